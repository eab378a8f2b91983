/** Figures about a text that need tags and trees of every sentence: dear beside the other measures, so worked out only when asked for. */
import type {Block} from '../../document/document.js'
import {countWords} from '../count-words.js'
import {createLadder, type LanguageSource} from '../ladder.js'
import {LEAST_SENTENCES, LEAST_WORDS, runningSentences} from '../measures.js'
import type {Sentence} from '../token.js'
import {type ParsedSentence, subordinateClauses, wordsBeforeFiniteVerb} from './syntax.js'
import {isSPassive, passiveParticiple} from './voice.js'

/** `null` where the text is too short for a safe value. Defined in `measureGrammar`. */
export interface GrammarMeasures {
  readonly simpleNominalRatio: number | null
  readonly nominalRatio: number | null
  readonly passiveShare: number | null
  readonly clausesPerSentence: number | null
  readonly wordsBeforeFiniteVerb: number | null
  readonly dependencyLength: number | null
}

/** The figures of a document and of what stands right under each heading, by the heading's index (-1: before the first). */
export interface GrammarFigures {
  readonly document: GrammarMeasures
  readonly sections: ReadonlyMap<number, GrammarMeasures>
}

/**
 * Tags and parses every sentence of the running text, which is what `createMeasurer` counts, and sums up. Law references are left out. Time is linear.
 *
 * - `simpleNominalRatio` (enkel nominalkvot): nouns / verbs (Melin & Lange 2000, "Att analysera text"; Hultman & Westman 1977,
 *   "Gymnasistsvenska"). Names are no nouns here; auxiliaries are verbs, participles are not. From 100 words.
 * - `nominalRatio` (full nominalkvot): (nouns + prepositions + participles) / (pronouns + adverbs + verbs), by the same authors. 1.0 is the mean of
 *   newspapers; speech lies far below. Possessives are pronouns, articles are not; `inte` is an adverb. From 100 words.
 * - `passiveShare`: verbs in the s-passive or in the passive with `bli`, of all verbs but auxiliaries and participles (`voice.ts` tells which).
 *   0–1. From 100 words.
 * - `clausesPerSentence`: clauses with a finite verb that are part of another (`subordinateClauses`; F 80 on the treebank), per sentence. From 5
 *   sentences.
 * - `wordsBeforeFiniteVerb`: words before the finite verb of the main clause, mean of the sentences that have one: how heavy to the left a
 *   text is (vänstertyngd; Melin & Lange 2000). From 5 such sentences.
 * - `dependencyLength`: mean distance in words between a word and the word that it depends on, punctuation and roots aside (Liu 2008, "Dependency
 *   distance as a metric of language comprehension difficulty", Journal of Cognitive Science 9). From 100 words. The trees are not all right (84
 *   of 100 heads), so compare with other texts measured in the same way.
 */
export function measureGrammar(
  blocks: readonly Block[],
  sentencesOf: (block: Block) => readonly Sentence[],
  source: LanguageSource
): GrammarFigures {
  const whole = emptyTally()
  const sections = new Map<number, Tally>()
  for (const block of blocks) {
    const own = runningSentences(block, sentencesOf)
    if (own.length === 0) continue
    const section = sections.get(block.heading) ?? emptyTally()
    sections.set(block.heading, section)
    // The trees are let go with the block: only sums are kept.
    const {syntax} = createLadder(source)
    for (const sentence of own) {
      const figures = tallySentence(sentence, syntax(sentence))
      add(whole, figures)
      add(section, figures)
    }
  }
  return {
    document: summarise(whole),
    sections: new Map(Array.from(sections, ([heading, tally]) => [heading, summarise(tally)]))
  }
}

interface Tally {
  words: number
  sentences: number
  nouns: number
  /** Nouns, prepositions and participles. */
  nominal: number
  /** Pronouns, adverbs and verbs. */
  verbal: number
  verbs: number
  mainVerbs: number
  passives: number
  clauses: number
  /** Sentences with a finite verb in the main clause, and the words before it. */
  withVerb: number
  before: number
  distances: number
  dependents: number
}

function emptyTally(): Tally {
  return {
    words: 0,
    sentences: 0,
    nouns: 0,
    nominal: 0,
    verbal: 0,
    verbs: 0,
    mainVerbs: 0,
    passives: 0,
    clauses: 0,
    withVerb: 0,
    before: 0,
    distances: 0,
    dependents: 0
  }
}

function add(sum: Tally, part: Tally): void {
  for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += part[name]
}

function tallySentence(sentence: Sentence, parsed: ParsedSentence): Tally {
  const tally = emptyTally()
  tally.words = countWords(sentence)
  if (tally.words === 0) return tally
  tally.sentences = 1
  tally.clauses = subordinateClauses(parsed).length
  const before = wordsBeforeFiniteVerb(parsed)
  if (before !== null) {
    tally.withVerb = 1
    tally.before = before
  }
  for (const [at, token] of sentence.tokens.entries())
    if (token.protection !== 'reference') tallyWord(tally, parsed, at)
  tallyDistances(tally, parsed)
  return tally
}

function tallyWord(tally: Tally, {words}: ParsedSentence, at: number): void {
  const {upos = '', features = ''} = words[at] ?? {}
  const isParticiple = features.includes('VerbForm=Part')
  if (upos === 'NOUN') tally.nouns++
  if (upos === 'NOUN' || upos === 'ADP' || isParticiple) tally.nominal++
  const isVerb = (upos === 'VERB' || upos === 'AUX') && !isParticiple
  const isAdverb = upos === 'ADV' || features.includes('Polarity=Neg')
  if (isVerb || isAdverb || upos === 'PRON') tally.verbal++
  if (!isVerb) return
  tally.verbs++
  const isBli = words[at]?.lemma === 'bli'
  if (upos === 'VERB' || isBli) tally.mainVerbs++
  if (isBli ? passiveParticiple(words, at) >= 0 : isSPassive(words, at)) tally.passives++
}

function tallyDistances(tally: Tally, {words, heads}: ParsedSentence): void {
  // Places counted without punctuation.
  const places = new Int32Array(words.length)
  let place = 0
  for (const [at, {upos}] of words.entries()) places[at] = upos === 'PUNCT' ? place : place++
  for (const [at, {upos}] of words.entries()) {
    const head = heads[at] ?? -1
    if (upos === 'PUNCT' || head < 0) continue
    tally.distances += Math.abs((places[at] ?? 0) - (places[head] ?? 0))
    tally.dependents++
  }
}

function summarise(tally: Tally): GrammarMeasures {
  const isLong = tally.words >= LEAST_WORDS
  const ratio = (part: number, whole: number, isEnough: boolean) => (isEnough && whole > 0 ? part / whole : null)
  return {
    simpleNominalRatio: ratio(tally.nouns, tally.verbs, isLong),
    nominalRatio: ratio(tally.nominal, tally.verbal, isLong),
    passiveShare: ratio(tally.passives, tally.mainVerbs, isLong),
    clausesPerSentence: ratio(tally.clauses, tally.sentences, tally.sentences >= LEAST_SENTENCES),
    wordsBeforeFiniteVerb: ratio(tally.before, tally.withVerb, tally.withVerb >= LEAST_SENTENCES),
    dependencyLength: ratio(tally.distances, tally.dependents, isLong)
  }
}
