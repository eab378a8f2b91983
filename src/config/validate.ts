/** Checks a configuration against the keys, the rules and the rules' own options. Names may be Swedish or English. */
import type {Texts} from '../i18n/texts.js'
import {PROFILES, type Profile, type Rule} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import {findOption, optionName} from '../rule/option-names.js'
import type {OptionDefinition} from '../rule/options.js'
import {foldName, nearestName} from '../text/nearest.js'
import type {Config, Override, RuleEntry, Sourced} from './config.js'
import {CONFIG_KEYS, type ConfigKey, findKey, LEVEL_KEY, OVERRIDE_KEYS} from './keys.js'
import {LEVEL_CHOICES, PRESET_CHOICES, type Preset, parseLevel, parsePreset} from './names.js'
import {type ConfigEntry, type ConfigNode, type ConfigSource, configError, configLine} from './node.js'

/**
 * The modules that a configuration wants rules from; read first, because their rules are needed to check the rest.
 * @throws UserError with file and line.
 */
export function configPlugins(node: ConfigNode, source: ConfigSource): readonly string[] {
  const entry =
    node.kind === 'object' ? node.entries.find(({key}) => findKey(CONFIG_KEYS, key)?.id === 'tillagg') : null
  return entry ? strings(entry, source) : []
}

/**
 * A configuration, checked.
 * @param rules every rule that may be named: the program's own and those of the plugins.
 * @throws UserError with file, line, the line's text and the nearest right name.
 */
export function validateConfig(node: ConfigNode, source: ConfigSource, rules: readonly Rule[]): Config {
  // An empty file says nothing, which is allowed.
  if (node.kind === 'scalar' && node.value === null) return {...EMPTY, file: source.file}
  const values = keyed(node, CONFIG_KEYS, source)
  const [profile, preset, ruleEntries, overrides] = [
    values.get('profil'),
    values.get('urval'),
    values.get('regler'),
    values.get('anpassningar')
  ]
  const known = new Map(rules.map(rule => [rule.id, rule]))
  const list = (id: string): readonly string[] => {
    const entry = values.get(id)
    return entry ? strings(entry, source) : []
  }
  return {
    file: source.file,
    ...(profile && {profile: profileOf(profile, source)}),
    ...(preset && {preset: presetOf(preset, source)}),
    rules: ruleEntries ? ruleEntriesOf(ruleEntries, source, known) : [],
    overrides: overrides ? overridesOf(overrides, source, known) : [],
    wordLists: list('ordlistor'),
    termLists: list('termer'),
    plugins: list('tillagg'),
    ignore: list('ignorera')
  }
}

const EMPTY = {rules: [], overrides: [], wordLists: [], termLists: [], plugins: [], ignore: []} as const

/** The entries of an object by the ids of their keys. */
function keyed(node: ConfigNode, keys: readonly ConfigKey[], source: ConfigSource): ReadonlyMap<string, ConfigEntry> {
  if (node.kind !== 'object') throw configError(source, node.at, texts => texts.config.notObject)
  const values = new Map<string, ConfigEntry>()
  for (const entry of node.entries) {
    if (entry.key === '$schema') continue
    const key = findKey(keys, entry.key)
    if (!key)
      throw configError(source, entry.keyAt, texts =>
        texts.config.unknownKey(
          entry.key,
          nearestName(
            entry.key,
            keys.flatMap(({swedish, english}) => [swedish, english])
          ),
          keys.map(({swedish}) => swedish)
        )
      )
    const earlier = values.get(key.id)
    if (earlier) throw configError(source, entry.keyAt, texts => texts.config.twiceKey(earlier.key, entry.key))
    values.set(key.id, entry)
  }
  return values
}

function profileOf(entry: ConfigEntry, source: ConfigSource): Sourced<Profile> {
  const name = textOf(entry, source)
  const profile = PROFILES.find(candidate => candidate === foldName(name))
  if (!profile) throw unknownChoice(entry, source, name, () => PROFILES)
  return sourced(profile, entry, source)
}

function presetOf(entry: ConfigEntry, source: ConfigSource): Sourced<Preset> {
  const name = textOf(entry, source)
  const preset = parsePreset(name)
  if (!preset) throw unknownChoice(entry, source, name, texts => PRESET_CHOICES[texts.language])
  return sourced(preset, entry, source)
}

function overridesOf(entry: ConfigEntry, source: ConfigSource, known: ReadonlyMap<string, Rule>): readonly Override[] {
  if (entry.value.kind !== 'list') throw wrongValue(entry, source, texts => texts.config.wanted.list)
  return entry.value.items.map(item => {
    const values = keyed(item, OVERRIDE_KEYS, source)
    const [files, profile, rules, template] = [
      values.get('filer'),
      values.get('profil'),
      values.get('regler'),
      values.get('mall')
    ]
    if (!files) throw configError(source, item.at, texts => texts.config.missingFiles)
    return {
      files: strings(files, source),
      ...(profile && {profile: profileOf(profile, source)}),
      rules: rules ? ruleEntriesOf(rules, source, known) : [],
      ...(template && {template: sourced(booleanOf(template, source), template, source)})
    }
  })
}

