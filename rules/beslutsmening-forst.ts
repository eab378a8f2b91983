import type {Ruling} from '../src/rule/decision/rulings.js'
import {isInLetter} from '../src/rule/decision/sections.js'
import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslutsmening-forst',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Beslutet kommer sent', en: 'The decision comes late'},
  why: {
    sv: 'Läsaren vill veta hur det gick innan hen orkar läsa varför.',
    en: 'The reader wants to know the outcome before taking in the reasons.'
  },
  note: {
    sv: 'Räknar löpande ord före beslutsmeningen, inte rubriker, tabeller och adresser. En rubrik som ger beskedet räcker. En mjuk inledning vid dödsfall godtas, liksom avvisning. Förvaltningslagen ställer inget krav på ordningen.',
    en: 'Counts running words before the decision sentence, not headings, tables and addresses. A heading that gives the outcome is enough. A gentle opening after a death is accepted, and so are dismissals. The law does not require the order.'
  },
  sources: [
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.3, 1.5'},
    {title: 'Gränsen: egen bedömning'}
  ],
  options: {
    ...DECISION_OPTIONS,
    maxWordsBefore: {
      type: 'integer',
      default: 60,
      minimum: 0,
      description: {
        sv: 'Så många ord får stå före beslutet.',
        en: 'So many words may stand before the decision.'
      }
    }
  },
  profiles: DECISION_PROFILES,
  messages: {
    late: {
      sv: 'Sätt beslutet först. Skälen och bakgrunden kan komma efter.',
      en: 'Put the decision first. Reasons and background can come after.'
    }
  },
  examples: [
    {
      bad: 'Vi har följande motivering. Inkomsten är hög. [[Därför avslår vi ansökan.]]',
      message: 'late',
      better: 'Socialnämnden i Ekfors avslår din ansökan. Skälet är att inkomsten är hög.',
      options: {decision: true}
    },
    {
      bad: '## Bakgrund\n\nDu ansökte den 3 mars om hjälp med städning.\n\n## Beslut\n\n[[Socialnämnden i Ekfors ger dig hemtjänst.]]',
      message: 'late',
      better:
        '## Beslut\n\nSocialnämnden i Ekfors ger dig hemtjänst.\n\n## Bakgrund\n\nDu ansökte den 3 mars om hjälp med städning.',
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Beslut: Socialnämnden i Ekfors ger dig 6 250 kronor.',
      because: {sv: 'Direkt efter rubriken.', en: 'Right after the heading.'},
      options: {decision: true}
    },
    {
      good: '# Du får hemtjänst\n\n## Bakgrund\n\nDu ansökte den 3 mars.\n\n## Beslut\n\nSocialnämnden i Ekfors ger dig hemtjänst.',
      because: {sv: 'Rubriken ger beskedet först.', en: 'The heading gives the outcome first.'},
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Vi beklagar sorgen. Vi har fått veta att din mamma har gått bort. Därför avslutar vi hennes hemtjänst.',
      because: {sv: 'Ett besked efter ett dödsfall får börja mjukt.', en: 'After a death a gentle opening is right.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      const {rulings, sections, operative} = decision
      const first = rulings.find(({isHeading}) => isHeading) ?? operative[0]
      if (!first || first.isHeading || /avvisa[sr]?(?!\p{L})/iu.test(first.text)) return
      const before = context.document.blocks.slice(0, first.block.index).filter(isInLetter)
      if ([...before, first.block].some(({text}) => CONDOLENCE.test(text))) return
      const place = sections.findIndex(({blocks}) => blocks.includes(first.block))
      const isAfterOther = sections
        .slice(0, place)
        .some(({kind, blocks}) => (kind === 'background' || kind === 'reasons') && blocks.length > 0)
      if (isAfterOther || countWordsBefore(first) > context.options.maxWordsBefore || isConcluded(first))
        context.report(first.block, first.span, 'late', {})

      function countWordsBefore({block, span}: Ruling): number {
        const running = before.filter(
          ({kind, text}) => (kind === 'paragraph' || kind === 'listItem') && /[.!?:]$/u.test(text)
        )
        return [...running.map(({text}) => text), block.text.slice(0, span.start)].reduce(
          (sum, text) => sum + (text.trim() === '' ? 0 : text.trim().split(/\s+/u).length),
          0
        )
      }
    }
  })
})

const CONDOLENCE = /beklagar sorgen|gått bort|avlidit|avliden|dödsfall|dödsbo/iu

/** Whether the sentence draws the conclusion of what stands before it. */
function isConcluded({text, span}: Ruling): boolean {
  return (
    span.start > 0 &&
    /^(?:därför|således|följaktligen|på grund av detta|mot (?:denna|den) bakgrund)(?!\p{L})/iu.test(text)
  )
}
