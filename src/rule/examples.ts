import type {Span} from '../text/span.js'

export interface MarkedText {
  /** The example without marks. */
  readonly text: string
  /** Where the marks stood, offsets in `text`; sorted, not overlapping. */
  readonly spans: readonly Span[]
}

/**
 * Takes the marks `[[…]]` out of an example. In a longer run of brackets the innermost two are the mark, so that
 * `[[[Läs mer]]](sida)` marks the text of a Markdown link.
 * @throws Error if a mark is opened twice or left open.
 */
export function parseMarks(marked: string): MarkedText {
  const spans: Span[] = []
  let text = ''
  let open = -1
  for (let i = 0; i < marked.length; ) {
    const character = marked[i] ?? ''
    const run = runLength(marked, i, character)
    if (character === '[' && run >= 2) {
      if (open !== -1) throw new Error(`A mark within a mark: ${marked}`)
      text += '['.repeat(run - 2)
      open = text.length
      i += run
    } else if (character === ']' && run >= 2 && open !== -1) {
      spans.push({start: open, end: text.length})
      text += ']'.repeat(run - 2)
      open = -1
      i += run
    } else {
      text += character
      i++
    }
  }
  if (open !== -1) throw new Error(`A mark is not closed: ${marked}`)
  return {text, spans}
}

function runLength(text: string, start: number, character: string): number {
  let end = start
  while (text[end] === character) end++
  return end - start
}
