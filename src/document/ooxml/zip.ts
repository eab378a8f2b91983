/**
 * A zip reader with limits. The central directory is read here and not by the inflating library: sizes are checked before
 * anything is unpacked, entries with data descriptors need no guessing, and a later writer can copy untouched entries as
 * they are.
 */
import {Inflate, inflateSync} from 'fflate'
import type {Span} from '../../text/span.js'
import {DocxFault} from './fault.js'

/** Limits against hostile files, far above what real documents hold. Sizes in bytes. */
export const ZIP_LIMITS = {
  file: 20_000_000,
  part: 100_000_000,
  total: 300_000_000,
  /** Unpacked size by packed size, for entries over `ratioFrom`: a small part does no harm. */
  ratio: 400,
  ratioFrom: 1_000_000,
  entries: 5000
} as const

export interface ZipEntry {
  /** With forward slashes. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Offset of the local header in the file. */
  readonly headerOffset: number
  /** Where its record in the central directory stands. */
  readonly record: Span
}

export interface ZipArchive {
  /** In the order of the central directory, without folders. */
  readonly entries: readonly ZipEntry[]
  /** Entries that only name a folder. */
  readonly folders: readonly ZipEntry[]
  /** Where the central directory begins. */
  readonly directoryStart: number
  /** The comment at the end of the archive, mostly empty. */
  readonly comment: Uint8Array
  /** Whether there is an entry of that name, whatever its case (part names ignore case: ECMA-376 part 2, 6.2.2.3). */
  readonly find: (name: string) => ZipEntry | undefined
  /** @throws DocxFault if the entry is damaged or larger than it says. */
  readonly read: (entry: ZipEntry) => Uint8Array
}

/**
 * Opens a zip archive held in memory.
 * @throws DocxFault if it is truncated, damaged, encrypted, ambiguous or beyond the limits.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const {all, directoryStart, endRecord} = readDirectory(bytes, view)
  const entries = all.filter(({name}) => !name.endsWith('/'))
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (byName.has(key)) throw new DocxFault('duplicateEntry', entry.name)
    byName.set(key, entry)
  }
  return {
    entries,
    folders: all.filter(({name}) => name.endsWith('/')),
    directoryStart,
    comment: bytes.subarray(endRecord + 22),
    find: name => byName.get(name.toLowerCase()),
    read: entry => readEntry(bytes, view, entry)
  }
}

interface DirectoryPlace {
  readonly count: number
  readonly offset: number
  readonly size: number
  /** Where the directory ends: at the end record, or at that of zip64. */
  readonly end: number
  readonly endRecord: number
}

function readDirectory(bytes: Uint8Array, view: DataView) {
  const place = findDirectory(view)
  if (place.count > ZIP_LIMITS.entries) throw new DocxFault('tooManyEntries')
  // Bytes may stand before the archive; then every stated offset is short by as many.
  const shift = place.end - place.size - place.offset
  if (shift < 0) throw new DocxFault('truncated')
  const all: ZipEntry[] = []
  let total = 0
  let at = place.offset + shift
  for (let i = 0; i < place.count; i++) {
    if (at + 46 > place.end || view.getUint32(at, true) !== 0x02014b50) throw new DocxFault('damaged', 'zip')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > place.end) throw new DocxFault('damaged', 'zip')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new DocxFault('encrypted')
    const sizes = readSizes(view, at, nameLength, extraLength)
    total += sizes.size
    if (sizes.size > ZIP_LIMITS.part || total > ZIP_LIMITS.total) throw new DocxFault('bomb', name)
    if (sizes.size > ZIP_LIMITS.ratioFrom && sizes.size > sizes.packedSize * ZIP_LIMITS.ratio)
      throw new DocxFault('bomb', name)
    all.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: sizes.packedSize,
      size: sizes.size,
      headerOffset: sizes.headerOffset + shift,
      record: {start: at, end: next}
    })
    at = next
  }
  return {all, directoryStart: place.offset + shift, endRecord: place.endRecord}
}

/** The end record stands last, before a comment of at most 65,535 bytes; a zip64 record may stand before it. */
function findDirectory(view: DataView): DirectoryPlace {
  const length = view.byteLength
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const count = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    const isFull = count === 0xffff || size === 0xffffffff || offset === 0xffffffff
    const place = (isFull && findDirectory64(view, at)) || {count, size, offset, end: at, endRecord: at}
    // The signature may stand by chance in the comment; a true end record follows on its directory.
    const start = place.end - place.size
    if (place.count === 0 || (start >= 0 && view.getUint32(start, true) === 0x02014b50)) return place
  }
  throw new DocxFault('truncated')
}

function findDirectory64(view: DataView, endRecord: number): DirectoryPlace | null {
  const locator = endRecord - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null
  const at = readUint64(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) throw new DocxFault('damaged', 'zip64')
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
    end: at,
    endRecord
  }
}

/** Sizes and offset of a directory entry; where the 32-bit field is full the zip64 field has them, in fixed order. */
function readSizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  const stated = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const extraEnd = at + 46 + nameLength + extraLength
  let field = at + 46 + nameLength
  while (stated.includes(0xffffffff) && field + 4 <= extraEnd) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let value = field + 4
      for (let i = 0; i < 3; i++) {
        if (stated[i] !== 0xffffffff) continue
        if (value + 8 > Math.min(fieldEnd, extraEnd)) throw new DocxFault('damaged', 'zip64')
        stated[i] = readUint64(view, value)
        value += 8
      }
      break
    }
    field = fieldEnd
  }
  const [size = 0, packedSize = 0, headerOffset = 0] = stated
  return {size, packedSize, headerOffset}
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

function readEntry(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  const {headerOffset: header, name} = entry
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw new DocxFault('damaged', name)
  // The directory is right about sizes; the local header may leave them to a data descriptor.
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + entry.packedSize
  if (end > bytes.length) throw new DocxFault('truncated')
  const packed = bytes.subarray(start, end)
  const data = unpack(packed, entry)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new DocxFault('damaged', name)
  return data
}

function unpack(packed: Uint8Array, {method, size, name}: ZipEntry): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw new DocxFault('damaged', name)
  try {
    // What is more than `size` falls outside the array and is dropped; the checksum tells.
    if (packed.length * GROWTH <= ZIP_LIMITS.part) return inflateSync(packed, {out: new Uint8Array(size)})
    return unpackInPieces(packed, size)
  } catch (cause) {
    throw new DocxFault('damaged', name, {cause})
  }
}

/** Unpacks so that an entry that holds more than it says is stopped soon: a byte grows at most `GROWTH` times. */
function unpackInPieces(packed: Uint8Array, size: number): Uint8Array {
  const data = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate(chunk => {
    if (length + chunk.length > size) throw new RangeError('more than stated')
    data.set(chunk, length)
    length += chunk.length
  })
  const step = 16_384
  for (let at = 0; at < packed.length; at += step)
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
  return data.subarray(0, length)
}

/** The most that deflate can make of a byte. */
const GROWTH = 1032

let crcTable: Uint32Array | null = null

/** The checksum of zip (ISO 3309) over `data`. */
export function crc32(data: Uint8Array): number {
  crcTable ??= Uint32Array.from({length: 256}, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  let crc = 0xffffffff
  for (let i = 0; i < data.length; i++) crc = (crcTable[(crc ^ (data[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
