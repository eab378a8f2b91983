/**
 * Every command and option by its Swedish and its English name: the one table that the parser, the help, the suggestions and
 * the shell completion are made from. The ids are the Swedish names without å, ä and ö.
 */
import {LEVEL_CHOICES, PRESET_CHOICES} from '../config/names.js'
import {MACHINE_FORMATS} from '../report/formats.js'
import {PROFILES} from '../rule/define-rule.js'
import type {InterfaceLanguage} from '../text/localised.js'

/** What an option's value is; completion and help offer the choices of the kind. */
export type ValueKind =
  | 'file'
  | 'format'
  | 'profile'
  | 'setting'
  | 'rules'
  | 'level'
  | 'count'
  | 'language'
  | 'preset'
  | 'input'
  | 'name'
  | 'folder'
  | 'heading'
  | 'target'
  | 'style'
  | 'date'

export interface OptionName {
  readonly id: string
  /** With å, ä and ö, where the id has lost them. */
  readonly swedish?: string
  readonly english: string
  readonly short?: string
  /** Absent: the option is a switch. */
  readonly value?: ValueKind
  readonly repeatable?: true
}

export const OPTIONS = [
  {id: 'format', english: 'format', short: 'f', value: 'format', repeatable: true},
  {id: 'utfil', english: 'output', short: 'o', value: 'file', repeatable: true},
  {id: 'indata', english: 'input', value: 'input'},
  {id: 'jamfor-med', swedish: 'jämför-med', english: 'compare-with', value: 'file'},
  {id: 'profil', english: 'profile', short: 'p', value: 'profile'},
  {id: 'regel', english: 'rule', value: 'setting', repeatable: true},
  {id: 'bara', english: 'only', value: 'rules', repeatable: true},
  {id: 'urval', english: 'preset', value: 'preset'},
  {id: 'niva', swedish: 'nivå', english: 'level', value: 'level'},
  {id: 'topp', english: 'top', value: 'count'},
  {id: 'alla', english: 'all'},
  {id: 'alla-matt', swedish: 'alla-mått', english: 'all-measures'},
  {id: 'fel-vid', english: 'fail-on', value: 'level'},
  {id: 'max-varningar', english: 'max-warnings', value: 'count'},
  {id: 'tyst', english: 'quiet', short: 'q'},
  {id: 'tidtagning', english: 'timing'},
  {id: 'stdin-filnamn', english: 'stdin-filename', value: 'name'},
  {id: 'ratta', swedish: 'rätta', english: 'fix'},
  {id: 'ratta-pa-prov', swedish: 'rätta-på-prov', english: 'fix-dry-run'},
  {id: 'ratta-mer', swedish: 'rätta-mer', english: 'fix-unsafe'},
  {id: 'visa-andringar', swedish: 'visa-ändringar', english: 'diff'},
  {id: 'till', english: 'to', value: 'target'},
  {id: 'avsnitt', english: 'section', value: 'heading', repeatable: true},
  {id: 'bara-andrat', swedish: 'bara-ändrat', english: 'only-changed'},
  {id: 'hoppa-over-format', swedish: 'hoppa-över-format', english: 'skip-style', value: 'style', repeatable: true},
  {id: 'pa-plats', swedish: 'på-plats', english: 'in-place'},
  {id: 'output-mapp', english: 'output-folder', value: 'folder'},
  {id: 'max-kommentarer', english: 'max-comments', value: 'count'},
  {id: 'andringsforslag', swedish: 'ändringsförslag', english: 'track-changes'},
  {id: 'bara-andringsforslag', swedish: 'bara-ändringsförslag', english: 'only-track-changes'},
  {id: 'datum', english: 'date', value: 'date'},
  {id: 'bryt-signatur', english: 'break-signature'},
  {id: 'installningar', swedish: 'inställningar', english: 'config', short: 'c', value: 'file'},
  {id: 'inga-installningar', swedish: 'inga-inställningar', english: 'no-config'},
  {id: 'ingen-farg', swedish: 'ingen-färg', english: 'no-color'},
  {id: 'sprak', swedish: 'språk', english: 'lang', value: 'language'},
  {id: 'hjalp', swedish: 'hjälp', english: 'help', short: 'h'},
  {id: 'version', english: 'version', short: 'v'}
] as const satisfies readonly OptionName[]

export type OptionId = (typeof OPTIONS)[number]['id']

export interface CommandName {
  readonly id: string
  readonly swedish?: string
  readonly english: string
  /** Further names that are understood but not shown. */
  readonly also?: readonly string[]
  /** How the operands are called in help; `''` for none. */
  readonly operands: '' | 'paths' | 'rule' | 'file' | 'twoFiles' | 'shell' | 'command'
  readonly options: readonly OptionId[]
  /** The values of `--format`, the default first. */
  readonly formats?: readonly string[]
  /** Whether `--format` may also be the path of a module with a formatter of the user's own. */
  readonly modules?: true
}

const CONFIGURATION = ['profil', 'regel', 'bara', 'urval', 'installningar', 'inga-installningar'] as const

