import {commentWord} from '../entry/comment-word.js'
import {allRules} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {discover, type FoundFile, shownPath} from './discover.js'
import {allRulesOf, createPlanner, type FilePlan} from './plan.js'
import {createProgress} from './progress.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'
import {checkTarget, isByProduct, saveWord, WORD_ENDINGS, wordTargets} from './word-targets.js'

/** `klarsprak kommentera`: gives each Word file back with the findings in it as comments and tracked changes. */
export async function runComment(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noPaths))
  const date = commentDate(settings.word.date)
  const {texts} = session
  const {files, failed} = wordFiles(operands, session.cwd)
  const planFor = createPlanner(settings, session.cwd, settings.lowestLevel)
  const plans = new Map<FoundFile, FilePlan>()
  for (const file of files) {
    const plan = await planFor(file.absolute)
    if (plan.ignored && !file.named) continue
    plan.reviewer()
    plans.set(file, plan)
  }
  const chosen = [...plans.keys()]
  if (chosen.length + failed.length === 0) throw new UserError(localise(own => own.word.noWord))
  const targets = wordTargets(chosen, settings, 'granskad', session.cwd)
  const rules = new Map(allRulesOf(new Set(plans.values()), allRules).map(rule => [rule.id, rule]))
  const progress = createProgress(chosen.length, session)
  const say = (line: string) => {
    progress.clear()
    session.write(`${line}\n`)
  }
  const count = {files: 0, comments: 0, changes: 0, failed: failed.length}
  for (const {path, reason} of failed) session.warn(`${path}: ${reason[session.language]}`)
  for (const [i, file] of chosen.entries()) {
    const target = targets.get(file.absolute)
    const plan = plans.get(file)
    if (!target || !plan) continue
    progress.update(i, file.path)
    try {
      checkTarget(target)
      const bytes = await readBytes(file.absolute, session.surroundings)
      const commented = await commentWord(file.path, bytes, plan.reviewer(), {
        language: session.language,
        rule: id => rules.get(id),
        maxComments: settings.word.maxComments,
        mode: settings.word.mode,
        date,
        breakSignature: settings.word.breakSignature
      })
      const {editing} = commented.protection
      if (commented.bytes === null) say(texts.word.nothing(file.path))
      else {
        const backup = saveWord(target, bytes, commented.bytes, session.cwd)
        say(texts.word.written(target.path, commented.comments, commented.changes))
        if (backup !== null) say(texts.word.backup(shownPath(backup, session.cwd)))
        count.files++
        count.comments += commented.comments
        count.changes += commented.changes
      }
      if (commented.kept > 0) say(texts.word.kept(file.path, commented.kept))
      if (editing !== 'none') say(texts.word.protection[editing](file.path))
    } catch (error) {
      progress.clear()
      count.failed++
      const reason = readFailure(error)[session.language]
      session.warn(reason.startsWith(file.path) ? reason : `${file.path}: ${reason}`)
    }
    // Lets an interrupt through between files.
    await new Promise<void>(done => setImmediate(done))
  }
  progress.clear()
  if (chosen.length > 1) say(texts.word.done(count.files, count.comments, count.changes))
  return count.failed > 0 ? 2 : 0
}

/** The Word files that `operands` name; copies of our own are left out unless they are named outright. */
export function wordFiles(operands: readonly string[], cwd: string): ReturnType<typeof discover> {
  const {files, failed} = discover(operands, cwd, WORD_ENDINGS)
  const isWord = ({path}: FoundFile) => WORD_ENDINGS.some(ending => path.toLowerCase().endsWith(ending))
  const others = files.filter(file => !isWord(file) && file.named)
  return {
    files: files.filter(file => isWord(file) && (file.named || !isByProduct(file.path))),
    failed: [...failed, ...others.map(({path}) => ({path, reason: localise(texts => texts.word.onlyWord)}))]
  }
}

/** The date in the form of Word, which shows the clock as it stands and knows no time zones. */
function commentDate(given: string | undefined): string {
  if (given === undefined) {
    const now = new Date()
    return `${new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)}Z`
  }
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?Z?)?$/u.exec(given)
  const date = match ? `${match[1]}T${match[2] ?? '12:00'}${match[3] ?? ':00'}Z` : ''
  const parsed = new Date(date)
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date.slice(0, 19)))
    throw new UserError(localise(texts => texts.word.badDate(given)))
  return date
}
