/**
 * The checks that every written file passes before it is handed over. Each looks at the finished bytes, and none trusts how they were
 * made.
 */

import {openPackage} from '../document/ooxml/package.js'
import type {CommentPlace, Passage, Story} from '../document/ooxml/passage.js'
import {readStory} from '../document/ooxml/read-story.js'
import {decodeText, XmlScanner} from '../document/ooxml/xml-scanner.js'
import type {PlannedChange} from './change.js'
import {applyEdits} from './edits.js'
import {AUTHOR, removeMarks} from './own-marks.js'
import {readPartText, sameBytes} from './part-text.js'
import {readRecord, restore} from './record.js'
import {packedEntries} from './rewrite-zip.js'

/** What is checked. */
export type CheckName = 'entries' | 'wellFormed' | 'marks' | 'undo' | 'reject' | 'accept' | 'comments'

/** A check that failed, and where; it quotes nothing of the text. */
export class VerifyError extends Error {
  readonly check: CheckName
  readonly place: string

  constructor(check: CheckName, place: string) {
    super(`${check}: ${place}`)
    this.name = 'VerifyError'
    this.check = check
    this.place = place
  }
}

export interface WrittenFacts {
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** Name and XML of the main part before. */
  readonly main: string
  readonly xml: string
  /** The texts that were meant to be written, by part; the main part without its note. */
  readonly texts: ReadonlyMap<string, string>
  /** Names of the entries that may differ. */
  readonly touched: ReadonlySet<string>
  /** The comments, with the stretch of the main part before that each covers. */
  readonly comments: readonly {readonly id: number; readonly start: number; readonly end: number}[]
  readonly changes: readonly PlannedChange[]
}

/** @throws VerifyError if a check fails. */
export function verify(facts: WrittenFacts): void {
  checkEntries(facts)
  const opened = openPackage(facts.after)
  const parts = new Map<string, string>()
  const mainEntry = opened.archive.find(facts.main)?.name ?? facts.main
  for (const name of facts.touched) {
    const entry = opened.archive.find(name)
    if (!entry) throw new VerifyError('entries', name)
    const {text} = readPartText(opened.archive.read(entry), name)
    parts.set(name, text)
    checkCharacters(text, name)
    // The main part is read whole when its marks are looked at.
    if (name !== mainEntry) checkWellFormed(text, name)
  }
  const noted = readRecord(parts.get(mainEntry) ?? '')
  if (!noted) throw new VerifyError('undo', facts.main)
  for (const [part, text] of facts.texts) {
    const written = part === facts.main ? noted.text : opened.text(part)
    if (written !== text) throw new VerifyError('entries', part)
  }
  const origin = openPackage(facts.before)
  for (const [part, entry] of Object.entries(noted.record.parts)) {
    const now = part === facts.main ? noted.text : (opened.text(part) ?? '')
    if (restore(now, entry) !== origin.text(part)) throw new VerifyError('undo', part)
  }
  const ids = new Set(facts.comments.map(({id}) => String(id)))
  checkMarks(noted.text, facts.main, ids)
  checkTexts(facts, noted.text, ids)
}

/** Every other entry is the same to the byte, and none has come or gone but those that were meant to. */
function checkEntries({before, after, touched}: WrittenFacts): void {
  const old = packedEntries(before)
  const fresh = packedEntries(after)
  for (const [name, bytes] of old) {
    const now = fresh.get(name)
    if (!now || (!touched.has(name) && !sameBytes(bytes, now))) throw new VerifyError('entries', name)
  }
  for (const name of fresh.keys()) if (!old.has(name) && !touched.has(name)) throw new VerifyError('entries', name)
  const order = [...fresh.keys()].filter(name => old.has(name))
  const kept = [...old.keys()]
  const moved = order.findIndex((name, i) => name !== kept[i])
  if (moved >= 0) throw new VerifyError('entries', order[moved] ?? '')
}

/** What XML 1.0 does not allow as a character, as it is or as a reference. */
export const FORBIDDEN =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/iu

function checkCharacters(xml: string, part: string): void {
  const forbidden = xml.search(FORBIDDEN)
  if (forbidden >= 0) throw new VerifyError('wellFormed', `${part}:${forbidden}`)
}

function checkWellFormed(xml: string, part: string): void {
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next());
}

const RANGE_PARENTS = new Set([
  'w:p',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:fldSimple'
])

