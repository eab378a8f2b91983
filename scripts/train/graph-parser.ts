import {TreeScorer} from '../../src/language/parser/tree-scorer.js'
import type {ParserWord} from '../../src/language/parser/words.js'
import {WordColumns} from '../../src/language/parser/words.js'
import type {TreeSentence} from './train-parser.js'
import {seeded, shuffle} from './train-tagger.js'

/** Largest step of learning. */
const STEP = 0.02

/**
 * A parser that looks for the best whole tree (McDonald and Pereira 2006): the sum of the scores of its arcs and of its pairs of
 * neighbouring sisters. Its mistakes are others than those of a parser that builds a tree from left to right, so that it is worth
 * asking where parsers vote; it takes time by the cube of a sentence's length and is for training only.
 */
export class GraphParser {
  readonly weights: Float32Array
  private readonly words = new WordColumns()
  private readonly scorer: TreeScorer
  /** By head and dependent: score and, in training, what a wrong arc is to be feared for. */
  private arcs = new Float64Array(0)
  private size = 0
  private tables: {
    openRight: Float64Array
    openLeft: Float64Array
    closedRight: Float64Array
    closedLeft: Float64Array
    sisters: Float64Array
    openRightSplit: Int32Array
    openLeftSplit: Int32Array
    rightSplit: Int32Array
    leftSplit: Int32Array
    sisterSplit: Int32Array
  } | null = null

  /** @param bits the weights are 2 to this number */
  constructor(bits: number) {
    this.weights = new Float32Array(2 ** bits)
    this.scorer = new TreeScorer(this.words, this.weights, bits)
  }

  /** Heads of words from 1, 0 for the root; index 0 is unused. */
  parse(words: readonly ParserWord[]): Int32Array {
    this.fill(words)
    return this.decode()
  }

  fill(words: readonly ParserWord[]): void {
    this.words.fill(words, 0, words.length)
  }

  /** The best tree; with `gold`, each wrong arc scores `margin` more. */
  decode(gold?: readonly number[], margin = 0): Int32Array {
    const n = this.words.length
    this.room(n)
    const {size, arcs, scorer} = this
    for (let head = 0; head <= n; head++) {
      for (let at = 1; at <= n; at++) {
        if (head === at) continue
        let score = scorer.sum(scorer.extractArc(head === 0 ? n + 1 : head, at))
        if (gold && gold[at - 1] !== head) score += margin
        arcs[head * size + at] = score
      }
    }
    return this.search(n)
  }

  private search(n: number): Int32Array {
    const {size, arcs, scorer} = this
    const t = this.tables
    if (!t) throw new Error('no room')
    for (let i = 1; i <= n; i++) {
      t.closedRight[i * size + i] = 0
      t.closedLeft[i * size + i] = 0
    }
    for (let width = 1; width < n; width++) {
      for (let i = 1; i + width <= n; i++) {
        const j = i + width
        const here = i * size + j
        // Two sisters with all that stands between them.
        let best = Number.NEGATIVE_INFINITY
        let split = i
        for (let k = i; k < j; k++) {
          const score = (t.closedRight[i * size + k] as number) + (t.closedLeft[(k + 1) * size + j] as number)
          if (score > best) {
            best = score
            split = k
          }
        }
        t.sisters[here] = best
        t.sisterSplit[here] = split
        // i takes j: as its first on the right, or after another.
        best = (t.closedLeft[(i + 1) * size + j] as number) + scorer.sum(scorer.extractSister(i, 0, j))
        split = i
        for (let k = i + 1; k < j; k++) {
          const score =
            (t.openRight[i * size + k] as number) +
            (t.sisters[k * size + j] as number) +
            scorer.sum(scorer.extractSister(i, k, j))
          if (score > best) {
            best = score
            split = k
          }
        }
        t.openRight[here] = best + (arcs[here] as number)
        t.openRightSplit[here] = split
        best = (t.closedRight[i * size + j - 1] as number) + scorer.sum(scorer.extractSister(j, 0, i))
        split = j
        for (let k = i + 1; k < j; k++) {
          const score =
            (t.sisters[i * size + k] as number) +
            (t.openLeft[k * size + j] as number) +
            scorer.sum(scorer.extractSister(j, k, i))
          if (score > best) {
            best = score
            split = k
          }
        }
        t.openLeft[here] = best + (arcs[j * size + i] as number)
        t.openLeftSplit[here] = split
        best = Number.NEGATIVE_INFINITY
        for (let k = i; k < j; k++) {
          const score = (t.closedLeft[i * size + k] as number) + (t.openLeft[k * size + j] as number)
          if (score > best) {
            best = score
            split = k
          }
        }
        t.closedLeft[here] = best
        t.leftSplit[here] = split
        best = Number.NEGATIVE_INFINITY
        for (let k = i + 1; k <= j; k++) {
          const score = (t.openRight[i * size + k] as number) + (t.closedRight[k * size + j] as number)
          if (score > best) {
            best = score
            split = k
          }
        }
        t.closedRight[here] = best
        t.rightSplit[here] = split
      }
    }
    let root = 1
    let most = Number.NEGATIVE_INFINITY
    for (let i = 1; i <= n; i++) {
      const score = (t.closedLeft[size + i] as number) + (t.closedRight[i * size + n] as number) + (arcs[i] as number)
      if (score > most) {
        most = score
        root = i
      }
    }
    return this.heads(root, n)
  }

