/** What both entries share: a document and the rules in force become a report. */
import type {Document} from '../document/document.js'
import {dropOverlaps, sortFindings, suppress} from '../lint/after.js'
import {lint, type RuleInForce} from '../lint/engine.js'
import type {Finding} from '../lint/finding.js'
import {buildPhraseIndex} from '../lint/phrase-index.js'
import {buildReport} from '../report/build-report.js'
import type {FileReport} from '../report/report.js'
import type {Rule} from '../rule/define-rule.js'
import type {Dictionaries} from '../rule/dictionary.js'
import {isAtLeast, type Level} from '../rule/level.js'

export interface ReviewSettings {
  readonly rules: readonly RuleInForce[]
  readonly dictionaries: Dictionaries
  /** All rules there are, in force or not. */
  readonly allRules: readonly Rule[]
  /** The lightest level that is reported. */
  readonly lowestLevel: Level
  /** Today as `YYYY-MM-DD`. */
  readonly today: string
}

/** Reviews documents with the same settings; word lists are compiled once. */
export interface Reviewer {
  readonly review: (document: Document) => Promise<FileReport>
}

/** Makes a reviewer. */
export function createReviewer(settings: ReviewSettings): Reviewer {
  const {rules, lowestLevel} = settings
  const phrases = buildPhraseIndex(
    rules.map(({rule}) => rule),
    settings.dictionaries
  )
  const known = new Map(settings.allRules.map(rule => [rule.id, rule]))
  const check = {
    today: settings.today,
    inForce: new Set(rules.map(({rule}) => rule.id)),
    known: new Set(known.keys())
  }
  const levels = new Map(rules.map(({rule, level}) => [rule.id, level]))
  return {
    review: async document => {
      const outcome = lint(document, rules, phrases)
      const english = await reviewEnglishPassages(document, rules)
      const {kept, suppressed, aboutDirectives} = suppress(document, [...outcome.findings, ...english], check)
      const visible = [...kept, ...aboutDirectives]
        .map(finding => ({...finding, level: levels.get(finding.rule) ?? finding.level}))
        .filter(finding => isAtLeast(finding.level, lowestLevel))
      const findings = sortFindings(dropOverlaps(visible, id => known.get(id)))
      return buildReport(document, outcome, findings, suppressed)
    }
  }
}

/** The English rules need unified and retext, which are loaded only for a document that has English in it. */
async function reviewEnglishPassages(document: Document, rules: readonly RuleInForce[]): Promise<readonly Finding[]> {
  if (!document.blocks.some(block => block.language === 'en')) return []
  const {reviewEnglish} = await import('../english/review-english.js')
  return reviewEnglish(document, rules)
}
