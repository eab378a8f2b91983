/**
 * From what a person names to the files to read: files, folders with all that is in them, and patterns. `.gitignore` and
 * `.klarsprakignore` are followed in folders; a file named outright is read whatever they say. What cannot be read is named.
 */
import {existsSync, readdirSync, readFileSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, normalize, relative, resolve, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import picomatch from 'picomatch'
import {localise} from '../i18n/texts.js'
import type {FailedFile} from '../report/report.js'
import {nearestName} from '../text/nearest.js'
import {readFailure} from './read-failure.js'

export interface FoundFile {
  /** As it is shown: relative to where the program runs if it lies there, forward slashes. `-` for standard input. */
  readonly path: string
  readonly absolute: string
  /** Whether a person named this very file. */
  readonly named: boolean
  /** Whether an ignore file would have left it out. */
  readonly ignored: boolean
}

export interface Discovery {
  /** Sorted by path, each file once. */
  readonly files: readonly FoundFile[]
  readonly failed: readonly FailedFile[]
}

/** Folders that never hold a person's own texts. */
const NEVER = new Set(['node_modules', '.git'])

/** A later name wins over an earlier one in the same folder. */
const IGNORE_FILES = ['.gitignore', '.klarsprakignore'] as const

/** Finds the files that `operands` stand for. `readable` are the endings that are picked in folders, lower case with point. */
export function discover(operands: readonly string[], cwd: string, readable: readonly string[]): Discovery {
  const files = new Map<string, FoundFile>()
  const failed = new Map<string, FailedFile>()
  const fail = (absolute: string, error: unknown) => {
    const path = shownPath(absolute, cwd)
    failed.set(path, {path, reason: readFailure(error)})
  }
  const add = (absolute: string, named: boolean, ignored: boolean) => {
    const earlier = files.get(absolute)
    if (!earlier || (named && !earlier.named))
      files.set(absolute, {path: shownPath(absolute, cwd), absolute, named, ignored})
  }
  const isReadable = (name: string) => readable.some(ending => name.toLowerCase().endsWith(ending))

  for (const given of operands) {
    if (given === '-') {
      files.set('-', {path: '-', absolute: '-', named: true, ignored: false})
      continue
    }
    const operand = unquote(given, cwd)
    const absolute = resolve(cwd, operand)
    const stats = statOrError(absolute)
    if (!('isFile' in stats)) {
      const {base, glob, isGlob} = picomatch.scan(slashes(operand))
      if (stats.code === 'ENOENT' && isGlob) {
        const root = resolve(cwd, base)
        const matches = picomatch(glob, {dot: true})
        const found = walk(root, fail, isReadable).filter(path => matches(slashes(relative(root, path))))
        for (const path of found) add(path, false, false)
        if (found.length === 0)
          failed.set(operand, {path: operand, reason: localise(texts => texts.errors.noMatch(operand))})
      } else if (stats.code === 'ENOENT') {
        const path = shownPath(absolute, cwd)
        failed.set(path, {path, reason: notFound(operand, absolute)})
      } else fail(absolute, stats)
    } else if (stats.isDirectory()) {
      const before = failed.size
      const found = walk(absolute, fail, isReadable)
      for (const path of found) add(path, false, false)
      if (found.length === 0 && failed.size === before)
        failed.set(operand, {path: operand, reason: localise(texts => texts.errors.emptyFolder(operand))})
    } else if (!stats.isFile()) failed.set(operand, {path: operand, reason: localise(texts => texts.errors.notAFile)})
    else add(absolute, true, isIgnored(absolute, false, layersAbove(dirname(absolute))))
  }
  const byPath = (a: {readonly path: string}, b: {readonly path: string}) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0
  return {files: [...files.values()].sort(byPath), failed: [...failed.values()].sort(byPath)}
}

/** A path as people see it: relative where that leads down, forward slashes. */
export function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute)
  return slashes(path === '' || path.startsWith('..') || isAbsolute(path) ? absolute : path)
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** A shell on Windows hands over the quotation marks too. */
function unquote(operand: string, cwd: string): string {
  const bare = /^(['"])(.+)\1$/u.exec(operand)?.[2]
  return bare !== undefined && !existsSync(resolve(cwd, operand)) ? bare : normalize(operand)
}

interface FileError {
  readonly code: string
}

function statOrError(path: string): Stats | FileError {
  try {
    return statSync(path)
  } catch (error) {
    return {code: typeof error === 'object' && error && 'code' in error ? String(error.code) : ''}
  }
}

function notFound(operand: string, absolute: string): FailedFile['reason'] {
  let names: readonly string[] = []
  try {
    names = readdirSync(dirname(absolute))
  } catch {
    // The folder is missing too: then there is nothing to suggest.
  }
  const name = nearestName(basename(absolute), names)
  const suggestion = name === undefined ? undefined : slashes(join(dirname(operand), name))
  return localise(texts => texts.errors.notFound(operand, suggestion))
}

/** The rules of one folder's ignore files. */
interface IgnoreLayer {
  readonly folder: string
  readonly matcher: Ignore
}

interface PendingFolder {
  readonly folder: string
  readonly layers: readonly IgnoreLayer[]
  /** The folders passed on the way here. */
  readonly chain: ReadonlySet<string>
}

/** Every readable file in `root`, depth first; folders reached twice, through links, are read once. */
function walk(
  root: string,
  fail: (path: string, error: unknown) => void,
  isReadable: (name: string) => boolean
): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const above = layersAbove(dirname(root))
  const start = isIgnored(root, true, above) ? [] : above
  const pending: PendingFolder[] = [{folder: root, layers: start, chain: new Set()}]
  // Links wait, so that a folder that is reached in two ways goes by its own name.
  const linked: PendingFolder[] = []
  for (let next = pending.pop(); next; next = pending.pop() ?? linked.pop()) {
    const {folder, chain} = next
    try {
      const {dev, ino} = statSync(folder)
      const identity = `${dev}:${ino}`
      if (chain.has(identity)) {
        fail(folder, {code: 'ELOOP'})
        continue
      }
      if (seen.has(identity)) continue
      seen.add(identity)
      const layers = [...next.layers, ...layerOf(folder)]
      const chainHere = new Set([...chain, identity])
      for (const entry of readdirSync(folder, {withFileTypes: true})) {
        const path = join(folder, entry.name)
        const stats = entry.isSymbolicLink() ? statOrError(path) : entry
        if (!('isFile' in stats)) {
          if (isReadable(entry.name) || stats.code === 'ELOOP')
            fail(path, stats.code === 'ENOENT' ? {code: 'ELINK'} : stats)
        } else if (stats.isDirectory()) {
          if (!NEVER.has(entry.name) && !isIgnored(path, true, layers))
            (entry.isSymbolicLink() ? linked : pending).push({folder: path, layers, chain: chainHere})
        } else if (stats.isFile() && isReadable(entry.name) && !isIgnored(path, false, layers)) found.push(path)
      }
    } catch (error) {
      fail(folder, error)
    }
  }
  return found
}

/** The ignore files of `folder` and those above it, up to the root of the repository; only its own if there is none. */
function layersAbove(folder: string): readonly IgnoreLayer[] {
  const folders: string[] = []
  for (let current = folder; ; current = dirname(current)) {
    folders.unshift(current)
    if (existsSync(join(current, '.git'))) return folders.flatMap(layerOf)
    if (dirname(current) === current) return layerOf(folder)
  }
}

function layerOf(folder: string): readonly IgnoreLayer[] {
  let matcher: Ignore | undefined
  for (const name of IGNORE_FILES) {
    try {
      const text = readFileSync(join(folder, name), 'utf8')
      matcher ??= ignore({ignorecase: false})
      matcher.add(text)
    } catch {
      // Most folders have none.
    }
  }
  return matcher ? [{folder, matcher}] : []
}

/** The folder nearest the file has the last word, as in git. */
function isIgnored(path: string, isFolder: boolean, layers: readonly IgnoreLayer[]): boolean {
  for (const {folder, matcher} of layers.toReversed()) {
    const inside = slashes(relative(folder, path))
    if (inside === '' || inside.startsWith('..')) continue
    const {ignored, unignored} = matcher.test(isFolder ? `${inside}/` : inside)
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
