/** The comparison of two texts as a person reads it: first what the new text lost, then what became easier or harder to read. */
import type {Comparison, ShownChange, ShownPlace} from '../compare/compare-texts.js'
import type {Measures} from '../language/measures.js'
import type {FileReport} from '../report/report.js'
import {terminalStyle} from '../report/terminal-style.js'
import {displayWidth, printable, wrapText} from '../report/wrap.js'
import type {Session} from './session.js'

/** As many new findings are shown. */
const MOST_NEW = 5
/** Of a long sentence this much is shown on either side of the words, in characters. */
const CONTEXT = 110

const MEASURES = [
  'words',
  'sentences',
  'lix',
  'meanSentenceLength',
  'longWordShare'
] as const satisfies readonly (keyof Measures)[]

/** The whole page, with a line end. */
export function comparisonText(
  before: FileReport,
  after: FileReport,
  {meaning, lost, rules, added}: Comparison,
  session: Session,
  onScreen: boolean
): string {
  const {texts, language} = session
  const {compare} = texts
  const {chalk, width} = terminalStyle(language, {
    colour: onScreen && session.colour,
    columns: onScreen ? session.columns : 80
  })
  const lines: string[] = []
  const wrapped = (text: string, indent: string) =>
    wrapText(text, width - displayWidth(indent)).map(line => indent + line)
  const title = (text: string) => lines.push('', chalk.bold(text), '')
  lines.push(chalk.bold(`${printable(before.path)} → ${printable(after.path)}`))

  title(compare.meaning)
  if (meaning.length === 0) lines.push(...wrapped(compare.nothingLost, '  '))
  else {
    for (const change of meaning) lines.push(...changeLines(change))
    lines.push(...wrapped(lost === 0 ? compare.onlyNew : compare.lostCount(lost), '  '))
  }

  title(compare.findings)
  const changed = rules.filter(rule => rule.before !== rule.after)
  const total = {before: before.findings.length, after: after.findings.length}
  const nameWidth =
    Math.max(
      ...[
        compare.all,
        ...changed.map(({rule}) => rule),
        ...MEASURES.map(name => texts.measureNames[name]),
        texts.compare.index
      ].map(displayWidth)
    ) + 2
  const row = (name: string, first: string, second: string, paint: (text: string) => string = text => text) =>
    lines.push(
      paint(
        `  ${name}${' '.repeat(Math.max(1, nameWidth - displayWidth(name)))}${first.padStart(8)}${second.padStart(8)}`
      )
    )
  row('', compare.before, compare.after, chalk.dim)
  for (const rule of changed)
    row(
      rule.rule,
      texts.format(rule.before),
      texts.format(rule.after),
      rule.after < rule.before ? chalk.green : chalk.magenta
    )
  row(compare.all, texts.format(total.before), texts.format(total.after), chalk.bold)
  if (added.length > 0) {
    lines.push('', `  ${compare.addedFindings}`)
    for (const finding of added.slice(0, MOST_NEW)) {
      const {text, span} = finding.passage
      const words = text.slice(span.start, span.end)
      lines.push(...wrapped(`${finding.rule}: ${printable(clip(words))}`, '    '))
    }
    if (added.length > MOST_NEW) lines.push(`    ${compare.more(added.length - MOST_NEW)}`)
  }

  title(compare.measures)
  row('', compare.before, compare.after, chalk.dim)
  const indexOf = ({index}: FileReport) => (index === null ? texts.measure.dash : texts.format(index.value))
  row(compare.index, indexOf(before), indexOf(after))
  for (const name of MEASURES) row(texts.measureNames[name], measure(before, name), measure(after, name))
  return `${lines.join('\n')}\n`

  function changeLines({kind, status, before: old, after: now, likest}: ShownChange): readonly string[] {
    const paint = status === 'new' ? chalk.cyan : chalk.red
    const head = `  ${paint(`${status === 'new' ? '●' : '■'} ${compare.statuses[status]}`)}: ${compare.kinds[kind]}`
    const side = (label: string, place: ShownPlace | null, mark: (text: string) => string) =>
      place === null
        ? [`    ${label}  –`]
        : wrapText(`${whereText(place)}: ${passage(place, mark)}`, width - 12).map(
            (line, i) => `    ${(i === 0 ? label : '').padEnd(6)}  ${line}`
          )
    return [
      head,
      ...side(compare.before, old ?? likest, old ? chalk.red : text => text),
      ...side(compare.after, now ?? (old ? likest : null), now ? chalk.green : text => text),
      ''
    ]
  }

  function whereText({place, headingPath}: ShownPlace): string {
    const {report} = texts
    if (place.kind === 'text') return report.line(place.start.line)
    if (place.cell) return report.cell(place.cell.table, place.cell.row, place.cell.column)
    const heading = headingPath.at(-1)
    if (place.paragraph === 0) return report.heading
    return heading === undefined ? report.paragraph(place.paragraph) : report.paragraphUnder(place.paragraph, heading)
  }

  /** The sentence with the words marked, cut where it is long. */
  function passage({passage: {text, span}}: ShownPlace, mark: (text: string) => string): string {
    const start = span.start > CONTEXT ? text.indexOf(' ', span.start - CONTEXT) + 1 : 0
    const cut = text.lastIndexOf(' ', span.end + CONTEXT)
    const end = text.length - span.end > CONTEXT && cut > span.end ? cut : text.length
    const words = text.slice(span.start, span.end)
    const marked = words === '' ? '' : session.colour && onScreen ? mark(printable(words)) : `[[${printable(words)}]]`
    return `${start > 0 ? '… ' : ''}${printable(text.slice(start, span.start))}${marked}${printable(text.slice(span.end, end))}${end < text.length ? ' …' : ''}`
  }

  function measure({measures}: FileReport, name: (typeof MEASURES)[number]): string {
    const value = measures[name]
    if (value === null) return texts.measure.dash
    return texts.format(name === 'longWordShare' ? 100 * value : value, name === 'meanSentenceLength' ? 1 : 0)
  }
}

function clip(text: string): string {
  return text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT)} …`
}
