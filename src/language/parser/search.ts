/**
 * Beam search over the transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) without labels. The
 * states of a search share their stacks: a state points at the top of its stack, each stack node at the one below, and a node
 * is never changed once made. All lies in typed arrays that are reused from sentence to sentence.
 */
import type {ParserWord, WordColumns} from './words.js'

export const SHIFT = 0
/** The next word takes the top of the stack as its dependent. */
export const LEFT = 1
/** The word below the top takes the top as its dependent. */
export const RIGHT = 2

/** Number of feature templates: see {@link Search.extract}. */
const TEMPLATES = 128

/** Fields of a stack node. Dependents newest first, that is outermost first. */
const NODE = 9
const TOKEN = 0
const LEFT1 = 1
const LEFT2 = 2
const LEFT_KINDS = 3
const RIGHT1 = 4
const RIGHT2 = 5
const RIGHT_KINDS = 6
const COUNTS = 7
const BELOW = 8

/** Fields of a state. */
const STATE = 8
const TOP = 0
const NEXT = 1
const NEXT_LEFT1 = 2
const NEXT_LEFT2 = 3
const NEXT_KINDS = 4
const NEXT_COUNT = 5
const PARENT = 6
const ACTION = 7

export class Search {
  readonly features = new Int32Array(TEMPLATES)
  /** States of the present beam, best first; `count` of them. */
  beam: Int32Array
  count = 0
  scores = new Float64Array(0)
  states = new Int32Array(0)
  private nodes = new Int32Array(0)
  private stateCount = 0
  private nodeCount = 0
  private spare: Int32Array
  private readonly candidateScore: Float64Array
  private readonly candidateOrigin: Int32Array

  readonly words: WordColumns
  private readonly weights: Int8Array | Float32Array
  private readonly shift: number
  private readonly width: number
  private readonly slack: number
  /**
   * @param width number of states that are kept
   * @param slack a state that is further behind the best is dropped; unlimited for training
   */
  constructor(
    words: WordColumns,
    weights: Int8Array | Float32Array,
    bits: number,
    width: number,
    slack = Number.POSITIVE_INFINITY
  ) {
    this.words = words
    this.weights = weights
    this.shift = 32 - bits
    this.width = width
    this.slack = slack
    this.beam = new Int32Array(width)
    this.spare = new Int32Array(width)
    this.candidateScore = new Float64Array(width)
    this.candidateOrigin = new Int32Array(width)
  }

  /** Finds the tree of words `from` to `to`, as {@link heads} gives it. */
  run(words: readonly ParserWord[], from: number, to: number, out: Int32Array): void {
    this.words.fill(words, from, to)
    this.start()
    // Each word is put on the stack once and leaves it once.
    for (let step = 2 * (to - from); step > 0; step--) this.step()
    this.heads(this.beam[0] as number, out)
  }

  /** Makes ready for the sentence in `words`; returns the first state. */
  start(): number {
    // Each state is made from one by one step; each step makes at most one node. One path more is for training.
    const most = 2 * (this.words.length + 1) * (this.width + 1) + 4
    if (this.scores.length < most) {
      this.states = new Int32Array(most * STATE)
      this.scores = new Float64Array(most)
      this.nodes = new Int32Array(most * NODE)
    }
    this.nodeCount = 1
    this.stateCount = 1
    const {states} = this
    states.fill(0, 0, STATE)
    states[NEXT] = 1
    states[PARENT] = -1
    states[ACTION] = -1
    this.scores[0] = 0
    this.beam[0] = 0
    this.count = 1
    return 0
  }

  /** Whether an action can be taken: the root takes one dependent, when all else has a head. */
  allows(state: number, action: number): boolean {
    const {states, nodes} = this
    const at = state * STATE
    const next = states[at + NEXT] as number
    const top = states[at + TOP] as number
    if (action === SHIFT) return next <= this.words.length
    if (top === 0) return false
    const below = nodes[top * NODE + BELOW] as number
    return action === RIGHT ? below !== 0 : next <= this.words.length || below === 0
  }

