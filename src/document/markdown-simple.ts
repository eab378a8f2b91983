/**
 * Reads the blocks of Markdown that most texts are made of: headings, paragraphs, flat lists, tables with a bar at both ends,
 * with emphasis, links and pictures in them. The parser needs a hundred times as long for them, since it must be ready for
 * everything at every character.
 *
 * The rule is to know or to pass. What is read here has one meaning only, whatever stands around it; anything that could mean
 * something else (a nested list, an escape, a bracket alone) makes the whole block go to the parser, together with all that
 * follows up to a place where nothing can be open any more. A test reads both ways and compares.
 */
import type {Mask} from './markdown-masks.js'

/** One step of building blocks. Offsets are those of the source. */
export type Step =
  /** A heading, paragraph or cell begins. */
  | {readonly does: 'begin' | 'endParagraph' | 'close' | 'openLink' | 'openImage'}
  | {readonly does: 'item' | 'closeList' | 'openTable' | 'row' | 'closeTable'}
  | {readonly does: 'text'; readonly start: number; end: number}
  | {readonly does: 'open'; readonly kind: 'strong' | 'emphasis'}
  | {readonly does: 'closeLink'; readonly target: string}
  | {readonly does: 'closeImage'; readonly file: string; readonly start: number; readonly end: number}
  | {readonly does: 'endHeading'; readonly level: number}
  | {readonly does: 'openList'; readonly ordered: boolean}
  | {readonly does: 'cell' | 'endCell'; readonly header: boolean}

export interface SimpleBlock {
  readonly steps: readonly Step[]
  /** Where the next block begins, or blank lines before it. */
  readonly end: number
}

/** Whether anything in `source` can change the meaning of text far from it: a definition, a note, a line end of old. */
export function isReadableInParts(source: string): boolean {
  return !source.includes(']:') && !/\r(?!\n)/u.test(source)
}

const NEWLINE = 10
const RETURN = 13
const HASH = 35
const BAR = 124

/** Begins a line of a paragraph, and nothing else. */
const SAFE = 1
/** A digit: the beginning of a line of a paragraph unless it is the number of a list. */
const DIGIT = 2
/** Begins a line of a paragraph if what it opens is read as such. */
const INLINE = 4
/** Must be looked at within a line. */
const SPECIAL = 8
/** Goes on a word: what may stand after the sign that opens emphasis. */
const WORD = 16
/** Does not stand in the target of a link, or only escaped or in brackets. */
const NO_TARGET = 32

const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[A-Za-z]/u.test(character)) classes[code] = SAFE | WORD
  else if (/\d/u.test(character)) classes[code] = DIGIT | WORD
  else if ('"\'(),./;?@%$^{}'.includes(character)) classes[code] = SAFE
  else if ('*_[!&'.includes(character)) classes[code] = INLINE | SPECIAL
  else if ('~`]<\\'.includes(character) || code < 32) classes[code] = SPECIAL
  if (code <= 32 || code === 127 || '()<>[]\\&`"\''.includes(character))
    classes[code] = (classes[code] ?? 0) | NO_TARGET
}

function classAt(source: string, i: number): number {
  const code = source.charCodeAt(i)
  if (code < 128) return classes[code] ?? 0
  // Past the end there is no character; letters of Latin alphabets are the only ones known to be no punctuation.
  return code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7 ? SAFE | WORD : code >= 128 ? SAFE : 0
}

/** A line without the white space around it. */
interface Line {
  readonly start: number
  /** First character that is no white space. */
  readonly from: number
  /** After the last character that is no white space; equals `from` in a blank line. */
  readonly to: number
  /** Before the line end. */
  readonly stop: number
  /** After the line end. */
  readonly next: number
}

interface Marker {
  readonly ordered: boolean
  /** `-`, `*`, `+`, `.` or `)`. */
  readonly sign: number
  /** Where the text of the item begins; 0 if it has none that is read here. */
  readonly text: number
}

export class SimpleReader {
  readonly #source: string
  readonly #masks: readonly Mask[]
  #mask = 0
  #steps: Step[] = []

  /** `masks` are sorted; what they touch is never simple. */
  constructor(source: string, masks: readonly Mask[]) {
    this.#source = source
    this.#masks = masks
  }

