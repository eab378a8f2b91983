/**
 * The rule kit: one rule is one typed object in one file. Pages, configuration schema, report texts and SARIF help are derived
 * from it. A message without Swedish or English, an unfilled `{placeholder}` or an unknown option is a compile error.
 */
import type {Block, Document, Format, SourceSpan} from '../document/document.js'
import type {Ladder, Needs} from '../language/ladder.js'
import type {Measures} from '../language/measures.js'
import type {Sentence} from '../language/token.js'
import type {Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import type {Level} from './level.js'
import type {OptionDefinitions, OptionValues} from './options.js'
import type {PhraseMatch, PhraseSource} from './phrase.js'

export type Category = 'ord' | 'mening' | 'stycke' | 'struktur' | 'skrivregler' | 'webb' | 'beslut'

/** The kinds of text that a person chooses between with `--profil`. */
export const PROFILES = ['beslut', 'brev', 'webb', 'rapport', 'protokoll', 'lattlast'] as const

export type Profile = (typeof PROFILES)[number]

/** What a configuration or a profile says of one rule. Options that are not named keep their value. */
export interface RuleSetting {
  readonly level?: Level | 'off'
  readonly options?: Readonly<Record<string, unknown>>
}

export interface RuleSource {
  readonly title: string
  readonly section?: string
  readonly url?: string
}

/**
 * An example, which is documentation and test at once. In `bad` each expected finding is marked `[[…]]` (nested marks are
 * not allowed; a finding on the whole document needs none); `better` is its rewrite and is linted too; `good` looks
 * dangerous and must stay silent. `format` is `plain` (one paragraph a line) unless said.
 */
export type Example<MessageId extends string = string> =
  | {
      readonly bad: string
      readonly message: MessageId
      readonly better: string
      readonly format?: ExampleFormat
      readonly options?: Readonly<Record<string, unknown>>
    }
  | {
      readonly good: string
      readonly because: Localised
      readonly format?: ExampleFormat
      readonly options?: Readonly<Record<string, unknown>>
    }

export type ExampleFormat = Exclude<Format, 'docx'>

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type DataOf<M extends Localised> = {readonly [K in Placeholders<M['sv']>]: string | number}

/** `en` must name the same placeholders as `sv`. */
type SamePlaceholders<M extends Record<string, Localised>> = {
  readonly [K in keyof M]: [Placeholders<M[K]['sv']>, Placeholders<M[K]['en']>] extends [
    Placeholders<M[K]['en']>,
    Placeholders<M[K]['sv']>
  ]
    ? M[K]
    : {readonly sv: M[K]['sv']; readonly en: `placeholders differ from sv in ${K & string}`}
}

export interface ReportOptions {
  /** Overrides the rule's severity for this finding: a level graded by a measured value. */
  readonly level?: Level
  /** Replacements, best first. Offsets in the block's text; without `span` the reported span is replaced. */
  readonly suggestions?: readonly {readonly replacement: string; readonly safe?: boolean; readonly span?: Span}[]
  /** The exact place in the source when no text of a block is meant: an image without text alternative. */
  readonly source?: SourceSpan
  /** Whether the words are personal data, which no report may show in full. */
  readonly conceal?: boolean
}

/** Reports a finding in `block` (or `null`: the whole document) at `span`, offsets in the block's text. */
export type Report<M extends Record<string, Localised>> = <K extends keyof M & string>(
  block: Block | null,
  span: Span,
  message: K,
  data: DataOf<M[K]>,
  options?: ReportOptions
) => void

/** What a rule gets of the ladder tokens → tags → syntax: no more than it says that it needs. */
type Rungs = {
  readonly tokens: unknown
  readonly tags: Pick<Ladder, 'language' | 'tags'>
  readonly syntax: Ladder
}

/** What the rule's code gets: for one document; state lives in the closure of `create`. */
export type RuleContext<
  D extends OptionDefinitions,
  M extends Record<string, Localised>,
  N extends Needs = 'tokens'
> = BasicContext<D, M> & Rungs[N]

interface BasicContext<D extends OptionDefinitions, M extends Record<string, Localised>> {
  readonly options: OptionValues<D>
  readonly report: Report<M>
  readonly document: Document
  /** Measures of the whole document; computed when first asked for, then kept. */
  readonly measures: () => Measures
  /** How common a word form is in everyday language (`src/language/frequency.ts`): 0 unknown, 4 and more common, 7.5 the commonest. */
  readonly zipf: (form: string) => number
  /** Whether anybody will see a finding that the rule gives this level: one that nobody sees need not be looked for. */
  readonly shows: (level: Level) => boolean
  /** The block's sentences, analysed once whatever the number of rules. */
  readonly sentences: (block: Block) => readonly Sentence[]
}

/**
 * Called in reading order for Swedish blocks: `block` before its sentences, `phrase` for each match of the rule's
 * `phrases` (longest first, not overlapping within the rule, never on protected tokens), `end` after the last block.
 */
export interface RuleHooks {
  readonly block?: (block: Block) => void
  readonly sentence?: (sentence: Sentence) => void
  readonly phrase?: (match: PhraseMatch) => void
  readonly end?: () => void
}

interface RuleShape<D extends OptionDefinitions, M extends Record<string, Localised>, N extends Needs> {
  /** Swedish, ASCII, kebab-case, as the file. */
  readonly id: string
  /** Which blocks the rule is about: `sv` unless said. Rules for English are run by `src/english`, not by the engine. */
  readonly language?: 'sv' | 'en'
  /**
   * The analysis that the rule asks for, beyond tokens: `tags` gives its context `tags(sentence)` and `language()`, `syntax` also
   * `syntax(sentence)`. Each costs only the sentences that the rule asks about, so look at the tokens first.
   */
  readonly needs?: N
  /** `trial` until the rule's precision on real text is measured; not in the recommended preset. */
  readonly status: 'stable' | 'trial'
  readonly category: Category
  readonly severity: Level
  readonly title: Localised
  /** Why it matters to the reader: one or two sentences. */
  readonly why: Localised
  /** What the rule cannot see, or where its limits come from. */
  readonly note?: Localised
  readonly sources: readonly RuleSource[]
  readonly options: D
  /** What changes in a profile: limits, another level, or `off`. Where nothing is said the rule is as it is. */
  readonly profiles?: Readonly<Partial<Record<Profile, RuleSetting>>>
  readonly messages: M & SamePlaceholders<M>
  readonly examples: readonly Example<keyof M & string>[]
  /** Expressions that the engine looks up for the rule, one look-up a token for all rules together. */
  readonly phrases?: PhraseSource
  readonly create: (context: RuleContext<D, M, N>) => RuleHooks
}

/** A rule as the engine and the derived texts see it, whatever its own options and messages. */
export interface Rule
  extends Omit<RuleShape<OptionDefinitions, Record<string, Localised>, Needs>, 'create' | 'messages'> {
  readonly messages: Readonly<Record<string, Localised>>
  readonly create: (context: RuleContext<OptionDefinitions, Record<string, Localised>, 'syntax'>) => RuleHooks
}

/** Checks a rule's types and gives it back in the general form. */
export function defineRule<
  const D extends OptionDefinitions,
  const M extends Record<string, Localised>,
  const N extends Needs = 'tokens'
>(rule: RuleShape<D, M, N>): Rule {
  return rule as unknown as Rule
}