  /** One step of the beam. */
  step(): void {
    const {beam, count, candidateScore, candidateOrigin, scores, weights, features, width} = this
    let candidates = 0
    for (let b = 0; b < count; b++) {
      const state = beam[b] as number
      const base = scores[state] as number
      const n = this.extract(state)
      let shift = base
      let left = base
      let right = base
      for (let i = 0; i < n; i++) {
        const row = features[i] as number
        shift += weights[row] as number
        left += weights[row + 1] as number
        right += weights[row + 2] as number
      }
      for (let action = 0; action < 3; action++) {
        if (!this.allows(state, action)) continue
        const score = action === SHIFT ? shift : action === LEFT ? left : right
        if (candidates === width && score <= (candidateScore[width - 1] as number)) continue
        let at = candidates < width ? candidates++ : width - 1
        while (at > 0 && (candidateScore[at - 1] as number) < score) {
          candidateScore[at] = candidateScore[at - 1] as number
          candidateOrigin[at] = candidateOrigin[at - 1] as number
          at--
        }
        candidateScore[at] = score
        candidateOrigin[at] = b * 4 + action
      }
    }
    const {spare} = this
    const least = (candidateScore[0] as number) - this.slack
    let kept = 0
    for (let c = 0; c < candidates && (candidateScore[c] as number) >= least; c++) {
      const origin = candidateOrigin[c] as number
      spare[kept++] = this.apply(beam[origin >> 2] as number, origin & 3, candidateScore[c] as number)
    }
    this.spare = beam
    this.beam = spare
    this.count = kept
  }

  /** Score of one action in a state, with the features that {@link extract} has left. */
  scoreOf(action: number, n: number): number {
    const {weights, features} = this
    let score = 0
    for (let i = 0; i < n; i++) score += weights[(features[i] as number) + action] as number
    return score
  }

  /** Takes an action; returns the new state. */
  apply(state: number, action: number, score: number): number {
    const {states, nodes, words} = this
    const from = state * STATE
    const made = this.stateCount++
    const to = made * STATE
    this.scores[made] = score
    states[to + PARENT] = state
    states[to + ACTION] = action
    const next = states[from + NEXT] as number
    const top = states[from + TOP] as number
    const node = top * NODE
    if (action === SHIFT) {
      const fresh = this.nodeCount++
      const at = fresh * NODE
      nodes[at + TOKEN] = next
      nodes[at + LEFT1] = states[from + NEXT_LEFT1] as number
      nodes[at + LEFT2] = states[from + NEXT_LEFT2] as number
      nodes[at + LEFT_KINDS] = states[from + NEXT_KINDS] as number
      nodes[at + RIGHT1] = 0
      nodes[at + RIGHT2] = 0
      nodes[at + RIGHT_KINDS] = 0
      nodes[at + COUNTS] = states[from + NEXT_COUNT] as number
      nodes[at + BELOW] = top
      states[to + TOP] = fresh
      states[to + NEXT] = next + 1
      states[to + NEXT_LEFT1] = 0
      states[to + NEXT_LEFT2] = 0
      states[to + NEXT_KINDS] = 0
      states[to + NEXT_COUNT] = 0
      return made
    }
    const token = nodes[node + TOKEN] as number
    const kind = words.kind[token] as number
    const below = nodes[node + BELOW] as number
    states[to + NEXT] = next
    if (action === LEFT) {
      states[to + TOP] = below
      states[to + NEXT_LEFT1] = token
      states[to + NEXT_LEFT2] = states[from + NEXT_LEFT1] as number
      states[to + NEXT_KINDS] = (states[from + NEXT_KINDS] as number) | kind
      states[to + NEXT_COUNT] = (states[from + NEXT_COUNT] as number) + 1
      return made
    }
    const fresh = this.nodeCount++
    const at = fresh * NODE
    const head = below * NODE
    nodes[at + TOKEN] = nodes[head + TOKEN] as number
    nodes[at + LEFT1] = nodes[head + LEFT1] as number
    nodes[at + LEFT2] = nodes[head + LEFT2] as number
    nodes[at + LEFT_KINDS] = nodes[head + LEFT_KINDS] as number
    nodes[at + RIGHT1] = token
    nodes[at + RIGHT2] = nodes[head + RIGHT1] as number
    nodes[at + RIGHT_KINDS] = (nodes[head + RIGHT_KINDS] as number) | kind
    nodes[at + COUNTS] = (nodes[head + COUNTS] as number) + 65536
    nodes[at + BELOW] = nodes[head + BELOW] as number
    states[to + TOP] = fresh
    states[to + NEXT_LEFT1] = states[from + NEXT_LEFT1] as number
    states[to + NEXT_LEFT2] = states[from + NEXT_LEFT2] as number
    states[to + NEXT_KINDS] = states[from + NEXT_KINDS] as number
    states[to + NEXT_COUNT] = states[from + NEXT_COUNT] as number
    return made
  }

