import type {SourceSpan} from '../document/document.js'
import type {Level} from '../rule/level.js'
import type {Span} from '../text/span.js'

/** A replacement that mends a finding. Offsets in the block's text. */
export interface Suggestion {
  readonly span: Span
  /** The new text; `''` deletes. */
  readonly replacement: string
  /** Whether meaning and grammar are kept without judgement, so that it may be applied unseen. */
  readonly safe: boolean
}

/** What a rule found: plain data without words in any language. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  /** Key of the rule's `messages`. */
  readonly message: string
  /** Values for the `{placeholders}` of the message. */
  readonly data: Readonly<Record<string, string | number>>
  /** Index of the block, or -1 when the finding is about the whole document. */
  readonly block: number
  /** Offsets in the block's text; empty for the whole document. */
  readonly span: Span
  /** Alternatives, best first. */
  readonly suggestions: readonly Suggestion[]
  /** The exact place in the source when no text of a block is meant. */
  readonly source?: SourceSpan
  /** The words are personal data: reports show them masked, here and in every other finding's passage. */
  readonly conceal?: true
}
