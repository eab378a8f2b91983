import type {Block} from '../document/document.js'
import type {Sentence} from './token.js'

/** Figures about a text; `null` where the text is too short for a safe value. Defined in `computeMeasures`. */
export interface Measures {
  readonly words: number
  readonly sentences: number
  readonly lix: number | null
  readonly ovix: number | null
  readonly meanSentenceLength: number | null
  readonly sentenceLengthSpread: number | null
  readonly meanWordLength: number | null
  readonly longWordShare: number | null
  readonly typeTokenRatio: number | null
  readonly readingMinutes: number
}

/** The measures of the blocks under one heading. */
export interface SectionFigures {
  /** Index of the heading block, or -1 for what stands before the first heading. */
  readonly heading: number
  readonly measures: Measures
}

/** Words per minute of a practised reader of non-fiction (Brysbaert 2019, mean 238). */
const WORDS_PER_MINUTE = 238

/** The measures of `blocks`; LIX after Björnsson 1968, from 100 words. */
export function computeMeasures(
  blocks: readonly Block[],
  sentencesOf: (block: Block) => readonly Sentence[]
): Measures {
  let words = 0
  let longWords = 0
  let letters = 0
  let sentences = 0
  for (const block of blocks) {
    if (block.language !== 'sv' || block.kind === 'heading' || block.kind === 'tableCell') continue
    for (const sentence of sentencesOf(block)) {
      sentences++
      for (const token of sentence.tokens) {
        if (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'abbreviation') continue
        words++
        letters += token.text.length
        if (token.text.length > 6) longWords++
      }
    }
  }
  const safe = words >= 100
  return {
    words,
    sentences,
    lix: safe ? words / sentences + (100 * longWords) / words : null,
    ovix: null,
    meanSentenceLength: safe ? words / sentences : null,
    sentenceLengthSpread: null,
    meanWordLength: safe ? letters / words : null,
    longWordShare: safe ? longWords / words : null,
    typeTokenRatio: null,
    readingMinutes: words / WORDS_PER_MINUTE
  }
}

/** The measures under each heading, in order. */
export function measureSections(
  blocks: readonly Block[],
  sentencesOf: (block: Block) => readonly Sentence[]
): readonly SectionFigures[] {
  const sections = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.kind === 'heading') continue
    const section = sections.get(block.heading)
    if (section) section.push(block)
    else sections.set(block.heading, [block])
  }
  return Array.from(sections, ([heading, own]) => ({heading, measures: computeMeasures(own, sentencesOf)}))
}
