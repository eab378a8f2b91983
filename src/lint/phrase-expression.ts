/**
 * From a row of a word list to the strings that stand for it, and from a match to its replacement in the same form. Only the head
 * is inflected: a verb that stands first, a single noun or adjective, an adjective with its noun. All else is matched as written.
 */
import {adjectiveFeatures, hasFeature, type PartOfSpeech, verbFeatures} from '../language/inflection/features.js'
import {formsOf, inflect} from '../language/inflection/inflect.js'
import {isInflectable} from '../language/inflection/verbs.js'
import type {DictionaryRow} from '../rule/dictionary.js'

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
type Kind = PartOfSpeech | 'JJ NN' | 'surface'

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
      return formsOf(head, 'VB')
        .filter(form => !hasFeature(form.features, 'VerbForm=Part'))
        .flatMap(({form, features}) =>
          tails.map(tail => ({words: [form, ...tail], features, loose: tail.length > 0}) satisfies ExpressionForm)
        )
    }
    case 'NN':
    case 'JJ': {
      const forms = formsOf(head, kindOf(row) === 'NN' ? 'NN' : 'JJ')
      return forms.length === 0 ? [plain] : forms.map(({form, features}) => ({words: [form], features, loose: false}))
    }
    case 'JJ NN': {
      return formsOf(rest[0] ?? '', 'NN').map(({form, features}) => ({
        words: [inflect(head, 'JJ', agreement(features)) ?? head, form],
        features,
        loose: false
      }))
    }
    default:
      return [plain]
  }
}

/** The replacements of `row` in the form `features`; see `PhraseMatch.replacements`. */
export function inflectReplacements(row: DictionaryRow, features: string): readonly string[] {
  const kind = kindOf(row)
  const alternatives = splitAlternatives(row.ersättning ?? '')
  if (features === '' || kind === 'surface') return alternatives
  const inflected = alternatives.flatMap(alternative => {
    const form =
      kind === 'VB' ? inflectVerbPhrase(alternative, features, row) : inflectNominal(alternative, kind, features)
    return form === undefined ? [] : [form]
  })
  return [...new Set(inflected)]
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
  if (/(?:ad|ig)$/.test(predicate) && after.length > 0)
    return [...new Set(formsOf(predicate, 'JJ').map(form => form.form))].map(form => [form, ...after])
  return [rest]
}

function inflectVerbPhrase(phrase: string, features: string, row: DictionaryRow): string | undefined {
  const words = phrase.split(' ')
  const verbAt = words[0] === 'inte' ? 1 : 0
  const verb = words[verbAt] ?? ''
  const form = inflectVerb(verb, (row.uttryck ?? '').split(' ')[0]?.endsWith('s') ? asActive(features) : features)
  if (form === undefined) return undefined
  return words.map((word, index) => (index === verbAt ? form : word)).join(' ')
}

function inflectVerb(verb: string, features: string): string | undefined {
  if (verb === 'ska') return modalForm(features, 'ska', 'skulle')
  if (verb === 'bör' || verb === 'måste') return features === verbFeatures('Act').present ? verb : undefined
  if (!isInflectable(verb)) return undefined
  if (hasFeature(features, 'Voice=Pass') && (NO_PASSIVE.has(verb) || verb.endsWith('s'))) return undefined
  return inflect(verb, 'VB', features)
}

function modalForm(features: string, present: string, past: string): string | undefined {
  const names = verbFeatures('Act')
  return features === names.present ? present : features === names.past ? past : undefined
}

function asActive(features: string): string {
  return features.replace('Voice=Pass', 'Voice=Act')
}

function inflectNominal(phrase: string, kind: 'NN' | 'JJ' | 'JJ NN', features: string): string | undefined {
  if (phrase === '') return ''
  const words = phrase.split(' ')
  if (words.length > 1) return undefined
  if (kind === 'JJ') return inflect(phrase, 'JJ', features)
  return inflect(phrase, 'NN', features) ?? inflect(phrase, 'NN', swapGender(features))
}

function swapGender(features: string): string {
  return hasFeature(features, 'Gender=Com')
    ? features.replace('Gender=Com', 'Gender=Neut')
    : features.replace('Gender=Neut', 'Gender=Com')
}

/** The form of an adjective before a noun with `nounFeatures`. */
function agreement(nounFeatures: string): string {
  if (hasFeature(nounFeatures, 'Definite=Def') || hasFeature(nounFeatures, 'Number=Plur'))
    return adjectiveFeatures('other')
  return adjectiveFeatures(hasFeature(nounFeatures, 'Gender=Neut') ? 'Neut' : 'Com')
}
