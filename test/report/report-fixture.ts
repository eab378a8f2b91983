/** Reports of two invented files, one text and one Word, for the tests of the reporters. */
import type {FailedFile, FileReport, ReportedFinding, Reporter, ReporterContext} from '../../src/report/report.js'
import {defineRule, type Rule} from '../../src/rule/define-rule.js'
import type {Level} from '../../src/rule/level.js'
import type {InterfaceLanguage} from '../../src/text/localised.js'
import {readText} from '../support/read-text.js'

const WORD_RULE: Rule = defineRule({
  id: 'kanslisprak',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Kanslispråk', en: 'Officialese'},
  why: {sv: 'Stela ord stoppar läsaren.', en: 'Stiff words stop the reader.'},
  sources: [{title: 'Myndigheternas skrivregler', section: '1.4', url: 'https://www.example.org/skrivregler'}],
  options: {},
  messages: {
    replace: {sv: '”{word}” låter stelt. Skriv ”{better}”.', en: '“{word}” sounds stiff. Write “{better}”.'},
    share: {sv: '{share} procent är stela ord.', en: '{share} per cent are stiff words.'}
  },
  examples: [{bad: 'Du har [[erhållit]] stöd.', message: 'replace', better: 'Du har fått stöd.'}],
  create: () => ({})
})

const TEXT = 'Du har erhållit ett beslut.'

export function wordFinding(line: number, changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'kanslisprak',
    level: 'notice',
    message: 'replace',
    data: {word: 'erhållit', better: 'fått'},
    place: {
      kind: 'text',
      start: {line, column: 8, offset: 7 + 100 * line},
      end: {line, column: 16, offset: 15 + 100 * line}
    },
    passage: {text: TEXT, span: {start: 7, end: 15}},
    headingPath: ['Beslut'],
    suggestions: [
      {span: {start: 7, end: 15}, replacement: 'fått', safe: true},
      {span: {start: 7, end: 15}, replacement: 'tagit emot', safe: false}
    ],
    view: 'shown',
    repeats: [],
    ...changes
  }
}

export const IN_WORD: Extract<ReportedFinding['place'], {kind: 'word'}> = {
  kind: 'word',
  part: 'word/document.xml',
  offsets: {start: 10, end: 18},
  paragraph: 3,
  region: 'body'
}

const MEASURES = {
  words: 120,
  sentences: 8,
  lix: 43.4,
  ovix: 60.2,
  meanSentenceLength: 15,
  sentenceLengthSpread: 4.5,
  meanWordLength: 5.4,
  longWordShare: 0.284,
  uncommonWords: 30,
  typeTokenRatio: 0.6,
  readingMinutes: 0.5
}

export function fileReport(path: string, findings: readonly ReportedFinding[]): FileReport {
  return {
    path,
    format: path.endsWith('.docx') ? 'docx' : 'markdown',
    findings,
    measures: MEASURES,
    sections: [{headingPath: ['Beslut'], measures: {...MEASURES, lix: null}, index: 71.25}],
    index: {value: 62.5, uncertain: false, costs: [{rule: 'kanslisprak', count: 2, gain: 4.2}]},
    notes: [{code: 'code', text: {sv: '23 % av texten står i kodblock.', en: '23 % of the text is code.'}}],
    suppressed: 0
  }
}

export const FAILED: FailedFile = {path: 'trasig.docx', reason: {sv: 'Filen är trasig.', en: 'The file is broken.'}}

/** What a reporter writes for these reports and failures. */
export function writeReport(
  make: (context: ReporterContext) => Reporter,
  reports: readonly FileReport[],
  failures: readonly FailedFile[] = [],
  language: InterfaceLanguage = 'sv'
): string {
  let out = ''
  const reporter = make({
    write: text => {
      out += text
    },
    language,
    rule: id => (id === WORD_RULE.id ? WORD_RULE : undefined),
    rules: [WORD_RULE],
    version: '0.1.0'
  })
  const findings: Record<Level, number> = {info: 0, notice: 0, warning: 0, error: 0}
  for (const {level} of reports.flatMap(report => report.findings)) findings[level]++
  reporter.begin()
  for (const report of reports) reporter.file(report, readText(''))
  for (const failure of failures) reporter.failed(failure)
  reporter.end({files: reports.length, failed: failures.length, findings, words: 120 * reports.length})
  return out
}
