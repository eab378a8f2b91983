import type {Rule} from '../rule/define-rule.js'
import {impactOf} from '../rule/impact.js'
import type {ReportedFinding} from './report.js'

/** What a rule's next finding weighs against its last. Own choice: the third long sentence tells less than the first passive. */
const FADING = 0.6

/**
 * What hurts the reader most first: by impact, which fades for each further finding of one rule and level so that no rule hides the others, then
 * as given. Works on parts of a run: ranking ranked findings with more gives the same as all at once.
 */
export function rankFindings<T extends {readonly finding: ReportedFinding}>(
  findings: readonly T[],
  rule: (id: string) => Rule | undefined
): readonly T[] {
  const seen = new Map<string, number>()
  return findings
    .map(entry => {
      const {finding} = entry
      const key = `${finding.level} ${finding.rule}`
      const turn = seen.get(key) ?? 0
      seen.set(key, turn + 1)
      return {entry, weight: impactOf(rule(finding.rule), finding.level) * FADING ** turn}
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({entry}) => entry)
}
