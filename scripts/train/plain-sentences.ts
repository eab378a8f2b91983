import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readHtml} from '../../src/document/read-html.js'
import {readMarkdown} from '../../src/document/read-markdown.js'
import {analyseBlock} from '../../src/language/analyse.js'
import type {LanguageModel, TaggedWord} from '../../src/language/language-model.js'

/** Shorter ones teach nothing, and the trees of longer ones are seldom agreed on. */
const LEAST_WORDS = 5
const MOST_WORDS = 40
/** Characters of a file and of a block: longer ones are registers and tables, not prose. */
const MOST_IN_FILE = 300_000
const MOST_IN_BLOCK = 5_000

/**
 * Tagged sentences of the Markdown and HTML texts in a folder, in the order of their paths: each once, with a finite verb, without
 * code and addresses, and not made of names. Where there is no such folder: none.
 */
export function plainSentences(folder: string, model: LanguageModel): TaggedWord[][] {
  const sentences: TaggedWord[][] = []
  const seen = new Set<string>()
  for (const path of texts(folder)) {
    const source = readFileSync(join(folder, path), 'utf8')
    if (source.length > MOST_IN_FILE) continue
    const document = path.endsWith('.md') ? readMarkdown(path, source, 'markdown') : readHtml(path, source)
    for (const block of document.blocks) {
      if (block.text.length > MOST_IN_BLOCK) continue
      for (const {tokens} of analyseBlock(block)) {
        if (tokens.length < LEAST_WORDS || tokens.length > MOST_WORDS) continue
        if (tokens.some(({kind}) => kind === 'opaque' || kind === 'address')) continue
        const forms = tokens.map(({text}) => text)
        const key = forms.join(' ')
        if (seen.has(key)) continue
        seen.add(key)
        const words = model.tag(forms)
        if (!words.some(({features}) => features.includes('VerbForm=Fin'))) continue
        if (words.filter(({upos}) => upos === 'X' || upos === 'PROPN').length * 3 <= words.length) sentences.push(words)
      }
    }
  }
  return sentences
}

function texts(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(path => /\.(?:md|html?)$/.test(path))
      .sort()
  } catch {
    return []
  }
}
