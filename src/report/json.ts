/** The report as data, one JSON object, written file by file. Its shape is described by `schema/report.schema.json`. */
import {textsIn} from '../i18n/texts.js'
import {renderMessage} from './message.js'
import {fullPlaceText} from './place-text.js'
import type {FailedFile, FileReport, ReportedFinding, Reporter, ReporterContext} from './report.js'

/** Goes up when a field changes its meaning or goes away; new fields may come without. */
export const JSON_VERSION = 1

/** Writes JSON. Texts for people are in the language of the interface; all else is the same whatever the language. */
export function createJsonReporter(context: ReporterContext): Reporter {
  const failed: FailedFile[] = []
  let first = true
  return {
    begin: () =>
      context.write(
        `{\n"version": ${JSON_VERSION},\n"tool": ${JSON.stringify({name: 'klarsprak', version: context.version})},\n"language": "${context.language}",\n"files": [`
      ),
    file: report => {
      context.write(first ? '\n' : ',\n')
      first = false
      writeFile(report, context)
    },
    failed: failure => {
      failed.push(failure)
    },
    end: summary => {
      const failures = failed.map(({path, reason}) => ({path, reason: reason[context.language]}))
      context.write(
        `${first ? '' : '\n'}],\n"failed": ${JSON.stringify(failures)},\n"summary": ${JSON.stringify(summary)}\n}\n`
      )
    }
  }
}

/** Finding by finding: a file may have hundreds of thousands, and as one text they would take most of the memory. */
function writeFile(report: FileReport, context: ReporterContext): void {
  const {path, format, measures, grammar, index, sections, notes, suppressed} = report
  context.write(`${JSON.stringify({path, format}).slice(0, -1)},"findings":[`)
  report.findings.forEach((finding, i) => {
    context.write(`${i === 0 ? '' : ','}${JSON.stringify(findingAsJson(finding, context))}`)
  })
  const rest = {
    measures,
    grammar,
    index,
    sections,
    notes: notes.map(({code, text}) => ({code, text: text[context.language]})),
    suppressed
  }
  context.write(`],${JSON.stringify(rest).slice(1)}`)
}

function findingAsJson(finding: ReportedFinding, context: ReporterContext): object {
  const rule = context.rule(finding.rule)
  const {level, message, data, place, passage, headingPath, suggestions, view} = finding
  return {
    rule: finding.rule,
    level,
    message,
    text: rule ? renderMessage(rule, message, data, context.language) : message,
    data,
    place,
    placeText: fullPlaceText(finding, textsIn(context.language)),
    headingPath,
    passage,
    suggestions,
    view
  }
}
