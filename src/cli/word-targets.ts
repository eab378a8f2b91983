/** Where changed Word files are saved: never over something that somebody may miss, and whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import {basename, dirname, extname, isAbsolute, join, resolve} from 'node:path'
import {cleanWord} from '../entry/comment-word.js'
import {localise} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {type FoundFile, shownPath} from './discover.js'
import {replaceFile} from './replace-file.js'
import type {Settings} from './settings.js'

/** The endings of Word files that can be written to, lower case with point. */
export const WORD_ENDINGS = ['.docx', '.docm', '.dotx', '.dotm'] as const

/** What is added to the name of a copy: `brev.docx` becomes `brev.granskad.docx`. */
export type CopySuffix = 'granskad' | 'rensad'

/** Whether a file that was only met in a folder is one to be left out: a copy of our own, or Word's mark that a file is open. */
export function isByProduct(path: string): boolean {
  const name = basename(path).toLowerCase()
  return name.startsWith('~$') || /\.(?:granskad|rensad|original(?:-\d+)?)\.do[ct][xm]$/u.test(name)
}

export interface Target {
  readonly absolute: string
  /** As it is shown. */
  readonly path: string
  readonly inPlace: boolean
}

/**
 * The target of each file, by its absolute path.
 * @throws UserError if the wishes do not go together, or two files would have the same target.
 */
export function wordTargets(
  files: readonly FoundFile[],
  {outputs, word: {inPlace, outputFolder}}: Settings,
  suffix: CopySuffix,
  cwd: string
): ReadonlyMap<string, Target> {
  if (Number(outputs.length > 0) + Number(outputFolder !== undefined) + Number(inPlace) > 1 || outputs.length > 1)
    throw new UserError(localise(texts => texts.word.oneTarget))
  const [output] = outputs
  if (output !== undefined && files.length > 1) throw new UserError(localise(texts => texts.word.outputForOne))
  const targets = new Map<string, Target>()
  const taken = new Set<string>()
  for (const {absolute, path} of files) {
    let target = absolute
    if (output !== undefined) target = resolve(cwd, output)
    else if (outputFolder !== undefined) target = resolve(cwd, outputFolder, isAbsolute(path) ? basename(path) : path)
    else if (!inPlace) target = withSuffix(absolute, suffix)
    const shown = shownPath(target, cwd)
    if (taken.has(target.toLowerCase())) throw new UserError(localise(texts => texts.word.sameTarget(shown)))
    taken.add(target.toLowerCase())
    targets.set(absolute, {absolute: target, path: shown, inPlace})
  }
  return targets
}

function withSuffix(path: string, suffix: string): string {
  const ending = extname(path)
  const stem = path.slice(0, -ending.length).replace(/\.(?:granskad|rensad)$/iu, '')
  return `${stem}.${suffix}${ending}`
}

/**
 * Says early that a file is in the way. A copy of our own that nobody has worked in is not: nothing is lost with it.
 * @throws UserError that says what to do.
 */
export function checkTarget({absolute, path, inPlace}: Target): void {
  if (inPlace || !existsSync(absolute)) return
  let found: ReturnType<typeof cleanWord>['outcome'] = 'none'
  try {
    found = cleanWord(readFileSync(absolute), true).outcome
  } catch {
    // No Word file, or none that can be read: somebody else's in any case.
  }
  if (found === 'none') throw new UserError(localise(texts => texts.word.exists(path)))
  if (found === 'marks') throw new UserError(localise(texts => texts.word.existsWithWork(path)))
}

/**
 * Saves a changed file. In place, the old one is kept beside it first.
 * @param before what the file held when it was read
 * @returns the absolute path of the copy of the old file, if one was made
 */
export function saveWord(target: Target, before: Uint8Array, content: Uint8Array, cwd: string): string | null {
  const {absolute, path, inPlace} = target
  try {
    if (inPlace) {
      const backup = backupName(absolute)
      writeWhole(backup, before, false)
      if (replaceFile(absolute, before, content) === 'changed') {
        rmSync(backup, {force: true})
        throw new UserError(localise(texts => texts.fix.changed(path)))
      }
      return backup
    }
    mkdirSync(dirname(absolute), {recursive: true})
    checkTarget(target)
    writeWhole(absolute, content, existsSync(absolute))
    return null
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
    throw new UserError(
      localise(texts => texts.errors.cannotWrite(shownPath(absolute, cwd), code)),
      {cause}
    )
  }
}

function backupName(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, -ending.length)
  for (let n = 1; ; n++) {
    const name = `${stem}.original${n === 1 ? '' : `-${n}`}${ending}`
    if (!existsSync(name)) return name
  }
}

let counter = 0

/** Writes beside the target and then gives the file its name; where that is taken by now, nothing is written over. */
function writeWhole(target: string, content: Uint8Array, mayReplace: boolean): void {
  const temporary = join(dirname(target), `.klarsprak-${process.pid}-word-${counter++}.tmp`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      for (let offset = 0; offset < content.length; ) offset += writeSync(file, content, offset)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (mayReplace) renameSync(temporary, target)
    else linkOrRename(temporary, target)
  } finally {
    rmSync(temporary, {force: true})
  }
}

/** A second name fails where the name is taken; some file systems know no second names. */
function linkOrRename(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : ''
    if (code === 'EEXIST' || existsSync(target)) throw error
    renameSync(temporary, target)
  }
}
