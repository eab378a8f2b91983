/**
 * Plain text says nothing about itself, so its shape is read from its lines. In doubt a text stays what it is: a paragraph
 * is better than a wrong heading, and a forced line end better than two lines run together.
 */
import {DocumentAssembler} from './assembler.js'
import type {BlockKind, Document, ListPlace} from './document.js'
import {TextBuilder} from './text-builder.js'

/** One line: offsets in the source without white space at the ends and without quotation marks (`>`) before it. */
interface Line {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** Columns of white space before it; a tab counts as four. */
  readonly indent: number
}

/** Lines up to a blank one, a rule, or a change between quoted and not quoted. */
type Group = readonly Line[]

interface Bullet {
  readonly length: number
  readonly ordered: boolean
}

/** A shorter line is never taken for a wrapped one: people wrap at 60 to 80, and addresses and lists are shorter. */
const MIN_WRAPPED = 45
/** A longer line is never taken for a wrapped one: its end is the end of a paragraph. */
const MAX_WRAPPED = 140
const MAX_HEADING = 80
const BULLET = /(?:(?<sign>[-*•–—·▪◦‣○●➢])|(?<number>\d{1,3}|[a-zåäö])[.)])[ \t\u00a0]+(?=\S)/uy
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/u

/**
 * Reads plain text; `source` is decoded text without byte order mark, and all offsets count in it.
 *
 * - Paragraphs end at blank lines and at lines without letters and digits.
 * - A line end is soft where the line is as long as lines get in this file (45 to 140 characters: the next word would not
 *   have fitted), or where it stops in mid-sentence and the next goes on in lower case. Another line end is a forced break
 *   between short lines and the end of a paragraph between long ones.
 * - A line that begins with `-`, `*`, `•`, `–`, `1.`, `a)` or the like is a list item; indentation gives the depth.
 * - A line is a heading if it is underlined (`===` level 1, `---` level 2), or if it stands alone before a text, has
 *   no punctuation at its end and is written in capitals (level 1) or with a number (`2.1 Bakgrund`: level 2).
 * - Lines that begin with `>` are a quotation.
 */
export function readPlain(path: string, source: string): Document {
  const groups = splitGroups(source)
  const reader = new PlainReader(source, measureWidth(groups))
  groups.forEach((group, i) => {
    reader.read(group, groups[i + 1])
  })
  return reader.assembler.finish(path, 'plain', new Map([['', source]]), '')
}

function splitGroups(source: string): readonly Group[] {
  const groups: Group[] = []
  let group: Line[] = []
  const endGroup = () => {
    if (group.length > 0) groups.push(group)
    group = []
  }
  for (let start = 0; start < source.length; ) {
    const end = lineEnd(source, start)
    const line = trimLine(source, start, end)
    const text = line.end - line.start > 200 ? 'long' : source.slice(line.start, line.end)
    const underlines = group.length > 0 && UNDERLINE.test(text)
    if (text === '' || (!underlines && !/[\p{L}\p{N}]/u.test(text))) endGroup()
    else {
      if (group.length > 0 && group[0]?.quoted !== line.quoted) endGroup()
      group.push(line)
      // What is underlined stands on its own.
      if (underlines) {
        const heading = group.splice(-2)
        endGroup()
        groups.push(heading)
      }
    }
    start = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
  }
  endGroup()
  return groups
}

function lineEnd(source: string, start: number): number {
  let i = start
  while (i < source.length && source.charCodeAt(i) !== 10 && source.charCodeAt(i) !== 13) i++
  return i
}

function trimLine(source: string, from: number, to: number): Line {
  let start = from
  let end = to
  let indent = 0
  let quoted = false
  for (; start < end && isMargin(source.charAt(start)); start++) {
    if (source[start] === '>') {
      quoted = true
      indent = 0
    } else indent += source[start] === '\t' ? 4 : 1
  }
  while (end > start && /\s/u.test(source.charAt(end - 1))) end--
  return {start, end, quoted, indent}
}

