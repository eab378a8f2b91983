import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'motivering-omstandigheter',
  status: 'trial',
  category: 'beslut',
  severity: 'notice',
  title: {sv: 'Skäl utan omständigheter', en: 'Reasons without circumstances'},
  why: {
    sv: 'Läsaren ska förstå vad som avgjorde i just det här fallet, inte bara vilken regel som finns.',
    en: 'The reader should understand what decided this very case, not only which rule there is.'
  },
  note: {
    sv: 'Letar efter belopp, dagar, papper och det som sägs om läsaren. Bara beslut som går läsaren emot. På prov: för få avslag har lästs.',
    en: 'Looks for amounts, days, papers and what is said about the reader. Only decisions that go against the reader. On trial: too few refusals have been read.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '32 § (tillämpade föreskrifter och avgörande omständigheter)'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    facts: {
      sv: 'Skriv vad som avgjorde i just det här fallet, inte bara regeln.',
      en: 'Write what decided this very case, not only the rule.'
    }
  },
  examples: [
    {
      bad: '[[Ansökan avslås med stöd av 4 kap. 1 § SoL.]] Behovet är tillgodosett.',
      message: 'facts',
      better: 'Du bor tio minuter från bussen. Därför får du inte pengar till bil.',
      options: {decision: true}
    },
    {
      bad: '[[Vid en samlad bedömning är ansökan avslagen.]]',
      message: 'facts',
      better: 'Ansökan är avslagen, eftersom du har 40 000 kronor på kontot.',
      options: {decision: true}
    },
    {
      good: 'Du har 40 000 kronor på kontot. Därför avslår vi enligt 12 kap. 1 § socialtjänstlagen.',
      because: {sv: 'Beloppet avgjorde.', en: 'The amount decided it.'},
      options: {decision: true}
    },
    {
      good: 'Vi avslår ansökan. Läkarintyget visar att knäet är friskt.',
      because: {sv: 'Intyget avgjorde.', en: 'The certificate decided it.'},
      options: {decision: true}
    },
    {
      good: 'Du får hemtjänst enligt 11 kap. 1 § socialtjänstlagen.',
      because: {sv: 'Ett bifall behöver inga skäl.', en: 'A favourable decision needs no reasons.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.hasSlot) return
      const {outcome, operative, sections, facts, appeal} = decision
      const [first] = operative
      if (!first || (outcome !== 'refused' && outcome !== 'burden')) return
      const skip = new Set([...facts.map(({block}) => block), ...appeal.sentences.map(({block}) => block)])
      const body = sections
        .filter(({kind}) => kind !== 'law' && kind !== 'contact' && kind !== 'appeal')
        .flatMap(({blocks}) => blocks)
        .filter(block => !skip.has(block))
      if (!body.some(({text}) => CASE_FACT.test(text))) context.report(first.block, first.span, 'facts', {})
    }
  })
})

/** An amount, a day, a paper, or something said of a person: what is true of this case. */
const CASE_FACT =
  /\d ?(?:kr|kronor|meter|minuter|timmar|år|procent|%)(?!\p{L})|(?<!\p{L})(?:du|ni|hon|han|sökanden|barnet|barnen) (?:har|är|bor|kan|fick|behöver|saknar|äger|tjänar|arbetar|studerar|går|klarar|skriver|skrev|berätta\p{L}+|uppg\p{L}+|lämna\p{L}+)(?! (?:rätt|överklaga|ansökt|inte rätt))|(?<!\p{L})(?:får|har) du(?!\p{L})|(?:intyg|kontoutdrag|lönespec|utredningen visar|läkare|hembesök|kvitto|faktura|besiktning|inkomst|hyra|sparade|pengarna)|(?<!\p{L})(?:ditt|dina|din (?!ansökan|begäran))/iu
