const SWEDISH = new Set(
  'och att det som en på är av för med till den har de inte om ett du vi kan ska eller från'.split(' ')
)
const ENGLISH = new Set(
  'the of and to in is that for it with as was on be by this are at from or you have not an'.split(' ')
)

/**
 * The language of `text` by its commonest small words, or `null` where there is too little to tell. Ambiguous words (`i`, `in`,
 * `man`) do not count for both.
 */
export function detectLanguage(text: string): 'sv' | 'en' | 'other' | null {
  const words = text
    .slice(0, 2000)
    .toLowerCase()
    .split(/\P{L}+/u)
  const swedish = words.filter(word => SWEDISH.has(word)).length
  const english = words.filter(word => ENGLISH.has(word)).length
  if (swedish + english < 2) return null
  return english > 2 * swedish ? 'en' : 'sv'
}
