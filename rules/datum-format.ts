import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isRunningText, monthName, NO_BREAK_SPACE} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'datum-format',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Datum med bara siffror', en: 'Dates in figures only'},
  why: {
    sv: 'Med månaden i bokstäver kan ingen blanda ihop dag och månad. Det är viktigt när något ska göras i tid.',
    en: 'With the month in letters no one can mix up day and month. That matters when something is to be done in time.'
  },
  note: {
    sv: 'Sifferdatum får stå i huvuden, tabeller, parenteser och korta rader.',
    en: 'Dates in figures may stand in heads, tables, parentheses and short lines.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.3.1, 12.3.2, 12.4.1'}],
  options: {
    minWords: {
      type: 'integer',
      default: 4,
      minimum: 0,
      description: {
        sv: 'Meningar med färre ord än så räknas inte som löpande text.',
        en: 'Sentences with fewer words are not seen as running text.'
      }
    }
  },
  profiles: {rapport: {level: 'info'}, protokoll: {level: 'info'}},
  messages: {
    figures: {
      sv: 'Skriv månaden med bokstäver: ”{suggestion}”.',
      en: 'Write the month in letters: “{suggestion}”.'
    },
    period: {
      sv: 'Skriv ut perioden: från och med {from} till och med {to}.',
      en: 'Write out the period: from and including {from} to and including {to}.'
    }
  },
  examples: [
    {
      bad: 'Du ska lämna in papperen före [[12/5]].',
      message: 'figures',
      better: 'Du ska lämna in papperen före den 12 maj.'
    },
    {
      bad: 'Nämnden beslutade [[2025-05-12]] att du får hjälp.',
      message: 'figures',
      better: 'Nämnden beslutade den 12 maj 2025 att du får hjälp.'
    },
    {
      bad: 'Beslutet om hemtjänst gäller [[2025-05-01--2025-05-31]].',
      message: 'period',
      better: 'Beslutet om hemtjänst gäller från och med 1 maj till och med 31 maj 2025.'
    },
    {
      bad: 'Vi fick din ansökan [[12.5.2025]] med posten.',
      message: 'figures',
      better: 'Vi fick din ansökan den 12 maj 2025 med posten.'
    },
    {
      good: 'Beslutsdatum: 2025-05-12',
      because: {sv: 'I ett dokumenthuvud går siffror bra.', en: 'In the head of a document figures are fine.'}
    },
    {
      good: 'Undersökningen gjordes den 12 maj 2025, och beslutet (2025-05-20) bygger på den.',
      because: {sv: 'I parentes går siffror bra.', en: 'In parentheses figures are fine.'}
    },
    {
      good: 'Blanda 1/2 deciliter och låt 2/3 stå kvar till kvällen.',
      because: {sv: 'Det är bråk.', en: 'They are fractions.'}
    },
    {
      good: 'Vi har jour 24/7 och svarar på version 2.10.2024 av planen.',
      because: {sv: '24/7 är inget datum, och en version är det inte heller.', en: '24/7 is no date, nor is a version.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (!isRunningText(block)) return
      let skipTo = 0
      for (const token of figuresOf(sentence)) {
        if (token.index < skipTo) continue
        const date = parseDate(token.text)
        const before = tokens[token.index - 1]
        if (!date || before?.kind === 'punctuation' || NO_DATES.has(before?.lower ?? '')) continue
        if (date.year === '' && !hasCue(before, date)) continue
        if (isInParentheses(sentence, token) || isLineEnd(tokens[token.index + 1])) continue
        const last = tokens[token.index + 2]
        const end = tokens[token.index + 1]?.text === '--' && last ? parseDate(last.text) : undefined
        if (end && last) {
          skipTo = last.index + 1
          const data = {from: write(date), to: write(end)}
          report(block, {start: token.start, end: last.end}, 'period', data)
        } else if (isProse(sentence, options.minWords)) {
          const suggestion = `${needsArticle(before) ? 'den ' : ''}${write(date)}`
          const safe = date.isIso && before?.lower !== 'datum'
          report(block, token, 'figures', {suggestion}, {suggestions: [{replacement: suggestion, safe}]})
        }
      }
    }
  })
})

interface WrittenDate {
  readonly day: number
  readonly month: number
  /** As written, or `''`. */
  readonly year: string
  readonly isIso: boolean
}

const FORMS: readonly RegExp[] = [
  /^(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)$/u,
  /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>(?:19|20)\d\d)$/u,
  /^(?<day>\d\d?)\/(?<month>\d\d?)-(?<year>(?:19|20)\d\d|\d\d)$/u,
  /^(?<day>\d\d?)\/(?<month>\d\d?)$/u
]

function parseDate(text: string): WrittenDate | undefined {
  if (text.length > 12) return undefined
  for (const [place, form] of FORMS.entries()) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const day = Number(groups.day)
    const month = Number(groups.month)
    if (monthName(month) === '' || day < 1 || day > (month === 2 ? 29 : 31)) return undefined
    return {day, month, year: groups.year ?? '', isIso: place === 0}
  }
  return undefined
}

function write({day, month, year}: WrittenDate): string {
  const full = year.length === 2 ? `20${year}` : year
  return `${day}${NO_BREAK_SPACE}${monthName(month)}${full === '' ? '' : ` ${full}`}`
}

/** Whether `den` is missing: within a sentence, after another word than a day of the week. */
function needsArticle(before: Token | undefined): boolean {
  return (
    before?.kind === 'word' && before.lower !== 'den' && before.lower !== 'datum' && !/dag(?:en)?$/u.test(before.lower)
  )
}

/** Whether the word before says that day and month are meant; after till and från only when it is no fraction. */
function hasCue(before: Token | undefined, {day, month}: WrittenDate): boolean {
  const word = before?.lower ?? ''
  return CUES.has(word) || (WEAK_CUES.has(word) && day > month && !(day === 24 && month === 7))
}

/** A capital after the date: a line of a table or a head has run together with the next. */
function isLineEnd(after: Token | undefined): boolean {
  return after?.kind === 'word' && after.text !== after.lower
}

/** A sentence of the text, not a line of a head or a signature. */
function isProse({tokens}: Sentence, minWords: number): boolean {
  let words = 0
  for (const {kind} of tokens) if (kind === 'word') words++
  return words >= minWords
}

function isInParentheses({tokens}: Sentence, {index}: Token): boolean {
  let depth = 0
  for (let i = 0; i < index; i++) {
    const text = tokens[i]?.text
    if (text === '(' || text === '[') depth++
    else if ((text === ')' || text === ']') && depth > 0) depth--
  }
  return depth > 0
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CUES = words(
  'den före senast måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen'
)
const WEAK_CUES = words('till från efter sedan med kl')
const NO_DATES = words('version versionen nr dnr diarienummer personnummer hämtad')
