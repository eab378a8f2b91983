import type {Span} from '../text/span.js'

/**
 * What a rewrite must not lose. `amount` is money, `duration` a span of time (deadlines too), `law` a law or a place in one, `contact`
 * a telephone number, an e-mail or web address, `duty` a word that says what must, may or can be done.
 */
export const FACT_KINDS = [
  'amount',
  'percent',
  'date',
  'duration',
  'time',
  'number',
  'law',
  'name',
  'contact',
  'negation',
  'duty'
] as const

export type FactKind = (typeof FACT_KINDS)[number]

/** Where a fact stands. Offsets in the text of the block. */
export interface FactPlace {
  readonly block: number
  readonly span: Span
  /** The sentence around, for showing and for finding its counterpart. */
  readonly sentence: Span
}

/** A figure, a name, a reference: there or not, whatever stands around. */
export interface ValueFact extends FactPlace {
  readonly kind: Exclude<FactKind, 'negation' | 'duty'>
  readonly text: string
  /** What the fact offers to the other text. */
  readonly offers: readonly string[]
  /** What the other text must offer: all of one of the alternatives. */
  readonly needs: readonly (readonly string[])[]
}

/**
 * What a word of duty says: `must` (ska, är skyldig), `should` (bör), `may` (får, har rätt), `can`; with a negation `mayNot` (får inte, ska
 * inte), `canNot`, `needNot` (behöver inte), `shouldNot`; `not` is a negation on its own.
 */
export type Force = 'must' | 'should' | 'may' | 'can' | 'mayNot' | 'shouldNot' | 'canNot' | 'needNot' | 'not'

/** A word whose meaning is that of the sentence around it. */
export interface ForceFact extends FactPlace {
  readonly kind: 'negation' | 'duty'
  readonly text: string
  readonly force: Force
  /** Whether it only answers for others (`saknar` for `har inte`) and need not itself have a counterpart. */
  readonly isOptional: boolean
  /** Beginnings of the words of content around it. */
  readonly context: ReadonlySet<string>
}

export type Fact = ValueFact | ForceFact
