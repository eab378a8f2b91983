/**
 * All expressions of all phrase rules in one trie over lower-case tokens. Each token is looked up once in the map of first words,
 * whatever the number of rules; only where an expression begins is more looked at. After a verb up to two words may stand before
 * the next word of the expression (`tar vi inte ställning till`).
 */
import type {Block} from '../document/document.js'
import type {Sentence, Token} from '../language/token.js'
import type {Rule} from '../rule/define-rule.js'
import type {Dictionaries, DictionaryRow} from '../rule/dictionary.js'
import type {PhraseMatch, PhraseSource} from '../rule/phrase.js'
import type {Span} from '../text/span.js'
import {leadOf, standsBare} from './agreement.js'
import type {PhraseIndex} from './engine.js'
import {buildContexts, type Candidate, type Context, isOpenWord, isParticiple, NO_CONTEXT} from './phrase-context.js'
import {
  type ExpressionForm,
  expressionForms,
  hasFeature,
  inflectReplacements,
  type Replacement,
  splitAlternatives
} from './phrase-expression.js'

/** Words that may stand between a verb and the rest of its expression. */
const MAX_BETWEEN = 2

/** Name of the list of context rows for a list of expressions. */
const contextName = (dictionary: string) => `${dictionary}-kontext`

interface Entry {
  readonly row: DictionaryRow
  /** Places in the list of rules. */
  readonly rules: readonly number[]
  readonly context: Context
  /** Whether the row's replacements can be made: it is an expression, not a plain list of forms. */
  readonly isExpression: boolean
}

interface Terminal {
  readonly entry: Entry
  readonly features: string
}

interface Node {
  readonly next: Map<string, Node>
  /** Like `next`, but other words may stand before. */
  readonly loose: Map<string, Node>
  readonly terminals: Terminal[]
}

/**
 * Compiles the expressions that `rules` look for. `find` gives the matches of a sentence in reading order: of several that begin
 * at one token the longest, and none that overlap. Never on protected tokens, other languages or words within quotation marks, and
 * inflected expressions never on capitalised words inside a sentence (names).
 * @throws Error if a rule names a list that `dictionaries` lacks.
 */
export function buildPhraseIndex(rules: readonly Rule[], dictionaries: Dictionaries): PhraseIndex {
  const root = newNode()
  for (const entry of collectEntries(rules, dictionaries))
    for (const form of entry.forms) insert(root, form, {entry: entry.entry, features: form.features})
  const first = root.next
  return {
    find: sentence => (first.size === 0 ? [] : findIn(sentence, first))
  }
}

interface Collected {
  readonly entry: Entry
  readonly forms: readonly ExpressionForm[]
}

function collectEntries(rules: readonly Rule[], dictionaries: Dictionaries): Collected[] {
  const collected: Collected[] = []
  const contexts = new Map<string, ReadonlyMap<string, Context>>()
  const byRow = new Map<
    DictionaryRow,
    {rules: number[]; forms: readonly ExpressionForm[]; dictionary: string; plain: boolean}
  >()
  rules.forEach((rule, index) => {
    const source = rule.phrases
    if (!source) return
    const dictionary = dictionaries.get(source.dictionary)
    if (!dictionary)
      throw new Error(`The rule ${rule.id} asks for the word list ${source.dictionary}, which is missing`)
    if (!contexts.has(source.dictionary))
      contexts.set(source.dictionary, buildContexts(dictionaries.get(contextName(source.dictionary))?.rows ?? []))
    for (const row of dictionary.rows) {
      if (!source.select(row)) continue
      const known = byRow.get(row)
      if (known) known.rules.push(index)
      else
        byRow.set(row, {
          rules: [index],
          forms: formsOfRow(source, row),
          dictionary: source.dictionary,
          plain: source.forms !== undefined
        })
    }
  })
  for (const [row, {rules: places, forms, dictionary, plain}] of byRow) {
    const context = contexts.get(dictionary)?.get((row.uttryck ?? '').toLowerCase()) ?? NO_CONTEXT
    collected.push({entry: {row, rules: places, context, isExpression: !plain}, forms})
  }
  return collected
}

function formsOfRow({forms}: PhraseSource, row: DictionaryRow): readonly ExpressionForm[] {
  if (!forms) return expressionForms(row)
  return forms(row).map(form => ({words: form.split(' '), features: '', loose: false}))
}

function newNode(): Node {
  return {next: new Map(), loose: new Map(), terminals: []}
}

