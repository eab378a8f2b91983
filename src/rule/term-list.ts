/**
 * An organisation's own terms: what a thing is to be called, what it is not to be called any more, who looks after the term and when
 * it is to be looked over. They become rows of the lists that `avradd-term` and `termvariation` read.
 */
import {nearestName} from '../text/nearest.js'
import {type Dictionaries, type DictionaryRow, dictionaryFault, lineOfRow, parseDictionary} from './dictionary.js'

/** One concept. */
export interface Term {
  readonly preferred: string
  readonly deprecated: readonly string[]
  /** As in `ordbyten`: how the deprecated terms are inflected. */
  readonly partOfSpeech: string
  readonly explanation: string
  readonly owner: string
  /** The day by which it is to be looked over, `YYYY-MM-DD`, or `''`. */
  readonly review: string
}

/** The columns of a term list in both languages; only the first must be there. */
const TERM_COLUMNS = [
  {swedish: 'term', english: 'preferred'},
  {swedish: 'avrådda', english: 'deprecated'},
  {swedish: 'ordklass', english: 'part of speech'},
  {swedish: 'förklaring', english: 'explanation'},
  {swedish: 'ägare', english: 'owner'},
  {swedish: 'granskas', english: 'review'}
] as const

type Column = (typeof TERM_COLUMNS)[number]['swedish']

const PARTS_OF_SPEECH = new Set(['NN', 'VB', 'JJ', 'JJ NN', 'fras'])

/**
 * Reads a term list: a TSV file with a header, several deprecated terms parted by `;`.
 * @throws UserError that names file and line: an unknown or missing column, an empty or repeated term, an unknown part of speech, or
 * a review date that is no day.
 */
export function parseTermList(text: string, file: string): readonly Term[] {
  const list = parseDictionary(text, file)
  const columns = new Map<Column, string>()
  const names = TERM_COLUMNS.flatMap(({swedish, english}) => [swedish, english])
  for (const name of list.columns) {
    const column = TERM_COLUMNS.find(({swedish, english}) => [swedish, english].includes(name.toLowerCase() as never))
    if (!column) {
      const nearest = nearestName(name, names)
      throw dictionaryFault(file, 0, {
        sv: `okänd kolumn ”${name}”.${nearest === undefined ? '' : ` Menade du ”${nearest}”?`} Kolumnerna heter ${TERM_COLUMNS.map(({swedish}) => swedish).join(', ')}`,
        en: `unknown column “${name}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`} The columns are ${TERM_COLUMNS.map(({english}) => english).join(', ')}`
      })
    }
    columns.set(column.swedish, name)
  }
  if (!columns.has('term'))
    throw dictionaryFault(file, 0, {sv: 'kolumnen ”term” saknas', en: 'the column “preferred” is missing'})
  const taken = new Map<string, string>()
  return list.rows.map((row, index) => {
    const cell = (column: Column) => row[columns.get(column) ?? ''] ?? ''
    const term = {
      preferred: cell('term'),
      deprecated: cell('avrådda')
        .split(';')
        .map(each => each.trim())
        .filter(each => each !== ''),
      partOfSpeech: cell('ordklass'),
      explanation: cell('förklaring'),
      owner: cell('ägare'),
      review: cell('granskas')
    }
    const fail = (sv: string, en: string) => dictionaryFault(file, lineOfRow(text, index), {sv, en})
    if (term.preferred === '') throw fail('”term” är tom', '“preferred” is empty')
    if (term.partOfSpeech !== '' && !PARTS_OF_SPEECH.has(term.partOfSpeech))
      throw fail(
        `ordklassen ”${term.partOfSpeech}” finns inte. Välj bland ${[...PARTS_OF_SPEECH].join(', ')}`,
        `there is no part of speech “${term.partOfSpeech}”. Choose among ${[...PARTS_OF_SPEECH].join(', ')}`
      )
    if (term.review !== '' && !isDay(term.review))
      throw fail(
        `”${term.review}” är ingen dag. Skriv som 2027-01-31`,
        `“${term.review}” is not a day. Write it as 2027-01-31`
      )
    for (const name of [term.preferred, ...term.deprecated]) {
      const earlier = taken.get(name.toLowerCase())
      if (earlier !== undefined)
        throw fail(
          `”${name}” står redan under ”${earlier}”. Ett namn kan höra till en sak`,
          `“${name}” already stands under “${earlier}”. A name can belong to one thing`
        )
      taken.set(name.toLowerCase(), term.preferred)
    }
    return term
  })
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text)
  if (!match) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

/** The terms whose review date lies before `today` (`YYYY-MM-DD`), oldest first. */
export function overdueTerms<T extends Term>(terms: readonly T[], today: string): readonly T[] {
  return terms
    .filter(({review}) => review !== '' && review < today)
    .toSorted((a, b) => (a.review < b.review ? -1 : a.review > b.review ? 1 : 0))
}

/** Adds terms to the lists: deprecated ones to `ordbyten` for `avradd-term`, all of them to `termer`. Our own rows about the same words give way. */
export function withTerms(base: Dictionaries, terms: readonly Term[]): Dictionaries {
  if (terms.length === 0) return base
  const deprecated = terms.flatMap(term => term.deprecated.map(name => deprecatedRow(term, name)))
  const names = terms.flatMap(term => [term.preferred, ...term.deprecated].map(name => nameRow(term, name)))
  const merged = new Map(base)
  for (const [list, rows] of [
    ['ordbyten', deprecated],
    ['termer', names]
  ] as const) {
    const own = base.get(list)
    if (!own) continue
    const taken = new Set(rows.map(row => row.uttryck))
    merged.set(list, {columns: own.columns, rows: [...own.rows.filter(row => !taken.has(row.uttryck)), ...rows]})
  }
  return merged
}

const SOURCE = 'organisationens termlista'

function deprecatedRow({preferred, partOfSpeech}: Term, name: string): DictionaryRow {
  return {
    uttryck: name,
    ordklass: partOfSpeech || guessedPartOfSpeech(name),
    ersättning: preferred,
    kategori: 'avradd',
    nivå: '',
    målgrupp: '',
    säker: 'nej',
    källa: SOURCE
  }
}

function nameRow({preferred, partOfSpeech}: Term, name: string): DictionaryRow {
  return {begrepp: preferred, uttryck: name, ordklass: partOfSpeech || guessedPartOfSpeech(name), källa: SOURCE}
}

/** A single word is a noun unless the list says otherwise; several words are looked for as they are written. */
function guessedPartOfSpeech(name: string): string {
  return name.includes(' ') ? 'fras' : 'NN'
}
