import type {Sentence, Token} from './token.js'

/**
 * The words of a sentence that are the writer’s own, as an editor counts them: a number or an abbreviation is one word, and so is a whole law reference
 * (`12 kap. 1 § SoL`) or fixed name. Quoted words are not the writer's own and do not count.
 */
export function countOwnWords(sentence: Sentence): number {
  return countOwnWordsBetween(sentence.tokens, 0, sentence.tokens.length)
}

/** Like `countOwnWords`, of the tokens from `first` up to but not including `end`. */
export function countOwnWordsBetween(tokens: readonly Token[], first: number, end: number): number {
  let words = 0
  let inUnit = false
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (!token) break
    const {protection} = token
    if (protection === 'reference' || protection === 'name') {
      if (!inUnit) words++
      inUnit = true
      continue
    }
    inUnit = false
    if (protection === '' && isWord(token)) words++
  }
  return words
}

function isWord({kind}: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'abbreviation' || kind === 'address' || kind === 'opaque'
}
