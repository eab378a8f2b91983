import type {Anchors} from './anchors.js'
import type {Mark} from './document.js'

type MarkWithoutSpan = Mark extends infer M ? (M extends Mark ? Omit<M, 'start' | 'end'> : never) : never

export interface BuiltText {
  readonly text: string
  readonly anchors: Anchors
  readonly marks: readonly Mark[]
  readonly noBreakSpaces: readonly number[]
}

/**
 * Collects the text of one block from pieces of the source and normalises it, keeping for every character the place it came
 * from. The one place where text is normalised: NFC; soft hyphens, zero-width characters and control characters out;
 * no-break and other spaces become a plain space (their places are remembered); ligatures (ﬁ) split; runs of white space
 * become one space; a soft line end after a hyphen joins the word ("kapi-⏎tel" gives "kapitel", "produktivitets-⏎och"
 * keeps hyphen and space). Lone surrogates become U+FFFD.
 */
export class TextBuilder {
  readonly #part: string
  #text = ''
  #segments: number[] = []
  #marks: Mark[] = []
  #noBreak: number[] = []
  #open: {readonly mark: MarkWithoutSpan; readonly start: number}[] = []
  /** A space that stands between what is written and what comes; written only if more text follows. */
  #pending: {readonly sourceStart: number; readonly sourceLength: number; readonly noBreak: boolean} | null = null
  /** Whether the pending space came from a soft line end, so that a hyphen before it may be undone. */
  #pendingSoftBreak = false

  constructor(part = '') {
    this.#part = part
  }

  /** Length so far, without a pending space. */
  get length(): number {
    return this.#text.length
  }

  /**
   * Adds `raw`, which stands in the source, character by character, from `sourceStart`. A line feed in it is a soft line end.
   */
  append(raw: string, sourceStart: number): void {
    let plainFrom = 0
    for (let i = 0; i < raw.length; ) {
      const code = raw.charCodeAt(i)
      if (isPlain(code) && !isCombining(raw.charCodeAt(i + 1))) {
        i++
        continue
      }
      this.#plain(raw, plainFrom, i, sourceStart)
      const length = clusterLength(raw, i)
      this.appendAtom(raw.slice(i, i + length), sourceStart + i, length)
      i += length
      plainFrom = i
    }
    this.#plain(raw, plainFrom, raw.length, sourceStart)
  }

  /** Adds `text`, which stands for `sourceLength` source characters as a whole: an entity, an escape, a field. */
  appendAtom(text: string, sourceStart: number, sourceLength: number): void {
    const normalised = normalise(text)
    for (const character of normalised) {
      if (character === '\n') this.#space(sourceStart, sourceLength, false, true)
      else if (character === '\u00a0' || character === '\u202f' || character === '\u2007')
        this.#space(sourceStart, sourceLength, true, false)
      else if (/\s/u.test(character)) this.#space(sourceStart, sourceLength, false, false)
      else this.#write(character, sourceStart, sourceLength)
    }
  }

