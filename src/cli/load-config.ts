/**
 * Finds and loads configurations. The one that applies to a file is the nearest `klarsprak.config.*` in its folder or a folder
 * above; it is never mixed with one further up. `--config` puts one file in the place of all.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Config} from '../config/config.js'
import {allRules, loadDictionaries} from '../entry/node.js'
import {localise, type Texts} from '../i18n/texts.js'
import type {Rule} from '../rule/define-rule.js'
import {type Dictionaries, mergeDictionary, parseDictionary} from '../rule/dictionary.js'
import {parseTermList, type Term, withTerms} from '../rule/term-list.js'
import {nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import {shownPath} from './discover.js'
import {readFailure} from './read-failure.js'
import type {Settings} from './settings.js'

/** What a configuration comes to when its plugins and word lists are loaded. */
export interface LoadedConfig {
  /** `null`: no configuration file applies. */
  readonly config: Config | null
  /** The folder that the configuration's paths and patterns start from. */
  readonly folder: string
  /** The program's own rules and those of the plugins, sorted by id. */
  readonly rules: readonly Rule[]
  readonly dictionaries: () => Dictionaries
  /** The organisation's terms, with the file that each stands in. */
  readonly terms: () => readonly SourcedTerm[]
}

export interface SourcedTerm extends Term {
  /** As it is shown to a person. */
  readonly file: string
}

/** The names a configuration file may have. */
export const CONFIG_NAMES = ['yaml', 'yml', 'json', 'js', 'mjs'].map(ending => `klarsprak.config.${ending}`)

/** Makes the function that gives the configuration for a file. Each configuration is loaded once. */
export function createConfigLoader(
  {configFile, useConfig}: Pick<Settings, 'configFile' | 'useConfig'>,
  cwd: string
): (file: string) => Promise<LoadedConfig> {
  const found = new Map<string, string | null>()
  const loaded = new Map<string | null, Promise<LoadedConfig>>()
  return file => {
    const path = !useConfig
      ? null
      : configFile === undefined
        ? findConfig(dirname(file), found)
        : resolve(cwd, configFile)
    let config = loaded.get(path)
    if (!config) {
      config = path === null ? Promise.resolve(withoutConfig(cwd)) : loadConfig(path, cwd)
      loaded.set(path, config)
    }
    return config
  }
}

function withoutConfig(cwd: string): LoadedConfig {
  return {config: null, folder: cwd, rules: allRules, dictionaries: loadDictionaries, terms: () => []}
}

function findConfig(folder: string, found: Map<string, string | null>): string | null {
  const passed: string[] = []
  let result: string | null = null
  for (let current = folder; ; current = dirname(current)) {
    const known = found.get(current)
    if (known !== undefined) {
      result = known
      break
    }
    passed.push(current)
    result = configIn(current)
    if (result !== null || dirname(current) === current) break
  }
  for (const each of passed) found.set(each, result)
  return result
}

function configIn(folder: string): string | null {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    // A folder that may be passed through but not listed has no configuration that could be read.
    return null
  }
  const present = CONFIG_NAMES.filter(name => names.includes(name))
  const [first, second] = present
  if (first === undefined) return null
  if (second !== undefined) throw new UserError(localise(texts => texts.config.in(folder) + texts.config.two(present)))
  return join(folder, first)
}

async function loadConfig(path: string, cwd: string): Promise<LoadedConfig> {
  const [{configNodeOf, parseConfigText}, {configPlugins, validateConfig}] = await Promise.all([
    import('../config/node.js'),
    import('../config/validate.js')
  ])
  const file = shownPath(path, cwd)
  const folder = dirname(path)
  const isCode = /\.m?js$/u.test(path)
  if (!isCode && !/\.(?:ya?ml|json)$/u.test(path)) throw fault(file, texts => texts.config.unknownType)
  const text = readConfigFile(path, file)
  const source = {file, text: isCode ? null : text}
  const node = isCode ? configNodeOf(await importConfig(path, file)) : parseConfigText({file, text})
  const rules = await withPlugins(configPlugins(node, source), folder, file)
  const config = validateConfig(node, source, rules)
  let dictionaries: Dictionaries | undefined
  let terms: readonly SourcedTerm[] | undefined
  const loadTerms = () => {
    terms ??= config.termLists.flatMap(list => readTerms(list, folder, cwd))
    return terms
  }
  return {
    config,
    folder,
    rules,
    dictionaries: () => {
      dictionaries ??= withTerms(withWordLists(loadDictionaries(), config.wordLists, folder, cwd), loadTerms())
      return dictionaries
    },
    terms: loadTerms
  }
}

function readConfigFile(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  } catch (cause) {
    const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
    if (code !== 'ENOENT') throw fault(file, texts => texts.config.cannotRead(code), cause)
    let names: readonly string[] = []
    try {
      names = readdirSync(dirname(path)).filter(name => /\.(?:ya?ml|json|m?js)$/u.test(name))
    } catch {
      // The folder is missing too.
    }
    const nearest = nearestName(basename(path), names)
    throw new UserError(
      localise(texts => texts.config.notFound(file, nearest)),
      {cause}
    )
  }
}

