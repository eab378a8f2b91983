/**
 * From a row of a word list to the strings that stand for it, and from a match to its replacement in the same form. Only the head
 * is inflected: a verb that stands first, a single noun or adjective, an adjective with its noun. All else is matched as written.
 */
import type {InflectedPos} from '../language/morphology/features.js'
import {inflect} from '../language/morphology/inflect.js'
import type {DictionaryRow} from '../rule/dictionary.js'
import {isVerbalNoun, listedForms} from './listed-forms.js'

/** One way in which an expression is written. */
export interface ExpressionForm {
  /** Lower-case tokens. */
  readonly words: readonly string[]
  /** What the head is marked for; empty when nothing is inflected. */
  readonly features: string
  /** Whether other words may stand between the first token and the next: after a verb. */
  readonly loose: boolean
}

/** The parts of speech of the lists; `JJ NN` is an adjective with its noun, and both are inflected. */
type Kind = 'VB' | 'NN' | 'JJ' | 'JJ NN' | 'surface'

const REFLEXIVES = ['sig', 'mig', 'dig', 'oss', 'er']

/** Replacement verbs that have no passive a Swede would write: `fås`, `vars`, `kommes`. */
const NO_PASSIVE = new Set(
  'få vara ha bli finnas kunna ska komma gälla gå stå synas vilja tänka sluta fortsätta ligga måste bero känna veta tycka börja öka minska låta höra'.split(
    ' '
  )
)

/** Every way in which the expression of `row` is written. */
export function expressionForms(row: DictionaryRow): readonly ExpressionForm[] {
  const words = (row.uttryck ?? '').toLowerCase().split(' ').filter(Boolean)
  const [head = '', ...rest] = words
  const plain: ExpressionForm = {words, features: '', loose: false}
  switch (kindOf(row)) {
    case 'VB': {
      if (!isInflectable(head)) return [plain]
      const tails = verbTails(rest)
      return listedForms(head, 'VERB').flatMap(({form, features}) =>
        tails.map(tail => ({words: [form, ...tail], features, loose: tail.length > 0}) satisfies ExpressionForm)
      )
    }
    case 'NN':
      return singleForms(head, 'NOUN')
    case 'JJ':
      return singleForms(head, 'ADJ')
    case 'JJ NN':
      return listedForms(rest[0] ?? '', 'NOUN').map(({form, features}) => ({
        words: [head.endsWith('a') ? head : (inflect(head, 'ADJ', agreement(features)) ?? head), form],
        features,
        loose: false
      }))
    default:
      return [plain]
  }
}

function singleForms(word: string, pos: InflectedPos): readonly ExpressionForm[] {
  return listedForms(word, pos).map(({form, features}) => ({words: [form], features, loose: false}))
}

/** What may be written instead of a match. */
export interface Replacement {
  /** In the form of the match; `''`: the expression can go. */
  readonly text: string
  /** Base form of the noun that the words around must agree with, or `''`. */
  readonly noun: string
}

/** Made replacements, by row and form: a text uses few expressions, and those again and again. */
const replacementsMade = new WeakMap<DictionaryRow, Map<string, readonly Replacement[]>>()

/** The replacements of `row` in the form `features`; see `PhraseMatch.replacements`. */
export function inflectReplacements(row: DictionaryRow, features: string): readonly Replacement[] {
  let byForm = replacementsMade.get(row)
  if (!byForm) {
    byForm = new Map()
    replacementsMade.set(row, byForm)
  }
  let made = byForm.get(features)
  if (!made) {
    made = makeReplacements(row, features)
    byForm.set(features, made)
  }
  return made
}

function makeReplacements(row: DictionaryRow, features: string): readonly Replacement[] {
  const kind = kindOf(row)
  const alternatives = splitAlternatives(row.ersättning ?? '')
  if (features === '' || kind === 'surface') return alternatives.map(text => ({text, noun: ''}))
  const seen = new Set<string>()
  return alternatives.flatMap(alternative => {
    const text =
      kind === 'VB'
        ? inflectVerbPhrase(alternative, features, row.uttryck ?? '')
        : inflectNominal(alternative, kind, features)
    if (text === undefined || seen.has(text)) return []
    seen.add(text)
    return [{text, noun: kind === 'VB' || kind === 'JJ' ? '' : nounOf(alternative)}]
  })
}

/** Whether `features`, as in CoNLL-U, has `feature`. */
export function hasFeature(features: string, feature: string): boolean {
  return `|${features}|`.includes(`|${feature}|`)
}

/** The alternatives in a cell; an empty cell holds one empty alternative: the expression can go. */
export function splitAlternatives(cell: string): readonly string[] {
  return cell.split(';').map(alternative => alternative.trim())
}

function kindOf(row: DictionaryRow): Kind {
  const kind = row.ordklass ?? ''
  if (kind === 'VB' || kind === 'JJ NN') return kind
  if ((kind === 'NN' || kind === 'JJ') && !(row.uttryck ?? '').includes(' ')) return kind
  return 'surface'
}

function verbTails(rest: readonly string[]): readonly (readonly string[])[] {
  const reflexive = rest.indexOf('sig')
  if (reflexive !== -1)
    return REFLEXIVES.map(pronoun => rest.map((word, index) => (index === reflexive ? pronoun : word)))
  const [predicate = '', ...after] = rest
  if (/(?:ad|ig)$/u.test(predicate) && after.length > 0)
    return [...new Set(listedForms(predicate, 'ADJ').map(({form}) => form))].map(form => [form, ...after])
  return [rest]
}

