import {isPureDeponent} from '../grammar/deponents.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {TaggerHeader} from './model.js'

/** What the tagger knows of a form before it sees the sentence. Hashes are 32-bit integers. */
export interface WordKnowledge {
  /** Of the form in lower case, digits as one class. */
  readonly word: number
  readonly suffixes: Int32Array
  readonly prefix: number
  /** Of capitals, digits and hyphens. */
  readonly shape: number
  /** Of the tags that the lexica give the form. */
  readonly lexical: number
  /** The tags to choose from, by index; never empty. */
  readonly candidates: Uint16Array
  /** Of {@link candidates}. */
  readonly choice: number
  /** Bits of what the form may be: see {@link MAY}. */
  readonly may: number
}

/** What a form may be, as bits of {@link WordKnowledge.may}. */
export const MAY = {
  noun: 1,
  finite: 2,
  infinitive: 4,
  adjective: 8,
  boundary: 16,
  supine: 32,
  definiteNoun: 64
} as const

/** The genitive of a present participle (`de studerandes`); no verb in the passive ends so. */
const PRESENT_PARTICIPLE = /[^aeiouyåäö]andes$/

/** Longest form whose letters are all looked at; longer ones are debris. */
const LONGEST = 60
/** Words kept from one sentence to the next. They are the same whether kept or made anew. */
const MOST_KEPT = 20_000

/** Hash of a string, FNV-1a over its UTF-16 units from `start` to `end`. */
function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = seed | 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** Looks forms up in the model's own lists and in the lexica. */
export class Words {
  private readonly kept = new Map<string, WordKnowledge>()
  private readonly tagIndex: ReadonlyMap<string, number>
  private readonly known: ReadonlyMap<string, Uint16Array>
  private readonly suffixTags: ReadonlyMap<string, Uint16Array>
  private readonly classTags: (Uint16Array | undefined)[][]
  private readonly bits: Uint8Array

  private readonly header: TaggerHeader
  private readonly lexica: readonly Lexicon[]

  constructor(header: TaggerHeader, lexica: readonly Lexicon[]) {
    this.header = header
    this.lexica = lexica
    this.tagIndex = new Map(header.tags.map((tag, index) => [tag, index]))
    this.known = unpack(header.known)
    this.suffixTags = unpack(header.suffixes)
    this.classTags = lexica.map(() => [])
    this.bits = Uint8Array.from(header.tags, bitsOf)
  }

  /** What is known of a form. `useKnown` false leaves the training set's own words out, for training. */
  look(form: string, useKnown = true): WordKnowledge {
    const kept = useKnown ? this.kept.get(form) : undefined
    if (kept) return kept
    const knowledge = this.make(form, useKnown)
    if (useKnown) {
      if (this.kept.size >= MOST_KEPT) this.kept.clear()
      this.kept.set(form, knowledge)
    }
    return knowledge
  }

  private make(form: string, useKnown: boolean): WordKnowledge {
    const lower = normalise(form)
    const length = lower.length
    const suffixes = new Int32Array(4)
    for (let n = 2; n <= 5; n++) suffixes[n - 2] = length >= n ? hashOf(lower, length - n, length, n) : 0
    const lexicalTags = this.lexicalTags(form, lower)
    const seen = useKnown ? this.known.get(lower) : undefined
    let candidates = seen && seen[0] === 1 ? seen.subarray(1) : this.open(form, lower, lexicalTags, seen)
    if (isPureDeponent(lower) || PRESENT_PARTICIPLE.test(lower)) candidates = this.withoutVoice(candidates)
    let may = 0
    for (const tag of candidates) may |= this.bits[tag] ?? 0
    return {
      word: hashOf(lower, 0, length, 11),
      suffixes,
      prefix: hashOf(lower, 0, Math.min(3, length), 12),
      shape: shapeOf(form),
      lexical: mix(hashOfTags(lexicalTags.tags, this.header.tags), lexicalTags.compound ? 7 : 3),
      candidates,
      choice: hashOfTags(candidates, this.header.tags),
      may
    }
  }

  private withoutVoice(candidates: Uint16Array): Uint16Array {
    const kept = candidates.filter(tag => !this.header.tags[tag]?.includes('Voice='))
    return kept.length > 0 ? kept : candidates
  }

  /** Tags of the lexica, for the form as written and in lower case; else those of the longest known last part. */
  private lexicalTags(form: string, lower: string): {tags: Uint16Array; compound: boolean} {
    const found = new Set<number>()
    for (const [at, lexicon] of this.lexica.entries()) {
      this.collect(at, lexicon.find(lower), found)
      if (form !== lower) this.collect(at, lexicon.find(form), found)
    }
    if (found.size > 0) return {tags: sorted(found), compound: false}
    const hyphen = lower.lastIndexOf('-')
    const first = hyphen > 0 && hyphen < lower.length - 1 ? hyphen + 1 : 2
    for (let cut = first; cut <= lower.length - 3; cut++) {
      for (const [at, lexicon] of this.lexica.entries()) this.collect(at, lexicon.find(lower, cut), found)
      if (found.size > 0) break
    }
    return {tags: sorted(found), compound: found.size > 0}
  }