/** Each comment has one beginning, one end and one mark, where Word looks for them; each change stands right in a paragraph. */
function checkMarks(xml: string, part: string, ids: ReadonlySet<string>): void {
  const counts = new Map<string, number>()
  const numbers = new Set<string>()
  const scanner = new XmlScanner(xml, part)
  const fault = () => new VerifyError('marks', `${part}:${scanner.start}`)
  let deletion = 0
  let runParent = ''
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    const {name} = scanner
    if (event === 'text') continue
    if (event === 'end') {
      if (deletion === scanner.depth) deletion = 0
      continue
    }
    if (name === 'w:r') runParent = scanner.parent
    if (deletion > 0 && name === 'w:t') throw fault()
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd' || name === 'w:commentReference') {
      const id = scanner.attribute('w:id') ?? ''
      if (!ids.has(id)) continue
      const key = `${name} ${id}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const isRange = name !== 'w:commentReference'
      if (isRange ? !RANGE_PARENTS.has(scanner.parent) : scanner.parent !== 'w:r' || runParent !== 'w:p') throw fault()
    } else if ((name === 'w:ins' || name === 'w:del') && scanner.attribute('w:author') === AUTHOR) {
      const id = scanner.attribute('w:id') ?? ''
      if (scanner.parent !== 'w:p' || deletion > 0 || numbers.has(id)) throw fault()
      numbers.add(id)
      if (name === 'w:del') deletion = scanner.depth
    }
  }
  for (const id of ids)
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      if (counts.get(`${name} ${id}`) !== 1) throw new VerifyError('marks', `${part}: ${name} ${id}`)
}

/** Rejected the text is the old one, accepted the proposed one, and each comment covers what it was meant to. */
function checkTexts({main, xml, comments, changes}: WrittenFacts, written: string, ids: ReadonlySet<string>): void {
  const read = (text: string) => readStory(main, text, ['w:document'], () => '')
  // One reading at a time: that of a long document takes ten times the room of its text.
  const wanted = textsOf(read(xml), comments, changes, main)
  const rejected = applyEdits(written, removeMarks(written, main, {comments: ids, changes: true})).text
  compare('reject', main, wanted.formatted, paragraphTexts(read(rejected), true))
  const accepted = read(written)
  compare('accept', main, wanted.proposed, paragraphTexts(accepted, false))
  if (changes.length === 0) checkComments(accepted, comments, wanted.covered, main)
  else {
    const unchanged = applyEdits(written, removeMarks(written, main, {comments: new Set(), changes: true})).text
    checkComments(read(unchanged), comments, wanted.covered, main)
  }
}

function textsOf(old: Story, comments: WrittenFacts['comments'], changes: readonly PlannedChange[], part: string) {
  return {
    formatted: paragraphTexts(old, true),
    proposed: proposedTexts(old, changes, part),
    covered: comments.map(({start, end}) => textBetween(old, start, end))
  }
}

function checkComments(
  story: Story,
  comments: WrittenFacts['comments'],
  covered: readonly string[],
  part: string
): void {
  const places = new Map(story.comments.map(place => [place.id, place]))
  comments.forEach(({id}, i) => {
    const place: CommentPlace | undefined = places.get(String(id))
    if (!place || textBetween(story, place.start, place.end) !== covered[i])
      throw new VerifyError('comments', `${part}: ${id}`)
  })
}

function compare(check: CheckName, part: string, wanted: readonly string[], found: readonly string[]): void {
  const at = wanted.findIndex((text, i) => text !== found[i])
  if (at >= 0 || wanted.length !== found.length)
    throw new VerifyError(check, `${part}, w:p ${(at < 0 ? wanted.length : at) + 1}`)
}

/** The text of each paragraph; with the formatting of its runs if that is asked for, so that a lost format is seen. */
function paragraphTexts({passages, xml}: Story, withFormat: boolean): readonly string[] {
  return passages.map(({segments}) => {
    const pieces: string[] = []
    let format = ''
    for (const {text, run} of segments) {
      const own = withFormat && run?.properties ? formatOf(xml, run.properties) : ''
      if (withFormat && own !== format) pieces.push(`\u0000${own}\u0000`)
      format = own
      pieces.push(text)
    }
    return pieces.join('')
  })
}

/** The properties of a run without the numbers of tracked changes, which differ between its halves. */
function formatOf(xml: string, {start, end}: {readonly start: number; readonly end: number}): string {
  const raw = xml.slice(start, end)
  return raw.includes('rPrChange') ? raw.replace(/:id\s*=\s*(?:"\d+"|'\d+')/gu, '') : raw
}

/** The text of each paragraph as it would be with all changes accepted. */
function proposedTexts(old: Story, changes: readonly PlannedChange[], part: string): readonly string[] {
  const texts = [...paragraphTexts(old, false)]
  const sorted = changes.toSorted((a, b) => b.place.start - a.place.start)
  for (const {place, original, replacement} of sorted) {
    const index = old.passages.findLastIndex(passage => passage.start <= place.start && place.end <= passage.end)
    const passage = old.passages[index]
    if (!passage) throw new VerifyError('accept', `${part}:${place.start}`)
    const at = textOffset(old, passage, place.start)
    const text = texts[index] ?? ''
    if (text.slice(at, at + original.length) !== original) throw new VerifyError('accept', `${part}:${place.start}`)
    texts[index] = text.slice(0, at) + replacement + text.slice(at + original.length)
  }
  return texts
}

/** How many characters of a paragraph's text stand before `offset`. */
function textOffset({xml, part}: Story, {segments}: Passage, offset: number): number {
  let length = 0
  for (const {start, end, text, kind, isCdata} of segments) {
    if (end <= offset) length += text.length
    else if (start < offset && kind === 'text')
      decodeText(
        xml,
        start,
        offset,
        part,
        piece => {
          length += piece.length
        },
        isCdata
      )
  }
  return length
}

/** The text that comes from between two offsets; a piece that is no text counts as a whole. */
function textBetween({passages, xml, part}: Story, from: number, to: number): string {
  const pieces: string[] = []
  for (const passage of passages) {
    if (passage.end <= from || passage.start >= to) continue
    const {segments} = passage
    for (let i = firstEndingAfter(segments, from); i < segments.length; i++) {
      const segment = segments[i]
      if (!segment || segment.start >= to) break
      const {start, end, text, kind, isCdata} = segment
      if (kind !== 'text' || (start >= from && end <= to)) pieces.push(text)
      else decodeText(xml, Math.max(start, from), Math.min(end, to), part, piece => pieces.push(piece), isCdata)
    }
  }
  return pieces.join('')
}

/** Index of the first segment that ends after `offset`; a paragraph may have 300,000. */
function firstEndingAfter(segments: Passage['segments'], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
