/**
 * How the main part is built where something is to be written: the paragraphs of the body with their runs, what encloses
 * these, and the fields they stand in. Only paragraphs that are asked for are kept; all offsets are in the XML of the part.
 */
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import type {Span} from '../text/span.js'

/** A field made of separate characters. `begin` and `end` are the runs that hold its first and last. */
export interface ComplexField {
  code: string
  /** First word of the code in upper case; known from its `separate` or `end` on. */
  name: string
  readonly begin: Run
  end: Run | null
  readonly parent: ComplexField | null
  hasResult: boolean
  /** Which paragraph it begins in, and which it ends in. */
  readonly firstParagraph: Paragraph
  lastParagraph: Paragraph | null
}

/** Something in a paragraph that holds runs: a link, a control, an insertion. */
export interface Container extends Span {
  readonly name: string
  end: number
  readonly parent: Container | null
  readonly field: ComplexField | null
  /** Of a control the names of its properties; of a simple field its name alone. */
  readonly properties: Set<string>
}

/** An element in a run. */
export interface Child extends Span {
  readonly name: string
  /** Ends of its start tag, and where its end tag begins. */
  readonly openEnd: number
  closeStart: number
  end: number
  /** Its character data if it is `w:t`; in order. */
  texts: TextPiece[]
  readonly field: ComplexField | null
}

export interface TextPiece extends Span {
  readonly isCdata: boolean
}

export interface Run extends Span {
  readonly kind: 'run'
  readonly openEnd: number
  end: number
  properties: Span | null
  readonly parent: Container | null
  /** The field that is open where the run begins. */
  readonly field: ComplexField | null
  children: Child[]
}

/** Whatever else stands among the runs: a formula, a deletion, a bookmark. */
export interface Atom extends Span {
  readonly kind: 'atom'
  readonly name: string
  readonly parent: Container | null
  readonly field: ComplexField | null
}

export type Item = Run | Atom

/** A paragraph that stands in no other. */
export interface Paragraph extends Span {
  readonly openEnd: number
  /** Where its content begins, after its properties. */
  contentStart: number
  /** Where its end tag begins; for `<w:p/>` the same as `end`. */
  closeStart: number
  end: number
  readonly isEmptyElement: boolean
  /** The tag as written, `w:p`. */
  readonly tag: string
  /** Properties of the controls around it, all together. */
  readonly control: ReadonlySet<string>
  /** The field that is open where it begins. */
  readonly field: ComplexField | null
  /** Sorted, not overlapping. */
  items: Item[]
}

export interface Layout {
  readonly xml: string
  /** The paragraphs that hold a wanted offset or note, sorted. */
  readonly paragraphs: readonly Paragraph[]
  /** All paragraphs that a comment may point at when its own place cannot hold one; sorted, without their items. */
  readonly open: readonly Paragraph[]
  /** The run with the reference to a wanted note, by kind and id: `footnote 2`. */
  readonly notes: ReadonlyMap<string, {readonly run: Run; readonly paragraph: Paragraph}>
}

const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple'
])

/** Fields in fields deeper than this are read as plain text. */
const MAX_FIELDS = 50

const NO_CONTROL: ReadonlySet<string> = new Set()
const NO_TEXTS: TextPiece[] = []
const NO_ITEMS: Item[] = []

/** Whether content in such a control is refilled from data when the file is opened. */
export function isBound(properties: ReadonlySet<string>): boolean {
  return properties.has('w:dataBinding')
}

/** Reads the layout. `wanted` are offsets, sorted; `wantedNotes` as the keys of `notes`. */
export function readLayout(
  xml: string,
  part: string,
  wanted: readonly number[],
  wantedNotes: ReadonlySet<string>
): Layout {
  return new LayoutReader(xml, part, wanted, wantedNotes).read()
}

class LayoutReader {
  readonly #xml: string
  readonly #scanner: XmlScanner
  readonly #wanted: readonly number[]
  readonly #wantedNotes: ReadonlySet<string>
  #nextWanted = 0

  readonly #paragraphs: Paragraph[] = []
  readonly #all: Paragraph[] = []
  readonly #notes = new Map<string, {run: Run; paragraph: Paragraph}>()

  /** Properties of the open controls around paragraphs, and how deep each stands. */
  readonly #controls: {readonly depth: number; readonly properties: Set<string>}[] = []
  #field: ComplexField | null = null
  #fieldDepth = 0
  #ignoredFields = 0