  private heads(root: number, n: number): Int32Array {
    const {size, tables: t} = this
    if (!t) throw new Error('no room')
    const heads = new Int32Array(n + 1)
    const work: [number, number, 'closedLeft' | 'closedRight' | 'openLeft' | 'openRight' | 'sisters'][] = [
      [1, root, 'closedLeft'],
      [root, n, 'closedRight']
    ]
    for (let task = work.pop(); task; task = work.pop()) {
      const [i, j, kind] = task
      if (i === j) continue
      const here = i * size + j
      if (kind === 'closedLeft') {
        const k = t.leftSplit[here] as number
        work.push([i, k, 'closedLeft'], [k, j, 'openLeft'])
      } else if (kind === 'closedRight') {
        const k = t.rightSplit[here] as number
        work.push([i, k, 'openRight'], [k, j, 'closedRight'])
      } else if (kind === 'sisters') {
        const k = t.sisterSplit[here] as number
        work.push([i, k, 'closedRight'], [k + 1, j, 'closedLeft'])
      } else if (kind === 'openRight') {
        heads[j] = i
        const k = t.openRightSplit[here] as number
        if (k === i) work.push([i + 1, j, 'closedLeft'])
        else work.push([i, k, 'openRight'], [k, j, 'sisters'])
      } else {
        heads[i] = j
        const k = t.openLeftSplit[here] as number
        if (k === j) work.push([i, j - 1, 'closedRight'])
        else work.push([i, k, 'sisters'], [k, j, 'openLeft'])
      }
    }
    return heads
  }

  private room(n: number): void {
    if (this.size >= n + 2) return
    this.size = Math.max(64, 2 * n)
    const cells = this.size ** 2
    const scores = () => new Float64Array(cells)
    const places = () => new Int32Array(cells)
    this.arcs = scores()
    this.tables = {
      openRight: scores(),
      openLeft: scores(),
      closedRight: scores(),
      closedLeft: scores(),
      sisters: scores(),
      openRightSplit: places(),
      openLeftSplit: places(),
      rightSplit: places(),
      leftSplit: places(),
      sisterSplit: places()
    }
  }

  /** Calls `visit` with the place of each feature of a tree: heads from 1, 0 for the root, the first at `first`. */
  eachFeature(heads: ArrayLike<number>, first: number, visit: (place: number) => void): void {
    const {scorer} = this
    const n = this.words.length
    const own = Int32Array.from({length: n + 1}, (_, at) => (at === 0 ? 0 : heads[at - 1 + first] || n + 1))
    const sisters = scorer.findSisters(own)
    for (let at = 1; at <= n; at++) {
      const head = own[at] as number
      let count = scorer.extractArc(head, at)
      for (let i = 0; i < count; i++) visit(scorer.features[i] as number)
      if (head > n) continue
      count = scorer.extractSister(head, sisters[at] as number, at)
      for (let i = 0; i < count; i++) visit(scorer.features[i] as number)
    }
  }
}

/**
 * Trains one by the margin-infused relaxed algorithm (Crammer and Singer 2003): the gold tree is to win over the best other by the
 * number of heads that differ. Weights are the mean over all steps.
 */
export function trainGraphParser(
  sentences: readonly TreeSentence[],
  {epochs, seed, bits}: {readonly epochs: number; readonly seed: number; readonly bits: number}
): GraphParser {
  const parser = new GraphParser(bits)
  const {weights} = parser
  const totals = new Float64Array(weights.length)
  const examples = sentences.filter(({heads}) => isProjective(heads))
  const random = seeded(seed)
  const delta = new Map<number, number>()
  let step = 1
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random)
    for (const {words, heads} of examples) {
      step++
      parser.fill(words)
      const found = parser.decode(heads, 1)
      let loss = 0
      for (const [i, head] of heads.entries()) if (found[i + 1] !== head) loss++
      if (loss === 0) continue
      delta.clear()
      parser.eachFeature(heads, 0, at => delta.set(at, (delta.get(at) ?? 0) + 1))
      parser.eachFeature(found, 1, at => delta.set(at, (delta.get(at) ?? 0) - 1))
      let lead = 0
      let norm = 0
      for (const [at, amount] of delta) {
        lead += amount * (weights[at] as number)
        norm += amount * amount
      }
      if (norm === 0 || loss <= lead) continue
      const amountOf = Math.min(STEP, (loss - lead) / norm)
      for (const [at, amount] of delta) {
        if (amount === 0) continue
        weights[at] = (weights[at] as number) + amountOf * amount
        totals[at] = (totals[at] as number) + amountOf * amount * step
      }
    }
  }
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) - (totals[at] as number) / step
  return parser
}

function isProjective(heads: readonly number[]): boolean {
  let roots = 0
  for (let at = 1; at <= heads.length; at++) {
    const head = heads[at - 1] as number
    if (head === 0) {
      roots++
      continue
    }
    const from = Math.min(at, head)
    const to = Math.max(at, head)
    for (let k = from + 1; k < to; k++) {
      const other = heads[k - 1] as number
      if (other < from || other > to) return false
    }
  }
  return roots === 1
}
