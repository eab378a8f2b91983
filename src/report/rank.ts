import {LEVELS} from '../rule/level.js'
import type {ReportedFinding} from './report.js'

/**
 * The weightiest first: by level, then so that one rule does not hide the others (every rule's first finding before any
 * rule's second), then as given. Works on parts of a run: ranking ranked findings with more gives the same as all at once.
 */
export function rankFindings<T extends {readonly finding: ReportedFinding}>(findings: readonly T[]): readonly T[] {
  const seen = new Map<string, number>()
  return findings
    .map(entry => {
      const key = `${entry.finding.level} ${entry.finding.rule}`
      const turn = seen.get(key) ?? 0
      seen.set(key, turn + 1)
      return {entry, turn}
    })
    .sort((a, b) => LEVELS.indexOf(b.entry.finding.level) - LEVELS.indexOf(a.entry.finding.level) || a.turn - b.turn)
    .map(({entry}) => entry)
}
