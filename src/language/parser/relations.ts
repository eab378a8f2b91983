/**
 * Names the relations of a finished tree: each word's among those that the training set has between such words, seeing its
 * sisters, its own dependents and the relations already given. Heads are named before their dependents.
 */
import {hashText, type WordColumns} from './words.js'

/** Number of feature templates: see {@link RelationScorer.extract}. */
const TEMPLATES = 64

export class RelationScorer {
  readonly features = new Int32Array(TEMPLATES)
  readonly relations: readonly string[]
  /** For each kind of pair, the relations to choose from. */
  readonly candidates: ReadonlyMap<number, Uint8Array>
  private readonly fallback: Uint8Array
  private readonly onlyRoot: Uint8Array
  private readonly weights: Int8Array | Float32Array
  private readonly shift: number
  private readonly codes: Int32Array
  private heads: Int32Array = new Int32Array(0)
  private length = 0
  /** By word: relation + 1, first and last dependent on the left and on the right, next and previous sister. */
  chosen = new Int32Array(0)
  private leftmost = new Int32Array(0)
  private nearestLeft = new Int32Array(0)
  private nearestRight = new Int32Array(0)
  private rightmost = new Int32Array(0)
  private sisterBefore = new Int32Array(0)
  private sisterAfter = new Int32Array(0)
  private kinds = new Int32Array(0)
  private order = new Int32Array(0)

  private readonly words: WordColumns

  constructor(
    words: WordColumns,
    relations: readonly string[],
    candidates: ReadonlyMap<number, Uint8Array>,
    weights: Int8Array | Float32Array,
    bits: number
  ) {
    this.words = words
    this.relations = relations
    this.candidates = candidates
    this.weights = weights
    this.shift = 32 - bits
    this.codes = Int32Array.from(relations, relation => hashText(relation, 0, 29))
    this.onlyRoot = Uint8Array.of(relations.indexOf('root'))
    this.fallback = Uint8Array.from(relations.keys()).filter(index => relations[index] !== 'root')
  }

  /** Takes a tree: heads of words from 1, the root as `length + 1`. Returns the words in the order in which to name them. */
  start(heads: Int32Array): Int32Array {
    const {length} = this.words
    const root = length + 1
    if (this.chosen.length < root + 1) this.grow(2 * (root + 1))
    this.heads = heads
    this.length = length
    const {leftmost, nearestLeft, nearestRight, rightmost, sisterBefore, sisterAfter, kinds, chosen} = this
    for (let at = 0; at <= root; at++) {
      leftmost[at] = 0
      nearestLeft[at] = 0
      nearestRight[at] = 0
      rightmost[at] = 0
      kinds[at] = 0
      chosen[at] = 0
      sisterBefore[at] = 0
      sisterAfter[at] = 0
    }
    for (let at = 1; at < root; at++) {
      const head = heads[at] as number
      kinds[head] = (kinds[head] as number) | (this.words.kind[at] as number)
      if (at < head) {
        if (leftmost[head] === 0) leftmost[head] = at
        sisterBefore[at] = nearestLeft[head] as number
        nearestLeft[head] = at
      } else {
        if (nearestRight[head] === 0) nearestRight[head] = at
        sisterBefore[at] = rightmost[head] !== 0 ? (rightmost[head] as number) : (nearestLeft[head] as number)
        rightmost[head] = at
      }
      const before = sisterBefore[at] as number
      if (before !== 0) sisterAfter[before] = at
    }
    return this.topDown(root)
  }

  /** Words with each head before its dependents, sisters from left to right. */
  private topDown(root: number): Int32Array {
    const {order, leftmost, nearestRight, sisterAfter, length} = this
    let filled = 0
    let read = -1
    for (let head = root; ; head = order[read] as number) {
      const first = leftmost[head] !== 0 ? (leftmost[head] as number) : (nearestRight[head] as number)
      for (let at = first; at !== 0; at = sisterAfter[at] as number) order[filled++] = at
      if (++read >= length) break
    }
    return order.subarray(0, length)
  }

