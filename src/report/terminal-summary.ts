import type {Texts} from '../i18n/texts.js'
import {impactOf} from '../rule/impact.js'
import {LEVELS} from '../rule/level.js'
import type {FileReport, ReporterContext, RunSummary} from './report.js'
import {LEVEL_SYMBOLS, type TerminalStyle} from './terminal-style.js'
import {printable, wrapText} from './wrap.js'

const SHOWN = 3

/** From this LIX on, medium or harder, a file is named as one of the hardest. */
const HARD = 40

/** Collects what the summary needs, a little for each rule and file, and writes it when the run is over. */
export function terminalSummary(
  context: ReporterContext,
  {texts, chalk, width, level, all}: TerminalStyle
): {readonly add: (report: FileReport) => void; readonly lines: (run: RunSummary) => readonly string[]} {
  const rules = new Map<string, {count: number; weight: number}>()
  let only: FileReport | undefined
  let hardest: readonly {readonly path: string; readonly lix: number}[] = []
  let suppressed = 0
  let unseen = 0

  return {
    add: report => {
      for (const finding of report.findings) {
        const entry = rules.get(finding.rule) ?? {count: 0, weight: 0}
        entry.count++
        entry.weight += impactOf(context.rule(finding.rule), finding.level)
        rules.set(finding.rule, entry)
        if (finding.view !== 'shown') unseen++
      }
      suppressed += report.suppressed
      only = report
      const {lix} = report.measures
      if (lix !== null && Math.round(lix) >= HARD)
        hardest = [...hardest, {path: report.path, lix}].sort((a, b) => b.lix - a.lix).slice(0, SHOWN)
    },
    lines: run => {
      const {report} = texts
      const counts = LEVELS.toReversed().filter(name => run.findings[name] > 0)
      const worst = [...rules].sort(([, a], [, b]) => b.weight - a.weight).slice(0, SHOWN)
      const worstId = worst[0]?.[0]
      return [
        chalk.bold(report.summary),
        '─'.repeat(width),
        ...(run.files > 0 ? [`${report.files(run.files)}, ${report.words(run.words)}`] : []),
        ...(counts.length > 0
          ? [
              counts
                .map(name => `${level(name, LEVEL_SYMBOLS[name])} ${texts.levelCounts[name](run.findings[name])}`)
                .join('  ')
            ]
          : run.files > 0
            ? [chalk.bold(run.failed === 0 && run.words > 0 ? report.none : report.noneInFile)]
            : []),
        ...(run.failed > 0 ? [level('error', report.failedFiles(run.failed))] : []),
        ...(suppressed > 0 ? [report.suppressed(suppressed)] : []),
        ...(unseen > 0 && !all ? wrapText(report.unseen(unseen), width) : []),
        '',
        ...(run.files === 1 && only
          ? [...indexLines(only, context.before?.get(only.path), texts, chalk.bold(report.index)), '']
          : []),
        ...(run.files === 1 && only ? [...measureLines(only, texts, chalk.bold(report.measures)), ''] : []),
        ...(run.files > 1 && hardest.length > 0
          ? [
              chalk.bold(report.hardest),
              ...hardest.flatMap(({path, lix}) => [
                `  ${printable(path)}`,
                `    LIX ${texts.format(lix)}: ${report.lixScale[lixBand(Math.round(lix))]}`
              ]),
              ''
            ]
          : []),
        ...(worstId === undefined
          ? []
          : [
              chalk.bold(report.beginWith),
              ...worst.flatMap(([id, {count}], i) => {
                const title = context.rule(id)?.title[context.language] ?? id
                const cost = run.files === 1 ? only?.index?.costs.find(({rule}) => rule === id) : undefined
                const gain =
                  cost === undefined ? '' : `: ${report.gain(texts.format(cost.gain, cost.gain < 10 ? 1 : 0))}`
                return wrapText(`${i + 1}. ${title} (${report.times(count)})${gain}`, width - 2).map(
                  line => `  ${line}`
                )
              }),
              '',
              report.readMore(worstId)
            ])
      ]
    }
  }
}

/** How clear a text of an index is. */
export type IndexBand = keyof Texts['report']['indexScale']

/** The band of an index: own choice, a word for each step of fifteen. */
export function indexBand(index: number): IndexBand {
  if (index >= 80) return 'clear'
  if (index >= 65) return 'fairlyClear'
  if (index >= 50) return 'fairlyHard'
  return index >= 35 ? 'hard' : 'veryHard'
}

function indexLines({index}: FileReport, before: number | undefined, texts: Texts, title: string): readonly string[] {
  if (!index) return []
  const {report} = texts
  const value = Math.round(index.value)
  return [
    `${title} ${report.indexValue(value, report.indexScale[indexBand(value)])}`,
    ...(before === undefined ? [] : [`  ${report.indexBefore(Math.round(before))}`]),
    ...(index.uncertain ? [`  ${report.indexUncertain}`] : [])
  ]
}

/** How hard a LIX value is to read. */
export type LixBand = keyof Texts['report']['lixScale']

/**
 * The band of a LIX value: under 30 very easy, under 40 easy, under 50 medium, under 60 hard, else very hard.
 * Source: C. H. Björnsson, Läsbarhet (Liber 1968), with the bounds as they are commonly given.
 */
export function lixBand(lix: number): LixBand {
  if (lix < 30) return 'veryEasy'
  if (lix < 40) return 'easy'
  if (lix < 50) return 'medium'
  return lix < 60 ? 'hard' : 'veryHard'
}

function measureLines({measures, grammar, findings}: FileReport, texts: Texts, title: string): readonly string[] {
  const {report} = texts
  const {lix, meanSentenceLength, longWordShare} = measures
  const lines = [
    ...(lix === null
      ? [report.tooShort]
      : [report.lix(texts.format(lix), report.lixScale[lixBand(Math.round(lix))], lixTarget(findings))]),
    ...(meanSentenceLength === null ? [] : [report.sentenceLength(texts.format(meanSentenceLength, 1))]),
    ...(longWordShare === null ? [] : [report.longWords(texts.format(100 * longWordShare))]),
    ...(grammar?.nominalRatio == null ? [] : [report.nominalRatio(texts.format(grammar.nominalRatio, 1))]),
    ...(grammar?.passiveShare == null ? [] : [report.passiveShare(texts.format(100 * grammar.passiveShare))]),
    ...(measures.words === 0 ? [] : [report.reading(Math.round(measures.readingMinutes))])
  ]
  return [title, ...lines.map(line => `  ${line}`)]
}

/** The target that a finding about LIX names, so that the summary does not seem to call the same value good. */
function lixTarget(findings: FileReport['findings']): string | undefined {
  const target = findings.find(({rule, data}) => rule === 'lix' && 'target' in data)?.data.target
  return target === undefined ? undefined : String(target)
}
