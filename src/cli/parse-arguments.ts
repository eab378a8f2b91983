/** From the arguments of the command line to a command, its operands and its options; commander does the parsing. */
import {Command, CommanderError, Option} from 'commander'
import {localise} from '../i18n/texts.js'
import {nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import {
  COMMANDS,
  type CommandId,
  type CommandName,
  choicesOf,
  commandName,
  commandNames,
  flagOf,
  GLOBAL_OPTIONS,
  OPTIONS,
  type OptionId,
  type OptionName,
  optionName
} from './names.js'

export interface ParsedArguments {
  /** `null`: no command was named. */
  readonly command: (CommandName & {readonly id: CommandId}) | null
  readonly operands: readonly string[]
  /** By the ids of the table, in camel case. */
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Parses arguments whose names have been normalised.
 * @throws UserError with the nearest right name, if a command or an option does not exist or lacks its value.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let parsed: ParsedArguments = {command: null, operands: [], options: {}}
  const program = configured(new Command('klarsprak'), GLOBAL_OPTIONS)
  program.action((operands: string[], options: Record<string, unknown>) => {
    parsed = {command: null, operands, options}
  })
  for (const entry of COMMANDS) {
    const command = configured(new Command(entry.id), entry.options)
    command.action((operands: string[]) => {
      parsed = {command: entry, operands, options: command.optsWithGlobals()}
    })
    program.addCommand(command)
  }
  try {
    program.parse([...argv], {from: 'user'})
  } catch (error) {
    if (error instanceof CommanderError) throw faultOf(error, argv)
    throw error
  }
  const [first] = parsed.operands
  if (parsed.command === null && first !== undefined) throw unknownCommand(first)
  return parsed
}

/** Neither help nor errors are left to commander, which speaks English. */
function configured(command: Command, options: readonly OptionId[]): Command {
  command
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
    .argument('[operands...]')
  for (const id of options) {
    const {short, value, repeatable} = optionName(id)
    const option = new Option(`${short ? `-${short}, ` : ''}--${id}${value ? ' <value>' : ''}`)
    if (repeatable) option.argParser((item: string, items: readonly string[] = []) => [...items, item])
    command.addOption(option)
  }
  return command
}

function faultOf(error: CommanderError, argv: readonly string[]): UserError {
  const name = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const command: CommandName | undefined = COMMANDS.find(({id}) => argv.includes(id))
  const long = /--[^\s<='’]+/u.exec(name)?.[0] ?? name
  const known: OptionName | undefined = OPTIONS.find(({id}) => `--${id}` === long)
  return new UserError(
    localise(texts => {
      const {errors, language} = texts
      const shown = known ? flagOf(known.id as OptionId, language) : long
      if (error.code === 'commander.optionMissingArgument') {
        const choices = choicesOf(known?.value, language, command?.formats)
        return errors.missingValue(
          shown,
          choices.length > 0 ? choices.join(', ') : texts.values[known?.value ?? 'name']
        )
      }
      if (error.code !== 'commander.unknownOption') return errors.crashed(error.message)
      if (known && !known.value && name.includes('=')) return errors.unexpectedValue(shown)
      if (known && command) return errors.optionNotForCommand(shown, commandName(command, language))
      const candidates = [...(command?.options ?? OPTIONS.map(({id}) => id)), ...GLOBAL_OPTIONS].flatMap(id =>
        language === 'sv' ? [flagOf(id, 'sv'), flagOf(id, 'en')] : [flagOf(id, 'en'), flagOf(id, 'sv')]
      )
      return errors.unknownOption(long, nearestName(long, candidates))
    })
  )
}

function unknownCommand(name: string): UserError {
  if (/[./\\*]/u.test(name) || name === '-') return new UserError(localise(texts => texts.errors.pathAsCommand(name)))
  const names = COMMANDS.flatMap((command: CommandName) => [...commandNames(command), command.swedish ?? command.id])
  return new UserError(localise(texts => texts.errors.unknownCommand(name, nearestName(name, names))))
}
