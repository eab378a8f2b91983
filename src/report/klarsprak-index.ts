/**
 * Klarspråksindex: one figure for how clear a text is, from 0 to 100, made so that every part of it can be said in words and
 * acted upon. `docs/klarspraksindex.md` explains it to readers.
 *
 *     index = 100 · exp(−(sentences + words + findings))
 *
 * - sentences: 0.015 for each word by which the mean sentence is longer than 4 words;
 * - words: 0.6 times the share of words that are not common in everyday language, above 0.05;
 * - findings: 0.4 times the impact of all findings (`impactOf`) per sentence, where two sentences are added to those there are, so that one finding in
 *   a text of two lines is not its ruin.
 *
 * The form and the figures are our own choice, set so that an easy text comes near 90 and an ordinary page of an authority near 60, and so that of easy
 * and ordinary texts on the same matter the easy one comes higher. The sum falls strictly with each finding that is mended, so the
 * index rises strictly, also where it is low.
 */

export interface IndexInput {
  readonly words: number
  readonly sentences: number
  /** Share of the words, 0–1, that are not common. */
  readonly uncommonWordShare: number
  /** Each finding with its rule and how much it hurts. */
  readonly findings: readonly {readonly rule: string; readonly impact: number}[]
}

/** What one kind of finding costs. */
export interface IndexCost {
  readonly rule: string
  readonly count: number
  /** By how much the index rises when these are mended and nothing else changes. */
  readonly gain: number
}

export interface KlarsprakIndex {
  /** 0–100, not rounded. */
  readonly value: number
  /** Under 100 words: a few findings decide the figure. */
  readonly uncertain: boolean
  /** Dearest first; those alike by rule id. */
  readonly costs: readonly IndexCost[]
}

const PER_WORD_OF_SENTENCE = 0.015
const FREE_SENTENCE_LENGTH = 4
const PER_SHARE_OF_WORDS = 0.6
const FREE_WORD_SHARE = 0.05
const PER_IMPACT = 0.4
const ADDED_SENTENCES = 2
const CERTAIN_FROM_WORDS = 100

/** The index of a text or of a part of it; `null` where there are no sentences. */
export function klarsprakIndex({words, sentences, uncommonWordShare, findings}: IndexInput): KlarsprakIndex | null {
  if (sentences === 0) return null
  const measured =
    PER_WORD_OF_SENTENCE * Math.max(0, words / sentences - FREE_SENTENCE_LENGTH) +
    PER_SHARE_OF_WORDS * Math.max(0, uncommonWordShare - FREE_WORD_SHARE)
  const perImpact = PER_IMPACT / (sentences + ADDED_SENTENCES)
  const byRule = new Map<string, {count: number; impact: number}>()
  let impact = 0
  for (const finding of findings) {
    const entry = byRule.get(finding.rule) ?? {count: 0, impact: 0}
    entry.count++
    entry.impact += finding.impact
    impact += finding.impact
    byRule.set(finding.rule, entry)
  }
  const indexAt = (found: number) => 100 * Math.exp(-(measured + perImpact * found))
  const value = indexAt(impact)
  const costs = Array.from(byRule, ([rule, entry]) => ({
    rule,
    count: entry.count,
    gain: indexAt(impact - entry.impact) - value
  }))
  costs.sort((a, b) => b.gain - a.gain || (a.rule < b.rule ? -1 : 1))
  return {value, uncertain: words < CERTAIN_FROM_WORDS, costs}
}
