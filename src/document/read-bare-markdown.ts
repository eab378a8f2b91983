import type {Document} from './document.js'
import type {Dialect} from './markdown-masks.js'
import {readMarkdownAfter} from './markdown-reader.js'

/** As `readMarkdown`, for text that begins with neither `---` nor `+++`: spares the start of the program the parser of YAML. */
export function readBareMarkdown(path: string, source: string, dialect: Dialect): Document {
  return readMarkdownAfter(() => ({end: 0, language: ''}), path, source, dialect)
}
