/**
 * A Markdown parser works character by character, and most characters of a text are plain words that mean nothing to it.
 * So it is given a skeleton: the source with the inside of long plain stretches left out and masks in place of what is not
 * Markdown. Every offset of the skeleton leads back to the source, and the text is taken from there.
 *
 * A stretch may lose its middle only where no rule of Markdown looks:
 * - it stays within a line, begins with a letter, and holds none of the characters that begin or end markup and no two
 *   spaces in a row, so list markers, underlines, table delimiters, hard breaks and flanking stay as they are; both ends are kept;
 * - not in a paragraph with `<` (attribute names), nor in MDX one with `{`, nor in one with `[` in a file that
 *   defines references (two labels could become one). Where links occur at all, quotes and parentheses end a stretch.
 *
 * Whole paragraphs between blank lines are cut together, with their line ends and the blank lines between them, if every
 * line begins with a letter in the first column and holds no markup: such a line closes every list, quotation and note that was open,
 * and begins a paragraph, unless it stands in code or HTML, where it makes no difference.
 */
import type {Dialect, Mask, MaskKind} from './markdown-masks.js'

/** A stretch shorter than this is not worth a cut. */
const MIN_STRETCH = 24
const KEEP_AT_START = 4
/** The longest name of a character reference has 31 letters: after `&` that much stays. */
const KEEP_AFTER_AMPERSAND = 40
const KEEP_AT_END = 6

type Cut = 'cut' | 'paragraphs'
type AddCut = (start: number, end: number, kind: Cut, replacement: '') => void

export interface SkeletonEdit {
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** `cut` stands for plain text that only the parser does not see, `paragraphs` for such text with blank lines in it. */
  readonly kind: Cut | MaskKind
}

export class Skeleton {
  readonly text: string
  readonly edits: readonly SkeletonEdit[]
  #cursor = 0

  constructor(text: string, edits: readonly SkeletonEdit[]) {
    this.text = text
    this.edits = edits
  }

  /** Source offset of what begins at `offset` of the skeleton. */
  sourceStart(offset: number): number {
    const before = this.edits[this.indexBefore(offset + 1) - 1]
    if (!before) return offset
    return before.end <= offset ? before.sourceEnd + offset - before.end : before.sourceStart
  }

  /** Source offset of what ends at `offset` of the skeleton. */
  sourceEnd(offset: number): number {
    const before = this.edits[this.indexBefore(offset) - 1]
    if (!before) return offset
    return before.end <= offset ? before.sourceEnd + offset - before.end : before.sourceEnd
  }

  /** How many edits start before `offset`. Quick when called with offsets near the last one. */
  indexBefore(offset: number): number {
    const {edits} = this
    let at = this.#cursor
    while (at < edits.length && (edits[at]?.start ?? 0) < offset) at++
    while (at > 0 && (edits[at - 1]?.start ?? 0) >= offset) at--
    this.#cursor = at
    return at
  }
}

/** Makes the skeleton of `source` between `from` and `to`. With `shorten` false only the masks are put in place. */
export function makeSkeleton(
  source: string,
  from: number,
  to: number,
  masks: readonly Mask[],
  dialect: Dialect,
  shorten: boolean
): Skeleton {
  const pieces: string[] = []
  const edits: SkeletonEdit[] = []
  let length = 0
  let done = 0
  const edit = (sourceStart: number, sourceEnd: number, kind: SkeletonEdit['kind'], replacement: string) => {
    pieces.push(source.slice(done, sourceStart), replacement)
    length += sourceStart - done
    edits.push({start: length, end: length + replacement.length, sourceStart, sourceEnd, kind})
    length += replacement.length
    done = sourceEnd
  }
  if (from > 0) edit(0, from, 'drop', '')
  const cuts = shorten ? new CutFinder(source, from, dialect) : null
  let position = from
  for (const mask of masks) {
    cuts?.find(position, mask.start, edit)
    edit(mask.start, mask.end, mask.kind, mask.replacement)
    position = mask.end
  }
  cuts?.find(position, to, edit)
  pieces.push(source.slice(done, to))
  return new Skeleton(pieces.join(''), edits)
}

const PLAIN = 0
const LETTER = 1
const SPACE = 2
/** Ends a stretch only where links occur. */
const IN_LINKS = 3
const MARKUP = 4

const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (code < 32 || '*_~`[]<>&\\#|'.includes(character)) classes[code] = MARKUP
  else if (code === 32) classes[code] = SPACE
  else if ('()"\''.includes(character)) classes[code] = IN_LINKS
  else if (/[A-Za-z]/u.test(character)) classes[code] = LETTER
}

