/**
 * The entry for browsers: the same readers, rules and language model as on the command line. Nothing is read from anywhere but the
 * files that are handed in, and no text leaves the page.
 */
import {rules as allRules} from '../../rules/index.js'
import {NO_WISHES, resolveRules, rulesInForce, type Wishes} from '../config/resolve.js'
import type {Document} from '../document/document.js'
import {FrequencyTable} from '../language/frequency.js'
import type {LanguageSource} from '../language/ladder.js'
import {LanguageModel} from '../language/language-model.js'
import {Parser} from '../language/parser/parser.js'
import {writeConllu} from '../report/conllu.js'
import type {FileReport} from '../report/report.js'
import {type Dictionaries, parseDictionary} from '../rule/dictionary.js'
import type {Level} from '../rule/level.js'
import {readDocument} from './read-document.js'
import {createReviewer} from './review.js'

export {allRules, readDocument}

/** The files of the package that the program is made of, fetched or embedded. */
export interface ProgramFiles {
  /** `models/tagger.bin`. */
  readonly tagger: ArrayBuffer
  /** `models/lexicon-own.bin`, `lexicon-unimorph.bin` and `lexicon-dictionary-sv.bin`, in this order; any may be left out. */
  readonly lexica: readonly ArrayBuffer[]
  /** `models/parser.bin`. */
  readonly parser: ArrayBuffer
  /** `models/frequency.bin`; without it no index is given. */
  readonly frequency?: ArrayBuffer
  /** The text of the word lists in `dictionaries/`, by name without ending: `ordbyten`. */
  readonly dictionaries: Readonly<Record<string, string>>
}

const LEXICA = ['lexicon-own.bin', 'lexicon-unimorph.bin', 'lexicon-dictionary-sv.bin']
const DICTIONARIES = ['akronymer-socialtjanst', 'deponens', 'forkortningar', 'ordbyten-kontext', 'ordbyten']

/**
 * Fetches the files from a copy of the package's `models/` and `dictionaries/`.
 *
 * @param base the address of the folder in which the two stand, with a slash at its end
 * @throws Error if a file cannot be fetched
 */
export async function fetchProgramFiles(base: string | URL): Promise<ProgramFiles> {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base))
    if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`)
    return response
  }
  const model = async (name: string) => (await get(`models/${name}`)).arrayBuffer()
  const list = async (name: string) => [name, await (await get(`dictionaries/${name}.tsv`)).text()] as const
  const [tagger, parser, frequency, lexica, dictionaries] = await Promise.all([
    model('tagger.bin'),
    model('parser.bin'),
    model('frequency.bin'),
    Promise.all(LEXICA.map(model)),
    Promise.all(DICTIONARIES.map(list))
  ])
  return {tagger, parser, frequency, lexica, dictionaries: Object.fromEntries(dictionaries)}
}

/** The program in a page. */
export interface Program {
  /** Reviews a document that {@link readDocument} has read. */
  readonly review: (document: Document, options?: ReviewOptions) => Promise<FileReport>
  /** Analyses a document; gives CoNLL-U, the same to the byte as `klarsprak analysera --format conllu`. */
  readonly conllu: (document: Document) => string
}

export interface ReviewOptions {
  /** The rules that are wished for; all that are on by default if left out. */
  readonly wishes?: Wishes
  /** The lightest level that is reported; `notice` if left out. */
  readonly lowestLevel?: Level
  /** Today as `YYYY-MM-DD`, for rules about dates. */
  readonly today: string
}

/** Makes the program of its files. The model is unpacked when first needed. */
export function createProgram(files: ProgramFiles): Program {
  const language = languageOf(files)
  const dictionaries: Dictionaries = new Map(
    Object.entries(files.dictionaries).map(([name, text]) => [name, parseDictionary(text, `${name}.tsv`)])
  )
  const frequency = files.frequency && new FrequencyTable(files.frequency)
  return {
    review: (document, {wishes = NO_WISHES, lowestLevel = 'notice', today} = {today: dayHere()}) =>
      createReviewer({
        rules: rulesInForce(resolveRules(allRules, null, [], wishes)),
        allRules,
        dictionaries,
        lowestLevel,
        today,
        language: async () => language,
        ...(frequency && {frequency})
      }).review(document),
    conllu: document => {
      const parts: string[] = []
      writeConllu(document, language, text => parts.push(text))
      return parts.join('')
    }
  }
}

function languageOf(files: ProgramFiles): LanguageSource {
  let model: LanguageModel | undefined
  let parser: Parser | undefined
  return {
    model: () => {
      model ??= new LanguageModel(files)
      return model
    },
    parser: () => {
      parser ??= new Parser(files.parser)
      return parser
    }
  }
}

/** The day where the page is open. */
function dayHere(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