  constructor(xml: string, part: string, wanted: readonly number[], wantedNotes: ReadonlySet<string>) {
    this.#xml = xml
    this.#scanner = new XmlScanner(xml, part)
    this.#wanted = wanted
    this.#wantedNotes = wantedNotes
  }

  read(): Layout {
    const scanner = this.#scanner
    for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
      if (event === 'end') {
        if (this.#controls.at(-1)?.depth === scanner.depth) this.#controls.pop()
      } else if (event === 'start') this.#startBlock()
    }
    // Only now is it known which fields end.
    const open = this.#all.filter(({control, field}) => !isBound(control) && regeneratedAround(field) === null)
    return {xml: this.#xml, paragraphs: this.#paragraphs, open, notes: this.#notes}
  }

  #startBlock(): void {
    const scanner = this.#scanner
    const {name, parent} = scanner
    if (name === 'w:p') this.#paragraph()
    else if (name === 'w:sdt') this.#controls.push({depth: scanner.depth, properties: new Set()})
    else if (parent === 'w:sdtPr') this.#controls.at(-1)?.properties.add(propertyName(scanner, this.#xml))
    else if (name === 'mc:Fallback') scanner.skip()
  }

  #paragraph(): void {
    const scanner = this.#scanner
    const control =
      this.#controls.length === 0 ? NO_CONTROL : new Set(this.#controls.flatMap(({properties}) => [...properties]))
    const {start, end} = scanner
    const paragraph: Paragraph = {
      start,
      openEnd: end,
      contentStart: end,
      closeStart: end,
      end,
      isEmptyElement: scanner.isEmpty,
      tag: rawName(this.#xml, start),
      control,
      field: this.#field,
      items: []
    }
    const hasNote = this.#content(paragraph)
    paragraph.end = scanner.end
    while ((this.#wanted[this.#nextWanted] ?? Number.POSITIVE_INFINITY) < paragraph.start) this.#nextWanted++
    const isWanted = (this.#wanted[this.#nextWanted] ?? Number.POSITIVE_INFINITY) < paragraph.end
    this.#all.push(paragraph)
    if (isWanted || hasNote) this.#paragraphs.push(paragraph)
    else paragraph.items = NO_ITEMS
  }

  /** Reads to the end of the paragraph that has just started; gives whether it refers to a wanted note. */
  #content(paragraph: Paragraph): boolean {
    const scanner = this.#scanner
    const depth = scanner.depth
    let container: Container | null = null
    const depths: number[] = []
    let hasNote = false
    for (let event = scanner.next(); ; event = scanner.next()) {
      if (event === 'end') {
        if (scanner.depth === depth) {
          paragraph.closeStart = scanner.start
          return hasNote
        }
        if (container && depths.at(-1) === scanner.depth) {
          container.end = scanner.end
          container = container.parent
          depths.pop()
        }
        continue
      }
      if (event !== 'start') continue
      const {name, parent, start} = scanner
      if (name === 'w:pPr' && scanner.depth === depth + 1) {
        scanner.skip()
        paragraph.contentStart = scanner.end
      } else if (parent === 'w:sdtPr') {
        container?.properties.add(propertyName(scanner, this.#xml))
        scanner.skip()
      } else if (name === 'w:sdtPr') continue
      else if (TRANSPARENT.has(name)) {
        const properties = new Set<string>()
        if (name === 'w:fldSimple') properties.add(fieldName(scanner.attribute('w:instr') ?? ''))
        container = {name, start, end: -1, parent: container, field: this.#field, properties}
        depths.push(scanner.depth)
      } else if (name === 'w:r') {
        const run = this.#run(container, paragraph)
        paragraph.items.push(run)
        if (this.#wantedNotes.size > 0 && this.#hasWantedNote(run, paragraph)) hasNote = true
      } else {
        scanner.skip()
        paragraph.items.push({kind: 'atom', name, start, end: scanner.end, parent: container, field: this.#field})
      }
    }
  }

  #run(parent: Container | null, paragraph: Paragraph): Run {
    const scanner = this.#scanner
    const depth = scanner.depth
    const {start, end, isEmpty} = scanner
    const run: Run = {
      kind: 'run',
      start,
      openEnd: end,
      end,
      properties: null,
      parent,
      field: this.#field,
      children: []
    }
    for (let event = scanner.next(); event !== 'end' || scanner.depth > depth; event = scanner.next()) {
      if (event !== 'start') continue
      const child = {name: scanner.name, start: scanner.start, openEnd: scanner.end}
      const isChildEmpty = scanner.isEmpty
      if (child.name === 'w:rPr') {
        scanner.skip()
        run.properties = {start: child.start, end: isChildEmpty ? child.openEnd : scanner.end}
        continue
      }
      if (child.name === 'w:fldChar') this.#fieldCharacter(run, paragraph)
      const field = this.#field
      const texts = this.#child(child.name)
      const closeStart = isChildEmpty ? child.openEnd : scanner.start
      const childEnd = isChildEmpty ? child.openEnd : scanner.end
      run.children.push({...child, closeStart, end: childEnd, texts, field})
    }
    if (!isEmpty) run.end = scanner.end
    return run
  }

  /** Reads to the end of a child of a run; gives its text if it is `w:t`. */
  #child(name: string): TextPiece[] {
    const scanner = this.#scanner
    const depth = scanner.depth
    let texts = NO_TEXTS
    for (let event = scanner.next(); event !== 'end' || scanner.depth > depth; event = scanner.next()) {
      if (event !== 'text' || scanner.depth > depth) continue
      const {start, end, isCdata} = scanner
      if (name === 'w:t') {
        if (texts === NO_TEXTS) texts = []
        texts.push({start, end, isCdata})
      } else if (name === 'w:instrText' && this.#field && !this.#field.hasResult && this.#field.code.length < 10_000)
        this.#field.code += this.#xml.slice(start, end)
    }
    return texts
  }

  #fieldCharacter(run: Run, paragraph: Paragraph): void {
    const type = this.#scanner.attribute('w:fldCharType')
    if (type === 'begin') {
      if (this.#fieldDepth >= MAX_FIELDS) this.#ignoredFields++
      else {
        this.#field = {
          code: '',
          name: '',
          begin: run,
          end: null,
          parent: this.#field,
          hasResult: false,
          firstParagraph: paragraph,
          lastParagraph: null
        }
        this.#fieldDepth++
      }
      return
    }
    if (this.#ignoredFields > 0) {
      if (type === 'end') this.#ignoredFields--
      return
    }
    const field = this.#field
    if (!field) return
    field.hasResult = true
    field.name = fieldName(field.code)
    if (type !== 'end') return
    field.end = run
    field.lastParagraph = paragraph
    this.#field = field.parent
    this.#fieldDepth--
  }

  #hasWantedNote(run: Run, paragraph: Paragraph): boolean {
    let found = false
    for (const {name, start, openEnd} of run.children) {
      if (name !== 'w:footnoteReference' && name !== 'w:endnoteReference') continue
      const id = /\bid\s*=\s*["']([^"']*)["']/u.exec(this.#xml.slice(start, openEnd))?.[1] ?? ''
      const key = `${name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${id}`
      if (!this.#wantedNotes.has(key) || this.#notes.has(key)) continue
      this.#notes.set(key, {run, paragraph})
      found = true
    }
    return found
  }
}

/** Bindings of later versions of Word are the same to us as the first. */
function propertyName(scanner: XmlScanner, xml: string): string {
  if (scanner.name !== '?:dataBinding' && !scanner.name.startsWith('?:')) return scanner.name
  const raw = rawName(xml, scanner.start)
  return raw.endsWith(':dataBinding') ? 'w:dataBinding' : raw
}

/** The name in a start tag as it is written. */
export function rawName(xml: string, start: number): string {
  return /^<([^\s/>]+)/u.exec(xml.slice(start, start + 200))?.[1] ?? ''
}

function fieldName(code: string): string {
  return /\S+/u.exec(code)?.[0].toUpperCase() ?? ''
}

/** Fields whose result is the writer's own text; that of any other is made anew when fields are updated. */
const KEPT_RESULTS = new Set(['FORMTEXT', 'HYPERLINK'])

/** Whether the field's result is written over when the fields of the document are updated. A field that never ends is plain text. */
function isRegenerated(field: ComplexField): boolean {
  return field.end !== null && !KEPT_RESULTS.has(field.name)
}

/** The outermost field around a place whose result is made anew, or `null`. */
export function regeneratedAround(field: ComplexField | null): ComplexField | null {
  let found: ComplexField | null = null
  for (let at = field; at; at = at.parent) if (isRegenerated(at)) found = at
  return found
}

/** Whether a simple field's result is made anew. */
export function isRegeneratedSimple({name, properties}: Container): boolean {
  return name === 'w:fldSimple' && ![...properties].some(field => KEPT_RESULTS.has(field))
}
