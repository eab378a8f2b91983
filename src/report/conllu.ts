import type {Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import type {Token} from '../language/token.js'

/**
 * Writes a document as CoNLL-U (universaldependencies.org/format.html): a block is a paragraph, ids of sentences are
 * block–sentence, counted from 1. What has not been analysed is `_`.
 */
export function writeConllu(document: Document, write: (text: string) => void): void {
  let isFirst = true
  for (const block of document.blocks) {
    const sentences = analyseBlock(block)
    for (const {index, start, end, tokens} of sentences) {
      if (tokens.length === 0) continue
      const comments = [
        ...(isFirst ? [`# newdoc id = ${onOneLine(document.path)}`] : []),
        ...(index === 0 ? [`# newpar id = ${block.index + 1}`] : []),
        `# sent_id = ${block.index + 1}-${index + 1}`,
        `# text = ${onOneLine(block.text.slice(start, end))}`
      ]
      isFirst = false
      write(`${[...comments, ...tokens.map(tokenLine)].join('\n')}\n\n`)
    }
  }
}

/** ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC. */
function tokenLine({index, text, spaceAfter}: Token): string {
  return [index + 1, onOneLine(text), '_', '_', '_', '_', '_', '_', '_', spaceAfter ? '_' : 'SpaceAfter=No'].join('\t')
}

/** Line breaks and tabs would end a field or a comment. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
