/**
 * The figures of a text, read by their surface. Each pattern takes its part of a block before the next is tried, from what is most
 * certain (an address) to what is least (a bare number). Repetitions in the patterns are bounded, so the cost is linear.
 */
import type {Span} from '../text/span.js'
import type {ValueFact} from './fact.js'
import {lawKey} from './law-names.js'
import {NUMERAL_WORDS, parseNumeral} from './numerals.js'

type Value = Pick<ValueFact, 'kind' | 'text' | 'offers' | 'needs'> & {readonly span: Span}

const FIGURE = String.raw`\d{1,3}(?:[ .]\d{3}){1,4}(?:,\d{1,4})?|\d{1,15}(?:,\d{1,4})?`
const NUMERAL = `${FIGURE}|${NUMERAL_WORDS.join('|')}`
const START = String.raw`(?<![\p{L}\d])`
const END = String.raw`(?![\p{L}\d])`
/** `3`, `3–4`, `tre till fyra`, `5, 6 och 7` */
const LINK = '(?: ?[–-] ?|, | (?:till|eller|och|respektive) )'
const NUMBERS = `(?:(?<first>${NUMERAL})${LINK})?(?<last>${NUMERAL})`
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const MONTH = `${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec`

const pattern = (source: string) => new RegExp(source, 'giu')

const CONTACTS = [
  pattern(String.raw`(?<![\w@.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}`),
  pattern(String.raw`(?<![\w@])(?:https?:\/\/|www\.)[^\s<>"”)]{2,300}`),
  pattern(
    String.raw`(?<![\w@.])[a-z\d-]{2,63}(?:\.[a-z\d-]{2,63}){0,3}\.(?:se|nu|com|org|net|eu)(?:\/[^\s<>"”)]{0,200})?(?![\w.]*\w@)${END}`
  ),
  pattern(String.raw`(?<![\d-])(?:\+46 ?(?:\(0\) ?)?|0)\d{1,3}[ /-]{1,3}\d{2,4}(?: ?\d{2,3}){1,4}(?!\d)`)
]
const DATES = [
  pattern(String.raw`(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])`),
  pattern(String.raw`(?<!\d)(?<day>\d{1,2})[./](?<month>\d{1,2})[-. /]{1,2}(?<year>(?:19|20)\d\d)(?!\d)`),
  pattern(
    String.raw`(?<!\d)(?:(?<from>\d{1,2})(?: ?[–-] ?| (?:och|till|eller|till och med) )(?:den )?)?(?<day>\d{1,2})(?::e)? (?<name>${MONTH})\.?(?: (?<year>(?:19|20)\d\d))?${END}`
  ),
  pattern(String.raw`${START}(?<name>${MONTHS.join('|')})(?: månad)?(?: år)? (?<year>(?:19|20)\d\d)${END}`)
]
const AMOUNT = pattern(
  String.raw`${START}${NUMBERS}(?: ?(?<scale>tusen|miljoner|miljon|miljarder|miljard|mn|md))? ?(?<unit>kronors|kronor|krona|kr|tkr|mnkr|mkr|mdkr|sek|:-|euro|öre)(?:\.(?! \p{Lu}|$))?${END}`
)
const PERCENT = pattern(`${START}${NUMBERS} ?(?:%|procents?|procentenheter|procentenhet)${END}`)
const FRACTION = pattern(
  `${START}(?:(?<half>hälften|halva)|(?:(?<times>en|två|tre) )?(?<part>tredjedelar|tredjedel|fjärdedelar|fjärdedel|femtedelar|femtedel))${END}`
)
const UNIT =
  'arbetsdagar|arbetsdag|vardagar|vardag|bankdagar|dagars|dagar|dag|dygns|dygn|veckors|veckor|vecka|månaders|månader|månads|månad|mån|kvartal|terminer|termin|års|åringar|åring|år|timmars|timmar|timme|tim|minuters|minuter|minut|min'
