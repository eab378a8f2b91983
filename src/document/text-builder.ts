/**
 * The one place where text is normalised. Every character of every document goes through here, so plain stretches are copied
 * whole, and only what needs a decision is looked at one by one. Nothing reads back the text written so far but its last
 * few characters: a block of 5 MB costs ten times one of 500 kB.
 */

import {
  COMBINING,
  characterClass,
  clusterLength,
  isLineEnd,
  isNoBreakSpace,
  normaliseCluster,
  normaliseText,
  PLAIN,
  SPACE
} from '../text/normalise.js'
import type {Anchors} from './anchors.js'
import type {Mark} from './document.js'
import {joinLines} from './line-end-hyphen.js'

type MarkWithoutSpan = Mark extends infer M ? (M extends Mark ? Omit<M, 'start' | 'end'> : never) : never

export interface BuiltText {
  readonly text: string
  readonly anchors: Anchors
  readonly marks: readonly Mark[]
  readonly noBreakSpaces: readonly number[]
}

/** Closes a mark; one that became known only later (the target of a link) may be given in place of the opened one. */
export type CloseMark = (mark?: MarkWithoutSpan) => void

interface OpenMark {
  readonly mark: MarkWithoutSpan
  /** Where its first character stands, or -1 before there is one. */
  start: number
}

/** White space that stands between what is written and what comes; written only if more text follows. */
interface PendingSpace {
  readonly sourceStart: number
  sourceEnd: number
  noBreak: boolean
  softLineEnd: boolean
}

/**
 * Collects the text of one block from pieces of the source and normalises it, keeping for every character the place it came
 * from: NFC; soft hyphens, zero-width characters and control characters out; no-break and other spaces become a plain space
 * (their places are remembered); ligatures (ﬁ) split; runs of white space become one space; a soft line end after a hyphen
 * joins the word ("kapi-⏎tel" gives "kapitel", "IT-⏎stöd" gives "IT-stöd", "produktivitets-⏎och" keeps hyphen and
 * space). Lone surrogates become U+FFFD. Pieces must come in the order of the source.
 */
export class TextBuilder {
  readonly #part: string
  readonly #pieces: string[] = []
  #length = 0
  readonly #segments: number[] = []
  readonly #marks: Mark[] = []
  readonly #noBreak: number[] = []
  readonly #open: OpenMark[] = []
  #unstarted: OpenMark[] = []
  #pending: PendingSpace | null = null
  /** Whether a soft hyphen was the last thing appended: the line end after it is no space. */
  #afterSoftHyphen = false

  constructor(part = '') {
    this.#part = part
  }

  /** Length so far, without a pending space. */
  get length(): number {
    return this.#length
  }