  /** The state that a state was made from, -1 for the first, and by which action. */
  parentOf(state: number): number {
    return this.states[state * STATE + PARENT] as number
  }

  actionOf(state: number): number {
    return this.states[state * STATE + ACTION] as number
  }

  /** The top of the stack, the word below and the next word; 0 for none. */
  view(state: number): {top: number; below: number; next: number; rightCount: number} {
    const {states, nodes} = this
    const top = states[state * STATE + TOP] as number
    const below = nodes[top * NODE + BELOW] as number
    return {
      top: top === 0 ? 0 : (nodes[top * NODE + TOKEN] as number),
      below: below === 0 || top === 0 ? 0 : (nodes[below * NODE + TOKEN] as number),
      next: states[state * STATE + NEXT] as number,
      rightCount: top === 0 ? 0 : (nodes[top * NODE + COUNTS] as number) >>> 16
    }
  }

  /** Heads as the path to a final state made them: words from 1, the root as `length + 1`. */
  heads(final: number, out: Int32Array): void {
    for (let state = final; state > 0; ) {
      const parent = this.parentOf(state)
      const action = this.actionOf(state)
      if (action !== SHIFT) {
        const {states, nodes} = this
        const top = (states[parent * STATE + TOP] as number) * NODE
        const token = nodes[top + TOKEN] as number
        out[token] =
          action === LEFT
            ? (states[parent * STATE + NEXT] as number)
            : (nodes[(nodes[top + BELOW] as number) * NODE + TOKEN] as number)
      }
      state = parent
    }
  }