function ruleEntriesOf(
  entry: ConfigEntry,
  source: ConfigSource,
  known: ReadonlyMap<string, Rule>
): readonly RuleEntry[] {
  if (entry.value.kind !== 'object') throw wrongValue(entry, source, texts => texts.config.wanted.object)
  return entry.value.entries.map(ruleEntry => {
    const rule = known.get(foldName(ruleEntry.key))
    if (!rule)
      throw configError(source, ruleEntry.keyAt, texts =>
        texts.config.unknownRule(ruleEntry.key, nearestName(ruleEntry.key, known.keys()))
      )
    const {value} = ruleEntry
    if (value.kind === 'object') return ruleWithOptions(rule, value.entries, source)
    return {id: rule.id, level: levelOf(ruleEntry, source), options: {}}
  })
}

function ruleWithOptions(rule: Rule, entries: readonly ConfigEntry[], source: ConfigSource): RuleEntry {
  let level: Sourced<Level | 'off'> | undefined
  const options: Record<string, Sourced<unknown>> = {}
  const written = new Map<string, string>()
  for (const entry of entries) {
    const name = findOption(rule.options, entry.key)
    const definition = name === undefined ? undefined : rule.options[name]
    if (name !== undefined && definition) {
      const earlier = written.get(name)
      if (earlier !== undefined)
        throw configError(source, entry.keyAt, texts => texts.config.twiceKey(earlier, entry.key))
      written.set(name, entry.key)
      options[name] = sourced(optionOf(entry, definition, source), entry, source)
    } else if (findKey([LEVEL_KEY], entry.key)) level = levelOf(entry, source)
    else
      throw configError(source, entry.keyAt, texts => {
        const names = Object.keys(rule.options)
        const shown = names.map(option => optionName(option, texts.language))
        const candidates = new Set([...shown, ...names, LEVEL_KEY.swedish, LEVEL_KEY.english])
        return texts.config.unknownOption(rule.id, entry.key, nearestName(entry.key, candidates), shown)
      })
  }
  return {id: rule.id, ...(level && {level}), options}
}

function levelOf(entry: ConfigEntry, source: ConfigSource): Sourced<Level | 'off'> {
  const {value} = entry
  if (value.kind !== 'scalar' || typeof value.value !== 'string')
    throw wrongValue(entry, source, texts => texts.config.wanted.rule)
  const name = value.value
  const level = parseLevel(name)
  if (!level)
    throw configError(source, value.at, texts =>
      texts.config.unknownLevel(name, nearestName(name, LEVEL_CHOICES[texts.language]))
    )
  return sourced(level, entry, source)
}

function optionOf(entry: ConfigEntry, definition: OptionDefinition, source: ConfigSource): unknown {
  switch (definition.type) {
    case 'boolean':
      return booleanOf(entry, source)
    case 'strings':
      return strings(entry, source)
    case 'choice': {
      const name = textOf(entry, source)
      if (!definition.choices.includes(name)) throw unknownChoice(entry, source, name, () => definition.choices)
      return name
    }
    case 'integer':
    case 'number': {
      const {value} = entry
      const number = value.kind === 'scalar' ? value.value : null
      const fits =
        typeof number === 'number' &&
        Number.isFinite(number) &&
        number >= definition.minimum &&
        (definition.type === 'number' || Number.isInteger(number))
      if (!fits) throw wrongValue(entry, source, texts => texts.config.wanted[definition.type](definition.minimum))
      return number
    }
  }
}

function booleanOf(entry: ConfigEntry, source: ConfigSource): boolean {
  const {value} = entry
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value
  throw wrongValue(entry, source, texts => texts.config.wanted.boolean)
}

function textOf(entry: ConfigEntry, source: ConfigSource): string {
  const {value} = entry
  if (value.kind === 'scalar' && typeof value.value === 'string') return value.value
  throw wrongValue(entry, source, texts => texts.config.wanted.text)
}

/** A list of texts; one text is a list of one. */
function strings(entry: ConfigEntry, source: ConfigSource): readonly string[] {
  const {value} = entry
  if (value.kind === 'scalar' && typeof value.value === 'string') return [value.value]
  if (value.kind === 'list') {
    const texts = value.items.flatMap(item =>
      item.kind === 'scalar' && typeof item.value === 'string' ? item.value : []
    )
    if (texts.length === value.items.length) return texts
  }
  throw wrongValue(entry, source, texts => texts.config.wanted.texts)
}

function sourced<T>(value: T, entry: ConfigEntry, source: ConfigSource): Sourced<T> {
  return {value, origin: {kind: 'file', file: source.file, line: configLine(source, entry.keyAt)}}
}

function unknownChoice(
  entry: ConfigEntry,
  source: ConfigSource,
  name: string,
  choices: (texts: Texts) => readonly string[]
): Error {
  return configError(source, entry.value.at, texts =>
    texts.config.unknownChoice(entry.key, name, nearestName(name, choices(texts)), choices(texts))
  )
}

function wrongValue(entry: ConfigEntry, source: ConfigSource, wanted: (texts: Texts) => string): Error {
  const {value} = entry
  return configError(source, value.at ?? entry.keyAt, texts =>
    texts.config.wrongValue(
      entry.key,
      wanted(texts),
      value.kind !== 'scalar'
        ? texts.config.kinds[value.kind]
        : value.value === null
          ? texts.config.kinds.null
          : `”${value.value}”`
    )
  )
}
