import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {readFailure} from './read-failure.js'

/**
 * The index of each file, by its path, in a run that was saved with `--format json`.
 *
 * @throws UserError if the file cannot be read or is something else
 */
export function readEarlierRun(path: string, cwd: string): ReadonlyMap<string, number> {
  let text: string
  try {
    text = readFileSync(resolve(cwd, path), 'utf8')
  } catch (error) {
    const reason = readFailure(error)
    throw new UserError({sv: `${path}: ${reason.sv}`, en: `${path}: ${reason.en}`})
  }
  const notARun = () => new UserError(localise(texts => texts.errors.notARun(path)))
  let run: unknown
  try {
    run = JSON.parse(text)
  } catch {
    throw notARun()
  }
  const files = field(run, 'files')
  if (!Array.isArray(files) || field(field(run, 'tool'), 'name') !== 'klarsprak') throw notARun()
  const indexes = new Map<string, number>()
  for (const file of files as readonly unknown[]) {
    const name = field(file, 'path')
    const value = field(field(file, 'index'), 'value')
    if (typeof name === 'string' && typeof value === 'number') indexes.set(name, value)
  }
  return indexes
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
