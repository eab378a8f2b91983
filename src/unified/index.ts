/**
 * The review as plugins for unified: `remarkKlarsprak` for Markdown, `retextKlarsprak` for plain text. Findings become
 * messages on the virtual file, with rule, place, what stands there and what could stand there.
 */
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {NO_WISHES, resolveRules, rulesInForce} from '../config/resolve.js'
import {allRules, createReviewer, loadDictionaries, type Reviewer, readDocument, today} from '../entry/node.js'
import {renderMessage} from '../report/message.js'
import type {ReportedFinding} from '../report/report.js'
import type {Profile} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import type {InterfaceLanguage} from '../text/localised.js'

export interface KlarsprakOptions {
  /** The kind of text, which sets limits. */
  readonly profile?: Profile
  /** A level, or `off`, by rule id. */
  readonly rules?: Readonly<Record<string, Level | 'off'>>
  /** Language of the messages; `sv` unless said. */
  readonly language?: InterfaceLanguage
}

/** What a plugin becomes when it is attached: it adds messages to the file and leaves the tree alone. */
type Transformer = (tree: unknown, file: VFile) => Promise<void>

/**
 * A unified plugin for Markdown. It reviews the file's own source, whatever other plugins have done to the tree.
 * @throws UserError if an option names a rule that does not exist.
 */
export function remarkKlarsprak(options: KlarsprakOptions = {}): Transformer {
  return transformer('.md', options)
}

/**
 * A unified plugin for plain text. It reviews the file's own source, whatever other plugins have done to the tree.
 * @throws UserError if an option names a rule that does not exist.
 */
export function retextKlarsprak(options: KlarsprakOptions = {}): Transformer {
  return transformer('.txt', options)
}

function transformer(ending: string, {profile, rules = {}, language = 'sv'}: KlarsprakOptions): Transformer {
  const wishes = {
    ...NO_WISHES,
    ...(profile && {profile}),
    levels: Object.entries(rules).map(([rule, level]) => ({rule, level}))
  }
  const inForce = rulesInForce(resolveRules(allRules, null, [], wishes))
  let reviewer: Reviewer | undefined
  return async (_tree, file) => {
    reviewer ??= createReviewer({
      rules: inForce,
      dictionaries: loadDictionaries(),
      allRules,
      lowestLevel: 'notice',
      today: today()
    })
    const bytes = new TextEncoder().encode(String(file.value))
    const report = await reviewer.review(await readDocument(`${file.stem ?? 'text'}${ending}`, bytes))
    for (const finding of report.findings) file.messages.push(toMessage(finding, language))
  }
}

function toMessage(finding: ReportedFinding, language: InterfaceLanguage): VFileMessage {
  const {place, passage} = finding
  const rule = allRules.find(({id}) => id === finding.rule)
  const reason = rule ? renderMessage(rule, finding.message, finding.data, language) : finding.message
  const message = new VFileMessage(reason, {
    ruleId: finding.rule,
    source: 'klarsprak',
    ...(place.kind === 'text' && {place: {start: place.start, end: place.end}})
  })
  message.fatal = finding.level === 'error' ? true : finding.level === 'info' ? undefined : false
  message.actual = passage.text.slice(passage.span.start, passage.span.end)
  message.expected = finding.suggestions.map(suggestion => suggestion.replacement)
  if (rule) message.note = rule.why[language]
  message.url = new URL(`../../../docs/regler/${finding.rule}.md`, import.meta.url).href
  return message
}
