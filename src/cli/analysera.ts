import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {fileDestination, screenDestination} from './destinations.js'
import {oneFile, readOne} from './one-file.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** `klarsprak analysera`: what the program sees in one document. */
export async function runAnalyse(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const [format = 'tabell', extraFormat] = settings.formats
  const [output, extraOutput] = settings.outputs
  if (extraFormat !== undefined || extraOutput !== undefined)
    throw new UserError(localise(texts => texts.errors.twoToScreen))
  const file = oneFile(operands, settings, session.cwd, session.texts.examples.analysera?.[0]?.[0] ?? '')
  const document = await readOne(file.path, file.source, session.surroundings)
  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  try {
    const options = {colour: output === undefined && session.colour, columns: session.columns}
    if (format === 'conllu') (await import('../report/conllu.js')).writeConllu(document, write)
    else if (format === 'trad')
      (await import('../report/block-tree.js')).writeBlockTree(document, session.language, options, write)
    else (await import('../report/token-table.js')).writeTokenTable(document, session.language, options, write)
    finish()
  } catch (error) {
    abandon()
    throw error
  }
  return 0
}
