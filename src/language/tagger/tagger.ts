/**
 * A greedy averaged perceptron over joint tags (UPOS and FEATS), left to right. A word's candidates come from the lexica, from
 * the training set and from its ending; a word with one candidate costs nothing. Features are hashed into one array of 8-bit
 * weights, each once for the whole tag and once for its UPOS, so that what is true of all nouns is learnt once.
 */
import type {Lexicon} from '../lexicon/lexicon.js'
import {readModel, type TaggerHeader} from './model.js'
import {MAY, mix, type WordKnowledge, Words} from './words.js'

/** Number of feature templates: see {@link extract}. */
const TEMPLATES = 72

export class Tagger {
  /** UPOS and FEATS joined by `|`. */
  readonly tags: readonly string[]
  /** For the lemmatiser. */
  readonly lemmaChanges: readonly string[]
  private readonly words: Words
  private readonly first: Scorer
  private readonly second: Scorer

  /**
   * @param data the model file, as read or fetched
   * @param lexica as in training; fewer give worse tags, none wrong ones
   * @throws Error if the file is not a tagger model of this version
   */
  constructor(data: ArrayBuffer, lexica: readonly Lexicon[]) {
    const {header, weights} = readModel(data)
    this.tags = header.tags
    this.lemmaChanges = header.lemmaChanges
    this.words = new Words(header, lexica)
    const size = 2 ** header.bits
    this.first = new Scorer(header, weights.subarray(0, size))
    this.second = new Scorer(header, weights.subarray(size))
  }

  /** Tags of a sentence's forms, as indexes into {@link tags}. Time is linear in their number. */
  tag(forms: readonly string[]): Uint16Array {
    const knowledge = forms.map(form => this.words.look(form))
    return tagWords(knowledge, this.second, tagWords(knowledge, this.first))
  }
}

/** Weights with what finds them; in training they are floats, in the model 8-bit. */
export class Scorer {
  readonly shift: number
  readonly whole: Int32Array
  readonly part: Int32Array
  readonly kinds: Uint8Array
  readonly features = new Int32Array(TEMPLATES)
  /** Sums of the present word's candidates by the key of their UPOS. */
  private readonly parts: Int32Array
  private readonly partScores: Float64Array

  readonly weights: Int8Array | Float32Array

  constructor(header: Pick<TaggerHeader, 'tags' | 'bits'>, weights: Int8Array | Float32Array) {
    this.weights = weights
    this.shift = 32 - header.bits
    this.whole = Int32Array.from(header.tags, (_, tag) => Math.imul(tag + 1, 0x2c1b3c6d))
    const upos = [...new Set(header.tags.map(uposOf))]
    this.part = Int32Array.from(header.tags, tag => Math.imul(upos.indexOf(uposOf(tag)) + 1001, 0x297a2d39))
    this.kinds = Uint8Array.from(header.tags, kindOf)
    this.parts = new Int32Array(upos.length)
    this.partScores = new Float64Array(upos.length)
  }

  /** The best of a word's candidates with the features of the last {@link extract}. */
  choose(candidates: Uint16Array, count: number): number {
    const {whole, part, parts, partScores} = this
    let best = candidates[0] ?? 0
    let bestScore = Number.NEGATIVE_INFINITY
    // Many candidates share their UPOS, whose weights are added up once.
    let known = 0
    for (let i = 0; i < candidates.length; i++) {
      const tag = candidates[i] ?? 0
      const key = part[tag] ?? 0
      let at = 0
      while (at < known && parts[at] !== key) at++
      if (at === known) {
        parts[at] = key
        partScores[at] = this.sum(key, count)
        known++
      }
      const score = this.sum(whole[tag] ?? 0, count) + (partScores[at] ?? 0)
      if (score > bestScore) {
        bestScore = score
        best = tag
      }
    }
    return best
  }

  score(tag: number, count: number): number {
    return this.sum(this.whole[tag] ?? 0, count) + this.sum(this.part[tag] ?? 0, count)
  }

  /** The weights of the features for a whole tag or for its UPOS. */
  private sum(key: number, count: number): number {
    const {weights, features, shift} = this
    let sum = 0
    for (let i = 0; i < count; i++) sum += weights[Math.imul((features[i] ?? 0) ^ key, 0x9e3779b1) >>> shift] ?? 0
    return sum
  }
}

function uposOf(tag: string): string {
  const bar = tag.indexOf('|')
  return bar < 0 ? tag : tag.slice(0, bar)
}

const KIND = {
  other: 0,
  finite: 1,
  boundary: 2,
  determiner: 3,
  noun: 4,
  nonfinite: 5,
  genitive: 6,
  conjunction: 7
} as const

