import type {Ruling} from '../src/rule/decision/rulings.js'
import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslutsmening-tyngd',
  status: 'stable',
  category: 'beslut',
  severity: 'notice',
  title: {sv: 'Beslutsmeningen bär för mycket', en: 'The decision sentence carries too much'},
  why: {
    sv: 'Paragrafer, parenteser och villkor skymmer svaret på läsarens fråga: får jag det eller inte?',
    en: 'Paragraphs, parentheses and conditions hide the answer to the question: do I get it or not?'
  },
  note: {
    sv: 'Granskar de meningar som säger vad som är beslutat. Gränsen för antalet ord är vår egen.',
    en: 'Reviews the sentences that say what is decided. The limit on words is our own.'
  },
  sources: [
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3, 14.4'},
    {title: 'Svarta listan (PM 2011:1)'},
    {title: 'Gränsen för ord: egen bedömning'}
  ],
  options: {
    ...DECISION_OPTIONS,
    maxWords: {
      type: 'integer',
      default: 25,
      minimum: 1,
      description: {sv: 'Så många ord får beslutsmeningen ha.', en: 'So many words the decision sentence may have.'}
    }
  },
  profiles: DECISION_PROFILES,
  messages: {
    law: {
      sv: 'Flytta paragrafen till en egen mening efter beslutet.',
      en: 'Move the paragraph of the law to a sentence of its own after the decision.'
    },
    condition: {
      sv: 'Skriv villkoret i en egen mening efter beslutet.',
      en: 'Write the condition in a sentence of its own after the decision.'
    },
    parentheses: {
      sv: 'Flytta det som står inom parentes till egna meningar.',
      en: 'Move what stands in parentheses to sentences of their own.'
    },
    long: {
      sv: 'Beslutsmeningen har {count} ord. Säg beslutet kort och resten efteråt.',
      en: 'The decision sentence has {count} words. Say the decision briefly and the rest afterwards.'
    }
  },
  examples: [
    {
      bad: '[[Nämnden beviljar med stöd av 12 kap. 1 § SoL och riktlinjernas avsnitt 4.2 (dnr 17) ekonomiskt bistånd avseende säng med 1 100 kr under förutsättning att kvitto inges före den 1 juni.]]',
      message: 'law',
      better:
        'Socialnämnden i Ekfors ger dig 1 100 kronor till en säng. Beslutet bygger på socialtjänstlagen. Visa kvittot före 1 juni.',
      options: {decision: true}
    },
    {
      bad: '[[Socialnämnden i Ekfors beviljar dig bidrag till flytten under förutsättning att du visar en offert.]]',
      message: 'condition',
      better: 'Socialnämnden i Ekfors beviljar dig bidrag till flytten. Du behöver visa en offert.',
      options: {decision: true}
    },
    {
      bad: '[[Socialnämnden i Ekfors bifaller (delvis) din ansökan om bidrag (se bilaga).]]',
      message: 'parentheses',
      better: 'Socialnämnden i Ekfors ger dig en del av bidraget. Läs mer i bilagan.',
      options: {decision: true}
    },
    {
      good: 'Socialnämnden i Ekfors ger dig 1 100 kronor till en säng.',
      because: {sv: 'Beslut, belopp och sak: inte mer.', en: 'Decision, amount and thing: no more.'},
      options: {decision: true}
    },
    {
      good: 'Socialnämnden i Ekfors ger dig hemtjänst. Beslutet bygger på 11 kap. 1 § socialtjänstlagen (2025:400).',
      because: {sv: 'Paragrafen har en egen mening.', en: 'The paragraph has a sentence of its own.'},
      options: {decision: true}
    },
    {
      good: '# Du får hemtjänst\n\n- hjälp med städning (varannan vecka) och tvätt (varje vecka)\n\nSocialnämnden i Ekfors beviljar dig hemtjänst.',
      because: {
        sv: 'Parenteserna står i listan, inte i beslutet.',
        en: 'The parentheses are in the list, not the decision.'
      },
      format: 'markdown',
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      for (const ruling of decisionIn(context)?.operative ?? []) {
        if (ruling.isHeading || ruling.block.kind === 'tableCell') continue
        const weight = weigh(ruling)
        const count = ruling.text.split(/\s+/u).filter(word => /\p{L}/u.test(word)).length
        if (weight) context.report(ruling.block, ruling.span, weight, {})
        else if (count > context.options.maxWords) context.report(ruling.block, ruling.span, 'long', {count})
      }
    }
  })
})

/** What the sentence carries beside the decision; the heaviest first. */
function weigh({text}: Ruling): 'law' | 'condition' | 'parentheses' | undefined {
  if (/§|(?<!\p{L})kap\.?(?!\p{L})/iu.test(text)) return 'law'
  if (/under förutsättning|med villkor(?:et)? att|förutsatt att|så länge (?:du|ni)(?!\p{L})/iu.test(text))
    return 'condition'
  return (text.match(/\(/gu)?.length ?? 0) > 1 ? 'parentheses' : undefined
}