  /**
   * Adds `raw`, which stands in the source, character by character, from `sourceStart`. A line feed in it is a soft line end.
   */
  append(raw: string, sourceStart: number): void {
    let from = 0
    let i = 0
    while (i < raw.length) {
      const kind = characterClass(raw.charCodeAt(i))
      // One space between plain characters stays in the stretch.
      if (kind === PLAIN || (kind === SPACE && i > from && characterClass(raw.charCodeAt(i + 1)) === PLAIN)) {
        i++
        continue
      }
      const start = kind === COMBINING && i > from ? i - 1 : i
      if (start > from) this.#write(raw.slice(from, start), sourceStart + from, start - from)
      if (kind === SPACE) {
        this.#space(sourceStart + i, 1, false, false)
        i++
      } else {
        const length = clusterLength(raw, start)
        this.#atom(normaliseCluster(raw.slice(start, start + length)), sourceStart + start, length)
        if (raw.charCodeAt(start) === 0xad && this.#pending === null) this.#afterSoftHyphen = true
        i = start + length
      }
      from = i
    }
    if (i > from) this.#write(raw.slice(from, i), sourceStart + from, i - from)
  }

  /** Adds `text`, which stands for `sourceLength` source characters as a whole: an entity, an escape, a field. */
  appendAtom(text: string, sourceStart: number, sourceLength: number): void {
    this.#atom(normaliseText(text), sourceStart, sourceLength)
    if (text === '\u00ad' && this.#pending === null) this.#afterSoftHyphen = true
  }

  /** Adds a forced line break (`<br>`, two spaces at a line end): `\n` in the text. */
  lineBreak(sourceStart: number, sourceLength: number): void {
    this.#pending = null
    this.#afterSoftHyphen = false
    if (this.#length === 0 || this.#tail(1) === '\n') return
    this.#push('\n', sourceStart, sourceLength)
  }

  /** Opens an inline mark at the next character to be written that is no white space. Close with the returned function. */
  open(mark: MarkWithoutSpan): CloseMark {
    const entry: OpenMark = {mark, start: -1}
    this.#open.push(entry)
    this.#unstarted.push(entry)
    return final => {
      const at = this.#open.lastIndexOf(entry)
      if (at < 0) return
      this.#open.splice(at, 1)
      this.#close({mark: final ?? entry.mark, start: entry.start})
    }
  }

  /** The finished text. White space at either end is gone. The builder must not be used afterwards. */
  finish(): BuiltText {
    for (const entry of this.#open) this.#close(entry)
    if (this.#tail(1) === '\n') this.#dropLast()
    return {
      text: this.#pieces.join(''),
      anchors: {part: this.#part, segments: Int32Array.from(this.#segments)},
      marks: this.#marks.sort((a, b) => a.start - b.start || b.end - a.end),
      noBreakSpaces: this.#noBreak
    }
  }

  #atom(text: string, sourceStart: number, sourceLength: number): void {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (characterClass(code) === PLAIN || !(isLineEnd(code) || /\s/u.test(text.charAt(i)))) continue
      if (i > from) this.#writeAtom(text.slice(from, i), sourceStart, sourceLength)
      this.#space(sourceStart, sourceLength, isNoBreakSpace(code), isLineEnd(code))
      from = i + 1
    }
    if (from < text.length) this.#writeAtom(text.slice(from), sourceStart, sourceLength)
  }

  #close({mark, start}: OpenMark): void {
    if (start < 0) return
    const end = this.#tail(1) === '\n' ? this.#length - 1 : this.#length
    if (end > start) this.#marks.push({...mark, start, end} as Mark)
  }

  #space(sourceStart: number, sourceLength: number, noBreak: boolean, softLineEnd: boolean): void {
    if (this.#length === 0 || this.#tail(1) === '\n') return
    if (this.#pending) {
      this.#pending.sourceEnd = sourceStart + sourceLength
      this.#pending.noBreak ||= noBreak
      this.#pending.softLineEnd ||= softLineEnd
    } else this.#pending = {sourceStart, sourceEnd: sourceStart + sourceLength, noBreak, softLineEnd}
  }

  #writeAtom(text: string, sourceStart: number, sourceLength: number): void {
    if (this.#pending === null && this.#composes(text, sourceStart, sourceLength)) return
    // A segment of two equal lengths would map character by character.
    if (text.length === sourceLength && text.length > 1 && !isPair(text)) {
      this.#write(text.slice(0, 1), sourceStart, sourceLength)
      this.#write(text.slice(1), sourceStart, sourceLength)
    } else this.#write(text, sourceStart, sourceLength)
  }

  /** A combining mark written on its own, as an entity or after other markup, melts into the last character. */
  #composes(text: string, sourceStart: number, sourceLength: number): boolean {
    if (characterClass(text.charCodeAt(0)) !== COMBINING) return false
    const base = this.#tail(1)
    const composed = normaliseText(base + text)
    if (base === '' || composed === base + text) return false
    const baseStart = this.#dropLast()
    this.#push(composed, baseStart, sourceStart + sourceLength - baseStart)
    return true
  }

  #write(text: string, sourceStart: number, sourceLength: number): void {
    const pending = this.#pending
    if (pending) {
      this.#pending = null
      const join = pending.softLineEnd ? this.#joinLines(text) : 'space'
      if (join === 'drop hyphen') this.#dropHyphen()
      if (join === 'space') {
        if (pending.noBreak) this.#noBreak.push(this.#length)
        this.#push(' ', pending.sourceStart, pending.sourceEnd - pending.sourceStart)
      }
    }
    this.#afterSoftHyphen = false
    if (this.#unstarted.length > 0) {
      for (const entry of this.#unstarted) entry.start = this.#length
      this.#unstarted = []
    }
    this.#push(text, sourceStart, sourceLength)
  }

  #joinLines(next: string): 'space' | 'drop hyphen' | 'keep hyphen' {
    return this.#afterSoftHyphen ? 'keep hyphen' : joinLines(this.#tail(3), next)
  }

  #dropHyphen(): void {
    this.#dropLast()
    for (let i = this.#marks.length - 1; i >= 0; i--) {
      const mark = this.#marks[i]
      if (!mark || mark.end <= this.#length) break
      if (mark.start >= this.#length) this.#marks.splice(i, 1)
      else this.#marks[i] = {...mark, end: this.#length}
    }
  }

  /** Takes back the last character and gives its place in the source. */
  #dropLast(): number {
    this.#length--
    const piece = (this.#pieces.pop() ?? '').slice(0, -1)
    if (piece !== '') this.#pieces.push(piece)
    const segments = this.#segments
    const last = segments.length - 4
    const textLength = segments[last + 1] ?? 0
    const sourceStart = segments[last + 2] ?? 0
    const oneToOne = textLength === segments[last + 3]
    if (textLength <= 1) segments.length = last
    else {
      if (oneToOne) segments[last + 3] = textLength - 1
      segments[last + 1] = textLength - 1
    }
    return oneToOne ? sourceStart + textLength - 1 : sourceStart
  }

  /** The last `count` characters written, or fewer. */
  #tail(count: number): string {
    let tail = ''
    for (let i = this.#pieces.length - 1; i >= 0 && tail.length < count; i--)
      tail = (this.#pieces[i] ?? '').slice(-count) + tail
    return tail.slice(-count)
  }

  #push(text: string, sourceStart: number, sourceLength: number): void {
    const start = this.#length
    const segments = this.#segments
    this.#length += text.length
    this.#pieces.push(text)
    const last = segments.length - 4
    if (last >= 0 && sourceLength === text.length) {
      const textLength = segments[last + 1] ?? 0
      const sourceSoFar = segments[last + 3] ?? 0
      if (textLength === sourceSoFar && (segments[last + 2] ?? 0) + sourceSoFar === sourceStart) {
        segments[last + 1] = textLength + text.length
        segments[last + 3] = sourceSoFar + sourceLength
        return
      }
    }
    segments.push(start, text.length, sourceStart, sourceLength)
  }
}

function isPair(text: string): boolean {
  return text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff
}
