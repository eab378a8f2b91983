import type {Block, BlockKind, Document} from '../document/document.js'
import type {RuleInForce} from '../lint/engine.js'
import type {Finding} from '../lint/finding.js'

/** The rules that look at English text. */
export const ENGLISH_RULES = ['engelsk-passiv', 'engelsk-lasbarhet'] as const

export type EnglishRule = (typeof ENGLISH_RULES)[number]

/** Kinds of block that hold sentences of the writer's own. */
const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'caption', 'description'])

/**
 * Reviews the English passages of a document with the rules in `rules` that are for English; the others are passed over.
 * The English parser is loaded only when there is something for it to read. Sorted by block and place.
 */
export async function reviewEnglish(document: Document, rules: readonly RuleInForce[]): Promise<readonly Finding[]> {
  const english = rules.filter(({rule}) => isEnglishRule(rule.id))
  const blocks = english.length === 0 ? [] : document.blocks.filter(isEnglishProse)
  if (blocks.length === 0) return []
  const {makeEnglishReviewer} = await import('./english-reviewer.js')
  const review = makeEnglishReviewer(english)
  return blocks.flatMap(block => review(block))
}

function isEnglishRule(id: string): id is EnglishRule {
  return ENGLISH_RULES.some(rule => rule === id)
}

function isEnglishProse({language, kind}: Block): boolean {
  return language === 'en' && PROSE.has(kind)
}
