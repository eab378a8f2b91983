import {textsIn} from '../i18n/texts.js'
import {renderMessage} from './message.js'
import {fullPlaceText} from './place-text.js'
import type {ReportedFinding, ReporterContext} from './report.js'

/** What a finding says on one line without marks; in Word also where, since there are no lines to point at. */
export function plainMessage(finding: ReportedFinding, {rule: find, language}: ReporterContext): string {
  const rule = find(finding.rule)
  const message = rule ? renderMessage(rule, finding.message, finding.data, language) : finding.message
  const text = finding.place.kind === 'word' ? `${message} (${fullPlaceText(finding, textsIn(language))})` : message
  return text.replace(/\s+/gu, ' ')
}

/** The line that a finding begins on, from 1; in Word, which has none, the first. */
export function lineOf({place}: ReportedFinding): number {
  return place.kind === 'text' ? place.start.line : 1
}
