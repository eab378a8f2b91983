/**
 * What a character is to the tokeniser. One table look-up a character: no regular expression runs over the text. The table
 * is filled when a character is first met, from its Unicode category.
 */

const OTHER = 1
export const SPACE = 2
export const LOWER = 3
export const UPPER = 4
/** A letter without case, an ordinal mark, a combining mark. */
const LETTER = 5
export const DIGIT = 6
export const PUNCTUATION = 7
export const SYMBOL = 8
export const HIGH_SURROGATE = 9

const classes = new Uint8Array(0x10000)

/** The class of a UTF-16 code unit; `HIGH_SURROGATE` asks for `classOfCodePoint`. `NaN` (past the end) gives `SPACE`. */
export function classOf(code: number): number {
  return classes[code] || classify(code)
}

/** The class of a whole code point beyond the basic plane. */
export function classOfCodePoint(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (/\p{Lu}/u.test(character)) return UPPER
  if (/\p{Ll}/u.test(character)) return LOWER
  if (/\p{L}|\p{M}/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  return SYMBOL
}

/** Whether the class is one of a letter, a digit or a combining mark. */
export function isAlphanumeric(characterClass: number): boolean {
  return characterClass >= LOWER && characterClass <= DIGIT
}

/** Whether the class is one of a letter or a combining mark. */
export function isLetter(characterClass: number): boolean {
  return characterClass >= LOWER && characterClass <= LETTER
}

function classify(code: number): number {
  if (Number.isNaN(code)) return SPACE
  const result = classifyCharacter(code)
  classes[code] = result
  return result
}

function classifyCharacter(code: number): number {
  if (code >= 0xd800 && code < 0xdc00) return HIGH_SURROGATE
  const character = String.fromCharCode(code)
  if (/\s/u.test(character)) return SPACE
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER
  if (/\p{Ll}/u.test(character)) return LOWER
  if (/\p{L}|\p{M}/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/\p{N}/u.test(character)) return SYMBOL
  if (/\p{P}/u.test(character) && !'§%‰&@#*†‡•'.includes(character)) return PUNCTUATION
  if (/\p{S}|\p{P}/u.test(character)) return SYMBOL
  return OTHER
}
