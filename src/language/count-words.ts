import type {Sentence} from './token.js'

/**
 * The number of words in a sentence as a reader counts them: marks and symbols are none, a number is one, and a whole law
 * reference ("12 kap. 1 § första stycket SoL") is one.
 */
export function countWords(sentence: Sentence): number {
  let count = 0
  let inReference = false
  for (const token of sentence.tokens) {
    const isReference = token.protection === 'reference'
    if (isReference) {
      if (!inReference) count++
    } else if (token.kind !== 'punctuation' && token.kind !== 'symbol') count++
    inReference = isReference
  }
  return count
}