  /** The relation chosen for a word. */
  nameOf(at: number): string {
    return this.relations[(this.chosen[at] as number) - 1] as string
  }

  /** The relations that a word may have to its head. */
  choices(at: number): Uint8Array {
    const {words, heads} = this
    const head = heads[at] as number
    if (head > this.length) return this.onlyRoot
    return this.candidates.get(pairKey(words, head, at)) ?? this.fallback
  }

  choose(at: number): number {
    const choices = this.choices(at)
    let best = choices[0] as number
    if (choices.length > 1) {
      const n = this.extract(at)
      let bestScore = Number.NEGATIVE_INFINITY
      for (let c = 0; c < choices.length; c++) {
        const relation = choices[c] as number
        const score = this.score(relation, n)
        if (score > bestScore) {
          bestScore = score
          best = relation
        }
      }
    }
    this.chosen[at] = best + 1
    return best
  }

  score(relation: number, n: number): number {
    const {weights, features, shift} = this
    const code = this.codes[relation] as number
    let score = 0
    for (let i = 0; i < n; i++)
      score += weights[Math.imul((features[i] as number) ^ code, 0x9e3779b1) >>> shift] as number
    return score
  }

  /** The place of a feature's weight for a relation. */
  placeOf(feature: number, relation: number): number {
    return Math.imul(feature ^ (this.codes[relation] as number), 0x9e3779b1) >>> this.shift
  }

