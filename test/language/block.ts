import type {Block, Mark} from '../../src/document/document.js'
import {analyseBlock} from '../../src/language/analyse.js'

/** A block of Swedish body text with `text` as it stands. */
export function makeBlock(text: string, extra: Partial<Block> & {readonly marks?: readonly Mark[]} = {}): Block {
  return {
    index: 0,
    kind: 'paragraph',
    region: 'body',
    text,
    anchors: {part: '', segments: Int32Array.of(0, text.length, 0, text.length)},
    heading: -1,
    level: 0,
    marks: [],
    noBreakSpaces: [],
    language: 'sv',
    ...extra
  }
}

/** The sentences of `text`, each as it stands in the text. */
export function sentencesOf(text: string, extra: Partial<Block> = {}): string[] {
  return analyseBlock(makeBlock(text, extra)).map(sentence => text.slice(sentence.start, sentence.end))
}

/** The tokens of `text`, of all its sentences. */
export function tokensOf(text: string, extra: Partial<Block> = {}): string[] {
  return analyseBlock(makeBlock(text, extra)).flatMap(sentence => sentence.tokens.map(token => token.text))
}
