/** What a configuration file says, checked and with the place of every setting. */
import type {Profile} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import type {Preset} from './names.js'

/** Where a setting comes from. */
export type Origin =
  | {readonly kind: 'default'}
  | {readonly kind: 'preset'}
  | {readonly kind: 'profile'; readonly profile: Profile}
  /** `line` is 1-based, or `null` in a configuration written as code. */
  | {readonly kind: 'file'; readonly file: string; readonly line: number | null}
  | {readonly kind: 'commandLine'}

export interface Sourced<T> {
  readonly value: T
  readonly origin: Origin
}

/** What a configuration says of one rule; what is not said is absent. */
export interface RuleEntry {
  readonly id: string
  readonly level?: Sourced<Level | 'off'>
  readonly options: Readonly<Record<string, Sourced<unknown>>>
}

/** Settings for the files that match one of the globs. */
export interface Override {
  readonly files: readonly string[]
  readonly profile?: Sourced<Profile>
  readonly rules: readonly RuleEntry[]
  /** Whether the files are templates, where fields to fill in belong. */
  readonly template?: Sourced<boolean>
}

export interface Config {
  /** The file as it is shown to a person. */
  readonly file: string
  readonly profile?: Sourced<Profile>
  readonly preset?: Sourced<Preset>
  readonly rules: readonly RuleEntry[]
  readonly overrides: readonly Override[]
  /** Paths of TSV files, as written: relative to the configuration file. */
  readonly wordLists: readonly string[]
  /** Paths of TSV files with the organisation's terms, as written: relative to the configuration file. */
  readonly termLists: readonly string[]
  /** Paths of modules, as written: relative to the configuration file. */
  readonly plugins: readonly string[]
  /** Patterns with the meaning that they have in `.gitignore`, relative to the configuration file. */
  readonly ignore: readonly string[]
}
