import type {Block} from '../document/document.js'
import {classOf, isLetter, LOWER} from './characters.js'
import {countWords} from './count-words.js'
import {COMMON_ZIPF, type FrequencyTable} from './frequency.js'
import type {Sentence, Token} from './token.js'

/**
 * Figures about a text; `null` where the text is too short for a safe value. Defined in `createMeasurer`. Lengths are in
 * words per sentence and letters per word; shares and ratios are 0–1.
 */
export interface Measures {
  readonly words: number
  readonly sentences: number
  readonly lix: number | null
  readonly ovix: number | null
  readonly meanSentenceLength: number | null
  readonly sentenceLengthSpread: number | null
  readonly meanWordLength: number | null
  readonly longWordShare: number | null
  /** How many of the words are not common; `null` without a table of frequencies. */
  readonly uncommonWords: number | null
  readonly typeTokenRatio: number | null
  readonly readingMinutes: number
}

/** The measures of the blocks under one heading. */
export interface SectionFigures {
  /** Index of the heading block, or -1 for what stands before the first heading. */
  readonly heading: number
  readonly measures: Measures
}

/** Figures of a document, worked out when asked for. */
export interface Measurer {
  readonly measures: () => Measures
  /** Under each heading that has text right under it, in reading order. */
  readonly sections: () => readonly SectionFigures[]
}

/** Figures about words are given from this many words on: Björnsson's samples, and the least that the rule on LIX asks for. */
export const LEAST_WORDS = 100
/** Figures about sentences are given from this many sentences on; with fewer, one long sentence decides the mean. */
export const LEAST_SENTENCES = 5
/** A long word has more letters than this (Björnsson 1968). */
const LONG_WORD_LETTERS = 6
/** A label before a colon ("Exempel:") of at most so many words counts with the sentence that comes after it. */
const LABEL_WORDS = 3
/**
 * Adults read non-fiction silently at 175–300 words per minute, English at 238 in the mean (Brysbaert 2019, "How many words do we read
 * per minute?", Journal of Memory and Language 109). Swedish puts more into a word, so we stay in the lower part.
 */
const WORDS_PER_MINUTE = 200

/**
 * The measures of the running text in `blocks`, and of that under each heading. Each block is counted once, when first asked for.
 *
 * What counts: Swedish blocks of the body (no page headers, notes, text boxes) that are paragraphs, list items or block quotations;
 * not headings, table cells, captions, titles or text alternatives; not address blocks, signatures and other
 * paragraphs of short lines without end marks; not quoted statutes. An item of a list is at least one sentence; a label
 * ("Exempel:") is none, it counts with the sentence after it.
 *
 * A word is what `countWords` counts: a number, an abbreviation and a placeholder are one word each, a law reference is one, marks
 * and symbols none. Letters are letters only: the hyphen of "EU-stöd" or of easy-to-read "natur-reservat" is none, and the
 * word stays one word, so "natur-reservat" is as long as "naturreservat".
 *
 * - `lix`: O/M + 100·L/O with O words, M sentences and L words of more than 6 letters (Björnsson 1968, "Läsbarhet"). Names of laws
 *   count among O but never among L, since the writer cannot choose them. From 100 words.
 * - `ovix`: ln N / ln(2 − ln V / ln N) with N words and V different words, in lower case, numbers aside (Hultman & Westman
 *   1977, "Gymnasistsvenska"). From 100 words; `null` also when no word comes twice, since it then has no value.
 * - `typeTokenRatio`: V/N. Falls with length, so compare only texts of one length. From 100 words.
 * - `meanWordLength`: letters per word, numbers aside. From 100 words.
 * - `longWordShare`: L/O. From 100 words.
 * - `uncommonWords`: how many forms, numbers and names aside, are not among the common ones of everyday language (`COMMON_ZIPF`). A part of a word with a
 *   hyphen is looked up by itself, and the rarest counts.
 * - `meanSentenceLength`, `sentenceLengthSpread`: mean and standard deviation (divided by M) of words per sentence. From 5 sentences.
 * - `readingMinutes`: words / 200; see `WORDS_PER_MINUTE`.
 */
export function createMeasurer(
  blocks: readonly Block[],
  sentencesOf: (block: Block) => readonly Sentence[],
  frequency?: FrequencyTable
): Measurer {
  let tallies: readonly (readonly [heading: number, tally: Tally])[] | undefined
  const count = () => {
    tallies ??= blocks
      .filter(isRunningKind)
      .map(block => [block.heading, tallyBlock(block, sentencesOf(block), frequency)] as const)
    return tallies
  }
  let measures: Measures | undefined
  return {
    measures: () => {
      measures ??= summarise(
        count().map(([, tally]) => tally),
        frequency !== undefined
      )
      return measures
    },
    sections: () => {
      const sections = new Map<number, Tally[]>()
      for (const [heading, tally] of count()) {
        const section = sections.get(heading)
        if (section) section.push(tally)
        else sections.set(heading, [tally])
      }
      return Array.from(sections, ([heading, own]) => ({heading, measures: summarise(own, frequency !== undefined)}))
    }
  }
}

