import type {Block} from '../document/document.js'
import {SENTENCE_OPENERS} from '../language/function-words.js'
import type {Sentence, Token} from '../language/token.js'
import type {Localised} from '../text/localised.js'
import {
  type Category,
  defineRule,
  type Example,
  type Profile,
  type Rule,
  type RuleSetting,
  type RuleSource
} from './define-rule.js'
import type {Level} from './level.js'

/** What stands wrong and what to write instead; offsets in the block's text. */
export interface Correction {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Whether it can be applied unseen; it can unless said. */
  readonly safe?: boolean
  /** Weighs differently from the rule's own severity. */
  readonly level?: Level
}

/** A rule of spelling or form: something is written one way and should be written another. */
export interface CorrectionRuleShape {
  readonly id: string
  readonly status: 'stable' | 'trial'
  readonly category: Category
  readonly severity: Level
  readonly title: Localised
  readonly why: Localised
  readonly note?: Localised
  readonly sources: readonly RuleSource[]
  readonly profiles?: Readonly<Partial<Record<Profile, RuleSetting>>>
  readonly message: {
    readonly sv: `${string}{suggestion}${string}`
    readonly en: `${string}{suggestion}${string}`
  }
  readonly examples: readonly Example<'write'>[]
  /** The corrections of a sentence, in reading order. */
  readonly correct: (sentence: Sentence) => Iterable<Correction>
}

/** Makes a rule of a function that finds corrections. The option `ignore` names what the organisation wants to keep. */
export function correctionRule({message, correct, ...rest}: CorrectionRuleShape): Rule {
  return defineRule({
    ...rest,
    options: {
      ignore: {
        type: 'strings',
        default: [],
        description: {sv: 'Skrivsätt som får stå kvar.', en: 'Spellings to leave alone.'}
      }
    },
    messages: {write: message},
    create: ({options, report}) => {
      const ignored = new Set(options.ignore.map(text => text.toLowerCase()))
      return {
        sentence(sentence) {
          const {block} = sentence
          for (const {start, end, replacement, safe = true, level} of correct(sentence))
            if (!ignored.has(block.text.slice(start, end).toLowerCase()))
              report(
                block,
                {start, end},
                'write',
                {suggestion: replacement},
                {suggestions: [{replacement, safe}], ...(level && {level})}
              )
        }
      }
    }
  })
}

/** Whether the writer's own words stand here: not a quotation, a statute or a reference. Names are the writer's to spell. */
export function isOwnWording({protection}: Token): boolean {
  return protection === '' || protection === 'name'
}

/** `replacement` with a capital first if `original` has one. */
export function matchInitial(replacement: string, original: string): string {
  const initial = original.charAt(0)
  return initial === initial.toLowerCase() ? replacement : replacement.charAt(0).toUpperCase() + replacement.slice(1)
}

/** Whether a capital on the token at `index` cannot come from its place: a small word, a figure or a comma stands before it. */
export function isMidSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before?.spaceAfter) return false
  if (before.kind === 'word' || before.kind === 'abbreviation')
    return before.text === before.lower || (index === 1 && SENTENCE_OPENERS.has(before.lower))
  return before.text === ',' || (before.kind === 'number' && index > 1)
}

/** Whether the block is running text rather than a label, a heading, a table or a name of a picture. */
export function isRunningText({kind}: Block): boolean {
  return kind === 'paragraph' || kind === 'listItem' || kind === 'description' || kind === 'quotation'
}
