/** A place in a text as people count: `line` and `column` are 1-based, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/**
 * Makes a function from a 0-based UTF-16 offset in `text` to line and column. A line ends after LF, CR or CR LF.
 * Offsets outside the text are clamped. Building is linear in the text, each look-up logarithmic in its lines.
 */
export function lineIndex(text: string): (offset: number) => LineColumn {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue
    if (code === 10 || code === 13) starts.push(i + 1)
  }
  return offset => {
    const clamped = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= clamped) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: clamped - (starts[low] ?? 0) + 1}
  }
}
