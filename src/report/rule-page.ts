import type {Example, Rule, RuleSetting} from '../rule/define-rule.js'
import {PROFILES} from '../rule/define-rule.js'
import {optionName} from '../rule/option-names.js'
import type {OptionDefinition} from '../rule/options.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {type Precision, precisionOfRules} from './precision.js'

const WORDS = {
  sv: {
    what: 'Vad regeln säger',
    why: 'Varför',
    bad: 'Så här blir det svårt',
    better: 'Bättre',
    good: 'Det här får stå',
    options: 'Inställningar',
    option: 'Inställning',
    standard: 'Utan inställning',
    meaning: 'Betydelse',
    profiles: 'I olika slags texter',
    sources: 'Källor',
    note: 'Bra att veta',
    facts: {id: 'Regel', level: 'Nivå', status: 'Status', category: 'Grupp'},
    precision: 'Träffsäkerhet',
    judged: (accepted: number, judged: number, percent: string) =>
      `${accepted} av ${judged} fynd, dragna ur vanliga myndighetstexter och lästa av en sträng redaktör, var råd att följa: ${percent}.`,
    few: 'Regeln ger för få fynd där för en säker siffra.',
    interval: (share: string, low: string, high: string) => `${share} % (95 procents intervall ${low}–${high})`,
    levels: {info: 'upplysning', notice: 'råd', warning: 'varning', error: 'fel'},
    status: {stable: 'prövad', trial: 'på prov'},
    off: 'av',
    yes: 'ja',
    no: 'nej'
  },
  en: {
    what: 'What the rule says',
    why: 'Why',
    bad: 'Hard to read',
    better: 'Better',
    good: 'This may stay',
    options: 'Options',
    option: 'Option',
    standard: 'Default',
    meaning: 'Meaning',
    profiles: 'In different kinds of text',
    sources: 'Sources',
    note: 'Good to know',
    facts: {id: 'Rule', level: 'Level', status: 'Status', category: 'Group'},
    precision: 'Precision',
    judged: (accepted: number, judged: number, percent: string) =>
      `${accepted} of ${judged} findings, drawn from ordinary texts of authorities and read by a strict editor, were advice to follow: ${percent}.`,
    few: 'The rule finds too little there for a safe figure.',
    interval: (share: string, low: string, high: string) => `${share}% (95% interval ${low}–${high})`,
    levels: {info: 'info', notice: 'notice', warning: 'warning', error: 'error'},
    status: {stable: 'stable', trial: 'trial'},
    off: 'off',
    yes: 'yes',
    no: 'no'
  }
} as const

/** A rule's page in Markdown, made from the rule and its precision: what, why, examples, options, limits by profile, sources. */
export function rulePage(
  rule: Rule,
  language: InterfaceLanguage,
  precision: Precision | null = precisionOfRules[rule.id] ?? null
): string {
  const words = WORDS[language]
  const bad = rule.examples.filter(example => 'bad' in example)
  const good = rule.examples.filter(example => 'good' in example)
  const sections = [
    `# ${rule.title[language]}`,
    [
      `${words.facts.id}: \`${rule.id}\``,
      `${words.facts.level}: ${words.levels[rule.severity]}`,
      `${words.facts.status}: ${words.status[rule.status]}`,
      `${words.facts.category}: ${rule.category}`
    ].join(' · '),
    `## ${words.what}`,
    ...Object.values(rule.messages).map(message => `> ${message[language].replace(/\{\w+\}/gu, '…')}`),
    `## ${words.why}`,
    rule.why[language],
    ...(rule.note ? [`## ${words.note}`, rule.note[language]] : []),
    ...(bad.length > 0 ? [`## ${words.bad}`, ...bad.map(example => badExample(example, words.better))] : []),
    ...(good.length > 0 ? [`## ${words.good}`, ...good.map(example => goodExample(example, language))] : []),
    ...optionSection(rule, language),
    ...profileSection(rule, language),
    ...precisionSection(precision, language),
    `## ${words.sources}`,
    rule.sources
      .map(({title, section, url}) => {
        const text = section ? `${title}, ${section}` : title
        return `- ${url ? `[${text}](${url})` : text}`
      })
      .join('\n')
  ]
  return `${sections.join('\n\n')}\n`
}

/** Judged on fewer findings than this, a precision is not a safe figure. */
const ENOUGH_JUDGED = 40

function precisionSection(precision: Precision | null, language: InterfaceLanguage): string[] {
  if (!precision) return []
  const words = WORDS[language]
  const {accepted, judged, low, high} = precision
  const percent = (value: number) => (100 * value).toFixed(0)
  const figures = words.interval(percent(accepted / judged), percent(low), percent(high))
  return [
    `## ${words.precision}`,
    [words.judged(accepted, judged, figures), ...(judged < ENOUGH_JUDGED ? [words.few] : [])].join(' ')
  ]
}

function badExample(example: Extract<Example, {bad: string}>, better: string): string {
  return `${fence(example.bad)}\n\n${better}:\n\n${fence(example.better)}`
}

function goodExample(example: Extract<Example, {good: string}>, language: InterfaceLanguage): string {
  return `${fence(example.good)}\n\n${example.because[language]}`
}

function fence(text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/gu), run => run[0].length + 1)))
  return `${ticks}text\n${text}\n${ticks}`
}

function optionSection(rule: Rule, language: InterfaceLanguage): string[] {
  const entries = Object.entries(rule.options)
  if (entries.length === 0) return []
  const words = WORDS[language]
  const rows = entries.map(
    ([name, option]) =>
      `| \`${optionName(name, language)}\` | ${showDefault(option, language)} | ${option.description[language]} |`
  )
  return [
    `## ${words.options}`,
    [`| ${words.option} | ${words.standard} | ${words.meaning} |`, '| --- | --- | --- |', ...rows].join('\n')
  ]
}

function showDefault(option: OptionDefinition, language: InterfaceLanguage): string {
  if (option.type === 'boolean') return option.default ? WORDS[language].yes : WORDS[language].no
  return Array.isArray(option.default) ? option.default.join(', ') : String(option.default)
}

function profileSection(rule: Rule, language: InterfaceLanguage): string[] {
  const changed = PROFILES.flatMap(profile => {
    const setting = rule.profiles?.[profile]
    return setting ? [`- \`${profile}\`: ${showSetting(setting, language)}`] : []
  })
  return changed.length === 0 ? [] : [`## ${WORDS[language].profiles}`, changed.join('\n')]
}

function showSetting({level, options}: RuleSetting, language: InterfaceLanguage): string {
  const words = WORDS[language]
  return [
    ...(level ? [level === 'off' ? words.off : words.levels[level]] : []),
    ...Object.entries(options ?? {}).map(([name, value]) => `\`${optionName(name, language)}\` ${String(value)}`)
  ].join(', ')
}
