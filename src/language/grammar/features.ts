import type {TaggedWord} from '../language-model.js'

/** Whether a word is a verb in present or past tense: one that can carry a clause. The imperative is another thing. */
export function isFiniteVerb(word: TaggedWord | undefined): boolean {
  return word?.features.includes('VerbForm=Fin') === true && !word.features.includes('Mood=Imp')
}

/** Whether a word is a noun with this feature (`Number=Plur`). */
export function isNounWith(word: TaggedWord | undefined, feature: string): boolean {
  return word?.upos === 'NOUN' && word.features.includes(feature)
}
