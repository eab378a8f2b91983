import {cleanWord} from '../entry/comment-word.js'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {shownPath} from './discover.js'
import {wordFiles} from './kommentera.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'
import {checkTarget, saveWord, wordTargets} from './word-targets.js'

/** `klarsprak rensa`: takes our comments and changes out of Word files. */
export async function runClean(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noPaths))
  const {texts, cwd} = session
  const {files, failed} = wordFiles(operands, cwd)
  const targets = wordTargets(files, settings, 'rensad', cwd)
  let failures = failed.length
  for (const {path, reason} of failed) session.warn(`${path}: ${reason[session.language]}`)
  for (const file of files) {
    const target = targets.get(file.absolute)
    if (!target) continue
    try {
      const bytes = await readBytes(file.absolute, session.surroundings)
      const {outcome, kept, bytes: cleaned} = cleanWord(bytes, false, file.path)
      if (outcome === 'none') session.write(`${texts.word.nothingToClean(file.path)}\n`)
      else {
        checkTarget(target)
        const backup = saveWord(target, bytes, cleaned, cwd)
        session.write(`${texts.word.cleaned(target.path, outcome === 'exact')}\n`)
        if (backup !== null) session.write(`${texts.word.backup(shownPath(backup, cwd))}\n`)
      }
      if (kept.length > 0) session.write(`${texts.word.keptInCleaning(file.path, kept.length)}\n`)
    } catch (error) {
      failures++
      const reason = readFailure(error)[session.language]
      session.warn(reason.startsWith(file.path) ? reason : `${file.path}: ${reason}`)
    }
  }
  return failures > 0 ? 2 : 0
}
