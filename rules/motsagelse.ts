import {distance} from 'fastest-levenshtein'
import type {Block} from '../src/document/document.js'
import {findDates} from '../src/rule/decision/dates.js'
import {isInLetter} from '../src/rule/decision/sections.js'
import {DECISION_OPTIONS, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'
import {findPersonNames} from '../src/rule/personal-data.js'
import {findWrongSums} from '../src/rule/table-sums.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'motsagelse',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Två olika uppgifter om samma sak', en: 'Two different facts about one thing'},
  why: {
    sv: 'När namn, dagar eller belopp inte stämmer överens vet läsaren inte vad som gäller.',
    en: 'When names, days or amounts do not agree the reader does not know what is right.'
  },
  note: {
    sv: 'I alla texter: veckodag och datum, början och slut på en period, summor i tabeller. I beslut dessutom: ärendenummer och namn som skiljer sig på en eller två bokstäver, beslutsdagen, och beloppet i rubriken mot det i beslutet. Andra belopp jämförs inte.',
    en: 'In all texts: weekday and date, beginning and end of a period, sums in tables. In decisions also: case numbers and names that differ by a letter or two, the day of the decision, and the amount in the heading against that in the decision. Other amounts are not compared.'
  },
  sources: [{title: 'Egen bedömning'}],
  options: {...DECISION_OPTIONS},
  profiles: {beslut: {options: {decision: true}}},
  messages: {
    differs: {
      sv: 'Här står ”{second}”, men tidigare ”{first}”. Kontrollera vilket som stämmer.',
      en: 'Here it says “{second}”, but before “{first}”. Check which is right.'
    },
    weekday: {
      sv: 'Den dagen är en {right}, inte en {wrong}. Kontrollera datumet.',
      en: 'That day is a {right}, not a {wrong}. Check the date.'
    },
    order: {
      sv: 'Slutet på perioden kommer före början. Kontrollera datumen.',
      en: 'The end of the period comes before the beginning. Check the dates.'
    },
    sum: {
      sv: 'Raderna ovanför blir {sum}, men här står {total}. Kontrollera summan.',
      en: 'The rows above make {sum}, but here it says {total}. Check the sum.'
    }
  },
  examples: [
    {
      bad: 'Mötet är [[måndagen den 3 november 2026]].',
      message: 'weekday',
      better: 'Mötet är tisdagen den 3 november 2026.'
    },
    {
      bad: 'Du får hemtjänst från den [[15 september 2026 till och med den 14 mars 2026]].',
      message: 'order',
      better: 'Du får hemtjänst från den 15 september 2026 till och med den 14 mars 2027.'
    },
    {
      bad: '| Post | Belopp |\n|---|---|\n| Hyra | 7 000 kronor |\n| El | 400 kronor |\n| Summa | [[7 500 kronor]] |',
      message: 'sum',
      better: '| Post | Belopp |\n|---|---|\n| Hyra | 7 000 kronor |\n| El | 400 kronor |\n| Summa | 7 400 kronor |',
      format: 'markdown'
    },
    {
      bad: '# Du får 9 240 kronor\n\nSocialnämnden i Ekfors ger dig [[9 420 kronor]].',
      message: 'differs',
      better: '# Du får 9 240 kronor\n\nSocialnämnden i Ekfors ger dig 9 240 kronor.',
      format: 'markdown',
      options: {decision: true}
    },
    {
      bad: 'Sökande: Amir Rezai. Socialnämnden i Ekfors avslår ansökan. Den [[Amir Rezaei]] har lämnat är inte komplett.',
      message: 'differs',
      better: 'Sökande: Amir Rezai. Socialnämnden i Ekfors avslår ansökan. Den Amir Rezai har lämnat är inte komplett.',
      options: {decision: true}
    },
    {
      bad: 'Dnr SN 2026/0412\nSocialnämnden i Ekfors avslår ansökan. Skriv ärendets nummer, dnr SN [[2026/0421]], i brevet.',
      message: 'differs',
      better:
        'Dnr SN 2026/0412\nSocialnämnden i Ekfors avslår ansökan. Skriv ärendets nummer, dnr SN 2026/0412, i brevet.',
      options: {decision: true}
    },
    {
      good: 'Karin Sandell ringde om sin mor Birgit Sandell. Birgit Sandells hemtjänst börjar i maj.',
      because: {sv: 'Två personer i samma familj.', en: 'Two persons of one family.'},
      options: {decision: true}
    },
    {
      good: 'Du ansökte den 5 oktober 2026. Den 19 oktober 2026 fattade vi beslutet.',
      because: {sv: 'Olika dagar för olika saker.', en: 'Different days for different things.'},
      options: {decision: true}
    },
    {
      good: '| Post | Belopp |\n|---|---|\n| Inkomst | 9 000 kronor |\n| Hyra | 7 000 kronor |\n| Totalt kvar | 2 000 kronor |',
      because: {sv: 'Skillnaden mellan raderna stämmer.', en: 'The difference between the rows is right.'},
      format: 'markdown'
    },
    {
      good: 'Vi ses lördagen den 7 november 2026 eller söndag 8 november.',
      because: {
        sv: 'Dagarna stämmer, och den andra har inget årtal.',
        en: 'The days are right, and the other has no year.'
      }
    }
  ],
  create: context => {
    const {document, report} = context
    return {
      block(block) {
        const dates = findDates(block.text)
        for (const [at, date] of dates.entries()) {
          const before = block.text.slice(Math.max(0, date.start - 24), date.start)
          const [day, name = ''] = WEEKDAY.exec(before) ?? []
          const right = WEEKDAYS[new Date(date.iso).getUTCDay()] ?? ''
          if (day && name.toLowerCase() !== right && date.iso > '1800')
            report(block, {start: date.start - day.length, end: date.end}, 'weekday', {
              right,
              wrong: name.toLowerCase()
            })
          const next = dates[at + 1]
          if (next && next.iso < date.iso && UNTIL.test(block.text.slice(date.end, next.start)))
            report(block, {start: date.start, end: next.end}, 'order', {})
        }
      },
      end() {
        for (const {cell, sum, total} of findWrongSums(document.blocks))
          report(cell, {start: 0, end: cell.text.length}, 'sum', {sum, total})
        const decision = decisionIn(context)
        if (!decision) return
        compareAll(caseNumbers(decision.facts.filter(({kind, slot}) => kind === 'case' && !slot)), isMisspelt)
        compareAll(personNames(document.blocks.filter(isInLetter)), isOtherSpelling)
        compareAll(decisionDays(document.blocks), (first, second) => first !== second)
        const [heading, ruling] = [decision.rulings.find(({isHeading}) => isHeading), decision.operative[0]]
        if (heading && ruling && !ruling.isHeading && heading.outcome === ruling.outcome)
          compareAll(
            [...amounts(heading.block, heading.span), ...amounts(ruling.block, ruling.span)],
            (first, second) => first !== second
          )
      }
    }

    /** Reports each thing that differs from the first of its kind; the same value is reported once. */
    function compareAll(things: readonly Thing[], differs: (first: string, second: string) => boolean): void {
      const seen: Thing[] = []
      for (const thing of things) {
        if (seen.some(({value}) => value === thing.value)) continue
        const first = seen.find(({value}) => differs(value, thing.value))
        const shown = ({block, span}: Thing) => block.text.slice(span.start, span.end)
        if (first) report(thing.block, thing.span, 'differs', {first: shown(first), second: shown(thing)})
        if (seen.length < MOST_THINGS) seen.push(thing)
      }
    }
  }
})