async function importConfig(path: string, file: string): Promise<unknown> {
  let module: unknown
  try {
    module = await import(pathToFileURL(path).href)
  } catch (cause) {
    throw fault(file, texts => texts.config.threw(messageOf(cause)), cause)
  }
  if (typeof module !== 'object' || module === null || !('default' in module))
    throw fault(file, texts => texts.config.noDefault)
  return module.default
}

async function withPlugins(paths: readonly string[], folder: string, file: string): Promise<readonly Rule[]> {
  if (paths.length === 0) return allRules
  const rules = new Map(allRules.map(rule => [rule.id, rule]))
  for (const plugin of paths) {
    let module: unknown
    const path = resolve(folder, plugin)
    if (!existsSync(path)) throw fault(file, texts => texts.config.pluginMissing(plugin))
    try {
      module = await import(pathToFileURL(path).href)
    } catch (cause) {
      throw fault(file, texts => texts.config.pluginFailed(plugin, messageOf(cause)), cause)
    }
    const own = exportedRules(module)
    if (own.length === 0) throw fault(file, texts => texts.config.pluginNoRules(plugin))
    for (const candidate of own) {
      const id = String(candidate.id)
      const lacks = missingParts(candidate)
      if (lacks.length > 0) throw fault(file, texts => texts.config.pluginBadRule(plugin, id, lacks.join(', ')))
      if (rules.has(id)) throw fault(file, texts => texts.config.pluginDuplicate(plugin, id))
      rules.set(id, candidate as unknown as Rule)
    }
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Candidate = Readonly<Record<string, unknown>>

/** Objects with an id among what a module exports, alone or in lists. */
function exportedRules(module: unknown): readonly Candidate[] {
  const seen = new Set<unknown>()
  return Object.values(module as Candidate)
    .flat()
    .filter((value): value is Candidate => {
      if (typeof value !== 'object' || value === null || !('id' in value) || seen.has(value)) return false
      seen.add(value)
      return true
    })
}

/** What a rule written without types may have forgotten, and the program cannot do without. */
function missingParts(rule: Candidate): readonly string[] {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null
  return [
    ...(typeof rule.id === 'string' && /^[a-z][a-z0-9-]*$/u.test(rule.id) ? [] : ['id']),
    ...['title', 'why', 'options', 'messages', 'sources', 'examples'].filter(part => !isObject(rule[part])),
    ...['status', 'category', 'severity'].filter(part => typeof rule[part] !== 'string'),
    ...(typeof rule.create === 'function' ? [] : ['create'])
  ]
}

/** Where a list without that column belongs, so that a list of two columns, `uttryck` and `ersättning`, is enough. */
const DEFAULT_CATEGORY = 'kanslisprak'

function withWordLists(base: Dictionaries, paths: readonly string[], folder: string, cwd: string): Dictionaries {
  const merged = new Map(base)
  for (const path of paths) {
    const {file, text} = readList(path, folder, cwd)
    const {columns} = parseDictionary(text, file)
    const fits = [...merged].filter(
      ([, dictionary]) =>
        columns.includes(dictionary.columns[0] ?? '') && columns.every(column => dictionary.columns.includes(column))
    )
    const [name, dictionary] = fits.find(([id]) => id === 'ordbyten') ?? fits[0] ?? ['ordbyten', merged.get('ordbyten')]
    if (dictionary) merged.set(name, mergeDictionary(dictionary, withCategory(name, columns, text), file))
  }
  return merged
}

function readTerms(path: string, folder: string, cwd: string): readonly SourcedTerm[] {
  const {file, text} = readList(path, folder, cwd)
  return parseTermList(text, file).map(term => ({...term, file}))
}

function readList(path: string, folder: string, cwd: string): {readonly file: string; readonly text: string} {
  const absolute = resolve(folder, path)
  const file = shownPath(absolute, cwd)
  try {
    return {file, text: readFileSync(absolute, 'utf8')}
  } catch (cause) {
    const reason = readFailure(cause)
    throw new UserError({
      sv: localise(texts => texts.config.wordListFailed(file, reason.sv)).sv,
      en: localise(texts => texts.config.wordListFailed(file, reason.en)).en
    })
  }
}

function withCategory(name: string, columns: readonly string[], text: string): string {
  if (name !== 'ordbyten' || columns.includes('kategori') || columns.length === 0) return text
  let isHeader = true
  return text
    .split(/\r\n|\n|\r/u)
    .map(line => {
      if (line.trim() === '' || line.startsWith('#')) return line
      const cells = line.split('\t').length
      const full = line + '\t'.repeat(Math.max(1, columns.length - cells + 1))
      const filled = full + (isHeader ? 'kategori' : DEFAULT_CATEGORY)
      isHeader = false
      return filled
    })
    .join('\n')
}

function fault(file: string, choose: (texts: Texts) => string, cause?: unknown): UserError {
  return new UserError(
    localise(texts => texts.config.in(file) + choose(texts)),
    {cause}
  )
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
