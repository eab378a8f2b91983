import type {Block} from '../src/document/document.js'
import {documentDate} from '../src/rule/decision/document-date.js'
import {decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

/** Acts that no longer apply, what replaced them and from when. */
const OLD_ACTS: readonly {
  readonly number: string
  readonly name: string
  readonly now: string
  readonly from: string
}[] = [
  {number: '2001:453', name: 'socialtjänstlagen', now: '2025:400', from: '2025-07-01'},
  {number: '1986:223', name: 'förvaltningslagen', now: '2017:900', from: '2018-07-01'},
  {number: '1991:900', name: 'kommunallagen', now: '2017:725', from: '2018-01-01'},
  {number: '1998:204', name: 'personuppgiftslagen', now: 'EU:s dataskyddsförordning', from: '2018-05-25'},
  {number: '1980:100', name: 'sekretesslagen', now: '2009:400', from: '2009-06-30'}
]

export default defineRule({
  id: 'gammal-lag',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Lag som inte gäller längre', en: 'Act that no longer applies'},
  why: {
    sv: 'En hänvisning till en upphävd lag leder läsaren fel och kan göra beslutet oklart.',
    en: 'A reference to a repealed act leads the reader astray and can make the decision unclear.'
  },
  note: {
    sv: 'Söker lagens nummer, och 4 kap. 1 § socialtjänstlagen, i texter med datum efter ändringen och i beslut. Äldre, tidigare och dåvarande lag godtas. Övergångsregler kan hålla en gammal lag vid liv. I den nya socialtjänstlagen (2025:400) handlar 12 kap. 1 § om ekonomiskt bistånd och 11 kap. 1 § om insatser.',
    en: 'Looks for the number of the act, and for chapter 4 section 1 of the old Social Services Act, in texts dated after the change and in decisions. Older and former law is accepted. Transitional rules can keep an old act alive. In the new act (2025:400), 12:1 is about financial support and 11:1 about services.'
  },
  sources: [
    {title: 'Socialtjänstlagen (2025:400)', section: 'prop. 2024/25:89'},
    {title: 'Förvaltningslagen (2017:900)'}
  ],
  options: {
    decision: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Texten är ett beslut från i dag: utan datum i texten räknas gammal lag ändå.',
        en: 'The text is a decision of today: old law counts even without a date in the text.'
      }
    }
  },
  profiles: {beslut: {options: {decision: true}}},
  messages: {
    replaced: {
      sv: 'Lagen ersattes {from} av {now}. Kontrollera paragrafen mot den nya lagen.',
      en: 'The act was replaced on {from} by {now}. Check the paragraph against the new act.'
    }
  },
  examples: [
    {
      bad: 'Beslut 2025-08-14 enligt 4 kap. 1 § socialtjänstlagen ([[2001:453]]).',
      message: 'replaced',
      better: 'Beslut 2025-08-14 enligt socialtjänstlagen (2025:400).'
    },
    {
      bad: 'Enligt 20 § förvaltningslagen ([[1986:223]])',
      message: 'replaced',
      better: 'Enligt 32 § förvaltningslagen (2017:900)',
      options: {decision: true}
    },
    {
      bad: 'Datum: 2026-02-03\n\nBeslutet bygger på [[4 kap. 1 § SoL]].',
      message: 'replaced',
      better: 'Datum: 2026-02-03\n\nBeslutet bygger på 12 kap. 1 § SoL.',
      format: 'markdown'
    },
    {
      good: 'Äldre beslut från 2024 får ha 4 kap. 1 § SoL.',
      because: {sv: 'Texten talar om äldre beslut.', en: 'The text is about older decisions.'},
      options: {decision: true}
    },
    {
      good: 'Datum: 2026-02-03\n\nSå stod det i den gamla lagen (2001:453).',
      because: {sv: 'Texten säger att lagen är gammal.', en: 'The text says that the act is old.'},
      format: 'markdown'
    },
    {
      good: 'Datum: 2024-05-06\n\nBeslutet bygger på 4 kap. 1 § socialtjänstlagen (2001:453).',
      because: {sv: 'Den dagen gällde lagen.', en: 'On that day the act applied.'},
      format: 'markdown'
    },
    {
      good: '12 kap. 1 § socialtjänstlagen gäller ekonomiskt bistånd.',
      because: {sv: 'Paragrafen i den nya lagen.', en: 'The paragraph of the new act.'},
      options: {decision: true}
    }
  ],
  create: context => {
    const {document, options, report} = context
    const hits: {
      readonly block: Block
      readonly start: number
      readonly end: number
      readonly act: (typeof OLD_ACTS)[number]
    }[] = []
    return {
      block(block) {
        for (const act of OLD_ACTS)
          for (let at = block.text.indexOf(act.number); at !== -1; at = block.text.indexOf(act.number, at + 1))
            hits.push({block, start: at, end: at + act.number.length, act})
        const [newest] = OLD_ACTS
        if (!newest || !block.text.includes('4 kap.')) return
        for (const match of block.text.matchAll(OLD_CHAPTER))
          hits.push({block, start: match.index, end: match.index + match[0].length, act: newest})
      },
      end() {
        if (hits.length === 0) return
        const date = documentDate(document)
        const isCurrent = date === '' && options.decision && decisionIn(context) !== undefined
        for (const {block, start, end, act} of hits) {
          if (date < act.from && !isCurrent) continue
          if (isOfThePast(block, start)) continue
          report(block, {start, end}, 'replaced', {from: act.from, now: act.now})
        }
      }
    }
  }
})

/** Whether the words around the reference, within its sentence as far as a point and a capital tell, speak of old law. */
function isOfThePast({text}: Block, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).split(/[.!?] (?=\p{Lu})/u)
  const [after = ''] = text.slice(at, at + 200).split(/[.!?] (?=\p{Lu})/u)
  return PAST.test((before.at(-1) ?? '') + after)
}

/** Without the number of the act, which is found by itself. */
const OLD_CHAPTER = /(?<!\d)4 kap\. 1 § (?:första stycket )?(?:SoL|socialtjänstlagen)(?!\p{L})(?! ?\(\d{4}:\d)/gu

/** Words that make the law, or what it is said of, one of the past. */
const PAST =
  /(?<!\p{L})(?:äldre|gamla|tidigare|dåvarande|förra|upphävd\p{L}?|upphävs|upphävdes|upphörde|ersatte[rs]?|ersattes|ersätts|då gällande|i (?:sin|dess) lydelse|lydelsen|före den|övergångs\p{L}+|numera|fram till|trädde i kraft)(?!\p{L})/iu