function kindOf(tag: string): number {
  if (tag.includes('VerbForm=Fin')) return KIND.finite
  if (tag.startsWith('CCONJ')) return KIND.conjunction
  if (/^(?:SCONJ|PUNCT)|PronType=Rel/.test(tag)) return KIND.boundary
  if (/VerbForm=(?:Inf|Sup)/.test(tag)) return KIND.nonfinite
  if (/^DET|Poss=Yes/.test(tag)) return KIND.determiner
  if (/^(?:NOUN|PROPN)/.test(tag) && tag.includes('Case=Gen')) return KIND.genitive
  if (/^(?:NOUN|PROPN|PRON)/.test(tag)) return KIND.noun
  return KIND.other
}

/** Greedy tags of a sentence; with the tags of an earlier pass, that the right context is seen through. */
export function tagWords(words: readonly WordKnowledge[], scorer: Scorer, earlier?: Uint16Array): Uint16Array {
  const tags = new Uint16Array(words.length)
  const state = new State(words, scorer.kinds, earlier)
  for (let i = 0; i < words.length; i++) {
    const candidates = words[i]?.candidates
    if (!candidates) continue
    let tag = candidates[0] ?? 0
    if (candidates.length > 1) tag = scorer.choose(candidates, extract(state, i, scorer.features))
    tags[i] = tag
    state.accept(i, tag)
  }
  return tags
}

/** The sentence so far. */
export class State {
  readonly tags: Uint16Array
  /** The choice of the next word from each place on that may be a noun, within four words. */
  readonly nounAhead: Int32Array
  finiteSeen = 0
  determiner = 0
  determinerAge = 9
  lastFinite = 0

  readonly words: readonly WordKnowledge[]
  readonly earlier: Uint16Array | undefined
  /** With an earlier pass: the next verb's tag in the clause, the next noun's tag, the clause's other finite verbs. */
  readonly verbAhead: Uint16Array
  readonly nounTagAhead: Uint16Array
  readonly finiteAhead: Uint8Array
  private readonly kinds: Uint8Array

  constructor(words: readonly WordKnowledge[], kinds: Uint8Array, earlier?: Uint16Array) {
    this.words = words
    this.kinds = kinds
    this.earlier = earlier
    const size = earlier ? words.length + 1 : 0
    this.verbAhead = new Uint16Array(size)
    this.nounTagAhead = new Uint16Array(size)
    this.finiteAhead = new Uint8Array(size)
    if (earlier) this.lookAhead(earlier)
    this.tags = new Uint16Array(words.length)
    this.nounAhead = new Int32Array(words.length + 1)
    let noun = 0
    let age = 9
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i]
      if (!word) continue
      this.nounAhead[i] = age < 4 ? noun : 0
      age++
      if ((word.may & MAY.boundary) !== 0) age = 9
      if ((word.may & MAY.noun) !== 0) {
        noun = word.choice
        age = 0
      }
    }
  }

  private lookAhead(earlier: Uint16Array): void {
    let verb = 0
    let noun = 0
    let finite = 0
    for (let i = earlier.length - 1; i >= 0; i--) {
      this.verbAhead[i] = verb
      this.nounTagAhead[i] = noun
      this.finiteAhead[i] = finite
      const tag = earlier[i] ?? 0
      const kind = this.kinds[tag]
      if (kind === KIND.finite || kind === KIND.nonfinite) verb = tag + 1
      if (kind === KIND.finite && finite < 2) finite++
      if (kind === KIND.noun || kind === KIND.genitive) noun = tag + 1
      if (kind === KIND.boundary || kind === KIND.conjunction) {
        verb = 0
        finite = 0
        noun = 0
      }
    }
  }

  /** Takes a word's tag into what later words see. */
  accept(i: number, tag: number): void {
    this.tags[i] = tag
    const kind = this.kinds[tag]
    if (kind === KIND.finite) {
      this.finiteSeen = 1
      this.lastFinite = this.words[i]?.word ?? 0
    } else if (kind === KIND.boundary || kind === KIND.conjunction) {
      this.finiteSeen = 0
      this.lastFinite = 0
    }
    this.determinerAge++
    // A genitive makes what follows definite; and joins adjectives before the same noun: hennes första och enda bok.
    if (kind === KIND.determiner || kind === KIND.genitive) {
      this.determiner = tag + 1
      this.determinerAge = 0
    } else if (kind === KIND.noun || kind === KIND.boundary || kind === KIND.finite) this.determinerAge = 9
  }
}

const EDGE: WordKnowledge = {
  word: 1,
  suffixes: new Int32Array(4),
  prefix: 1,
  shape: 0,
  lexical: 1,
  candidates: new Uint16Array(0),
  choice: 1,
  may: 0
}

