import type {Origin} from '../config/config.js'
import type {ResolvedRule} from '../config/resolve.js'
import type {Texts} from '../i18n/texts.js'
import {LEVEL_SYMBOLS, terminalStyle} from '../report/terminal-style.js'
import {printable, wrapText} from '../report/wrap.js'
import {optionName} from '../rule/option-names.js'
import {oneFile} from './one-file.js'
import {createPlanner, type FilePlan} from './plan.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** `klarsprak visa-installningar`: for every rule its level and options for one file, and where each comes from. */
export async function runPrintConfig(
  operands: readonly string[],
  settings: Settings,
  session: Session
): Promise<ExitCode> {
  const file = oneFile(operands, settings, session.cwd, session.texts.examples['visa-installningar']?.[0]?.[0] ?? '')
  const plan = await createPlanner(settings, session.cwd, settings.lowestLevel)(file.absolute)
  session.write(settings.formats.includes('json') ? asJson(file.path, plan) : asText(file.path, plan, session))
  return 0
}

function asJson(path: string, {loaded, resolution, ignored}: FilePlan): string {
  const rules = Object.fromEntries(
    resolution.rules.map(({rule, level, options}) => [
      rule.id,
      {level: level.value ?? rule.severity, graded: level.value === null, origin: level.origin, options}
    ])
  )
  const {profile, preset} = resolution
  return `${JSON.stringify({path, config: loaded.config?.file ?? null, ignored, profile, preset, rules}, null, 2)}\n`
}

function asText(path: string, {loaded, resolution, ignored}: FilePlan, session: Session): string {
  const {texts} = session
  const {print} = texts
  const {chalk, width, level: paint} = terminalStyle(session.language, session)
  const {profile, preset} = resolution
  const from = (origin: Origin) => (origin.kind === 'default' ? '' : `  (${originText(origin, texts)})`)
  const column = Math.max(...resolution.rules.map(({rule}) => rule.id.length)) + 2
  const ruleLines = (resolved: ResolvedRule) => {
    const {rule, level, options} = resolved
    const value = level.value ?? rule.severity
    const symbol = value === 'off' ? ' ' : paint(value, LEVEL_SYMBOLS[value])
    const head = `${symbol} ${rule.id.padEnd(column)}${texts.levels[value].padEnd(11)}${originText(level.origin, texts)}`
    return [
      head.trimEnd(),
      ...(value === 'off'
        ? []
        : Object.entries(options).flatMap(([name, option]) =>
            wrapText(
              `${optionName(name, texts.language)}: ${optionText(option.value, texts)}${from(option.origin)}`,
              width - 6
            ).map(line => `      ${line}`)
          ))
    ]
  }
  return `${[
    chalk.bold(print.title(printable(path))),
    '─'.repeat(width),
    loaded.config ? `${print.file}: ${printable(loaded.config.file)}` : print.noFile,
    `${print.profile}: ${profile.value ?? print.noProfile}${from(profile.origin)}`,
    `${print.preset}: ${print.presets[preset.value]}${from(preset.origin)}`,
    ...(ignored ? [print.ignored] : []),
    '',
    chalk.bold(`  ${print.rule.padEnd(column)}${print.level.padEnd(11)}${print.origin}`),
    ...resolution.rules.flatMap(ruleLines)
  ].join('\n')}\n`
}

function optionText(value: unknown, {print}: Texts): string {
  if (typeof value === 'boolean') return value ? print.yes : print.no
  if (!Array.isArray(value)) return String(value)
  return value.length === 0 ? print.nothing : value.join(', ')
}

function originText(origin: Origin, texts: Texts): string {
  const {origins, config} = texts
  switch (origin.kind) {
    case 'profile':
      return origins.profile(origin.profile)
    case 'file':
      return (origin.line === null ? config.in(origin.file) : config.at(origin.file, origin.line)).replace(/: $/u, '')
    default:
      return origins[origin.kind]
  }
}
