/**
 * Writes comments and tracked changes into a Word file, by splicing strings into its parts: nothing is serialised anew, and
 * what is not touched stays as it is to the byte. The result is checked before it is handed over (`verify.ts`).
 */
import type {SourceSpan} from '../document/document.js'
import {DocxFault} from '../document/ooxml/fault.js'
import {openPackage, type WordPackage} from '../document/ooxml/package.js'
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import {type PlannedChange, planChange} from './change.js'
import {addComments, type CommentSignature, type CommentText} from './comments-part.js'
import {applyEdits} from './edits.js'
import {isSealed, type Layout, readLayout, regeneratedAround} from './layout.js'
import {type CommentAnchor, MarkWriter} from './marks.js'
import {type PartNames, partNames} from './names.js'
import {type PartText, readPartText} from './part-text.js'
import {type ChangeRecord, checksum, writeRecord} from './record.js'
import {rewriteZip} from './rewrite-zip.js'
import {gap, paragraphAt, spotAfter, spotBefore} from './spot.js'
import {FORBIDDEN, verify} from './verify.js'

/** A comment to be written at a place in one of the parts; `null` is the beginning of the document. */
export interface WishedComment {
  readonly place: SourceSpan | null
  readonly text: CommentText
}

export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly comments: number
  readonly changes: number
}

/** More than these in one file Word does not open (MS-OI29500 2.1.315). */
const MOST_COMMENTS = 32_767

/** A Word file that is open for writing; what was written into it before is to be taken out first (`cleanWord`). */
export class WordWriter {
  readonly #bytes: Uint8Array
  readonly #package: WordPackage
  readonly #main: PartText
  readonly #names: PartNames
  readonly #layout: Layout
  /** Notes by where they stand in their part. */
  readonly #notes = new Map<string, readonly NoteSpan[]>()
  readonly #changes: PlannedChange[] = []