const DURATION = pattern(
  String.raw`${START}${NUMBERS}(?: |-)?(?<unit>${UNIT})(?<ending>ig|iga|igt)?(?:\.(?! \p{Lu}|$))?${END}`
)
const HALF_YEAR = pattern(`${START}(?:ett )?halvår(?:et|s)?${END}|${START}ett halvt år${END}`)
const TIME = pattern(
  String.raw`${START}(?:(?<cue>kl\.?|klockan) ?)(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?(?: ?(?:–|-|till|och) ?(?:kl\.? ?)?(?<toHour>\d{1,2})(?:[.:](?<toMinute>\d\d))?)?(?![\d.,:]\d)${END}`
)
const BARE_TIME = pattern(
  String.raw`(?<![\d.,:§])(?<hour>[01]?\d|2[0-4])(?<mark>[.:])(?<minute>[0-5]\d)(?: ?(?:–|-|till) ?(?<toHour>\d{1,2})(?:[.:](?<toMinute>\d\d)))?(?![\d.,:]\d)${END}`
)
const SECTION = pattern(
  String.raw`(?<!\d)(?:(?<chapter>\d{1,3} ?[a-z]?) ?(?:kap\.?|kapitlet) ?)?(?<sections>\d{1,3}(?: ?[a-z](?!\p{L}))?(?:(?: ?[–-] ?|, | och | eller | samt )\d{1,3}(?: ?[a-z](?!\p{L}))?){0,8}) ?§{1,2}(?<rest>(?: (?:första|andra|tredje|fjärde|femte|\d|st\.?|stycket|styckena|p\.?|punkten|punkterna|och|samma|i|meningen)(?![\p{L}])){0,8})`
)
const SIGN_FIRST = pattern(String.raw`§{1,2} ?(?<sections>\d{1,3}(?: ?[a-z](?!\p{L}))?)`)
const LAW_NAME =
  /^ ?(?:i )?(?:den )?(?:lag(?:en)? \((?<code>\d{4}:\d{1,4})\)|(?<name>\p{L}{2,40})(?: \(\d{4}:\d{1,4}\))?)/u
const LAW_PHRASE = pattern(
  String.raw`${START}lag(?:en)?(?: \(\d{4}:\d{1,4}\))? (?:om stöd och service(?: till vissa funktionshindrade)?|med särskilda bestämmelser om vård av unga|om vård av unga|om vård av missbrukare(?: i vissa fall)?|om offentlig upphandling|om valfrihetssystem)${END}`
)
const LAW_CODE = pattern(String.raw`(?<!\d)(?:19|20|18|17)\d\d:\d{1,4}(?!\d)`)
const LAW_WORD = pattern(
  String.raw`${START}\p{L}{2,40}(?:lagens|lagen|balkens|balken|förordningens|förordningen)${END}`
)
/** With its capitals, since `kl` is the clock. */
const LAW_SHORT = new RegExp(
  `${START}(?:SoL|LSS|LVU|LVM|FL|FPL|OSL|KL|BrB|FB|SFB|RB|PBL|HSL|LOU|TF|RF|JB|GDPR|DSF|SkolL|SFL|AFL|LOV)s?${END}`,
  'gu'
)
const CASE_NUMBER = pattern(
  String.raw`(?<![\w./-])(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d{2,6}[/:-]\d{1,8}(?:[-/]\d{1,6})?(?:-[A-ZÅÄÖ]{1,4})?(?![\w-])`
)
const PERSON_NUMBER = pattern(String.raw`(?<![\d-])(?:19|20)?\d{6}[-+]\d{4}(?![\d-])`)
const ORDINAL = pattern(String.raw`(?<![\d.,])\d{1,3}:[aeo]${END}`)
const POSTCODE = pattern(String.raw`(?<![\d,.])\d{3} \d{2}(?= \p{L})`)
const BARE_NUMBER = pattern(
  `${START}(?:${FIGURE}|${NUMERAL_WORDS.filter(word => word !== 'en' && word !== 'ett').join('|')})${END}`
)

