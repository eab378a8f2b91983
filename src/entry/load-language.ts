import {existsSync, readFileSync} from 'node:fs'
import type {LanguageSource} from '../language/ladder.js'
import {LanguageModel} from '../language/language-model.js'
import {Parser} from '../language/parser/parser.js'

/** `models/` of the package, seen from `src/` in tests and from `dist/` else. */
const MODELS =
  ['../../models/', '../../../models/'].map(up => new URL(up, import.meta.url)).find(folder => existsSync(folder)) ??
  new URL('.', import.meta.url)

/** The files of the model, in `models/`; models/MODEL.md says what each is. */
const MODEL_FILES = {
  tagger: 'tagger.bin',
  lexica: ['lexicon-own.bin', 'lexicon-unimorph.bin', 'lexicon-dictionary-sv.bin'],
  parser: 'parser.bin'
} as const

let model: LanguageModel | undefined
let parser: Parser | undefined

/** The package's own model and parser, each read when first asked for and then kept. */
export const packageLanguage: LanguageSource = {
  model: () => {
    model ??= loadLanguageModel()
    return model
  },
  parser: () => {
    parser ??= loadParser()
    return parser
  }
}

/**
 * The language model from the package's `models/`, or from another folder with the same files.
 * @throws Error if a file is missing or of another version
 */
export function loadLanguageModel(folder?: string): LanguageModel {
  return new LanguageModel({
    tagger: readModelFile(MODEL_FILES.tagger, folder),
    lexica: MODEL_FILES.lexica.map(name => readModelFile(name, folder))
  })
}

/**
 * The parser from the package's `models/`, or from another folder.
 * @throws Error if the file is missing or of another version
 */
export function loadParser(folder?: string): Parser {
  return new Parser(readModelFile(MODEL_FILES.parser, folder))
}

function readModelFile(name: string, folder: string | undefined): ArrayBuffer {
  const bytes = readFileSync(folder === undefined ? new URL(name, MODELS) : `${folder}/${name}`)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
}
