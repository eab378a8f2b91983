import type {Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import type {TaggedWord} from '../language/language-model.js'
import type {Sentence, Token} from '../language/token.js'
import type {Span} from '../text/span.js'
import type {ForceFact, ValueFact} from './fact.js'
import {isContent, readForces, stemOf} from './read-forces.js'
import {readValues} from './read-values.js'

/** What a text says that a rewrite must keep, and the words and sentences to look for it in. */
export interface TextFacts {
  readonly values: readonly ValueFact[]
  readonly forces: readonly ForceFact[]
  /** Every word, in lower case, with and without a final s. */
  readonly words: ReadonlySet<string>
  /** Longer words, which an acronym may have been written out as. */
  readonly longWords: ReadonlySet<string>
  readonly sentences: readonly SentenceFacts[]
}

export interface SentenceFacts {
  readonly block: number
  readonly span: Span
  readonly stems: ReadonlySet<string>
}

export interface FactReading {
  /** The tagged words of a sentence, one for each token. */
  readonly tag: (sentence: Sentence) => readonly TaggedWord[]
  /** Acronyms, in lower case, and the words of content in what they stand for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>
}

/** Reads everything in `document` that the meaning check looks at. */
export function collectFacts(document: Document, {tag, acronyms}: FactReading): TextFacts {
  const values: ValueFact[] = []
  const forces: ForceFact[] = []
  const words = new Set<string>()
  const sentences: SentenceFacts[] = []
  const names: {readonly sentence: Sentence; readonly tokens: readonly Token[]}[] = []
  for (const block of document.blocks) {
    const inBlock = analyseBlock(block)
    // The head and foot of a page are layout: what stands there may answer for other places, but is not asked for.
    const isMargin = block.region === 'pageHeader' || block.region === 'pageFooter'
    // The number of a heading or an item is no figure of the text.
    const numbered = /^(?:\d{1,3}\.)*\d{1,3}[.)]? (?=\p{Lu})/u.exec(block.text.slice(0, 20))?.[0] ?? ''
    const figures = readValues(' '.repeat(numbered.length) + block.text.slice(numbered.length))
    let next = 0
    for (const sentence of inBlock) {
      const place = {block: block.index, sentence: {start: sentence.start, end: sentence.end}}
      const taken: Span[] = []
      for (; next < figures.length; next++) {
        const figure = figures[next]
        if (!figure || figure.span.start >= sentence.end) break
        values.push({...figure, ...place, ...(isMargin && {needs: []})})
        taken.push(figure.span)
      }
      const tags = tag(sentence)
      for (const {lower} of sentence.tokens) {
        words.add(lower)
        words.add(withoutS(lower))
        for (const part of lower.split('-')) words.add(withoutS(part))
      }
      if (isMargin) continue
      forces.push(...readForces(sentence, tags))
      for (const tokens of namesIn(sentence, tags, taken)) names.push({sentence, tokens})
      sentences.push({...place, span: place.sentence, stems: stemsOf(sentence)})
    }
  }
  const expansions = openingsOf(acronyms)
  for (const {sentence, tokens} of names) values.push(nameFact(sentence, tokens, acronyms, expansions))
  const longWords = new Set([...words].filter(word => word.length >= 8))
  return {values, forces, words, longWords, sentences}
}

/** No sentence that people write has more words of content. */
const MOST_STEMS = 100

function stemsOf({tokens}: Sentence): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const token of tokens) {
    if (isContent(token)) stems.add(stemOf(token.lower))
    if (stems.size === MOST_STEMS) break
  }
  return stems
}

function withoutS(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.replace(/:?s$/u, '') : word
}

const NOT_NAMES = new Set(
  'du dig din ditt dina ni er ert era jag mig min mitt mina vi oss vår vårt våra han hon hen den det de dem denna detta dessa en ett och eller men om när för i på med till från av som att så då nu här där hur vad vem vilka bilaga bilagor tabell figur obs kap box hej'.split(
    ' '
  )
)

