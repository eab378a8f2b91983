import {localise} from '../i18n/texts.js'
import {foldName, nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import {SHELLS} from './names.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** `klarsprak komplettering`: the script that makes a shell complete commands, options and values. */
export async function runCompletion(
  operands: readonly string[],
  _settings: Settings,
  session: Session
): Promise<ExitCode> {
  const [name, extra] = operands
  if (name === undefined)
    throw new UserError(
      localise(texts => texts.errors.missingOperand(texts.operands.shell, `klarsprak komplettering ${SHELLS[0]}`))
    )
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOperands(extra)))
  const shell = SHELLS.find(candidate => candidate === foldName(name))
  if (!shell)
    throw new UserError(
      localise(texts => texts.errors.unknownChoice(texts.operands.shell, name, SHELLS, nearestName(name, SHELLS)))
    )
  const [{completionScript}, {allRules}] = await Promise.all([
    import('./completion-script.js'),
    import('../entry/node.js')
  ])
  session.write(
    completionScript(
      shell,
      allRules.map(rule => rule.id),
      session.language
    )
  )
  return 0
}
