import {resolve} from 'node:path'
import type {Document} from '../document/document.js'
import {readDocument} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {discover} from './discover.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {Surroundings} from './session.js'
import type {Settings} from './settings.js'

/**
 * The one file that a command is about, as its absolute path and the path to show.
 * @throws UserError if there is none, more than one, or it does not exist.
 */
export function oneFile(
  operands: readonly string[],
  settings: Settings,
  cwd: string,
  example: string
): {readonly path: string; readonly absolute: string; readonly source: string} {
  const [operand, extra] = operands
  if (operand === undefined)
    throw new UserError(localise(texts => texts.errors.missingOperand(texts.operands.file, example)))
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.onlyOneFile))
  if (operand === '-') return {path: settings.stdinName, absolute: resolve(cwd, settings.stdinName), source: '-'}
  const {files, failed} = discover([operand], cwd, [])
  const [file] = files
  if (file?.named) return {path: file.path, absolute: file.absolute, source: file.absolute}
  const reason = failed[0]?.reason ?? localise(texts => texts.errors.onlyOneFile)
  throw new UserError({sv: `${operand}: ${reason.sv}`, en: `${operand}: ${reason.en}`})
}

/**
 * Reads the one file that a command is about.
 * @throws UserError that names the file, if it cannot be read.
 */
export async function readOne(path: string, source: string, surroundings: Surroundings): Promise<Document> {
  try {
    return await readDocument(path, await readBytes(source, surroundings))
  } catch (cause) {
    const reason = readFailure(cause)
    throw new UserError({sv: `${path}: ${reason.sv}`, en: `${path}: ${reason.en}`}, {cause})
  }
}