/** More capitalised words in a row are several names, or a text in capitals. */
const LONGEST_NAME = 6

/** Capitalised words that stand together, inside a sentence or first in one if the tagger too takes them for a name; placeholders too. */
function namesIn(
  sentence: Sentence,
  tags: readonly TaggedWord[],
  taken: readonly Span[]
): readonly (readonly Token[])[] {
  const names: Token[][] = []
  let open: Token[] = []
  const close = () => {
    if (open.length > 0) names.push(open)
    open = []
  }
  let figure = 0
  let isFirstWord = true
  sentence.tokens.forEach((token, i) => {
    while ((taken[figure]?.end ?? Number.POSITIVE_INFINITY) <= token.start) figure++
    const isTaken = (taken[figure]?.start ?? Number.POSITIVE_INFINITY) < token.end
    if (!isTaken && token.kind === 'opaque') {
      close()
      names.push([token])
    } else if (!isTaken && isName(sentence.tokens, tags, i, isFirstWord)) open.push(token)
    else close()
    if (open.length === LONGEST_NAME) close()
    if (token.kind === 'word') isFirstWord = false
  })
  close()
  return names
}

function isName(tokens: readonly Token[], tags: readonly TaggedWord[], i: number, isFirstWord: boolean): boolean {
  const token = tokens[i]
  if (token?.kind !== 'word' || token.text === token.lower || token.text.length < 2) return false
  if (NOT_NAMES.has(token.lower) || /^X[X-]+$/u.test(token.text)) return false
  const before = tokens[i - 1]
  const opens = isFirstWord || /^[–"”»’:.([•/)-]$/u.test(before?.text ?? '') || before?.kind === 'number'
  if (!opens) return true
  const isAcronym = /^\p{Lu}{2,6}$/u.test(token.text)
  const after = tokens[i + 1]
  const isFollowed = after?.kind === 'word' && after.text !== after.lower && after.text.length > 1
  return isAcronym || (tags[i]?.upos === 'PROPN' && isFollowed)
}

function nameFact(
  sentence: Sentence,
  tokens: readonly Token[],
  acronyms: FactReading['acronyms'],
  openings: ReadonlyMap<string, readonly string[]>
): ValueFact {
  const span = {start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0}
  const alternatives = tokens.map(({lower, text}) => {
    const own = [`word:${withoutS(lower)}`]
    const expansion = acronyms.get(withoutS(lower))
    // An acronym that no list knows may be written out as one long word: VC, vårdcentralen.
    const unknown = !expansion && /^\p{Lu}{2,4}$/u.test(text)
    const short = openings.get(withoutS(lower)) ?? []
    return [
      own,
      ...(expansion ? [expansion.map(word => `word:${withoutS(word)}`)] : []),
      ...(unknown ? [[`acronym:${lower}`]] : []),
      ...short.map(name => [`word:${name}`])
    ]
  })
  // All words as they are, or one acronym and the rest as they are.
  const needs = [
    alternatives.flatMap(([own = []]) => own),
    ...alternatives.flatMap((options, i) =>
      options.slice(1).map(option => [...alternatives.flatMap(([own = []], j) => (i === j ? [] : own)), ...option])
    )
  ]
  return {
    kind: 'name',
    text: sentence.block.text.slice(span.start, span.end),
    block: sentence.block.index,
    span,
    sentence: {start: sentence.start, end: sentence.end},
    offers: [],
    needs
  }
}

/** From the first word of what acronyms stand for to the acronyms. */
function openingsOf(acronyms: FactReading['acronyms']): ReadonlyMap<string, readonly string[]> {
  const openings = new Map<string, string[]>()
  for (const [acronym, [first]] of acronyms) {
    if (first === undefined) continue
    const key = withoutS(first)
    const list = openings.get(key)
    if (list) list.push(acronym)
    else openings.set(key, [acronym])
  }
  return openings
}
