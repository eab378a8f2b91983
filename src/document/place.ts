import {type LineColumn, lineIndex} from '../text/line-index.js'
import type {Span} from '../text/span.js'
import {sourceSpan} from './anchors.js'
import type {Block, Document, Region, SourceSpan} from './document.js'

/** A place in a text file. Offsets are 0-based UTF-16 in the decoded text without byte order mark. */
export interface TextPlace {
  readonly kind: 'text'
  readonly start: LineColumn & {readonly offset: number}
  readonly end: LineColumn & {readonly offset: number}
}

/** A place in a Word file: which paragraph under the nearest heading, or which cell of which table; all counted from 1. */
export interface WordPlace {
  readonly kind: 'word'
  readonly part: string
  /** Offsets in the XML of the part, 0-based UTF-16. */
  readonly offsets: Span
  /** Which paragraph under its heading (or in the header, footer or notes); 0 in a table or for the whole document. */
  readonly paragraph: number
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number}
  readonly region: Region
}

export type Place = TextPlace | WordPlace

/**
 * Makes the function that tells where something stands: a stretch of a block (offsets in its text), or an exact stretch of
 * the source. No block and no source is the beginning of the document.
 */
export function placeFinder(
  document: Document
): (block: Block | undefined, span: Span, source: SourceSpan | undefined) => Place {
  if (document.format === 'docx') return wordPlaceFinder(document)
  const lineColumn = lineIndex(document.parts.get('') ?? '')
  return (block, span, source) => {
    const {start, end} = source ?? (block ? sourceSpan(block.anchors, span) : {start: 0, end: 0})
    return {
      kind: 'text',
      start: {offset: start, ...lineColumn(start)},
      end: {offset: end, ...lineColumn(end)}
    }
  }
}

function wordPlaceFinder(document: Document): ReturnType<typeof placeFinder> {
  let numbers: Int32Array | undefined
  return (block, span, source) => {
    numbers ??= numberParagraphs(document.blocks)
    const {part, start, end} = source ?? (block ? sourceSpan(block.anchors, span) : {part: '', start: 0, end: 0})
    return {
      kind: 'word',
      part,
      offsets: {start, end},
      paragraph: block ? (numbers[block.index] ?? 0) : 0,
      ...(block?.cell && {
        cell: {table: block.cell.table + 1, row: block.cell.row + 1, column: block.cell.column + 1}
      }),
      region: block?.region ?? 'body'
    }
  }
}

/** For each block its number under its heading and in its region, from 1; 0 for headings and cells. */
function numberParagraphs(blocks: readonly Block[]): Int32Array {
  const counts = new Map<string, number>()
  return Int32Array.from(blocks, block => {
    if (block.kind === 'heading' || block.cell) return 0
    const key = `${block.region} ${block.region === 'body' ? block.heading : ''}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  })
}

/** The headings above `block`, outermost first; for a heading, those above it. */
export function headingsAbove(document: Document, block: Block): readonly Block[] {
  const path: Block[] = []
  for (let heading = document.blocks[block.heading]; heading; heading = document.blocks[heading.heading])
    path.unshift(heading)
  return path
}
