/** No rule may cost more than its text is long: hostile text four times as long may take about four times as long. */
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import type {Document} from '../src/document/document.js'
import {packageFrequency} from '../src/entry/load-frequency.js'
import {packageLanguage} from '../src/entry/load-language.js'
import {lint} from '../src/lint/engine.js'
import {buildPhraseIndex} from '../src/lint/phrase-index.js'
import {defaultOptions} from '../src/rule/options.js'
import {dictionaries} from './support/dictionaries.js'
import {growth, LINEAR} from './support/growth.js'
import {readText} from './support/read-text.js'

const inForce = rules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)}))
const index = buildPhraseIndex(rules, dictionaries)

/** Strings that invite a rule to look far back or ahead from every place. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one word for ever': 'ansökan ',
  'verbs of expressions without their end': 'ta inte vi ha du vara ',
  'first words of expressions': 'i på för med under till det är ',
  'commas without a conjunction': 'ett hus, en bil, ',
  'conjunctions without end': 'och eller samt ',
  'opening parentheses': '( ang. ',
  'opening brackets': '[ange ',
  slashes: 'a/',
  'words joined by slashes': 'han/hon/',
  underscores: '_',
  'template letters': 'XX-',
  acronyms: 'SIP LSS ABC ',
  'always new acronyms': 'NEW',
  passives: 'ska inte inte lämnas att ',
  'one very long word': 'ordordord',
  hyphens: 'barn-och-',
  'quotation marks': '” ja ',
  'colons and commas': 'a: b, c, ',
  'addresses as words': 'https://a/',
  'click here': 'klicka eller tryck här för att ',
  'two forms of address': 'du ni er dig ',
  'decisions without end': 'nämnden avslår din ansökan om du får inte ',
  'instructions for appeal': 'skicka överklagandet till inom tre veckor ',
  'labels of a letter': 'Dnr: SN 2026/0412 Datum: ',
  'names and dates': 'Anna Berg från 2026-05-04 till ',
  'personal data': '000101-9801 anna@gmail.com ',
  'acts that were replaced': 'enligt 4 kap. 1 § SoL (2001:453) '
}

describe('the cost of all rules together', () => {
  it.each(Object.entries(HOSTILE))('grows with the length of the text: %s', (name, unit) => {
    const make = (length: number) =>
      name === 'always new acronyms'
        ? Array.from({length: length / 8}, (_, i) =>
            `N${i.toString(26).replace(/\d/gu, d => 'QRSTUVWXYZ'[Number(d)]!)}`.toUpperCase()
          ).join(' ')
        : unit.repeat(Math.ceil(length / unit.length))
    // Read outside the measuring: the cost of the readers is tested with them.
    const documents = new Map<number, Document>()
    const documentOf = (length: number) => {
      const document = documents.get(length) ?? readText(make(length))
      documents.set(length, document)
      return document
    }
    const run = (length: number) => {
      lint(documentOf(length), inForce, index, packageLanguage, packageFrequency())
    }
    expect(growth(run, 12_000)).toBeLessThan(LINEAR)
  })
})
