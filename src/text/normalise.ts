/** What a character needs before it may stand in normalised text; see {@link characterClass}. */
export type CharacterClass = typeof PLAIN | typeof SPACE | typeof COMBINING | typeof OTHER

/** Stands as it is. */
export const PLAIN = 1
/** U+0020. */
export const SPACE = 2
/** May melt together with the character before it: a combining mark, a Hangul vowel or final. */
export const COMBINING = 3
/** Anything that must be looked at: other white space, invisible characters, ligatures, surrogates. */
export const OTHER = 4

/** Marks on one character beyond this are dropped: no writing system needs them, and sorting them is not linear. */
const MAX_COMBINING = 30

const classes = new Uint8Array(0x10000)

/** The class of the UTF-16 unit `code`; `OTHER` for no number. Filled in, 256 at a time, when first asked for. */
export function characterClass(code: number): CharacterClass {
  const known = classes[code]
  if (known) return known as CharacterClass
  if (!(code >= 0)) return OTHER
  const first = code & 0xff00
  for (let i = first; i < first + 256; i++) classes[i] = classify(i)
  return classes[code] as CharacterClass
}

function classify(code: number): CharacterClass {
  if (code === 0x20) return SPACE
  const character = String.fromCharCode(code)
  if (/[\p{M}\u1160-\u11ff]/u.test(character)) return COMBINING
  const plain = !/[\p{Z}\p{Cc}\p{Cf}\p{Cs}\s]/u.test(character) && normaliseText(character) === character
  return plain ? PLAIN : OTHER
}

/** How many UTF-16 units from `i` belong together: a code point and the combining marks after it. */
export function clusterLength(text: string, i: number): number {
  let end = i + unitLength(text, i)
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    const combining = isSurrogate(unit) ? /^\p{M}/u.test(text.slice(end, end + 2)) : characterClass(unit) === COMBINING
    if (!combining) break
    end += unitLength(text, end)
  }
  return end - i
}

function unitLength(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800
}

/** No-break space, narrow no-break space and figure space. */
export function isNoBreakSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2007
}

/** LF, CR, NEL, and the line and paragraph separators. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
}

const LIGATURES = /[\ufb00-\ufb06\u0132\u0133]/gu
/** Format and control characters. U+FEFF counts as white space in JavaScript and U+0085 does not, so both are named. */
const INVISIBLE = /\ufeff|(?![\s\u0085])[\p{Cf}\p{Cc}]/gu

/** `text` in NFC, without invisible characters and lone surrogates (U+FFFD), ligatures split; white space is left alone. */
export function normaliseText(text: string): string {
  const composed = text.toWellFormed().normalize('NFC')
  return composed.replace(LIGATURES, ligature => ligature.normalize('NFKC')).replace(INVISIBLE, '')
}

/** As {@link normaliseText}, for one cluster, whatever the number of its marks. */
export function normaliseCluster(cluster: string): string {
  if (cluster.length <= MAX_COMBINING) return normaliseText(cluster)
  return normaliseText(cluster.slice(0, MAX_COMBINING).replace(/[\ud800-\udbff]$/u, ''))
}