/** What is counted in a block. */
interface Tally {
  words: number
  sentences: number
  squares: number
  longWords: number
  uncommonWords: number
  letters: number
  /** The words in lower case, numbers aside. */
  readonly forms: string[]
}

function tallyBlock(block: Block, own: readonly Sentence[], frequency: FrequencyTable | undefined): Tally {
  const tally: Tally = {words: 0, sentences: 0, squares: 0, longWords: 0, uncommonWords: 0, letters: 0, forms: []}
  if (isOutsideText(block, own)) return tally
  let label = 0
  for (const sentence of own) {
    const length = label + countWords(sentence)
    if (length === 0) continue
    if (length <= LABEL_WORDS && sentence !== own.at(-1) && sentence.tokens.at(-1)?.text === ':') label = length
    else {
      tally.words += length
      tally.sentences++
      tally.squares += length * length
      label = 0
    }
    for (const token of sentence.tokens) {
      if (token.kind !== 'word' && token.kind !== 'abbreviation') continue
      if (token.protection === 'reference') continue
      const size = countLetters(token.text)
      tally.letters += size
      tally.forms.push(token.lower)
      if (size > LONG_WORD_LETTERS && !isLawName(token)) tally.longWords++
      if (frequency && token.kind === 'word' && token.protection !== 'name' && !isCommon(token.lower, frequency))
        tally.uncommonWords++
    }
  }
  return tally
}

function summarise(tallies: readonly Tally[], hasFrequency: boolean): Measures {
  let words = 0
  let sentences = 0
  let squares = 0
  let longWords = 0
  let uncommonWords = 0
  let letters = 0
  let spelled = 0
  const forms = new Set<string>()
  for (const tally of tallies) {
    words += tally.words
    sentences += tally.sentences
    squares += tally.squares
    longWords += tally.longWords
    uncommonWords += tally.uncommonWords
    letters += tally.letters
    spelled += tally.forms.length
  }
  const enoughWords = words >= LEAST_WORDS
  const enoughSentences = sentences >= LEAST_SENTENCES
  const mean = sentences === 0 ? 0 : words / sentences
  // Only figures of long texts need the different words.
  if (enoughWords) for (const tally of tallies) for (const form of tally.forms) forms.add(form)
  return {
    words,
    sentences,
    lix: enoughWords ? mean + (100 * longWords) / words : null,
    ovix: enoughWords ? wordVariation(spelled, forms.size) : null,
    meanSentenceLength: enoughSentences ? mean : null,
    sentenceLengthSpread: enoughSentences ? Math.sqrt(Math.max(0, squares / sentences - mean * mean)) : null,
    meanWordLength: enoughWords && spelled > 0 ? letters / spelled : null,
    longWordShare: enoughWords ? longWords / words : null,
    uncommonWords: hasFrequency ? uncommonWords : null,
    typeTokenRatio: enoughWords && spelled > 0 ? forms.size / spelled : null,
    readingMinutes: words / WORDS_PER_MINUTE
  }
}

/** The sentences of a block that count as running text; none where the block is of another kind. */
export function runningSentences(
  block: Block,
  sentencesOf: (block: Block) => readonly Sentence[]
): readonly Sentence[] {
  if (!isRunningKind(block)) return []
  const own = sentencesOf(block)
  return isOutsideText(block, own) ? [] : own
}

function isRunningKind(block: Block): boolean {
  if (block.language !== 'sv' || block.region !== 'body') return false
  return block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'quotation'
}

/** Quoted statutes, and paragraphs that are no running text: an address, a signature, a line of labels. */
function isOutsideText(block: Block, sentences: readonly Sentence[]): boolean {
  if (sentences[0]?.tokens[0]?.protection === 'statute') return true
  if (block.kind !== 'paragraph') return false
  return sentences.every(sentence => isShortLine(sentence))
}

/** At most eight words and no end mark: "Box 12", "Med vänlig hälsning", "Telefon: 0123-45 67 89". */
function isShortLine(sentence: Sentence): boolean {
  const {tokens} = sentence
  if (tokens.length > 10) return false
  for (let i = Math.max(0, tokens.length - 3); i < tokens.length; i++) {
    const text = tokens[i]?.text
    if (text === '.' || text === '?' || text === '!' || text === '…' || text === '...') return false
  }
  return true
}

/** Words of laws' names have small letters ("socialtjänstlagen"); names of people and authorities are counted as they stand. */
function isLawName(token: Token): boolean {
  return token.protection === 'name' && classOf(token.text.charCodeAt(0)) === LOWER
}

function isCommon(word: string, frequency: FrequencyTable): boolean {
  if (!word.includes('-')) return frequency.zipf(word) >= COMMON_ZIPF
  return word.split('-').every(part => part === '' || frequency.zipf(part) >= COMMON_ZIPF)
}

function countLetters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isLetter(classOf(text.charCodeAt(i)))) count++
  return count
}

function wordVariation(tokens: number, types: number): number | null {
  if (tokens < 2 || types === tokens || types < 1) return null
  return Math.log(tokens) / Math.log(2 - Math.log(types) / Math.log(tokens))
}
