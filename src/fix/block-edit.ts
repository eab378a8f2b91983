import type {Block} from '../document/document.js'
import type {Span} from '../text/span.js'

/** A replacement in the text of a block, no wider than it has to be. Offsets in the block's text. */
export interface BlockEdit {
  readonly block: Block
  readonly start: number
  readonly end: number
  readonly replacement: string
}

const NO_BREAK = '\u00a0'

/**
 * The smallest edits that turn the stretch `span` of a block into `replacement`, in reading order: what is the same on either
 * side is left alone, and so is each word that stays. A no-break space of the source stays where a space is wanted. Words that
 * are deleted take one space with them.
 */
export function smallestEdits(block: Block, span: Span, replacement: string): readonly BlockEdit[] {
  if (replacement === '') return [deletion(block, span)]
  const original = textWithNoBreakSpaces(block, span)
  // What differs is the source: two spaces that are read as one.
  if (original === replacement && original === ' ') return [{block, ...span, replacement}]
  const before = splitAtSpaces(original)
  const after = splitAtSpaces(replacement)
  if (before.length !== after.length || before.some((piece, i) => isSpace(piece) !== isSpace(after[i] ?? '')))
    return narrowed(block, span.start, original, replacement)
  let start = span.start
  return before.flatMap((piece, i) => {
    const edits = narrowed(block, start, piece, after[i] ?? '')
    start += piece.length
    return edits
  })
}

function textWithNoBreakSpaces(block: Block, {start, end}: Span): string {
  let text = ''
  let from = start
  for (const at of block.noBreakSpaces) {
    if (at < start) continue
    if (at >= end) break
    text += block.text.slice(from, at) + NO_BREAK
    from = at + 1
  }
  return text + block.text.slice(from, end)
}

function splitAtSpaces(text: string): readonly string[] {
  return text.split(/([ \u00a0])/u)
}

function isSpace(piece: string): boolean {
  return piece === ' ' || piece === NO_BREAK
}

function isSame(original: string, wanted: string): boolean {
  return original === wanted || (original === NO_BREAK && wanted === ' ')
}

function narrowed(block: Block, offset: number, original: string, replacement: string): readonly BlockEdit[] {
  let head = 0
  const limit = Math.min(original.length, replacement.length)
  while (head < limit && isSame(original.charAt(head), replacement.charAt(head))) head++
  if (head === original.length && head === replacement.length) return []
  // A surrogate pair is never cut.
  if (head > 0 && isHighSurrogate(original.charCodeAt(head - 1))) head--
  let tail = 0
  while (
    tail < limit - head &&
    isSame(original.charAt(original.length - 1 - tail), replacement.charAt(replacement.length - 1 - tail))
  )
    tail++
  if (tail > 0 && isLowSurrogate(original.charCodeAt(original.length - tail))) tail--
  return [
    {
      block,
      start: offset + head,
      end: offset + original.length - tail,
      replacement: replacement.slice(head, replacement.length - tail)
    }
  ]
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

function deletion(block: Block, {start, end}: Span): BlockEdit {
  const before = block.text.charAt(start - 1)
  const after = block.text.charAt(end)
  if (before === ' ' && (after === '' || after === '\n' || /[\s.,;:!?)]/u.test(after)))
    return {block, start: start - 1, end, replacement: ''}
  if ((before === '' || before === '\n') && after === ' ') return {block, start, end: end + 1, replacement: ''}
  return {block, start, end, replacement: ''}
}
