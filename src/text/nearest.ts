import {distance} from 'fastest-levenshtein'

/** `text` in lower case, composed, with å, ä, ö and é as a and o and e: the form in which names are compared. */
export function foldName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * The candidate that `word` was most likely meant to be, or `undefined` when none is close: at most one edit in three letters
 * (two in a short word), or a candidate that begins with the word.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  const folded = foldName(word).slice(0, 100)
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(folded.length / 3)) + 1
  for (const candidate of candidates) {
    const name = foldName(candidate)
    const far = folded.length >= 3 && name.startsWith(folded) ? 1 : distance(folded, name)
    if (far < bestDistance && far < Math.max(folded.length, name.length)) {
      best = candidate
      bestDistance = far
    }
  }
  return best
}
