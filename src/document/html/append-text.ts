import {DecodingMode, HtmlEntityDecoder} from 'entities/decode'
import type {Span} from '../../text/span.js'
import type {TextBuilder} from '../text-builder.js'

/** Where the raw text of a page stands: in an element or in the value of an attribute (their references differ a little). */
export type TextPlace = 'element' | 'attribute'

export type AppendText = (builder: TextBuilder, range: Span, place: TextPlace) => void

/**
 * Makes a function that adds a range of `source` to a block: character references are decoded by the very decoder
 * that the parser uses, each as one atom, and the template code in `outputs` becomes opaque.
 */
export function textAppender(source: string, outputs: readonly Span[]): AppendText {
  return (builder, {start, end}, place) => {
    let from = start
    for (let i = firstFrom(outputs, start); i < outputs.length; i++) {
      const output = outputs[i]
      if (!output || output.start >= end) break
      appendReferences(builder, source.slice(from, output.start), from, place)
      const close = builder.open({kind: 'shortcode'})
      builder.append(source.slice(output.start, output.end), output.start)
      close()
      from = output.end
    }
    appendReferences(builder, source.slice(from, end), from, place)
  }
}

/** Index of the first span that starts at or after `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function appendReferences(builder: TextBuilder, raw: string, start: number, place: TextPlace): void {
  let from = 0
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    const {text, length} = decodeReference(raw, at, place)
    if (length === 0) continue
    builder.append(raw.slice(from, at), start + from)
    builder.appendAtom(text, start + at, length)
    from = at + length
    at = from - 1
  }
  builder.append(raw.slice(from), start + from)
}

let decoded = ''
const decoder = new HtmlEntityDecoder(codePoint => {
  decoded += String.fromCodePoint(codePoint)
})

/** The longest reference is `&CounterClockwiseContourIntegral;`; a number may have leading zeros. */
const MAX_REFERENCE = 64

function decodeReference(raw: string, at: number, place: TextPlace): {text: string; length: number} {
  decoded = ''
  decoder.startEntity(place === 'element' ? DecodingMode.Legacy : DecodingMode.Attribute)
  const written = decoder.write(raw.slice(at, at + MAX_REFERENCE), 1)
  const length = written < 0 ? decoder.end() : written
  return {text: decoded, length}
}
