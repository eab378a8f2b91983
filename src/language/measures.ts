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
