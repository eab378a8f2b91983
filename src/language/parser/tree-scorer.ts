/**
 * Scores whole trees: the sum over their arcs and over their pairs of neighbouring sisters (McDonald and Pereira 2006). The search
 * sees what stands at the top of its stack; this sees what a finished tree has in it, and chooses among the search's last trees.
 */
import type {WordColumns} from './words.js'

/** Number of feature templates: see {@link TreeScorer.extractArc}. */
const TEMPLATES = 80

export class TreeScorer {
  readonly features = new Int32Array(TEMPLATES)
  readonly weights: Int8Array | Float32Array
  private readonly words: WordColumns
  private readonly shift: number
  /** By word, of the first tree: head, sister, and the scores of both. */
  private head = new Int32Array(0)
  private sister = new Int32Array(0)
  private arcScore = new Float64Array(0)
  private sisterScore = new Float64Array(0)
  private sisters = new Int32Array(0)
  private nearest = new Int32Array(0)

  constructor(words: WordColumns, weights: Int8Array | Float32Array, bits: number) {
    this.words = words
    this.weights = weights
    this.shift = 32 - bits
  }

  /** The score of a tree: heads of words from 1, the root as `length + 1`. Arcs of the sentence's first tree are scored once. */
  scoreTree(heads: Int32Array, isFirst: boolean): number {
    const {length} = this.words
    if (this.head.length < length + 2) this.grow(2 * (length + 2))
    const {head, sister, arcScore, sisterScore, sisters} = this
    this.findSisters(heads)
    let total = 0
    for (let at = 1; at <= length; at++) {
      const own = heads[at] as number
      const same = !isFirst && head[at] === own
      const arc = same ? (arcScore[at] as number) : this.sum(this.extractArc(own, at))
      total += arc
      if (isFirst) {
        head[at] = own
        arcScore[at] = arc
      }
      if (own > length) continue
      const before = sisters[at] as number
      const pair =
        same && sister[at] === before ? (sisterScore[at] as number) : this.sum(this.extractSister(own, before, at))
      total += pair
      if (isFirst) {
        sister[at] = before
        sisterScore[at] = pair
      }
    }
    return total
  }

  /** The sum of the weights of the features that were extracted last. */
  sum(count: number): number {
    const {weights, features} = this
    let sum = 0
    for (let i = 0; i < count; i++) sum += weights[features[i] as number] as number
    return sum
  }

  /** For each word the sister that stands next to it on the side of their head, 0 for none. */
  findSisters(heads: Int32Array): Int32Array {
    const {length} = this.words
    if (this.head.length < length + 2) this.grow(2 * (length + 2))
    const {sisters, nearest} = this
    nearest.fill(0, 0, length + 2)
    for (let at = length; at > 0; at--) {
      const own = heads[at] as number
      if (own < at) continue
      sisters[at] = nearest[own] as number
      nearest[own] = at
    }
    nearest.fill(0, 0, length + 2)
    for (let at = 1; at <= length; at++) {
      const own = heads[at] as number
      if (own > at) continue
      sisters[at] = nearest[own] as number
      nearest[own] = at
    }
    return sisters
  }

