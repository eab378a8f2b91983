/** The command-line program. What a command needs is loaded when the command runs. */
import {localise, textsIn} from '../i18n/texts.js'
import {printable} from '../report/wrap.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {foldName, nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import {COMMANDS, type CommandId, type CommandName, commandNames, flagOf} from './names.js'
import {normaliseArguments} from './normalise-argv.js'
import type {ParsedArguments} from './parse-arguments.js'
import {type ExitCode, type Session, type Surroundings, wantsColour} from './session.js'

/** Runs the program with the arguments after its name, and gives the exit code. */
export async function main(
  rawArguments: readonly string[],
  surroundings: Surroundings = ownProcess()
): Promise<number> {
  const argv = normaliseArguments(rawArguments)
  let language: InterfaceLanguage = 'sv'
  try {
    language = interfaceLanguage(argv, surroundings.environment)
    const {parseArguments} = await import('./parse-arguments.js')
    const parsed = parseArguments(argv)
    return await run(parsed, createSession(language, parsed.options.ingenFarg === true, surroundings))
  } catch (error) {
    const {errors} = textsIn(language)
    const message =
      error instanceof UserError ? error.in(language) : `${errors.heading} ${errors.crashed(stackOf(error))}`
    surroundings.stderr.write(`${message.split('\n').map(printable).join('\n')}\n`)
    return 2
  }
}

/** The language asked for with `--sprak`, else by the environment variable `KLARSPRAK_SPRAK`, else Swedish. */
function interfaceLanguage(
  argv: readonly string[],
  {KLARSPRAK_SPRAK: set}: Surroundings['environment']
): InterfaceLanguage {
  const end = argv.indexOf('--')
  const own = end === -1 ? argv : argv.slice(0, end)
  const index = own.findLastIndex(argument => argument === '--sprak' || argument.startsWith('--sprak='))
  const argument = own[index]
  const asked = argument?.startsWith('--sprak=') ? argument.slice('--sprak='.length) : own[index + 1]
  if (index !== -1 && asked !== undefined) {
    if (asked === 'sv' || asked === 'en') return asked
    throw new UserError(
      localise(({errors, language}) => errors.unknownChoice(flagOf('sprak', language), asked, ['sv', 'en'], undefined))
    )
  }
  if (!set || set === 'sv') return 'sv'
  if (set === 'en') return 'en'
  throw new UserError(localise(texts => texts.errors.badEnvironment('KLARSPRAK_SPRAK', set)))
}

function createSession(language: InterfaceLanguage, colourForbidden: boolean, surroundings: Surroundings): Session {
  const {cwd, environment, stdout, stderr} = surroundings
  return {
    language,
    texts: textsIn(language),
    cwd,
    colour: wantsColour(environment, stdout.isTTY === true, colourForbidden),
    columns: stdout.columns ?? 80,
    write: text => {
      stdout.write(text)
    },
    warn: text => {
      stderr.write(`${printable(text)}\n`)
    },
    surroundings
  }
}

async function run({command, operands, options}: ParsedArguments, session: Session): Promise<ExitCode> {
  if (options.version === true) {
    const {programVersion} = await import('../entry/node.js')
    session.write(`klarsprak ${programVersion()}\n`)
    return 0
  }
  if (command === null || options.hjalp === true || command.id === 'hjalp') {
    const {helpText} = await import('./help.js')
    session.write(helpText(command?.id === 'hjalp' ? commandToExplain(operands) : command, session.language))
    return 0
  }
  const {readSettings} = await import('./settings.js')
  return COMMAND_RUNNERS[command.id](operands, readSettings(options, command), session)
}

function commandToExplain([name]: readonly string[]): CommandName | null {
  if (name === undefined) return null
  const folded = foldName(name)
  const command = COMMANDS.find(candidate => commandNames(candidate).includes(folded))
  if (command) return command
  const names = COMMANDS.flatMap(commandNames)
  throw new UserError(localise(texts => texts.errors.unknownCommand(name, nearestName(name, names))))
}

type CommandRunner = (
  operands: readonly string[],
  settings: import('./settings.js').Settings,
  session: Session
) => Promise<ExitCode>

const COMMAND_RUNNERS: Readonly<Record<Exclude<CommandId, 'hjalp'>, CommandRunner>> & {hjalp: CommandRunner} = {
  granska: async (...given) => (await import('./granska.js')).runCheck(...given),
  kommentera: async (...given) => (await import('./kommentera.js')).runComment(...given),
  konvertera: async (...given) => (await import('./konvertera.js')).runConvert(...given),
  rensa: async (...given) => (await import('./rensa.js')).runClean(...given),
  regler: async (...given) => (await import('./regler.js')).runRules(...given),
  matt: async (...given) => (await import('./matt.js')).runMeasure(...given),
  termer: async (...given) => (await import('./termer.js')).runTerms(...given),
  analysera: async (...given) => (await import('./analysera.js')).runAnalyse(...given),
  jamfor: async (...given) => (await import('./jamfor.js')).runCompare(...given),
  init: async (...given) => (await import('./init.js')).runInit(...given),
  'visa-installningar': async (...given) => (await import('./visa-installningar.js')).runPrintConfig(...given),
  komplettering: async (...given) => (await import('./komplettering.js')).runCompletion(...given),
  hjalp: async () => 0
}

/** A reader that has seen enough (`| head`) closes the pipe: no fault, and nothing more to do. */
function ownProcess(): Surroundings {
  const {stdin, stdout, stderr, env} = process
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  return {cwd: process.cwd(), environment: env, stdin, stdout, stderr}
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\n${stackOf(error.cause)}`
}