/** Fills `out` with the features of a place; returns their number. The order of the templates is part of the model. */
export function extract(state: State, i: number, out: Int32Array): number {
  const {words, tags} = state
  const here = words[i] ?? EDGE
  const before = words[i - 1] ?? EDGE
  const before2 = words[i - 2] ?? EDGE
  const after = words[i + 1] ?? EDGE
  const after2 = words[i + 2] ?? EDGE
  const tag1 = i > 0 ? (tags[i - 1] ?? 0) + 1 : 0
  const tag2 = i > 1 ? (tags[i - 2] ?? 0) + 1 : 0
  const start = i === 0 ? 1 : 0
  let n = 0
  const {word, suffixes, lexical, choice} = here
  out[n++] = mix(word, 1)
  out[n++] = mix(suffixes[0] ?? 0, 2)
  out[n++] = mix(suffixes[1] ?? 0, 3)
  out[n++] = mix(suffixes[2] ?? 0, 4)
  out[n++] = mix(suffixes[3] ?? 0, 5)
  out[n++] = mix(here.prefix, 6)
  out[n++] = mix(here.shape * 2 + start, 7)
  out[n++] = mix(lexical, 8)
  out[n++] = mix(mix(lexical, here.shape * 2 + start), 9)
  out[n++] = mix(mix(lexical, tag1), 10)
  out[n++] = mix(mix(choice, after.choice), 11)
  out[n++] = mix(choice, 12)
  out[n++] = mix(before.word, 13)
  out[n++] = mix(after.word, 14)
  out[n++] = mix(before2.word, 15)
  out[n++] = mix(after2.word, 16)
  out[n++] = mix(tag1, 17)
  out[n++] = mix(tag2, 18)
  out[n++] = mix(mix(tag1, tag2), 19)
  out[n++] = mix(mix(word, tag1), 20)
  out[n++] = mix(mix(after.word, tag1), 21)
  out[n++] = mix(mix(after.choice, tag1), 22)
  out[n++] = mix(after.choice, 23)
  out[n++] = mix(after2.choice, 24)
  out[n++] = mix(mix(after.choice, after2.choice), 25)
  out[n++] = mix(mix(word, before.word), 26)
  out[n++] = mix(mix(word, after.word), 27)
  out[n++] = mix(after.suffixes[1] ?? 0, 28)
  out[n++] = mix(before.suffixes[1] ?? 0, 29)
  out[n++] = mix(mix(suffixes[1] ?? 0, tag1), 30)
  out[n++] = mix(mix(choice, state.nounAhead[i] ?? 0), 31)
  const determiner = state.determinerAge < 6 ? state.determiner : 0
  out[n++] = mix(mix(choice, determiner), 32)
  out[n++] = mix(mix(choice, state.finiteSeen), 33)
  out[n++] = mix(mix(word, state.finiteSeen + (after.may << 1)), 34)
  out[n++] = mix(mix(choice, state.lastFinite), 35)
  out[n++] = mix(mix(mix(choice, tag1), after.choice), 36)
  out[n++] = mix(mix(mix(word, tag1), after.choice), 37)
  out[n++] = mix(mix(choice, tag1), mix(tag2, 38))
  out[n++] = mix(mix(word, after.choice), mix(after2.choice, 42))
  out[n++] = mix(mix(word, before.choice), mix(after.choice, 43))
  const {earlier} = state
  if (!earlier) return n
  const own = (earlier[i] ?? 0) + 1
  const right = i + 1 < words.length ? (earlier[i + 1] ?? 0) + 1 : 0
  const right2 = i + 2 < words.length ? (earlier[i + 2] ?? 0) + 1 : 0
  const right3 = i + 3 < words.length ? (earlier[i + 3] ?? 0) + 1 : 0
  const verb = state.verbAhead[i] ?? 0
  const noun = state.nounTagAhead[i] ?? 0
  const clause = (state.finiteAhead[i] ?? 0) * 2 + state.finiteSeen
  out[n++] = mix(own, 51)
  out[n++] = mix(right, 52)
  out[n++] = mix(right2, 53)
  out[n++] = mix(mix(right, right2), 54)
  out[n++] = mix(mix(tag1, right), 55)
  out[n++] = mix(mix(word, right), 56)
  out[n++] = mix(mix(word, verb), 57)
  out[n++] = mix(mix(word, clause), 58)
  out[n++] = mix(mix(choice, noun), 59)
  out[n++] = mix(mix(choice, determiner), mix(noun, 60))
  out[n++] = mix(mix(choice, verb), 61)
  out[n++] = mix(mix(choice, clause), 62)
  out[n++] = mix(mix(choice, right), mix(right2, 63))
  out[n++] = mix(mix(choice, tag1), mix(right, 64))
  out[n++] = mix(mix(word, tag1), mix(right, 65))
  out[n++] = mix(mix(right, right2), mix(right3, 66))
  out[n++] = mix(mix(word, verb), mix(clause, 67))
  out[n++] = mix(mix(tag1, tag2), mix(right, 68))
  out[n++] = mix(mix(suffixes[1] ?? 0, right), 69)
  return n
}
