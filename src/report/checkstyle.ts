import type {Level} from '../rule/level.js'
import {lineOf, plainMessage} from './plain-message.js'
import type {Reporter, ReporterContext} from './report.js'
import {openXml} from './xml.js'

const SEVERITIES: Readonly<Record<Level, 'info' | 'warning' | 'error'>> = {
  info: 'info',
  notice: 'info',
  warning: 'warning',
  error: 'error'
}

/** Writes Checkstyle's XML, which many tools read. */
export function createCheckstyleReporter(context: ReporterContext): Reporter {
  return {
    begin: () => context.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'),
    file: ({path, findings}) => {
      context.write(`${openXml('file', {name: path})}>\n`)
      for (const finding of findings) {
        const {place, level, rule} = finding
        const attributes = {
          line: lineOf(finding),
          ...(place.kind === 'text' && {column: place.start.column}),
          severity: SEVERITIES[level],
          message: plainMessage(finding, context),
          source: `klarsprak.${rule}`
        }
        context.write(`${openXml('error', attributes)}/>\n`)
      }
      context.write('</file>\n')
    },
    failed: ({path, reason}) => {
      const attributes = {line: 1, severity: 'error', message: reason[context.language], source: 'klarsprak'}
      context.write(`${openXml('file', {name: path})}>\n${openXml('error', attributes)}/>\n</file>\n`)
    },
    end: () => context.write('</checkstyle>\n')
  }
}