/** The values of one block, in reading order. Offsets in `text`. */
export function readValues(text: string): readonly Value[] {
  const found: Value[] = []
  const state = {text}
  for (const expression of CONTACTS) take(state, expression, found, readContact)
  readLaws(state, found)
  readDates(state, found)
  take(state, AMOUNT, found, readAmount)
  take(state, PERCENT, found, match => numbersOf(match, 'percent', value => `${value}`))
  take(state, FRACTION, found, readFraction)
  take(state, TIME, found, readTime)
  take(state, HALF_YEAR, found, () => [value('duration', 'm6')])
  take(state, DURATION, found, readDuration)
  take(state, BARE_TIME, found, readBareTime)
  take(state, PERSON_NUMBER, found, ([raw]) => [value('number', raw.replace(/\D/gu, '').slice(-10))])
  take(state, CASE_NUMBER, found, ([raw]) => [value('number', raw.replace(/^\D+|\D+$/gu, ''))])
  take(state, ORDINAL, found, () => [])
  take(state, POSTCODE, found, ([raw]) => [value('number', raw)])
  take(state, BARE_NUMBER, found, readBare)
  return found.sort((a, b) => a.span.start - b.span.start)
}

type Reading = Pick<Value, 'kind' | 'offers' | 'needs'>

/** What is left of a block's text: what has been read is blanked out. */
interface State {
  text: string
}

function take(
  state: State,
  expression: RegExp,
  found: Value[],
  read: (match: RegExpExecArray) => readonly Reading[] | null
): void {
  const taken: Span[] = []
  for (const match of state.text.matchAll(expression)) {
    const readings = read(match)
    if (readings === null) continue
    const raw = match[0].replace(/[ .,]+$/u, '')
    const lead = raw.length - raw.trimStart().length
    const span = {start: match.index + lead, end: match.index + raw.length}
    for (const reading of readings) found.push({...reading, text: raw.trimStart(), span})
    taken.push({start: match.index, end: match.index + match[0].length})
  }
  blank(state, taken)
}

function blank(state: State, spans: readonly Span[]): void {
  if (spans.length === 0) return
  const pieces: string[] = []
  let from = 0
  for (const {start, end} of spans) {
    pieces.push(state.text.slice(from, start), '\u0001'.repeat(end - start))
    from = end
  }
  pieces.push(state.text.slice(from))
  state.text = pieces.join('')
}

function value(kind: Value['kind'], key: string): Reading {
  return {kind, offers: [`${kind}:${key}`], needs: [[`${kind}:${key}`]]}
}

/** A value with a unit: the same figure without its unit (in a table) answers for it. */
function counted(kind: Value['kind'], key: string, figure: number): Reading {
  return {
    kind,
    offers: [`${kind}:${key}`, `figure:${figure}`],
    needs: [[`${kind}:${key}`], [`bare:${figure}`]]
  }
}

function numbersOf(
  match: RegExpExecArray,
  kind: Value['kind'],
  key: (value: number) => string
): readonly Reading[] | null {
  const {first, last} = match.groups ?? {}
  const numbers = [first, last].flatMap(text => (text === undefined ? [] : [parseNumeral(text)]))
  if (numbers.some(number => number === null || Number.isNaN(number))) return null
  return numbers.map(number => counted(kind, key(number ?? 0), number ?? 0))
}

