import {textsIn} from '../i18n/texts.js'
import {LEVELS} from '../rule/level.js'
import {placeText} from './place-text.js'
import {plainMessage} from './plain-message.js'
import {rankFindings} from './rank.js'
import type {FailedFile, FileReport, ReportedFinding, Reporter, ReporterContext} from './report.js'

/** A comment on GitHub may have 65,536 characters: so many for the rows of files and for the findings; what is over is counted only. */
const MOST_CHARACTERS = {rows: 20_000, details: 40_000} as const

/** So many findings of a file are shown, those that hurt most. */
const MOST_IN_FILE = 20

/** So many characters of a passage are shown on either side of the words that are meant. */
const CONTEXT = 80

/**
 * Writes a comment for a pull request: a table of the files with their index, before and after where an earlier run is known, and
 * the weightiest findings of each, folded up. Written when the run is over.
 */
export function createMarkdownReporter(context: ReporterContext): Reporter {
  const texts = textsIn(context.language)
  const {comment} = texts.report
  const rows: string[] = []
  const details: string[] = []
  const failures: FailedFile[] = []
  const length = {rows: 0, details: 0}
  let left = 0
  let leftFiles = 0
  return {
    begin: () => {},
    file: report => {
      const row = fileRow(report, context)
      length.rows += row.length
      if (length.rows > MOST_CHARACTERS.rows) leftFiles++
      else rows.push(row)
      const shown = report.findings.filter(({view}) => view === 'shown')
      if (shown.length === 0) return
      const ranked = rankFindings(
        shown.map(finding => ({finding})),
        context.rule
      ).slice(0, MOST_IN_FILE)
      const text = fileDetails(
        report,
        ranked.map(({finding}) => finding),
        context
      )
      length.details += text.length
      if (length.details > MOST_CHARACTERS.details) left += shown.length
      else {
        details.push(text)
        left += shown.length - ranked.length
      }
    },
    failed: failure => {
      failures.push(failure)
    },
    end: run => {
      const counts = LEVELS.toReversed().filter(level => run.findings[level] > 0)
      const lines = [
        `## ${comment.title}`,
        '',
        [
          `${texts.report.files(run.files)}, ${texts.report.words(run.words)}.`,
          counts.length === 0
            ? texts.report.none
            : `${counts.map(level => texts.levelCounts[level](run.findings[level])).join(', ')}.`
        ].join(' '),
        '',
        ...(rows.length > 0
          ? [
              `| ${comment.heads.join(' | ')} |`,
              `| --- | ---: | ---: | ---: | ---: | ---: |`,
              ...rows,
              '',
              ...(leftFiles > 0 ? [comment.leftFiles(leftFiles), ''] : [])
            ]
          : []),
        ...failures.map(({path, reason}) => `- ${code(path)}: ${escapeMarkdown(reason[context.language])}`),
        ...(failures.length > 0 ? [''] : []),
        ...details,
        ...(left > 0 ? [comment.left(left), ''] : [])
      ]
      context.write(`${lines.join('\n').trimEnd()}\n`)
    }
  }
}

function fileRow({path, index, findings}: FileReport, {before, language}: ReporterContext): string {
  const texts = textsIn(language)
  const figure = (value: number | undefined) => (value === undefined ? '–' : texts.format(Math.round(value)))
  const earlier = before?.get(path)
  const rise = index && earlier !== undefined ? Math.round(index.value) - Math.round(earlier) : 0
  const sign = rise > 0 ? ` (+${rise})` : rise < 0 ? ` (−${-rise})` : ''
  const count = (level: ReportedFinding['level']) => String(findings.filter(finding => finding.level === level).length)
  const cells = [
    code(path),
    figure(earlier),
    `${figure(index?.value)}${sign}`,
    count('error'),
    count('warning'),
    count('notice')
  ]
  return `| ${cells.join(' | ')} |`
}

function fileDetails(report: FileReport, findings: readonly ReportedFinding[], context: ReporterContext): string {
  const texts = textsIn(context.language)
  const items = findings.flatMap(finding => {
    const title = context.rule(finding.rule)?.title[context.language] ?? finding.rule
    const head = `- **${texts.levels[finding.level]}**, ${escapeMarkdown(placeText(finding, texts))}: ${escapeMarkdown(title)}. ${escapeMarkdown(plainMessage(finding, context))}`
    const passage = markedPassage(finding)
    return passage === '' ? [head] : [head, `  > ${passage}`]
  })
  const summary = `<summary>${escapeMarkdown(report.path)}: ${escapeMarkdown(texts.report.comment.findings(report.findings.length))}</summary>`
  return ['<details>', summary, '', ...items, '', '</details>', ''].join('\n')
}

function markedPassage({passage: {text, span}}: ReportedFinding): string {
  const clean = (part: string) => escapeMarkdown(part.replace(/\s+/gu, ' '))
  const before = text.slice(0, span.start)
  const after = text.slice(span.end)
  const start = before.length > CONTEXT ? `… ${before.slice(before.indexOf(' ', before.length - CONTEXT) + 1)}` : before
  const end = after.length > CONTEXT ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ', CONTEXT)))} …` : after
  const words = text.slice(span.start, span.end)
  const middle = words.length > 3 * CONTEXT ? `${words.slice(0, 2 * CONTEXT)} … ${words.slice(-CONTEXT)}` : words
  return words.trim() === '' ? clean(middle) : `${clean(start)}<b>${clean(middle)}</b>${clean(end)}`
}

/** Text that stays text in Markdown and in a cell of a table. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@!]/gu, '\\$&')
    .replace(/\s*[\r\n]+\s*/gu, ' ')
}

function code(path: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...Array.from(path.matchAll(/`+/gu), run => run[0].length)))
  const pad = path.startsWith('`') || path.endsWith('`') ? ' ' : ''
  return `${ticks}${pad}${path.replaceAll('|', '\\|').replace(/[\r\n]+/gu, ' ')}${pad}${ticks}`
}
