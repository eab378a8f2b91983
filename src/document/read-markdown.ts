import type {Document} from './document.js'
import {readFrontMatter} from './front-matter.js'
import type {Dialect} from './markdown-masks.js'
import {type MarkdownOptions, readMarkdownAfter} from './markdown-reader.js'

/**
 * Reads Markdown, or MDX, with GFM tables, footnotes, strikethrough and task lists. `source` is decoded text without byte order
 * mark; all offsets count in it. Never fails: MDX that cannot be parsed is read as Markdown, with a note.
 */
export function readMarkdown(path: string, source: string, dialect: Dialect, options: MarkdownOptions = {}): Document {
  return readMarkdownAfter(readFrontMatter, path, source, dialect, options)
}
