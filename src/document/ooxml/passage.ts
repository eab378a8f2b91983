/**
 * What stands in a Word story (body, notes, header …), paragraph by paragraph, as it reads with all tracked changes accepted, and
 * exactly where in the XML. The document model is made from it; whoever writes comments or changes back splices by it.
 * All offsets are in the decoded XML text of the part.
 */
import type {Span} from '../../text/span.js'
import type {Numbering, RunFormat} from './styles.js'

/** Something that encloses paragraphs or runs, and what encloses it. `end` is set when its end tag is met. */
export interface Enclosure {
  readonly kind: EnclosureKind
  readonly parent: Enclosure | null
  readonly start: number
  end: number
}

type EnclosureKind = 'insertion' | 'hyperlink' | 'control' | 'table' | 'row' | 'cell' | 'textBox' | 'formula' | 'note'

export interface Hyperlink extends Enclosure {
  readonly kind: 'hyperlink'
  /** Address, `#bookmark`, or `''`. */
  readonly target: string
}

export interface Control extends Enclosure {
  readonly kind: 'control'
  /** Names of the elements in its properties: `w:date`, `w:dataBinding`, `w:lock`, `w:showingPlcHdr` … */
  readonly properties: Set<string>
}

export interface Table extends Enclosure {
  readonly kind: 'table'
  /** Which of the story's tables, from 0, in the order in which they begin. */
  readonly index: number
  rows: number
  /** Grid columns in which cells begin. */
  readonly starts: Set<number>
  /** Those columns counted as people do, made when first asked for. */
  columns: ReadonlyMap<number, number> | null
}

export interface Row extends Enclosure {
  readonly kind: 'row'
  readonly index: number
  isHeader: boolean
  /** Grid columns taken by the cells so far. */
  columns: number
  cells: number
}

export interface Cell extends Enclosure {
  readonly kind: 'cell'
  /** Grid column in which it begins; grids are finer than what a reader counts as columns. */
  readonly column: number
  /** In grid columns. */
  width: number
  /** Paragraphs with text that stand in it, and their characters. */
  paragraphs: number
  characters: number
  /** Whether a cell above reaches down into this one. */
  isContinued: boolean
}

export interface NoteEnclosure extends Enclosure {
  readonly kind: 'note'
  readonly id: string
}

/** A field: from its `begin` to its `end`, or one `w:fldSimple`. */
export interface Field {
  /** First word of the code in upper case: `MERGEFIELD`, `TOC`, `HYPERLINK` … */
  name: string
  code: string
  readonly start: number
  /** After its last element; -1 for a field that never ends, whose content is then plain text. */
  end: number
  /** Whether any of its result is more than white space. */
  hasResult: boolean
}

/** Where among fields a piece of text stands: in the code or the result of `field`, which may itself stand in another. */
export interface FieldPlace {
  readonly field: Field
  readonly phase: 'code' | 'result'
  readonly parent: FieldPlace | null
}

export interface Run {
  /** Span of the `w:r`. */
  readonly start: number
  end: number
  /** Span of its `w:rPr`, or `null`. */
  properties: Span | null
  styleId: string
  format: RunFormat
}

export type SegmentKind = 'text' | 'tab' | 'break' | 'noBreakHyphen' | 'softHyphen' | 'symbol' | 'emptyField'

/** A piece of a paragraph's text that stands in one place in the XML. */
export interface Segment {
  readonly kind: SegmentKind
  /** As read: decoded, `\n` for a break, `____` for a field to fill in. */
  readonly text: string
  /** For `text` the character data, between the tags; else the whole element. */
  readonly start: number
  readonly end: number
  readonly isCdata: boolean
  readonly run: Run | null
  /** Innermost first, by `parent`. */
  readonly enclosure: Enclosure | null
  readonly field: FieldPlace | null
}

export interface Picture {
  /** `null` when missing, `''` when declared as decoration. */
  readonly alt: string | null
  /** Where the text alternative stands, inside its quotation marks; `null` when there is none. */
  readonly altSpan: Span | null
  /** Name of the picture's part, address of one outside the file, or `''`. */
  readonly file: string
  readonly start: number
  end: number
}

/** One `w:p`. */
export interface Passage {
  readonly start: number
  end: number
  readonly enclosure: Enclosure | null
  styleId: string
  /** As stated on the paragraph: 0 is the highest, 9 is body text; `null` leaves it to the style. */
  outlineLevel: number | null
  /** Each half as stated on the paragraph, `null` leaves it to the style. */
  numberingId: string | null
  numberingLevel: number | null
  /** Whether its end is deleted or moved away, so that it goes on in the next paragraph. */
  joinsNext: boolean
  segments: Segment[]
  pictures: Picture[]
}

/** The place of a comment; -1 for what is missing. `reference` is where its mark stands. */
export interface CommentPlace {
  readonly id: string
  start: number
  end: number
  reference: number
}

export interface Story {
  readonly part: string
  readonly xml: string
  /** In the order in which they begin: a text box comes after the beginning of the paragraph that holds it. */
  readonly passages: readonly Passage[]
  readonly comments: readonly CommentPlace[]
  /** Ids of the notes that are referred to, in order. */
  readonly footnotes: readonly string[]
  readonly endnotes: readonly string[]
  /** Headers and footers of its sections. */
  readonly margins: readonly Margin[]
  /** Whether some section has a first page of its own. */
  readonly hasTitlePage: boolean
  readonly tableCount: number
  /** Whether it embeds documents in other formats, which are not read. */
  readonly hasEmbeddedText: boolean
}

export interface Margin {
  readonly kind: 'header' | 'footer'
  readonly use: 'default' | 'first' | 'even'
  readonly relationship: string
}

/** The nearest enclosure of a kind, from `enclosure` outwards. */
export function enclosing<K extends EnclosureKind>(
  enclosure: Enclosure | null,
  kind: K
): Extract<AnyEnclosure, {readonly kind: K}> | null {
  for (let at = enclosure; at; at = at.parent)
    if (at.kind === kind) return at as Extract<AnyEnclosure, {readonly kind: K}>
  return null
}

interface Plain extends Enclosure {
  readonly kind: 'insertion' | 'textBox' | 'formula'
}

type AnyEnclosure = Plain | Hyperlink | Control | Table | Row | Cell | NoteEnclosure

/** Which column of its table a cell stands in, from 0; grid columns in which no cell begins do not count. */
export function columnOf(table: Table, cell: Cell): number {
  table.columns ??= new Map([...table.starts].sort((a, b) => a - b).map((start, i) => [start, i]))
  return table.columns.get(cell.column) ?? 0
}

/** The numbering of a paragraph: what it says itself before what its style says. */
export function numberingOf(passage: Passage, fromStyle: Numbering | null): Numbering | null {
  const id = passage.numberingId ?? fromStyle?.id
  return id === undefined ? null : {id, level: passage.numberingLevel ?? fromStyle?.level ?? 0}
}
