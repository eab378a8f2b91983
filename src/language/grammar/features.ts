import type {TaggedWord} from '../language-model.js'

/** Whether a word is a verb in present or past tense: one that can carry a clause. The imperative is another thing. */
export function isFinite(word: TaggedWord | undefined): boolean {
  return word !== undefined && word.features.includes('VerbForm=Fin') && !word.features.includes('Mood=Imp')
}

/** Whether a word is a noun with this feature (`Number=Plur`). */
export function isNounWith(word: TaggedWord | undefined, feature: string): boolean {
  return word?.upos === 'NOUN' && word.features.includes(feature)
}

/** The pronouns that are a subject by their form alone, in lower case; the and it-words may be objects too. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['jag', 'du', 'vi', 'ni', 'han', 'hon', 'hen', 'man', 'de'])
