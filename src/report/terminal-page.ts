import type {Rule} from '../rule/define-rule.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {rulePage} from './rule-page.js'
import {type TerminalOptions, type TerminalStyle, terminalStyle} from './terminal-style.js'
import {wrapText} from './wrap.js'

/** A rule's page for the terminal: the very page of the documentation, with headings, boxes and tables set for a screen. */
export function terminalRulePage(rule: Rule, language: InterfaceLanguage, options: TerminalOptions): string {
  const style = terminalStyle(language, options)
  let inFence: string | null = null
  const lines: string[] = []
  for (const line of rulePage(rule, language).split('\n')) {
    const fence = /^(`{3,})/u.exec(line)?.[1]
    if (inFence === null && fence !== undefined) inFence = fence
    else if (inFence !== null && line === inFence) inFence = null
    else if (inFence !== null) lines.push(...setExample(line, style))
    else lines.push(...setLine(line, style))
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`
}

function setExample(line: string, {chalk, width}: TerminalStyle): readonly string[] {
  return wrapText(line, width - 4).map(text => {
    const marked = text.replace(/\[\[(.+?)\]\]/gu, (whole, words: string) =>
      chalk.level > 0 ? chalk.bold.underline(words) : whole
    )
    return `  ${chalk.dim('│')} ${marked}`
  })
}

function setLine(line: string, {chalk, width}: TerminalStyle): readonly string[] {
  if (line.startsWith('# ')) return [chalk.bold(plain(line.slice(2))), '─'.repeat(width)]
  if (line.startsWith('## ')) return [chalk.bold(plain(line.slice(3)))]
  if (line.startsWith('> ')) return indented(plain(line.slice(2)), '  ', width)
  if (line.startsWith('- ')) return indented(plain(line.slice(2)), '  • ', width)
  if (/^\| (?:---|[^|]+ \| [^|]+ \| [^|]+ \|$)/u.test(line)) return tableRow(line, chalk.bold, width)
  return wrapText(plain(line), width)
}

/** A row of three cells: name, default, meaning. The head and the line under it are left out. */
function tableRow(line: string, bold: (text: string) => string, width: number): readonly string[] {
  const [name = '', standard = '', meaning = ''] = line.slice(2, -2).split(' | ').map(plain)
  if (!line.startsWith('| `')) return []
  return [`  ${bold(name)} = ${standard}`, ...indented(meaning, '    ', width)]
}

function indented(text: string, first: string, width: number): readonly string[] {
  const rest = ' '.repeat(first.length)
  return wrapText(text, width - first.length).map((line, i) => (i === 0 ? first : rest) + line)
}

/** Without the marks of Markdown for code and links. */
function plain(text: string): string {
  return text.replace(/`([^`]+)`/gu, '$1').replace(/\[([^\]]+)\]\((\S+)\)/gu, '$1: $2')
}
