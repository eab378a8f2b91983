import type {Lexicon} from '../../src/language/lexicon/lexicon.js'
import {packModel, type TaggerHeader} from '../../src/language/tagger/model.js'
import {extract, Scorer, State, tagWords} from '../../src/language/tagger/tagger.js'
import {normalise, type WordKnowledge, Words} from '../../src/language/tagger/words.js'

export interface TaggerSettings {
  readonly epochs: number
  /** The weights are 2 to this number. */
  readonly bits: number
  /** A word seen so often has only the tags it was seen with. */
  readonly settled: number
  readonly seed: number
  /** The largest weight in the file, at most 127. */
  readonly levels: number
  /** Step of learning. */
  readonly rate: number
  /** Runs whose weights are averaged. */
  readonly runs: number
  /** Parts of the training set that the first pass is made for the second by. */
  readonly folds: number
  readonly lemmaChanges: readonly string[]
}

export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly tags: readonly string[]
  /** How much it counts: 1 for gold. */
  readonly weight?: number
}

/** A generator of numbers in [0, 1) that is the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = items[i] as T
    items[i] = items[j] as T
    items[j] = item
  }
}

/** Trains the tagger; returns its model file. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  lexica: readonly Lexicon[],
  settings: TaggerSettings,
  log: (line: string) => void
): Uint8Array<ArrayBuffer> {
  const all = prepare(sentences, lexica, settings)
  log(`tagger: ${all.tokens} tokens, ${all.header.tags.length} tags, ${all.unreachable} whose tag is no candidate`)
  const earlier = earlierTags(all, sentences, lexica, settings)
  const first = trainPass(all, settings)
  const second = trainPass(all, settings, earlier)
  const packed = new Int8Array(first.length * 2)
  packed.set(quantise(first, settings.levels), 0)
  packed.set(quantise(second, settings.levels), first.length)
  let used = 0
  for (const value of packed) if (value !== 0) used++
  log(`tagger: ${used} weights of ${packed.length} are not 0`)
  return packModel(all.header, packed)
}

/**
 * The first pass's tags of the training set as they would be on new text: each part is tagged by a model of the others. The
 * second pass, and a parser, must be trained on such tags.
 */
function earlierTags(
  all: Prepared,
  sentences: readonly TaggedSentence[],
  lexica: readonly Lexicon[],
  settings: TaggerSettings
): Map<Example, Uint16Array> {
  const {folds} = settings
  const earlier = new Map<Example, Uint16Array>()
  for (let fold = 0; fold < folds; fold++) {
    const rest = prepare(
      sentences.filter((_, at) => at % folds !== fold),
      lexica,
      settings,
      all.header.tags
    )
    const scorer = new Scorer(rest.header, trainPass(rest, settings))
    for (const [at, example] of all.examples.entries()) {
      if (at % folds !== fold) continue
      const words = example.forms.map(form => rest.words.look(form))
      earlier.set(example, tagWords(words, scorer))
    }
  }
  return earlier
}

/** Tags of sentences by a tagger that has not seen them, for training what builds on tags. */
export function jackknifedTags(
  sentences: readonly TaggedSentence[],
  lexica: readonly Lexicon[],
  settings: TaggerSettings
): readonly (readonly string[])[] {
  const all = prepare(sentences, lexica, settings)
  const earlier = earlierTags(all, sentences, lexica, settings)
  return all.examples.map(example => Array.from(earlier.get(example) ?? [], tag => all.header.tags[tag] ?? ''))
}

interface Example {
  readonly forms: readonly string[]
  readonly words: readonly WordKnowledge[]
  readonly gold: readonly number[]
  readonly weight: number
}

interface Prepared {
  readonly header: TaggerHeader
  readonly words: Words
  readonly examples: readonly Example[]
  readonly tokens: number
  readonly unreachable: number
}

function prepare(
  sentences: readonly TaggedSentence[],
  lexica: readonly Lexicon[],
  settings: TaggerSettings,
  tags?: readonly string[]
): Prepared {
  const {header, counts} = makeHeader(sentences, settings, tags)
  const words = new Words(header, lexica)
  const tagIndex = new Map(header.tags.map((tag, index) => [tag, index]))
  let unreachable = 0
  let tokens = 0
  const examples = sentences.map(({forms, tags: gold, weight}) => {
    const example: Example = {
      forms,
      // A word seen once is as new to the model as an unknown one will be.
      words: forms.map(form => words.look(form, (counts.get(normalise(form)) ?? 0) > 1)),
      gold: gold.map(tag => tagIndex.get(tag) ?? -1),
      weight: weight ?? 1
    }
    for (const [i, tag] of example.gold.entries()) {
      tokens++
      if (!example.words[i]?.candidates.includes(tag)) unreachable++
    }
    return example
  })
  return {header, words, examples, tokens, unreachable}
}