class CutFinder {
  readonly #source: string
  readonly #dialect: Dialect
  readonly #definesReferences: boolean
  #paragraphEnd = 0
  #cutsAllowed = false
  #hasLinks = false

  constructor(source: string, from: number, dialect: Dialect) {
    this.#paragraphEnd = from
    this.#source = source
    this.#dialect = dialect
    this.#definesReferences = source.includes(']:')
  }

  find(from: number, to: number, cut: AddCut): void {
    const source = this.#source
    let i = from
    while (i < to) {
      if (i >= this.#paragraphEnd) {
        const start = this.#paragraphEnd
        this.#forget()
        // A mask may reach over blank lines: what it joins is one paragraph for the parser.
        while (i >= this.#paragraphEnd) this.#lookAhead()
        if (start === i) i = this.#cutParagraphs(i, to, cut)
        if (i >= to) return
      }
      const end = Math.min(to, this.#paragraphEnd)
      if (!this.#cutsAllowed) {
        i = end
        continue
      }
      while (i < end && classAt(source, i) !== LETTER) i++
      const start = i
      while (i < end) {
        const kind = classAt(source, i)
        if (kind > IN_LINKS || (kind === IN_LINKS && this.#hasLinks)) break
        if (kind === SPACE && source.charCodeAt(i + 1) === 32) break
        i++
      }
      const keep = source[start - 1] === '&' ? KEEP_AFTER_AMPERSAND : KEEP_AT_START
      if (i - start >= MIN_STRETCH + keep) cut(start + keep, i - KEEP_AT_END, 'cut', '')
    }
  }

  /** Cuts the plain paragraphs that follow on each other from `from`, and gives the offset to go on from. */
  #cutParagraphs(from: number, to: number, cut: AddCut): number {
    const first = this.#plainParagraph(from, to)
    if (!first) return from
    let {end} = first
    let next = this.#paragraphEnd
    for (; next < to; next = this.#paragraphEnd) {
      this.#forget()
      this.#lookAhead()
      const paragraph = this.#plainParagraph(next, to)
      if (!paragraph) break
      end = paragraph.end
    }
    if (end - first.start >= MIN_STRETCH) cut(first.start + 1, end - 1, 'paragraphs', '')
    return next
  }

  /** The text of the paragraph just looked at, if it is plain and nothing but text stands between `from` and its end. */
  #plainParagraph(from: number, to: number): {readonly start: number; readonly end: number} | null {
    const source = this.#source
    const limit = Math.min(this.#paragraphEnd, source.length)
    if (limit > to || !this.#cutsAllowed) return null
    let start = from
    while (start < limit && isWhiteSpace(source.charCodeAt(start))) start++
    let lineStart = true
    if (start > from && !isLineEnd(source.charCodeAt(start - 1))) return null
    let end = start
    for (let i = start; i < limit; i++) {
      const code = source.charCodeAt(i)
      if (isLineEnd(code)) {
        if (end < i && !lineStart) return null
        lineStart = true
        continue
      }
      const kind = classAt(source, i)
      if (kind === MARKUP) return null
      if (kind === SPACE && !lineStart) continue
      // The blank line at the end of the paragraph may hold spaces.
      if (lineStart && kind !== LETTER) return kind === SPACE && isBlank(source, i, limit) ? {start, end} : null
      lineStart = false
      end = i + 1
    }
    return end > start ? {start, end} : null
  }

  #forget(): void {
    this.#hasLinks = false
    this.#cutsAllowed = true
  }

  /** Finds the next blank line, and what stands in the paragraph that ends there. */
  #lookAhead(): void {
    const source = this.#source
    let html = false
    let brace = false
    let bracket = false
    let blank = false
    let i = this.#paragraphEnd
    for (; i < source.length; i++) {
      const code = source.charCodeAt(i)
      if (code > 123) blank = false
      else if (code === 10 || code === 13) {
        if (blank && !(code === 10 && source.charCodeAt(i - 1) === 13)) break
        blank = true
      } else if (code !== 32 && code !== 9) {
        blank = false
        if (code === 60) html = true
        else if (code === 91) bracket = true
        else if (code === 123) brace = true
      }
    }
    this.#paragraphEnd = i + 1
    this.#hasLinks ||= bracket
    if (html || (bracket && this.#definesReferences) || (brace && this.#dialect === 'mdx')) this.#cutsAllowed = false
  }
}

function classAt(source: string, i: number): number {
  const code = source.charCodeAt(i)
  if (code < 128) return classes[code] ?? PLAIN
  return code >= 0xc0 && code < 0x250 ? LETTER : PLAIN
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

function isWhiteSpace(code: number): boolean {
  return isLineEnd(code) || code === 32 || code === 9
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhiteSpace(source.charCodeAt(i))) return false
  return true
}
