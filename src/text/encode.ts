/** The way back from text to bytes, for files that are changed: the same encoding and byte order mark as they were read in. */
import {decodeAs, decodeText} from './decode.js'

/** Writes text as a certain file is written. */
export interface Encoder {
  /** The bytes of the whole file, byte order mark included. Only for text that it can hold. */
  readonly encode: (text: string) => Uint8Array
  /** Whether the encoding has all characters of `text`. */
  readonly canHold: (text: string) => boolean
}

/**
 * The encoder for a file that was read by `decodeText` from `bytes`, or `null` where the way back does not lead to the same bytes:
 * damaged text, or an encoding that is only read.
 */
export function encoderFor(bytes: Uint8Array, kind: 'html' | 'text'): Encoder | null {
  const {text, encoding} = decodeText(bytes, kind)
  const encoder = createEncoder(bytes, encoding)
  return encoder?.canHold(text) && isEqual(encoder.encode(text), bytes) ? encoder : null
}

function createEncoder(bytes: Uint8Array, encoding: string): Encoder | null {
  if (encoding === 'utf-8') {
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? [0xef, 0xbb, 0xbf] : []
    return {encode: text => joined(mark, new TextEncoder().encode(text)), canHold: text => text.isWellFormed()}
  }
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const isLittle = encoding === 'utf-16le'
    const first = isLittle ? [0xff, 0xfe] : [0xfe, 0xff]
    const mark = bytes[0] === first[0] && bytes[1] === first[1] ? first : []
    return {encode: text => joined(mark, utf16(text, isLittle)), canHold: text => text.isWellFormed()}
  }
  return singleByteEncoder(bytes, encoding)
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const encoded = new Uint8Array(2 * text.length)
  const view = new DataView(encoded.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle)
  return encoded
}

/** Encodings of one byte a character, turned round by decoding each byte. */
function singleByteEncoder(bytes: Uint8Array, encoding: string): Encoder | null {
  const byteOf = new Map<string, number>()
  // Latin-1 has control characters where Windows-1252 has dashes and quotation marks; a file without them may be either.
  const mayBeLatin1 = encoding === 'windows-1252' && !bytes.some(byte => byte >= 0x80 && byte < 0xa0)
  for (let byte = 0; byte < 256; byte++) {
    if (mayBeLatin1 && byte >= 0x80 && byte < 0xa0) continue
    const character = decodeByte(byte, encoding)
    if (character === null) return null
    if (character !== '\ufffd' && !byteOf.has(character)) byteOf.set(character, byte)
  }
  return {
    encode: text => Uint8Array.from(text, character => byteOf.get(character) ?? 0x3f),
    canHold: text => {
      for (const character of text) if (!byteOf.has(character)) return false
      return true
    }
  }
}

/** What stands for `byte` in an encoding; `null` if the encoding is not one of one byte a character. */
function decodeByte(byte: number, encoding: string): string | null {
  if (byte < 0x80) return String.fromCharCode(byte)
  try {
    const text = decodeAs(Uint8Array.of(byte), encoding)
    return [...text].length === 1 ? text : null
  } catch {
    return null
  }
}

function joined(mark: readonly number[], content: Uint8Array): Uint8Array {
  if (mark.length === 0) return content
  const whole = new Uint8Array(mark.length + content.length)
  whole.set(mark)
  whole.set(content, mark.length)
  return whole
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