function readContact(match: RegExpExecArray): readonly Reading[] {
  const raw = match[0].toLowerCase().replace(/[.,;:!?]+$/u, '')
  if (raw.includes('@')) return [value('contact', raw)]
  if (/^[+\d]/u.test(raw) && !/[a-z]/u.test(raw))
    return [value('contact', raw.replace(/\(0\)/u, '').replace(/^\+46/u, '0').replace(/\D/gu, ''))]
  return [
    value(
      'contact',
      raw
        .replace(/^https?:\/\//u, '')
        .replace(/^www\./u, '')
        .replace(/\/$/u, '')
    )
  ]
}

function readDates(state: State, found: Value[]): void {
  for (const expression of DATES)
    take(state, expression, found, match => {
      const {year = '', name, month: figure, from, day = ''} = match.groups ?? {}
      const month =
        name === undefined
          ? Number(figure)
          : 1 + MONTHS.findIndex(full => full.startsWith(name.toLowerCase().slice(0, 3)))
      if (month < 1 || month > 12 || Number(day) > 31) return null
      const days = from !== undefined && Number(from) <= 31 ? [from, day] : [day]
      return days.map(one => dateOf(year, month, one))
    })
}

const two = (text: string | number) => String(text).padStart(2, '0')

function dateOf(year: string, month: number, day: string): Reading {
  const monthDay = day === '' ? `${two(month)}` : `${two(month)}-${two(day)}`
  if (year === '')
    return {kind: 'date', offers: [`date:${monthDay}`, `date:?-${monthDay}`], needs: [[`date:${monthDay}`]]}
  return {
    kind: 'date',
    offers: [`date:${monthDay}`, `date:${year}-${monthDay}`, `year:${year}`, `figure:${Number(year)}`],
    needs: [[`date:${year}-${monthDay}`], [`date:?-${monthDay}`, `year:${year}`]]
  }
}

const SCALES: Readonly<Record<string, number>> = {
  tusen: 1e3,
  miljon: 1e6,
  miljoner: 1e6,
  mn: 1e6,
  miljard: 1e9,
  miljarder: 1e9,
  md: 1e9
}
const MONEY: Readonly<Record<string, number>> = {tkr: 1e3, mnkr: 1e6, mkr: 1e6, mdkr: 1e9, öre: 0.01}

function readAmount(match: RegExpExecArray): readonly Reading[] | null {
  const {scale = '', unit = ''} = match.groups ?? {}
  const money = unit.toLowerCase()
  const factor = (SCALES[scale.toLowerCase()] ?? 1) * (MONEY[money] ?? 1)
  const currency = money === 'euro' ? 'euro' : ''
  const key = (number: number) => `${currency}${Number((number * factor).toPrecision(12))}`
  return numbersOf(match, 'amount', key)
}

function readFraction(match: RegExpExecArray): readonly Reading[] {
  const {half, times = 'en', part = ''} = match.groups ?? {}
  if (half) return [value('percent', '50')]
  const whole = part.startsWith('tre') ? 3 : part.startsWith('fj') ? 4 : 5
  return [value('percent', String(Math.round((100 * (parseNumeral(times) ?? 1)) / whole)))]
}

function readTime(match: RegExpExecArray): readonly Reading[] | null {
  const {hour = '', minute = '00', toHour, toMinute = '00'} = match.groups ?? {}
  if (Number(hour) > 24) return null
  const times = [`${two(hour)}${minute}`]
  if (toHour !== undefined && Number(toHour) <= 24) times.push(`${two(toHour)}${toMinute}`)
  return times.map(time => value('time', time))
}

function readBareTime(match: RegExpExecArray): readonly Reading[] | null {
  const {mark, minute = '', toHour} = match.groups ?? {}
  // A number with a point may be anything; on the quarters it is most often a time.
  if (mark === '.' && toHour === undefined && !/^(?:00|15|30|45)$/u.test(minute)) return null
  return readTime(match)
}

/** Days and weeks count in days, months and years in months, each in its own key. */
function readDuration(match: RegExpExecArray): readonly Reading[] | null {
  const {unit = '', first, last = ''} = match.groups ?? {}
  const lower = unit.toLowerCase()
  // `en dag`, `en minut`, `ett år` in passing are no deadlines; `en vecka`, `en månad` are.
  if (first === undefined && /^(?:en|ett)$/iu.test(last) && /^(?:dag|minut|min|timme|termin)/u.test(lower)) return []
  const [prefix, factor] = durationUnit(lower)
  return numbersOf(match, 'duration', number => `${prefix}${Number((number * factor).toPrecision(12))}`)
}

function durationUnit(unit: string): readonly [string, number] {
  if (/^(?:arbetsdag|vardag|bankdag)/u.test(unit)) return ['w', 1]
  if (unit.startsWith('dag')) return ['d', 1]
  if (unit.startsWith('dygn')) return ['d', 1]
  if (unit.startsWith('veck')) return ['d', 7]
  if (unit.startsWith('mån')) return ['m', 1]
  if (unit.startsWith('kvartal')) return ['m', 3]
  if (unit.startsWith('år')) return ['m', 12]
  if (unit.startsWith('termin')) return ['t', 1]
  if (unit.startsWith('tim')) return ['min', 60]
  return ['min', 1]
}

function readBare([raw]: RegExpExecArray): readonly Reading[] | null {
  const number = parseNumeral(raw)
  if (number === null || Number.isNaN(number)) return null
  const isYear = /^(?:19|20)\d\d$/u.test(raw)
  return [
    {
      kind: 'number',
      offers: [`bare:${number}`, `figure:${number}`, ...(isYear ? [`year:${number}`] : [])],
      needs: [[`figure:${number}`], [`bare:${number}`], ...(isYear ? [[`year:${number}`]] : [])]
    }
  ]
}

function readLaws(state: State, found: Value[]): void {
  for (const expression of [SECTION, SIGN_FIRST]) {
    const taken: Span[] = []
    for (const match of state.text.matchAll(expression)) {
      const {chapter = '', sections = ''} = match.groups ?? {}
      const end = match.index + match[0].length
      const named = LAW_NAME.exec(state.text.slice(end, end + 70))
      const law = lawKey(named?.groups?.code ?? named?.groups?.name ?? '')
      const last = law === '' ? end : end + (named?.[0].length ?? 0)
      const span = {start: match.index, end: last}
      const text = state.text.slice(span.start, span.end).trim()
      for (const section of expandSections(sections))
        found.push({...lawReading(law, chapter.replace(/ /gu, '').toLowerCase(), section), text, span})
      if (law !== '') found.push({...lawReading(law, '', ''), text, span})
      taken.push(span)
    }
    blank(state, taken)
  }
  take(state, LAW_PHRASE, found, ([phrase]) => {
    const key = lawKey(phrase)
    return key === '' ? null : [lawReading(key, '', '')]
  })
  // The number of a law stands beside its name, which is what is looked for.
  take(state, LAW_CODE, found, ([code]) => [{kind: 'law', offers: [`law:${lawKey(code)}`], needs: []}])
  for (const expression of [LAW_WORD, LAW_SHORT])
    take(state, expression, found, ([word]) => {
      const key = lawKey(word)
      return key === '' ? null : [lawReading(key, '', '')]
    })
}

function lawReading(law: string, chapter: string, section: string): Reading {
  if (section === '') return {kind: 'law', offers: [`law:${law}`], needs: [[`law:${law}`]]}
  const place = `${chapter}:${section}`
  const anywhere = `section:${place}`
  if (law === '') return {kind: 'law', offers: [anywhere, `section:?:${place}`], needs: [[anywhere]]}
  return {
    kind: 'law',
    offers: [anywhere, `section:${law}:${place}`],
    needs: [[`section:${law}:${place}`], [`section:?:${place}`, `law:${law}`]]
  }
}

/** `8–10` is 8, 9, 10; `4 och 5` is 4, 5; `4 a` keeps its letter. */
function expandSections(text: string): readonly string[] {
  return text.split(/, | och | eller | samt /u).flatMap(part => {
    const range = /^(\d{1,3}) ?[–-] ?(\d{1,3})$/u.exec(part.trim())
    if (!range) return [part.replace(/ /gu, '').toLowerCase()]
    const from = Number(range[1])
    const to = Number(range[2])
    return to < from || to - from > 50
      ? [`${from}`, `${to}`]
      : Array.from({length: to - from + 1}, (_, i) => `${from + i}`)
  })
}
