/**
 * From bytes to text. The order of evidence: a byte order mark; the NUL pattern of UTF-16; valid UTF-8 (text in another
 * encoding that happens to be valid UTF-8 does not occur in practice, so this outweighs a declaration); the declared
 * encoding; and last a guess between damaged UTF-8, Windows-1252 and Macintosh by the bytes themselves.
 */
import type {Localised} from './localised.js'
import {UserError} from './user-error.js'

/** Something a person should know about how a file was read. */
export interface DecodeNote {
  /** `ogiltig-utf8` or `fel-teckenkodning`. */
  readonly code: string
  readonly text: Localised
}

export interface DecodedText {
  /** Without byte order mark; all positions count from its start. */
  readonly text: string
  /** As the WHATWG Encoding standard names it, lower case. */
  readonly encoding: string
  readonly notes: readonly DecodeNote[]
}

/** How far into a file a declared encoding is looked for. The HTML standard says 1,024 bytes; real pages are later. */
const DECLARATION_BYTES = 4096
/** How much of a file is looked at to tell text from binary, and UTF-16 from other text. */
const SAMPLE_BYTES = 65_536

/**
 * Decodes a file of HTML or other text. Damaged UTF-8 is read with U+FFFD for each fault and a note.
 *
 * @throws UserError if the bytes are no text; the message does not name the file.
 */
export function decodeText(bytes: Uint8Array, kind: 'html' | 'text'): DecodedText {
  rejectKnownBinary(bytes)
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3)) ?? decodeDamagedUtf8(bytes.subarray(3))
  const utf16 = utf16Encoding(bytes)
  if (utf16) return plain(new TextDecoder(utf16).decode(bytes), utf16)
  rejectControlBytes(bytes)
  const utf8 = decodeUtf8(bytes)
  const declared = kind === 'html' ? declaredEncoding(bytes) : ''
  if (utf8) {
    const wrong = declared !== '' && declared !== 'utf-8' && !isAscii(bytes)
    return wrong ? {...utf8, notes: [wrongDeclaration(declared, 'utf-8')]} : utf8
  }
  if (declared !== '' && declared !== 'utf-8') return plain(decodeAs(bytes, declared), declared)
  const {valid, faults} = countUtf8(bytes)
  if (valid > 0 && valid >= faults) return decodeDamagedUtf8(bytes)
  const guessed = guessSingleByte(bytes)
  const notes = declared === 'utf-8' ? [wrongDeclaration(declared, guessed)] : []
  return {text: decodeAs(bytes, guessed), encoding: guessed, notes}
}

const SIGNATURES: readonly (readonly [readonly number[], Localised])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    {
      sv: 'Filen är en PDF. Granska i stället texten som Word, HTML eller text.',
      en: 'The file is a PDF. Review the text as Word, HTML or plain text instead.'
    }
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    {
      sv: 'Filen är ett äldre eller låst Office-dokument. Spara den som .docx utan lösenord.',
      en: 'The file is an old or locked Office document. Save it as .docx without a password.'
    }
  ],
  [
    [0x50, 0x4b, 0x03, 0x04],
    {
      sv: 'Filen är ett zip-paket, kanske Word. Ge den rätt filändelse, till exempel .docx.',
      en: 'The file is a zip package, perhaps Word. Give it the right extension, such as .docx.'
    }
  ],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    {sv: 'Filen är i formatet RTF. Spara den som .docx eller text.', en: 'The file is RTF. Save it as .docx or text.'}
  ],
  [[0x89, 0x50, 0x4e, 0x47], {sv: 'Filen är en bild, inte text.', en: 'The file is an image, not text.'}],
  [[0xff, 0xd8, 0xff], {sv: 'Filen är en bild, inte text.', en: 'The file is an image, not text.'}],
  [[0x47, 0x49, 0x46, 0x38], {sv: 'Filen är en bild, inte text.', en: 'The file is an image, not text.'}],
  [
    [0x1f, 0x8b],
    {sv: 'Filen är packad (gzip). Packa upp den först.', en: 'The file is compressed (gzip). Unpack it first.'}
  ]
]

const BINARY: Localised = {
  sv: 'Filen innehåller inte läsbar text. Kontrollera att den har rätt format.',
  en: 'The file holds no readable text. Check that it has the right format.'
}

function rejectKnownBinary(bytes: Uint8Array): void {
  for (const [signature, texts] of SIGNATURES) if (startsWith(bytes, ...signature)) throw new UserError(texts)
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** By byte order mark, or by the zero bytes that every other place holds in text of Latin letters. */
function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) evenZeros++
    if (bytes[2 * i + 1] === 0) oddZeros++
  }
  if (oddZeros > 0.7 * pairs && evenZeros < 0.05 * pairs) return 'utf-16le'
  if (evenZeros > 0.7 * pairs && oddZeros < 0.05 * pairs) return 'utf-16be'
  return undefined
}

