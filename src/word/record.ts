/**
 * A note of what was changed, written after the root of the main part as an XML comment: with it the parts can be given back as they
 * were to the byte, as long as no other program has saved the file. Word and others drop it when they do.
 */
import {crc32} from '../document/ooxml/zip.js'
import {type Undo, undoEdits} from './edits.js'

export interface ChangeRecord {
  /** By part: what undoes the edits, and the checksum of the changed text (for the main part without the note). */
  readonly parts: Readonly<Record<string, {readonly undo: readonly Undo[]; readonly crc: number}>>
  /** Parts that were not there before. */
  readonly added: Readonly<Record<string, number>>
}

const OPENING = '<!--klarsprak '
const CLOSING = '-->'

/** The checksum by which a text is known again. */
export function checksum(text: string): number {
  return crc32(new TextEncoder().encode(text))
}

/** The note for the end of the main part. Two hyphens in a row, which XML forbids in comments, do not come in it. */
export function writeRecord(record: ChangeRecord): string {
  return OPENING + JSON.stringify(record).replaceAll('-', '\\u002d') + CLOSING
}

/** The note at the end of the main part, and the part without it; `null` if there is none that makes sense. */
export function readRecord(main: string): {readonly record: ChangeRecord; readonly text: string} | null {
  if (!main.endsWith(CLOSING)) return null
  const at = main.lastIndexOf('<!--')
  if (at < 0 || !main.startsWith(OPENING, at)) return null
  try {
    const record: unknown = JSON.parse(main.slice(at + OPENING.length, -CLOSING.length))
    return isRecord(record) ? {record, text: main.slice(0, at)} : null
  } catch {
    // Something that only looks like our note: what it says cannot be used, and nothing is lost without it.
    return null
  }
}

function isRecord(value: unknown): value is ChangeRecord {
  if (typeof value !== 'object' || value === null || !('parts' in value) || !('added' in value)) return false
  const {parts, added} = value
  if (typeof parts !== 'object' || parts === null || typeof added !== 'object' || added === null) return false
  return (
    Object.values(parts).every(
      part => typeof part?.crc === 'number' && Array.isArray(part.undo) && part.undo.every(isUndo)
    ) && Object.values(added).every(crc => typeof crc === 'number')
  )
}

function isUndo(value: unknown): value is Undo {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    Number.isSafeInteger(value[0]) &&
    value[0] >= 0 &&
    Number.isSafeInteger(value[1]) &&
    value[1] >= 0 &&
    typeof value[2] === 'string'
  )
}

/** The text before the changes, or `null` if somebody else has changed it since. */
export function restore(text: string, entry: ChangeRecord['parts'][string] | undefined): string | null {
  return entry && checksum(text) === entry.crc ? undoEdits(text, entry.undo) : null
}
