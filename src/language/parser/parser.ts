/**
 * Dependency trees of tagged sentences, in the conventions of UD_Swedish-Talbanken 2.17: first the heads, by beam search with an
 * averaged perceptron, then the relations of the finished tree. Trees are projective and have one root.
 */
import {readParserModel} from './model.js'
import {RelationScorer} from './relations.js'
import {Search} from './search.js'
import {TreeScorer} from './tree-scorer.js'
import {KIND, type ParserWord, WordColumns} from './words.js'

/** The tree of a sentence, by token. */
export interface DependencyTree {
  /** Index of each token's head in the sentence, from 0; -1 for the root. Following heads always ends at the root. */
  readonly heads: Int32Array
  /** UD relations: `nsubj`, `obl:agent` …; `root` for the root alone. */
  readonly relations: readonly string[]
}

/** A longer sentence is parsed in pieces, so that no text can make the search large. */
const LONGEST = 250
/** A piece ends after a punctuation mark among so many last words, where there is one. */
const CUT_WITHIN = 100

export class Parser {
  private readonly words = new WordColumns()
  private readonly search: Search
  private readonly scorer: RelationScorer
  private readonly trees: TreeScorer
  private readonly treeShare: number
  private found = new Int32Array(LONGEST + 2)
  private other = new Int32Array(LONGEST + 2)

  /**
   * @param data the model file, as read or fetched
   * @throws Error if the file is not a parser model of this version
   */
  constructor(data: ArrayBuffer) {
    const {header, actions, relations, trees} = readParserModel(data)
    this.trees = new TreeScorer(this.words, trees, header.treeBits)
    this.treeShare = header.treeShare
    this.search = new Search(this.words, actions, header.actionBits, header.width, header.slack)
    this.scorer = new RelationScorer(
      this.words,
      header.relations,
      unpackPairs(header.pairs),
      relations,
      header.relationBits
    )
  }

  /** The tree of one sentence: a pure function of its words and tags. Time is linear in their number. */
  parse(words: readonly ParserWord[]): DependencyTree {
    const heads = new Int32Array(words.length)
    const relations: string[] = new Array(words.length)
    let firstRoot = -1
    for (let from = 0; from < words.length; ) {
      const to = pieceEnd(words, from)
      const root = this.parsePiece(words, from, to, heads, relations)
      if (firstRoot < 0) firstRoot = root
      else {
        heads[root] = firstRoot
        relations[root] = 'parataxis'
      }
      from = to
    }
    return {heads, relations}
  }

  /**
   * Leaves in `found` the best of the search's last trees, by the search and as whole trees. One whose root has a subjunction is taken
   * only where all have: a sentence that begins with a subordinate clause has its root in the main clause after it.
   */
  private findHeads(words: readonly ParserWord[], from: number, to: number): void {
    const {search, trees, treeShare} = this
    search.run(words, from, to, this.found)
    if (search.count === 1) return
    let most = (search.scores[search.beam[0] as number] as number) + treeShare * trees.scoreTree(this.found, true)
    let subordinate = this.hasSubordinateRoot(this.found)
    for (let place = 1; place < search.count; place++) {
      const state = search.beam[place] as number
      search.heads(state, this.other)
      const score = (search.scores[state] as number) + treeShare * trees.scoreTree(this.other, false)
      const other = this.hasSubordinateRoot(this.other)
      if (other === subordinate ? score <= most : other) continue
      most = score
      subordinate = other
      const found = this.found
      this.found = this.other
      this.other = found
    }
  }

  private hasSubordinateRoot(heads: Int32Array): boolean {
    const {length, kind} = this.words
    let root = 1
    while (root <= length && (heads[root] as number) <= length) root++
    for (let at = 1; at < root; at++) {
      if (heads[at] === root && ((kind[at] as number) & (KIND.subjunction | KIND.infinitiveMark)) !== 0) return true
    }
    return false
  }

  /** Fills in a piece of the sentence; returns its root. */
  private parsePiece(
    words: readonly ParserWord[],
    from: number,
    to: number,
    heads: Int32Array,
    relations: string[]
  ): number {
    const {scorer} = this
    const length = to - from
    this.findHeads(words, from, to)
    const {found} = this
    for (const at of scorer.start(found)) scorer.choose(at)
    let root = from
    for (let at = 1; at <= length; at++) {
      const head = found[at] as number
      const place = from + at - 1
      if (head > length) root = place
      heads[place] = head > length ? -1 : from + head - 1
      relations[place] = scorer.nameOf(at)
    }
    return root
  }
}

function pieceEnd(words: readonly ParserWord[], from: number): number {
  if (words.length - from <= LONGEST) return words.length
  for (let to = from + LONGEST; to > from + LONGEST - CUT_WITHIN; to--) {
    if (words[to - 1]?.upos === 'PUNCT') return to
  }
  return from + LONGEST
}

function unpackPairs(pairs: readonly number[]): ReadonlyMap<number, Uint8Array> {
  const map = new Map<number, Uint8Array>()
  for (let at = 0; at + 1 < pairs.length; ) {
    const count = pairs[at + 1] as number
    map.set(pairs[at] as number, Uint8Array.from(pairs.slice(at + 2, at + 2 + count)))
    at += 2 + count
  }
  return map
}
