import {loadLanguage} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {decodeText} from '../text/decode.js'
import {UserError} from '../text/user-error.js'
import {fileDestination, screenDestination} from './destinations.js'
import {oneFile, readOne} from './one-file.js'
import {readBytes} from './read-bytes.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** `klarsprak analysera`: what the program sees in one document. */
export async function runAnalyse(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const [format = settings.isConllu ? 'conllu' : 'tabell', extraFormat] = settings.formats
  const [output, extraOutput] = settings.outputs
  if (extraFormat !== undefined || extraOutput !== undefined)
    throw new UserError(localise(texts => texts.errors.twoToScreen))
  if (settings.isConllu && format !== 'conllu') throw new UserError(localise(texts => texts.errors.onlyConllu))
  const file = oneFile(operands, settings, session.cwd, session.texts.examples.analysera?.[0]?.[0] ?? '')
  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  try {
    if (settings.isConllu) {
      const {text} = decodeText(await readBytes(file.source, session.surroundings), 'text')
      const {writeReanalysed} = await import('../report/conllu.js')
      writeReanalysed(text, await loadLanguage(), write)
    } else {
      const document = await readOne(file.path, file.source, session.surroundings)
      const options = {colour: output === undefined && session.colour, columns: session.columns}
      if (format === 'conllu') (await import('../report/conllu.js')).writeConllu(document, await loadLanguage(), write)
      else if (format === 'trad')
        (await import('../report/block-tree.js')).writeBlockTree(document, session.language, options, write)
      else {
        const {writeTokenTable} = await import('../report/token-table.js')
        writeTokenTable(document, await loadLanguage(), session.language, options, write)
      }
    }
    finish()
  } catch (error) {
    abandon()
    throw error
  }
  return 0
}