function isMargin(character: string): boolean {
  return character === '>' || /\s/u.test(character)
}

/** The length that nine of ten lines inside paragraphs keep within: where this file wraps its lines, if it does. */
function measureWidth(groups: readonly Group[]): number {
  const counts = new Uint32Array(MAX_WRAPPED + 1)
  let total = 0
  for (const group of groups) {
    for (let i = 0; i + 1 < group.length; i++) {
      const length = lineLength(group[i])
      if (length < MIN_WRAPPED || length > MAX_WRAPPED) continue
      counts[length] = (counts[length] ?? 0) + 1
      total++
    }
  }
  let below = 0
  for (let length = 0; length <= MAX_WRAPPED; length++) {
    below += counts[length] ?? 0
    if (total > 0 && below >= total * 0.9) return length
  }
  return MAX_WRAPPED
}

function lineLength(line: Line | undefined): number {
  return line ? line.end - line.start : 0
}

function findBullet(source: string, line: Line | undefined): Bullet | null {
  if (!line) return null
  BULLET.lastIndex = line.start
  const match = BULLET.exec(source)
  if (!match || BULLET.lastIndex > line.end) return null
  return {length: match[0].length, ordered: match.groups?.number !== undefined}
}

class PlainReader {
  readonly assembler = new DocumentAssembler()
  readonly #source: string
  readonly #width: number
  #lists = 0
  /** The lists that are open, outermost first. */
  #open: {readonly indent: number; readonly ordered: boolean; readonly list: number; item: number}[] = []
  #builder: TextBuilder | null = null
  #kind: BlockKind = 'paragraph'
  #list: ListPlace | null = null

  constructor(source: string, width: number) {
    this.#source = source
    this.#width = width
  }

  read(group: Group, next: Group | undefined): void {
    const level = this.#headingLevel(group, next)
    const [first] = group
    if (level > 0 && first) {
      this.#open = []
      this.#begin('heading', null)
      this.#append(first.start, first.end)
      this.#finish(level)
      return
    }
    for (let i = 0; i < group.length; i++) this.#line(group[i - 1], group[i], group[i + 1])
    this.#finish(0)
  }

