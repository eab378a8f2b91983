import type {Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import {createLadder, type LanguageSource} from '../language/ladder.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {type TerminalOptions, terminalStyle} from './terminal-style.js'
import {displayWidth, printable, wrapText} from './wrap.js'

/** Widths of the columns, in columns of the screen. */
const FORM = 26
const KIND = 14
const UPOS = 7
const LEMMA = 22

/**
 * Writes the sentences of a document, each with a line a token: its number, text, kind, part of speech, lemma and features, and why rules
 * are silent on it.
 */
export function writeTokenTable(
  document: Document,
  source: LanguageSource,
  language: InterfaceLanguage,
  options: TerminalOptions,
  write: (text: string) => void
): void {
  const {texts, chalk, width} = terminalStyle(language, options)
  const {analysis} = texts
  let count = 0
  for (const block of document.blocks) {
    const {tags} = createLadder(source)
    for (const sentence of analyseBlock(block)) {
      const {start, end, tokens} = sentence
      const words = tags(sentence)
      count++
      const title = `${analysis.sentence(count)}: ${printable(block.text.slice(start, end).replace(/\s+/gu, ' '))}`
      const lines = wrapText(title, width).map(line => chalk.bold(line))
      for (const token of tokens) {
        const text = printable(token.text.replace(/\s+/gu, ' '))
        const word = words[token.index]
        const features = word?.features === '_' ? '' : (word?.features ?? '')
        const cells = [
          padTo(text, FORM),
          analysis.tokenKinds[token.kind].padEnd(KIND),
          (word?.upos ?? '').padEnd(UPOS),
          padTo(printable((word?.lemma ?? '').replace(/\s+/gu, ' ')), LEMMA),
          [features, analysis.protections[token.protection]].filter(cell => cell !== '').join('  ')
        ]
        lines.push(`${String(token.index + 1).padStart(4)}  ${cells.join('')}`.trimEnd())
      }
      write(`${lines.join('\n')}\n\n`)
    }
  }
  if (count === 0) write(`${analysis.empty}\n`)
}

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - displayWidth(text)))
}
