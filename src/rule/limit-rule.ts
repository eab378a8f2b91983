import type {Ladder} from '../language/ladder.js'
import type {Sentence} from '../language/token.js'
import type {Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import {defineRule, type Example, type Profile, type Rule, type RuleSetting, type RuleSource} from './define-rule.js'

/** A stretch of a sentence and how many of something it has; offsets in the block's text. */
export interface Counted extends Span {
  readonly count: number
}

/** A rule about sentences that have too many of something. */
export interface LimitRuleShape {
  readonly id: string
  readonly needs: 'tags' | 'syntax'
  readonly status: 'stable' | 'trial'
  readonly title: Localised
  readonly why: Localised
  readonly note?: Localised
  readonly sources: readonly RuleSource[]
  readonly profiles?: Readonly<Partial<Record<Profile, RuleSetting>>>
  /** From how many a finding is a piece of advice, and from how many a warning. */
  readonly limits: {readonly notice: number; readonly warning: number}
  /** What is counted, as in `Så många ord före verbet`. */
  readonly counted: Localised
  readonly message: {readonly sv: `${string}{count}${string}`; readonly en: `${string}{count}${string}`}
  readonly examples: readonly Example<'many'>[]
  /** What the sentence has; `least` is the lowest count that is of interest. `syntax` only where the rule needs it. */
  readonly measure: (sentence: Sentence, least: number, ladder: Pick<Ladder, 'tags' | 'syntax'>) => Iterable<Counted>
}

/** Makes a rule that counts in the sentences of running text and weighs a finding by the count. */
export function limitRule(shape: LimitRuleShape): Rule {
  const {limits, counted, message, measure, ...rest} = shape
  return defineRule({
    ...rest,
    category: 'mening',
    severity: 'notice',
    options: {
      noticeFrom: {
        type: 'integer',
        default: limits.notice,
        minimum: 2,
        description: {sv: `Från så många ${counted.sv} ges ett råd.`, en: `From so many ${counted.en} advice is given.`}
      },
      warningFrom: {
        type: 'integer',
        default: limits.warning,
        minimum: 2,
        description: {
          sv: `Från så många ${counted.sv} ges en varning.`,
          en: `From so many ${counted.en} there is a warning.`
        }
      }
    },
    messages: {many: message},
    // The wider type: a rule that needs only tags never asks for the tree.
    needs: shape.needs as 'syntax',
    create: ({options, report, tags, syntax}) => ({
      sentence(sentence) {
        const {block} = sentence
        if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.region !== 'body') return
        for (const {start, end, count} of measure(sentence, options.noticeFrom, {tags, syntax})) {
          if (count < options.noticeFrom) continue
          const level = count >= options.warningFrom ? 'warning' : 'notice'
          report(block, {start, end}, 'many', {count}, {level})
        }
      }
    })
  })
}
