/**
 * When an expression of a word list may not be reported although its words stand there: the rows of `ordbyten-kontext`. Only what
 * stands on the surface is asked for; where that does not tell two meanings apart the row says `tyst`, and nothing is reported.
 */
import type {Sentence, Token} from '../language/token.js'
import type {DictionaryRow} from '../rule/dictionary.js'

/** A match on trial: tokens `first` to `last` of the sentence, the head marked for `features`. */
export interface Candidate {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly features: string
}

/** What the context rows say about one expression. */
export interface Context {
  readonly accepts: (candidate: Candidate) => boolean
  /** Whether replacements in the form of the match may be shown. */
  readonly showReplacement: boolean
  /** Whether a replacement may be applied unseen at all. */
  readonly maySave: boolean
  /** What is written instead where the expression opens the sentence; `''` if the place makes no difference. */
  readonly firstReplacement: string
  /** What is written instead of a noun that no word before it makes definite or indefinite; `''` if that makes no difference. */
  readonly bareReplacement: string
  /** Whether the surroundings decide the meaning: then a replacement is safe only where the row itself says so. */
  readonly isRestricted: boolean
}

export const NO_CONTEXT: Context = {
  accepts: () => true,
  showReplacement: true,
  maySave: true,
  firstReplacement: '',
  bareReplacement: '',
  isRestricted: false
}

type Test = (candidate: Candidate) => boolean

/** How far `bara före`, and how far on either side `bara med` and `inte med`, look; tokens. */
const AHEAD = 3
const AROUND = 8

/** Gathers the context rows by expression, in lower case. */
export function buildContexts(rows: readonly DictionaryRow[]): ReadonlyMap<string, Context> {
  const byExpression = new Map<string, DictionaryRow[]>()
  for (const row of rows)
    for (const expression of (row.uttryck ?? '').toLowerCase().split(';')) {
      const key = expression.trim()
      const list = byExpression.get(key)
      if (list) list.push(row)
      else byExpression.set(key, [row])
    }
  return new Map([...byExpression].map(([expression, list]) => [expression, buildContext(list)]))
}

function buildContext(rows: readonly DictionaryRow[]): Context {
  const tests = rows.flatMap(row => {
    const test = conditionOf(row)
    return test ? [test] : []
  })
  const kinds = new Set(rows.map(row => row.villkor))
  return {
    accepts: candidate => tests.every(test => test(candidate)),
    showReplacement: !kinds.has('ingen ersättning'),
    maySave: !kinds.has('aldrig säker') && !kinds.has('ingen ersättning'),
    firstReplacement: rows.find(row => row.villkor === 'först')?.ord ?? '',
    bareReplacement: rows.find(row => row.villkor === 'ensam')?.ord ?? '',
    isRestricted: tests.length > 0
  }
}

function conditionOf(row: DictionaryRow): Test | undefined {
  const listed = wordMatcher(row.ord ?? '')
  switch (row.villkor) {
    case 'tyst':
      return () => false
    case 'bara formerna':
      return candidate => listed(at(candidate, candidate.first))
    case 'inte formerna':
      return candidate => !listed(at(candidate, candidate.first))
    case 'bara före':
      return candidate => following(candidate).some(listed)
    case 'inte före':
      return candidate => !listed(at(candidate, candidate.last + 1))
    case 'bara efter':
      return candidate => listed(at(candidate, candidate.first - 1))
    case 'inte efter':
      return candidate => !listed(at(candidate, candidate.first - 1))
    case 'bara med':
      return candidate => around(candidate).some(listed)
    case 'inte med':
      return candidate => !around(candidate).some(listed)
    case 'inte först':
      return candidate => candidate.first > 0
    case 'inte i rubrik':
      return isRunningText
    case 'inte i fråga':
      return ({sentence}) => sentence.tokens.at(-1)?.text !== '?'
    case 'bara preposition':
      return isPreposition
    case 'bara verb':
      return isVerb
    default:
      return undefined
  }
}

function at({sentence}: Candidate, index: number): string {
  return sentence.tokens[index]?.lower ?? ''
}

function following({sentence, last}: Candidate): string[] {
  const words: string[] = []
  for (const token of sentence.tokens.slice(last + 1, last + 1 + AHEAD)) {
    if (token.kind === 'punctuation') break
    words.push(token.lower)
  }
  return words
}

function around({sentence, first, last}: Candidate): string[] {
  return sentence.tokens
    .slice(Math.max(0, first - AROUND), last + 1 + AROUND)
    .filter(({index}) => index < first || index > last)
    .map(token => token.lower)
}

/** A word, a beginning (`ansök*`), an ending (`*ning`) or any figure (`#`), several parted by `;`. */
function wordMatcher(cell: string): (word: string) => boolean {
  const words = new Set<string>()
  const beginnings: string[] = []
  const endings: string[] = []
  for (const part of cell.toLowerCase().split(';')) {
    const word = part.trim()
    if (word.startsWith('*')) endings.push(word.slice(1))
    else if (word.endsWith('*')) beginnings.push(word.slice(0, -1))
    else if (word !== '') words.add(word)
  }
  return word =>
    word !== '' &&
    (words.has(word) ||
      (words.has('#') && /^\d/.test(word)) ||
      beginnings.some(beginning => word.startsWith(beginning)) ||
      endings.some(ending => word.endsWith(ending)))
}

/** Whether the sentence is prose with a predicate's worth of words, not a heading, a table cell or a sign. */
function isRunningText({sentence}: Candidate): boolean {
  const {kind} = sentence.block
  if (kind === 'heading' || kind === 'tableCell' || kind === 'caption' || kind === 'title') return false
  return sentence.tokens.length > 3
}

