import type {Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {type TerminalOptions, terminalStyle} from './terminal-style.js'
import {displayWidth, printable, wrapText} from './wrap.js'

/** Writes the sentences of a document, each with a line a token: its number, text, kind, and why rules are silent on it. */
export function writeTokenTable(
  document: Document,
  language: InterfaceLanguage,
  options: TerminalOptions,
  write: (text: string) => void
): void {
  const {texts, chalk, width} = terminalStyle(language, options)
  const {analysis} = texts
  let count = 0
  for (const block of document.blocks) {
    for (const {start, end, tokens} of analyseBlock(block)) {
      count++
      const title = `${analysis.sentence(count)}: ${printable(block.text.slice(start, end).replace(/\s+/gu, ' '))}`
      const lines = wrapText(title, width).map(line => chalk.bold(line))
      for (const token of tokens) {
        const text = printable(token.text.replace(/\s+/gu, ' '))
        const pad = ' '.repeat(Math.max(1, 32 - displayWidth(text)))
        const kind = analysis.tokenKinds[token.kind]
        lines.push(
          `${String(token.index + 1).padStart(4)}  ${text}${pad}${kind.padEnd(14)}${analysis.protections[token.protection]}`.trimEnd()
        )
      }
      write(`${lines.join('\n')}\n\n`)
    }
  }
  if (count === 0) write(`${analysis.empty}\n`)
}
