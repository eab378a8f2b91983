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
  const changes = lost.map((fact): MeaningChange => {
    const stems = stemsAround(old, fact)
    const [counterpart] = [...added]
      .filter(other => isPair(fact, other))
      .map(other => ({other, shared: countShared(stems, stemsAround(now, other))}))
      .filter(({other, shared}) => shared > 0 || isAlone(fact, lost, other, added))
      .sort((a, b) => b.shared - a.shared)
    if (counterpart) added.delete(counterpart.other)
    return {kind: fact.kind, before: fact, after: counterpart?.other ?? null, likest: likestPlace(inNew, stems)}
  })
  const news = [...added].map((fact): MeaningChange => {
    return {kind: fact.kind, before: null, after: fact, likest: likestPlace(inOld, stemsAround(now, fact))}
  })
  return [...changes, ...news]
}

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

/** Whether nothing else of its kind is lost, and nothing else of the other's kind new. */
function isAlone(fact: Fact, lost: readonly Fact[], other: Fact, added: ReadonlySet<Fact>): boolean {
  return (
    lost.filter(({kind}) => kind === fact.kind).length === 1 &&
    [...added].filter(({kind}) => kind === other.kind).length === 1
  )
}

function stemsAround({sentences}: TextFacts, fact: Fact): ReadonlySet<string> {
  const around = sentences.find(({block, span}) => block === fact.block && span.start === fact.sentence.start)
  return around?.stems ?? new Set()
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
