/** First parts that may stand before any verb, however short: prefixes and particles written together with it. */
export const VERB_PREFIXES: ReadonlySet<string> = new Set(
  `an anbe av bak be bi bort bortom del där efter emot er fast fel fort fram fri från full fullgod färdig för förbi
  före förut gen genom god gott grund halv hand hel hem hop här hög iakt ianspråk igen ihjäl ihop in inför inne inom ja klar
  kring kvar lik låg lös med medför mellan miss mot mång ned neder nej ner ny när nåd om ombe omhänder omkring på rund
  rätt råd sak sam samman samor samråd sido själv sken slut snabb sned still sär sön till tillbaka tiller tillgodo tillhanda tillkänna tillvara tudela tvär
  undan under upp uppe ur ut utan ute utom van veder vid vidare vidmakt vilse väl åsido åstad åt å åter öde över
  överens`.split(/\s+/)
)

const VOWEL = /[aeiouyåäöé]/

/**
 * The longest known word that a longer one ends in, as `bok` in `handbok`; null when there is none.
 *
 * @param isKnown whether a word is in the table asked about
 * @param isPrefix first parts that are accepted before short words too
 * @param shortest least length, in letters, of a last part after an unknown first part
 */
export function knownEnding(
  word: string,
  isKnown: (ending: string) => boolean,
  isPrefix: (start: string) => boolean,
  shortest: number
): string | null {
  if (isKnown(word)) return word
  // No last part of the tables is longer; hostile input must not cost more than its length.
  const last = word.length - 2
  for (let cut = Math.max(1, word.length - 14); cut <= last; cut++) {
    const ending = word.slice(cut)
    if (!isKnown(ending)) continue
    const start = word.slice(0, cut)
    if (start.endsWith('-') || isPrefix(start)) return ending
    if (ending.length >= shortest && start.length >= 2 && VOWEL.test(start)) return ending
  }
  return null
}
