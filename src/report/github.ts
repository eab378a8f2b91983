import type {Level} from '../rule/level.js'
import {lineOf, plainMessage} from './plain-message.js'
import type {Reporter, ReporterContext} from './report.js'

const COMMANDS: Readonly<Record<Level, 'notice' | 'warning' | 'error'>> = {
  info: 'notice',
  notice: 'notice',
  warning: 'warning',
  error: 'error'
}

/**
 * Writes workflow commands of GitHub Actions, which show findings in the changed lines: `::warning file=…,line=…::text`. GitHub shows ten of a kind from one
 * step; `--format sarif` shows them all.
 */
export function createGithubReporter(context: ReporterContext): Reporter {
  const line = (command: string, properties: Readonly<Record<string, string | number>>, text: string) => {
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    context.write(`::${command} ${list.join(',')}::${escapeData(text)}\n`)
  }
  return {
    begin: () => {},
    file: ({path, findings}) => {
      for (const finding of findings) {
        const {place} = finding
        const title = context.rule(finding.rule)?.title[context.language] ?? finding.rule
        line(
          COMMANDS[finding.level],
          {
            file: path,
            line: lineOf(finding),
            ...(place.kind === 'text' && {
              col: place.start.column,
              endLine: place.end.line,
              endColumn: place.end.column
            }),
            title: `${title} (${finding.rule})`
          },
          plainMessage(finding, context)
        )
      }
    },
    failed: ({path, reason}) => line('error', {file: path}, reason[context.language]),
    end: () => {}
  }
}

/** As the runner's own toolkit writes them: a percent sign and line ends, and in properties also colon and comma. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