  /** Fills `features` for a word; returns their number. The order is part of the model. */
  extract(at: number): number {
    const {words, heads, features: out, chosen, length} = this
    const {word, coarse, fine, lexical, suffix} = words
    const head = heads[at] as number
    const root = length + 1
    const grand = head === root ? 0 : (heads[head] as number)
    const left = at < head ? 1 : 0
    const distance = at < head ? head - at : at - head
    const steps = head === root ? 0 : distance < 4 ? distance : distance < 8 ? 4 : 5
    const side = left * 8 + steps + 1
    const w = word[at] as number
    const p = coarse[at] as number
    const t = fine[at] as number
    const x = lexical[at] as number
    const hw = word[head] as number
    const hp = coarse[head] as number
    const ht = fine[head] as number
    const hx = lexical[head] as number
    const gp = coarse[grand] as number
    const first = this.leftmost[at] as number
    const near = this.nearestLeft[at] as number
    const last = this.rightmost[at] as number
    const nearRight = this.nearestRight[at] as number
    const before = this.sisterBefore[at] as number
    const after = this.sisterAfter[at] as number
    const fx = lexical[first] as number
    const nx = lexical[near] as number
    const bp = coarse[before] as number
    const ap = coarse[after] as number
    const own = this.kinds[at] as number
    const headKinds = this.kinds[head] as number
    const br = chosen[before] as number
    const hr = chosen[head] as number
    let given = 0
    for (let sister = before, n = 0; sister !== 0 && n < 12; sister = this.sisterBefore[sister] as number, n++) {
      given |= 1 << ((chosen[sister] as number) & 31)
    }
    const headFirst = lexical[this.leftmost[head] as number] as number
    const headNear = lexical[this.nearestLeft[head] as number] as number
    const previous = lexical[at - 1] as number
    const following = lexical[at + 1 < root ? at + 1 : 0] as number
    // Whether the head's finite verb, or that of its auxiliary, stands before the word.
    const verbBefore = (words.verbsBefore[at] as number) > 0 ? 1 : 0
    let n = 0
    out[n++] = mix2(w, left, 1)
    out[n++] = mix2(x, side, 2)
    out[n++] = mix2(t, left, 3)
    out[n++] = mix2(hw, left, 4)
    out[n++] = mix2(hx, side, 5)
    out[n++] = mix2(ht, left, 6)
    out[n++] = mix3(w, hw, left, 7)
    out[n++] = mix3(w, ht, left, 8)
    out[n++] = mix3(t, hw, left, 9)
    out[n++] = mix3(t, ht, left, 10)
    out[n++] = mix3(x, hx, side, 11)
    out[n++] = mix3(p, hp, side, 12)
    out[n++] = mix3(p, hp, gp, 13)
    out[n++] = mix3(x, hp, hr, 14)
    out[n++] = mix3(p, hp, hr, 15)
    out[n++] = mix3(x, fx, hp, 16)
    out[n++] = mix3(p, fx, left, 17)
    out[n++] = mix3(p, nx, hp, 18)
    out[n++] = mix3(hw, fx, p, 19)
    out[n++] = mix3(hx, fx, w, 20)
    out[n++] = mix3(p, coarse[last] as number, hp, 21)
    out[n++] = mix3(p, lexical[nearRight] as number, hp, 22)
    out[n++] = mix3(p, hp, own, 23)
    out[n++] = mix3(x, hx, own, 24)
    out[n++] = mix3(p, hp, headKinds, 25)
    out[n++] = mix3(x, left, headKinds, 26)
    out[n++] = mix3(p, bp, hp, 27)
    out[n++] = mix3(p, ap, hp, 28)
    out[n++] = mix4(p, bp, ap, hp, 29)
    out[n++] = mix4(p, hp, br, left, 30)
    out[n++] = mix4(x, hx, br, left, 31)
    out[n++] = mix4(p, hp, given, left, 32)
    out[n++] = mix4(x, hp, given, left, 33)
    out[n++] = mix4(x, hx, given, left, 34)
    out[n++] = mix3(headFirst, x, hp, 35)
    out[n++] = mix3(headNear, x, left, 36)
    out[n++] = mix3(previous, x, hp, 37)
    out[n++] = mix3(following, x, hp, 38)
    out[n++] = mix3(suffix[at] as number, hp, left, 39)
    out[n++] = mix3(suffix[head] as number, p, left, 40)
    out[n++] = mix4(x, hp, verbBefore, side, 41)
    out[n++] = mix4(t, ht, gp, hr, 42)
    out[n++] = mix4(p, hp, own, headKinds, 43)
    out[n++] = mix4(hx, fx, own, hr, 44)
    out[n++] = mix4(hw, p, given, left, 45)
    out[n++] = mix4(w, hp, fx, hr, 46)
    out[n++] = mix4(x, nx, fx, left, 47)
    return n
  }

  private grow(size: number): void {
    this.chosen = new Int32Array(size)
    this.leftmost = new Int32Array(size)
    this.nearestLeft = new Int32Array(size)
    this.nearestRight = new Int32Array(size)
    this.rightmost = new Int32Array(size)
    this.sisterBefore = new Int32Array(size)
    this.sisterAfter = new Int32Array(size)
    this.kinds = new Int32Array(size)
    this.order = new Int32Array(size)
  }
}

/** The kind of a pair: the tags of head and dependent, coarsely, and the direction. */
export function pairKey(words: WordColumns, head: number, at: number): number {
  return (
    (Math.imul(words.coarse[head] as number, 0x85ebca6b) ^
      Math.imul(words.coarse[at] as number, 0xc2b2ae35) ^
      (at < head ? 0x27d4eb2f : 0)) |
    0
  )
}

function mix2(a: number, b: number, template: number): number {
  return scramble((((Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0)
}

function mix3(a: number, b: number, c: number, template: number): number {
  const sum = (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0
  return scramble((((sum + Math.imul(c, 0x165667b1)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0)
}

function mix4(a: number, b: number, c: number, d: number, template: number): number {
  const sum = (((Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0) + Math.imul(c, 0x165667b1)) | 0
  return scramble((((sum + Math.imul(d, 0x2545f491)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0)
}

function scramble(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
