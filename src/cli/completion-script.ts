/** Completion scripts, made from the table of names; nothing runs the program while a person types. */
import {LEVEL_CHOICES} from '../config/names.js'
import {textsIn} from '../i18n/texts.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {
  COMMANDS,
  type CommandName,
  choicesOf,
  commandNames,
  GLOBAL_OPTIONS,
  type OptionName,
  optionName,
  SHELLS,
  type Shell
} from './names.js'

/** One thing that can be written, and what it is. */
interface Word {
  readonly name: string
  readonly text: string
}

interface CommandWords {
  /** All names by which the command is known. */
  readonly names: readonly string[]
  readonly options: readonly (Word & {
    readonly option: OptionName
    readonly choices: readonly string[] | 'files' | 'text' | null
  })[]
  /** Words that may stand as operands, or files. */
  readonly operands: readonly string[] | 'files'
}

/** The script for `shell`. Both languages' names are offered; the texts are in `language`. */
export function completionScript(shell: Shell, ruleIds: readonly string[], language: InterfaceLanguage): string {
  const commands = COMMANDS.map(command => commandWords(command, ruleIds, language))
  const texts = textsIn(language)
  const names = COMMANDS.flatMap((command: CommandName) =>
    [...new Set([command.id, command.english])].map(name => ({
      name,
      text: texts.commands[command.id as keyof typeof texts.commands]
    }))
  )
  switch (shell) {
    case 'bash':
      return bashScript(commands, names, LEVEL_CHOICES[language])
    case 'zsh':
      return zshScript(commands, names)
    case 'fish':
      return fishScript(commands, names)
    case 'powershell':
      return powershellScript(commands, names)
  }
}

function commandWords(command: CommandName, ruleIds: readonly string[], language: InterfaceLanguage): CommandWords {
  const texts = textsIn(language)
  return {
    names: commandNames(command),
    options: [...command.options, ...GLOBAL_OPTIONS].flatMap(id => {
      const option = optionName(id)
      return [...new Set([option.id, option.english])].map(name => ({
        name: `--${name}`,
        text: texts.options[id],
        option,
        choices: choicesFor(option, command, ruleIds, language)
      }))
    }),
    operands: operandsFor(command, ruleIds)
  }
}

function choicesFor(
  option: OptionName,
  command: CommandName,
  ruleIds: readonly string[],
  language: InterfaceLanguage
): readonly string[] | 'files' | 'text' | null {
  if (!option.value) return null
  if (option.value === 'file') return 'files'
  if (option.value === 'rules') return ruleIds
  if (option.value === 'setting') return ruleIds.map(id => `${id}=`)
  const choices = choicesOf(option.value, language, command.formats)
  return choices.length > 0 ? choices : 'text'
}

function operandsFor({operands}: CommandName, ruleIds: readonly string[]): readonly string[] | 'files' {
  switch (operands) {
    case 'rule':
      return ruleIds
    case 'shell':
      return SHELLS
    case 'command':
      return COMMANDS.flatMap(command => [...new Set([command.id, command.english])])
    case '':
      return []
    default:
      return 'files'
  }
}

function bashScript(commands: readonly CommandWords[], names: readonly Word[], levels: readonly string[]): string {
  const cases = commands.map(({names: own, options, operands}) => {
    const values = valueCases(options).map(([flags, choices]) =>
      choices === 'files'
        ? `        ${flags.join('|')}) _klarsprak_files; return ;;`
        : choices === 'text'
          ? `        ${flags.join('|')}) return ;;`
          : `        ${flags.join('|')}) _klarsprak_words "${choices.join(' ')}"; return ;;`
    )
    return `    ${own.join('|')})
      case "$previous" in
${values.join('\n')}
      esac
      if [[ "$current" == -* ]]; then _klarsprak_words "${options.map(({name}) => name).join(' ')}"
      else ${operands === 'files' ? '_klarsprak_files' : `_klarsprak_words "${operands.join(' ')}"`}; fi ;;`
  })
  return `# bash completion for klarsprak
_klarsprak_words() {
  local IFS=$' \\t\\n' value="$current" prefix=""
  if [[ "$value" == *,* ]]; then prefix="\${value%,*},"; value="\${value##*,}"; fi
  COMPREPLY=($(compgen -W "$1" -- "$value"))
  if [[ -n "$prefix" ]]; then COMPREPLY=("\${COMPREPLY[@]/#/$prefix}"); fi
  if [[ "\${#COMPREPLY[@]}" -eq 1 && "\${COMPREPLY[0]}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
_klarsprak_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$current"))
}
_klarsprak() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word
  local equals=""
  COMPREPLY=()
  # Bash breaks words at the equals sign.
  if [[ "$current" == "=" ]]; then current=""; equals=1
  elif [[ "$previous" == "=" ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; equals=1; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${names.map(({name}) => name).join('|')}) command="$word"; break ;;
    esac
  done
  if [[ -n "$equals" && "$previous" != -* ]]; then _klarsprak_words "${levels.join(' ')}"; return; fi
  case "$command" in
    "")
      if [[ "$current" == -* ]]; then _klarsprak_words "${globalFlags().join(' ')}"
      else _klarsprak_words "${names.map(({name}) => name).join(' ')}"; fi ;;
${cases.join('\n')}
  esac
}
complete -F _klarsprak klarsprak
`
}

