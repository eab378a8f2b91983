import type {InterfaceLanguage, Localised} from './localised.js'

/**
 * A fault that a person can mend: shown as one message without a stack trace, exit code 2. The message names the
 * thing, the place and the remedy, in every language of the interface.
 */
export class UserError extends Error {
  readonly texts: Localised

  constructor(texts: Localised, options?: {readonly cause?: unknown}) {
    super(texts.sv, options)
    this.name = 'UserError'
    this.texts = texts
  }

  /** The message in `language`. */
  in(language: InterfaceLanguage): string {
    return this.texts[language]
  }
}