const DETERMINERS = new Set(
  'en ett den det de denna detta dessa min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era hans hennes dess deras alla samtliga flera många vissa några varje någon något ingen inget inga all allt annan annat andra olika övriga respektive sådan sådant sådana vilken vilket vilka'.split(
    ' '
  )
)
const PREPOSITIONS = new Set(
  'enligt av för i på med till om från under vid mot utan mellan genom över efter före inom utom kring utifrån utöver oavsett trots som än'.split(
    ' '
  )
)
const CONJUNCTIONS = new Set(['och', 'eller', 'samt'])
/** Adverbs and verbs after which the form is an adjective: `nu gällande`, `är gällande`, `göra gällande`. */
const BEFORE_ADJECTIVE = new Set(
  'nu då ännu fortfarande alltjämt hittills tidigare redan här där så mycket mest inte är var blir bli blev vara varit gör göra gjort gjorde görs göras ha har hade allmänt generellt lokalt numera i annars dåvarande alltid'.split(
    ' '
  )
)

const BEFORE_SUPINE = new Set(['har', 'hade', 'ha', 'inte', 'ej', 'alltid', 'aldrig', 'också', 'även'])

/**
 * `gällande`, `rörande` and their like as prepositions: after a noun (or first, before a determiner), and with the beginning of a
 * noun phrase after them. As adjectives they stand after a determiner, a preposition or a verb, or before a noun.
 */
function isPreposition(candidate: Candidate): boolean {
  const {sentence, first, last} = candidate
  const next = sentence.tokens[last + 1]
  if (!next || (next.kind !== 'word' && next.kind !== 'number' && next.kind !== 'opaque')) return false
  if (['för', 'från', 'till', 'och', 'eller', 'att', 'som', 'i', 'på', 'av', 'med', 'samt'].includes(next.lower))
    return false
  const previous = sentence.tokens[first - 1]
  if (!previous) return DETERMINERS.has(next.lower) || next.kind === 'number'
  if (previous.kind === 'punctuation' && previous.text !== ')') return false
  const {lower} = previous
  if (CONJUNCTIONS.has(lower)) return DETERMINERS.has(next.lower)
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || BEFORE_ADJECTIVE.has(lower)) return false
  // A supine takes an object: `har inte följt gällande regler`.
  if (lower.endsWith('t') && BEFORE_SUPINE.has(at(candidate, first - 2))) return false
  if (DETERMINERS.has(next.lower)) return true
  if (/(?:igt|llt|iga|lla|ska|ade|ens|ets|nas)$/.test(lower)) return false
  // `följer gällande regler`: what may be a verb is a noun only where the word before it asks for one.
  const isBareNoun = next.text === next.lower && next.kind === 'word' && !/(?:n|t|na)$/.test(next.lower)
  return !isBareNoun || !mayBeVerb(lower) || asksForNoun(candidate)
}

/** Imperatives, and forms that end as finite verbs and infinitives do; nouns in -or, -else and -ande do not. */
function mayBeVerb(word: string): boolean {
  if (/^(?:se|följ|läs|sök|använd|beakta|iaktta)$/.test(word)) return true
  return (
    /(?:ar|er|år|ör|yr|a|te|de|ts|it|at|as|es)$/.test(word) &&
    !/(?:ande|ende|het|tet|heter|tioner|ningar|elser)$/.test(word)
  )
}

/** Whether the word before the one that stands before the candidate is followed by a noun. */
function asksForNoun(candidate: Candidate): boolean {
  const before = candidate.sentence.tokens[candidate.first - 2]
  if (!before) return !mayBeVerb(at(candidate, candidate.first - 1)) || at(candidate, candidate.first - 1).length > 6
  const {lower} = before
  if (before.kind === 'number' || lower === '(') return true
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower)) return true
  // A supine, an infinitive, an adjective or a genitive: `har antagit riktlinjer`, `nya riktlinjer`, `kommunens riktlinjer`.
  return /(?:[ai]t|[^aeiouåäö]a|s)$/.test(lower)
}

/**
 * Whether a past form in -ade is rather a participle before its noun: `det yrkade beloppet`, `sina åberopade skäl`.
 */
export function isParticiple({sentence, first, last, features}: Candidate): boolean {
  if (!features.startsWith('Mood=Ind|Tense=Past')) return false
  const token = sentence.tokens[first]
  if (first !== last || !token?.lower.endsWith('ade')) return false
  const next = sentence.tokens[last + 1]
  const previous = sentence.tokens[first - 1]
  return (
    next?.kind === 'word' && DETERMINERS.has(previous?.lower ?? '') && /..(?:en|et|an|na|ar|er|or)$/u.test(next.lower)
  )
}

const BEFORE_INFINITIVE = new Set(
  'att ska skall kan bör måste får vill behöver skulle kunde borde fick ville kunna vilja inte och eller'.split(' ')
)

/** Whether a form that is also a noun (`styrka`) stands as a verb: an infinitive only after `att` or an auxiliary. */
function isVerb(candidate: Candidate): boolean {
  if (!/VerbForm=Inf|Mood=Imp/.test(candidate.features)) return true
  return (
    BEFORE_INFINITIVE.has(at(candidate, candidate.first - 1)) ||
    BEFORE_INFINITIVE.has(at(candidate, candidate.first - 2))
  )
}

/** Whether a token may be part of a reported expression: plain prose, not protected. */
export function isOpenWord(token: Token): boolean {
  return token.protection === '' && (token.kind === 'word' || token.kind === 'abbreviation')
}
