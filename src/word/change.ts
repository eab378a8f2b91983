/** Makes tracked changes of proposed wordings, where that is safe: in plain runs of one paragraph. */
import {decodeText} from '../document/ooxml/xml-scanner.js'
import type {Span} from '../text/span.js'
import {diffWords} from './diff-words.js'
import type {Layout, Run} from './layout.js'
import type {ChangedStretch} from './marks.js'
import {isClosed, paragraphAt, type Spot, spotAfter, spotBefore} from './spot.js'

export interface PlannedChange {
  /** In the XML of the main part. */
  readonly place: Span
  readonly original: string
  readonly replacement: string
  readonly stretches: readonly ChangedStretch[]
}

/** What may stand among the words of a change without being touched by it. */
const HARMLESS = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd'
])

/** A decoded character or piece, and where it stands. */
interface Source {
  readonly run: Run
  readonly start: number
  readonly end: number
}

/**
 * The change that puts `replacement` in place of `original` at `place`, or `null` where the passage crosses a field, a control, a
 * link, a note, a drawing or another tracked change, or reads otherwise than `original`.
 */
export function planChange(
  layout: Layout,
  part: string,
  place: Span,
  original: string,
  replacement: string
): PlannedChange | null {
  const paragraph = paragraphAt(layout, place.start)
  if (!paragraph || place.end > paragraph.end || paragraph.field || isClosed(paragraph.control)) return null
  let text = ''
  /** By offset in `text`; an entity stands at its first. */
  const sources: Source[] = []
  for (const item of paragraph.items) {
    if (item.end <= place.start || item.start >= place.end) continue
    if (item.kind === 'atom') {
      if (!HARMLESS.has(item.name)) return null
      continue
    }
    if (item.parent || item.field) return null
    for (const child of item.children) {
      if (child.end <= place.start || child.start >= place.end) continue
      if (child.name === 'w:lastRenderedPageBreak') continue
      if (child.name !== 'w:t' || child.field || child.texts.some(({isCdata}) => isCdata)) return null
      for (const piece of child.texts) {
        const start = Math.max(piece.start, place.start)
        const end = Math.min(piece.end, place.end)
        if (start >= end) continue
        decodeText(layout.xml, start, end, part, (decoded, from, length) => {
          const isExact = decoded.length === length
          for (let i = 0; i < decoded.length; i++)
            sources.push({run: item, start: isExact ? from + i : from, end: isExact ? from + i + 1 : from + length})
          text += decoded
        })
      }
    }
  }
  if (text !== original || text === '') return null
  const stretches: ChangedStretch[] = []
  for (const {start, end, inserted} of diffWords(original, replacement)) {
    const found = end > start ? deletion(sources.slice(start, end), inserted) : insertion(sources, start, inserted)
    if (found.length === 0) return null
    for (const {run, format, from, to, words} of found) {
      const before = from < to ? spotBefore(layout, paragraph, from) : spotAfter(layout, paragraph, to)
      const after = spotAfter(layout, paragraph, to)
      // A cut that had to move would take more with it than was meant.
      if ((from < to && !isExact(before, run, from)) || !isExact(after, run, to)) return null
      stretches.push({run, format, start: before, end: after, inserted: words})
    }
  }
  return stretches.length === 0 ? null : {place, original, replacement, stretches}
}

function isExact(spot: Spot, run: Run, offset: number): boolean {
  if (spot.child) return spot.offset === offset
  return !run.children.some(({texts}) => texts.some(({start, end}) => offset > start && offset < end))
}

interface DraftStretch {
  readonly run: Run
  readonly format: Run
  readonly from: number
  readonly to: number
  readonly words: string
}

/** A deletion run by run; what is put in stands after the last, and looks like the first. */
function deletion(sources: readonly Source[], inserted: string): readonly DraftStretch[] {
  const byRun: {run: Run; from: number; to: number}[] = []
  for (const {run, start, end} of sources) {
    const last = byRun.at(-1)
    if (last?.run === run) last.to = end
    else byRun.push({run, from: start, to: end})
  }
  return byRun.map(({run, from, to}, i) => {
    return {run, format: byRun[0]?.run ?? run, from, to, words: i === byRun.length - 1 ? inserted : ''}
  })
}

/** New words after the character before them; a change that begins with new words has none before, and is left alone. */
function insertion(sources: readonly Source[], at: number, inserted: string): readonly DraftStretch[] {
  const before = sources[at - 1]
  if (!before) return []
  return [{run: before.run, format: before.run, from: before.end, to: before.end, words: inserted}]
}
