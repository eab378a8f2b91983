/**
 * Questions about a parsed sentence, in the words that rules are written in. Words are named by their index in the sentence, from 0;
 * -1 stands for none. How far each answer can be trusted is measured on the development set of UD_Swedish-Talbanken, with
 * predicted tags: how often the answer from the parser's tree is that from the annotators' tree (F, in per cent).
 */

import type {Span} from '../../text/span.js'
import type {TaggedWord} from '../language-model.js'
import type {DependencyTree} from '../parser/parser.js'

/** A sentence with tags and tree. */
export interface ParsedSentence extends DependencyTree {
  readonly words: readonly TaggedWord[]
}

/** A clause with a finite verb that is part of another. */
export interface SubordinateClause {
  /** The word that the clause hangs from: its verb, or what stands after a copula. */
  readonly head: number
  readonly finiteVerb: number
  readonly relation: string
  /** From its first word to after its last; the punctuation marks at its ends are not in it. */
  readonly words: Span
}

const SUBORDINATE = /^(?:advcl|acl|ccomp|csubj|xcomp)(?::|$)/
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/
const AUXILIARY = /^(?:aux|cop)(?::|$)/
/** Relations of a word to the noun whose phrase it belongs to. */
const IN_NOUN_PHRASE = /^(?:det|amod|nmod:poss|nummod|case|flat|fixed|advmod|compound|appos)(?::|$)/

/** The root of the tree, -1 for an empty sentence. Right in 87 of 100 sentences. */
export function rootOf({heads}: DependencyTree): number {
  return heads.indexOf(-1)
}

/**
 * The finite verb of the clause that hangs from `head` (the main clause if not said): the head itself, else its auxiliary or
 * copula; -1 for a clause without one, such as a heading. In `har kommit` it is `har`. For the main clause: 91.
 */
export function finiteVerb(sentence: ParsedSentence, head = rootOf(sentence)): number {
  return finiteVerbs(sentence)[head] ?? -1
}

/** For each word the finite verb of the clause that hangs from it, -1 for none. */
function finiteVerbs({words, heads, relations}: ParsedSentence): Int32Array {
  const verbs = new Int32Array(words.length).fill(-1)
  const isFiniteVerb = (at: number) => words[at]?.features.includes('VerbForm=Fin') ?? false
  for (let at = 0; at < heads.length; at++) {
    const head = heads[at] ?? -1
    if (isFiniteVerb(at)) verbs[at] = at
    if (
      head >= 0 &&
      !isFiniteVerb(head) &&
      verbs[head] === -1 &&
      AUXILIARY.test(relations[at] ?? '') &&
      isFiniteVerb(at)
    ) {
      verbs[head] = at
    }
  }
  return verbs
}

/**
 * The subject of a verb or of a predicate: a noun, a pronoun or the head of a clause; -1 for none. A formal subject is none. F 80; a
 * rule that must be sure wants a word order or a pronoun's case that says the same.
 */
export function subjectOf({heads, relations}: ParsedSentence, predicate: number): number {
  for (let at = 0; at < heads.length; at++) {
    if (heads[at] === predicate && /^[nc]subj(?::|$)/.test(relations[at] ?? '')) return at
  }
  return -1
}

/**
 * Who does what a passive verb says: the head of the noun phrase after `av`, -1 when it is not stated. The parser often takes an agent
 * for another adverbial or hangs it from a noun between, so any `av` that follows the verb in its clause is evidence enough:
 * a rule that is silent when an agent is stated is then rather too silent than too loud. Whether there is one: F 94, but of 17 only.
 */
export function agentOf(sentence: ParsedSentence, verb: number): number {
  const {words, heads, relations} = sentence
  let phrase = -1
  for (let at = 0; at < heads.length; at++) {
    if (heads[at] !== verb) continue
    const relation = relations[at] ?? ''
    if (relation === 'obl:agent') return at
    if (phrase < 0 && at > verb && relation.startsWith('obl') && hasAv(sentence, at)) phrase = at
  }
  if (phrase >= 0) return phrase
  for (let at = verb + 1; at < words.length; at++) {
    const word = words[at]
    if (!word || word.features.includes('VerbForm=Fin') || word.upos === 'SCONJ') break
    if (word.upos === 'PUNCT' && word.form !== '"' && word.form !== '”') break
    if (word.upos === 'ADP' && word.form.toLowerCase() === 'av' && !BEFORE_AV.has(words[at - 1]?.lemma ?? ''))
      return relations[at] === 'case' ? (heads[at] ?? -1) : -1
  }
  return -1
}

