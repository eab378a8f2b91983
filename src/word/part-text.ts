/** The text of a part and the way back to bytes in the same encoding. */
import {DocxFault} from '../document/ooxml/fault.js'
import {xmlEncoding} from '../document/ooxml/package.js'

export interface PartText {
  /** Without byte order mark. */
  readonly text: string
  /** Bytes of a text in the encoding of the part, with byte order mark if the part had one. */
  readonly encode: (text: string) => Uint8Array
}

/**
 * Decodes a part that is to be written again.
 * @throws DocxFault if it is neither UTF-8 nor UTF-16, or if writing it unchanged would not give the same bytes.
 */
export function readPartText(bytes: Uint8Array, part: string): PartText {
  const encoding = xmlEncoding(bytes)
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') throw new DocxFault('encoding', part)
  const mark = encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]
  const hasMark = mark.every((byte, i) => bytes[i] === byte)
  const encode = (text: string) => {
    const content = encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeUtf16(text, encoding === 'utf-16le')
    if (!hasMark) return content
    const whole = new Uint8Array(content.length + mark.length)
    whole.set(mark)
    whole.set(content, mark.length)
    return whole
  }
  let text: string
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new DocxFault('encoding', part, {cause})
  }
  if (!sameBytes(encode(text), bytes)) throw new DocxFault('encoding', part)
  return {text, encode}
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}

/** Whether two arrays hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
