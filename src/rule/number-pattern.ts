/**
 * What the rules about figures have in common: which tokens are figures, what stands around them, and how a number is to be
 * written. All look at a token and its neighbours only.
 */
import type {Block} from '../document/document.js'
import {LINE_CONTINUERS} from '../language/function-words.js'
import type {Sentence, Token} from '../language/token.js'

export const NO_BREAK_SPACE = '\u00a0'

const figures = new WeakMap<Sentence, readonly Token[]>()

/**
 * The tokens of a sentence that begin with a digit and are the writer's own: quotations, law references and names are left out. Looked up
 * once a sentence whatever the number of rules.
 */
export function figuresOf(sentence: Sentence): readonly Token[] {
  let found = figures.get(sentence)
  if (!found) {
    found = sentence.tokens.filter(token => isOwnFigure(token) && !isAssigned(sentence.block, token))
    figures.set(sentence, found)
  }
  return found
}

function isOwnFigure({text, kind, protection}: Token): boolean {
  const first = text.charCodeAt(0)
  return first >= 48 && first <= 57 && protection === '' && (kind === 'number' || kind === 'word')
}

/** Whether the token is the value of something written as code in the text: `width=50`, `caption="…"`. */
export function isAssigned({text}: Block, {start}: Token): boolean {
  return text.charCodeAt(start - 1) === 61
}

/** Whether the block is running text: not a heading, a table cell, a title or a text alternative. */
export function isRunningText({kind}: Block): boolean {
  return kind === 'paragraph' || kind === 'listItem' || kind === 'quotation' || kind === 'description'
}

/** Writes a whole number in groups of three with no-break spaces: `12500` gives `12 500`. Spaces, points and commas go. */
export function groupDigits(number: string): string {
  const digits = number.replace(/[^\d]/gu, '')
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(NO_BREAK_SPACE)
}

/** Whether the token can be what a number counts (`barn`, `kr`): a word in small letters that is no function word. */
export function isCounted(token: Token | undefined): boolean {
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'abbreviation')) return false
  return token.text === token.lower && !LINE_CONTINUERS.has(token.lower) && /^\p{L}{2}/u.test(token.lower)
}

/** Whether the figure after the token is a label and no quantity: `dnr 1234`, `bankgiro`, `rum 3`, `mål T`. */
export function isLabel(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^\p{Lu}{1,4}$/u.test(token.text)) return true
  const word = token.lower.replace(/[.:]$/u, '')
  return LABELS.has(word) || LABEL_ENDINGS.some(ending => word.endsWith(ending))
}

const LABEL_ENDINGS = ['nummer', 'numret', 'giro', 'konto', 'kontot', 'kod', 'koden', 'telefon', 'mobil', '-id']
const LABELS: ReadonlySet<string> = new Set(
  (
    'nr nrs dnr diarienr ärende ärendet mål målet id tel tfn fax ring sms version avsnitt kapitel punkt punkten bilaga rum sal lokal ' +
    'lgh protokoll komponent tabell figur bild fas § paragraf artikel artikeln artiklarna artiklar art sfs bet prop dir rad kolumn del steg nivå årskurs åk klass grupp version box postnr pg bg clearing ' +
    'isbn issn iso en ss standard modell typ väg e'
  ).split(' ')
)

/** The names of the months, from January. */
export const MONTHS: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december'
]

/** The name of a month from its number, 1–12; `''` for other numbers. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** The number, 1–12, of a month written out in small letters; 0 when it is none. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name) + 1
}

/** Two numbers with a hyphen or dash between them, as written: `9.15–16`, `1 000-2 000`. */
interface Interval {
  readonly first: string
  readonly second: string
  readonly dash: string
}

/** The parts of an interval; `undefined` when the text is something else. */
export function parseInterval(text: string): Interval | undefined {
  const match = /^(\d[\d ]{0,11}(?:[.,:]\d{1,2})?)([-–])(\d[\d ]{0,11}(?:[.,:]\d{1,2})?)$/u.exec(text)
  return match ? {first: match[1] ?? '', dash: match[2] ?? '', second: match[3] ?? ''} : undefined
}

/** The value of a number as it is written in Swedish, with a comma, point or colon before decimals. */
export function numericValue(number: string): number {
  return Number(number.replace(/ /gu, '').replace(/[,:]/u, '.'))
}
