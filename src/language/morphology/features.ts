/** A word class that inflects, named as in Universal Dependencies. */
export type InflectedPos = 'NOUN' | 'PROPN' | 'VERB' | 'AUX' | 'ADJ' | 'PRON' | 'DET'

/** A form of a word with its UD features, written as in CoNLL-U: sorted, `Name=Value` joined by `|`, `_` for none. */
export interface WordForm {
  readonly form: string
  readonly features: string
}

const cache = new Map<string, ReadonlyMap<string, string>>()

/** The features of a CoNLL-U FEATS cell, name → value; empty for `_`. */
export function parseFeatures(features: string): ReadonlyMap<string, string> {
  const known = cache.get(features)
  if (known) return known
  const parsed = new Map<string, string>()
  if (features !== '_') {
    for (const pair of features.split('|')) {
      const equals = pair.indexOf('=')
      if (equals > 0) parsed.set(pair.slice(0, equals), pair.slice(equals + 1))
    }
  }
  // The cells a program meets are few; a caller that makes up endless ones must not fill the memory.
  if (cache.size < 2000) cache.set(features, parsed)
  return parsed
}

/** Features that a form may leave open: `stora` has no gender and goes with both. */
const MAY_BE_OPEN: ReadonlySet<string> = new Set(['Gender', 'Number', 'Definite', 'Case', 'Degree', 'Mood'])

/**
 * How well a form's features answer a request: the number of requested features that it has, or -1 when one of them
 * contradicts the form or is one that a form cannot leave open (tense, verb form, voice).
 */
export function agreement(requested: ReadonlyMap<string, string>, features: string): number {
  const own = parseFeatures(features)
  let agreed = 0
  for (const [name, value] of requested) {
    const found = own.get(name)
    if (found === value) agreed++
    else if (found !== undefined || !MAY_BE_OPEN.has(name)) return -1
  }
  return agreed
}
