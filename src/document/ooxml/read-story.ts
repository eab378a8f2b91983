/** One pass over the XML of a story (body, notes, header, comments) that notes its paragraphs and what stands in them. */
import {DocxFault} from './fault.js'
import type {
  Cell,
  CommentPlace,
  Control,
  Enclosure,
  Field,
  FieldPlace,
  Hyperlink,
  Margin,
  NoteEnclosure,
  Passage,
  Picture,
  Row,
  Run,
  Segment,
  SegmentKind,
  Story,
  Table
} from './passage.js'
import {enclosing} from './passage.js'
import {type RunFormat, runProperty, wholeNumber} from './styles.js'
import {symbolText} from './symbols.js'
import {decodeText, XmlScanner} from './xml-scanner.js'

/** Fields in fields deeper than this are read as plain text. */
const MAX_FIELDS = 50

/** Fields whose result is a list made from the rest of the document; it is not reviewed a second time. */
const GENERATED = new Set(['TOC', 'INDEX', 'TOA', 'RD'])

/** Fields that wait for a person or a program to fill them in. */
const TO_FILL_IN = new Set(['FORMTEXT', 'MERGEFIELD'])

/** What is read for an empty field, as a person would write it by hand. */
const BLANK = '____'

/**
 * Reads a story.
 * @param linkTarget gives the address of a relationship.
 * @throws DocxFault if the XML is malformed, or its root is none of `roots`.
 */
export function readStory(
  part: string,
  xml: string,
  roots: readonly string[],
  linkTarget: (relationship: string) => string
): Story {
  return new StoryReader(part, xml, linkTarget).read(roots)
}

/** Most paragraphs have no picture and most runs no format; they share these. */
const NO_PICTURES: Picture[] = []
const NO_SEGMENTS: Segment[] = []
const NO_FORMAT: RunFormat = {}

interface Drawing {
  readonly depth: number
  readonly start: number
  alt: string | null
  altSpan: {readonly start: number; readonly end: number} | null
  relationship: string
  hasPicture: boolean
  hasText: boolean
}

class StoryReader {
  readonly #part: string
  readonly #xml: string
  readonly #scanner: XmlScanner
  readonly #linkTarget: (relationship: string) => string

  readonly #passages: Passage[] = []
  readonly #comments = new Map<string, CommentPlace>()
  readonly #footnotes: string[] = []
  readonly #endnotes: string[] = []
  readonly #margins: Margin[] = []
  #hasTitlePage = false
  #hasEmbeddedText = false
  #tableCount = 0

  readonly #openPassages: Passage[] = []
  /** The runs that are open; `null` for each open paragraph, so that a text box does not continue the run it hangs in. */
  readonly #runs: (Run | null)[] = []
  #enclosure: Enclosure | null = null
  /** How deep in the XML each open enclosure stands. */
  readonly #enclosureDepths: number[] = []
  /** For each open `mc:AlternateContent` whether a branch is taken. */
  readonly #alternatives: boolean[] = []
  readonly #drawings: Drawing[] = []
  #field: FieldPlace | null = null
  #fieldDepth = 0
  #ignoredFields = 0
  readonly #fieldPlaces: FieldPlace[] = []
  /** Whether the open `w:rPr` is that of a paragraph mark. */
  #inMark = false

  constructor(part: string, xml: string, linkTarget: (relationship: string) => string) {
    this.#part = part
    this.#xml = xml
    this.#scanner = new XmlScanner(xml, part)
    this.#linkTarget = linkTarget
  }

  read(roots: readonly string[]): Story {
    const scanner = this.#scanner
    if (scanner.next() === 'start' && !roots.includes(scanner.name)) throw new DocxFault('notWord')
    for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
      if (event === 'start') this.#start()
      else if (event === 'end') this.#end()
      else this.#text()
    }
    this.#dropWhatIsNotShown()
    return {
      part: this.#part,
      xml: this.#xml,
      passages: this.#passages,
      comments: [...this.#comments.values()],
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
      margins: this.#margins,
      hasTitlePage: this.#hasTitlePage,
      tableCount: this.#tableCount,
      hasEmbeddedText: this.#hasEmbeddedText
    }
  }

