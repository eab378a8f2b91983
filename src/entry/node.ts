/** The entry for Node: reads files, word lists and rules from the package, and hands them to the core. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rules} from '../../rules/index.js'
import type {LanguageSource} from '../language/ladder.js'
import type {Rule} from '../rule/define-rule.js'
import {type Dictionaries, parseDictionary} from '../rule/dictionary.js'
import {UserError} from '../text/user-error.js'
import {packageFrequency} from './load-frequency.js'
import {createReviewer as createReviewerWith, type Reviewer, type ReviewSettings as SharedSettings} from './review.js'

export {defineRule} from '../rule/define-rule.js'
export {READABLE, readDocument, readSource, textKindOf} from './read-document.js'
export type {Inspection, Reviewer} from './review.js'
export {UserError}

/** The folder of the package, where `dictionaries/` stands; this file runs from `src/` in tests and from `dist/src/` else. */
const PACKAGE =
  ['../../', '../../../']
    .map(up => new URL(up, import.meta.url))
    .find(folder => existsSync(new URL('package.json', folder))) ?? new URL('.', import.meta.url)

/** Every rule of the program, sorted by id. */
export const allRules: readonly Rule[] = rules

/** The program's version, from package.json. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8'))
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : ''
}

/** What a reviewer is made of. The language model is the package's own unless another is given. */
export type ReviewSettings = Omit<SharedSettings, 'language'> & Partial<Pick<SharedSettings, 'language'>>

/** Makes a reviewer. */
export function createReviewer(settings: ReviewSettings): Reviewer {
  return createReviewerWith({language: loadLanguage, frequency: packageFrequency(), ...settings})
}

/** The trained parts of the analysis, from the package. The code is loaded now, each file when it is first used. */
export async function loadLanguage(): Promise<LanguageSource> {
  return (await import('./load-language.js')).packageLanguage
}

let dictionaries: Dictionaries | undefined

/** The program's own word lists. Read once. */
export function loadDictionaries(): Dictionaries {
  if (dictionaries) return dictionaries
  const folder = new URL('dictionaries/', PACKAGE)
  const names = readdirSync(folder).filter(name => name.endsWith('.tsv'))
  dictionaries = new Map(
    names.map(name => {
      const file = new URL(name, folder)
      return [name.slice(0, -'.tsv'.length), parseDictionary(readFileSync(file, 'utf8'), fileURLToPath(file))]
    })
  )
  return dictionaries
}

/** The day where the program runs, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
