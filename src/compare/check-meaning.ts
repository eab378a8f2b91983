import type {Document} from '../document/document.js'
import {collectFacts, type FactReading, type TextFacts} from './collect-facts.js'
import type {Fact, FactKind, FactPlace} from './fact.js'
import {createStemIndex, missingFacts} from './match-facts.js'

/** One thing that is not the same in both texts. */
export interface MeaningChange {
  readonly kind: FactKind
  /** What the old text says; `null` if the thing is new. */
  readonly before: Fact | null
  /** What the new text says; `null` if the thing is lost. */
  readonly after: Fact | null
  /** The sentence of the other text that is likest to the one where something is lost or new, if any is like it. */
  readonly likest: FactPlace | null
}

/**
 * What the rewrite `after` of `before` lost, changed and added: amounts, shares, dates, spans of time, times, figures, laws, names,
 * addresses, negations and words of duty. Lost and changed first, in the order of the old text, then what is new.
 */
export function checkMeaning(before: Document, after: Document, reading: FactReading): readonly MeaningChange[] {
  const old = collectFacts(before, reading)
  const now = collectFacts(after, reading)
  const lost = withoutTwins(missingFacts(old, now))
  const added = new Set(withoutTwins(missingFacts(now, old)))
  const inNew = createStemIndex(now.sentences)
  const inOld = createStemIndex(old.sentences)
  const stemsInOld = stemFinder(old)
  const stemsInNew = stemFinder(now)
  const isAlone = aloneFinder(lost, [...added])
  // Of texts with hardly anything in common no pairs are made: each with each would cost too much, and tell nothing.
  const mayPair = lost.length * added.size <= MOST_PAIRS
  const changes = lost.map((fact): MeaningChange => {
    const stems = stemsInOld(fact)
    const [counterpart] = (mayPair ? [...added] : [])
      .filter(other => isPair(fact, other))
      .map(other => ({other, shared: countShared(stems, stemsInNew(other))}))
      .filter(({other, shared}) => shared > 0 || isAlone(fact, other))
      .sort((a, b) => b.shared - a.shared)
    if (counterpart) added.delete(counterpart.other)
    return {kind: fact.kind, before: fact, after: counterpart?.other ?? null, likest: likestPlace(inNew, stems)}
  })
  const news = [...added].map((fact): MeaningChange => {
    return {kind: fact.kind, before: null, after: fact, likest: likestPlace(inOld, stemsInNew(fact))}
  })
  return [...changes, ...news]
}

const MOST_PAIRS = 250_000

/** `kl. 9–16` is two times that stand in one place. */
function withoutTwins(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact, i) => {
    const before = facts[i - 1]
    return !before || before.kind !== fact.kind || before.block !== fact.block || before.span.start !== fact.span.start
  })
}

function isPair(a: Fact, b: Fact): boolean {
  const isForce = (fact: Fact) => fact.kind === 'negation' || fact.kind === 'duty'
  return a.kind === b.kind || (isForce(a) && isForce(b)) || (isFigure(a) && isFigure(b))
}

function isFigure({kind}: Fact): boolean {
  return kind === 'number' || kind === 'duration' || kind === 'amount' || kind === 'percent'
}

/** Says whether nothing else of its kind is lost, and nothing else of the other's kind new. */
function aloneFinder(lost: readonly Fact[], added: readonly Fact[]): (fact: Fact, other: Fact) => boolean {
  const countKinds = (facts: readonly Fact[]) => {
    const counts = new Map<FactKind, number>()
    for (const {kind} of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts
  }
  const ofLost = countKinds(lost)
  const ofAdded = countKinds(added)
  return (fact, other) => ofLost.get(fact.kind) === 1 && ofAdded.get(other.kind) === 1
}

function stemFinder({sentences}: TextFacts): (fact: Fact) => ReadonlySet<string> {
  const stems = new Map(sentences.map(sentence => [`${sentence.block} ${sentence.span.start}`, sentence.stems]))
  return ({block, sentence}) => stems.get(`${block} ${sentence.start}`) ?? new Set()
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared
}

/** A sentence with less in common is another one. */
const LIKE = 0.3

function likestPlace(index: ReturnType<typeof createStemIndex>, stems: ReadonlySet<string>): FactPlace | null {
  const [best] = index.likest(stems)
  if (!best || best.likeness < LIKE || best.shared < 2) return null
  const {block, span} = best.sentence
  return {block, span: {start: span.start, end: span.start}, sentence: span}
}
