/** The help, made from the table of names and the interface texts. */
import {textsIn} from '../i18n/texts.js'
import {wrapText} from '../report/wrap.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {
  COMMANDS,
  type CommandName,
  choicesOf,
  commandName,
  GLOBAL_OPTIONS,
  type OptionId,
  type OptionName,
  optionName
} from './names.js'

/** Width of the help in columns. */
const WIDTH = 80

/** The help for the whole program (`null`) or one command. */
export function helpText(command: CommandName | null, language: InterfaceLanguage): string {
  const texts = textsIn(language)
  const {help} = texts
  const examples = texts.examples[command?.id ?? ''] ?? []
  const name = command ? commandName(command, language) : ''
  const usage = command
    ? `klarsprak ${name} ${texts.operands[command.operands]}`
    : `klarsprak ${texts.operands.command} …`
  const sections = [
    command ? [texts.commands[command.id as keyof typeof texts.commands]] : [...wrapText(help.about, WIDTH)],
    [`${help.usage}:`, `  ${usage.trim()}`],
    command ? alsoNames(command, language) : commandList(language),
    command ? optionList(help.options, command.options, command, language) : [],
    optionList(help.globalOptions, GLOBAL_OPTIONS, command, language),
    [
      `${help.examples}:`,
      ...examples.flatMap(([line, what]) => [`  ${what}:`, ...wrapText(line, WIDTH - 4).map(text => `    ${text}`)])
    ],
    command
      ? command.id === 'granska'
        ? [help.exitCodes]
        : []
      : [help.more, ...(language === 'sv' ? [help.spelling] : [])]
  ]
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function otherCommandNames(command: CommandName, language: InterfaceLanguage): readonly string[] {
  const other = language === 'sv' ? command.english : command.id
  return [...new Set([other, command.swedish ?? '', ...(command.also ?? [])])].filter(
    name => name !== '' && name !== commandName(command, language)
  )
}

function alsoNames(command: CommandName, language: InterfaceLanguage): readonly string[] {
  const also = otherCommandNames(command, language)
  return also.length === 0 ? [] : [`${textsIn(language).help.also}: ${also.join(', ')}`]
}

function commandList(language: InterfaceLanguage): readonly string[] {
  const texts = textsIn(language)
  return [
    `${texts.help.commands}:`,
    ...COMMANDS.flatMap(command => {
      const also = command.id === command.english ? '' : ` (${language === 'sv' ? command.english : command.id})`
      return entry(`${commandName(command, language)}${also}`, texts.commands[command.id])
    })
  ]
}

function optionList(
  title: string,
  ids: readonly OptionId[],
  command: CommandName | null,
  language: InterfaceLanguage
): readonly string[] {
  if (ids.length === 0) return []
  const texts = textsIn(language)
  return [
    `${title}:`,
    ...ids.flatMap(id => {
      const option = optionName(id)
      const choices = choicesOf(option.value, language, command?.formats)
      const shown = option.value === 'language' ? [] : choices
      const tail = shown.length === 0 ? '' : ` ${texts.help.choices}: ${shown.join(', ')}.`
      return entry(optionLabel(option, language), `${texts.options[id]}${tail}`)
    })
  ]
}

function optionLabel(option: OptionName, language: InterfaceLanguage): string {
  const names = language === 'sv' ? [option.id, option.english] : [option.english, option.id]
  const value = option.value ? ` ${textsIn(language).values[option.value]}` : ''
  return (
    [...(option.short ? [`-${option.short}`] : []), ...[...new Set(names)].map(name => `--${name}`)].join(', ') + value
  )
}

const COLUMN = 30

/** A name and what it is; on two lines if the name is long. */
function entry(name: string, text: string): readonly string[] {
  const lines = wrapText(text, WIDTH - COLUMN)
  const label = `  ${name}`
  const pad = ' '.repeat(COLUMN)
  return label.length + 2 <= COLUMN
    ? lines.map((line, i) => (i === 0 ? label.padEnd(COLUMN) : pad) + line)
    : [label, ...lines.map(line => pad + line)]
}
