import type {TaggedWord} from '../language/language-model.js'
import type {Sentence} from '../language/token.js'
import type {Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import {
  type Category,
  defineRule,
  type Example,
  type Profile,
  type Rule,
  type RuleSetting,
  type RuleSource
} from './define-rule.js'
import {isAtLeast, type Level} from './level.js'
import type {DictionaryRow, PhraseMatch} from './phrase.js'

/** A rule that is a list of words: everything but the texts has a default. */
export interface PhraseRuleShape {
  readonly id: string
  readonly status: 'stable' | 'trial'
  readonly category: Category
  readonly severity: Level
  readonly title: Localised
  readonly why: Localised
  readonly note?: Localised
  readonly sources: readonly RuleSource[]
  readonly profiles?: Readonly<Partial<Record<Profile, RuleSetting>>>
  /** `replace` names `{word}` and `{suggestion}`; `remove`, for rows without a replacement, only `{word}`. */
  readonly messages: {
    readonly replace: {
      readonly sv: `${string}{word}${string}{suggestion}${string}`
      readonly en: `${string}{word}${string}{suggestion}${string}`
    }
    readonly remove: {readonly sv: `${string}{word}${string}`; readonly en: `${string}{word}${string}`}
  }
  readonly examples: readonly Example<'replace' | 'remove'>[]
  /** Category in `dictionaries/ordbyten.tsv` whose rows the rule looks for. */
  readonly words: string
  /** From so many hits in one sentence or one block each weighs more. */
  readonly raised?: {readonly from: number; readonly within: 'sentence' | 'block'; readonly to: Level}
  /** Whether a match is to be reported; all are unless said. */
  readonly accepts?: (match: PhraseMatch) => boolean
  /** The rule is about spelling: a row holds whatever part of speech the word is in the text. */
  readonly anyPartOfSpeech?: true
  /** The least that a match weighs, where its place makes it worse. */
  readonly atLeast?: (match: PhraseMatch) => Level
}

/**
 * Makes a rule of the rows in `ordbyten` with the category `words`. A row's own `nivå` outweighs the rule's. The option `ignore`
 * names expressions that the organisation wants to keep.
 */
export function phraseRule(shape: PhraseRuleShape): Rule {
  const {words, raised, accepts = () => true, atLeast, anyPartOfSpeech, ...rest} = shape
  return defineRule({
    ...rest,
    needs: 'tags',
    options: {
      ignore: {
        type: 'strings',
        default: [],
        description: {
          sv: 'Uttryck som får stå kvar, skrivna som i ordlistan.',
          en: 'Expressions to leave alone, written as in the word list.'
        }
      }
    },
    phrases: {dictionary: 'ordbyten', select: row => row.kategori === words},
    create: ({options, report, document, tags}) => {
      let isLetter: boolean | undefined
      /** Rows for text to a person say `du`, which only fits where the text does so itself. */
      const suits = ({row}: PhraseMatch) => {
        if (row.målgrupp !== 'person') return true
        isLetter ??= document.blocks.some(({text}) => ADDRESS.test(text))
        return isLetter
      }
      const ignored = new Set(options.ignore.map(expression => expression.toLowerCase()))
      let matches: PhraseMatch[] = []
      const flush = () => {
        if (matches.length === 0) return
        const heavy = raised && matches.filter(match => match.row.nivå !== 'info').length >= raised.from
        for (const match of matches) reportMatch(match, heavy ? raised.to : shape.severity)
        matches = []
      }
      return {
        ...(raised?.within === 'block' ? {block: flush, end: flush} : {sentence: flush}),
        phrase(match) {
          if (
            !ignored.has((match.row.uttryck ?? '').toLowerCase()) &&
            accepts(match) &&
            suits(match) &&
            (anyPartOfSpeech || isMeant(match, tags))
          )
            matches.push(match)
        }
      }

      function reportMatch(match: PhraseMatch, usual: Level): void {
        const {block} = match.sentence
        const span = spanOf(match)
        const word = block.text.slice(span.start, span.end)
        const suggestions = suggestionsOf(match)
        const suggestion = suggestions[0]?.replacement ?? firstAlternative(match.row)
        const own = match.row.nivå === 'info' ? 'info' : usual
        const least = atLeast?.(match) ?? own
        const level = isAtLeast(own, least) ? own : least
        if (suggestion === '') report(block, span, 'remove', {word}, {level})
        else report(block, span, 'replace', {word, suggestion}, {level, suggestions})
      }
    }
  })
}

/** The replacements of a match with the words before that change with them; only the first may be safe. */
export function suggestionsOf(
  match: PhraseMatch
): readonly {readonly replacement: string; readonly safe: boolean; readonly span: Span}[] {
  const {start, end} = spanOf(match)
  return match.replacements.map((replacement, index) => {
    const lead = match.leads[index]
    return {
      replacement: lead ? lead.text + replacement : replacement,
      safe: index === 0 && match.safe,
      span: {start: lead?.start ?? start, end}
    }
  })
}

/**
 * Whether the word stands in the text as the part of speech that the row is about. Only forms that are two things on the surface are
 * looked up: a supine in -t that may be a participle (`är inte klarlagt`), a past form in -ade before a noun, a noun that is a verb.
 */
function isMeant(match: PhraseMatch, tags: (sentence: Sentence) => readonly TaggedWord[]): boolean {
  const [token] = match.tokens
  const {row, features, sentence} = match
  if (!token || features === '') return true
  const isVerb = row.ordklass === 'VB'
  if (!isVerb && row.ordklass !== 'NN') return true
  if (isVerb && !/VerbForm=Sup|Tense=Past/u.test(features)) return true
  // After har or hade it is a supine, whatever the tagger says.
  const before = sentence.tokens.slice(Math.max(0, token.index - 6), token.index)
  if (features.includes('VerbForm=Sup') && before.some(({lower}) => HAVE.has(lower))) return true
  const upos = tags(sentence)[token.index]?.upos
  return isVerb ? upos !== 'ADJ' && upos !== 'NOUN' : upos !== 'VERB'
}

const HAVE = new Set(['har', 'hade', 'ha', 'haft'])

const ADDRESS = /(?<!\p{L})(?:du|dig|din|ditt|dina)(?!\p{L})/iu

/** From the first matched token to the last; offsets in the block's text. */
export function spanOf({tokens, sentence}: PhraseMatch): Span {
  return {start: tokens[0]?.start ?? sentence.start, end: tokens.at(-1)?.end ?? sentence.end}
}

/** The first replacement of a row as it stands in the list, not inflected. */
export function firstAlternative(row: DictionaryRow): string {
  return (row.ersättning ?? '').split(';')[0]?.trim() ?? ''
}
