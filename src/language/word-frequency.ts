/**
 * How common a word is, whatever its form: by its lemma and, where everyday speech has no such compound, by its parts. The values are
 * on the Zipf scale of `frequency.ts`.
 */
import type {LanguageModel} from './language-model.js'

/** Gives the Zipf value of a form, 0 when it is unknown: `RuleContext.zipf`, `FrequencyTable.zipf`. */
export type ZipfOf = (form: string) => number

/**
 * The Zipf value of a lemma: the base-10 logarithm of the frequencies of its forms together, per thousand million words. 0 when
 * none of them is in the table, that is below about 2.5.
 */
export function frequencyOfLemma(
  lemma: string,
  pos: 'NOUN' | 'VERB' | 'ADJ',
  model: LanguageModel,
  zipf: ZipfOf
): number {
  const forms = new Set(model.formsOf(lemma, pos).map(({form}) => form))
  forms.add(lemma)
  let sum = 0
  for (const form of forms) {
    const value = zipf(form)
    if (value > 0) sum += 10 ** value
  }
  return sum === 0 ? 0 : Math.log10(sum)
}

/**
 * The Zipf value of the rarest part of a compound, each part in the form that it has alone (`arbets` → `arbete`); 0 when a part
 * is unknown or the word is no compound. A compound that nobody has counted is easy when its parts are.
 */
export function frequencyOfParts(word: string, model: LanguageModel, zipf: ZipfOf): number {
  const parts = model.split(word)
  if (parts.length < 2) return 0
  return Math.min(...parts.map(({text}) => Math.max(...aloneForms(text.toLowerCase()).map(zipf))))
}

/**
 * The Zipf value of the commonest form of the word that a lemma is derived from: the verb of `flyttning` and `genomförande`, the adjective
 * of `enhetlighet` and `oanvänd`; 0 when the ending tells none or it is unknown.
 */
export function frequencyOfSource(lemma: string, zipf: ZipfOf): number {
  const verb = /^(.{3,}?)(?:ning|ande|ende|ing)$/u.exec(lemma)?.[1]
  if (verb) return Math.max(...['', 'a', 'na', 'ar', 'er', 'ade', 'ad', 't', 'as'].map(ending => zipf(verb + ending)))
  const adjective = /^(.{3,})het$/u.exec(lemma)?.[1] ?? /^o(.{4,})$/u.exec(lemma)?.[1]
  return adjective ? Math.max(...['', 't', 'a', 'n', 'de'].map(ending => zipf(adjective + ending))) : 0
}

/** What a part of a compound may be alone: without a linking -s, and with the vowel that compounds drop or change. */
function aloneForms(part: string): readonly string[] {
  const bare = part.replace(/-$/u, '')
  const forms = [bare, `${bare}a`, `${bare}e`]
  if (bare.endsWith('s')) forms.push(bare.slice(0, -1), `${bare.slice(0, -1)}a`, `${bare.slice(0, -1)}e`)
  if (/[oue]$/u.test(bare)) forms.push(`${bare.slice(0, -1)}a`, bare.slice(0, -1))
  return forms
}
