/**
 * What of one text has no counterpart in another. A figure, a name or a reference has one if it stands anywhere. A negation or a
 * word of duty has one if a word of the same force stands among the same words of content; where all words are new, any of the
 * same force that is left over will do.
 */
import type {SentenceFacts, TextFacts} from './collect-facts.js'
import type {Fact, Force, ForceFact, ValueFact} from './fact.js'

/** The facts of `from` that `to` lacks, in reading order; of the same figure or name only the first. */
export function missingFacts(from: TextFacts, to: TextFacts): readonly Fact[] {
  return [...missingValues(from, to), ...missingForces(from, to)].sort(
    (a, b) => a.block - b.block || a.span.start - b.span.start
  )
}

function missingValues(from: TextFacts, to: TextFacts): readonly ValueFact[] {
  const offered = new Set(to.values.flatMap(({offers}) => offers))
  const isWrittenOut = writtenOutFinder(from, to)
  const has = (key: string) => {
    if (key.startsWith('word:')) return to.words.has(key.slice(5))
    if (key.startsWith('acronym:')) return isWrittenOut(key.slice(8))
    return offered.has(key)
  }
  const seen = new Set<string>()
  return from.values.filter(({kind, needs}) => {
    if (needs.length === 0 || needs.some(all => all.every(has))) return false
    const key = `${kind} ${needs.map(all => all.join()).join(';')}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

/** As many acronyms that no list knows are looked for among the new words. */
const MOST_ACRONYMS = 100

/** Says whether a long word has come that begins with an acronym's first letter and has the others in their order. */
function writtenOutFinder(from: TextFacts, to: TextFacts): (acronym: string) => boolean {
  const answers = new Map<string, boolean>()
  let fresh: readonly string[] | undefined
  return acronym => {
    const known = answers.get(acronym)
    if (known !== undefined || answers.size === MOST_ACRONYMS) return known ?? false
    fresh ??= [...to.longWords].filter(word => !from.words.has(word))
    const pattern = new RegExp(`^${[...acronym].join('\\p{L}+')}`, 'u')
    const answer = fresh.some(word => pattern.test(word))
    answers.set(acronym, answer)
    return answer
  }
}

/** Which forces may answer for one. */
const ANSWERS: Readonly<Record<Force, readonly Force[]>> = {
  must: ['must'],
  should: ['should'],
  may: ['may', 'can'],
  can: ['can', 'may'],
  mayNot: ['mayNot', 'canNot'],
  shouldNot: ['shouldNot'],
  canNot: ['canNot', 'mayNot', 'not'],
  needNot: ['needNot'],
  not: ['not', 'mayNot', 'canNot', 'needNot', 'shouldNot']
}

/** Two sentences with at least this share of the shorter one's words of content in common say the same thing. */
const SAME_SENTENCE = 0.6
/** A counterpart may stand in a sentence that is nearly as like as the likest. */
const NEARLY = 0.7
/** Words that stand in more sentences than this tell nothing about which is which. */
const MAX_POSTINGS = 200

function missingForces(from: TextFacts, to: TextFacts): readonly ForceFact[] {
  const index = createStemIndex(to.sentences)
  const answering = groupBySentence(to.forces)
  const taken = new Set<ForceFact>()
  const unsure: ForceFact[] = []
  const missing: ForceFact[] = []
  for (const fact of from.forces) {
    if (fact.isOptional) continue
    const likely = index.likest(fact.context)
    const best = likely[0]?.likeness ?? 0
    const found = likely
      .filter(({likeness}) => likeness >= NEARLY * best)
      .flatMap(({sentence}) => answering.get(sentenceKey(sentence)) ?? [])
      // One negation answers for one; one word of duty may have joined what were two.
      .find(other => answers(fact, other) && !(other.kind === 'negation' && taken.has(other)))
    if (found) taken.add(found)
    else if (best >= SAME_SENTENCE) missing.push(fact)
    else unsure.push(fact)
  }
  const left = new Map<Force, number>()
  for (const {force} of to.forces.filter(other => !taken.has(other))) left.set(force, (left.get(force) ?? 0) + 1)
  for (const fact of unsure) {
    const force = ANSWERS[fact.force].find(other => (left.get(other) ?? 0) > 0)
    if (force === undefined) missing.push(fact)
    else left.set(force, (left.get(force) ?? 0) - 1)
  }
  return missing
}

function answers(fact: ForceFact, other: ForceFact): boolean {
  return ANSWERS[fact.force].includes(other.force)
}

function groupBySentence(forces: readonly ForceFact[]): ReadonlyMap<string, readonly ForceFact[]> {
  const groups = new Map<string, ForceFact[]>()
  for (const fact of forces) {
    const key = sentenceKey({block: fact.block, span: fact.sentence})
    const group = groups.get(key)
    if (group) group.push(fact)
    else groups.set(key, [fact])
  }
  return groups
}

function sentenceKey({block, span}: Pick<SentenceFacts, 'block' | 'span'>): string {
  return `${block}:${span.start}`
}

interface Likeness {
  readonly sentence: SentenceFacts
  /** How many words of content both have. */
  readonly shared: number
  /** The share of the smaller set of words that both have, 0–1; one more word is counted, so that a lone word proves little. */
  readonly likeness: number
}

/** Finds the sentences that share words with a set of stems, the likest first. */
export function createStemIndex(sentences: readonly SentenceFacts[]): {
  readonly likest: (stems: ReadonlySet<string>) => readonly Likeness[]
} {
  const postings = new Map<string, number[]>()
  sentences.forEach(({stems}, i) => {
    for (const stem of stems) {
      const list = postings.get(stem)
      if (list) list.push(i)
      else postings.set(stem, [i])
    }
  })
  return {
    likest: stems => {
      const shared = new Map<number, number>()
      for (const stem of stems) {
        const list = postings.get(stem) ?? []
        if (list.length > MAX_POSTINGS) continue
        for (const i of list) shared.set(i, (shared.get(i) ?? 0) + 1)
      }
      return [...shared]
        .flatMap(([i, count]): Likeness[] => {
          const sentence = sentences[i]
          if (!sentence) return []
          return [{sentence, shared: count, likeness: count / (1 + Math.min(stems.size, sentence.stems.size))}]
        })
        .sort((a, b) => b.likeness - a.likeness || a.sentence.block - b.sentence.block)
    }
  }
}
