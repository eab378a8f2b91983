/** Turns comments and changes at their spots into edits of the main part. */
import type {Edit} from './edits.js'
import {type Child, type Layout, type Paragraph, type Run, rawName} from './layout.js'
import {escapeXml, type PartNames} from './names.js'
import type {Spot} from './spot.js'

/** Where a comment is to stand. */
export interface CommentAnchor {
  readonly start: Spot
  readonly end: Spot
  /** `<w:p/>` that must be opened to hold it; only for a comment that is a point. */
  readonly opened?: Paragraph
}

/** Text of one run that a change takes away, and text that it puts in after; either may be nothing. */
export interface ChangedStretch {
  readonly run: Run
  /** The run whose look the new text gets. */
  readonly format: Run
  readonly start: Spot
  readonly end: Spot
  readonly inserted: string
}

/** All that is put in at one place. */
interface Slot {
  readonly spot: Spot
  opened: Paragraph | null
  readonly inserted: string[]
  readonly ends: string[]
  readonly references: string[]
  readonly points: string[]
  readonly starts: string[]
  /** Whether what stands before it, or after it, in the same run is deleted. */
  deletedBefore: boolean
  deletedAfter: boolean
}

export interface MarkContext {
  readonly layout: Layout
  readonly names: PartNames
  /** A number that no mark of the file has yet. */
  readonly nextId: () => number
  readonly author: string
  /** As in `w:date`. */
  readonly date: string
}

/** Gathers marks and gives the edits for all of them together. */
export class MarkWriter {
  readonly #context: MarkContext
  readonly #slots = new Map<number, Slot>()
  readonly #stretches: ChangedStretch[] = []

  constructor(context: MarkContext) {
    this.#context = context
  }

  /** Adds the marks of comment `id`. */
  comment({start, end, opened}: CommentAnchor, id: number): void {
    const {names} = this.#context
    const attributes = {id: String(id)}
    const rangeStart = names.empty('commentRangeStart', attributes)
    const rangeEnd = names.empty('commentRangeEnd', attributes)
    const reference = names.open('r') + names.empty('commentReference', attributes) + names.close('r')
    if (start.offset >= end.offset) {
      const slot = this.#slot(start)
      if (opened) slot.opened = opened
      slot.points.push(rangeStart + rangeEnd)
    } else {
      this.#slot(start).starts.push(rangeStart)
      this.#slot(end).ends.push(rangeEnd)
    }
    const after = end.outside === end.offset ? end : {offset: end.outside, outside: end.outside}
    this.#slot(after).references.push(reference)
  }

  /** Adds a tracked change. */
  change(stretch: ChangedStretch): void {
    this.#stretches.push(stretch)
    if (stretch.start.offset < stretch.end.offset) {
      this.#slot(stretch.start).deletedAfter = true
      this.#slot(stretch.end).deletedBefore = true
    }
    if (stretch.inserted !== '') this.#slot(stretch.end).inserted.push(this.#insertion(stretch))
  }

