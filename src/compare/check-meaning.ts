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
  const lost = missingFacts(old, now)
  const added = new Set(missingFacts(now, old))
  const inNew = createStemIndex(now.sentences)
  const inOld = createStemIndex(old.sentences)
  const changes = lost.map((fact): MeaningChange => {
    const likest = likestPlace(inNew, old, fact)
    const counterpart = [...added].find(
      other => isPair(fact, other) && (isSamePlace(other, likest) || lost.length === 1)
    )
    if (counterpart) added.delete(counterpart)
    return {kind: fact.kind, before: fact, after: counterpart ?? null, likest}
  })
  const news = [...added].map((fact): MeaningChange => {
    return {kind: fact.kind, before: null, after: fact, likest: likestPlace(inOld, now, fact)}
  })
  return [...changes, ...news]
}

function isPair(a: Fact, b: Fact): boolean {
  const isForce = (fact: Fact) => fact.kind === 'negation' || fact.kind === 'duty'
  return a.kind === b.kind || (isForce(a) && isForce(b)) || (isFigure(a) && isFigure(b))
}

function isFigure({kind}: Fact): boolean {
  return kind === 'number' || kind === 'duration' || kind === 'amount' || kind === 'percent'
}

function isSamePlace(fact: Fact, place: FactPlace | null): boolean {
  return place !== null && fact.block === place.block && fact.sentence.start === place.sentence.start
}

/** A sentence with less in common is another one. */
const LIKE = 0.3

function likestPlace(index: ReturnType<typeof createStemIndex>, own: TextFacts, fact: Fact): FactPlace | null {
  const sentence = own.sentences.find(({block, span}) => block === fact.block && span.start === fact.sentence.start)
  const [best] = sentence ? index.likest(sentence.stems) : []
  if (!best || best.likeness < LIKE) return null
  const {block, span} = best.sentence
  return {block, span: {start: span.start, end: span.start}, sentence: span}
}
