/** What the parser sees of a word: its form and its tag in several grains, as 32-bit hashes. */

/** A word with its tag, as the tagger gives it. */
export interface ParserWord {
  readonly form: string
  readonly upos: string
  /** UD features as in CoNLL-U, `_` for none. */
  readonly features: string
}

/** Kinds of dependents that a head remembers having, as bits. */
export const KIND = {
  noun: 1,
  subjectPronoun: 2,
  pronoun: 4,
  relative: 8,
  determiner: 16,
  adjective: 32,
  adposition: 64,
  subjunction: 128,
  conjunction: 256,
  auxiliary: 512,
  finite: 1024,
  nonfinite: 2048,
  adverb: 4096,
  punctuation: 8192,
  infinitiveMark: 16384
} as const

/** Parts of speech whose words each behave in their own way. */
const CLOSED = /^(?:ADP|AUX|CCONJ|DET|PART|PRON|SCONJ|PUNCT)$/

/** What a tag says, computed once for each tag. */
interface TagKnowledge {
  readonly coarse: number
  readonly fine: number
  readonly kind: number
  readonly closed: boolean
  readonly punctuation: boolean
  readonly verb: boolean
}

/** Hash of a string, FNV-1a over its UTF-16 units from `start`. */
export function hashText(text: string, start: number, seed: number): number {
  let hash = seed | 0
  for (let i = start; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Longest form whose letters are all looked at. */
const LONGEST = 60

/**
 * A sentence as columns of hashes. Words are counted from 1; 0 is no word and `length + 1` the root. The columns are reused for
 * the next sentence.
 */
export class WordColumns {
  length = 0
  word = new Int32Array(0)
  /** UPOS with what matters most of FEATS. */
  coarse = new Int32Array(0)
  /** UPOS and FEATS. */
  fine = new Int32Array(0)
  /** The word itself where it is of a closed class, else its tag. */
  lexical = new Int32Array(0)
  suffix = new Int32Array(0)
  kind = new Int32Array(0)
  /** Number of punctuation marks and of verbs before each place. */
  marksBefore = new Int32Array(0)
  verbsBefore = new Int32Array(0)
  private readonly tags = new Map<string, TagKnowledge>()

  fill(words: readonly ParserWord[], from: number, to: number): void {
    const length = to - from
    this.length = length
    if (this.word.length < length + 3) this.grow(Math.max(64, 2 * (length + 3)))
    this.put(0, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0)
    let marks = 0
    let verbs = 0
    for (let i = 0; i < length; i++) {
      const {form, upos, features} = words[from + i] as ParserWord
      const tag = this.lookTag(upos, features)
      const lower = normalise(form)
      const word = hashText(lower, 0, 11)
      const at = i + 1
      const lexical = tag.closed ? word ^ tag.coarse : tag.fine
      const coarse = tag.punctuation ? word : tag.coarse
      const suffix = hashText(lower, Math.max(0, lower.length - 3), 13)
      this.put(at, word, coarse, tag.fine, lexical, suffix, tag.kind)
      this.marksBefore[at] = marks
      this.verbsBefore[at] = verbs
      if (tag.punctuation) marks++
      if (tag.verb) verbs++
    }
    const root = length + 1
    this.put(root, 0x5a5a1234, 0x5a5a1234, 0x5a5a1234, 0x5a5a1234, 0x5a5a1234, 0)
    this.put(root + 1, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0x1f3d5b79, 0)
    this.marksBefore[root] = marks
    this.verbsBefore[root] = verbs
  }

  private put(
    at: number,
    word: number,
    coarse: number,
    fine: number,
    lexical: number,
    suffix: number,
    kind: number
  ): void {
    this.word[at] = word
    this.coarse[at] = coarse
    this.fine[at] = fine
    this.lexical[at] = lexical
    this.suffix[at] = suffix
    this.kind[at] = kind
  }

  private grow(size: number): void {
    this.word = new Int32Array(size)
    this.coarse = new Int32Array(size)
    this.fine = new Int32Array(size)
    this.lexical = new Int32Array(size)
    this.suffix = new Int32Array(size)
    this.kind = new Int32Array(size)
    this.marksBefore = new Int32Array(size)
    this.verbsBefore = new Int32Array(size)
  }

  private lookTag(upos: string, features: string): TagKnowledge {
    const key = `${upos}|${features}`
    const known = this.tags.get(key)
    if (known) return known
    const made = tagKnowledge(upos, features, key)
    // Tags of a file that a user hands in may be any number of strings.
    if (this.tags.size > 2000) this.tags.clear()
    this.tags.set(key, made)
    return made
  }
}

function tagKnowledge(upos: string, features: string, key: string): TagKnowledge {
  const isVerb = upos === 'VERB' || upos === 'AUX'
  const finite = features.includes('VerbForm=Fin')
  const relative = /PronType=(?:Rel|Int)/.test(features)
  const grain = features
    .split('|')
    .filter(feature => /^(?:VerbForm|PronType=(?:Rel|Int)|Case=(?:Gen|Acc)|Poss|Voice=Pass|Mood=Imp)/.test(feature))
    .join('|')
  return {
    coarse: hashText(`${upos} ${grain}`, 0, 17),
    fine: hashText(key, 0, 19),
    kind: kindOf(upos, features, finite, relative),
    closed: CLOSED.test(upos),
    punctuation: upos === 'PUNCT',
    verb: isVerb
  }
}

function kindOf(upos: string, features: string, finite: boolean, relative: boolean): number {
  if (relative) return KIND.relative
  switch (upos) {
    case 'NOUN':
    case 'PROPN':
      return features.includes('Case=Gen') ? KIND.determiner : KIND.noun
    case 'PRON':
      if (features.includes('Poss=Yes')) return KIND.determiner
      return features.includes('Case=Nom') ? KIND.subjectPronoun : KIND.pronoun
    case 'DET':
    case 'NUM':
      return KIND.determiner
    case 'ADJ':
      return KIND.adjective
    case 'ADP':
      return KIND.adposition
    case 'SCONJ':
      return KIND.subjunction
    case 'PART':
      return features.includes('Polarity') ? KIND.adverb : KIND.infinitiveMark
    case 'CCONJ':
      return KIND.conjunction
    case 'AUX':
      return KIND.auxiliary
    case 'VERB':
      return finite ? KIND.finite : KIND.nonfinite
    case 'ADV':
      return KIND.adverb
    case 'PUNCT':
      return KIND.punctuation
    default:
      return 0
  }
}

function normalise(form: string): string {
  const lower = (form.length > LONGEST ? form.slice(form.length - LONGEST) : form).toLowerCase()
  return /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower
}