/**
 * Averaged weights of one pass, the mean of several runs that see the sentences in other orders: a log-linear model of the
 * candidates given the tags chosen so far, by stochastic gradients with a step of its own for each weight (AdaGrad, Duchi et al.
 * 2011).
 */
function trainPass(
  data: Prepared,
  settings: TaggerSettings,
  earlier?: ReadonlyMap<Example, Uint16Array>
): Float32Array {
  const size = 2 ** settings.bits
  const mean = new Float32Array(size)
  for (let run = 0; run < settings.runs; run++) {
    const random = seeded(settings.seed + run)
    const examples = [...data.examples]
    const weights = new Float32Array(size)
    const squares = new Float32Array(size)
    const scorer = new Scorer(data.header, weights)
    const {features, shift, whole, part} = scorer
    const rate = settings.rate
    const update = (tag: number, count: number, gradient: number) => {
      for (let i = 0; i < count; i++) {
        const feature = features[i] ?? 0
        for (let side = 0; side < 2; side++) {
          const at = Math.imul(feature ^ ((side === 0 ? whole[tag] : part[tag]) ?? 0), 0x9e3779b1) >>> shift
          const square = (squares[at] ?? 0) + gradient * gradient
          squares[at] = square
          weights[at] = (weights[at] ?? 0) + (rate * gradient) / Math.sqrt(square + 1e-3)
        }
      }
    }
    const scores = new Float64Array(data.header.tags.length)
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      shuffle(examples, random)
      for (const example of examples) {
        const {words, gold, weight} = example
        const state = new State(words, scorer.kinds, earlier?.get(example))
        for (let i = 0; i < words.length; i++) {
          const candidates = words[i]?.candidates ?? new Uint16Array(1)
          const right = gold[i] ?? -1
          let guess = candidates[0] ?? 0
          if (candidates.length > 1) {
            const count = extract(state, i, features)
            let most = Number.NEGATIVE_INFINITY
            for (const [at, tag] of candidates.entries()) {
              const score = scorer.score(tag, count)
              scores[at] = score
              if (score > most) {
                most = score
                guess = tag
              }
            }
            if (right >= 0 && candidates.includes(right)) {
              let sum = 0
              for (let at = 0; at < candidates.length; at++) {
                const power = Math.exp((scores[at] ?? 0) - most)
                scores[at] = power
                sum += power
              }
              for (const [at, tag] of candidates.entries()) {
                const gradient = (tag === right ? 1 : 0) - (scores[at] ?? 0) / sum
                if (Math.abs(gradient) > 0.005) update(tag, count, gradient * weight)
              }
            }
          }
          state.accept(i, guess)
        }
      }
    }
    for (let at = 0; at < size; at++) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / settings.runs
  }
  return mean
}

/**
 * Weights as small whole numbers; the scale keeps the largest: clipping loses more than rounding small ones to nothing. Few levels
 * cost no accuracy and make a much smaller file.
 */
function quantise(weights: Float32Array, levels: number): Int8Array {
  let largest = 0
  for (const value of weights) largest = Math.max(largest, Math.abs(value))
  return Int8Array.from(weights, value => Math.round((value * levels) / largest))
}

