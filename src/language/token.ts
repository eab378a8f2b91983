import type {Block} from '../document/document.js'

/**
 * - `word`: letters, also with hyphen, colon or apostrophe inside (`EU:s`, `barn-`)
 * - `number`: digits, also grouped (`10 000`), decimal, date (`2026-05-01`), clock time (`9.15`)
 * - `abbreviation`: `t.ex.`, `kap.`, `A.` with their points
 * - `punctuation`: one mark, or a run that belongs together (`...`, `:-`)
 * - `symbol`: `§`, `%`, `+`, emoji
 * - `address`: URL, e-mail address, file name
 * - `opaque`: code, formula, placeholder or shortcode, whatever stands in it
 */
export type TokenKind = 'word' | 'number' | 'abbreviation' | 'punctuation' | 'symbol' | 'address' | 'opaque'

/**
 * Why word and sentence rules are silent on a token, or `''`:
 * - `quotation`: inside quotation marks with more than a word or two, or in a block quotation
 * - `statute`: wording quoted from a law
 * - `reference`: a law reference (`12 kap. 1 § första stycket SoL (2025:400)`)
 * - `name`: the name of a law, an authority or another proper name with a fixed wording
 */
export type Protection = '' | 'quotation' | 'statute' | 'reference' | 'name'

export interface Token {
  /** Place in the sentence, from 0. */
  readonly index: number
  /** As in the block's text. A number written with spaces keeps them (`10 000`). */
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  /** Offsets in the block's text. */
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** Whether white space follows in the block's text. */
  readonly spaceAfter: boolean
  readonly protection: Protection
}

/** A sentence of a block. Blocks never share a sentence. Offsets in the block's text. */
export interface Sentence {
  readonly block: Block
  /** Place among the block's sentences, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}
