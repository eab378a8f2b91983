import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {localise} from '../i18n/texts.js'
import {PROFILES} from '../rule/define-rule.js'
import {UserError} from '../text/user-error.js'
import {CONFIG_NAMES} from './load-config.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** `klarsprak init`: writes a commented configuration, and never over one that is there. */
export async function runInit(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const [extra] = operands
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOperands(extra)))
  const present = CONFIG_NAMES.find(name => existsSync(join(session.cwd, name)))
  if (present !== undefined) throw new UserError(localise(texts => texts.errors.exists(present)))
  const [name = ''] = CONFIG_NAMES
  const {profile} = settings.wishes
  const text = session.texts.init.file(
    profile === undefined ? '# profil: brev' : `profil: ${profile}`,
    PROFILES.join(', ')
  )
  try {
    writeFileSync(join(session.cwd, name), text, {flag: 'wx'})
  } catch (cause) {
    const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
    throw new UserError(
      localise(texts => texts.errors.cannotWrite(name, code)),
      {cause}
    )
  }
  session.write(`${session.texts.init.created(name)}\n`)
  return 0
}