  /** Adds a forced line break (`<br>`, two spaces at a line end): `\n` in the text. */
  lineBreak(sourceStart: number, sourceLength: number): void {
    this.#pending = null
    this.#pendingSoftBreak = false
    if (this.#text === '' || this.#text.endsWith('\n')) return
    this.#push('\n', sourceStart, sourceLength)
  }

  /** Opens an inline mark at the next character to be written. Close with the returned function. */
  open(mark: MarkWithoutSpan): () => void {
    const entry = {mark, start: this.#pending ? this.#text.length + 1 : this.#text.length}
    this.#open.push(entry)
    return () => {
      this.#open = this.#open.filter(other => other !== entry)
      const end = this.#text.length
      if (end > entry.start) this.#marks.push({...entry.mark, start: entry.start, end} as Mark)
    }
  }

  /** The finished text. White space at either end is gone. The builder must not be used afterwards. */
  finish(): BuiltText {
    for (const entry of this.#open) {
      if (this.#text.length > entry.start)
        this.#marks.push({...entry.mark, start: entry.start, end: this.#text.length} as Mark)
    }
    const text = this.#text.endsWith('\n') ? this.#text.slice(0, -1) : this.#text
    const marks = this.#marks
      .map(mark => ({...mark, end: Math.min(mark.end, text.length)}) as Mark)
      .filter(mark => mark.end > mark.start)
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return {
      text,
      anchors: {part: this.#part, segments: Int32Array.from(this.#segments)},
      marks,
      noBreakSpaces: this.#noBreak
    }
  }

  #plain(raw: string, from: number, to: number, sourceStart: number): void {
    let wordFrom = from
    for (let i = from; i < to; i++) {
      if (raw.charCodeAt(i) !== 32) continue
      if (i > wordFrom) this.#write(raw.slice(wordFrom, i), sourceStart + wordFrom, i - wordFrom)
      // The common case, one space between two words, stays in one segment.
      const next = raw.charCodeAt(i + 1)
      if (i > from && i + 1 < to && next !== 32 && this.#pending === null && this.#text !== '')
        this.#push(' ', sourceStart + i, 1)
      else this.#space(sourceStart + i, 1, false, false)
      wordFrom = i + 1
    }
    if (to > wordFrom) this.#write(raw.slice(wordFrom, to), sourceStart + wordFrom, to - wordFrom)
  }

  #space(sourceStart: number, sourceLength: number, noBreak: boolean, softBreak: boolean): void {
    if (softBreak) this.#pendingSoftBreak = true
    if (this.#text === '' || this.#text.endsWith('\n') || this.#text.endsWith(' ')) return
    if (this.#pending) {
      const {sourceStart: start} = this.#pending
      this.#pending = {
        sourceStart: start,
        sourceLength: sourceStart + sourceLength - start,
        noBreak: this.#pending.noBreak || noBreak
      }
    } else this.#pending = {sourceStart, sourceLength, noBreak}
  }

  #write(text: string, sourceStart: number, sourceLength: number): void {
    if (this.#pending) {
      const pending = this.#pending
      const joins = this.#pendingSoftBreak && this.#joinsHyphenation(text)
      this.#pending = null
      this.#pendingSoftBreak = false
      if (joins) this.#dropHyphen()
      else if (!this.#text.endsWith(' ')) {
        if (pending.noBreak) this.#noBreak.push(this.#text.length)
        this.#push(' ', pending.sourceStart, Math.max(1, pending.sourceLength))
      }
    } else this.#pendingSoftBreak = false
    this.#push(text, sourceStart, sourceLength)
  }

  /** "kapi-⏎tel": a letter, a hyphen, and a line that goes on in lower case with no joining word. */
  #joinsHyphenation(next: string): boolean {
    if (!/\p{Ll}-$/u.test(this.#text)) return false
    return /^\p{Ll}/u.test(next) && !/^(?:och|eller|samt|till|respektive|resp|som|men|o)(?!\p{L})/u.test(next)
  }

  #dropHyphen(): void {
    const end = this.#text.length - 1
    this.#text = this.#text.slice(0, end)
    const last = this.#segments.length - 4
    const length = this.#segments[last + 1] ?? 0
    if (length > 1) {
      this.#segments[last + 1] = length - 1
      this.#segments[last + 3] = Math.max(1, (this.#segments[last + 3] ?? 1) - 1)
    } else this.#segments.length = last
    for (const entry of this.#open) if (entry.start > end) Object.assign(entry, {start: end})
  }

  #push(text: string, sourceStart: number, sourceLength: number): void {
    const start = this.#text.length
    this.#text += text
    const last = this.#segments.length - 4
    const same = sourceLength === text.length
    if (last >= 0 && same) {
      const textLength = this.#segments[last + 1] ?? 0
      const fromSource = this.#segments[last + 2] ?? 0
      const sourceSoFar = this.#segments[last + 3] ?? 0
      if (textLength === sourceSoFar && fromSource + sourceSoFar === sourceStart) {
        this.#segments[last + 1] = textLength + text.length
        this.#segments[last + 3] = sourceSoFar + sourceLength
        return
      }
    }
    this.#segments.push(start, text.length, sourceStart, sourceLength)
  }
}

/** ASCII from the space on, and the Latin-1 and Latin Extended letters: no cluster can begin there but by a combining mark. */
function isPlain(code: number): boolean {
  return (code >= 32 && code < 127) || (code >= 0xc0 && code < 0x250) || (code >= 0x2010 && code < 0x2028)
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code < 0x370
}

/** Length of the code point at `i` with the combining marks after it. */
function clusterLength(raw: string, i: number): number {
  let end = i + ((raw.codePointAt(i) ?? 0) > 0xffff ? 2 : 1)
  if (/\p{L}/u.test(raw.slice(i, end))) while (end < raw.length && isCombining(raw.charCodeAt(end))) end++
  return end - i
}

const LIGATURES = /[\ufb00-\ufb06\u0132\u0133]/gu
/** Format and control characters; U+FEFF counts as white space in JavaScript, so it is named. */
const INVISIBLE = /\ufeff|(?!\s)[\p{Cf}\p{Cc}]/gu

function normalise(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(LIGATURES, l => l.normalize('NFKC'))
    .replace(INVISIBLE, '')
}
