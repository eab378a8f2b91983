/**
 * The report that a person reads in a terminal: by file and heading, the passage with the words marked, what to do, and last a
 * summary with what to begin with. Without colour the words stand in `[[…]]`, as on the rules' pages; with colour they are
 * bold and underlined, so that nothing hangs on the colour alone.
 */
import type {Texts} from '../i18n/texts.js'
import {LEVELS} from '../rule/level.js'
import {adviceSentences, plainLine, repeatsText} from './advice.js'
import {renderMessage} from './message.js'
import {placeText} from './place-text.js'
import {rankFindings} from './rank.js'
import type {FileReport, ReportedFinding, Reporter, ReporterContext, RunSummary} from './report.js'
import {LEVEL_SYMBOLS, type TerminalOptions, type TerminalStyle, terminalStyle} from './terminal-style.js'
import {terminalSummary} from './terminal-summary.js'
import {displayWidth, printable, wrapText} from './wrap.js'

/** Writes for a person at a terminal. */
export function createTerminalReporter(context: ReporterContext, options: TerminalOptions): Reporter {
  const style = terminalStyle(context.language, options)
  const {texts, chalk, width} = style
  const summary = terminalSummary(context, style)
  const {top} = options
  let best: readonly {readonly report: FileReport; readonly finding: ReportedFinding}[] = []

  const write = (lines: readonly string[]) => context.write(lines.map(line => `${line.trimEnd()}\n`).join(''))
  const writeFile = (report: FileReport, findings: readonly ReportedFinding[]) => {
    write([
      chalk.bold(printable(report.path)),
      '─'.repeat(width),
      ...report.notes.flatMap(note => [
        ...wrapText(`${texts.report.note} ${printable(note.text[context.language])}`, width),
        ''
      ]),
      ...groupLines(findings, context, style)
    ])
  }

  return {
    begin: () => {},
    file: report => {
      summary.add(report)
      const findings = options.all ? report.findings : report.findings.filter(({view}) => view === 'shown')
      if (top !== undefined) {
        best = rankFindings([...best, ...findings.map(finding => ({report, finding}))], context.rule).slice(0, top)
        if (report.notes.length > 0) writeFile(report, [])
      } else if (findings.length + report.notes.length > 0) writeFile(report, findings)
    },
    failed: ({path, reason}) =>
      write([
        `${style.level('error', LEVEL_SYMBOLS.error)} ${chalk.bold(printable(path))}`,
        ...indent(wrapText(`${texts.report.failed}. ${printable(reason[context.language])}`, width - 2), 2),
        ''
      ]),
    end: run => {
      for (const {report, findings} of byReport(best)) writeFile({...report, notes: []}, findings)
      const all = total(run)
      if (top !== undefined && all > best.length) write([...wrapText(texts.report.topOf(best.length, all), width), ''])
      write(summary.lines(run))
    }
  }
}

/** Neighbours of one file together. */
function byReport(
  ranked: readonly {readonly report: FileReport; readonly finding: ReportedFinding}[]
): readonly {readonly report: FileReport; readonly findings: readonly ReportedFinding[]}[] {
  const groups: {readonly report: FileReport; readonly findings: ReportedFinding[]}[] = []
  for (const {report, finding} of ranked) {
    const last = groups.at(-1)
    if (last?.report === report) last.findings.push(finding)
    else groups.push({report, findings: [finding]})
  }
  return groups
}

function total(run: RunSummary): number {
  return LEVELS.reduce((sum, level) => sum + run.findings[level], 0)
}

/** Findings under their headings, those of one rule about the same words in a section folded into one. */
function groupLines(
  findings: readonly ReportedFinding[],
  context: ReporterContext,
  style: TerminalStyle
): readonly string[] {
  const lines: string[] = []
  const hasHeadings = findings.some(({headingPath}) => headingPath.length > 0)
  for (const section of sections(findings)) {
    const [first] = section
    if (!first) continue
    if (hasHeadings || first.passage.text === '') lines.push(...wrapText(sectionTitle(first, style), style.width), '')
    for (const alike of foldFindings(section, context)) lines.push(...findingLines(alike, style), '')
  }
  return lines
}

/** Splits where the heading changes; what is about the whole document stands by itself. */
function sections(findings: readonly ReportedFinding[]): readonly (readonly ReportedFinding[])[] {
  const result: ReportedFinding[][] = []
  let lastKey: string | undefined
  for (const finding of findings) {
    const key = finding.passage.text === '' ? 'whole' : JSON.stringify(finding.headingPath)
    if (key === lastKey) result.at(-1)?.push(finding)
    else result.push([finding])
    lastKey = key
  }
  return result
}

function sectionTitle({headingPath, passage}: ReportedFinding, {texts, chalk}: TerminalStyle): string {
  if (passage.text === '') return chalk.bold(texts.report.wholeDocument)
  if (headingPath.length === 0) return chalk.bold(texts.report.beginning)
  return chalk.bold(headingPath.map(printable).join(' › '))
}

/** Findings that say the same about the same words. */
interface Alike {
  readonly message: string
  readonly findings: ReportedFinding[]
}