  get #passage(): Passage | undefined {
    return this.#openPassages.at(-1)
  }

  get #run(): Run | null {
    return this.#runs.at(-1) ?? null
  }

  #start(): void {
    const scanner = this.#scanner
    const {name, parent} = scanner
    if (parent === 'w:rPr') {
      this.#startRunProperty()
      return
    }
    if (parent === 'w:pPr' || parent === 'w:numPr') {
      this.#startParagraphProperty()
      return
    }
    switch (name) {
      case 'w:p':
        this.#startPassage()
        return
      case 'w:r':
      case 'm:r':
        this.#runs.push({start: scanner.start, end: -1, properties: null, styleId: '', format: NO_FORMAT})
        return
      case 'w:rPr':
        if (parent !== 'w:r' && parent !== 'm:r') scanner.skip()
        else if (this.#run) this.#run.properties = {start: scanner.start, end: scanner.end}
        return
      case 'w:tab':
      case 'w:ptab':
        if (parent === 'w:r') this.#add('tab', ' ')
        return
      case 'w:br':
      case 'w:cr':
        this.#add('break', '\n')
        return
      case 'w:noBreakHyphen':
        this.#add('noBreakHyphen', '-')
        return
      case 'w:softHyphen':
        this.#add('softHyphen', '\u00ad')
        return
      case 'w:sym':
        this.#add('symbol', symbolText(scanner.attribute('w:char') ?? ''))
        return
      case 'w16se:symEx':
        this.#add('symbol', symbolText(scanner.attribute('w16se:char') ?? ''))
        return
      case 'w:del':
      case 'w:moveFrom':
        if (parent === 'w:trPr') this.#dropRow()
        scanner.skip()
        return
      case 'w:rt':
      case 'w:sdtEndPr':
        scanner.skip()
        return
      case 'w:ins':
      case 'w:moveTo':
        if (parent !== 'w:trPr' && parent !== 'w:tcPr') this.#enclose('insertion')
        return
      case 'w:hyperlink':
        this.#startHyperlink()
        return
      case 'w:sdt':
        this.#enclose<Control>('control', {properties: new Set()})
        return
      case 'w:txbxContent': {
        const drawing = this.#drawings.at(-1)
        if (drawing) drawing.hasText = true
        this.#enclose('textBox')
        return
      }
      case 'm:oMath':
        this.#enclose('formula')
        return
      case 'w:fldSimple':
        this.#startSimpleField()
        return
      case 'w:fldChar':
        this.#startFieldCharacter()
        return
      case 'w:tbl':
        this.#enclose<Table>('table', {index: this.#tableCount++, rows: 0, starts: new Set(), columns: null})
        return
      case 'w:tr': {
        const table = enclosing(this.#enclosure, 'table')
        const index = table ? table.rows++ : 0
        this.#enclose<Row>('row', {index, isHeader: false, columns: 0, cells: 0})
        return
      }
      case 'w:tc': {
        const row = enclosing(this.#enclosure, 'row')
        const column = row?.columns ?? 0
        if (row) row.cells++
        enclosing(this.#enclosure, 'table')?.starts.add(column)
        this.#enclose<Cell>('cell', {column, width: 1, paragraphs: 0, characters: 0, isContinued: false})
        return
      }
      case 'mc:AlternateContent':
        this.#alternatives.push(false)
        return
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#startAlternative()
        return
      case 'wp:inline':
      case 'wp:anchor':
      case 'w:pict':
        this.#drawings.push({
          depth: scanner.depth,
          start: scanner.start,
          alt: null,
          altSpan: null,
          relationship: '',
          hasPicture: false,
          hasText: false
        })
        return
      case 'w:commentRangeStart':
        this.#comment().start = scanner.end
        return
      case 'w:commentRangeEnd':
        this.#comment().end = scanner.start
        return
      case 'w:commentReference':
        this.#comment().reference = scanner.start
        return
      case 'w:footnoteReference':
        this.#footnotes.push(scanner.attribute('w:id') ?? '')
        return
      case 'w:endnoteReference':
        this.#endnotes.push(scanner.attribute('w:id') ?? '')
        return
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        this.#startNote()
        return
      case 'w:headerReference':
      case 'w:footerReference':
        this.#addMargin()
        return
      case 'w:titlePg':
        this.#hasTitlePage ||= scanner.attribute('w:val') !== '0' && scanner.attribute('w:val') !== 'false'
        return
      case 'w:altChunk':
        this.#hasEmbeddedText = true
        return
    }
    if (parent === 'w:trPr') this.#startRowProperty()
    else if (parent === 'w:tcPr') this.#startCellProperty()
    else if (parent === 'w:sdtPr') enclosing(this.#enclosure, 'control')?.properties.add(name)
    else if (name.endsWith('Change')) scanner.skip()
    else if (this.#drawings.length > 0) this.#startInDrawing()
  }

  #end(): void {
    const scanner = this.#scanner
    const {name, depth} = scanner
    if (this.#enclosureDepths.at(-1) === depth) this.#leave()
    switch (name) {
      case 'w:p': {
        const passage = this.#openPassages.pop()
        if (passage) this.#endPassage(passage)
        this.#runs.pop()
        return
      }
      case 'w:r':
      case 'm:r': {
        const run = this.#runs.pop()
        if (run) run.end = scanner.end
        return
      }
      case 'w:rPr':
        if (this.#inMark) this.#inMark = false
        else if (this.#run?.properties) this.#run.properties = {start: this.#run.properties.start, end: scanner.end}
        return
      case 'w:fldSimple':
        if (this.#ignoredFields > 0) this.#ignoredFields--
        else this.#closeField()
        return
      case 'mc:AlternateContent':
        this.#alternatives.pop()
        return
      case 'wp:inline':
      case 'wp:anchor':
      case 'w:pict':
        if (this.#drawings.at(-1)?.depth === depth) this.#endDrawing()
        return
    }
  }

  #text(): void {
    const {element, start, end, isCdata} = this.#scanner
    if (element === 'w:t' || element === 'm:t') {
      const passage = this.#passage
      if (!passage) return
      this.#push(passage, 'text', this.#decoded(start, end, isCdata), isCdata)
    } else if (element === 'w:instrText' && this.#field?.phase === 'code') {
      // A code longer than this is no code; the limit keeps the joining of its pieces cheap.
      const {field} = this.#field
      if (field.code.length < 10_000) field.code += this.#decoded(start, end, isCdata)
    }
  }

  #decoded(start: number, end: number, isCdata: boolean): string {
    const raw = this.#xml.slice(start, end)
    if (!(isCdata ? /[\r\n\t]/u : /[&\r\n\t]/u).test(raw)) return raw
    const pieces: string[] = []
    decodeText(this.#xml, start, end, this.#part, piece => pieces.push(piece), isCdata)
    return pieces.join('')
  }

  /** Adds a segment for the element that has just started. */
  #add(kind: SegmentKind, text: string): void {
    const passage = this.#passage
    if (passage) this.#push(passage, kind, text, false)
  }

  #push(passage: Passage, kind: SegmentKind, text: string, isCdata: boolean): void {
    const {start, end} = this.#scanner
    const segment = {kind, text, start, end, isCdata, run: this.#run, enclosure: this.#enclosure, field: this.#field}
    // Most paragraphs have few segments, and an array that begins with one holds room for no more.
    if (passage.segments === NO_SEGMENTS) passage.segments = [segment]
    else passage.segments.push(segment)
    if (!this.#field || !/\S/u.test(text)) return
    for (let place: FieldPlace | null = this.#field; place && !place.field.hasResult; place = place.parent)
      if (place.phase === 'result') place.field.hasResult = true
  }

  #enclose<E extends Enclosure>(kind: E['kind'], rest?: Omit<E, keyof Enclosure>): void {
    this.#enclosure = {kind, parent: this.#enclosure, start: this.#scanner.start, end: -1, ...rest}
    this.#enclosureDepths.push(this.#scanner.depth)
  }

  #leave(): void {
    const left = this.#enclosure
    this.#enclosureDepths.pop()
    if (!left) return
    left.end = this.#scanner.end
    this.#enclosure = left.parent
    if (left.kind === 'cell') {
      const row = enclosing(left.parent, 'row')
      if (row) row.columns += (left as Cell).width
    }
  }

  #startPassage(): void {
    const passage: Passage = {
      start: this.#scanner.start,
      end: -1,
      enclosure: this.#enclosure,
      styleId: '',
      outlineLevel: null,
      numberingId: null,
      numberingLevel: null,
      joinsNext: false,
      segments: NO_SEGMENTS,
      pictures: NO_PICTURES
    }
    this.#passages.push(passage)
    this.#openPassages.push(passage)
    this.#runs.push(null)
  }

  #endPassage(passage: Passage): void {
    passage.end = this.#scanner.end
    const cell = enclosing(passage.enclosure, 'cell')
    if (!cell || passage.segments.length === 0) return
    cell.paragraphs++
    for (const {text} of passage.segments) cell.characters += text.length
  }

  #startParagraphProperty(): void {
    const scanner = this.#scanner
    const passage = this.#passage
    const value = scanner.attribute('w:val') ?? ''
    switch (scanner.name) {
      case 'w:rPr':
        this.#inMark = true
        return
      case 'w:pPrChange':
      case 'w:ins':
        scanner.skip()
        return
      case 'w:pStyle':
        if (passage) passage.styleId = value
        return
      case 'w:outlineLvl':
        if (passage) passage.outlineLevel = wholeNumber(value)
        return
      case 'w:numId':
        if (passage) passage.numberingId = value
        return
      case 'w:ilvl':
        if (passage) passage.numberingLevel = wholeNumber(value)
        return
    }
  }

  #startRunProperty(): void {
    const scanner = this.#scanner
    const {name} = scanner
    if (name.endsWith('Change')) {
      scanner.skip()
      return
    }
    if (this.#inMark) {
      if ((name === 'w:del' || name === 'w:moveFrom') && this.#passage) this.#passage.joinsNext = true
      return
    }
    const run = this.#run
    if (!run) return
    if (name === 'w:rStyle') run.styleId = scanner.attribute('w:val') ?? ''
    else run.format = {...run.format, ...runProperty(scanner)}
  }

  #startRowProperty(): void {
    const row = enclosing(this.#enclosure, 'row')
    if (!row) return
    const value = this.#scanner.attribute('w:val')
    if (this.#scanner.name === 'w:tblHeader') row.isHeader = value !== '0' && value !== 'false'
    else if (this.#scanner.name === 'w:gridBefore') row.columns += span(value)
  }

  #dropRow(): void {
    const table = enclosing(this.#enclosure, 'table')
    if (table) table.rows--
  }

  #startCellProperty(): void {
    const cell = enclosing(this.#enclosure, 'cell')
    if (!cell) return
    const value = this.#scanner.attribute('w:val')
    if (this.#scanner.name === 'w:gridSpan') cell.width = Math.max(1, span(value))
    else if (this.#scanner.name === 'w:vMerge') cell.isContinued = value === undefined || value === 'continue'
  }

  #startHyperlink(): void {
    const relationship = this.#scanner.attribute('r:id')
    const anchor = this.#scanner.attribute('w:anchor')
    const address = relationship === undefined ? '' : this.#linkTarget(relationship)
    this.#enclose<Hyperlink>('hyperlink', {target: anchor ? `${address}#${anchor}` : address})
  }

  #startSimpleField(): void {
    const code = this.#scanner.attribute('w:instr') ?? ''
    if (this.#fieldDepth >= MAX_FIELDS) {
      this.#ignoredFields++
      return
    }
    this.#openField(code)
    this.#turnToResult()
  }

  #startFieldCharacter(): void {
    const type = this.#scanner.attribute('w:fldCharType')
    if (type === 'begin') {
      if (this.#fieldDepth >= MAX_FIELDS) this.#ignoredFields++
      else this.#openField('')
    } else if (this.#ignoredFields > 0) {
      if (type === 'end') this.#ignoredFields--
    } else if (type === 'separate') this.#turnToResult()
    else if (type === 'end') this.#closeField()
  }

  #openField(code: string): void {
    const field: Field = {name: '', code, start: this.#scanner.start, end: -1, hasResult: false}
    this.#field = {field, phase: 'code', parent: this.#field}
    this.#fieldPlaces.push(this.#field)
    this.#fieldDepth++
  }

  #turnToResult(): void {
    if (this.#field?.phase !== 'code') return
    const {field, parent} = this.#field
    field.name = /\S+/u.exec(field.code)?.[0].toUpperCase() ?? ''
    this.#field = {field, phase: 'result', parent}
    this.#fieldPlaces.push(this.#field)
  }

  #closeField(): void {
    this.#turnToResult()
    if (!this.#field) return
    const {field, parent} = this.#field
    field.end = this.#scanner.end
    if (TO_FILL_IN.has(field.name) && !field.hasResult) this.#add('emptyField', BLANK)
    this.#field = parent
    this.#fieldDepth--
  }

  #startAlternative(): void {
    const scanner = this.#scanner
    const isTaken = this.#alternatives.at(-1) ?? false
    // Emoji written as symbols are the only alternative whose fallback says more than the choice.
    const requires = scanner.name === 'mc:Choice' ? (scanner.attribute('Requires') ?? '').split(' ') : []
    if (isTaken || requires.some(prefix => scanner.namespaceOf(prefix) === 'w16se')) scanner.skip()
    else this.#alternatives[this.#alternatives.length - 1] = true
  }

  #startInDrawing(): void {
    const scanner = this.#scanner
    const drawing = this.#drawings.at(-1)
    if (!drawing) return
    switch (scanner.name) {
      case 'wp:docPr':
        this.#setAlternative(drawing, 'descr', 'title')
        return
      case 'v:shape':
      case 'v:rect':
        this.#setAlternative(drawing, 'alt')
        return
      case 'adec:decorative':
        if (scanner.attribute('val') === '1' || scanner.attribute('val') === 'true') {
          drawing.alt = ''
          drawing.altSpan = null
        }
        return
      case 'a:blip':
      case 'v:imagedata':
        drawing.relationship ||= scanner.attribute('r:embed') ?? scanner.attribute('r:id') ?? ''
        drawing.hasPicture = true
        return
      case 'pic:pic':
      case 'c:chart':
      case 'dgm:relIds':
        drawing.hasPicture = true
    }
  }

  /** An empty description means nothing: Word and LibreOffice write it by themselves. */
  #setAlternative(drawing: Drawing, ...names: readonly string[]): void {
    if (drawing.alt !== null) return
    for (const name of names) {
      const value = this.#scanner.attribute(name)?.trim()
      if (!value) continue
      drawing.alt = value
      drawing.altSpan = this.#scanner.attributeSpan(name) ?? null
      return
    }
  }

  #endDrawing(): void {
    const drawing = this.#drawings.pop()
    if (!drawing?.hasPicture || drawing.hasText) return
    const {alt, altSpan, relationship, start} = drawing
    const file = relationship === '' ? '' : this.#linkTarget(relationship)
    const picture: Picture = {alt, altSpan, file, start, end: this.#scanner.end}
    const passage = this.#passage
    if (!passage) return
    if (passage.pictures === NO_PICTURES) passage.pictures = []
    passage.pictures.push(picture)
  }

  #startNote(): void {
    const scanner = this.#scanner
    const type = scanner.attribute('w:type')
    // The lines that separate notes from the text are notes too.
    if (type !== undefined && type !== 'normal') scanner.skip()
    else this.#enclose<NoteEnclosure>('note', {id: scanner.attribute('w:id') ?? ''})
  }

  #comment(): CommentPlace {
    const id = this.#scanner.attribute('w:id') ?? ''
    let comment = this.#comments.get(id)
    if (!comment) {
      comment = {id, start: -1, end: -1, reference: -1}
      this.#comments.set(id, comment)
    }
    return comment
  }

  #addMargin(): void {
    const scanner = this.#scanner
    const use = scanner.attribute('w:type')
    this.#margins.push({
      kind: scanner.name === 'w:headerReference' ? 'header' : 'footer',
      use: use === 'first' || use === 'even' ? use : 'default',
      relationship: scanner.attribute('r:id') ?? ''
    })
  }

  /**
   * Takes out field codes and generated lists. Only now is it known which fields end: the "code" of one that never does is
   * text. Places stand in the order in which they were opened, so a parent's answer is there before its child's.
   */
  #dropWhatIsNotShown(): void {
    const dropped = new Set<FieldPlace>()
    for (const place of this.#fieldPlaces) {
      const {field, phase, parent} = place
      const isDropped = field.end >= 0 && (phase === 'code' || GENERATED.has(field.name))
      if (isDropped || (parent && dropped.has(parent))) dropped.add(place)
    }
    if (dropped.size === 0) return
    for (const passage of this.#passages)
      passage.segments = passage.segments.filter(({field}) => !field || !dropped.has(field))
  }
}

/** A number of grid columns; nothing real has more than the 63 of Word. */
function span(value: string | undefined): number {
  return Math.min(63, wholeNumber(value ?? '') ?? 1)
}
