/** Takes out of a Word file what this program has put into it. */
import {openPackage, type WordPackage} from '../document/ooxml/package.js'
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import {applyEdits, type Edit} from './edits.js'
import {type OwnComment, ownComments, removeMarks} from './own-marks.js'
import {type PartText, readPartText} from './part-text.js'
import {type ChangeRecord, checksum, readRecord, restore} from './record.js'
import {rewriteZip} from './rewrite-zip.js'

export interface Cleaned {
  readonly bytes: Uint8Array
  /** `none`: there was nothing of ours; `exact`: every part is as it was before, to the byte; `marks`: what is ours has been taken out. */
  readonly outcome: 'none' | 'exact' | 'marks'
  /** Our comments that were left because a person has worked on them. */
  readonly kept: readonly OwnComment[]
}

/**
 * Removes our comments and changes.
 * @param keepDone whether comments that a person has marked as done stay too; answered ones always do.
 * @throws DocxFault if the file cannot be read.
 */
export function cleanWord(bytes: Uint8Array, keepDone: boolean): Cleaned {
  const opened = openPackage(bytes)
  const main = partText(opened, opened.main)
  if (!main) return {bytes, outcome: 'none', kept: []}
  const noted = readRecord(main.text)
  const commentsPart = related(opened, 'comments')
  const comments = commentsPart === null ? null : partText(opened, commentsPart)
  const own = commentsPart !== null && comments ? ownComments(comments.text, commentsPart) : []
  const rows = extendedRows(opened)
  const kept = own.filter(comment => isWorkedOn(comment, own, rows, keepDone))
  if (noted && kept.length === 0) {
    const changes = restoreAll(opened, noted.record, noted.text)
    if (changes) return {bytes: rewriteZip(bytes, changes), outcome: 'exact', kept}
  }
  const gone = own.filter(comment => !kept.includes(comment))
  const changes = new Map<string, Uint8Array | null>()
  const edit = (part: string, {text, encode}: PartText, edits: readonly Edit[]) => {
    if (edits.length > 0) changes.set(part, encode(applyEdits(text, edits).text))
  }
  const marks = removeMarks(main.text, opened.main, {comments: new Set(gone.map(({id}) => id)), changes: true})
  const note = noted ? [{start: noted.text.length, end: main.text.length, text: ''}] : []
  edit(opened.main, main, [...marks, ...note])
  if (commentsPart !== null && comments)
    edit(
      commentsPart,
      comments,
      gone.map(({start, end}) => ({start, end, text: ''}))
    )
  const keys = new Set(gone.map(({paragraphId}) => paragraphId).filter(key => key !== ''))
  for (const type of ['commentsExtended', 'commentsIds']) {
    const part = related(opened, type)
    const text = part === null || keys.size === 0 ? null : partText(opened, part)
    if (part !== null && text) edit(part, text, rowsOf(text.text, part, keys))
  }
  if (changes.size === 0) return {bytes, outcome: 'none', kept}
  return {bytes: rewriteZip(bytes, changes), outcome: 'marks', kept}
}

/** The file as it was, or `null` where another program has changed one of the parts since. */
function restoreAll(
  opened: WordPackage,
  record: ChangeRecord,
  main: string
): ReadonlyMap<string, Uint8Array | null> | null {
  const changes = new Map<string, Uint8Array | null>()
  for (const [name, entry] of Object.entries(record.parts)) {
    const part = partText(opened, name)
    const before = part ? restore(name === opened.main ? main : part.text, entry) : null
    if (!part || before === null) return null
    changes.set(name, part.encode(before))
  }
  for (const [name, crc] of Object.entries(record.added)) {
    const part = partText(opened, name)
    if (!part || checksum(part.text) !== crc) return null
    changes.set(name, null)
  }
  return changes
}

function partText(opened: WordPackage, part: string): PartText | null {
  const entry = opened.archive.find(part)
  return entry ? readPartText(opened.archive.read(entry), part) : null
}

function related(opened: WordPackage, type: string): string | null {
  for (const relationship of opened.relationships(opened.main).values())
    if (relationship.type === type && !relationship.isExternal && opened.archive.find(relationship.target))
      return relationship.target
  return null
}

interface ExtendedRow {
  readonly key: string
  readonly parent: string
  readonly isDone: boolean
}

/** What is said of comments beside their text: which answers which, and which are done. */
function extendedRows(opened: WordPackage): readonly ExtendedRow[] {
  const part = related(opened, 'commentsExtended')
  const xml = part === null ? null : opened.text(part)
  if (part === null || xml === null) return []
  const rows: ExtendedRow[] = []
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start') continue
    const tag = xml.slice(scanner.start, scanner.end)
    const value = (name: string) => new RegExp(`:${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? ''
    const key = value('paraId').toUpperCase()
    if (key !== '')
      rows.push({key, parent: value('paraIdParent').toUpperCase(), isDone: /^(?:1|true|on)$/u.test(value('done'))})
  }
  return rows
}

function isWorkedOn(
  {paragraphId}: OwnComment,
  own: readonly OwnComment[],
  rows: readonly ExtendedRow[],
  keepDone: boolean
): boolean {
  if (paragraphId === '') return false
  return rows.some(
    ({key, parent, isDone}) =>
      (parent === paragraphId && !own.some(comment => comment.paragraphId === key)) ||
      (keepDone && key === paragraphId && isDone)
  )
}

function rowsOf(xml: string, part: string, keys: ReadonlySet<string>): readonly Edit[] {
  const edits: Edit[] = []
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start' || scanner.depth < 2) continue
    const key = /:paraId\s*=\s*["']([^"']*)["']/u.exec(xml.slice(scanner.start, scanner.end))?.[1] ?? ''
    if (!keys.has(key.toUpperCase())) continue
    const {start} = scanner
    scanner.skip()
    edits.push({start, end: scanner.end, text: ''})
  }
  return edits
}
