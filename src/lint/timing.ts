import type {Rule, RuleHooks} from '../rule/define-rule.js'
import type {PhraseIndex, RuleInForce} from './engine.js'

/** Says how late it is, in milliseconds from any moment. */
export type Clock = () => number

/** What time goes to, each by a name. Time in one thing that is begun within another counts for the inner one alone. */
export class Stopwatch {
  /** Milliseconds by name, in the order in which the names first came. */
  readonly times = new Map<string, number>()
  private readonly clock: Clock
  private readonly running: string[] = []
  private since = 0

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Runs `work` and counts its time under `name`. */
  time<T>(name: string, work: () => T): T {
    this.turn()
    this.running.push(name)
    try {
      return work()
    } finally {
      this.turn()
      this.running.pop()
    }
  }

  /** As `time`, for work that waits; nothing else may be timed meanwhile. */
  async timeAsync<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.turn()
    this.running.push(name)
    try {
      return await work()
    } finally {
      this.turn()
      this.running.pop()
    }
  }

  /** Gives the time since the last turn to what is running. */
  private turn(): void {
    const now = this.clock()
    const name = this.running.at(-1)
    if (name !== undefined) this.times.set(name, (this.times.get(name) ?? 0) + now - this.since)
    this.since = now
  }
}

/** The work that rules share, as it is named on a stopwatch; rules are named by their ids. Sentences are with what the engine does itself. */
export const SHARED_WORK = {
  read: '(read)',
  sentences: '(sentences)',
  phrases: '(phrases)',
  tags: '(tags)',
  syntax: '(syntax)',
  measures: '(measures)',
  report: '(report)'
} as const

/** The same rules, timed: what they do themselves under their ids, what they ask for under the names of the shared work. */
export function timedRules(rules: readonly RuleInForce[], stopwatch: Stopwatch): readonly RuleInForce[] {
  return rules.map(inForce => ({...inForce, rule: timedRule(inForce.rule, stopwatch)}))
}

/** The same index, timed. */
export function timedPhrases(phrases: PhraseIndex, stopwatch: Stopwatch): PhraseIndex {
  return {find: sentence => stopwatch.time(SHARED_WORK.phrases, () => phrases.find(sentence))}
}

function timedRule(rule: Rule, stopwatch: Stopwatch): Rule {
  return {
    ...rule,
    create: context => {
      const hooks = stopwatch.time(rule.id, () =>
        rule.create({
          ...context,
          sentences: block => stopwatch.time(SHARED_WORK.sentences, () => context.sentences(block)),
          tags: sentence => stopwatch.time(SHARED_WORK.tags, () => context.tags(sentence)),
          syntax: sentence => stopwatch.time(SHARED_WORK.syntax, () => context.syntax(sentence)),
          measures: () => stopwatch.time(SHARED_WORK.measures, context.measures)
        })
      )
      const {block, sentence, phrase, end} = hooks
      const timed: RuleHooks = {
        ...(block && {block: (given: Parameters<typeof block>[0]) => stopwatch.time(rule.id, () => block(given))}),
        ...(sentence && {
          sentence: (given: Parameters<typeof sentence>[0]) => stopwatch.time(rule.id, () => sentence(given))
        }),
        ...(phrase && {phrase: (given: Parameters<typeof phrase>[0]) => stopwatch.time(rule.id, () => phrase(given))}),
        ...(end && {end: () => stopwatch.time(rule.id, end)})
      }
      return timed
    }
  }
}
