/**
 * Characters that Word takes from its symbol fonts by number in the private use area, as far as they stand in running text: bullets, arrows,
 * check boxes (Microsoft, Wingdings and Symbol character sets). Any other is read as a space.
 */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf02d, '−'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf06f, '□'],
  [0xf071, '❑'],
  [0xf0a7, '▪'],
  [0xf0a8, '□'],
  [0xf0b0, '°'],
  [0xf0b1, '±'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0fb, '✗'],
  [0xf0fc, '✓'],
  [0xf0fd, '☒'],
  [0xf0fe, '☑']
])

/** The text of a symbol given by its hexadecimal character number. */
export function symbolText(hexadecimal: string): string {
  const code = /^[\da-f]{1,6}$/iu.test(hexadecimal) ? Number.parseInt(hexadecimal, 16) : 0
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' '
  if (code >= 0xe000 && code <= 0xf8ff) return SYMBOLS.get(code) ?? ' '
  return String.fromCodePoint(code)
}