  /** Fills `features` for an arc; returns their number. The order is part of the model. */
  extractArc(head: number, at: number): number {
    const {features: out, words} = this
    const {word, coarse, fine, lexical, suffix, length, marksBefore, verbsBefore} = words
    const root = length + 1
    const h = head
    const isRoot = head === root ? 1 : 0
    const left = at < h ? 1 : 0
    const distance = Math.abs(h - at)
    const steps = isRoot ? 0 : distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 16 ? 7 : 8
    const side = left * 16 + steps + 1
    const from = Math.min(h, at)
    const to = Math.max(h, at)
    const marks = isRoot ? 0 : Math.min((marksBefore[to] as number) - (marksBefore[from + 1] as number), 3)
    const verbs = isRoot ? 0 : Math.min((verbsBefore[to] as number) - (verbsBefore[from + 1] as number), 3)
    const gap = left * 32 + marks * 4 + verbs + 1
    const hw = word[h] as number
    const hp = coarse[h] as number
    const ht = fine[h] as number
    const hx = lexical[h] as number
    const w = word[at] as number
    const p = coarse[at] as number
    const f = fine[at] as number
    const x = lexical[at] as number
    const before = coarse[at - 1] as number
    const after = at === length ? 7 : (coarse[at + 1] as number)
    const before2 = at > 1 ? (coarse[at - 2] as number) : 3
    const after2 = at + 1 < length ? (coarse[at + 2] as number) : 5
    const headBefore = isRoot ? 1 : (coarse[h - 1] as number)
    const headAfter = isRoot ? 1 : h === length ? 7 : (coarse[h + 1] as number)
    const beforeX = lexical[at - 1] as number
    const afterX = at === length ? 7 : (lexical[at + 1] as number)
    let n = 0
    out[n++] = this.place(w, left, 0, 0, 1)
    out[n++] = this.place(x, side, 0, 0, 2)
    out[n++] = this.place(f, side, 0, 0, 3)
    out[n++] = this.place(hw, left, 0, 0, 4)
    out[n++] = this.place(hx, side, 0, 0, 5)
    out[n++] = this.place(ht, side, 0, 0, 6)
    out[n++] = this.place(w, hw, left, 0, 7)
    out[n++] = this.place(w, ht, left, 0, 8)
    out[n++] = this.place(f, hw, left, 0, 9)
    out[n++] = this.place(f, ht, left, 0, 10)
    out[n++] = this.place(x, hx, side, 0, 11)
    out[n++] = this.place(p, hp, side, 0, 12)
    out[n++] = this.place(x, hx, gap, 0, 13)
    out[n++] = this.place(p, hp, gap, 0, 14)
    out[n++] = this.place(x, hp, gap, steps, 15)
    out[n++] = this.place(p, hx, gap, steps, 16)
    out[n++] = this.place(p, hp, before, headAfter, 17)
    out[n++] = this.place(p, hp, after, headBefore, 18)
    out[n++] = this.place(p, hp, before, headBefore, 19)
    out[n++] = this.place(p, hp, after, headAfter, 20)
    out[n++] = this.place(p, hp, before, left, 21)
    out[n++] = this.place(p, hp, after, left, 22)
    out[n++] = this.place(p, hp, headBefore, left, 23)
    out[n++] = this.place(p, hp, headAfter, left, 24)
    out[n++] = this.place(x, hx, beforeX, left, 25)
    out[n++] = this.place(x, hx, afterX, left, 26)
    out[n++] = this.place(p, hx, beforeX, side, 27)
    out[n++] = this.place(p, hx, afterX, side, 28)
    out[n++] = this.place(p, hp, mix(before, before2), left, 29)
    out[n++] = this.place(p, hp, mix(after, after2), left, 30)
    out[n++] = this.place(suffix[at] as number, hp, left, 0, 31)
    out[n++] = this.place(suffix[h] as number, p, left, 0, 32)
    out[n++] = this.place(suffix[at] as number, suffix[h] as number, left, 0, 33)
    out[n++] = this.place(w, hp, side, 0, 34)
    out[n++] = this.place(p, hw, side, 0, 35)
    out[n++] = this.place(beforeX, x, afterX, isRoot, 36)
    out[n++] = this.place(x, beforeX, hw, left, 37)
    out[n++] = this.place(x, marks, verbs, side, 38)
    out[n++] = this.place(hx, marks, verbs, side, 39)
    // What stands between.
    if (!isRoot) {
      for (let k = from + 1, seen = 0; k < to && seen < 10; k++, seen++) {
        out[n++] = this.place(p, hp, coarse[k] as number, left, 40)
      }
    } else {
      // The root: what stands before and after in the sentence.
      out[n++] = this.place(x, Math.min(at, 6), Math.min(length - at, 6), 0, 41)
      out[n++] = this.place(x, Math.min(verbsBefore[at] as number, 3), 0, 0, 42)
      out[n++] = this.place(x, Math.min((verbsBefore[root] as number) - (verbsBefore[at] as number), 4), 0, 0, 43)
      out[n++] = this.place(p, Math.min(verbsBefore[at] as number, 3), Math.min(marksBefore[at] as number, 3), 0, 44)
    }
    return n
  }

  /** Fills `features` for a word after the sister that stands next to it on the side of their head, 0 for none. */
  extractSister(head: number, sister: number, at: number): number {
    const {features: out, words} = this
    const {word, coarse, fine, lexical} = words
    const left = at < head ? 1 : 0
    const gap = sister === 0 ? 0 : Math.min(Math.abs(at - sister), 4)
    const hp = coarse[head] as number
    const hx = lexical[head] as number
    const hw = word[head] as number
    const x = lexical[at] as number
    const p = coarse[at] as number
    const w = word[at] as number
    const f = fine[at] as number
    const sx = lexical[sister] as number
    const sp = coarse[sister] as number
    const sw = word[sister] as number
    const sf = fine[sister] as number
    let n = 0
    out[n++] = this.place(hp, sp, p, left, 50)
    out[n++] = this.place(hx, sx, x, left, 51)
    out[n++] = this.place(hp, sx, x, left, 52)
    out[n++] = this.place(hx, sp, x, left, 53)
    out[n++] = this.place(hx, sx, p, left, 54)
    out[n++] = this.place(sp, p, gap, left, 55)
    out[n++] = this.place(sx, x, gap, left, 56)
    out[n++] = this.place(sw, x, left, 0, 57)
    out[n++] = this.place(sx, w, left, 0, 58)
    out[n++] = this.place(hw, sp, p, left, 59)
    out[n++] = this.place(hw, sx, x, left, 60)
    out[n++] = this.place(sf, f, left, 0, 61)
    out[n++] = this.place(hp, sw, x, left, 62)
    out[n++] = this.place(hp, sx, w, left, 63)
    return n
  }

  private place(a: number, b: number, c: number, d: number, template: number): number {
    let sum = (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0
    sum = (sum + Math.imul(c, 0x165667b1)) | 0
    sum = (sum + Math.imul(d, 0x2545f491)) | 0
    sum = (sum + Math.imul(template, 0x27d4eb2f)) | 0
    const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
    return Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) >>> this.shift
  }

  private grow(size: number): void {
    this.head = new Int32Array(size)
    this.sister = new Int32Array(size)
    this.arcScore = new Float64Array(size)
    this.sisterScore = new Float64Array(size)
    this.sisters = new Int32Array(size)
    this.nearest = new Int32Array(size)
  }
}

function mix(a: number, b: number): number {
  return (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0
}