/** In `med stöd av`, `i form av` and their like nobody acts. */
const BEFORE_AV: ReadonlySet<string> = new Set(
  'stöd form hjälp grund anledning följd ledning mån utgång början slut'.split(' ')
)

function hasAv({words, heads, relations}: ParsedSentence, noun: number): boolean {
  for (let at = 0; at < noun; at++) {
    if (heads[at] === noun && relations[at] === 'case' && words[at]?.form.toLowerCase() === 'av') return true
  }
  return false
}

/**
 * The first auxiliary of a verb, finite or not (`har blivit` → `har`), -1 for none: what the tree says, else the nearest verb before it
 * with nothing but adverbs, `att` and other auxiliaries between.
 */
export function modalOf({words, heads, relations}: ParsedSentence, verb: number): number {
  for (let at = 0; at < verb; at++) {
    if (heads[at] === verb && relations[at]?.startsWith('aux') && words[at]?.features.includes('VerbForm=Fin'))
      return at
  }
  for (let at = verb - 1; at >= 0; at--) {
    const word = words[at]
    if (!word) break
    if (word.features.includes('VerbForm=Fin')) return at
    if (!/^(?:ADV|PART|AUX)$/.test(word.upos) && !word.features.includes('VerbForm=')) break
  }
  return -1
}

/**
 * Whether a verb belongs to a main clause, by tree and by surface: each word that opens a clause before the finite verb has a finite verb
 * of its own in between. Takes a verb for subordinate when one of the two says so.
 */
export function isInMainClause({words, heads, relations}: ParsedSentence, finiteVerb: number, verb: number): boolean {
  let at = verb
  for (let steps = 0; at >= 0 && relations[at] !== 'root'; steps++) {
    if (steps > words.length || !/^(?:conj|parataxis|xcomp|aux|cop)(?::|$)/.test(relations[at] ?? '')) return false
    at = heads[at] ?? -1
  }
  if (BEFORE_SUBORDINATE_VERB.test(words[finiteVerb - 1]?.form ?? '')) return false
  let finite = 0
  let isCoordinated = false
  for (let before = finiteVerb - 1; before >= 0; before--) {
    const word = words[before]
    if (word?.features.includes('VerbForm=Fin')) finite++
    else if (word?.upos === 'CCONJ' && finite === 0) isCoordinated = true
    else if (opensClause(words, before, finiteVerb)) {
      // After `och` the verb may belong to the clause as well: så att beslutet upphävs och hon beviljas bidrag.
      if (finite === 0 || (isCoordinated && finite === 1)) return false
      finite--
    }
  }
  return true
}

/** Stand before the finite verb only in subordinate clauses. */
const BEFORE_SUBORDINATE_VERB = /^(?:inte|ej|icke|aldrig|ännu)$/i

/** Whether a word opens a subordinate clause that a finite verb may belong to. */
function opensClause(words: readonly TaggedWord[], at: number, finiteVerb: number): boolean {
  const word = words[at]
  if (!word) return false
  if (word.upos === 'SCONJ' || /PronType=(?:[A-Z][a-z]+,)*(?:Rel|Int)/.test(word.features)) return true
  const form = word.form.toLowerCase()
  if (/^(?:hur|där|dit|när|då|vars|varför|huruvida|medan|innan|eftersom|ifall)$/.test(form))
    return at > 0 || form !== 'då'
  // i de fall ansökan avslås, för det fall den avslås
  if (form === 'fall') return /^(?:de|det)$/i.test(words[at - 1]?.form ?? '')
  // Om is a preposition too; before a subject with an article it opens a clause: om lösningen ska införas.
  if (form !== 'om' || at < finiteVerb - 3) return false
  return words.slice(at + 1, finiteVerb).some(({upos, features}) => upos === 'DET' || features.includes('Definite=Def'))
}

/**
 * Clauses with a finite verb that are part of another clause, in the order of their first words. They may lie in each other. F 80 for
 * that there is a clause with that verb, 62 for exactly where it begins and ends.
 */
