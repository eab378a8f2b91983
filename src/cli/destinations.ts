/** Where reports go: the screen, or files that appear whole or not at all. */
import {closeSync, openSync, renameSync, rmSync, statSync, writeSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'

export interface Destination {
  readonly write: (text: string) => void
  /** Makes a file appear under its own name. */
  readonly finish: () => void
  /** Takes away what has been written of a file. */
  readonly abandon: () => void
}

/** Standard output. */
export function screenDestination(write: (text: string) => void): Destination {
  return {write, finish: () => {}, abandon: () => {}}
}

/** Text is gathered into pieces of about this size before it is written, in characters. */
const CHUNK = 65_536

/**
 * A file, written beside its place and renamed when it is whole.
 * @throws UserError if the folder is missing, the name is a folder's, or the file may not be written.
 */
export function fileDestination(path: string, cwd: string): Destination {
  const target = resolve(cwd, path)
  const folder = dirname(target)
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
    throw new UserError(localise(texts => texts.errors.outputFolderMissing(dirname(path))))
  if (statSync(target, {throwIfNoEntry: false})?.isDirectory())
    throw new UserError(localise(texts => texts.errors.outputIsFolder(path)))
  const temporary = join(folder, `.klarsprak-${process.pid}-${counter++}.tmp`)
  const guard = <T>(action: () => T): T => {
    try {
      return action()
    } catch (cause) {
      rmSync(temporary, {force: true})
      const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
      throw new UserError(
        localise(texts => texts.errors.cannotWrite(path, code)),
        {cause}
      )
    }
  }
  const file = guard(() => openSync(temporary, 'wx'))
  let pending: string[] = []
  let size = 0
  const flush = () => {
    const bytes = Buffer.from(pending.join(''))
    pending = []
    size = 0
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset)
  }
  return {
    write: text => {
      pending.push(text)
      size += text.length
      if (size >= CHUNK) guard(flush)
    },
    finish: () =>
      guard(() => {
        flush()
        closeSync(file)
        renameSync(temporary, target)
      }),
    abandon: () => {
      closeSync(file)
      rmSync(temporary, {force: true})
    }
  }
}

let counter = 0
