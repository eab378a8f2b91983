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
  /** Those that a wanted stretch reaches into; sorted, not overlapping. */
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
const NO_CHILDREN: Child[] = []

/**
 * Whether nothing can be put into such a control: it is refilled from data when the file is opened, or its content is locked, where
 * LibreOffice loses text in which a comment begins.
 */
export function isSealed(properties: ReadonlySet<string>): boolean {
  return (
    properties.has('w:dataBinding') ||
    properties.has('w:lock contentLocked') ||
    properties.has('w:lock sdtContentLocked')
  )
}

/** Reads the layout around the stretches of `wanted`; `wantedNotes` as the keys of `notes`. */
export function readLayout(
  xml: string,
  part: string,
  wanted: readonly Span[],
  wantedNotes: ReadonlySet<string>
): Layout {
  return new LayoutReader(xml, part, joinSpans(wanted), wantedNotes).read()
}

/** The stretches sorted, and those that meet joined; an empty one reaches to the next character. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: {start: number; end: number}[] = []
  for (const {start, end} of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end, start + 1)
    else joined.push({start, end: Math.max(end, start + 1)})
  }
  return joined
}

interface DraftChild {
  name: string
  start: number
  openEnd: number
  closeStart: number
  end: number
  readonly texts: TextPiece[]
  field: ComplexField | null
}

class LayoutReader {
  readonly #xml: string
  readonly #scanner: XmlScanner
  readonly #wanted: readonly Span[]
  readonly #wantedNotes: ReadonlySet<string>
  /** The first wanted stretch that ends after what has been read, and what that was where the paragraph began. */
  #nextWanted = 0
  #firstWanted = 0

  readonly #paragraphs: Paragraph[] = []
  readonly #all: Paragraph[] = []
  readonly #notes = new Map<string, {run: Run; paragraph: Paragraph}>()

  /** Properties of the open controls around paragraphs, and how deep each stands. */
  readonly #controls: {readonly depth: number; readonly properties: Set<string>}[] = []
  #field: ComplexField | null = null
  #fieldDepth = 0
  #ignoredFields = 0
  /** The children of the run that is read; used again for the next, since most runs are let go. */
  readonly #drafts: DraftChild[] = []

  constructor(xml: string, part: string, wanted: readonly Span[], wantedNotes: ReadonlySet<string>) {
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
    const open = this.#all.filter(({control, field}) => !isSealed(control) && regeneratedAround(field) === null)
    return {xml: this.#xml, paragraphs: this.#paragraphs, open, notes: this.#notes}
  }

  #startBlock(): void {
    const scanner = this.#scanner
    const {name, parent} = scanner
    if (name === 'w:p') this.#paragraph()
    else if (name === 'w:sdt') this.#controls.push({depth: scanner.depth, properties: new Set()})
    else if (parent === 'w:sdtPr') addProperty(this.#controls.at(-1)?.properties, scanner, this.#xml)
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
    this.#firstWanted = this.#nextWanted
    const hasNote = this.#content(paragraph)
    paragraph.end = scanner.end
    this.#all.push(paragraph)
    if (this.#isWanted(paragraph, this.#firstWanted) || hasNote) this.#paragraphs.push(paragraph)
    else paragraph.items = NO_ITEMS
  }

  /** Whether a wanted stretch reaches into `span`; asked in the order of the document, unless `from` says where to look. */
  #isWanted({start, end}: Span, from?: number): boolean {
    if (from === undefined)
      while ((this.#wanted[this.#nextWanted]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#nextWanted++
    for (let i = from ?? this.#nextWanted; (this.#wanted[i]?.start ?? Number.POSITIVE_INFINITY) < end; i++)
      if ((this.#wanted[i]?.end ?? 0) > start) return true
    return false
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
        addProperty(container?.properties, scanner, this.#xml)
        scanner.skip()
      } else if (name === 'w:sdtPr') continue
      else if (TRANSPARENT.has(name)) {
        const properties = new Set<string>()
        if (name === 'w:fldSimple') properties.add(fieldName(scanner.attribute('w:instr') ?? ''))
        container = {name, start, end: -1, parent: container, field: this.#field, properties}
        depths.push(scanner.depth)
      } else if (name === 'w:r') {
        const run = this.#run(container, paragraph)
        const isNote = this.#wantedNotes.size > 0 && this.#hasWantedNote(run, paragraph)
        if (isNote) hasNote = true
        // A paragraph may have 300,000 runs; those that nothing is written in or at are let go.
        if (isNote || this.#isWanted(run)) paragraph.items.push(run)
      } else {
        const {start: from} = scanner
        scanner.skip()
        const atom: Atom = {kind: 'atom', name, start: from, end: scanner.end, parent: container, field: this.#field}
        if (this.#isWanted(atom)) paragraph.items.push(atom)
      }
    }
  }

  #run(parent: Container | null, paragraph: Paragraph): Run {
    const scanner = this.#scanner
    const depth = scanner.depth
    const {start, end} = scanner
    const run: Run = {
      kind: 'run',
      start,
      openEnd: end,
      end,
      properties: null,
      parent,
      field: this.#field,
      children: NO_CHILDREN
    }
    const drafts = this.#drafts
    let count = 0
    for (let event = scanner.next(); event !== 'end' || scanner.depth > depth; event = scanner.next()) {
      if (event !== 'start') continue
      const {name, start: childStart, end: openEnd, isEmpty} = scanner
      if (name === 'w:rPr') {
        scanner.skip()
        run.properties = {start: childStart, end: scanner.end}
        continue
      }
      if (name === 'w:fldChar') this.#fieldCharacter(run, paragraph)
      let draft = drafts[count]
      if (!draft) {
        draft = {name, start: 0, openEnd: 0, closeStart: 0, end: 0, texts: [], field: null}
        drafts.push(draft)
      }
      count++
      draft.name = name
      draft.start = childStart
      draft.openEnd = openEnd
      draft.field = this.#field
      this.#child(name, draft.texts)
      draft.closeStart = isEmpty ? openEnd : scanner.start
      draft.end = scanner.end
    }
    run.end = scanner.end
    if (this.#isWanted(run) || this.#wantedNotes.size > 0)
      run.children = drafts
        .slice(0, count)
        .map(({texts, ...draft}) => ({...draft, texts: texts.length === 0 ? NO_TEXTS : texts.map(text => ({...text}))}))
    return run
  }

  /** Reads to the end of a child of a run; notes its text in `texts` if it is `w:t`. */
  #child(name: string, texts: TextPiece[]): void {
    const scanner = this.#scanner
    const depth = scanner.depth
    texts.length = 0
    for (let event = scanner.next(); event !== 'end' || scanner.depth > depth; event = scanner.next()) {
      if (event !== 'text' || scanner.depth > depth) continue
      const {start, end, isCdata} = scanner
      if (name === 'w:t') texts.push({start, end, isCdata})
      else if (name === 'w:instrText' && this.#field && !this.#field.hasResult && this.#field.code.length < 10_000)
        this.#field.code += this.#xml.slice(start, end)
    }
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

/** Notes a property by its name, and a lock by its kind too. */
function addProperty(properties: Set<string> | undefined, scanner: XmlScanner, xml: string): void {
  properties?.add(propertyName(scanner, xml))
  if (scanner.name === 'w:lock') properties?.add(`w:lock ${scanner.attribute('w:val') ?? ''}`)
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
