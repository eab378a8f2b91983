import {sourceSpan} from '../../src/document/anchors.js'
import type {Document} from '../../src/document/document.js'
import {packageFrequency} from '../../src/entry/load-frequency.js'
import {packageLanguage} from '../../src/entry/load-language.js'
import {suppress} from '../../src/lint/after.js'
import {lint} from '../../src/lint/engine.js'
import type {Finding} from '../../src/lint/finding.js'
import {buildPhraseIndex} from '../../src/lint/phrase-index.js'
import type {Rule} from '../../src/rule/define-rule.js'
import {defaultOptions} from '../../src/rule/options.js'
import type {Span} from '../../src/text/span.js'
import {dictionaries} from './dictionaries.js'

const indexes = new Map<Rule, ReturnType<typeof buildPhraseIndex>>()

/** The findings of one rule in a document, through the real engine, after the writer's own exceptions. */
export function runRule(
  rule: Rule,
  document: Document,
  options: Readonly<Record<string, unknown>> = {}
): readonly Finding[] {
  let index = indexes.get(rule)
  if (!index) {
    index = buildPhraseIndex([rule], dictionaries)
    indexes.set(rule, index)
  }
  const inForce = {rule, level: null, options: {...defaultOptions(rule.options), ...options}}
  const {findings} = lint(document, [inForce], index, packageLanguage, packageFrequency())
  const check = {today: '2026-03-01', inForce: new Set([rule.id]), known: new Set([rule.id, 'lang-mening'])}
  const {kept, aboutDirectives} = suppress(document, findings, check)
  return [...kept, ...aboutDirectives]
}

/** Where a finding stands in the source; offsets in the part it lies in. */
export function placeOf(document: Document, finding: Finding): Span {
  if (finding.source) return {start: finding.source.start, end: finding.source.end}
  const block = document.blocks[finding.block]
  if (!block) return {start: 0, end: 0}
  const {start, end} = sourceSpan(block.anchors, finding.span)
  return {start, end}
}
