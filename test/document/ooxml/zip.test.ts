import {strFromU8, strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {openZip} from '../../../src/document/ooxml/zip.js'

const TEXT = strToU8('Beslut om bistånd. '.repeat(5000))

function contentOf(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes)
  return strFromU8(archive.read(archive.find(name)!))
}

/** Writes a number of any length, smallest byte first. */
function bytesOf(...fields: readonly (readonly [value: number, length: number])[]): number[] {
  return fields.flatMap(([value, length]) => Array.from({length}, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256))
}

describe('openZip', () => {
  it('reads packed and stored entries', () => {
    const bytes = zipSync({'a.xml': TEXT, 'b.xml': [TEXT, {level: 0}]})
    expect(contentOf(bytes, 'a.xml')).toBe(strFromU8(TEXT))
    expect(contentOf(bytes, 'b.xml')).toBe(strFromU8(TEXT))
  })

  it('reads a large entry in pieces, and stops it where it holds more than it says', () => {
    let state = 1
    const noise = Uint8Array.from({length: 300_000}, () => {
      state = (state * 16807) % 2147483647
      return state & 255
    })
    const bytes = zipSync({'bild.png': noise})
    const archive = openZip(bytes)
    expect(Buffer.from(archive.read(archive.find('bild.png')!)).equals(Buffer.from(noise))).toBe(true)
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true)
    const lying = openZip(bytes)
    expect(() => lying.read(lying.find('bild.png')!)).toThrow(/damaged/u)
  })

  it('finds a name whatever its case', () => {
    expect(openZip(zipSync({'Word/Document.xml': TEXT})).find('word/document.xml')?.name).toBe('Word/Document.xml')
  })

  it('reads an entry whose sizes stand in a data descriptor', () => {
    const bytes = zipSync({'a.xml': TEXT})
    const view = new DataView(bytes.buffer)
    view.setUint16(6, view.getUint16(6, true) | 8, true)
    for (const at of [14, 18, 22]) view.setUint32(at, 0, true)
    expect(contentOf(bytes, 'a.xml')).toBe(strFromU8(TEXT))
  })

  it('reads an archive with bytes before it', () => {
    const bytes = zipSync({'a.xml': TEXT})
    expect(contentOf(Uint8Array.from([...strToU8('#!/bin/unzip\n'), ...bytes]), 'a.xml')).toBe(strFromU8(TEXT))
  })

  it('reads an archive with a comment that looks like an end record', () => {
    const comment = [...strToU8('PK\u0005\u0006'), ...new Array(40).fill(0xff)]
    const bytes = Uint8Array.from([...zipSync({'a.xml': TEXT}), ...comment])
    new DataView(bytes.buffer).setUint16(bytes.length - comment.length - 2, comment.length, true)
    expect(contentOf(bytes, 'a.xml')).toBe(strFromU8(TEXT))
  })

  it('reads a zip64 archive', () => {
    const name = [...strToU8('a.xml')]
    const data = [...strToU8('Text.')]
    const crc = new DataView(zipSync({'a.xml': strToU8('Text.')}).buffer).getUint32(14, true)
    const full = 0xffffffff
    const local = [
      ...bytesOf([0x04034b50, 4], [45, 2], [0, 2], [0, 2], [0, 4], [crc, 4], [5, 4], [5, 4], [5, 2], [0, 2]),
      ...name,
      ...data
    ]
    const extra = bytesOf([1, 2], [24, 2], [5, 8], [5, 8], [0, 8])
    const directory = [
      ...bytesOf([0x02014b50, 4], [45, 2], [45, 2], [0, 2], [0, 2], [0, 4], [crc, 4], [full, 4], [full, 4]),
      ...bytesOf([5, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [full, 4]),
      ...name,
      ...extra
    ]
    const end64 = [
      ...bytesOf([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [1, 8], [1, 8]),
      ...bytesOf([directory.length, 8], [local.length, 8])
    ]
    const locator = bytesOf([0x07064b50, 4], [0, 4], [local.length + directory.length, 8], [1, 4])
    const end = bytesOf([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2], [full, 4], [full, 4], [0, 2])
    expect(contentOf(Uint8Array.from([...local, ...directory, ...end64, ...locator, ...end]), 'a.xml')).toBe('Text.')
  })

  it('never throws anything but its own fault, whatever byte is wrong', () => {
    const good = zipSync({'a.xml': strToU8('Text.'), 'b.xml': TEXT.subarray(0, 300)})
    for (let at = 0; at < good.length; at++) {
      const bad = good.slice()
      bad[at] = (bad[at] ?? 0) ^ 0xff
      try {
        const archive = openZip(bad)
        for (const entry of archive.entries) archive.read(entry)
      } catch (error) {
        expect((error as Error).name).toBe('DocxFault')
      }
    }
  })
})