  /** Fills `features` with the rows of a state's features; returns their number. The order is part of the model. */
  extract(state: number): number {
    const {states, nodes, words, features: out, shift} = this
    const {word, coarse, fine, lexical, suffix} = words
    const at = state * STATE
    const next = states[at + NEXT] as number
    const top = (states[at + TOP] as number) * NODE
    const below = (top === 0 ? 0 : (nodes[top + BELOW] as number)) * NODE
    const third = (below === 0 ? 0 : (nodes[below + BELOW] as number)) * NODE
    const s0 = top === 0 ? 0 : (nodes[top + TOKEN] as number)
    const s1 = below === 0 ? 0 : (nodes[below + TOKEN] as number)
    const s2 = third === 0 ? 0 : (nodes[third + TOKEN] as number)
    const last = words.length + 1
    const b1 = next < last ? next + 1 : 0
    const b2 = next + 1 < last ? next + 2 : 0
    const s0l = top === 0 ? 0 : (nodes[top + LEFT1] as number)
    const s0l2 = top === 0 ? 0 : (nodes[top + LEFT2] as number)
    const s0r = top === 0 ? 0 : (nodes[top + RIGHT1] as number)
    const s0r2 = top === 0 ? 0 : (nodes[top + RIGHT2] as number)
    const s0ls = top === 0 ? 0 : (nodes[top + LEFT_KINDS] as number)
    const s0rs = top === 0 ? 0 : (nodes[top + RIGHT_KINDS] as number)
    const s0n = top === 0 ? 0 : (nodes[top + COUNTS] as number)
    const s1l = below === 0 ? 0 : (nodes[below + LEFT1] as number)
    const s1r = below === 0 ? 0 : (nodes[below + RIGHT1] as number)
    const s1r2 = below === 0 ? 0 : (nodes[below + RIGHT2] as number)
    const s1ls = below === 0 ? 0 : (nodes[below + LEFT_KINDS] as number)
    const s1rs = below === 0 ? 0 : (nodes[below + RIGHT_KINDS] as number)
    const s1n = below === 0 ? 0 : (nodes[below + COUNTS] as number)
    const s2rs = third === 0 ? 0 : (nodes[third + RIGHT_KINDS] as number)
    const s2ls = third === 0 ? 0 : (nodes[third + LEFT_KINDS] as number)
    const b0l = states[at + NEXT_LEFT1] as number
    const b0l2 = states[at + NEXT_LEFT2] as number
    const b0ls = states[at + NEXT_KINDS] as number
    const b0n = states[at + NEXT_COUNT] as number

    const s0w = word[s0] as number
    const s0p = coarse[s0] as number
    const s0t = fine[s0] as number
    const s0x = lexical[s0] as number
    const s1w = word[s1] as number
    const s1p = coarse[s1] as number
    const s1t = fine[s1] as number
    const s1x = lexical[s1] as number
    const s2w = word[s2] as number
    const s2p = coarse[s2] as number
    const s2x = lexical[s2] as number
    const b0w = word[next] as number
    const b0p = coarse[next] as number
    const b0t = fine[next] as number
    const b0x = lexical[next] as number
    const b1w = word[b1] as number
    const b1p = coarse[b1] as number
    const b1t = fine[b1] as number
    const b1x = lexical[b1] as number
    const b2p = coarse[b2] as number
    const b2x = lexical[b2] as number
    const s0lx = lexical[s0l] as number
    const s0rx = lexical[s0r] as number
    const s1rx = lexical[s1r] as number
    const s1lx = lexical[s1l] as number
    const b0lx = lexical[b0l] as number
    const s0lp = coarse[s0l] as number
    const s0rp = coarse[s0r] as number
    const s1rp = coarse[s1r] as number
    const s1lp = coarse[s1l] as number
    const b0lp = coarse[b0l] as number
    const near = s0 === 0 ? 0 : bucket(next - s0)
    const far = s1 === 0 ? 0 : bucket(s0 - s1)
    const marks = words.marksBefore
    const verbs = words.verbsBefore
    const nearGap = s0 === 0 ? 0 : 1 + between(marks, s0, next) * 3 + between(verbs, s0, next)
    const farGap = s1 === 0 ? 0 : 1 + between(marks, s1, s0) * 3 + between(verbs, s1, s0)

    let n = 0
    out[n++] = row1(s0w, 1, shift)
    out[n++] = row1(s0x, 2, shift)
    out[n++] = row1(s0t, 3, shift)
    out[n++] = row1(s1w, 4, shift)
    out[n++] = row1(s1x, 5, shift)
    out[n++] = row1(s1t, 6, shift)
    out[n++] = row1(b0w, 7, shift)
    out[n++] = row1(b0x, 8, shift)
    out[n++] = row1(b0t, 9, shift)
    out[n++] = row1(b1w, 10, shift)
    out[n++] = row1(b1x, 11, shift)
    out[n++] = row1(b2x, 12, shift)
    out[n++] = row1(s2x, 13, shift)
    // Pairs.
    out[n++] = row2(s0w, b0w, 14, shift)
    out[n++] = row2(s0w, b0t, 15, shift)
    out[n++] = row2(s0t, b0w, 16, shift)
    out[n++] = row2(s0t, b0t, 17, shift)
    out[n++] = row2(s0x, b0x, 18, shift)
    out[n++] = row2(s0p, b0p, 19, shift)
    out[n++] = row2(s1w, s0w, 20, shift)
    out[n++] = row2(s1w, s0t, 21, shift)
    out[n++] = row2(s1t, s0w, 22, shift)
    out[n++] = row2(s1t, s0t, 23, shift)
    out[n++] = row2(s1x, s0x, 24, shift)
    out[n++] = row2(s1p, s0p, 25, shift)
    out[n++] = row2(s1x, b0x, 26, shift)
    out[n++] = row2(s1w, b0w, 27, shift)
    out[n++] = row2(b0t, b1t, 28, shift)
    out[n++] = row2(b0x, b1x, 29, shift)
    out[n++] = row2(b0w, b1x, 30, shift)
    out[n++] = row2(s0x, b1x, 31, shift)
    out[n++] = row2(s0w, b1x, 32, shift)
    out[n++] = row2(s2x, s0x, 33, shift)
    // Triples.
    out[n++] = row3(s0p, b0p, b1p, 34, shift)
    out[n++] = row3(s0x, b0x, b1p, 35, shift)
    out[n++] = row3(s0p, b0x, b1x, 36, shift)
    out[n++] = row3(s1p, s0p, b0p, 37, shift)
    out[n++] = row3(s1x, s0x, b0p, 38, shift)
    out[n++] = row3(s1p, s0x, b0x, 39, shift)
    out[n++] = row3(s1x, s0p, b0x, 40, shift)
    out[n++] = row3(s2p, s1p, s0p, 41, shift)
    out[n++] = row3(s2x, s1x, s0p, 42, shift)
    out[n++] = row3(b0p, b1p, b2p, 43, shift)
    out[n++] = row3(b0x, b1x, b2p, 44, shift)
    out[n++] = row4(s0p, b0p, b1p, b2p, 45, shift)
    out[n++] = row4(s1p, s0p, b0p, b1p, 46, shift)
    out[n++] = row4(s2p, s1p, s0p, b0p, 47, shift)
    // With dependents.
    out[n++] = row3(s0p, b0p, s0lx, 48, shift)
    out[n++] = row3(s0p, b0p, s0rx, 49, shift)
    out[n++] = row3(s0p, b0p, b0lx, 50, shift)
    out[n++] = row3(s1p, s0p, s0lx, 51, shift)
    out[n++] = row3(s1p, s0p, s0rx, 52, shift)
    out[n++] = row3(s1p, s0p, s1rx, 53, shift)
    out[n++] = row3(s1p, s0p, s1lx, 54, shift)
    out[n++] = row3(s1x, s0lx, s0x, 55, shift)
    out[n++] = row2(s1w, s0lx, 56, shift)
    out[n++] = row2(s2w, s0lx, 57, shift)
    out[n++] = row3(s2p, s1p, s0lx, 58, shift)
    out[n++] = row3(s2p, s1w, s0lx, 59, shift)
    out[n++] = row3(s0p, s0lp, coarse[s0l2] as number, 60, shift)
    out[n++] = row3(s0p, s0rp, coarse[s0r2] as number, 61, shift)
    out[n++] = row3(s1p, s1rp, coarse[s1r2] as number, 62, shift)
    out[n++] = row3(b0p, b0lp, coarse[b0l2] as number, 63, shift)
    out[n++] = row3(s1w, s1rx, s0p, 64, shift)
    out[n++] = row3(s0w, s0rx, b0p, 65, shift)
    out[n++] = row4(s1p, s1rp, s0p, s0lp, 66, shift)
    out[n++] = row4(s0p, s0rp, b0p, b0lp, 67, shift)
    out[n++] = row4(s1p, s0p, s0rp, b0p, 68, shift)
    out[n++] = row4(s1p, s1lp, s0p, s0lp, 69, shift)
    // Distances, what stands between, number of dependents.
    out[n++] = row2(s0w, near, 70, shift)
    out[n++] = row2(b0w, near, 71, shift)
    out[n++] = row3(s0p, b0p, near, 72, shift)
    out[n++] = row3(s0x, b0x, near, 73, shift)
    out[n++] = row2(s1w, far, 74, shift)
    out[n++] = row2(s0x, far, 75, shift)
    out[n++] = row3(s1p, s0p, far, 76, shift)
    out[n++] = row3(s1x, s0x, far, 77, shift)
    out[n++] = row3(s0p, b0p, nearGap, 78, shift)
    out[n++] = row3(s1p, s0p, farGap, 79, shift)
    out[n++] = row3(s1x, s0x, farGap, 80, shift)
    out[n++] = row2(s0w, s0n, 81, shift)
    out[n++] = row2(s0p, s0n, 82, shift)
    out[n++] = row2(s1w, s1n, 83, shift)
    out[n++] = row2(s1p, s1n, 84, shift)
    out[n++] = row2(b0w, b0n, 85, shift)
    out[n++] = row2(b0p, b0n, 86, shift)
    // Kinds of dependents.
    out[n++] = row2(s0x, s0ls, 87, shift)
    out[n++] = row2(s0x, s0rs, 88, shift)
    out[n++] = row2(s1x, s1rs, 89, shift)
    out[n++] = row2(s1x, s1ls, 90, shift)
    out[n++] = row2(b0x, b0ls, 91, shift)
    out[n++] = row3(s0p, s0ls, b0p, 92, shift)
    out[n++] = row3(s0p, s0rs, b0p, 93, shift)
    out[n++] = row3(s1p, s1rs, s0p, 94, shift)
    out[n++] = row3(s1p, s1ls, s0p, 95, shift)
    out[n++] = row3(b0p, b0ls, s0p, 96, shift)
    out[n++] = row3(b0x, b0ls, s0x, 97, shift)
    out[n++] = row3(s1p, s0p, s0ls, 98, shift)
    out[n++] = row4(s1p, s1rs, s0p, s0ls, 99, shift)
    out[n++] = row4(s1p, s1rs, s1ls, s0x, 100, shift)
    out[n++] = row4(s0p, s0ls, s0rs, b0x, 101, shift)
    out[n++] = row4(s0p, s0ls, b0p, b0ls, 102, shift)
    out[n++] = row4(s1p, s0p, s2p, s2rs, 103, shift)
    out[n++] = row4(s1p, s1ls, s2p, s2ls, 104, shift)
    out[n++] = row3(suffix[s0] as number, b0p, s1p, 105, shift)
    out[n++] = row2(suffix[s1] as number, s0x, 106, shift)
    out[n++] = row2(suffix[next] as number, s0x, 107, shift)
    out[n++] = row3(s1p, b0x, farGap, 108, shift)
    out[n++] = row4(s1p, s0p, s0ls, b0p, 109, shift)
    return n
  }
}

