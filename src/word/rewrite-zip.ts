/**
 * Writes a zip archive anew with some entries changed. What is not changed is copied as it lies, byte for byte from its local
 * header on, in the same order; only changed and new entries are packed.
 */
import {deflateSync} from 'fflate'
import {DocxFault} from '../document/ooxml/fault.js'
import {crc32, openZip, type ZipEntry} from '../document/ooxml/zip.js'

/** New content by entry name; `null` takes the entry away. Names that are not there yet are added last. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>

/**
 * The archive with its changes.
 * @throws DocxFault if entries lie over each other, which no program that packs files does.
 */
export function rewriteZip(bytes: Uint8Array, changes: ZipChanges): Uint8Array {
  const archive = openZip(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const all = [...archive.entries, ...archive.folders].sort((a, b) => a.headerOffset - b.headerOffset)
  const output = new Pieces()
  const offsets = new Map<ZipEntry, number>()
  const packed = new Map<ZipEntry, Packed>()
  output.add(bytes.subarray(0, all[0]?.headerOffset ?? archive.directoryStart))
  all.forEach((entry, i) => {
    const end = all[i + 1]?.headerOffset ?? archive.directoryStart
    if (entry.headerOffset + 30 + entry.packedSize > end) throw new DocxFault('damaged', 'zip')
    offsets.set(entry, output.length)
    const change = changes.get(entry.name)
    if (change === undefined) output.add(bytes.subarray(entry.headerOffset, end))
    else if (change) packed.set(entry, addEntry(output, fieldsOf(entry, bytes, view), change))
  })
  const known = new Set(all.map(({name}) => name))
  const added = [...changes].flatMap(([name, content]) =>
    content && !known.has(name) ? [{fields: newFields(name), content}] : []
  )
  const addedRecords = added.map(({fields, content}) => {
    const offset = output.length
    return directoryRecord(fields, addEntry(output, fields, content), offset)
  })
  const directoryStart = output.length
  const kept = [...archive.entries, ...archive.folders]
    .filter(entry => changes.get(entry.name) !== null)
    .sort((a, b) => a.record.start - b.record.start)
  for (const entry of kept) {
    const offset = offsets.get(entry) ?? 0
    const anew = packed.get(entry)
    if (anew) output.add(directoryRecord(fieldsOf(entry, bytes, view), anew, offset))
    else output.add(movedRecord(new Uint8Array(bytes.subarray(entry.record.start, entry.record.end)), offset))
  }
  for (const record of addedRecords) output.add(record)
  const count = kept.length + added.length
  output.add(endRecord(count, directoryStart, output.length - directoryStart, archive.comment))
  return output.join()
}

/**
 * The bytes of each entry as they lie in the archive, from its local header to the end of its data, by name: to tell whether two
 * archives hold the same.
 */
export function packedEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const {entries, folders} = openZip(bytes)
  return new Map(
    [...entries, ...folders].map(({name, headerOffset: at, packedSize}) => {
      const length = 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + packedSize
      return [name, bytes.subarray(at, at + length)]
    })
  )
}

/** The fields of an entry that do not depend on its content. */
interface EntryFields {
  readonly name: Uint8Array
  readonly madeBy: number
  /** Only whether the name is UTF-8. */
  readonly flags: number
  readonly time: number
  readonly date: number
  readonly internalAttributes: number
  readonly externalAttributes: number
}

interface Packed {
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

/** Bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_NAME = 0x800

function fieldsOf({record}: ZipEntry, bytes: Uint8Array, view: DataView): EntryFields {
  const at = record.start
  return {
    name: bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    madeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true) & UTF8_NAME,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true)
  }
}

/** An entry of our own has the earliest date of zip, 1 January 1980, as Word itself writes. */
function newFields(name: string): EntryFields {
  const encoded = new TextEncoder().encode(name)
  return {name: encoded, madeBy: 20, flags: 0, time: 0, date: 0x21, internalAttributes: 0, externalAttributes: 0}
}

const DEFLATED = 8
const VERSION_NEEDED = 20

function addEntry(output: Pieces, {name, flags, time, date}: EntryFields, content: Uint8Array): Packed {
  const data = deflateSync(content)
  const packed = {crc: crc32(content), packedSize: data.length, size: content.length}
  const header = new DataView(new ArrayBuffer(30))
  header.setUint32(0, 0x04034b50, true)
  header.setUint16(4, VERSION_NEEDED, true)
  header.setUint16(6, flags, true)
  header.setUint16(8, DEFLATED, true)
  header.setUint16(10, time, true)
  header.setUint16(12, date, true)
  header.setUint32(14, packed.crc, true)
  header.setUint32(18, packed.packedSize, true)
  header.setUint32(22, packed.size, true)
  header.setUint16(26, name.length, true)
  output.add(new Uint8Array(header.buffer))
  output.add(name)
  output.add(data)
  return packed
}

function directoryRecord(fields: EntryFields, packed: Packed, offset: number): Uint8Array {
  const record = new Uint8Array(46 + fields.name.length)
  const view = new DataView(record.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, fields.madeBy, true)
  view.setUint16(6, VERSION_NEEDED, true)
  view.setUint16(8, fields.flags, true)
  view.setUint16(10, DEFLATED, true)
  view.setUint16(12, fields.time, true)
  view.setUint16(14, fields.date, true)
  view.setUint32(16, packed.crc, true)
  view.setUint32(20, packed.packedSize, true)
  view.setUint32(24, packed.size, true)
  view.setUint16(28, fields.name.length, true)
  view.setUint16(36, fields.internalAttributes, true)
  view.setUint32(38, fields.externalAttributes, true)
  view.setUint32(42, offset, true)
  record.set(fields.name, 46)
  return record
}

/** The directory record of an entry that has moved; in zip64 the offset may stand in the extra field, after the sizes. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  const view = new DataView(record.buffer)
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true)
    return record
  }
  const before = [24, 20].filter(at => view.getUint32(at, true) === 0xffffffff).length
  let field = 46 + view.getUint16(28, true)
  while (field + 4 <= record.length && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  view.setUint32(field + 4 + before * 8, offset, true)
  view.setUint32(field + 8 + before * 8, 0, true)
  return record
}

function endRecord(count: number, start: number, size: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(22 + comment.length)
  const view = new DataView(record.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  view.setUint16(20, comment.length, true)
  record.set(comment, 22)
  return record
}

class Pieces {
  length = 0
  readonly #pieces: Uint8Array[] = []

  add(piece: Uint8Array): void {
    this.#pieces.push(piece)
    this.length += piece.length
  }

  join(): Uint8Array {
    const whole = new Uint8Array(this.length)
    let at = 0
    for (const piece of this.#pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }
}
