/**
 * The document that every reader makes and every rule reads: a flat list of blocks. A block is plain text with anchors
 * back to the source. The markup tree is walked once, by the reader, and then let go.
 *
 * Invariants (a test checks them on every fixture, `checkDocument` on any document):
 * - `blocks[i].index === i`, in reading order; `text` is NFC, holds no soft hyphen, zero-width or no-break space, tab, CR,
 *   and no white space at either end; single spaces only; `\n` stands for a forced line break and nothing else.
 * - `heading` is the index of the nearest heading block above, or -1; following it leads up the heading tree.
 * - Marks lie inside the block, sorted by start; spans never cut a surrogate pair.
 */
import type {Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import type {Anchors} from './anchors.js'

export type Format = 'markdown' | 'html' | 'docx' | 'plain'

/**
 * What a block is. `title` is the document's own title and `description` its summary (front matter, `<title>`);
 * `altText` is the text alternative of an image; `quotation` a block quotation; `caption` that of a table or figure.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'tableCell'
  | 'caption'
  | 'quotation'
  | 'altText'
  | 'title'
  | 'description'

/** Where in the document a block stands; everything but `body` is outside the flow of the text. */
export type Region = 'body' | 'frontMatter' | 'pageHeader' | 'pageFooter' | 'footnote' | 'endnote' | 'textBox'

/** `sv` gets the Swedish rules, `en` the English ones, `other` is counted and left alone. */
export type BlockLanguage = 'sv' | 'en' | 'other'

/**
 * An inline stretch, offsets in the block's text. The opaque kinds (`code`, `math`, `placeholder`, `shortcode`) are not
 * prose: the tokeniser makes one token of each and no word rule trips on it. `placeholder` is a merge field or a slot to
 * fill in («Namn», [namn], {{namn}}, MERGEFIELD). `inserted` is a tracked insertion in Word. `statute`
 * spans a whole block that stands under the number of a section (`## 12 kap. 1 §`).
 */
export type Mark =
  | {
      readonly kind: 'strong' | 'emphasis' | 'underline' | 'code' | 'math' | 'shortcode' | 'inserted'
      readonly start: number
      readonly end: number
    }
  | {readonly kind: 'placeholder'; readonly start: number; readonly end: number; readonly source: PlaceholderSource}
  | {readonly kind: 'link'; readonly start: number; readonly end: number; readonly target: string}
  | {readonly kind: 'quotation' | 'statute'; readonly start: number; readonly end: number}
  | {readonly kind: 'language'; readonly start: number; readonly end: number; readonly language: string}

/**
 * How a placeholder was known: a `field` of Word (merge field, property, empty form field, which reads as `____`), a `control` of
 * Word that still shows its prompt, or a `pattern` in the text.
 */
export type PlaceholderSource = 'field' | 'control' | 'pattern'

export interface ListPlace {
  /** Which list of the document, counted from 0; a nested list is a list of its own. */
  readonly list: number
  readonly ordered: boolean
  /** 1 for an outermost list. */
  readonly depth: number
  /** Which item, from 0; paragraphs of one item share it. */
  readonly item: number
}

export interface CellPlace {
  /** Which table of the document, counted from 0. */
  readonly table: number
  /** From 0. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly header: boolean
}

export interface Block {
  readonly index: number
  readonly kind: BlockKind
  readonly region: Region
  /** Normalised plain text; see the invariants above. */
  readonly text: string
  readonly anchors: Anchors
  /** Index of the heading block that this block stands under, or -1. For a heading: its parent heading. */
  readonly heading: number
  /** 1–9; 0 when the block is no heading. */
  readonly level: number
  readonly marks: readonly Mark[]
  /** Offsets in `text` of the spaces that are no-break spaces in the source; sorted. */
  readonly noBreakSpaces: readonly number[]
  readonly language: BlockLanguage
  /** The language that the markup gives for this block (`lang` on an element below the page), lower case; not that of the document. */
  readonly declaredLanguage?: string
  readonly list?: ListPlace
  readonly cell?: CellPlace
  /** Name of the paragraph's style in Word, lower case; built-in styles have their English names. */
  readonly style?: string
}

/** A picture of the document, for the rules of accessibility. */
export interface Image {
  /** `null` when the text alternative is missing, `''` when it is declared empty (decoration). */
  readonly alt: string | null
  readonly file: string
  /** Where it stands in the source. */
  readonly source: SourceSpan
  /** Index of the block in or after which it stands; -1 before the first. */
  readonly block: number
}

/**
 * A place in the source: 0-based UTF-16 offsets in `parts[part]` of the document; `part` is `''` where the source is one
 * text, and the name of the zip entry in Word.
 */
export interface SourceSpan extends Span {
  readonly part: string
}

/**
 * A wish by the writer to silence rules. `disable` and `enable` act from their place on, `skip` on the next block (Markdown
 * and HTML) or on `span` of `block` (a Word comment on a passage).
 */
export interface Directive {
  readonly action: 'disable' | 'enable' | 'skip'
  /** Rule ids; empty means all rules. */
  readonly rules: readonly string[]
  readonly reason: string
  /** Last day it is valid, `YYYY-MM-DD`, or `''`. */
  readonly until: string
  readonly source: SourceSpan
  /** Index of the first block after the directive; for a Word comment the block it lies in. May equal `blocks.length`. */
  readonly block: number
  /** Only for a Word comment: the passage, offsets in the block's text. */
  readonly span?: Span
}

/** What a reader wants a person to know about the file, beside the findings. */
export interface Note {
  /** Stable name, for JSON. */
  readonly code: string
  readonly text: Localised
}

export interface Document {
  /** As the user named it; forward slashes. */
  readonly path: string
  readonly format: Format
  /** The decoded source without byte order mark: one entry `''`, or one for each Word part that was read. */
  readonly parts: ReadonlyMap<string, string>
  readonly blocks: readonly Block[]
  readonly images: readonly Image[]
  readonly directives: readonly Directive[]
  readonly notes: readonly Note[]
  /** The declared language of the whole document (`lang`, front matter, Word settings), lower case, or `''`. */
  readonly declaredLanguage: string
}