/** Distance in words: 1, 2, 3, 4, 5–6, 7–10, more. */
function bucket(distance: number): number {
  if (distance < 5) return distance
  return distance < 7 ? 5 : distance < 11 ? 6 : 7
}

/** Number of words of a kind between two places, at most 2. */
function between(before: Int32Array, from: number, to: number): number {
  return Math.min((before[to] as number) - (before[from + 1] as number), 2)
}

function row1(a: number, template: number, shift: number): number {
  return finish((Math.imul(a, 0x85ebca6b) + Math.imul(template, 0x27d4eb2f)) | 0, shift)
}

function row2(a: number, b: number, template: number, shift: number): number {
  return finish(
    (((Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0,
    shift
  )
}

function row3(a: number, b: number, c: number, template: number, shift: number): number {
  const sum = (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0
  return finish((((sum + Math.imul(c, 0x165667b1)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0, shift)
}

function row4(a: number, b: number, c: number, d: number, template: number, shift: number): number {
  const sum = (((Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0) + Math.imul(c, 0x165667b1)) | 0
  return finish((((sum + Math.imul(d, 0x2545f491)) | 0) + Math.imul(template, 0x27d4eb2f)) | 0, shift)
}

/** The place of a row of four weights: one for each action and one empty. */
function finish(sum: number, shift: number): number {
  const hash = sum ^ (sum >>> 15)
  return (Math.imul(hash, 0x9e3779b1) >>> shift) << 2
}
