import type {Category, Rule} from './define-rule.js'
import type {Level} from './level.js'

/**
 * How much one finding of a level hurts, in units of a notice. Own choice: an error is what the law asks for or what breaks
 * reading, so that no handful of notices comes before it.
 */
const LEVEL_WEIGHTS: Readonly<Record<Level, number>> = {info: 0.25, notice: 1, warning: 3, error: 10}

/**
 * How much each kind of finding touches understanding. Own choice: a decision that lacks a part can cost the reader a right; a comma
 * or a dash of the wrong kind is seen by few readers and stops none.
 */
const CATEGORY_WEIGHTS: Readonly<Record<Category, number>> = {
  beslut: 2,
  mening: 1,
  struktur: 1,
  stycke: 1,
  ord: 0.9,
  webb: 0.8,
  skrivregler: 0.4
}

/** How much a finding hurts the reader, in units of a notice about a sentence; always above 0. */
export function impactOf(rule: Pick<Rule, 'category'> | undefined, level: Level): number {
  return LEVEL_WEIGHTS[level] * CATEGORY_WEIGHTS[rule?.category ?? 'ord']
}
