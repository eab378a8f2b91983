import {createReviewer, loadDictionaries, READABLE, readDocument} from '../entry/node.js'
import {localise, type Texts} from '../i18n/texts.js'
import type {Measures} from '../language/measures.js'
import type {FailedFile, FileReport} from '../report/report.js'
import {terminalStyle} from '../report/terminal-style.js'
import {displayWidth, printable} from '../report/wrap.js'
import {UserError} from '../text/user-error.js'
import {fileDestination, screenDestination} from './destinations.js'
import {discover} from './discover.js'
import {createPlanner} from './plan.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** Goes up when a field changes its meaning or goes away. */
const JSON_VERSION = 1

/** `klarsprak matt`: the measures of each file, and of its sections when there is one file. */
export async function runMeasure(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noPaths))
  const {files, failed} = discover(operands, session.cwd, READABLE)
  const plan = createPlanner(settings, session.cwd, 'error')
  const measurer = createReviewer({
    rules: [],
    dictionaries: loadDictionaries(),
    allRules: [],
    lowestLevel: 'error',
    today: ''
  })
  const [output, extra] = settings.outputs
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOutputs))
  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  const failures: FailedFile[] = [...failed]
  try {
    const table = settings.formats.includes('json')
      ? jsonTable(session, write)
      : textTable(session, write, files.length === 1)
    table.begin()
    for (const file of files) {
      const path = file.path === '-' ? settings.stdinName : file.path
      if (!file.named && (await plan(file.absolute)).ignored) continue
      try {
        table.file(
          await measurer.review(await readDocument(path, await readBytes(file.absolute, session.surroundings)))
        )
      } catch (error) {
        failures.push({path, reason: readFailure(error)})
      }
    }
    table.end(failures)
    finish()
  } catch (error) {
    abandon()
    throw error
  }
  for (const {path, reason} of failures) session.warn(`${path}: ${reason[session.language]}`)
  return failures.length > 0 ? 2 : 0
}

interface Table {
  readonly begin: () => void
  readonly file: (report: FileReport) => void
  readonly end: (failed: readonly FailedFile[]) => void
}

function jsonTable({language}: Session, write: (text: string) => void): Table {
  let first = true
  return {
    begin: () => write(`{\n"version": ${JSON_VERSION},\n"files": [`),
    file: ({path, measures, sections}) => {
      // Without findings there is no index.
      const parts = sections.map(section => ({headingPath: section.headingPath, measures: section.measures}))
      write(`${first ? '' : ','}\n${JSON.stringify({path, measures, sections: parts})}`)
      first = false
    },
    end: failed => {
      const failures = failed.map(({path, reason}) => ({path, reason: reason[language]}))
      write(`${first ? '' : '\n'}],\n"failed": ${JSON.stringify(failures)}\n}\n`)
    }
  }
}

/** The columns of the table for many files; one file gets every measure on a line of its own. */
const COLUMNS = ['words', 'lix', 'ovix', 'meanSentenceLength', 'longWordShare', 'readingMinutes'] as const

const ALL = [
  'words',
  'sentences',
  'lix',
  'ovix',
  'meanSentenceLength',
  'sentenceLengthSpread',
  'meanWordLength',
  'longWordShare',
  'typeTokenRatio',
  'readingMinutes'
] as const satisfies readonly (keyof Measures)[]

function textTable(session: Session, write: (text: string) => void, single: boolean): Table {
  const {texts} = session
  const {chalk, width} = terminalStyle(session.language, session)
  const line = (text: string) => write(`${text.trimEnd()}\n`)
  const heads = COLUMNS.map(column => texts.measureHeads[column])
  const nameWidth = Math.max(16, width - heads.reduce((sum, head) => sum + displayWidth(head) + 2, 0))
  const row = (name: string, measures: Measures) => {
    const cells = COLUMNS.map((column, i) =>
      showMeasure(measures, column, texts).padStart(displayWidth(heads[i] ?? ''))
    )
    line([fit(name, nameWidth), ...cells].join('  '))
  }
  let anyMissing = false
  const head = (name: string) => line(chalk.bold([fit(name, nameWidth), ...heads].join('  ')))
  return {
    begin: () => {
      if (!single) head(texts.measureNames.file)
    },
    file: report => {
      anyMissing ||= COLUMNS.some(column => report.measures[column] === null)
      if (!single) {
        row(printable(report.path), report.measures)
        return
      }
      line(chalk.bold(printable(report.path)))
      const label = Math.max(...ALL.map(name => displayWidth(texts.measureNames[name]))) + 2
      for (const name of ALL) {
        const value =
          report.measures[name] === null ? texts.measure.tooShort : showMeasure(report.measures, name, texts)
        line(`  ${texts.measureNames[name].padEnd(label)}${value}`)
      }
      if (report.sections.length < 2) return
      line('')
      head(texts.measure.section)
      for (const {headingPath, measures} of report.sections) {
        anyMissing ||= COLUMNS.some(column => measures[column] === null)
        row(printable(headingPath.at(-1) ?? texts.report.beginning), measures)
      }
    },
    end: () => {
      if (anyMissing) line(`\n${texts.measure.dashMeans}`)
    }
  }
}

const DECIMALS: Readonly<Partial<Record<keyof Measures, number>>> = {
  meanSentenceLength: 1,
  sentenceLengthSpread: 1,
  meanWordLength: 1
}

function showMeasure(measures: Measures, name: keyof Measures, texts: Texts): string {
  const value = measures[name]
  if (value === null) return texts.measure.dash
  const isShare = name === 'longWordShare' || name === 'typeTokenRatio'
  if (name === 'readingMinutes') return texts.format(Math.ceil(value))
  return texts.format(isShare ? 100 * value : value, DECIMALS[name] ?? 0)
}

/** Cut in the middle, where paths tell least, and padded to `width`. */
function fit(text: string, width: number): string {
  const characters = [...text]
  if (displayWidth(text) <= width) return text + ' '.repeat(width - displayWidth(text))
  const tail = Math.ceil((width - 1) / 2)
  const shown = `${characters.slice(0, width - 1 - tail).join('')}…${characters.slice(-tail).join('')}`
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)))
}
