import type {Rule} from '../rule/define-rule.js'
import type {InterfaceLanguage} from '../text/localised.js'

/** What a finding says, in words: the rule's message with its `{placeholders}` filled in. */
export function renderMessage(
  rule: Pick<Rule, 'messages'>,
  message: string,
  data: Readonly<Record<string, string | number>>,
  language: InterfaceLanguage
): string {
  const template = rule.messages[message]?.[language] ?? ''
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => formatValue(data[name] ?? whole, language))
}

function formatValue(value: string | number, language: InterfaceLanguage): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value)
  const rounded = String(Math.round(value * 10) / 10)
  return language === 'sv' ? rounded.replace('.', ',') : rounded
}
