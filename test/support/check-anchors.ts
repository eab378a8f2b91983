import {sourceSpan} from '../../src/document/anchors.js'
import type {Block, Document} from '../../src/document/document.js'

/**
 * Re-reads every character of every block from the source at its anchor, and gives a line for each that is not there. A
 * character may stand there as it is, decomposed (NFD), as a ligature, as another kind of space, escaped with a
 * backslash, or as an entity.
 */
export function wrongAnchors(document: Document): readonly string[] {
  return document.blocks.flatMap(block => {
    const source = document.parts.get(block.anchors.part)
    if (source === undefined) return [`block ${block.index}: no part ${block.anchors.part}`]
    return wrongCharacters(block, source)
  })
}

function wrongCharacters(block: Block, source: string): string[] {
  const wrong: string[] = []
  for (let i = 0; i < block.text.length; ) {
    const character = String.fromCodePoint(block.text.codePointAt(i) ?? 0)
    const span = sourceSpan(block.anchors, {start: i, end: i + character.length})
    const raw = source.slice(span.start, span.end)
    if (!standsFor(raw, character))
      wrong.push(`block ${block.index}, ${i}: ${JSON.stringify(character)} from ${JSON.stringify(raw)}`)
    i += character.length
  }
  return wrong
}

/** Whether `raw`, a piece of the source, stands for `character` of a normalised text. */
export function standsFor(raw: string, character: string): boolean {
  if (raw === character) return true
  if (/\s/u.test(character)) return /^(?:\s|&|_x|<|-|\\|>)/u.test(raw) || raw === ''
  if (raw.startsWith('&')) return true
  if (raw.startsWith('\\')) return raw.slice(1).normalize('NFC').startsWith(character)
  if (character === '\ufffd') return raw.length === 1 || raw === '\0'
  const formed = raw.toWellFormed()
  return (
    [formed.normalize('NFC'), formed.normalize('NFKC')].some(form => form.includes(character)) || raw.startsWith('<')
  )
}