export function subordinateClauses(sentence: ParsedSentence): SubordinateClause[] {
  const {heads, relations} = sentence
  const spans = subtreeSpans(sentence)
  const verbs = finiteVerbs(sentence)
  const clauses: SubordinateClause[] = []
  for (let head = 0; head < heads.length; head++) {
    const relation = relations[head] ?? ''
    if (!SUBORDINATE.test(relation)) continue
    const verb = verbs[head] ?? -1
    if (verb >= 0) clauses.push({head, finiteVerb: verb, relation, words: withoutMarks(sentence, spans, head)})
  }
  return clauses.sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end)
}

/** The words of the main clause, in order, without those of its subordinate clauses and without punctuation. F 90 by word. */
export function mainClause(sentence: ParsedSentence): number[] {
  const inside = new Uint8Array(sentence.words.length)
  for (const {words} of subordinateClauses(sentence)) inside.fill(1, words.start, words.end)
  const own: number[] = []
  for (const [at, word] of sentence.words.entries()) if (inside[at] === 0 && word.upos !== 'PUNCT') own.push(at)
  return own
}

/**
 * Number of words before the finite verb of the main clause, without punctuation: what a reader must hold in mind before the
 * sentence says what happens. `null` for a sentence without a finite verb. Right in 91 of 100 sentences.
 */
export function wordsBeforeFiniteVerb(sentence: ParsedSentence): number | null {
  const verb = finiteVerb(sentence)
  if (verb < 0) return null
  let count = 0
  for (let at = 0; at < verb; at++) if (sentence.words[at]?.upos !== 'PUNCT') count++
  return count
}

/**
 * The noun, name or pronoun that a word belongs to as article, attribute, genitive or preposition, itself if it is one; else -1. Right
 * for 96 of 100 words.
 */
export function nominalHead({words, heads, relations}: ParsedSentence, word: number): number {
  for (let at = word, steps = 0; at >= 0 && steps < words.length; steps++) {
    const isModifier = IN_NOUN_PHRASE.test(relations[at] ?? '')
    if (NOMINAL.test(words[at]?.upos ?? '') && !(isModifier && relations[at] !== 'appos')) return at
    if (!isModifier) return -1
    at = heads[at] ?? -1
  }
  return -1
}

/**
 * The noun phrase of a noun with all that describes it, from its first word to after its last; a preposition or a conjunction before
 * it and punctuation at its ends are not in it. F 77 for both ends of the phrases of nouns. Takes time in
 * proportion to the sentence.
 */
export function nounPhrase(sentence: ParsedSentence, noun: number): Span {
  const {relations, heads} = sentence
  const {start, end} = withoutMarks(sentence, subtreeSpans(sentence), noun)
  let first = start
  while (first < noun && heads[first] === noun && /^(?:case|cc|mark|punct)$/.test(relations[first] ?? '')) first++
  return {start: first, end}
}

/** For each word the stretch of words that hang from it directly or indirectly, itself among them. */
function subtreeSpans({heads}: DependencyTree): {readonly starts: Int32Array; readonly ends: Int32Array} {
  const {length} = heads
  const starts = Int32Array.from(heads.keys())
  const ends = Int32Array.from(heads.keys(), at => at + 1)
  const waiting = new Int32Array(length)
  for (const head of heads) if (head >= 0) waiting[head] = (waiting[head] ?? 0) + 1
  const ready: number[] = []
  for (let at = 0; at < length; at++) if (waiting[at] === 0) ready.push(at)
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    const head = heads[at] ?? -1
    if (head < 0) continue
    starts[head] = Math.min(starts[head] ?? 0, starts[at] ?? 0)
    ends[head] = Math.max(ends[head] ?? 0, ends[at] ?? 0)
    waiting[head] = (waiting[head] ?? 0) - 1
    if (waiting[head] === 0) ready.push(head)
  }
  return {starts, ends}
}

function withoutMarks(
  {words}: ParsedSentence,
  {starts, ends}: {readonly starts: Int32Array; readonly ends: Int32Array},
  head: number
): Span {
  let start = starts[head] ?? head
  let end = ends[head] ?? head + 1
  while (start < head && words[start]?.upos === 'PUNCT') start++
  while (end > head + 1 && words[end - 1]?.upos === 'PUNCT') end--
  return {start, end}
}