/** A NUL anywhere, or more than one control character in a hundred bytes, is no text. */
function rejectControlBytes(bytes: Uint8Array): void {
  if (bytes.includes(0)) throw new UserError(BINARY)
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 32
    // Backspace to carriage return, and the escape and end-of-file characters of old text files, are let by.
    if (byte < 8 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++
  }
  if (controls > 4 && controls > length / 100) throw new UserError(BINARY)
}

function plain(text: string, encoding: string): DecodedText {
  return {text, encoding, notes: []}
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return plain(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes), 'utf-8')
  } catch {
    return undefined
  }
}

function decodeDamagedUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const {lines} = countUtf8(bytes)
  const places = lines.slice(0, 3).join(', ') + (lines.length > 3 ? ' …' : '')
  return {
    text,
    encoding: 'utf-8',
    notes: [
      {
        code: 'ogiltig-utf8',
        text: {
          sv: `Filen har tecken som inte går att läsa (ogiltig UTF-8), på rad ${places}.`,
          en: `The file has characters that cannot be read (invalid UTF-8), on line ${places}.`
        }
      }
    ]
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte < 0x80)
}

/** The encoding that an XML declaration or a `meta` element names, if a decoder knows it; else `''`. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = decodeWindows1252(bytes.subarray(0, DECLARATION_BYTES))
  const label =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)/u.exec(head)?.[1] ??
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1]
  if (label === undefined) return ''
  try {
    const {encoding} = new TextDecoder(label)
    // A file that names its encoding in ASCII cannot be in UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return ''
  }
}

function wrongDeclaration(declared: string, real: string): DecodeNote {
  return {
    code: 'fel-teckenkodning',
    text: {
      sv: `Sidan säger att den är kodad i ${declared}, men den är kodad i ${real}.`,
      en: `The page says that it is encoded in ${declared}, but it is encoded in ${real}.`
    }
  }
}

/** Counts well-formed sequences of several bytes, and faults; `lines` has the lines with a fault, from 1. */
function countUtf8(bytes: Uint8Array): {valid: number; faults: number; lines: readonly number[]} {
  let valid = 0
  let faults = 0
  let line = 1
  const lines: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0
    if (byte === 10) line++
    if (byte < 0x80) {
      i++
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    let followers = 1
    if (length > 1 && isSecondByte(byte, bytes[i + 1] ?? 0)) followers++
    while (followers > 1 && followers < length && ((bytes[i + followers] ?? 0) & 0xc0) === 0x80) followers++
    if (length > 0 && byte < 0xf5 && followers === length) valid++
    else {
      faults++
      if (lines.at(-1) !== line) lines.push(line)
      // The bytes that would have gone on with it belong to the same fault.
      while (((bytes[i + followers] ?? 0) & 0xc0) === 0x80) followers++
    }
    i += followers
  }
  return {valid, faults, lines}
}

/** Whether `second` may follow `first` in UTF-8 (Unicode, table 3-7): overlong forms, surrogates and more are faults. */
function isSecondByte(first: number, second: number): boolean {
  const from = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const to = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  return second >= from && second <= to
}

/** The bytes of å, ä, ö, Å, Ä and Ö in the two encodings; in Windows-1252 those of the Macintosh are rare signs. */
const WINDOWS_LETTERS = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9])
const MACINTOSH_LETTERS = new Set([0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e])

function guessSingleByte(bytes: Uint8Array): 'windows-1252' | 'macintosh' {
  let windows = 0
  let macintosh = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    if (WINDOWS_LETTERS.has(byte)) windows++
    else if (MACINTOSH_LETTERS.has(byte) && isAsciiLetter(bytes[i + 1] ?? 0)) macintosh++
  }
  return macintosh > 2 * windows ? 'macintosh' : 'windows-1252'
}

function isAsciiLetter(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122
}

/** Decodes `bytes`, which are known to be in `encoding`. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
}

/** What 0x80–0x9f stand for (WHATWG Encoding, index windows-1252); the five unused ones stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Our own, since `TextDecoder('windows-1252')` reads 0x80–0x9f as control characters in several releases of Node. */
function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  const units = new Uint16Array(8192)
  for (let start = 0; start < bytes.length; start += units.length) {
    const length = Math.min(units.length, bytes.length - start)
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i] ?? 0
      units[i] = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte
    }
    pieces.push(String.fromCharCode(...units.subarray(0, length)))
  }
  return pieces.join('')
}
