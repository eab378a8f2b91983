import type {Sentence, Token} from '../language/token.js'

/** A row of a word list: column name → cell, as in the TSV file. */
export type DictionaryRow = Readonly<Record<string, string>>

/** Which rows of which list a phrase rule looks for. */
export interface PhraseSource {
  /** File name in `dictionaries/` without `.tsv`. */
  readonly dictionary: string
  readonly select: (row: DictionaryRow) => boolean
}

/** An expression of a word list found in a text. */
export interface PhraseMatch {
  readonly sentence: Sentence
  /** The matched tokens, first to last, with any that stand between. */
  readonly tokens: readonly Token[]
  readonly row: DictionaryRow
  /** The row's replacements in the form of the match, best first; empty when it has none or the form is not known. */
  readonly replacements: readonly string[]
}