function globalFlags(): readonly string[] {
  return GLOBAL_OPTIONS.flatMap(id => {
    const option = optionName(id)
    return [...new Set([`--${option.id}`, `--${option.english}`])]
  })
}

type Choices = readonly string[] | 'files' | 'text'

/** Options with the same choices together: their flags, short ones too. */
function valueCases(options: CommandWords['options']): readonly (readonly [readonly string[], Choices])[] {
  const byOption = new Map<OptionName, {flags: string[]; choices: Choices}>()
  for (const {name, option, choices} of options) {
    if (choices === null) continue
    const known = byOption.get(option)
    if (known) known.flags.push(name)
    else byOption.set(option, {flags: option.short ? [`-${option.short}`, name] : [name], choices})
  }
  return [...byOption.values()].map(({flags, choices}) => [flags, choices] as const)
}

function zshScript(commands: readonly CommandWords[], names: readonly Word[]): string {
  const cases = commands.map(({names: own, options, operands}) => {
    const specs = options.map(({name, text, option, choices}) => {
      const repeat = option.repeatable ? '*' : ''
      const value = choices === null ? '' : `:${option.value}:${zshAction(choices, option.value)}`
      return `        ${singleQuoted(`${repeat}${name}[${text.replace(/([[\]:\\])/gu, '\\$1')}]${value}`)}`
    })
    const rest = `        ${singleQuoted(`*:operand:${operands === 'files' ? '_files' : `(${operands.join(' ')})`}`)}`
    return `    ${own.join('|')})\n      _arguments \\\n${[...specs, rest].join(' \\\n')} ;;`
  })
  return `#compdef klarsprak
_klarsprak() {
  local -a commands
  commands=(
${names.map(({name, text}) => `    ${singleQuoted(`${name}:${text.replace(/:/gu, '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands klarsprak commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _klarsprak ]]; then _klarsprak "$@"; else compdef _klarsprak klarsprak; fi
`
}

function zshAction(choices: Choices, kind: OptionName['value']): string {
  if (choices === 'files') return '_files'
  if (choices === 'text') return ' '
  if (kind === 'rules') return `_values -s , rules ${choices.join(' ')}`
  return kind === 'setting' ? `{compadd -S "" -- ${choices.join(' ')}}` : `(${choices.join(' ')})`
}

function fishScript(commands: readonly CommandWords[], names: readonly Word[]): string {
  const all = names.map(({name}) => name).join(' ')
  const lines = [
    '# fish completion for klarsprak',
    'complete -c klarsprak -f',
    ...names.map(
      ({name, text}) =>
        `complete -c klarsprak -n "not __fish_seen_subcommand_from ${all}" -a ${name} -d ${singleQuoted(text, 'fish')}`
    ),
    ...commands.flatMap(({names: own, options, operands}) => {
      const when = `-n "__fish_seen_subcommand_from ${own.join(' ')}"`
      return [
        operands === 'files'
          ? `complete -c klarsprak ${when} -F`
          : `complete -c klarsprak ${when} -a ${singleQuoted(operands.join(' '), 'fish')}`,
        ...options.map(({name, text, choices}) => {
          const value =
            choices === null
              ? ''
              : choices === 'files'
                ? ' -r -F'
                : choices === 'text'
                  ? ' -x'
                  : ` -x -a ${singleQuoted(choices.join(' '), 'fish')}`
          return `complete -c klarsprak ${when} -l ${name.slice(2)}${value} -d ${singleQuoted(text, 'fish')}`
        })
      ]
    })
  ]
  return `${lines.join('\n')}\n`
}

function powershellScript(commands: readonly CommandWords[], names: readonly Word[]): string {
  const list = (words: readonly string[]) => `@(${words.map(word => singleQuoted(word, 'powershell')).join(', ')})`
  const tables = commands.flatMap(({names: own, options, operands}) =>
    own.map(
      name => `    ${singleQuoted(name, 'powershell')} = @{
      Options = ${list(options.map(option => option.name))}
      Operands = ${list(operands === 'files' ? [] : operands)}
      Values = @{
${valueCases(options)
  .flatMap(([flags, choices]) =>
    typeof choices === 'string'
      ? []
      : flags.map(flag => `        ${singleQuoted(flag, 'powershell')} = ${list(choices)}`)
  )
  .join('\n')}
      }
    }`
    )
  )
  return `# PowerShell completion for klarsprak
Register-ArgumentCompleter -Native -CommandName klarsprak -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${tables.join('\n')}
  }
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $command = $words | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  if (-not $command -or $command -eq $word) {
    $candidates = ${list([...names.map(({name}) => name), ...globalFlags()])}
  } else {
    $previous = if ($word -eq '') { $words[-1] } elseif ($words.Count -gt 1) { $words[-2] } else { '' }
    $known = $commands[$command]
    if ($known.Values.ContainsKey($previous)) { $candidates = $known.Values[$previous] }
    elseif ($word.StartsWith('-')) { $candidates = $known.Options }
    else { $candidates = $known.Operands }
  }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

/** Within single quotation marks, which each shell escapes in its own way. */
function singleQuoted(text: string, shell: Shell = 'zsh'): string {
  const escaped =
    shell === 'fish'
      ? text.replace(/[\\']/gu, '\\$&')
      : shell === 'powershell'
        ? text.replaceAll("'", "''")
        : text.replaceAll("'", "'\\''")
  return `'${escaped}'`
}
