import type {Sentence, Token} from '../language/token.js'
import type {DictionaryRow} from './dictionary.js'

export type {DictionaryRow} from './dictionary.js'

/** Which rows of which list a phrase rule looks for. */
export interface PhraseSource {
  /** File name in `dictionaries/` without `.tsv`. */
  readonly dictionary: string
  readonly select: (row: DictionaryRow) => boolean
  /**
   * The word forms that stand for a row, in lower case. Without it the row is an expression with the columns `uttryck`,
   * `ordklass` and `ersättning`, and is matched in its inflected forms.
   */
  readonly forms?: (row: DictionaryRow) => readonly string[]
}

/** Words directly before a match that must agree with what is written instead. */
export interface Lead {
  /** Where they begin; offset in the block's text. */
  readonly start: number
  /** What they become, with the space that follows. */
  readonly text: string
}

/** An expression of a word list found in a text. */
export interface PhraseMatch {
  readonly sentence: Sentence
  /** The matched tokens, first to last, with any that stand between. */
  readonly tokens: readonly Token[]
  readonly row: DictionaryRow
  /** What the head of the expression is marked for, as in CoNLL-U; `''` when nothing is inflected. */
  readonly features: string
  /**
   * The row's replacements in the form of the match, best first; empty when it has none, when the form is not known, or when
   * the words around would no longer agree. `''` means that the expression can go.
   */
  readonly replacements: readonly string[]
  /** For each replacement the words before that must change with it (`en överklagan` → `ett överklagande`), or null. */
  readonly leads: readonly (Lead | null)[]
  /** Whether the first replacement keeps meaning and grammar without judgement. */
  readonly safe: boolean
}
