import {adjectiveForms} from './adjectives.js'
import type {PartOfSpeech, WordForm} from './features.js'
import {nounForms} from './nouns.js'
import {verbForms} from './verbs.js'

const cache = new Map<string, readonly WordForm[]>()

/**
 * All forms of `lemma`, a single word in lower case, with their features. Empty for a noun whose paradigm is not known.
 * A form that belongs to several cells comes once for each.
 */
export function formsOf(lemma: string, partOfSpeech: PartOfSpeech): readonly WordForm[] {
  const key = `${partOfSpeech} ${lemma}`
  let forms = cache.get(key)
  if (!forms) {
    forms = partOfSpeech === 'VB' ? verbForms(lemma) : partOfSpeech === 'NN' ? nounForms(lemma) : adjectiveForms(lemma)
    cache.set(key, forms)
  }
  return forms
}

/** The form of `lemma` with exactly `features`; the first where there are several, `undefined` where there is none. */
export function inflect(lemma: string, partOfSpeech: PartOfSpeech, features: string): string | undefined {
  return formsOf(lemma, partOfSpeech).find(form => form.features === features)?.form
}