  /**
   * @param places all places that anything may be written at
   * @throws DocxFault if the file cannot be read or cannot be written to
   */
  constructor(bytes: Uint8Array, places: readonly SourceSpan[]) {
    this.#bytes = bytes
    this.#package = openPackage(bytes)
    const {archive, main} = this.#package
    const entry = archive.find(main)
    if (!entry) throw new DocxFault('noDocument')
    if (!archive.find('[Content_Types].xml')) throw new DocxFault('damaged', '[Content_Types].xml')
    if (!archive.find('_rels/.rels')) throw new DocxFault('damaged', '_rels/.rels')
    this.#main = readPartText(archive.read(entry), entry.name)
    checkCharacters(this.#main.text, main)
    // Handing such a file over would hand over what it does to whoever unpacks it.
    const outside = archive.entries.find(({name}) => /(?:^|\/)\.\.(?:\/|$)|^\//u.test(name))
    if (outside) throw new DocxFault('damaged', outside.name)
    this.#names = partNames(this.#main.text, main)
    const wanted = places.filter(({part}) => part === main)
    const notes = new Set(places.flatMap(place => this.#noteOf(place) ?? []))
    this.#layout = readLayout(this.#main.text, main, wanted, notes)
  }

  /** Whether a comment can stand at the very words; else it points at a place nearby and has to say what it is about. */
  holds(place: SourceSpan): boolean {
    if (place.part !== this.#package.main) return false
    const paragraph = paragraphAt(this.#layout, place.start)
    return paragraph !== null && this.#isOpen(paragraph)
  }

  /**
   * Plans a tracked change of the words at `place`. Gives whether that can be done; if not, a comment is the way.
   * @param original what stands there as it reads
   */
  change(place: SourceSpan, original: string, replacement: string): boolean {
    if (place.part !== this.#package.main) return false
    if (this.#changes.some(({place: {start, end}}) => place.start < end && start < place.end)) return false
    const planned = planChange(this.#layout, place.part, place, original, replacement)
    if (planned) this.#changes.push(planned)
    return planned !== null
  }

  /**
   * The file with the comments and the planned changes in it, checked.
   * @throws VerifyError if a check fails
   */
  write(wishes: readonly WishedComment[], signature: CommentSignature): WrittenFile {
    const used = this.#usedIds()
    const nextId = idCounter(used.ids)
    const xml = this.#main.text
    const {main} = this.#package
    const marks = new MarkWriter({
      layout: this.#layout,
      names: this.#names,
      nextId,
      author: signature.author,
      date: signature.date
    })
    const comments = wishes.flatMap(wish => {
      const anchor = this.#anchor(wish.place)
      return anchor ? [{id: nextId(), anchor, text: wish.text}] : []
    })
    if (used.comments + comments.length > MOST_COMMENTS) throw new DocxFault('tooManyComments')
    for (const {id, anchor} of comments) marks.comment(anchor, id)
    for (const {stretches} of this.#changes) for (const stretch of stretches) marks.change(stretch)
    const changed = applyEdits(xml, marks.edits())
    const {edits, added} = addComments(this.#package, this.#names, comments, signature, used.paragraphs)
    const parts: Record<string, ChangeRecord['parts'][string]> = {
      [main]: {undo: changed.undo, crc: checksum(changed.text)}
    }
    const texts = new Map([[main, changed.text]])
    const contents = new Map<string, Uint8Array | null>()
    for (const [part, partEdits] of edits) {
      const before = this.#text(part)
      const {text, undo} = applyEdits(before.text, partEdits)
      parts[part] = {undo, crc: checksum(text)}
      texts.set(part, text)
      contents.set(this.#entryName(part), before.encode(text))
    }
    for (const [part, text] of added) {
      texts.set(part, text)
      contents.set(part, new TextEncoder().encode(text))
    }
    const record = writeRecord({
      parts,
      added: Object.fromEntries([...added].map(([part, text]) => [part, checksum(text)]))
    })
    contents.set(this.#entryName(main), this.#main.encode(changed.text + record))
    const bytes = rewriteZip(this.#bytes, contents)
    verify({
      before: this.#bytes,
      after: bytes,
      main,
      xml,
      texts,
      touched: new Set(contents.keys()),
      comments: comments.map(({id, anchor}) => ({id, start: anchor.start.offset, end: anchor.end.offset})),
      changes: this.#changes
    })
    return {bytes, comments: comments.length, changes: this.#changes.length}
  }

  /** Where a comment on `place` stands; `null` if the document has no paragraph that could hold it. */
  #anchor(place: SourceSpan | null): CommentAnchor | null {
    if (!place || place.part === '') return this.#pointAt(this.#firstOpen())
    if (place.part === this.#package.main) {
      const first = paragraphAt(this.#layout, place.start)
      const last = place.end > place.start ? paragraphAt(this.#layout, place.end - 1) : first
      if (first && last && this.#isOpen(first)) {
        const start = spotBefore(this.#layout, first, place.start)
        const end = place.end > place.start ? spotAfter(this.#layout, last, place.end) : start
        return {start, end}
      }
      return this.#pointAt(this.#openBefore(place.start))
    }
    const key = this.#noteOf(place)
    const note = key === null ? undefined : this.#layout.notes.get(key)
    if (!note) return this.#pointAt(this.#firstOpen())
    const {run, paragraph} = note
    return {start: spotBefore(this.#layout, paragraph, run.start), end: spotAfter(this.#layout, paragraph, run.end)}
  }

  #isOpen({control, field}: Layout['open'][number]): boolean {
    return !isSealed(control) && regeneratedAround(field) === null
  }

  #firstOpen(): Layout['open'][number] | undefined {
    const {open} = this.#layout
    return open.find(({isEmptyElement}) => !isEmptyElement) ?? open[0]
  }

  #openBefore(offset: number): Layout['open'][number] | undefined {
    return this.#layout.open.findLast(({end, isEmptyElement}) => end <= offset && !isEmptyElement) ?? this.#firstOpen()
  }

  /** A point at the beginning of a paragraph. */
  #pointAt(paragraph: Layout['open'][number] | undefined): CommentAnchor | null {
    if (!paragraph) return null
    const spot = gap(paragraph.contentStart)
    return {start: spot, end: spot, ...(paragraph.isEmptyElement && {opened: paragraph})}
  }

  /** The key of the note that a place in the notes stands in. */
  #noteOf({part, start}: SourceSpan): string | null {
    if (part === '' || part === this.#package.main) return null
    let spans = this.#notes.get(part)
    if (!spans) {
      const text = this.#package.text(part)
      spans = text === null ? [] : noteSpans(text, part)
      this.#notes.set(part, spans)
    }
    return spans.find(span => span.start <= start && start < span.end)?.key ?? null
  }

  #text(part: string): PartText {
    const entry = this.#package.archive.find(part)
    if (!entry) throw new DocxFault('damaged', part)
    return readPartText(this.#package.archive.read(entry), part)
  }

  /** The name of a part as the archive writes it. */
  #entryName(part: string): string {
    return this.#package.archive.find(part)?.name ?? part
  }

  /** Numbers and paragraph ids that marks of the package have already. */
  #usedIds(): {readonly ids: Set<number>; readonly paragraphs: Set<string>; readonly comments: number} {
    const ids = new Set<number>()
    const paragraphs = new Set<string>()
    let comments = 0
    const {main} = this.#package
    const related = [...this.#package.relationships(main).values()].filter(
      ({type, isExternal}) => !isExternal && STORIES.has(type)
    )
    for (const part of new Set([main, ...related.map(({target}) => target)])) {
      const xml = part === main ? this.#main.text : this.#package.text(part)
      for (const [, number, id] of (xml ?? '').matchAll(
        /:id\s*=\s*["'](\d{1,10})["']|:paraId\s*=\s*["']([\da-f]{1,8})["']/giu
      ))
        if (number !== undefined) ids.add(Number(number))
        else if (id !== undefined) paragraphs.add(id.toUpperCase())
      if (xml !== null && related.some(({type, target}) => type === 'comments' && target === part))
        comments = xml.split(/<(?:[\w.-]+:)?comment\s/u).length - 1
    }
    return {ids, paragraphs, comments}
  }
}

/** Word does not open a file with characters that XML forbids, even where our reader steps over them. */
function checkCharacters(xml: string, part: string): void {
  const at = xml.search(FORBIDDEN)
  if (at >= 0) throw new DocxFault('malformed', `${part}:${at}`)
}

/** Relationships to parts in which numbered marks stand. */
const STORIES = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments'])

/** Numbers from the highest that is used; where that is near the limit of 31 bits, the free ones from 1. */
function idCounter(used: ReadonlySet<number>): () => number {
  let highest = 0
  for (const id of used) if (id > highest) highest = id
  let next = highest < 2 ** 31 - 2 ** 20 ? highest : 0
  return () => {
    do next++
    while (used.has(next))
    return next
  }
}

interface NoteSpan {
  readonly key: string
  readonly start: number
  readonly end: number
}

function noteSpans(xml: string, part: string): readonly NoteSpan[] {
  const spans: NoteSpan[] = []
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start' || (scanner.name !== 'w:footnote' && scanner.name !== 'w:endnote')) continue
    const {name, start} = scanner
    const id = scanner.attribute('w:id') ?? ''
    scanner.skip()
    spans.push({key: `${name.slice(2)} ${id}`, start, end: scanner.end})
  }
  return spans
}
