import type {InterfaceLanguage, Localised} from '../text/localised.js'
import {en} from './en.js'
import {sv, type Texts} from './sv.js'

export type {Texts}

/** The interface texts in `language`. */
export function textsIn(language: InterfaceLanguage): Texts {
  return language === 'en' ? en : sv
}

/** The same text in every language of the interface. */
export function localise(choose: (texts: Texts) => string): Localised {
  return {sv: choose(sv), en: choose(en)}
}
