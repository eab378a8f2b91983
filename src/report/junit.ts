import {lineOf, plainMessage} from './plain-message.js'
import type {Reporter, ReporterContext} from './report.js'
import {escapeXml, openXml} from './xml.js'

/**
 * Writes JUnit XML as Jenkins, GitLab and Azure read it: a suite for each document, in it a failed test for each finding, or one
 * that passed where there is none. A document that could not be read is an error.
 */
export function createJunitReporter(context: ReporterContext): Reporter {
  return {
    begin: () => context.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="klarsprak">\n'),
    file: ({path, findings}) => {
      const tests = Math.max(1, findings.length)
      context.write(
        `${openXml('testsuite', {name: path, tests, failures: findings.length, errors: 0, skipped: 0, time: 0})}>\n`
      )
      if (findings.length === 0)
        context.write(`${openXml('testcase', {name: 'klarsprak', classname: path, time: 0})}/>\n`)
      for (const finding of findings) {
        const message = plainMessage(finding, context)
        const {text, span} = finding.passage
        const words = text.slice(span.start, span.end)
        const name = `${finding.rule} (${lineOf(finding)})`
        context.write(
          `${openXml('testcase', {name, classname: path, time: 0})}>` +
            `${openXml('failure', {message, type: finding.level})}>${escapeXml(words)}</failure></testcase>\n`
        )
      }
      context.write('</testsuite>\n')
    },
    failed: ({path, reason}) => {
      const message = reason[context.language]
      context.write(
        `${openXml('testsuite', {name: path, tests: 1, failures: 0, errors: 1, skipped: 0, time: 0})}>\n` +
          `${openXml('testcase', {name: 'klarsprak', classname: path, time: 0})}>${openXml('error', {message, type: 'unreadable'})}/></testcase>\n</testsuite>\n`
      )
    },
    end: () => context.write('</testsuites>\n')
  }
}
