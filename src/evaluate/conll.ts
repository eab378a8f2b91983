/**
 * Reading CoNLL-U and scoring an analysis against a treebank as in the CoNLL 2018 shared task (Zeman et al. 2018, "CoNLL 2018
 * Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies", section 5.2): gold and system are compared by the
 * characters that are not white space, so that a token or sentence counts as right when it covers the same stretch.
 */

export interface ConlluToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  /** 1-based index of the head in the sentence; 0 for the root and where the column is `_`. */
  readonly head: number
  readonly deprel: string
  readonly spaceAfter: boolean
}

export interface ConlluSentence {
  readonly tokens: readonly ConlluToken[]
  /** Whether `# newpar` or `# newdoc` stands before it. */
  readonly startsParagraph: boolean
}

/** Precision, recall and their harmonic mean, 0–1, with the counts they come from. */
export interface Score {
  readonly gold: number
  readonly system: number
  readonly correct: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What is scored: sentences as lists of token forms. */
export type Segmentation = readonly (readonly string[])[]

/**
 * The sentences of a CoNLL-U file. Multiword ranges (`1-2`) and empty nodes (`1.1`) are passed over: Swedish treebanks have
 * no multiword tokens, and empty nodes are no part of the text.
 */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  let tokens: ConlluToken[] = []
  let startsParagraph = false
  const close = () => {
    if (tokens.length === 0) return
    sentences.push({tokens, startsParagraph})
    tokens = []
    startsParagraph = false
  }
  for (const line of text.split(/\r?\n/)) {
    if (line === '') close()
    else if (line.startsWith('#')) {
      if (/^#\s*new(?:par|doc)\b/.test(line)) startsParagraph = true
    } else {
      const [id = '', form = '', lemma = '', upos = '', , feats = '', head = '', deprel = '', , misc = ''] =
        line.split('\t')
      if (!/^\d+$/.test(id)) continue
      const spaceAfter = !misc.split('|').includes('SpaceAfter=No')
      tokens.push({form, lemma, upos, feats, head: Number.parseInt(head, 10) || 0, deprel, spaceAfter})
    }
  }
  close()
  return sentences
}

/**
 * How well `system` divides the same text as `gold` into tokens and sentences.
 * @throws Error if the two do not hold the same characters, white space aside.
 */
export function scoreSegmentation(gold: Segmentation, system: Segmentation): {tokens: Score; sentences: Score} {
  const goldSpans = spansOf(gold)
  const systemSpans = spansOf(system)
  const at = firstDifference(goldSpans.text, systemSpans.text)
  if (at >= 0) {
    const excerpt = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))
    throw new Error(`The texts differ at character ${at}: ${excerpt(goldSpans.text)} and ${excerpt(systemSpans.text)}`)
  }
  return {
    tokens: score(goldSpans.tokens, systemSpans.tokens),
    sentences: score(goldSpans.sentences, systemSpans.sentences)
  }
}

/** Names of the universal features, the only ones that the shared task compares. */
const UNIVERSAL: ReadonlySet<string> = new Set(
  `PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident
  Polarity Person Polite`.split(/\s+/)
)

/** The measures of words: tags, features, lemmas, heads (UAS) and heads with relations (LAS). */
export interface WordScores {
  readonly upos: Score
  readonly feats: Score
  readonly lemmas: Score
  readonly uas: Score
  readonly las: Score
}

/**
 * How well the words of `system` are analysed, on the tokens that cover the same characters in both. Features are compared
 * without those that are not universal (ExtPos), relations without their subtypes, a lemma of `_` in gold is taken for right;
 * a head is right when it is aligned with the gold head.
 * @throws Error if the two do not hold the same characters, white space aside.
 */
export function scoreWords(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): WordScores {
  const forms = (sentences: readonly ConlluSentence[]) => sentences.map(({tokens}) => tokens.map(({form}) => form))
  // Throws where the texts differ.
  scoreSegmentation(forms(gold), forms(system))
  const goldWords = wordsOf(gold)
  const systemWords = wordsOf(system)
  const aligned = new Map(alignTokens(forms(gold), forms(system)).map(([own, other]) => [own, other]))
  const correct = {upos: 0, feats: 0, lemmas: 0, uas: 0, las: 0}
  for (const [own, other] of aligned) {
    const right = goldWords[own]
    const guess = systemWords[other]
    if (!right || !guess) continue
    if (right.token.upos === guess.token.upos) correct.upos++
    if (universalOf(right.token.feats) === universalOf(guess.token.feats)) correct.feats++
    if (right.token.lemma === guess.token.lemma || right.token.lemma === '_') correct.lemmas++
    const head = right.head < 0 ? -1 : (aligned.get(right.head) ?? -2)
    if (head !== guess.head) continue
    correct.uas++
    if (relationOf(right.token.deprel) === relationOf(guess.token.deprel)) correct.las++
  }
  const score = (right: number) => scoreOf(goldWords.length, systemWords.length, right)
  return {
    upos: score(correct.upos),
    feats: score(correct.feats),
    lemmas: score(correct.lemmas),
    uas: score(correct.uas),
    las: score(correct.las)
  }
}

/** Words with the index of their head through all sentences, -1 for a root. */
function wordsOf(sentences: readonly ConlluSentence[]): {token: ConlluToken; head: number}[] {
  const words: {token: ConlluToken; head: number}[] = []
  for (const {tokens} of sentences) {
    const first = words.length
    for (const token of tokens) words.push({token, head: token.head === 0 ? -1 : first + token.head - 1})
  }
  return words
}

function universalOf(feats: string): string {
  return feats
    .split('|')
    .filter(pair => UNIVERSAL.has(pair.slice(0, pair.indexOf('='))))
    .sort()
    .join('|')
}

function relationOf(deprel: string): string {
  return deprel.split(':')[0] ?? ''
}

/**
 * Pairs of indexes `[gold, system]` of the tokens that cover the same characters, counted through all sentences: what words,
 * tags and heads are scored on.
 */
export function alignTokens(gold: Segmentation, system: Segmentation): [number, number][] {
  const systemIndex = new Map(spansOf(system).tokens.map((span, index) => [span, index]))
  const pairs: [number, number][] = []
  for (const [index, span] of spansOf(gold).tokens.entries()) {
    const other = systemIndex.get(span)
    if (other !== undefined) pairs.push([index, other])
  }
  return pairs
}

/** Spans as strings `start-end`, counted in characters that are not white space. */
function spansOf(segmentation: Segmentation): {text: string; tokens: string[]; sentences: string[]} {
  const pieces: string[] = []
  const tokens: string[] = []
  const sentences: string[] = []
  let offset = 0
  for (const sentence of segmentation) {
    const sentenceStart = offset
    for (const form of sentence) {
      const solid = form.replace(/\s/gu, '')
      pieces.push(solid)
      tokens.push(`${offset}-${offset + solid.length}`)
      offset += solid.length
    }
    if (offset > sentenceStart) sentences.push(`${sentenceStart}-${offset}`)
  }
  return {text: pieces.join(''), tokens, sentences}
}

function firstDifference(a: string, b: string): number {
  if (a === b) return -1
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

function score(gold: readonly string[], system: readonly string[]): Score {
  const known = new Set(gold)
  return scoreOf(gold.length, system.length, system.filter(span => known.has(span)).length)
}

function scoreOf(gold: number, system: number, correct: number): Score {
  const precision = system === 0 ? 0 : correct / system
  const recall = gold === 0 ? 0 : correct / gold
  const f1 = correct === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {gold, system, correct, precision, recall, f1}
}
