import type {Level} from '../rule/level.js'
import {fingerprint} from './fingerprint.js'
import {lineOf, plainMessage} from './plain-message.js'
import type {Reporter, ReporterContext} from './report.js'

const SEVERITIES: Readonly<Record<Level, 'info' | 'minor' | 'major' | 'critical'>> = {
  info: 'info',
  notice: 'minor',
  warning: 'major',
  error: 'critical'
}

/** Writes GitLab's Code Quality report, a part of the Code Climate format. */
export function createGitlabReporter(context: ReporterContext): Reporter {
  let first = true
  const entry = (content: object) => {
    context.write(`${first ? '' : ','}\n${JSON.stringify(content)}`)
    first = false
  }
  return {
    begin: () => context.write('['),
    file: ({path, findings}) => {
      const seen = new Map<string, number>()
      for (const finding of findings)
        entry({
          description: plainMessage(finding, context),
          check_name: finding.rule,
          // GitLab compares over all files: the same sentence in two of them is two findings.
          fingerprint: `${path}:${fingerprint(finding, seen)}`,
          severity: SEVERITIES[finding.level],
          location: {path, lines: {begin: lineOf(finding)}}
        })
    },
    failed: ({path, reason}) =>
      entry({
        description: reason[context.language],
        check_name: 'klarsprak',
        fingerprint: `${path}:unreadable`,
        severity: 'blocker',
        location: {path, lines: {begin: 1}}
      }),
    end: () => context.write(`${first ? '' : '\n'}]\n`)
  }
}
