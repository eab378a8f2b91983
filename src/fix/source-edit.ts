/**
 * From an edit in the text of a block to one in the source. An edit is only made where the source between its first and its
 * last character is nothing but these characters: what the reader took away (markup, comments, the marks of a quotation at the
 * start of a line) would be lost. A line end inside is moved to the nearest space.
 */
import type {Anchors} from '../document/anchors.js'
import type {Block, Document} from '../document/document.js'
import type {BlockEdit} from './block-edit.js'
import {escapeFor} from './escape.js'

/** A replacement in the source; 0-based UTF-16 offsets in the decoded text. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Why a suggestion is left to the writer: markup stands in the way, or the encoding of the file lacks a character. */
export type Obstacle = 'markup' | 'encoding'

const OPAQUE = new Set(['code', 'math', 'placeholder', 'shortcode'])

/** The edit in the source, or what stands in its way. */
export function toSourceEdit(
  document: Document,
  edit: BlockEdit,
  canHold: (text: string) => boolean
): SourceEdit | Obstacle {
  const {block} = edit
  if (block.region === 'frontMatter') return 'markup'
  if (block.marks.some(mark => OPAQUE.has(mark.kind) && edit.start < mark.end && edit.end > mark.start)) return 'markup'
  const source = document.parts.get('') ?? ''
  const replacement = escapeFor(document.format, block, edit.replacement, canHold)
  if (replacement === null) return 'encoding'
  if (edit.start === edit.end) return insertion(block, edit, replacement)
  const stretch = readStretch(block.anchors, source, edit.start, edit.end)
  if (stretch === null) return 'markup'
  if (stretch.breaks.length === 0) return {start: stretch.start, end: stretch.end, replacement}
  const [lineBreak] = stretch.breaks
  if (!lineBreak || stretch.breaks.length > 1) return 'markup'
  return withLineBreak(block, source, edit, stretch, lineBreak, replacement) ?? 'markup'
}

/** New text stands right after the character before it, inside the same markup; first in a block before the first. */
function insertion({anchors}: Block, {start}: BlockEdit, replacement: string): SourceEdit | Obstacle {
  const before = characterAt(anchors, start - 1)
  if (before) return {start: before.end, end: before.end, replacement}
  const after = characterAt(anchors, start)
  return after ? {start: after.start, end: after.start, replacement} : 'markup'
}

interface Break {
  /** Offset in the block's text of the space that stands for the line end. */
  readonly at: number
  /** The line end in the source with the indentation and the quotation marks of the next line. */
  readonly raw: string
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly breaks: readonly Break[]
}

/** A line end with what may stand around it: spaces before, indentation and marks of a block quotation after. */
const LINE_BREAK = /^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:>[ \t]?)*[ \t]*$/u
/** What may stand for one character in the source: spaces, an entity, an escaped character, a letter with its marks. */
const HARMLESS = /^(?:[ \t\u00a0\u202f\u2007]+|&#?\w{1,40};?|\\[!-/:-@[-`{-~]|[^<>*_`[\](){}\\\s]\p{M}*)$/u

function readStretch(anchors: Anchors, source: string, start: number, end: number): Stretch | null {
  const first = characterAt(anchors, start)
  if (!first) return null
  const breaks: Break[] = []
  let previousEnd = first.start
  for (let at = start; at < end; at++) {
    const character = characterAt(anchors, at)
    if (!character) return null
    // Two characters of one atom: a ligature, an entity of two letters.
    const isContinued = character.start < previousEnd
    const raw = source.slice(character.start, character.end)
    const lineEnd = /[\r\n]/u.test(raw)
    if (lineEnd) {
      const next = characterAt(anchors, at + 1)
      const whole = source.slice(character.start, next?.start ?? character.end)
      if (!next || at + 1 >= end || !LINE_BREAK.test(whole) || previousEnd !== character.start) return null
      breaks.push({at, raw: whole})
      previousEnd = next.start
      continue
    }
    if (!isContinued && character.start !== previousEnd) return null
    if (raw.length !== 1 && !HARMLESS.test(raw)) return null
    previousEnd = Math.max(previousEnd, character.end)
  }
  const last = characterAt(anchors, end - 1)
  const after = characterAt(anchors, end)
  // Half of an atom cannot be replaced.
  if (!last || (after && after.start < last.end)) return null
  const before = characterAt(anchors, start - 1)
  if (before && before.end > first.start) return null
  return {start: first.start, end: last.end, breaks}
}

function withLineBreak(
  block: Block,
  source: string,
  edit: BlockEdit,
  stretch: Stretch,
  lineBreak: Break,
  replacement: string
): SourceEdit | null {
  const space = nearestSpace(replacement, lineBreak.at - edit.start)
  if (space !== -1)
    return {...stretch, replacement: replacement.slice(0, space) + lineBreak.raw + replacement.slice(space + 1)}
  const after = characterAt(block.anchors, edit.end)
  if (after && after.start === stretch.end && source.slice(after.start, after.end) === ' ')
    return {start: stretch.start, end: after.end, replacement: replacement + lineBreak.raw}
  const before = characterAt(block.anchors, edit.start - 1)
  if (before && before.end === stretch.start && source.slice(before.start, before.end) === ' ')
    return {start: before.start, end: stretch.end, replacement: lineBreak.raw + replacement}
  return null
}

function nearestSpace(text: string, wanted: number): number {
  const before = text.lastIndexOf(' ', wanted)
  const after = text.indexOf(' ', wanted)
  if (before === -1 || after === -1) return Math.max(before, after)
  return wanted - before <= after - wanted ? before : after
}

/** Where the character at `offset` of the block's text stands in the source. */
function characterAt({segments}: Anchors, offset: number): {readonly start: number; readonly end: number} | null {
  const count = segments.length / 4
  if (offset < 0 || count === 0) return null
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle * 4] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const [textStart = 0, textLength = 0, sourceStart = 0, sourceLength = 0] = segments.subarray(low * 4, low * 4 + 4)
  if (offset >= textStart + textLength) return null
  if (textLength !== sourceLength) return {start: sourceStart, end: sourceStart + sourceLength}
  const start = sourceStart + offset - textStart
  return {start, end: start + 1}
}

/** `text` with `edits`, which are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const {start, end, replacement} of edits) {
    pieces.push(text.slice(from, start), replacement)
    from = end
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}
