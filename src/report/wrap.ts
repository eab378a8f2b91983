/** How many columns `text` takes in a terminal: two for wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** The common case: no character that is wide or has no width. Quotation marks and dashes are among them. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code >= 0x300 && (code < 0x2010 || code > 0x205e || (code > 0x2027 && code < 0x2030))))
      return false
  }
  return true
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  return /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
    character
  )
    ? 2
    : 1
}

/**
 * Breaks `text` at its spaces into lines of at most `width` columns; a word that is longer is cut. Line feeds in the text stay.
 * `measure` tells the width of a word, for text with marks that are not shown.
 */
export function wrapText(
  text: string,
  width: number,
  measure: (word: string) => number = displayWidth
): readonly string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, Math.max(10, width), measure))
}

function wrapParagraph(text: string, width: number, measure: (word: string) => number): string[] {
  if (text.length <= width && measure(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (word: string, needed: number) => {
    if (line !== '' && used + 1 + needed > width) {
      lines.push(line)
      line = word
      used = needed
    } else {
      used += needed + (line === '' ? 0 : 1)
      line = line === '' ? word : `${line} ${word}`
    }
  }
  for (const word of text.split(' ')) {
    const needed = measure(word)
    if (needed <= width) add(word, needed)
    else for (const piece of cutWord(word, width, measure)) add(piece, measure(piece))
  }
  lines.push(line)
  return lines
}

function cutWord(word: string, width: number, measure: (word: string) => number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const needed = measure(character)
    if (used + needed > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += needed
  }
  return [...pieces, piece]
}

/**
 * `text` without characters that could steer the terminal or turn the reading direction: they become U+FFFD. Line feeds stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
