/**
 * The Swedish names of the options of rules: a person writes the settings in Swedish, the code has English names. Options of
 * the same meaning share a name. A rule from outside has the names that it gives itself.
 */
import type {InterfaceLanguage} from '../text/localised.js'
import {foldName} from '../text/nearest.js'
import type {OptionDefinitions} from './options.js'

const SWEDISH: Readonly<Record<string, string>> = {
  above: 'över',
  age: 'ålder',
  allFormats: 'alla-format',
  allow: 'tillåt',
  allowAgent: 'godta-agent',
  allowed: 'högst-antal',
  decision: 'beslut',
  errorAbove: 'fel-över',
  finalPoint: 'slutpunkt',
  headings: 'rubriker',
  ignore: 'undanta',
  infoAbove: 'upplysning-över',
  known: 'kända',
  letter: 'brev',
  maxCharacters: 'högst-tecken',
  maxDecimals: 'högst-decimaler',
  maxInWords: 'högst-med-bokstäver',
  maxLevels: 'högst-nivåer',
  maxLinks: 'högst-länkar',
  maxOpeningWords: 'högst-ingressord',
  maxPages: 'högst-sidor',
  maxParagraphs: 'högst-stycken',
  maxPerSentence: 'högst-per-mening',
  maxSentences: 'högst-meningar',
  maxSenders: 'högst-avsändare',
  maxWords: 'högst-ord',
  maxWordsBefore: 'högst-ord-före',
  minAgreement: 'minst-eniga',
  minCount: 'minst-antal',
  minDigits: 'minst-siffror',
  minEach: 'minst-vardera',
  minHeadings: 'minst-rubriker',
  minItems: 'minst-punkter',
  minLetters: 'minst-bokstäver',
  minSentences: 'minst-meningar',
  minShortItems: 'minst-korta-punkter',
  minSpread: 'minst-spridning',
  minWords: 'minst-ord',
  noticeAbove: 'råd-över',
  noticeFrom: 'råd-från',
  panel: 'panel',
  phrases: 'uttryck',
  published: 'publicerad',
  target: 'mål',
  template: 'mall',
  warningAbove: 'varning-över',
  warningFrom: 'varning-från',
  warningSentences: 'varning-meningar',
  warningWords: 'varning-ord',
  words: 'ord',
  wordsPerPage: 'ord-per-sida'
}

/** The options that have a Swedish name. */
export const TRANSLATED: readonly string[] = Object.keys(SWEDISH)

/** The name of an option as a person is shown it. */
export function optionName(name: string, language: InterfaceLanguage): string {
  return (language === 'sv' && Object.hasOwn(SWEDISH, name) && SWEDISH[name]) || name
}

/** The option that a person has named, in either language and with or without å, ä and ö; `undefined` if there is none. */
export function findOption(options: OptionDefinitions, written: string): string | undefined {
  const folded = foldName(written)
  return Object.keys(options).find(name => foldName(name) === folded || foldName(optionName(name, 'sv')) === folded)
}
