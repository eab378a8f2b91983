import {Chalk, type ChalkInstance} from 'chalk'
import {type Texts, textsIn} from '../i18n/texts.js'
import type {Level} from '../rule/level.js'
import type {InterfaceLanguage} from '../text/localised.js'

export interface TerminalOptions {
  readonly colour: boolean
  /** Width of the terminal; used from 40 to 100. */
  readonly columns: number
  /** Show only so many findings of the run, the weightiest. */
  readonly top?: number
  /** Show also repeats within a paragraph and what stands in a crowded sentence. */
  readonly all?: boolean
}

/** What the parts of the terminal report share. */
export interface TerminalStyle {
  readonly texts: Texts
  readonly chalk: ChalkInstance
  readonly width: number
  readonly all: boolean
  /** Colours that can be read on light and dark. */
  readonly level: (level: Level, text: string) => string
}

/** One for each level, in every terminal font (WGL4). */
export const LEVEL_SYMBOLS: Readonly<Record<Level, string>> = {info: '○', notice: '●', warning: '▲', error: '■'}

/** Makes the style for `language` and a terminal. */
export function terminalStyle(language: InterfaceLanguage, options: TerminalOptions): TerminalStyle {
  const chalk = new Chalk({level: options.colour ? 1 : 0})
  const paint = {info: chalk.reset, notice: chalk.cyan, warning: chalk.magenta, error: chalk.red}
  return {
    texts: textsIn(language),
    chalk,
    all: options.all ?? false,
    width: Math.max(40, Math.min(100, options.columns)),
    level: (level, text) => paint[level](text)
  }
}
