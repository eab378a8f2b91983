/** Changes to a text by offset: gathered, applied at once, and undone. */

/** Puts `text` in place of what stands from `start` to `end`; offsets in the text before any change. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What undoes an edit: at `at` in the changed text stand `length` characters in place of `original`. */
export type Undo = readonly [at: number, length: number, original: string]

/**
 * The text with the edits made, and what undoes them.
 * @param edits not overlapping; those at one place in the order in which their texts shall stand.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[]
): {readonly text: string; readonly undo: readonly Undo[]} {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  const undo: Undo[] = []
  let from = 0
  let length = 0
  for (const {start, end, text: replacement} of sorted) {
    if (start < from) throw new RangeError('Edits overlap')
    pieces.push(text.slice(from, start), replacement)
    length += start - from
    undo.push([length, replacement.length, text.slice(start, end)])
    length += replacement.length
    from = end
  }
  pieces.push(text.slice(from))
  return {text: pieces.join(''), undo}
}

/** The text before the edits that `undo` was made with, or `null` if it does not fit. */
export function undoEdits(text: string, undo: readonly Undo[]): string | null {
  const pieces: string[] = []
  let from = 0
  for (const [at, length, original] of undo) {
    if (at < from || at + length > text.length) return null
    pieces.push(text.slice(from, at), original)
    from = at + length
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}