function makeHeader(sentences: readonly TaggedSentence[], settings: TaggerSettings, given?: readonly string[]) {
  const tagCounts = new Map<string, number>()
  const words = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  for (const {forms, tags} of sentences) {
    for (const [i, form] of forms.entries()) {
      const tag = tags[i] ?? ''
      const word = normalise(form)
      if (tag === '') continue
      tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1)
      counts.set(word, (counts.get(word) ?? 0) + 1)
      const seen = words.get(word) ?? new Map<string, number>()
      seen.set(tag, (seen.get(tag) ?? 0) + 1)
      words.set(word, seen)
    }
  }
  // A tag seen once or twice is more often a slip than a fact.
  const tags =
    given ??
    [...tagCounts]
      .filter(([, count]) => count >= 3)
      .map(([tag]) => tag)
      .sort()
  const index = new Map(tags.map((tag, at) => [tag, at]))
  const known: string[] = []
  for (const [word, seen] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const count = counts.get(word) ?? 0
    if (count < 2) continue
    const kept = [...seen]
      // A tag seen once among hundreds is a slip of the annotators.
      .filter(([tag, times]) => index.has(tag) && (times > 1 || count < 100))
      .map(([tag]) => index.get(tag) ?? 0)
      .sort((a, b) => a - b)
    if (kept.length > 0) known.push(`${word} ${[count >= settings.settled ? 1 : 0, ...kept].join(',')}`)
  }
  const header: TaggerHeader = {
    tags,
    known,
    suffixes: suffixTable(sentences, counts, index),
    extend: tags.map(tag => extensions(tag).flatMap(other => index.get(other) ?? [])),
    names: ['PROPN|Case=Nom', 'PROPN|Case=Gen'].flatMap(tag => index.get(tag) ?? []),
    lemmaChanges: settings.lemmaChanges,
    fallback: index.get('NOUN|Case=Nom|Definite=Ind|Gender=Com|Number=Sing') ?? 0,
    bits: settings.bits
  }
  return {header, counts}
}

/** Tags that a word with a lexical tag may also have, by the grammar and by the treebank's ways. */
function extensions(tag: string): string[] {
  const others: string[] = []
  if (tag === 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing') others.push('ADV|Degree=Pos')
  if (tag === 'ADJ|Case=Nom|Degree=Cmp') others.push('ADV|Degree=Cmp')
  if (tag === 'ADJ|Case=Nom|Definite=Ind|Degree=Sup') others.push('ADV|Degree=Sup')
  // A participle that has become an adjective, and the other way round.
  if (tag.includes('VerbForm=Part')) others.push(tag.replace(/\|Tense=(?:Past|Pres)\|VerbForm=Part/, ''))
  else if (tag.startsWith('ADJ') && tag.includes('Degree=Pos')) others.push(`${tag}|Tense=Past|VerbForm=Part`)
  // The neuter and the common form of `strikt` are one; the treebank then leaves gender out.
  if (tag.startsWith('ADJ') && tag.includes('Gender=Neut')) others.push(tag.replace('|Gender=Neut', ''))
  if (tag.startsWith('ADJ') && tag.includes('Definite=Ind|Degree=Pos|Number=Plur|Tense=Past')) {
    others.push('VERB|Case=Nom|Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass')
  }
  if (tag === 'ADJ|Case=Nom|Degree=Pos|Tense=Pres|VerbForm=Part') {
    others.push('NOUN|Case=Nom|Definite=Ind|Gender=Neut|Number=Sing')
  }
  // Deponents and passives look alike, and deponents have no Voice in the treebank.
  if (tag.includes('Voice=Pass')) others.push(tag.replace('|Voice=Pass', ''))
  else if (tag.startsWith('VERB') && !tag.includes('Voice') && !tag.includes('Part')) others.push(`${tag}|Voice=Pass`)
  return others
}

function suffixTable(
  sentences: readonly TaggedSentence[],
  counts: ReadonlyMap<string, number>,
  index: ReadonlyMap<string, number>
): string[] {
  const table = new Map<string, Map<number, number>>()
  for (const {forms, tags} of sentences) {
    for (const [i, form] of forms.entries()) {
      const word = normalise(form)
      const tag = index.get(tags[i] ?? '')
      if (tag === undefined || (counts.get(word) ?? 0) > 10) continue
      if (/^(?:DET|PRON|ADP|CCONJ|SCONJ|AUX|PART)/.test(tags[i] ?? '')) continue
      const key = form !== word && /^\P{L}*\p{Lu}/u.test(form) ? '^' : ''
      for (let n = 0; n <= Math.min(5, word.length); n++) {
        const suffix = key + word.slice(word.length - n)
        const tagsOf = table.get(suffix) ?? new Map<number, number>()
        tagsOf.set(tag, (tagsOf.get(tag) ?? 0) + 1)
        table.set(suffix, tagsOf)
      }
    }
  }
  const lines: string[] = []
  for (const [suffix, tagsOf] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let total = 0
    for (const count of tagsOf.values()) total += count
    const bare = suffix.replace(/^\^/, '')
    if (total < (bare.length < 2 ? 1 : 8)) continue
    const kept = [...tagsOf].filter(([, count]) => count / total >= (bare.length < 2 ? 0.02 : 0.01)).map(([tag]) => tag)
    lines.push(`${suffix} ${kept.sort((a, b) => a - b).join(',')}`)
  }
  return lines
}