const SCOPE = ['avsnitt', 'bara-andrat', 'hoppa-over-format'] as const

export const COMMANDS = [
  {
    id: 'granska',
    english: 'check',
    also: ['lint'],
    operands: 'paths',
    formats: ['terminal', ...MACHINE_FORMATS],
    modules: true,
    options: [
      'format',
      'utfil',
      'jamfor-med',
      ...SCOPE,
      ...CONFIGURATION,
      'niva',
      'topp',
      'alla',
      'alla-matt',
      'tyst',
      'fel-vid',
      'max-varningar',
      'ratta',
      'ratta-mer',
      'ratta-pa-prov',
      'visa-andringar',
      'tidtagning',
      'stdin-filnamn'
    ]
  },
  {
    id: 'kommentera',
    english: 'comment',
    operands: 'paths',
    options: [
      'utfil',
      'output-mapp',
      'pa-plats',
      'andringsforslag',
      'bara-andringsforslag',
      'max-kommentarer',
      'datum',
      'bryt-signatur',
      ...SCOPE,
      ...CONFIGURATION,
      'niva'
    ]
  },
  {id: 'konvertera', english: 'convert', operands: 'file', options: ['till', 'utfil']},
  {id: 'rensa', english: 'clean', operands: 'paths', options: ['utfil', 'output-mapp', 'pa-plats']},
  {id: 'regler', english: 'rules', operands: 'rule', formats: ['tabell', 'json'], options: ['format']},
  {
    id: 'matt',
    swedish: 'mått',
    english: 'measure',
    operands: 'paths',
    formats: ['tabell', 'json'],
    options: ['format', 'utfil', 'alla-matt', 'stdin-filnamn', 'installningar', 'inga-installningar']
  },
  {
    id: 'termer',
    english: 'terms',
    operands: 'paths',
    formats: ['tabell', 'json'],
    options: ['format', 'utfil', 'stdin-filnamn', 'installningar', 'inga-installningar']
  },
  {
    id: 'analysera',
    english: 'analyse',
    also: ['analyze'],
    operands: 'file',
    formats: ['tabell', 'conllu', 'trad'],
    options: ['format', 'utfil', 'indata', 'stdin-filnamn']
  },
  {
    id: 'jamfor',
    swedish: 'jämför',
    english: 'compare',
    operands: 'twoFiles',
    formats: ['terminal', 'json'],
    options: ['format', 'utfil', ...CONFIGURATION, 'niva', 'stdin-filnamn']
  },
  {id: 'init', english: 'init', also: ['borja'], operands: '', options: ['profil']},
  {
    id: 'visa-installningar',
    swedish: 'visa-inställningar',
    english: 'print-config',
    operands: 'file',
    formats: ['tabell', 'json'],
    options: ['format', ...CONFIGURATION]
  },
  {id: 'komplettering', english: 'completion', operands: 'shell', options: []},
  {id: 'hjalp', swedish: 'hjälp', english: 'help', operands: 'command', options: []}
] as const satisfies readonly CommandName[]

export type CommandId = (typeof COMMANDS)[number]['id']

/** Options that every command takes. */
export const GLOBAL_OPTIONS = ['ingen-farg', 'sprak', 'hjalp', 'version'] as const satisfies readonly OptionId[]

/** What `konvertera` makes of a Word file. */
export const CONVERSION_TARGETS = ['md', 'html'] as const

/** The shells that `komplettering` writes for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof SHELLS)[number]

/** English names of formats that have a Swedish one. */
export const FORMAT_NAMES: Readonly<Record<string, string>> = {table: 'tabell', tree: 'trad'}

/** What a file may hold that is no document. */
export const INPUTS = ['conllu'] as const

/** The fixed choices of a kind of value as they are called in `language`; empty where any text or a rule is meant. */
export function choicesOf(
  kind: ValueKind | undefined,
  language: InterfaceLanguage,
  formats: readonly string[] = []
): readonly string[] {
  switch (kind) {
    case 'format':
      return formats
    case 'profile':
      return PROFILES
    case 'level':
      return LEVEL_CHOICES[language].slice(1)
    case 'language':
      return ['sv', 'en']
    case 'target':
      return CONVERSION_TARGETS
    case 'preset':
      return PRESET_CHOICES[language]
    case 'input':
      return INPUTS
    default:
      return []
  }
}

/** The option of that id. */
export function optionName(id: OptionId): OptionName {
  const found = OPTIONS.find(option => option.id === id)
  if (!found) throw new Error(`No option ${id}`)
  return found
}

/** An option as it is written in `language`: `--utfil`, `--output`. */
export function flagOf(id: OptionId, language: InterfaceLanguage): string {
  return `--${language === 'sv' ? id : optionName(id).english}`
}

/** All names of a command, the Swedish first. */
export function commandNames(command: CommandName): readonly string[] {
  return [...new Set([command.id, command.english, ...(command.also ?? [])])]
}

/** A command's name in `language`. */
export function commandName(command: CommandName, language: InterfaceLanguage): string {
  return language === 'sv' ? command.id : command.english
}
