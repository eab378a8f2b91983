import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {localise} from '../i18n/texts.js'
import type {Reporter, ReporterContext} from '../report/report.js'
import {UserError} from '../text/user-error.js'

/** Whether a format is the path of a module with a formatter of the user's own. */
export function isModulePath(format: string): boolean {
  return /\.(?:c|m)?js$/u.test(format)
}

/**
 * The user's own formatter: a module that exports `createReporter(context)`, which gives a `Reporter`.
 *
 * @throws UserError if there is no such module, or it is another kind of module
 */
export async function loadFormatter(path: string, cwd: string): Promise<(context: ReporterContext) => Reporter> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UserError(localise(texts => texts.errors.formatterMissing(path)))
  let module: unknown
  try {
    module = await import(pathToFileURL(file).href)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new UserError(localise(texts => texts.errors.formatterFails(path, detail)))
  }
  const make = typeof module === 'object' && module && 'createReporter' in module ? module.createReporter : undefined
  if (typeof make !== 'function') throw new UserError(localise(texts => texts.errors.formatterShape(path)))
  return context => {
    const reporter: unknown = make(context)
    if (!isReporter(reporter)) throw new UserError(localise(texts => texts.errors.formatterShape(path)))
    return reporter
  }
}

function isReporter(value: unknown): value is Reporter {
  if (typeof value !== 'object' || value === null) return false
  const methods = value as Readonly<Record<string, unknown>>
  return ['begin', 'file', 'failed', 'end'].every(name => typeof methods[name] === 'function')
}
