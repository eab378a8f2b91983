import type {Span} from '../text/span.js'

const PATTERN = /«[^«»\n]{1,80}»|<<[^<>\n]{1,80}>>|\{\{[^{}\n]{1,80}\}\}|\{\d{1,2}\}/gu

/** The slots to fill in that show in a text: «Namn», <<namn>>, {{namn}}, {0}. Offsets in `text`, sorted, not overlapping. */
export function findPlaceholders(text: string): readonly Span[] {
  return Array.from(text.matchAll(PATTERN), match => ({start: match.index, end: match.index + match[0].length}))
}