interface Thing {
  readonly block: Block
  readonly span: Span
  /** What is compared. */
  readonly value: string
}

/** So that a list of a thousand names is not compared pair by pair. */
const MOST_THINGS = 60

const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']
const WEEKDAY = /(?<!\p{L})((?:mån|tis|ons|tors|fre|lör|sön)dag)(?:en)?,?(?: den)? $/iu
const UNTIL = /^,? ?(?:–|-|till|till och med|t\.? ?o\.? ?m\.?|och till och med|fram till) ?(?:den )?$/iu

function caseNumbers(facts: readonly Thing[]): readonly Thing[] {
  return facts.flatMap(({block, span, value}) => {
    const number = /\d[\d/:.-]{3,}\d/u.exec(value)
    if (!number) return []
    const start = span.start + number.index
    return [{block, span: {start, end: start + number[0].length}, value: number[0]}]
  })
}

/** A digit wrong or two in the wrong order; a neighbouring case has another number in more places, or is another year's. */
function isMisspelt(first: string, second: string): boolean {
  return first.length === second.length && first.slice(0, 4) === second.slice(0, 4) && sorted(first) === sorted(second)
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

function personNames(blocks: readonly Block[]): readonly Thing[] {
  return blocks.flatMap(block =>
    findPersonNames(block.text).map(span => ({
      block,
      span,
      value: block.text.slice(span.start, span.end).replace(/s$/u, '')
    }))
  )
}

function isOtherSpelling(first: string, second: string): boolean {
  const [given = '', ...family] = first.split(' ')
  const [otherGiven = '', ...otherFamily] = second.split(' ')
  const name = family.join(' ')
  const other = otherFamily.join(' ')
  if (given === otherGiven)
    return (
      name.length >= 4 && name[0] === other[0] && name !== other && distance(name, other) <= (name.length > 5 ? 2 : 1)
    )
  return name === other && given.length >= 5 && given[0] === otherGiven[0] && distance(given, otherGiven) === 1
}

/** The day of the decision wherever the letter gives it in so many words. */
function decisionDays(blocks: readonly Block[]): readonly Thing[] {
  return blocks.flatMap(block =>
    findDates(block.text).flatMap(({start, end, iso}) => {
      const label = block.cell && start === 0 ? (blocks[block.index - 1]?.text ?? '') : ''
      return DECIDED_ON.test(`${label} ${block.text.slice(Math.max(0, start - 60), start)}`)
        ? [{block, span: {start, end}, value: iso}]
        : []
    })
  )
}

const DECIDED_ON =
  /(?:beslutsdatum|datum för beslutet|beslutsdag(?:en)?)\*{0,2}:? *$|(?<!\p{L})beslutet (?:fattades|togs|är fattat|har fattats)(?: av [^.!?]{0,30})? den $/iu

function amounts(block: Block, {start, end}: Span): readonly Thing[] {
  const found = [...block.text.slice(start, end).matchAll(AMOUNT)].map(match => {
    const from = start + match.index
    return {block, span: {start: from, end: from + match[0].length}, value: (match[1] ?? '').replace(/\D/gu, '')}
  })
  return found.length === 1 ? found : []
}

const AMOUNT = /(?<![\d,.])(\d[\d ]{0,9}) ?(?:kr|kronor)(?!\p{L})/giu
