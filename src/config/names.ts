/** The names that people may write for levels and presets, in Swedish and in English. */
import {LEVELS, type Level} from '../rule/level.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {foldName} from '../text/nearest.js'

const LEVEL_NAMES: Readonly<Record<string, Level | 'off'>> = {
  off: 'off',
  av: 'off',
  info: 'info',
  upplysning: 'info',
  notice: 'notice',
  rad: 'notice',
  warning: 'warning',
  varning: 'warning',
  error: 'error',
  fel: 'error'
}

/** The names a person is offered when choosing a level, lightest first; all are understood in both languages. */
export const LEVEL_CHOICES: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  sv: ['av', 'upplysning', 'råd', 'varning', 'fel'],
  en: ['off', ...LEVELS]
}

/** The level that `name` stands for, in either language and with or without å and ö; `undefined` if none. */
export function parseLevel(name: string): Level | 'off' | undefined {
  const folded = foldName(name)
  return Object.hasOwn(LEVEL_NAMES, folded) ? LEVEL_NAMES[folded] : undefined
}

/** Which rules are in force where nothing else is said: those that are proven, or every one. */
export type Preset = 'recommended' | 'all'

const PRESET_NAMES: Readonly<Record<string, Preset>> = {
  rekommenderad: 'recommended',
  recommended: 'recommended',
  alla: 'all',
  all: 'all'
}

/** The names a person is offered when choosing a preset; all are understood in both languages. */
export const PRESET_CHOICES: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  sv: ['rekommenderad', 'alla'],
  en: ['recommended', 'all']
}

/** The preset that `name` stands for; `undefined` if none. */
export function parsePreset(name: string): Preset | undefined {
  const folded = foldName(name)
  return Object.hasOwn(PRESET_NAMES, folded) ? PRESET_NAMES[folded] : undefined
}
