import type {Block} from '../document/document.js'
import {protectTokens} from './protection.js'
import {splitSentences} from './sentences.js'
import type {Sentence} from './token.js'
import {tokenise} from './tokenise.js'

/**
 * The block's sentences with their tokens and what is protected in them: a pure function of the block's text, marks and kind.
 * Blocks in any language are split; the rules choose by `block.language`.
 */
export function analyseBlock(block: Block): readonly Sentence[] {
  const tokens = tokenise(block.text, block.marks)
  const sentences = splitSentences(block, tokens)
  protectTokens(block, tokens)
  return sentences
}
