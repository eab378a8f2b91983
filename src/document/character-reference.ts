import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'
import type {TextBuilder} from './text-builder.js'

/** The characters that a reference such as `&auml;`, `&#228;` or `&#xe4;` stands for, or `null` where it is none. */
export function decodeReference(reference: string): string | null {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null
  const hexadecimal = /^#x/iu.test(name)
  return decodeNumericCharacterReference(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10)
}

/** Appends `raw`, in which character references stand for characters. */
export function appendWithReferences(builder: TextBuilder, raw: string, start: number): void {
  let from = 0
  if (raw.includes('&'))
    for (const match of raw.matchAll(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/gu)) {
      const text = decodeReference(match[0])
      if (text === null) continue
      builder.append(raw.slice(from, match.index), start + from)
      builder.appendAtom(text, start + match.index, match[0].length)
      from = match.index + match[0].length
    }
  builder.append(raw.slice(from), start + from)
}
