import {allRules, programVersion, READABLE, readDocument, today} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {SHARED_WORK, Stopwatch} from '../lint/timing.js'
import {reporterMaker} from '../report/formats.js'
import type {FileReport, Reporter, ReporterContext} from '../report/report.js'
import {isAtLeast, type Level} from '../rule/level.js'
import {UserError} from '../text/user-error.js'
import {type Destination, fileDestination, screenDestination} from './destinations.js'
import {discover} from './discover.js'
import {readEarlierRun} from './earlier-run.js'
import type {Fixer} from './fix-files.js'
import {isModulePath, loadFormatter} from './load-formatter.js'
import {allRulesOf, createPlanner, type FilePlan} from './plan.js'
import {createProgress} from './progress.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, OutputStream, Session} from './session.js'
import type {Settings} from './settings.js'
import {timingLines} from './timing-table.js'

/** `klarsprak granska`: reviews files one after the other and lets each go when its findings are out. */
export async function runCheck(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noPaths))
  const pairs = outputPairs(settings)
  const {files: found, failed} = discover(operands, session.cwd, READABLE)
  const stopwatch = settings.timing ? new Stopwatch(() => performance.now()) : undefined
  const plan = createPlanner(settings, session.cwd, settings.lowestLevel, stopwatch)

  // A configuration that was asked for must be sound even if no file is.
  if (settings.configFile !== undefined) await plan(`${session.cwd}/${settings.stdinName}`)
  // Every configuration, plugin and word list is read before anything is written, so that a fault in one stops the run.
  const plans = new Map<string, FilePlan>()
  const files = []
  for (const file of found) {
    const path = file.path === '-' ? settings.stdinName : file.absolute
    const filePlan = await plan(file.path === '-' ? `${session.cwd}/${path}` : path)
    if (filePlan.ignored && !file.named) continue
    if (file.ignored || filePlan.ignored) session.warn(session.texts.discovery.ignoredButNamed(file.path))
    filePlan.reviewer()
    plans.set(file.path, filePlan)
    files.push(file)
  }
  if (files.length + failed.length === 0) throw new UserError(localise(texts => texts.errors.allIgnored))

  const before = settings.compareWith === undefined ? undefined : readEarlierRun(settings.compareWith, session.cwd)
  await warnOfTerms(plans.values(), session)
  const progress = createProgress(files.length, session)
  const rules = allRulesOf(new Set(plans.values()), allRules)
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  const destinations: Destination[] = []
  const reporters: Reporter[] = []
  const leave = abandonOnInterrupt(destinations, progress.clear)
  try {
    // The text itself goes to standard output, and what is said of it to standard error.
    const isFixedOnScreen = settings.fix?.writes === true && files.some(({path}) => path === '-')
    const show = (text: string) => {
      progress.clear()
      if (isFixedOnScreen) session.surroundings.stderr.write(text)
      else session.write(text)
    }
    const isPatch = settings.fix?.showsDiff === true
    let fixer: Fixer | undefined
    if (settings.fix) fixer = (await import('./fix-files.js')).createFixer(settings.fix, session, show)
    for (const {format, file} of pairs) {
      // A diff alone can be handed to other programs.
      if (file === null && isPatch) continue
      const destination = file === null ? screenDestination(show) : fileDestination(file, session.cwd)
      destinations.push(destination)
      const context: ReporterContext = {
        write: destination.write,
        language: session.language,
        rule: id => byId.get(id),
        rules,
        version: programVersion(),
        ...(before && {before})
      }
      reporters.push(await createReporter(format, context, settings, session, file === null))
    }

    const tally = createTally(settings)
    for (const reporter of reporters) reporter.begin()
    const events = [
      ...files.map(file => ({path: file.path, file})),
      ...failed.map(failure => ({path: failure.path, failure}))
    ]
    events.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    const fail = (failure: {readonly path: string; readonly reason: ReturnType<typeof localise>}) => {
      tally.failed++
      for (const reporter of reporters) reporter.failed(failure)
      if (!pairs.some(({format, file}) => format === 'terminal' && file === null)) {
        progress.clear()
        session.warn(`${failure.path}: ${failure.reason[session.language]}`)
      }
    }
    let done = 0
    for (const event of events) {
      if ('failure' in event) {
        fail(event.failure)
        continue
      }
      const {file} = event
      const path = file.path === '-' ? settings.stdinName : file.path
      progress.update(done, path)
      done++
      try {
        const bytes = await readBytes(file.absolute, session.surroundings)
        const read = () => readDocument(path, bytes)
        const document = await (stopwatch ? stopwatch.timeAsync(SHARED_WORK.read, read) : read())
        const filePlan = plans.get(file.path)
        if (!filePlan) continue
        const reviewer = filePlan.reviewer()
        const {report, document: reviewed} = fixer
          ? await fixer.fix({path, absolute: file.absolute, bytes, document}, reviewer)
          : {report: await reviewer.review(document), document}
        tally.add(report)
        const shown = settings.quiet ? {...report, findings: report.findings.filter(tally.fails)} : report
        const write = () => {
          for (const reporter of reporters) reporter.file(shown, reviewed)
        }
        if (stopwatch) stopwatch.time(SHARED_WORK.report, write)
        else write()
      } catch (error) {
        fail({path, reason: readFailure(error)})
      }
      await drained(session.surroundings.stdout)
    }
    progress.clear()
    for (const reporter of reporters) reporter.end(tally.summary())
    for (const destination of destinations) destination.finish()
    if (stopwatch) for (const line of timingLines(stopwatch, session.texts)) session.warn(line)
    if (fixer) session.warn(fixer.closing())
    return tally.exitCode()
  } catch (error) {
    progress.clear()
    for (const destination of destinations) destination.abandon()
    throw error
  } finally {
    leave()
  }
}

