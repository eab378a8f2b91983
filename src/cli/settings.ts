/** The options of a command line, checked and with English names, so that the commands need not know how they were written. */
import {LEVEL_CHOICES, PRESET_CHOICES, parseLevel, parsePreset} from '../config/names.js'
import type {Wishes} from '../config/resolve.js'
import {localise} from '../i18n/texts.js'
import type {ReviewScope} from '../lint/scope.js'
import {PROFILES} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {foldName, nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import {isModulePath} from './load-formatter.js'
import {CONVERSION_TARGETS, type CommandName, choicesOf, FORMAT_NAMES, flagOf, INPUTS, type OptionId} from './names.js'

export interface Settings {
  /** Names from the command's table, in Swedish; empty when none was given. */
  readonly formats: readonly string[]
  readonly outputs: readonly string[]
  readonly wishes: Wishes
  /** The lightest level that is shown. */
  readonly lowestLevel: Level
  readonly top?: number
  /** Show also repeats in a paragraph and what is crowded in a sentence. */
  readonly all: boolean
  /** Also the measures that need parts of speech and syntax. */
  readonly allMeasures: boolean
  /** Say at the end what took time. */
  readonly timing: boolean
  /** JSON of an earlier run, to compare with. */
  readonly compareWith?: string
  readonly failOn: Level
  readonly maxWarnings?: number
  readonly quiet: boolean
  readonly stdinName: string
  /** Whether the file holds CoNLL-U, whatever its name. */
  readonly isConllu: boolean
  readonly fix: FixSettings | null
  readonly word: WordSettings
  readonly scope: ReviewScope | null
  readonly convertTo?: (typeof CONVERSION_TARGETS)[number]
  readonly configFile?: string
  readonly useConfig: boolean
}

/** What `--fix` and its like ask for. */
export interface FixSettings {
  readonly mode: 'safe' | 'unambiguous'
  /** Whether files are changed, or it is only shown what would be. */
  readonly writes: boolean
  readonly showsDiff: boolean
}

/** What `kommentera` and `rensa` ask for. */
export interface WordSettings {
  readonly inPlace: boolean
  readonly outputFolder?: string
  readonly maxComments: number
  readonly mode: 'comments' | 'commentsAndChanges' | 'changes'
  /** As given. */
  readonly date?: string
  readonly breakSignature: boolean
}

/** More comments than this help nobody, and a file with tens of thousands is not opened by Word. */
const MOST_COMMENTS = 500

/** What the parser hands over: the table's ids in camel case. */
type RawOptions = Readonly<Record<string, unknown>>

/** The name under which text from standard input is read if nothing is said: plain text. */
const STDIN_NAME = 'stdin.txt'

/**
 * Checks the options that `command` was given.
 * @throws UserError that names the option and the nearest right value.
 */
export function readSettings(raw: RawOptions, command: CommandName): Settings {
  const profile = one(raw.profil)
  const preset = one(raw.urval)
  const level = one(raw.niva)
  const failOn = one(raw.felVid)
  const top = one(raw.topp)
  const maxWarnings = one(raw.maxVarningar)
  const configFile = one(raw.installningar)
  const target = one(raw.till)
  const input = one(raw.indata)
  const compareWith = one(raw.jamforMed)
  return {
    formats: many(raw.format).map(name => formatOf(name, command)),
    outputs: many(raw.utfil),
    wishes: {
      ...(profile !== undefined && {profile: pick('profil', profile, PROFILES)}),
      ...(preset !== undefined && {preset: presetOf(preset)}),
      levels: many(raw.regel).map(settingOf),
      only: many(raw.bara).flatMap(list =>
        list
          .split(',')
          .map(id => foldName(id.trim()))
          .filter(id => id !== '')
      )
    },
    lowestLevel: level === undefined ? 'notice' : levelOf('niva', level),
    ...(top !== undefined && {top: countOf('topp', top, 1)}),
    all: raw.alla === true,
    allMeasures: raw.allaMatt === true,
    timing: raw.tidtagning === true,
    ...(compareWith !== undefined && {compareWith}),
    failOn: failOn === undefined ? 'error' : levelOf('fel-vid', failOn),
    ...(maxWarnings !== undefined && {maxWarnings: countOf('max-varningar', maxWarnings, 0)}),
    quiet: raw.tyst === true,
    stdinName: one(raw.stdinFilnamn) ?? STDIN_NAME,
    isConllu: input !== undefined && pick('indata', input, INPUTS) === 'conllu',
    fix: fixOf(raw),
    word: wordOf(raw),
    scope: scopeOf(raw),
    ...(target !== undefined && {convertTo: pick('till', target, CONVERSION_TARGETS)}),
    ...(configFile !== undefined && {configFile}),
    useConfig: raw.ingaInstallningar !== true
  }
}

/** `--diff` shows and never writes, also together with `--fix`. */
function fixOf({ratta, rattaMer, rattaPaProv, visaAndringar}: RawOptions): FixSettings | null {
  const isAsked = ratta === true || rattaMer === true
  if (!isAsked && rattaPaProv !== true && visaAndringar !== true) return null
  return {
    mode: rattaMer === true ? 'unambiguous' : 'safe',
    writes: isAsked && rattaPaProv !== true && visaAndringar !== true,
    showsDiff: visaAndringar === true
  }
}

function wordOf(raw: RawOptions): WordSettings {
  const folder = one(raw.outputMapp)
  const max = one(raw.maxKommentarer)
  const date = one(raw.datum)
  return {
    inPlace: raw.paPlats === true,
    ...(folder !== undefined && {outputFolder: folder}),
    maxComments: max === undefined ? 100 : Math.min(MOST_COMMENTS, countOf('max-kommentarer', max, 1)),
    mode:
      raw.baraAndringsforslag === true ? 'changes' : raw.andringsforslag === true ? 'commentsAndChanges' : 'comments',
    ...(date !== undefined && {date}),
    breakSignature: raw.brytSignatur === true
  }
}

function scopeOf(raw: RawOptions): ReviewScope | null {
  const scope = {
    sections: many(raw.avsnitt),
    onlyInserted: raw.baraAndrat === true,
    skippedStyles: many(raw.hoppaOverFormat).flatMap(list => list.split(',').map(name => name.trim()))
  }
  return scope.sections.length > 0 || scope.onlyInserted || scope.skippedStyles.length > 0 ? scope : null
}

function one(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function many(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** The choice that `value` is, whatever its case and its dots over the letters. */
function pick<T extends string>(option: OptionId, value: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === foldName(value))
  if (found === undefined) throw unknownChoice(option, value, () => choices)
  return found
}

function formatOf(value: string, command: CommandName): string {
  const formats = command.formats ?? []
  if (command.modules && isModulePath(value)) return value
  const folded = foldName(value)
  return pick('format', FORMAT_NAMES[folded] ?? folded, formats)
}

function presetOf(value: string): NonNullable<Wishes['preset']> {
  const preset = parsePreset(value)
  if (!preset) throw unknownChoice('urval', value, language => PRESET_CHOICES[language])
  return preset
}

function levelOf(option: OptionId, value: string): Level {
  const level = parseLevel(value)
  if (!level || level === 'off') throw unknownChoice(option, value, language => choicesOf('level', language))
  return level
}

function settingOf(value: string): Wishes['levels'][number] {
  const [rule, levelName, ...rest] = value.split('=')
  if (!rule || !levelName || rest.length > 0) throw new UserError(localise(texts => texts.errors.settingShape(value)))
  const level = parseLevel(levelName)
  if (!level) throw unknownChoice('regel', levelName, language => LEVEL_CHOICES[language])
  return {rule: foldName(rule.trim()), level}
}

function countOf(option: OptionId, value: string, minimum: number): number {
  const count = Number(value)
  if (!/^\d{1,9}$/u.test(value) || count < minimum)
    throw new UserError(localise(texts => texts.errors.notCount(flagOf(option, texts.language), value)))
  return count
}

function unknownChoice(
  option: OptionId,
  value: string,
  choices: (language: InterfaceLanguage) => readonly string[]
): UserError {
  return new UserError(
    localise(({errors, language}) => {
      const known = choices(language)
      return errors.unknownChoice(flagOf(option, language), value, known, nearestName(value, known))
    })
  )
}
