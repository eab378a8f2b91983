/**
 * What is in force for one file, and why. Later wins: the rule's own, the preset, the profile, the configuration, its
 * overrides in the order they stand, the command line.
 */
import picomatch from 'picomatch/posix.js'
import {localise} from '../i18n/texts.js'
import type {RuleInForce} from '../lint/engine.js'
import type {Profile, Rule} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import {defaultOptions} from '../rule/options.js'
import {nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import type {Config, Origin, Override, RuleEntry, Sourced} from './config.js'
import type {Preset} from './names.js'

/** The rule that is silent in files that are templates. */
export const TEMPLATE_RULE = 'mallrest'

/** What is asked for on the command line, or by a program, above any configuration file. */
export interface Wishes {
  readonly profile?: Profile
  readonly preset?: Preset
  readonly levels: readonly {readonly rule: string; readonly level: Level | 'off'}[]
  /** If not empty, these rules and no others. */
  readonly only: readonly string[]
}

export interface ResolvedRule {
  readonly rule: Rule
  /** `null`: in force at the rule's own level, which it may grade. */
  readonly level: Sourced<Level | 'off' | null>
  /** All options of the rule, with defaults. */
  readonly options: Readonly<Record<string, Sourced<unknown>>>
}

export interface Resolution {
  readonly profile: Sourced<Profile | null>
  readonly preset: Sourced<Preset>
  /** Every rule, in the given order, those that are off too. */
  readonly rules: readonly ResolvedRule[]
}

/** No wishes at all. */
export const NO_WISHES: Wishes = {levels: [], only: []}

const DEFAULT: Origin = {kind: 'default'}
const COMMAND_LINE: Origin = {kind: 'commandLine'}

/**
 * Works out what is in force for a file, given the overrides that match it.
 * @throws UserError if a wish names a rule that does not exist.
 */
export function resolveRules(
  rules: readonly Rule[],
  config: Config | null,
  overrides: readonly Override[],
  wishes: Wishes = NO_WISHES
): Resolution {
  checkWishes(rules, wishes)
  const profile: Sourced<Profile | null> = wishes.profile
    ? {value: wishes.profile, origin: COMMAND_LINE}
    : (overrides.findLast(override => override.profile)?.profile ?? config?.profile ?? {value: null, origin: DEFAULT})
  const preset: Sourced<Preset> = wishes.preset
    ? {value: wishes.preset, origin: COMMAND_LINE}
    : (config?.preset ?? {value: 'recommended', origin: DEFAULT})
  return {
    profile,
    preset,
    rules: rules.map(rule => {
      const entries = [config?.rules ?? [], ...overrides.map(entriesOf)].flatMap(list =>
        list.filter(entry => entry.id === rule.id)
      )
      return resolveRule(rule, profile.value, preset, entries, wishes)
    })
  }
}

/**
 * Makes the function that gives the overrides that match a file: its path relative to the configuration file, forward slashes.
 * A glob without a slash is matched against the file's name alone. The overrides stand in the order of the configuration.
 */
export function overrideMatcher(config: Config | null): (path: string) => readonly Override[] {
  const matchers = (config?.overrides ?? []).map(override => ({override, globs: override.files.map(globMatcher)}))
  return path => matchers.filter(({globs}) => globs.some(matches => matches(path))).map(({override}) => override)
}

function globMatcher(glob: string): (path: string) => boolean {
  const pattern = glob.replace(/^\.\//u, '')
  return picomatch(pattern, {dot: true, basename: !pattern.includes('/')})
}

/** The rules that are not off. */
export function rulesInForce({rules}: Resolution): readonly RuleInForce[] {
  return rules.flatMap(({rule, level, options}): RuleInForce[] =>
    level.value === 'off'
      ? []
      : [
          {
            rule,
            level: level.value,
            options: Object.fromEntries(Object.entries(options).map(([name, {value}]) => [name, value]))
          }
        ]
  )
}

function checkWishes(rules: readonly Rule[], {levels, only}: Wishes): void {
  const known = new Set(rules.map(rule => rule.id))
  for (const id of [...levels.map(({rule}) => rule), ...only])
    if (!known.has(id)) throw new UserError(localise(texts => texts.errors.unknownRule(id, nearestName(id, known))))
}

function entriesOf({rules, template}: Override): readonly RuleEntry[] {
  if (!template?.value) return rules
  return [{id: TEMPLATE_RULE, level: {value: 'off', origin: template.origin}, options: {}}, ...rules]
}

function resolveRule(
  rule: Rule,
  profile: Profile | null,
  preset: Sourced<Preset>,
  entries: readonly RuleEntry[],
  wishes: Wishes
): ResolvedRule {
  let level: Sourced<Level | 'off' | null> =
    rule.status === 'trial' && preset.value === 'recommended'
      ? {value: 'off', origin: {kind: 'preset'}}
      : {value: null, origin: rule.status === 'trial' ? preset.origin : DEFAULT}
  const options: Record<string, Sourced<unknown>> = {}
  for (const [name, value] of Object.entries(defaultOptions(rule.options))) options[name] = {value, origin: DEFAULT}

  const setting = profile === null ? undefined : rule.profiles?.[profile]
  if (profile !== null && setting) {
    const origin: Origin = {kind: 'profile', profile}
    if (setting.level) level = {value: setting.level, origin}
    for (const [name, value] of Object.entries(setting.options ?? {})) options[name] = {value, origin}
  }
  for (const entry of entries) {
    if (entry.level) level = entry.level
    Object.assign(options, entry.options)
  }
  if (wishes.only.length > 0) {
    if (!wishes.only.includes(rule.id)) level = {value: 'off', origin: COMMAND_LINE}
    else if (level.value === 'off') level = {value: null, origin: COMMAND_LINE}
  }
  const wish = wishes.levels.findLast(({rule: id}) => id === rule.id)
  if (wish) level = {value: wish.level, origin: COMMAND_LINE}
  return {rule, level, options}
}
