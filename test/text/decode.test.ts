import {describe, expect, it} from 'vitest'
import {decodeText} from '../../src/text/decode.js'
import {UserError} from '../../src/text/user-error.js'

const sentence = 'Åsa får svar på ärendet före söndag.'

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), order === 'le')
  return new Uint8Array(view.buffer)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('decodeText', () => {
  it('reads an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array(), 'text')).toEqual({text: '', encoding: 'utf-8', notes: []})
  })

  it('reads UTF-8 with and without byte order mark, and leaves the mark out', () => {
    expect(decodeText(utf8(sentence), 'text')).toEqual({text: sentence, encoding: 'utf-8', notes: []})
    expect(decodeText(utf8(`\ufeff${sentence}`), 'text')).toEqual({text: sentence, encoding: 'utf-8', notes: []})
  })

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without byte order mark', order => {
    for (const mark of [true, false])
      expect(decodeText(utf16(sentence, order, mark), 'text')).toEqual({
        text: sentence,
        encoding: `utf-16${order}`,
        notes: []
      })
  })

  it('recognises Latin-1 and Windows-1252 by their bytes', () => {
    expect(decodeText(latin1(sentence), 'text')).toEqual({text: sentence, encoding: 'windows-1252', notes: []})
    // 0x93, 0x94 and 0x80 are typographic quotation marks and the euro sign in Windows-1252.
    const decoded = decodeText(latin1('\x93Åsa\x94 får 5 \x80'), 'text')
    expect(decoded.text).toBe('“Åsa” får 5 €')
  })

  it('recognises old Macintosh text by its å, ä and ö', () => {
    expect(decodeText(latin1('bist\x8cnd f\x9ar l\x8ag inkomst'), 'text').text).toBe('bistånd för läg inkomst')
  })

  it.each([
    '<meta charset="iso-8859-5">',
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">',
    "<?xml version='1.0' encoding='iso-8859-5'?>"
  ])('follows the declaration %s', declaration => {
    // 0xb0 0xd1 is "Аб" in ISO 8859-5.
    const decoded = decodeText(latin1(`${declaration}\xb0\xd1`), 'html')
    expect(decoded).toMatchObject({text: `${declaration}Аб`, encoding: 'iso-8859-5', notes: []})
  })

  it('does not look for declarations in plain text', () => {
    expect(decodeText(latin1('<meta charset="iso-8859-5">\xe5'), 'text').encoding).toBe('windows-1252')
  })

  it('says that a page is UTF-8 when it claims to be Latin-1', () => {
    const decoded = decodeText(utf8(`<meta charset="iso-8859-1">${sentence}`), 'html')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.text).toContain(sentence)
    expect(decoded.notes).toMatchObject([{code: 'fel-teckenkodning'}])
  })

  it('says that a page is Windows-1252 when it claims to be UTF-8', () => {
    const decoded = decodeText(latin1(`<meta charset="utf-8">${sentence}`), 'html')
    expect(decoded.encoding).toBe('windows-1252')
    expect(decoded.text).toContain(sentence)
    expect(decoded.notes).toMatchObject([{code: 'fel-teckenkodning'}])
  })

  it('says nothing of the encoding of a page in ASCII', () => {
    expect(decodeText(utf8('<meta charset="iso-8859-1">Hej'), 'html').notes).toEqual([])
  })

  it('ignores a declared encoding that nobody knows', () => {
    expect(decodeText(latin1('<meta charset="svenska">\xe5'), 'html').text).toBe('<meta charset="svenska">å')
  })

  it('reads damaged UTF-8 with a replacement character and says on which lines', () => {
    const bytes = Uint8Array.from([...utf8('på\nsvår'), 0xff, ...utf8('väg\nän'), 0xc3, 0x28])
    const decoded = decodeText(bytes, 'text')
    expect(decoded.text).toBe('på\nsvår\ufffdväg\nän\ufffd(')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.notes).toMatchObject([{code: 'ogiltig-utf8', text: {sv: expect.stringContaining('rad 2, 3.')}}])
  })

  it('counts a surrogate written in UTF-8 as a fault on its line', () => {
    const decoded = decodeText(Uint8Array.from([...utf8('på\nsvår'), 0xed, 0xa0, 0x80, ...utf8('väg')]), 'text')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.notes).toMatchObject([{code: 'ogiltig-utf8', text: {sv: expect.stringContaining('rad 2.')}}])
  })

  it.each([
    ['PDF', '%PDF-1.7'],
    ['zip', 'PK\x03\x04abc'],
    ['Office', '\xd0\xcf\x11\xe0\xa1'],
    ['bild', '\x89PNG\r\n'],
    ['läsbar text', 'abc\0def'],
    ['läsbar text', `${'\x01\x02\x03'.repeat(10)}abc`]
  ])('refuses what is no text and names the fault: %s', (word, content) => {
    const attempt = () => decodeText(latin1(content), 'text')
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(word)
  })
})