  private collect(at: number, wordClass: number, into: Set<number>): void {
    if (wordClass < 0) return
    const lists = this.classTags[at] ?? []
    let tags = lists[wordClass]
    if (!tags) {
      const indexes: number[] = []
      for (const {tag} of this.lexica[at]?.entries(wordClass) ?? []) {
        const index = this.tagIndex.get(tag)
        if (index !== undefined) indexes.push(index)
      }
      tags = Uint16Array.from(indexes)
      lists[wordClass] = tags
    }
    for (const tag of tags) into.add(tag)
  }

  /** Candidates of a form that the training set does not settle. */
  private open(
    form: string,
    lower: string,
    {tags: lexical, compound}: {tags: Uint16Array; compound: boolean},
    seen: Uint16Array | undefined
  ): Uint16Array {
    const candidates = new Set<number>(lexical)
    if (seen) for (let i = 1; i < seen.length; i++) candidates.add(seen[i] ?? 0)
    const {extend} = this.header
    for (const tag of lexical) for (const other of extend[tag] ?? []) candidates.add(other)
    const capital = form !== lower && /^\P{L}*\p{Lu}/u.test(form)
    if (capital) for (const tag of this.header.names) candidates.add(tag)
    if (compound || lexical.length === 0 || !/\p{L}/u.test(form)) {
      const key = capital ? '^' : ''
      let suffix: Uint16Array | undefined
      for (let n = Math.min(5, lower.length); n >= 0 && !suffix; n--) {
        suffix = this.suffixTags.get(key + lower.slice(lower.length - n))
      }
      for (const tag of suffix ?? []) candidates.add(tag)
    }
    if (candidates.size === 0) candidates.add(this.header.fallback)
    return sorted(candidates)
  }
}

/** The form as the model's lists have it: lower case, digits as 0. */
export function normalise(form: string): string {
  const short = form.length > LONGEST ? form.slice(form.length - LONGEST) : form
  const lower = short.toLowerCase()
  return /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower
}

function shapeOf(form: string): number {
  let upper = 0
  let lower = 0
  let digit = 0
  let other = 0
  for (let i = 0; i < form.length && i < LONGEST; i++) {
    const unit = form.charCodeAt(i)
    if (unit >= 48 && unit <= 57) digit++
    else if (unit < 65) other++
    else {
      const letter = form.charAt(i)
      if (letter.toLowerCase() !== letter) upper++
      else if (letter.toUpperCase() !== letter) lower++
      else other++
    }
  }
  const first = form.charAt(0)
  const capital = first.toLowerCase() !== first ? 1 : 0
  return (
    1 +
    capital +
    (upper > 1 && lower === 0 ? 2 : 0) +
    (upper > 0 && lower > 0 && !capital ? 4 : 0) +
    (digit > 0 ? 8 : 0) +
    (other > 0 ? 16 : 0) +
    (lower + upper > 0 ? 32 : 0) +
    (form.length === 1 ? 64 : 0)
  )
}

function sorted(tags: ReadonlySet<number>): Uint16Array {
  return Uint16Array.from(tags).sort()
}

function hashOfTags(tags: Uint16Array, names: readonly string[]): number {
  let hash = 5
  for (const tag of tags) hash = mix(hash, tag + names.length)
  return hash
}

function bitsOf(tag: string): number {
  let bits = 0
  if (tag.startsWith('NOUN')) bits |= MAY.noun
  if (tag.startsWith('NOUN') && tag.includes('Definite=Def')) bits |= MAY.definiteNoun
  if (tag.includes('VerbForm=Fin')) bits |= MAY.finite
  if (tag.includes('VerbForm=Inf')) bits |= MAY.infinitive
  if (tag.includes('VerbForm=Sup')) bits |= MAY.supine
  if (tag.startsWith('ADJ')) bits |= MAY.adjective
  if (/^(?:SCONJ|CCONJ|PUNCT)|PronType=Rel/.test(tag)) bits |= MAY.boundary
  return bits
}

/** `word tag,tag,…` a line → word → tags. */
function unpack(lines: readonly string[]): ReadonlyMap<string, Uint16Array> {
  const map = new Map<string, Uint16Array>()
  for (const line of lines) {
    const space = line.lastIndexOf(' ')
    map.set(line.slice(0, space), Uint16Array.from(line.slice(space + 1).split(','), Number))
  }
  return map
}
