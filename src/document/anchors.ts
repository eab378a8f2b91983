import type {Span} from '../text/span.js'
import type {SourceSpan} from './document.js'

/**
 * The way from a block's text back to the source. Segments are sorted and cover the text without gaps. A segment whose two
 * lengths are equal maps character by character; any other (an entity, a joined hyphenation, a decomposed letter) is
 * one atom: every offset in it maps to the whole.
 */
export interface Anchors {
  readonly part: string
  /** Four numbers a segment: start in the text, length in the text, start in the source, length in the source. */
  readonly segments: Int32Array
}

/**
 * The source span of the stretch `span` of a block's text: from the first source character of its first character to the
 * last of its last. An empty span gives the empty place before the character at `span.start` (or after the last).
 */
export function sourceSpan(anchors: Anchors, span: Span): SourceSpan {
  const start = locate(anchors, span.start, 'first')
  const end = span.end > span.start ? locate(anchors, span.end - 1, 'last') : start
  return {part: anchors.part, start, end: Math.max(start, end)}
}

function locate({segments}: Anchors, offset: number, side: 'first' | 'last'): number {
  const count = segments.length / 4
  if (count === 0) return 0
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle * 4] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const [textStart = 0, textLength = 0, sourceStart = 0, sourceLength = 0] = segments.subarray(low * 4, low * 4 + 4)
  if (offset >= textStart + textLength) return sourceStart + sourceLength
  if (textLength === sourceLength) return sourceStart + (offset - textStart) + (side === 'last' ? 1 : 0)
  return side === 'first' ? sourceStart : sourceStart + sourceLength
}