/** Whether a word looks like an infinitive; others (`ska`, `bör`) are matched as written. */
function isInflectable(verb: string): boolean {
  return /^\p{L}+(?:[aåeo]|as)$/u.test(verb) && verb !== 'ska' && verb !== 'torde'
}

function inflectVerbPhrase(phrase: string, features: string, expression: string): string | undefined {
  const words = phrase.split(' ')
  if (hasFeature(features, 'Voice=Pass') && losesObject(words, expression)) return undefined
  const verbAt = words[0] === 'inte' ? 1 : 0
  // Main clauses have the negation after a finite verb, subordinate ones before it.
  if (verbAt === 1 && hasFeature(features, 'VerbForm=Fin')) return undefined
  const form = inflectVerb(words[verbAt] ?? '', features)
  if (form === undefined) return undefined
  return words.map((word, index) => (index === verbAt ? form : word)).join(' ')
}

/** Prepositions whose noun cannot become a subject: `ansökan bifalls`, but not `ansökan sägs ja till`. */
const PREPOSITIONS = new Set(['till', 'från', 'vid', 'mot', 'om', 'med', 'hos'])

/** Whether the passive of a phrase would leave a preposition alone that the expression does not have. `Se till` is a particle verb. */
function losesObject(words: readonly string[], expression: string): boolean {
  const last = words.at(-1) ?? ''
  const isAlone = words.length > 1 && (PREPOSITIONS.has(last) || (last === 'på' && words.length > 2))
  return isAlone && !(words.length === 2 && words[0] === 'se') && !/ (?:till|om|med|på|av|från)$/u.test(expression)
}

const ACTIVE_PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'
const ACTIVE_PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act'

function inflectVerb(verb: string, features: string): string | undefined {
  if (verb === 'ska') return features === ACTIVE_PRESENT ? verb : features === ACTIVE_PAST ? 'skulle' : undefined
  if (verb === 'bör' || verb === 'måste') return features === ACTIVE_PRESENT ? verb : undefined
  if (!isInflectable(verb)) return undefined
  const isDeponent = verb.endsWith('s')
  if (hasFeature(features, 'Voice=Pass')) return isDeponent || NO_PASSIVE.has(verb) ? undefined : pick(verb, features)
  // The forms of a verb that exists only in -s carry no voice.
  const bare = features.replace('|Voice=Act', '')
  return pick(verb, isDeponent ? bare : `${bare}|Voice=Act`)
}

function pick(verb: string, features: string): string | undefined {
  return inflect(verb, 'VERB', features) ?? undefined
}

function inflectNominal(phrase: string, kind: 'NN' | 'JJ' | 'JJ NN', features: string): string | undefined {
  if (phrase === '') return ''
  if (kind === 'JJ') return phrase.includes(' ') ? undefined : (inflect(phrase, 'ADJ', features) ?? undefined)
  const head = headOf(phrase)
  // Only what follows the noun may be left as it is: `person med funktionsnedsättning`.
  const rest = phrase.slice(head.length)
  if (NOT_NOUNS.has(head)) return undefined
  // An adjective with its noun (`äldre person`) is known only as the list has it.
  if (rest !== '' && !AFTER_NOUN.test(rest))
    return /^Case=Nom\|Definite=Ind\|.*Number=Sing$/u.test(features) && kind === 'NN' && isTwoWords(phrase)
      ? phrase
      : undefined
  if (NOMINALISED.has(head)) return inflectNominalised(phrase, features)
  if (isVerbalNoun(head)) return features.startsWith('Case=Nom|Definite=Ind') ? phrase : undefined
  if (rest !== '' && hasFeature(features, 'Case=Gen')) return undefined
  const wanted = features.replace(/Gender=\w+\|/u, '')
  // What is not counted (`information`) stands in the singular also for several.
  const form = inflect(head, 'NOUN', wanted) ?? inflect(head, 'NOUN', wanted.replace('Number=Plur', 'Number=Sing'))
  return form === null ? undefined : form + rest
}

function isTwoWords(phrase: string): boolean {
  return phrase.split(' ').length === 2
}

/** The noun that decides gender: the first word, unless another noun phrase than noun and addition. */
function nounOf(phrase: string): string {
  const head = headOf(phrase)
  return head.length < phrase.length && isTwoWords(phrase) ? (phrase.split(' ')[1] ?? head) : head
}

const AFTER_NOUN = /^ (?:med|av|i|för|till|om|som|från|på|att) /u
const NOT_NOUNS = new Set(['att', 'det', 'den', 'de', 'du', 'sådant', 'kommunen', 'orten', 'hur'])

/** Adjectives used as nouns: `en förtroendevald`, `de förtroendevalda`. */
const NOMINALISED = new Set(['förtroendevald'])

function inflectNominalised(word: string, features: string): string {
  const isPlural = hasFeature(features, 'Number=Plur')
  const ending = hasFeature(features, 'Case=Gen') ? 's' : ''
  if (hasFeature(features, 'Definite=Def')) return `${isPlural ? 'de' : 'den'} ${word}a${ending}`
  return word + (isPlural ? 'a' : '') + ending
}

function headOf(phrase: string): string {
  const space = phrase.indexOf(' ')
  return space === -1 ? phrase : phrase.slice(0, space)
}

/** The form of an adjective before a noun with these features. */
function agreement(features: string): string {
  if (hasFeature(features, 'Definite=Def')) return 'Case=Nom|Definite=Def|Degree=Pos'
  if (hasFeature(features, 'Number=Plur')) return 'Case=Nom|Definite=Ind|Degree=Pos|Number=Plur'
  const gender = hasFeature(features, 'Gender=Neut') ? 'Neut' : 'Com'
  return `Case=Nom|Definite=Ind|Degree=Pos|Gender=${gender}|Number=Sing`
}