function insert(root: Node, {words, loose}: ExpressionForm, terminal: Terminal): void {
  let node = root
  words.forEach((word, index) => {
    const children = loose && index === 1 ? node.loose : node.next
    let child = children.get(word)
    if (!child) {
      child = newNode()
      children.set(word, child)
    }
    node = child
  })
  if (node !== root) node.terminals.push(terminal)
}

type Found = {readonly rule: number; readonly match: PhraseMatch}

function findIn(sentence: Sentence, first: ReadonlyMap<string, Node>): readonly Found[] {
  const {tokens} = sentence
  let found: Found[] | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const node = first.get(token.lower)
    if (!node || !mayBegin(sentence, token)) continue
    const best = longestMatch(sentence, node, i)
    if (!best) continue
    const match = toMatch(sentence, i, best)
    for (const rule of best.entry.rules) {
      found ??= []
      found.push({rule, match})
    }
    i = best.last
  }
  return found ?? []
}

function mayBegin({block}: Sentence, token: Token): boolean {
  return isOpenWord(token) && (block.marks.length === 0 || !isForeign(block, token))
}

/** Stretches of a block that are in another language or marked as quotations: sorted, merged. */
const foreignSpans = new WeakMap<Block, readonly Span[]>()

function isForeign(block: Block, {start}: Token): boolean {
  let spans = foreignSpans.get(block)
  if (!spans) {
    spans = mergeSpans(
      block.marks.filter(
        mark => mark.kind === 'quotation' || (mark.kind === 'language' && !mark.language.startsWith('sv'))
      )
    )
    foreignSpans.set(block, spans)
  }
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= start
}

/** `sorted` by start, with those that overlap or touch made one. */
function mergeSpans(sorted: readonly Span[]): readonly Span[] {
  const merged: {start: number; end: number}[] = []
  for (const {start, end} of sorted) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({start, end})
  }
  return merged
}

/** First in the sentence, or after what opens one: a quotation mark, a dash, a bullet, a number. */
function standsFirst(tokens: readonly Token[], token: Token): boolean {
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false
  for (let i = token.index - 1; i >= 0; i--) {
    const before = tokens[i] as Token
    if (before.text === ':') return true
    if (before.kind === 'word' || before.kind === 'abbreviation' || before.kind === 'opaque') return false
  }
  return true
}

interface Best extends Terminal {
  readonly last: number
}

function longestMatch(sentence: Sentence, start: Node, first: number): Best | undefined {
  let best: Best | undefined
  const token = sentence.tokens[first] as Token
  const isName = token.text !== token.lower && !standsFirst(sentence.tokens, token)
  const consider = (node: Node, last: number) => {
    if (node.terminals.length === 0 || (best && best.last >= last)) return
    for (const terminal of node.terminals) {
      if (isName && terminal.entry.isExpression) continue
      const candidate: Candidate = {sentence, first, last, features: terminal.features}
      if (isMentioned(candidate) || isParticiple(candidate) || !terminal.entry.context.accepts(candidate)) continue
      // Of two rows for the same words (påbörja in the passive, påbörjas) the one that knows what to write instead.
      if (best?.last === last && (hasReplacement(best) || !hasReplacement(terminal))) continue
      best = {...terminal, last}
      if (node.terminals.length === 1) return
    }
  }
  const follow = (from: Node, at: number) => {
    let node: Node | undefined = from
    let last = at
    while (node) {
      consider(node, last)
      const token: Token | undefined = sentence.tokens[last + 1]
      node = token && token.protection === '' ? node.next.get(token.lower) : undefined
      last++
    }
  }
  follow(start, first)
  if (start.loose.size > 0)
    for (let skipped = 0; skipped <= MAX_BETWEEN; skipped++) {
      const token = sentence.tokens[first + 1 + skipped]
      if (token?.protection !== '') break
      const node = start.loose.get(token.lower)
      if (node && (skipped === 0 || mayStandBetween(sentence.tokens, first, first + 1 + skipped))) {
        follow(node, first + 1 + skipped)
        break
      }
      if (token.kind !== 'word') break
    }
  return best
}

function hasReplacement({entry, features}: Terminal): boolean {
  return inflectReplacements(entry.row, features).length > 0
}

const SUBJECTS_AND_ADVERBS = new Set(
  'jag du vi ni han hon hen de man den det inte ej även också alltid aldrig nu redan bara endast därför då sedan dock först ofta normalt vanligtvis alltså själv själva skriftligen muntligen skriftligt senast åter direkt'.split(
    ' '
  )
)