  /** The block at or after `from`, where a line begins and nothing is open; `null` if there is none or it is not simple. */
  read(from: number): SimpleBlock | null {
    const source = this.#source
    const line = firstLine(source, from)
    if (line.from === line.to) return null
    this.#steps = []
    const end = line.from === line.start ? this.#block(line) : -1
    if (end < 0) return null
    // The line after the block counts too: without what is masked in it, it may not end the block.
    return this.#maskAfter(line.start, firstLine(source, end).next) < 0 ? {steps: this.#steps, end} : null
  }

  /**
   * The first offset after the line at `from` where nothing of what stands before can be open: where a line begins with a
   * letter or the sign of a heading, after a blank one. The end of the source if code or HTML stands before, which may go on.
   */
  skip(from: number): number {
    const source = this.#source
    let blank = false
    for (let start = from; start < source.length; ) {
      const line = readLine(source, start)
      if (line.from === line.to) blank = true
      else {
        const masked = this.#maskAfter(start, line.next)
        const begins = blank && line.from === start && (isLetter(source, start) || headingLevel(source, line) > 0)
        if (begins && start > from && masked < 0) return start
        if (mayGoOn(source, line)) return source.length
        blank = false
        if (masked > line.next) {
          const rest = readLine(source, masked)
          if (mayGoOn(source, rest)) return source.length
          start = rest.next
          continue
        }
      }
      start = line.next
    }
    return source.length
  }

  /** Reads the block that begins with `line` and gives its end, or -1. */
  #block(line: Line): number {
    const code = this.#source.charCodeAt(line.start)
    if (code === HASH) return this.#heading(line)
    if (code === BAR) return this.#table(line)
    const marker = readMarker(this.#source, line)
    return marker ? this.#list(line, marker) : this.#paragraph(line)
  }

  #heading(line: Line): number {
    const source = this.#source
    const level = headingLevel(source, line)
    if (level === 0) return -1
    let from = line.start + level
    while (isSpace(source.charCodeAt(from))) from++
    // A row of signs may close the heading, also an empty one.
    const closing = source.indexOf('#', from)
    if (from >= line.to || (closing >= 0 && closing < line.to)) return -1
    this.#steps.push({does: 'begin'})
    if (!this.#inline(from, line.to)) return -1
    this.#steps.push({does: 'endHeading', level})
    return line.next
  }