function foldFindings(findings: readonly ReportedFinding[], context: ReporterContext): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const finding of findings) {
    const {text, span} = finding.passage
    const words = text.slice(span.start, span.end).toLowerCase()
    const message = messageOf(finding, context)
    // A control character stands in no message and no rule's name, and never in the text of a block.
    const key = `${finding.rule}\u0000${finding.level}\u0000${words}\u0000${message.toLowerCase()}`
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else groups.set(key, {message, findings: [finding]})
  }
  return [...groups.values()]
}

function messageOf(finding: ReportedFinding, {rule, language}: ReporterContext): string {
  const found = rule(finding.rule)
  return found ? printable(renderMessage(found, finding.message, finding.data, language)) : finding.message
}

function findingLines({message, findings: [finding, ...more]}: Alike, style: TerminalStyle): readonly string[] {
  if (!finding) return []
  const {texts, chalk, width} = style
  const label = `${LEVEL_SYMBOLS[finding.level]} ${texts.levels[finding.level]}`
  const where = placeText(finding, texts)
  const gap = Math.max(2, width - 2 - displayWidth(label) - 2 - displayWidth(where) - displayWidth(finding.rule))
  const head = `${style.level(finding.level, chalk.bold(label))}  ${where}${' '.repeat(gap)}${chalk.dim(finding.rule)}`
  const {text} = finding.passage
  const repeats = [finding, ...more].flatMap(alike => alike.repeats)
  return [
    `  ${head}`,
    ...indent(wrapText(message, width - 4), 4),
    ...(text === '' ? [] : ['', ...indent(passageLines(finding, style), 6)]),
    ...adviceSentences(finding, message, texts).flatMap(line => indent(wrapText(line, width - 4), 4)),
    ...(more.length === 0
      ? []
      : indent(wrapText(`… ${texts.report.andMore(more.length, placesText(more, texts))}`, width - 4), 4)),
    ...(style.all || repeats.length === 0 ? [] : indent(wrapText(`… ${repeatsText(repeats, texts)}`, width - 4), 4))
  ]
}

const MORE_PLACES = 10

function placesText(findings: readonly ReportedFinding[], texts: Texts): string {
  const shown = findings.slice(0, MORE_PLACES)
  const lines = shown.flatMap(({place}) => (place.kind === 'text' ? [place.start.line] : []))
  const places =
    lines.length === shown.length
      ? texts.report.lines([...new Set(lines)])
      : [...new Set(shown.map(finding => placeText(finding, texts)))].join('; ')
  return findings.length > MORE_PLACES ? `${places} …` : places
}

/** Characters of private use that stand for the marks until the lines are broken. */
const OPEN = '\ue000'
const CLOSE = '\ue001'

function passageLines(finding: ReportedFinding, {chalk, width}: TerminalStyle): readonly string[] {
  const coloured = chalk.level > 0
  const marked = markedPassage(finding)
  // Words that begin with a bracket of their own are set off, so that the marks can be told from them.
  const shown = coloured
    ? marked
    : marked
        .replace(`${OPEN}[`, `${OPEN} [`)
        .replace(`]${CLOSE}`, `] ${CLOSE}`)
        .replaceAll(OPEN, '[[')
        .replaceAll(CLOSE, ']]')
  const lines = wrapText(shown, width - 8, widthWithoutMarks)
  if (!coloured) return lines
  let isMarked = false
  return lines.map(line =>
    line
      .split(/(?=[\ue000\ue001])/u)
      .map(piece => {
        if (piece.startsWith(OPEN)) isMarked = true
        if (piece.startsWith(CLOSE)) isMarked = false
        const words = piece.replace(/[\ue000\ue001]/gu, '')
        return isMarked && words !== '' ? chalk.bold.underline(words) : words
      })
      .join('')
  )
}

function widthWithoutMarks(word: string): number {
  const isMarked = word.includes(OPEN) || word.includes(CLOSE)
  return displayWidth(isMarked ? word.replace(/[\ue000\ue001]/gu, '') : word)
}

/** How much is shown of the text before, in and after the words that are meant, in characters. */
const SHOWN = {before: 70, head: 110, tail: 60, after: 80} as const

function markedPassage({passage: {text, span}}: ReportedFinding): string {
  const whole = span.end <= span.start
  const before = plainLine(text.slice(0, whole ? 0 : span.start))
  const words = plainLine(whole ? text : text.slice(span.start, span.end))
  const after = plainLine(whole ? '' : text.slice(span.end))
  const middle =
    words.length <= SHOWN.head + SHOWN.tail ? words : `${cutAfter(words, SHOWN.head)} … ${cutBefore(words, SHOWN.tail)}`
  const start = before.length <= SHOWN.before ? before : `… ${cutBefore(before, SHOWN.before)}`
  const end = after.length <= SHOWN.after ? after : `${cutAfter(after, SHOWN.after)} …`
  return whole ? middle : `${start}${OPEN}${middle}${CLOSE}${end}`
}

/** The last `length` characters, from a word's beginning. */
function cutBefore(text: string, length: number): string {
  const tail = text.slice(-length)
  const space = tail.indexOf(' ')
  return space === -1 ? tail : tail.slice(space + 1)
}

/** The first `length` characters, to a word's end. */
function cutAfter(text: string, length: number): string {
  const head = text.slice(0, length)
  const space = head.lastIndexOf(' ')
  return space <= 0 ? head : head.slice(0, space)
}

function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map(line => ' '.repeat(columns) + line)
}