const PARTICLES = new Set(['vidare', 'tillbaka', 'tillsammans', 'framöver'])

/**
 * Before a particle or a preposition only pronouns and adverbs; before other words a short subject or object too. Not an article
 * with an adjective: having a real possibility (`en verklig möjlighet`) says more than the expression.
 */
function mayStandBetween(tokens: readonly Token[], first: number, next: number): boolean {
  const target = tokens[next] as Token
  if (next - first > 2 && /^(?:en|ett)$/.test(tokens[first + 1]?.lower ?? '')) return false
  if (target.lower.length > 5 && !PARTICLES.has(target.lower)) return true
  for (let i = first + 1; i < next; i++) if (!SUBJECTS_AND_ADVERBS.has(tokens[i]?.lower ?? '')) return false
  return true
}

const OPENING = new Set(['”', '"', '“', '»', '«', '’', '‘', "'", '„'])

/** A word between quotation marks is spoken of, not used. */
function isMentioned({sentence, first, last}: Candidate): boolean {
  return OPENING.has(sentence.tokens[first - 1]?.text ?? '') && OPENING.has(sentence.tokens[last + 1]?.text ?? '')
}

function toMatch(sentence: Sentence, first: number, {entry, features, last}: Best): PhraseMatch {
  const tokens = sentence.tokens.slice(first, last + 1)
  const mayShow = entry.isExpression && entry.context.showReplacement && keepsOrder(sentence, last, entry.row, features)
  const candidates = mayShow ? replacementsAt(sentence, first, entry, features) : []
  const fitting = candidates.flatMap(({text, noun}) => {
    const lead = noun === '' ? null : leadOf(sentence, first, features, noun)
    return lead === undefined ? [] : [{lead, text: lead ? text : matchCase(text, tokens[0] as Token)}]
  })
  const hasWordsBetween = features !== '' && tokens.length > (entry.row.uttryck ?? '').split(' ').length
  return {
    sentence,
    tokens,
    row: entry.row,
    features,
    replacements: hasWordsBetween ? [] : fitting.map(({text}) => text),
    leads: hasWordsBetween ? [] : fitting.map(({lead}) => lead),
    safe:
      !hasWordsBetween &&
      fitting.length === 1 &&
      fitting[0]?.lead === null &&
      entry.context.maySave &&
      mayReplaceUnseen(sentence, first, fitting[0].text, entry)
  }
}

function replacementsAt(
  sentence: Sentence,
  first: number,
  {row, context}: Entry,
  features: string
): readonly Replacement[] {
  const {firstReplacement, bareReplacement} = context
  if (firstReplacement !== '' && standsFirst(sentence.tokens, sentence.tokens[first] as Token))
    return [{text: firstReplacement, noun: ''}]
  if (bareReplacement !== '' && standsBare(sentence, first)) return [{text: bareReplacement, noun: ''}]
  return inflectReplacements(row, features)
}

/** In running text, if the row says so; a preposition first in a sentence only if its surroundings do not decide its meaning. */
function mayReplaceUnseen(sentence: Sentence, first: number, replacement: string, {row, context}: Entry): boolean {
  if (row.säker !== 'ja' || replacement === '' || splitAlternatives(row.ersättning ?? '').length > 1) return false
  if (sentence.block.kind !== 'paragraph' && sentence.block.kind !== 'listItem') return false
  // `nyttjade lokaler` is a participle: `använda`, not `använde`.
  if (sentence.tokens[first]?.lower.endsWith('ade') && !replacement.endsWith('ade')) return false
  return !context.isRestricted || first > 0 || row.ordklass !== 'PP'
}

function matchCase(replacement: string, first: Token): string {
  const [initial = ''] = first.text
  return initial !== initial.toLowerCase() && replacement !== ''
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement
}

const AFTER_VERB = new Set(
  'jag du vi ni han hon hen de man den det inte ej även också alltid aldrig nu redan sig'.split(' ')
)

/** Whether the word order would still fit: a particle cannot stand before the subject (`mottog vi` → `tog vi emot`). */
function keepsOrder(sentence: Sentence, last: number, row: DictionaryRow, features: string): boolean {
  const next = sentence.tokens[last + 1]?.lower ?? ''
  return !(hasFeature(features, 'VerbForm=Fin') && AFTER_VERB.has(next) && /(?:^|;)\S+ /.test(row.ersättning ?? ''))
}
