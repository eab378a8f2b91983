import type {Span} from '../../text/span.js'
import type {BuiltText} from '../text-builder.js'
import type {CommentPlace} from './passage.js'

/** A block of the main part, by its index in the document. */
export interface PlacedBlock {
  readonly index: number
  readonly built: BuiltText
}

/**
 * The blocks that a comment lies on, each with the stretch of its text that the comment covers. A comment without a range
 * stands for the whole block that its mark is in.
 */
export function blocksWithin(
  blocks: readonly PlacedBlock[],
  {start, end, reference}: CommentPlace
): readonly {readonly index: number; readonly span: Span}[] {
  if (start < 0 || end < start) {
    const block = blocks.findLast(({built}) => (built.anchors.segments[2] ?? 0) <= reference)
    return block ? [{index: block.index, span: {start: 0, end: block.built.text.length}}] : []
  }
  return blocks.flatMap(({index, built}) => {
    const span = textSpan(built, start, end)
    return span ? [{index, span}] : []
  })
}

/** The stretch of the text that comes from source offsets `from` to `to`, or `null` if none does. */
function textSpan({text, anchors: {segments}}: BuiltText, from: number, to: number): Span | null {
  const last = segments.length - 4
  if (last < 0 || (segments[2] ?? 0) >= to || (segments[last + 2] ?? 0) + (segments[last + 3] ?? 0) <= from) return null
  let start = -1
  let end = -1
  for (let i = 0; i <= last; i += 4) {
    const [textStart = 0, textLength = 0, sourceStart = 0, sourceLength = 0] = segments.subarray(i, i + 4)
    if (sourceStart >= to || sourceStart + sourceLength <= from) continue
    const isExact = textLength === sourceLength
    const before = isExact ? Math.max(0, from - sourceStart) : 0
    const after = isExact ? Math.max(0, sourceStart + sourceLength - to) : 0
    if (start < 0) start = textStart + before
    end = Math.min(text.length, textStart + textLength - after)
  }
  while (end > start && text[end - 1] === ' ') end--
  while (end > start && text[start] === ' ') start++
  return end > start ? {start, end} : null
}
