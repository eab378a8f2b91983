import {allRules} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {terminalRulePage} from '../report/terminal-page.js'
import {LEVEL_SYMBOLS, terminalStyle} from '../report/terminal-style.js'
import {wrapText} from '../report/wrap.js'
import type {Category, Profile, Rule} from '../rule/define-rule.js'
import {foldName, nearestName} from '../text/nearest.js'
import {UserError} from '../text/user-error.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

const CATEGORIES: readonly Category[] = ['ord', 'mening', 'stycke', 'struktur', 'skrivregler', 'webb', 'beslut']

/** `klarsprak regler`: the list of rules, or the page of one. */
export async function runRules(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const [id, extra] = operands
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOperands(extra)))
  const chosen = id === undefined ? allRules : [findRule(id)]
  if (settings.formats.includes('json')) {
    session.write(`${JSON.stringify(chosen.map(ruleAsData), null, 2)}\n`)
    return 0
  }
  const [only] = chosen
  session.write(id !== undefined && only ? terminalRulePage(only, session.language, session) : ruleList(session))
  return 0
}

function findRule(id: string): Rule {
  const rule = allRules.find(candidate => candidate.id === foldName(id))
  if (rule) return rule
  const nearest = nearestName(
    id,
    allRules.map(candidate => candidate.id)
  )
  throw new UserError(localise(texts => texts.errors.unknownRule(id, nearest)))
}

function ruleList(session: Session): string {
  const {texts, language} = session
  const style = terminalStyle(language, session)
  const column = Math.max(...allRules.map(rule => rule.id.length)) + 2
  const lines = CATEGORIES.flatMap(category => {
    const own = allRules.filter(rule => rule.category === category)
    if (own.length === 0) return []
    return [
      style.chalk.bold(texts.categories[category]),
      ...own.flatMap(rule => {
        const trial = rule.status === 'trial' ? ` (${texts.rules.trial})` : ''
        const symbol = style.level(rule.severity, LEVEL_SYMBOLS[rule.severity])
        return wrapText(rule.title[language] + trial, style.width - column - 4).map((line, i) =>
          i === 0 ? `  ${symbol} ${rule.id.padEnd(column)}${line}` : ' '.repeat(column + 4) + line
        )
      }),
      ''
    ]
  })
  const legend = (['info', 'notice', 'warning', 'error'] as const)
    .map(level => `${style.level(level, LEVEL_SYMBOLS[level])} ${texts.levels[level]}`)
    .join('  ')
  return `${[...lines, legend, texts.rules.intro(allRules.length)].join('\n')}\n`
}

/** A rule as data, without its code. */
function ruleAsData(rule: Rule): object {
  const {id, status, category, severity, title, why, note, sources, options, messages, examples} = rule
  const profiles: Readonly<Partial<Record<Profile, unknown>>> = rule.profiles ?? {}
  return {
    id,
    status,
    category,
    severity,
    title,
    why,
    ...(note && {note}),
    sources,
    options,
    profiles,
    messages,
    examples
  }
}
