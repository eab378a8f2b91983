import {createReviewer, loadDictionaries, READABLE, readDocument} from '../entry/node.js'
import {localise, type Texts} from '../i18n/texts.js'
import type {GrammarMeasures} from '../language/grammar/grammar-measures.js'
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

/**
 * `klarsprak matt`: the measures of each file, and of its sections when there is one file. Measures that need parts of speech and syntax of every
 * sentence come with one file, and with many where they are asked for: they take some twenty times as long as the others.
 */
export async function runMeasure(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noPaths))
  const {files, failed} = discover(operands, session.cwd, READABLE)
  const plan = createPlanner(settings, session.cwd, 'error')
  const measurer = createReviewer({
    rules: [],
    dictionaries: loadDictionaries(),
    allRules: [],
    lowestLevel: 'error',
    today: '',
    grammar: settings.allMeasures || files.length === 1
  })
  const [output, extra] = settings.outputs
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOutputs))
  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  const failures: FailedFile[] = [...failed]
  try {
    const table = settings.formats.includes('json')
      ? jsonTable(session, write)
      : textTable(session, write, files.length === 1, settings.allMeasures)
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
    file: ({path, measures, grammar, sections}) => {
      // Without findings there is no index.
      const parts = sections.map(section => ({
        headingPath: section.headingPath,
        measures: section.measures,
        grammar: section.grammar
      }))
      write(`${first ? '' : ','}\n${JSON.stringify({path, measures, grammar, sections: parts})}`)
      first = false
    },
    end: failed => {
      const failures = failed.map(({path, reason}) => ({path, reason: reason[language]}))
      write(`${first ? '' : '\n'}],\n"failed": ${JSON.stringify(failures)}\n}\n`)
    }
  }
}

/** All figures of a text; those that were not asked for are not there. */
type Figures = Measures & Partial<GrammarMeasures>

/** The columns of the table for many files; one file gets every measure on a line of its own. */
const COLUMNS = ['words', 'lix', 'ovix', 'meanSentenceLength', 'longWordShare', 'readingMinutes'] as const
/** Those that come after them where they were asked for. */
const GRAMMAR_COLUMNS = ['nominalRatio', 'passiveShare'] as const

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
  'simpleNominalRatio',
  'nominalRatio',
  'passiveShare',
  'clausesPerSentence',
  'wordsBeforeFiniteVerb',
  'dependencyLength',
  'readingMinutes'
] as const satisfies readonly (keyof Figures)[]

function textTable(session: Session, write: (text: string) => void, single: boolean, hasGrammar: boolean): Table {
  const {texts} = session
  const {chalk, width} = terminalStyle(session.language, session)
  const line = (text: string) => write(`${text.trimEnd()}\n`)
  const columns = single || hasGrammar ? [...COLUMNS, ...GRAMMAR_COLUMNS] : COLUMNS
  const heads = columns.map(column => texts.measureHeads[column])
  const nameWidth = Math.max(16, width - heads.reduce((sum, head) => sum + displayWidth(head) + 2, 0))
  const row = (name: string, figures: Figures) => {
    const cells = columns.map((column, i) => showMeasure(figures, column, texts).padStart(displayWidth(heads[i] ?? '')))
    line([fit(name, nameWidth), ...cells].join('  '))
  }
  let anyMissing = false
  const noteMissing = (figures: Figures) => {
    anyMissing ||= columns.some(column => (figures[column] ?? null) === null)
  }
  const head = (name: string) => line(chalk.bold([fit(name, nameWidth), ...heads].join('  ')))
  return {
    begin: () => {
      if (!single) head(texts.measureNames.file)
    },
    file: report => {
      const figures = {...report.measures, ...report.grammar}
      if (!single) {
        noteMissing(figures)
        row(printable(report.path), figures)
        return
      }
      line(chalk.bold(printable(report.path)))
      const label = Math.max(...ALL.map(name => displayWidth(texts.measureNames[name]))) + 2
      for (const name of ALL) {
        const value = (figures[name] ?? null) === null ? texts.measure.tooShort : showMeasure(figures, name, texts)
        line(`  ${texts.measureNames[name].padEnd(label)}${value}`)
      }
      if (report.sections.length < 2) return
      line('')
      head(texts.measure.section)
      for (const {headingPath, measures, grammar} of report.sections) {
        const own = {...measures, ...grammar}
        noteMissing(own)
        row(printable(headingPath.at(-1) ?? texts.report.beginning), own)
      }
    },
    end: () => {
      if (anyMissing) line(`\n${texts.measure.dashMeans}`)
    }
  }
}

const DECIMALS: Readonly<Partial<Record<keyof Figures, number>>> = {
  meanSentenceLength: 1,
  sentenceLengthSpread: 1,
  meanWordLength: 1,
  simpleNominalRatio: 2,
  nominalRatio: 2,
  clausesPerSentence: 1,
  wordsBeforeFiniteVerb: 1,
  dependencyLength: 1
}

const SHARES: ReadonlySet<keyof Figures> = new Set(['longWordShare', 'typeTokenRatio', 'passiveShare'])

function showMeasure(figures: Figures, name: keyof Figures, texts: Texts): string {
  const value = figures[name] ?? null
  if (value === null) return texts.measure.dash
  if (name === 'readingMinutes') return texts.format(Math.ceil(value))
  return texts.format(SHARES.has(name) ? 100 * value : value, DECIMALS[name] ?? 0)
}

/** Cut in the middle, where paths tell least, and padded to `width`. */
function fit(text: string, width: number): string {
  const characters = [...text]
  if (displayWidth(text) <= width) return text + ' '.repeat(width - displayWidth(text))
  const tail = Math.ceil((width - 1) / 2)
  const shown = `${characters.slice(0, width - 1 - tail).join('')}…${characters.slice(-tail).join('')}`
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)))
}