  edits(): readonly Edit[] {
    const edits: Edit[] = []
    const preserved = new Set<Child>()
    const slots = [...this.#slots.values()].sort((a, b) => a.spot.offset - b.spot.offset)
    this.#cutDeletions(slots)
    for (const {start, end, run} of this.#stretches) {
      if (start.offset >= end.offset) continue
      for (const child of run.children) {
        if (child.name !== 'w:t') continue
        if (child.start >= start.offset && child.openEnd <= end.offset) {
          edits.push({start: child.start, end: child.openEnd, text: this.#textTag(child, 'delText')})
          preserved.add(child)
        }
        if (child.closeStart >= start.offset && child.end <= end.offset)
          edits.push({start: child.closeStart, end: child.end, text: `</${this.#sibling(child.start, 'delText')}>`})
      }
    }
    for (const slot of slots) {
      const {run, child, offset} = slot.spot
      const text = this.#close(slot) + contentOf(slot) + this.#open(slot)
      if (slot.opened) {
        const {end, tag} = slot.opened
        edits.push({start: end - 2, end, text: `>${text}</${tag}>`})
      } else edits.push({start: offset, end: offset, text})
      if (run && child && !preserved.has(child)) {
        preserved.add(child)
        const edit = this.#preserveSpace(child)
        if (edit) edits.push(edit)
      }
    }
    return edits
  }

  #slot(spot: Spot): Slot {
    let slot = this.#slots.get(spot.offset)
    if (!slot) {
      slot = {
        spot,
        opened: null,
        inserted: [],
        ends: [],
        references: [],
        points: [],
        starts: [],
        deletedBefore: false,
        deletedAfter: false
      }
      this.#slots.set(spot.offset, slot)
    }
    return slot
  }

  /** A mark in the middle of a deletion parts it in two. */
  #cutDeletions(slots: readonly Slot[]): void {
    for (const {start, end} of this.#stretches)
      for (const slot of slots) {
        if (slot.spot.offset <= start.offset || slot.spot.offset >= end.offset) continue
        slot.deletedBefore = true
        slot.deletedAfter = true
      }
  }

  #insertion({format, inserted}: ChangedStretch): string {
    const {names} = this.#context
    const text = names.open('t', {'xml:space': 'preserve'}) + escapeXml(inserted) + names.close('t')
    const properties = this.#properties(format)
    return (
      names.open('ins', this.#changeAttributes()) +
      names.open('r') +
      properties +
      text +
      names.close('r') +
      names.close('ins')
    )
  }

  #changeAttributes(): Record<string, string> {
    const {nextId, author, date} = this.#context
    return {id: String(nextId()), author, date}
  }

  #close({spot: {run, child}, deletedBefore}: Slot): string {
    const {names, layout} = this.#context
    const deletion = deletedBefore ? names.close('del') : ''
    if (!run) return deletion
    const runTag = `</${rawName(layout.xml, run.start)}>`
    if (!child) return runTag + deletion
    return `</${deletedBefore ? this.#sibling(child.start, 'delText') : rawName(layout.xml, child.start)}>${runTag}${deletion}`
  }

  #open({spot: {run, child}, deletedAfter}: Slot): string {
    const {names, layout} = this.#context
    const deletion = deletedAfter ? names.open('del', this.#changeAttributes()) : ''
    if (!run) return deletion
    const start = layout.xml.slice(run.start, run.openEnd) + this.#properties(run)
    return deletion + start + (child ? this.#textTag(child, deletedAfter ? 'delText' : 't') : '')
  }

  /** The run's properties once more; a tracked change of format in them gets a number of its own. */
  #properties({properties}: Run): string {
    if (!properties) return ''
    const raw = this.#context.layout.xml.slice(properties.start, properties.end)
    return raw.replace(
      /(<(?:[\w.-]+:)?rPrChange\s(?:[^>]*?\s)?(?:[\w.-]+:)?id\s*=\s*)(?:"[^"]*"|'[^']*')/gu,
      (_, before: string) => `${before}"${this.#context.nextId()}"`
    )
  }

  #textTag(child: Child, name: 't' | 'delText'): string {
    return `<${this.#sibling(child.start, name)} xml:space="preserve">`
  }

  /** The name of another element with the prefix that the tag at `start` has. */
  #sibling(start: number, name: string): string {
    const raw = rawName(this.#context.layout.xml, start)
    return raw.slice(0, raw.indexOf(':') + 1) + name
  }

  /** Text that is cut may end in a space, which Word drops unless it is told to keep it. */
  #preserveSpace({start, openEnd}: Child): Edit | null {
    const tag = this.#context.layout.xml.slice(start, openEnd)
    const stated = /\sxml:space\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(tag)
    if (!stated) return {start: openEnd - 1, end: openEnd - 1, text: ' xml:space="preserve"'}
    if ((stated[1] ?? stated[2]) === 'preserve') return null
    const at = start + stated.index
    return {start: at, end: at + stated[0].length, text: ' xml:space="preserve"'}
  }
}

/** Ends come before beginnings, so that ranges do not grow into each other; what replaces deleted words belongs to them. */
function contentOf({inserted, ends, references, points, starts}: Slot): string {
  return [...inserted, ...ends, ...points, ...references, ...starts].join('')
}
