import {foldName} from '../text/nearest.js'
import {COMMANDS, commandNames, OPTIONS, type OptionName} from './names.js'

/** Every long name of an option, folded, to the option; and every short one with its hyphen. */
const OPTION_BY_NAME: ReadonlyMap<string, OptionName> = new Map(
  OPTIONS.flatMap((option: OptionName) => [
    [`--${option.id}`, option] as const,
    [`--${option.english}`, option] as const,
    ...(option.short ? [[`-${option.short}`, option] as const] : [])
  ])
)

const COMMAND_BY_NAME: ReadonlyMap<string, string> = new Map(
  COMMANDS.flatMap(command => commandNames(command).map(name => [name, command.id] as const))
)

/**
 * Puts the table's own names in place of English names and of names with å, ä, ö, so that the parser meets one name for each
 * thing. Values, operands and everything after `--` are left as they are, and so is a name that is not known.
 */
export function normaliseArguments(argv: readonly string[]): readonly string[] {
  const normalised: string[] = []
  let expectsValue = false
  let hasCommand = false
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? ''
    if (expectsValue) {
      expectsValue = false
      normalised.push(argument)
    } else if (argument === '--') {
      normalised.push(...argv.slice(i))
      break
    } else if (argument.startsWith('-') && argument !== '-') {
      const [name, value] = splitOption(argument)
      const option = OPTION_BY_NAME.get(argument.startsWith('--') ? foldName(name) : name)
      if (!option) normalised.push(argument)
      else {
        normalised.push(value === undefined ? `--${option.id}` : `--${option.id}=${value}`)
        expectsValue = option.value !== undefined && value === undefined
      }
    } else if (hasCommand) normalised.push(argument)
    else {
      hasCommand = true
      const command = COMMAND_BY_NAME.get(foldName(argument))
      normalised.push(command ?? argument)
      // After `hjalp` a command is named.
      if (command === 'hjalp') hasCommand = false
    }
  }
  return normalised
}

function splitOption(argument: string): readonly [string, string | undefined] {
  const equals = argument.indexOf('=')
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)]
}
