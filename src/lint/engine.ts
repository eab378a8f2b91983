/**
 * Runs rules on a document. One pass over the blocks feeds all rules; a block is split into sentences once, and only if some
 * rule asks. The rules are given: the engine knows none by name.
 */
import type {Block, Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import type {FrequencyTable} from '../language/frequency.js'
import {createLadder, type Ladder, type LanguageSource, type Needs} from '../language/ladder.js'
import {createMeasurer, type Measurer, type Measures} from '../language/measures.js'
import type {Sentence} from '../language/token.js'
import type {Rule, RuleHooks} from '../rule/define-rule.js'
import {isAtLeast, type Level} from '../rule/level.js'
import type {PhraseMatch} from '../rule/phrase.js'
import type {Span} from '../text/span.js'
import type {Finding} from './finding.js'

/** A rule as a configuration has it. */
export interface RuleInForce {
  readonly rule: Rule
  /** The level for every finding, or `null`: the rule's own, which it may grade. */
  readonly level: Level | null
  /** Complete: defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
}

/** Finds the expressions of all phrase rules in a sentence; `rule` is the place in the list of rules in force. */
export interface PhraseIndex {
  readonly find: (sentence: Sentence) => readonly {readonly rule: number; readonly match: PhraseMatch}[]
}

/** What came out of one document. Findings are in the order in which they were reported. */
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly sentences: (block: Block) => readonly Sentence[]
  readonly measures: () => Measures
  readonly sections: Measurer['sections']
  /** How common words are, as it was given. */
  readonly frequency: FrequencyTable | undefined
}

/** The highest rung of the ladder tokens → tags → syntax that some rule asks for. */
export function highestNeed(rules: readonly RuleInForce[]): Needs {
  if (rules.some(({rule}) => rule.needs === 'syntax')) return 'syntax'
  return rules.some(({rule}) => rule.needs === 'tags') ? 'tags' : 'tokens'
}

/**
 * Runs `rules` over `document`.
 * @param frequency how common words are; without it every word counts as unknown
 * @param lowestLevel the lightest level that anybody will see
 * @param source the trained parts of the analysis; can be left out if no rule needs more than tokens
 * @throws Error that names the rule, with the cause, if a rule throws.
 */
export function lint(
  document: Document,
  rules: readonly RuleInForce[],
  phrases: PhraseIndex,
  source: LanguageSource = NO_LANGUAGE,
  frequency?: FrequencyTable,
  lowestLevel: Level = 'info'
): Outcome {
  const findings: Finding[] = []
  const sentences = sentenceCache(document)
  const ladder = createLadder(source)
  const measurer = createMeasurer(document.blocks, sentences, frequency)

  // The rule at work, by its place in the list: named when it fails.
  let running = 0
  try {
    const hooks = rules.map((inForce, index) => {
      running = index
      return inForce.rule.create({
        options: inForce.options as never,
        report: reporter(inForce, findings),
        document,
        measures: measurer.measures,
        sentences,
        zipf: form => frequency?.zipf(form) ?? 0,
        // An exception of the writer's own may be about what is not shown, and must not seem unused.
        shows: level => document.directives.length > 0 || isAtLeast(inForce.level ?? level, lowestLevel),
        ...rungsOf(inForce.rule, ladder)
      })
    })
    const onBlock = selectHook(hooks, 'block')
    const onSentence = selectHook(hooks, 'sentence')
    const onEnd = selectHook(hooks, 'end')
    const phraseHooks = hooks.map(hook => hook.phrase)
    const hasPhraseHooks = phraseHooks.some(hook => hook !== undefined)

    for (const block of document.blocks) {
      if (block.language !== 'sv') continue
      for (let i = 0; i < onBlock.runs.length; i++) {
        running = onBlock.owners[i] ?? 0
        onBlock.runs[i]?.(block)
      }
      if (!hasPhraseHooks && onSentence.runs.length === 0) continue
      for (const sentence of sentences(block)) {
        if (hasPhraseHooks)
          for (const {rule, match} of phrases.find(sentence)) {
            running = rule
            phraseHooks[rule]?.(match)
          }
        // Plain counting loops: this is run for each sentence and each rule.
        for (let i = 0; i < onSentence.runs.length; i++) {
          running = onSentence.owners[i] ?? 0
          onSentence.runs[i]?.(sentence)
        }
      }
    }
    for (let i = 0; i < onEnd.runs.length; i++) {
      running = onEnd.owners[i] ?? 0
      onEnd.runs[i]?.()
    }
  } catch (cause) {
    throw new Error(`The rule ${rules[running]?.rule.id} failed`, {cause})
  }
  return {findings, sentences, ...measurer, frequency}
}

/** What the rule declared that it needs, and no more: a run that has no parser must not depend on luck. */
function rungsOf({needs}: Rule, {language, tags, syntax}: Ladder): Ladder {
  if (needs === 'syntax') return {language, tags, syntax}
  return needs === 'tags'
    ? {language, tags, syntax: undeclared}
    : {language: undeclared, tags: undeclared, syntax: undeclared}
}

function undeclared(): never {
  throw new Error('the rule does not declare that it needs this')
}

const NO_LANGUAGE: LanguageSource = {model: noLanguage, parser: noLanguage}

function noLanguage(): never {
  throw new Error('no language model was handed in')
}

function sentenceCache(document: Document): (block: Block) => readonly Sentence[] {
  const cache: (readonly Sentence[] | undefined)[] = new Array(document.blocks.length)
  return block => {
    let sentences = cache[block.index]
    if (!sentences) {
      sentences = analyseBlock(block)
      cache[block.index] = sentences
    }
    return sentences
  }
}

/** The hooks of one name, and for each the place of its rule in the list. */
interface HookList<K extends keyof RuleHooks> {
  readonly runs: readonly NonNullable<RuleHooks[K]>[]
  readonly owners: readonly number[]
}

function selectHook<K extends keyof RuleHooks>(hooks: readonly RuleHooks[], name: K): HookList<K> {
  const runs: NonNullable<RuleHooks[K]>[] = []
  const owners: number[] = []
  hooks.forEach((hook, index) => {
    const run = hook[name]
    if (run === undefined) return
    runs.push(run)
    owners.push(index)
  })
  return {runs, owners}
}

function reporter({rule, level}: RuleInForce, findings: Finding[]): Parameters<Rule['create']>[0]['report'] {
  return (block, span, message, data, options = {}) => {
    const {start, end}: Span = span
    findings.push({
      rule: rule.id,
      level: level ?? options.level ?? rule.severity,
      message,
      data,
      block: block ? block.index : -1,
      span: {start, end},
      suggestions: (options.suggestions ?? []).map(suggestion => ({
        span: suggestion.span ?? {start, end},
        replacement: suggestion.replacement,
        safe: suggestion.safe ?? false
      })),
      ...(options.source && {source: options.source}),
      ...(options.conceal && {conceal: true})
    })
  }
}