  #line(before: Line | undefined, line: Line | undefined, after: Line | undefined): void {
    if (!line) return
    const bullet = this.#canBeginItem(before, line, after) ? findBullet(this.#source, line) : null
    if (bullet) {
      this.#finish(0)
      this.#begin(
        line.quoted ? 'quotation' : 'listItem',
        line.quoted ? null : this.#nextItem(line.indent, bullet.ordered)
      )
      this.#append(line.start + bullet.length, line.end)
      return
    }
    const join = before && this.#builder ? this.#join(before, line) : 'paragraph'
    if (join === 'paragraph') {
      const continuesItem =
        before === undefined && line.indent > (this.#open.at(-1)?.indent ?? Number.POSITIVE_INFINITY)
      this.#finish(0)
      if (!continuesItem) this.#open = []
      this.#begin(
        line.quoted ? 'quotation' : continuesItem ? 'listItem' : 'paragraph',
        continuesItem ? this.#place() : null
      )
    } else if (join === 'break') this.#builder?.lineBreak(before?.end ?? line.start, 1)
    else this.#builder?.append('\n', before?.end ?? line.start)
    this.#append(line.start, line.end)
  }

  /** In the middle of a wrapped paragraph a line may begin with a dash or a number by chance; two such lines are a list. */
  #canBeginItem(before: Line | undefined, line: Line, after: Line | undefined): boolean {
    if (!before || this.#list || line.indent > before.indent) return true
    if (lineLength(before) < MIN_WRAPPED || /[.:;,!?]/u.test(this.#source.charAt(before.end - 1))) return true
    return findBullet(this.#source, after) !== null
  }

  #join(before: Line, line: Line): 'soft' | 'break' | 'paragraph' {
    const length = lineLength(before)
    if (length > MAX_WRAPPED) return 'paragraph'
    if (this.#isFull(before, line)) return 'soft'
    const stops = /[.!?:;]/u.test(this.#source.charAt(before.end - 1))
    const goesOn = /\p{Ll}/u.test(this.#source.charAt(line.start))
    if (this.#list && line.indent > (this.#open.at(-1)?.indent ?? 0) && !stops) return 'soft'
    if (!stops && goesOn && length >= MIN_WRAPPED / 1.5) return 'soft'
    return length < MIN_WRAPPED || lineLength(line) < MIN_WRAPPED ? 'break' : 'paragraph'
  }

  /** Whether the first word of `line` would not have fitted at the end of the line before. */
  #isFull(before: Line, line: Line): boolean {
    const length = lineLength(before)
    if (length < MIN_WRAPPED || length > MAX_WRAPPED || lineLength(line) > MAX_WRAPPED) return false
    const word = this.#source.slice(line.start, Math.min(line.end, line.start + MAX_WRAPPED)).split(/\s/u, 1)[0] ?? ''
    return length + 1 + word.length > this.#width
  }

  #nextItem(indent: number, ordered: boolean): ListPlace {
    while (this.#open.length > 0 && (this.#open.at(-1)?.indent ?? 0) > indent) this.#open.pop()
    const last = this.#open.at(-1)
    if (last && last.indent === indent && last.ordered === ordered) last.item++
    else {
      if (last && last.indent === indent) this.#open.pop()
      this.#open.push({indent, ordered, list: this.#lists++, item: 0})
    }
    return this.#place()
  }

  #place(): ListPlace {
    const {list, ordered, item} = this.#open.at(-1) ?? {list: 0, ordered: false, item: 0}
    return {list, ordered, depth: this.#open.length, item}
  }

  #headingLevel(group: Group, next: Group | undefined): number {
    const [line, second] = group
    if (!line || line.quoted || group.length > 2) return 0
    if (second) {
      const underline = this.#source.slice(second.start, Math.min(second.end, second.start + 200))
      if (lineLength(second) > 200 || lineLength(line) > MAX_HEADING || !UNDERLINE.test(underline)) return 0
      return underline.startsWith('=') ? 1 : 2
    }
    const text = lineLength(line) > MAX_HEADING ? '' : this.#source.slice(line.start, line.end)
    if (!next || text === '' || /[.,:;!?…-]$/u.test(text)) return 0
    const number = /^(?<parts>\d{1,2}(?:\.\d{1,2}){0,4})(?<point>\.?)[ \t]+\p{Lu}/u.exec(text)
    if (number) return this.#numberedLevel(number.groups?.parts ?? '', number.groups?.point !== '', next)
    const letters = text.replace(/\P{L}/gu, '')
    return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() ? 1 : 0
  }

  /** `1. Ansök` is an item of a list unless a longer text follows; `1 Bakgrund` and `2.1 Syfte` are headings. */
  #numberedLevel(parts: string, point: boolean, next: Group): number {
    const level = parts.split('.').length
    const followed = next.length > 1 || lineLength(next[0]) > MAX_HEADING
    const beginsItem = findBullet(this.#source, next[0]) !== null
    if (level === 1 && (point || beginsItem) && !(followed && !beginsItem)) return 0
    return level
  }

  #begin(kind: BlockKind, list: ListPlace | null): void {
    this.#builder = new TextBuilder()
    this.#kind = kind
    this.#list = list
  }

  #append(start: number, end: number): void {
    this.#builder?.append(this.#source.slice(start, end), start)
  }

  #finish(level: number): void {
    const builder = this.#builder
    this.#builder = null
    if (!builder) return
    const list = this.#list
    this.#list = null
    this.assembler.add({kind: this.#kind, built: builder.finish(), level, ...(list && {list})})
  }
}
