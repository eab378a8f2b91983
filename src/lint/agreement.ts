/** Whether the words before a noun still agree when another stands in its place, and what they become if they can be changed. */
import {formsOf, inflect} from '../language/morphology/inflect.js'
import type {Sentence, Token} from '../language/token.js'
import type {Lead} from '../rule/phrase.js'
import {hasFeature} from './phrase-expression.js'

/** Words before a noun in both genders. */
const BOTH_GENDERS: readonly (readonly [string, string])[] = [
  ['en', 'ett'],
  ['den', 'det'],
  ['denna', 'detta'],
  ['min', 'mitt'],
  ['din', 'ditt'],
  ['sin', 'sitt'],
  ['vår', 'vårt'],
  ['er', 'ert'],
  ['någon', 'något'],
  ['ingen', 'inget'],
  ['annan', 'annat'],
  ['all', 'allt'],
  ['vilken', 'vilket'],
  ['sådan', 'sådant']
]
const TO_NEUTER = new Map(BOTH_GENDERS)
const TO_COMMON = new Map(BOTH_GENDERS.map(([common, neuter]) => [neuter, common]))

/** Words before a noun that say its number but not its gender. */
const OF_NUMBER = new Set(
  'de dessa mina dina sina våra era några inga varje flera många båda två tre fyra fem'.split(' ')
)

/** An adjective that looks like one: the only ones whose neuter can be made without knowing the word. */
const ADJECTIVE = /(?:ig|isk|ell|ad|en|bar|sam|lös|full)$/u

/**
 * What the words before a noun at `first`, marked for `features`, become if a form of `noun` stands in its place: null if nothing
 * changes, undefined if they would have to change in a way that is not known.
 */
export function leadOf(sentence: Sentence, first: number, features: string, noun: string): Lead | null | undefined {
  if (!hasFeature(features, 'Gender=Com') && !hasFeature(features, 'Gender=Neut')) return null
  const {tokens} = sentence
  const forms = new Set(formsOf(noun, 'NOUN').map(form => form.features))
  if (forms.has(features)) return null
  // An adjective after the verb would have to change too: `målsättningen är hög`, `målet är högt`.
  if (hasFeature(features, 'Number=Sing') && hasPredicate(tokens, first)) return undefined
  const before = tokens[first - 1]
  if (before?.kind !== 'word') return null
  const isNeuter = hasFeature(features, 'Gender=Neut')
  const otherGender = features.replace(/Gender=\w+/u, isNeuter ? 'Gender=Com' : 'Gender=Neut')
  if (!forms.has(otherGender)) return isMarked(before) || isMarked(tokens[first - 2]) ? undefined : null
  // The plural has no gender, and the definite form of an adjective none either.
  if (hasFeature(features, 'Number=Plur')) return null
  const other = isNeuter ? TO_COMMON : TO_NEUTER
  const changed = other.get(before.lower)
  if (changed !== undefined) return lead(before, changed, '')
  const determiner = tokens[first - 2]
  const turned = determiner && other.get(determiner.lower)
  if (!turned) return ADJECTIVE.test(before.lower) || commonOf(before.lower) ? undefined : null
  if (/[ae]$|^[hd]är$/u.test(before.lower)) return lead(determiner, turned, before.text)
  const adjective = isNeuter
    ? commonOf(before.lower)
    : inflect(before.lower, 'ADJ', 'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing')
  return adjective ? lead(determiner, turned, adjective) : undefined
}

/** Neuters whose common form is known by their ending; of others (`kort`, `fast`) it cannot be told whether the t is their own. */
const NEUTER = /(?:ig|isk|ell|bar|sam|lös|full|iv|lång|stor|svår|hög|låg|dyr|klar|snabb|viss)t$/u

function commonOf(adjective: string): string | null {
  if (adjective === 'nytt') return 'ny'
  return NEUTER.test(adjective) ? adjective.slice(0, -1) : null
}

const COPULAS = new Set('är var blir blev vara bli varit blivit anses ansågs verkar förblir'.split(' '))

/** Whether a verb that takes a predicate follows the noun at `index`, also in a clause with `som`. */
function hasPredicate(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower
  return COPULAS.has((next === 'som' ? tokens[index + 2]?.lower : next) ?? '')
}

/** Whether no determiner, adjective or genitive stands before the noun at `first`. */
export function standsBare({tokens}: Sentence, first: number): boolean {
  const before = tokens[first - 1]
  return (
    before?.kind !== 'word' || !(isMarked(before) || ADJECTIVE.test(before.lower) || /(?:[^s]s|a)$/u.test(before.lower))
  )
}

function isMarked(token: Token | undefined): boolean {
  return token !== undefined && (TO_NEUTER.has(token.lower) || TO_COMMON.has(token.lower) || OF_NUMBER.has(token.lower))
}

function lead({start, text}: Token, determiner: string, adjective: string): Lead {
  const capital = text.charAt(0) !== text.charAt(0).toLowerCase()
  const cased = capital ? determiner.charAt(0).toUpperCase() + determiner.slice(1) : determiner
  return {start, text: adjective === '' ? `${cased} ` : `${cased} ${adjective} `}
}
