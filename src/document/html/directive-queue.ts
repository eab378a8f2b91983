import type {BlockDraft, DocumentAssembler} from '../assembler.js'
import {type ParsedDirective, parseDirective} from '../directive.js'
import type {SourceSpan} from '../document.js'

const COMMENT = /<!--(\s*klarspr[^>]{0,2000}?)-->/giu

/**
 * Puts each comment to klarsprak before the block that follows it in the source, wherever the comment stands: outside the main
 * content, in the head, between the rows of a table.
 */
export class DirectiveQueue {
  readonly #assembler: DocumentAssembler
  /** In the order of the source. */
  readonly #directives: (ParsedDirective & {readonly source: SourceSpan})[] = []
  #next = 0

  constructor(source: string, assembler: DocumentAssembler) {
    this.#assembler = assembler
    for (const match of source.matchAll(COMMENT)) {
      const directive = parseDirective(match[1] ?? '')
      const {index: start} = match
      if (directive) this.#directives.push({...directive, source: {part: '', start, end: start + match[0].length}})
    }
  }

  /** Adds a block, and before it the comments that stand before its text. */
  addBlock(draft: BlockDraft): void {
    const start = draft.built.anchors.segments[2]
    if (start === undefined) return
    this.#addUntil(start)
    this.#assembler.add(draft)
  }

  /** Adds the comments after the last block. */
  addRest(): void {
    this.#addUntil(Number.POSITIVE_INFINITY)
  }

  #addUntil(offset: number): void {
    for (
      let next = this.#directives[this.#next];
      next && next.source.start < offset;
      next = this.#directives[this.#next]
    ) {
      this.#assembler.addDirective(next)
      this.#next++
    }
  }
}
