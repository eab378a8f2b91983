/** Where the names of concepts stand in a document: what `klarsprak termer` gathers over many. */
import type {Block, Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import type {Rule} from '../rule/define-rule.js'
import type {Dictionaries} from '../rule/dictionary.js'
import {spanOf} from '../rule/phrase-rule.js'
import type {Span} from '../text/span.js'
import {buildPhraseIndex} from './phrase-index.js'

/** One use of a name. */
export interface TermUse {
  readonly concept: string
  /** As in the list of terms, not inflected. */
  readonly name: string
  readonly block: Block
  readonly span: Span
}

/** Makes the function that finds the names in a document. `rule` says which list they stand in (`termvariation`). */
export function createTermFinder(rule: Rule, dictionaries: Dictionaries): (document: Document) => readonly TermUse[] {
  const index = buildPhraseIndex([rule], dictionaries)
  return document =>
    document.blocks
      .filter(block => block.language === 'sv')
      .flatMap(block =>
        analyseBlock(block).flatMap(sentence =>
          index.find(sentence).map(({match}) => ({
            concept: match.row.begrepp ?? '',
            name: match.row.uttryck ?? '',
            block,
            span: spanOf(match)
          }))
        )
      )
}
