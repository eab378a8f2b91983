/** A stretch of a text: 0-based UTF-16 offsets, `end` exclusive. What they count from is said where a span is used. */
export interface Span {
  readonly start: number
  readonly end: number
}