  #paragraph(line: Line): number {
    const {next} = this.#text(line, line.from)
    if (next < 0) return -1
    // A list may follow at once, if it is the kind that may.
    const after = readLine(this.#source, next)
    const marker = next < this.#source.length ? readMarker(this.#source, after) : null
    if (!marker) return next
    const mayFollow =
      marker.text > 0 &&
      this.#beginsText(marker.text, after.to) &&
      (!marker.ordered || /^0*1[.)]/u.test(this.#source.slice(next, next + 11)))
    return mayFollow ? next : -1
  }

  /**
   * The lines of a paragraph, the first from `from` on. `next` is the offset of the line that ends it, or -1; `line` is that
   * line, blank or with a marker or heading at its beginning.
   */
  #text(first: Line, from: number): {readonly next: number} {
    const source = this.#source
    this.#steps.push({does: 'begin'})
    let line = first
    let start = from
    for (;;) {
      if (!this.#beginsText(start, line.to) || !this.#inline(start, line.to)) return {next: -1}
      const following = readLine(source, line.next)
      const ends =
        line.next >= source.length ||
        following.from === following.to ||
        (following.from === following.start &&
          (headingLevel(source, following) > 0 || readMarker(source, following) !== null))
      if (ends) break
      // Two spaces or a tab before the line end may be a forced line break.
      if (line.stop - line.to > 1 || source.charCodeAt(line.to) === 9) return {next: -1}
      this.#addText(line.stop, line.next)
      line = following
      start = line.from
    }
    this.#steps.push({does: 'endParagraph'})
    return {next: line.next}
  }

  /** Whether the text of a line can be nothing but the beginning or the middle of a paragraph. */
  #beginsText(from: number, to: number): boolean {
    const kind = classAt(this.#source, from)
    // An asterisk alone is the sign of a list, or text in an item that has no other.
    if (this.#source.charCodeAt(from) === 42) return from + 1 < to && !isSpace(this.#source.charCodeAt(from + 1))
    if (kind & (SAFE | INLINE)) return true
    if (!(kind & DIGIT)) return false
    let i = from
    while (i < to && classAt(this.#source, i) & DIGIT) i++
    const code = this.#source.charCodeAt(i)
    return i >= to || (code !== 46 && code !== 41) || (i + 1 < to && !isSpace(this.#source.charCodeAt(i + 1)))
  }

  #list(first: Line, marker: Marker): number {
    const source = this.#source
    this.#steps.push({does: 'openList', ordered: marker.ordered})
    let line = first
    let item: Marker | null = marker
    let end = first.next
    while (item) {
      if (item.text === 0) return -1
      this.#steps.push({does: 'item'})
      const {next} = this.#text(line, item.text)
      if (next < 0) return -1
      end = next
      line = firstLine(source, next)
      const blank = line.start > next
      // The end, or something at the margin that is no item of this list.
      if (line.from === line.to) break
      // After a blank line what is indented belongs to the item.
      if (blank && line.from !== line.start) return -1
      item = readMarker(source, line)
      if (item && (item.sign !== marker.sign || item.ordered !== marker.ordered)) {
        if (!blank) return -1
        item = null
      }
    }
    this.#steps.push({does: 'closeList'})
    return end
  }

  #table(head: Line): number {
    const source = this.#source
    const delimiter = readLine(source, head.next)
    const columns = countCells(source, head)
    if (columns === 0 || countCells(source, delimiter) !== columns) return -1
    if (!/^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/u.test(source.slice(delimiter.from, delimiter.to))) return -1
    this.#steps.push({does: 'openTable'})
    if (!this.#row(head, true)) return -1
    let {next} = delimiter
    while (next < source.length) {
      const line = readLine(source, next)
      if (line.from === line.to) break
      if (countCells(source, line) !== columns || !this.#row(line, false)) return -1
      next = line.next
    }
    this.#steps.push({does: 'closeTable'})
    return next
  }

  #row(line: Line, header: boolean): boolean {
    const source = this.#source
    this.#steps.push({does: 'row'})
    let start = line.from + 1
    while (start < line.to) {
      const bar = source.indexOf('|', start)
      let from = start
      let to = bar
      while (from < to && isSpace(source.charCodeAt(from))) from++
      while (to > from && isSpace(source.charCodeAt(to - 1))) to--
      this.#steps.push({does: 'cell', header})
      if (!this.#inline(from, to)) return false
      this.#steps.push({does: 'endCell', header})
      start = bar + 1
    }
    return true
  }

  /** The signs within a line; gives whether all of them could be read. */
  #inline(from: number, to: number): boolean {
    const source = this.#source
    let text = from
    let open = 0
    let width = 0
    let i = from
    while (i < to) {
      const code = source.charCodeAt(i)
      if (code >= 128 || ((classes[code] ?? 0) & SPECIAL) === 0) {
        i++
        continue
      }
      if (code === 38) {
        // "Bygg & Ramp" is no character reference.
        if (i + 1 < to && !isSpace(source.charCodeAt(i + 1))) return false
        i++
      } else if (code === 33) {
        if (source.charCodeAt(i + 1) !== 91) {
          i++
          continue
        }
        this.#addText(text, i)
        i = text = this.#link(i, i + 1, to)
        if (i < 0) return false
      } else if (code === 91) {
        this.#addText(text, i)
        i = text = this.#link(i, i, to)
        if (i < 0) return false
      } else if (code === 42 || code === 95) {
        const run = source.charCodeAt(i + 1) === code ? 2 : 1
        const after = i + run
        if (open === 0) {
          const afterSpace = i === from || isSpace(source.charCodeAt(i - 1))
          if (!afterSpace || after >= to || !(classAt(source, after) & WORD)) return false
          this.#addText(text, i)
          this.#steps.push({does: 'open', kind: run === 2 ? 'strong' : 'emphasis'})
          open = code
          width = run
        } else {
          const closes = after >= to || ' .,:;?!)'.includes(source.charAt(after))
          if (code !== open || run !== width || !closes || isSpace(source.charCodeAt(i - 1))) return false
          this.#addText(text, i)
          this.#steps.push({does: 'close'})
          open = 0
        }
        i = text = after
      } else return false
    }
    this.#addText(text, to)
    return open === 0
  }

  /** The link or picture whose sign stands at `start` and whose bracket at `bracket`; gives the offset after it, or -1. */
  #link(start: number, bracket: number, to: number): number {
    const source = this.#source
    let close = bracket + 1
    while (close < to && !(classAt(source, close) & SPECIAL)) close++
    if (close >= to || source.charCodeAt(close) !== 93 || source.charCodeAt(close + 1) !== 40) return -1
    let end = close + 2
    while (end < to && !(classAt(source, end) & NO_TARGET)) end++
    if (end >= to || end === close + 2 || source.charCodeAt(end) !== 41) return -1
    const target = source.slice(close + 2, end)
    const isImage = bracket > start
    this.#steps.push({does: isImage ? 'openImage' : 'openLink'})
    this.#addText(bracket + 1, close)
    this.#steps.push(isImage ? {does: 'closeImage', file: target, start, end: end + 1} : {does: 'closeLink', target})
    return end + 1
  }

  #addText(start: number, end: number): void {
    if (start >= end) return
    const last = this.#steps.at(-1)
    // What may melt with the character before it is a text of its own at the beginning of a line, as from the parser.
    if (last?.does === 'text' && last.end === start && this.#source.charCodeAt(start) < 0x250) last.end = end
    else this.#steps.push({does: 'text', start, end})
  }

  /** The end of the last mask that touches the stretch, or -1. */
  #maskAfter(start: number, end: number): number {
    const masks = this.#masks
    while (this.#mask > 0 && (masks[this.#mask - 1]?.end ?? 0) >= start) this.#mask--
    while (this.#mask < masks.length && (masks[this.#mask]?.end ?? 0) < start) this.#mask++
    let last = -1
    for (let i = this.#mask; i < masks.length; i++) {
      const mask = masks[i]
      if (!mask || mask.start > end) break
      last = mask.end
    }
    return last
  }
}

function readLine(source: string, start: number): Line {
  const newline = source.indexOf('\n', start)
  const next = newline < 0 ? source.length : newline + 1
  let stop = newline < 0 ? source.length : newline
  if (newline > start && source.charCodeAt(newline - 1) === RETURN) stop--
  let from = start
  while (from < stop && isSpace(source.charCodeAt(from))) from++
  let to = stop
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--
  return {start, from, to, stop, next}
}

/** The first line at or after `start` that is not blank, or the last of the source. */
function firstLine(source: string, start: number): Line {
  let line = readLine(source, start)
  while (line.from === line.to && line.next < source.length) line = readLine(source, line.next)
  return line
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

function isLetter(source: string, i: number): boolean {
  const kind = classAt(source, i)
  return (kind & WORD) !== 0 && (kind & DIGIT) === 0
}

/** The level of the heading that the line is, or 0; it must begin at the margin. */
function headingLevel(source: string, {start}: Line): number {
  let level = 0
  while (level < 7 && source.charCodeAt(start + level) === HASH) level++
  const code = source.charCodeAt(start + level)
  return level > 0 && level < 7 && (isSpace(code) || code === NEWLINE || code === RETURN || Number.isNaN(code))
    ? level
    : 0
}

/** The sign of a list at the beginning of a line, if any. */
function readMarker(source: string, {start, from, to}: Line): Marker | null {
  if (from !== start) return null
  let i = start
  const first = source.charCodeAt(i)
  let ordered = false
  if (first !== 42 && first !== 43 && first !== 45) {
    while (i < to && i - start < 10 && (classAt(source, i) & DIGIT) !== 0) i++
    const code = source.charCodeAt(i)
    if (i === start || i - start > 9 || (code !== 46 && code !== 41)) return null
    ordered = true
  }
  const sign = source.charCodeAt(i)
  const afterSign = i + 1
  if (afterSign < to && !isSpace(source.charCodeAt(afterSign))) return null
  let text = afterSign
  while (text < to && source.charCodeAt(text) === 32) text++
  // Five spaces and more begin code.
  return {ordered, sign, text: text < to && text - afterSign < 5 ? text : 0}
}

/** Code and HTML may go on over blank lines. */
function mayGoOn(source: string, {from, to}: Line): boolean {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    if (code === 60) return true
    if ((code === 96 || code === 126) && source.charCodeAt(i + 1) === code && source.charCodeAt(i + 2) === code)
      return true
  }
  return false
}

/** How many cells a row has that begins at the margin with a bar and ends with one, else 0. */
function countCells(source: string, {start, from, to}: Line): number {
  if (from !== start || to - from < 3 || source.charCodeAt(from) !== BAR || source.charCodeAt(to - 1) !== BAR) return 0
  let cells = 0
  for (let i = from + 1; i < to; i++) if (source.charCodeAt(i) === BAR) cells++
  return cells
}
