import {existsSync, readFileSync} from 'node:fs'
import {LanguageModel} from '../language/language-model.js'

/** `models/` of the package, seen from `src/` in tests and from `dist/` else. */
const MODELS =
  ['../../models/', '../../../models/'].map(up => new URL(up, import.meta.url)).find(folder => existsSync(folder)) ??
  new URL('.', import.meta.url)

/** The files of the model, in `models/`; models/MODEL.md says what each is. */
const MODEL_FILES = {
  tagger: 'tagger.bin',
  lexica: ['lexicon-own.bin', 'lexicon-unimorph.bin', 'lexicon-dictionary-sv.bin']
} as const

/**
 * The language model from the package's `models/`, or from another folder with the same files.
 * @throws Error if a file is missing or of another version
 */
export function loadLanguageModel(folder?: string): LanguageModel {
  const read = (name: string): ArrayBuffer => {
    const bytes = readFileSync(folder === undefined ? new URL(name, MODELS) : `${folder}/${name}`)
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  }
  return new LanguageModel({tagger: read(MODEL_FILES.tagger), lexica: MODEL_FILES.lexica.map(read)})
}
