import type {Block, Document} from '../document/document.js'
import type {Texts} from '../i18n/texts.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {type TerminalOptions, terminalStyle} from './terminal-style.js'
import {displayWidth, printable, wrapText} from './wrap.js'

/** Deeper headings are not moved further in, so that there is room for the text. */
const MAX_INDENT = 6

/** Writes the document as a tree: each block under its heading, with its kind, and a line of its text. */
export function writeBlockTree(
  document: Document,
  language: InterfaceLanguage,
  options: TerminalOptions,
  write: (text: string) => void
): void {
  const {texts, chalk, width} = terminalStyle(language, options)
  write(`${chalk.bold(printable(document.path))}\n${'─'.repeat(width)}\n`)
  for (const note of document.notes)
    write(`${wrapText(`${texts.report.note} ${printable(note.text[language])}`, width).join('\n')}\n`)
  if (document.blocks.length === 0) write(`${texts.analysis.empty}\n`)
  const depths: number[] = []
  for (const block of document.blocks) {
    const depth = block.heading === -1 ? 0 : (depths[block.heading] ?? 0) + 1
    depths.push(depth)
    const indent = '  '.repeat(Math.min(depth, MAX_INDENT))
    const label = labelOf(block, texts)
    const room = width - indent.length - displayWidth(label) - 2
    const text = room < 24 ? [] : [excerpt(block.text, room)]
    const shown = block.kind === 'heading' ? text.map(line => chalk.bold(line)) : text
    write(`${[indent + chalk.dim(label), ...shown].join('  ').trimEnd()}\n`)
    if (text.length === 0) write(`${indent}  ${excerpt(block.text, width - indent.length - 2)}\n`)
  }
}

/** Kind and what is special: level, place in list or table, where it stands, language, marks. */
function labelOf(block: Block, texts: Texts): string {
  const {analysis, report} = texts
  const marks = [...new Set(block.marks.map(({kind}) => analysis.marks[kind]))]
  return [
    [
      analysis.kinds[block.kind],
      ...(block.level > 0 ? [String(block.level)] : []),
      ...(block.list ? [String(block.list.item + 1)] : [])
    ].join(' '),
    ...(block.cell ? [analysis.row(block.cell.row + 1, block.cell.column + 1)] : []),
    ...(block.region === 'body' ? [] : [report.regions[block.region]]),
    ...(block.language === 'sv' ? [] : [analysis.languages[block.language]]),
    ...(marks.length > 0 ? [`+ ${marks.join(', ')}`] : [])
  ].join(', ')
}

function excerpt(text: string, room: number): string {
  const characters = [...printable(text.replace(/\s+/gu, ' '))]
  if (displayWidth(characters.join('')) <= room) return characters.join('')
  let width = 0
  const end = characters.findIndex(character => {
    width += displayWidth(character)
    return width > room - 1
  })
  return `${characters.slice(0, end).join('').trimEnd()}…`
}