interface OutputPair {
  readonly format: string
  /** `null`: the screen. */
  readonly file: string | null
}

/** The first format goes to the first file and so on; a file without a format gets the one that its ending says. */
function outputPairs({formats, outputs}: Settings): readonly OutputPair[] {
  if (outputs.length > formats.length && formats.length > 0)
    throw new UserError(localise(texts => texts.errors.tooManyOutputs))
  const repeated = outputs.find((file, i) => outputs.indexOf(file) !== i)
  if (repeated !== undefined) throw new UserError(localise(texts => texts.errors.sameOutput(repeated)))
  if (formats.length === 0)
    return outputs.length === 0
      ? [{format: 'terminal', file: null}]
      : outputs.map(file => ({format: formatByEnding(file), file}))
  if (formats.length - outputs.length > 1) throw new UserError(localise(texts => texts.errors.twoToScreen))
  return formats.map((format, i) => ({format, file: outputs[i] ?? null}))
}

function formatByEnding(file: string): string {
  const ending = /\.(json|sarif|md)$/u.exec(file)?.[1] ?? 'terminal'
  return ending === 'md' ? 'markdown' : ending
}

async function createReporter(
  format: string,
  context: ReporterContext,
  settings: Settings,
  session: Session,
  onScreen: boolean
): Promise<Reporter> {
  const make = isModulePath(format) ? await loadFormatter(format, session.cwd) : await reporterMaker(format)
  if (make) return make(context)
  const {createTerminalReporter} = await import('../report/terminal.js')
  return createTerminalReporter(context, {
    colour: onScreen && session.colour,
    columns: onScreen ? session.columns : 80,
    all: settings.all,
    ...(settings.top !== undefined && {top: settings.top})
  })
}

/** Counts what the summary and the exit code need. */
function createTally({failOn, maxWarnings}: Settings) {
  const findings: Record<Level, number> = {info: 0, notice: 0, warning: 0, error: 0}
  let files = 0
  let words = 0
  return {
    failed: 0,
    fails: (finding: FileReport['findings'][number]) => isAtLeast(finding.level, failOn),
    add(report: FileReport) {
      files++
      words += report.measures.words
      for (const {level} of report.findings) findings[level]++
    },
    summary() {
      return {files, failed: this.failed, findings, words}
    },
    exitCode(): ExitCode {
      if (this.failed > 0) return 2
      const heavy = (Object.keys(findings) as Level[]).some(level => isAtLeast(level, failOn) && findings[level] > 0)
      return heavy || (maxWarnings !== undefined && findings.warning > maxWarnings) ? 1 : 0
    }
  }
}

/** On Ctrl-C nothing half-written is left behind. The returned function ends the watch. */
function abandonOnInterrupt(destinations: readonly Destination[], clear: () => void): () => void {
  const leave = () => {
    clear()
    for (const destination of destinations) destination.abandon()
    // 128 + the signal's number, as shells count.
    process.exit(130)
  }
  process.once('SIGINT', leave)
  return () => process.removeListener('SIGINT', leave)
}

/** Waits until a slow reader of standard output has caught up, so that a long run does not fill the memory. */
async function drained(stdout: OutputStream): Promise<void> {
  if (stdout.writableNeedDrain === true) await new Promise<void>(done => stdout.once('drain', () => done()))
  else await new Promise<void>(done => setImmediate(done))
}

/** Terms of the organisation that should have been looked over are told once, beside the findings. */
async function warnOfTerms(plans: Iterable<FilePlan>, session: Session): Promise<void> {
  const terms = [...new Set([...plans].map(({loaded}) => loaded))].flatMap(loaded => loaded.terms())
  if (terms.length === 0) return
  const [{overdueLines}, {overdueTerms}] = await Promise.all([import('./termer.js'), import('../rule/term-list.js')])
  for (const line of overdueLines(overdueTerms(terms, today()), session)) session.warn(line)
}
