import type {ConlluSentence} from './conll.js'

export interface RawTextOptions {
  /** Whether a sentence that does not end in a mark stands as a paragraph of its own, as a heading does in a document. */
  readonly headingsAsParagraphs: boolean
}

/**
 * The treebank as a text file: the sentences of each paragraph joined by a space, paragraphs by a blank line. A file
 * that says nowhere that a space is missing is set by the rules of Swedish typography (no space before `.` or `)`), and one
 * that marks no paragraphs gets one for every five sentences.
 */
export function rawText(sentences: readonly ConlluSentence[], options: RawTextOptions): string {
  const hasSpacing = sentences.some(sentence => sentence.tokens.some(token => !token.spaceAfter))
  const hasParagraphs = sentences.some(sentence => sentence.startsParagraph)
  const paragraphs: string[][] = []
  let alone = true
  for (const [index, sentence] of sentences.entries()) {
    const text = hasSpacing ? joinBySpacing(sentence) : joinByConvention(sentence.tokens.map(token => token.form))
    const isHeading = options.headingsAsParagraphs && !/[.?!:…]["'”’»)\]]*$/u.test(text)
    const starts = hasParagraphs ? sentence.startsParagraph : index % 5 === 0
    if (starts || isHeading || alone) paragraphs.push([text])
    else paragraphs.at(-1)?.push(text)
    alone = isHeading
  }
  return paragraphs.map(paragraph => paragraph.join(' ')).join('\n\n')
}

function joinBySpacing(sentence: ConlluSentence): string {
  return sentence.tokens
    .map(token => token.form + (token.spaceAfter ? ' ' : ''))
    .join('')
    .trim()
}

function joinByConvention(forms: readonly string[]): string {
  let text = ''
  let open = false
  let glue = true
  for (const form of forms) {
    const isStraightQuote = /^["'”’]$/u.test(form)
    const closes = /^(?:[.,;:?!)\]%]|\.\.)$/u.test(form) || (isStraightQuote && open)
    text += glue || closes ? form : ` ${form}`
    glue = /^[([]$/u.test(form) || (isStraightQuote && !open)
    if (isStraightQuote) open = !open
  }
  return text
}
