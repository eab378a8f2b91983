/**
 * Where a parser of Markdown would take quadratic time: thousands of containers on a line, or of openings in a paragraph
 * that nothing closes. No text that people write comes near; what is over the limit is text, signs and all.
 */
import type {Mask} from './markdown-masks.js'

/** Containers (quotations and list items) that may begin on one line. */
const MAX_DEPTH = 40
/** Columns of indentation; list items nest by it. */
const MAX_INDENT = 200
/** Openings in a paragraph, and openings times characters: each may be followed to the paragraph's end in vain. */
const MAX_OPENINGS = 3000
const MAX_EFFORT = 20_000_000
/** As `MAX_OPENINGS`, in lines up to a blank one, whatever their shape. */
const MAX_OPENINGS_IN_LINES = 50_000

/** Lines up to a blank one that go on a paragraph in a container without marker or indentation; the parser looks back over all. */
const MAX_LAZY_LINES = 400

const openings = new Uint8Array(128)
for (const character of '[]<`*_~') openings[character.charCodeAt(0)] = 1

/** Code and HTML end the containers above them. */
const BEGINS_FLOW = /^(?:```|~~~|<)/u

type Writable = {-readonly [Key in keyof Mask]: Mask[Key]}

/** Masks for what is over the limits of the parser, from `from` on; sorted and not overlapping. */
export function findExcess(source: string, from: number): readonly Mask[] {
  const masks: Writable[] = []
  let lazyLines = -1
  let unitStart = from
  let count = 0
  let countInLines = 0
  for (let lineStart = from; lineStart < source.length; ) {
    const newline = source.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? source.length : newline
    if (lazyLines > MAX_LAZY_LINES && goesOn(source, lineStart)) {
      const last = masks.at(-1)
      if (last && last.end === lineStart - 1) last.end = lineEnd
      else masks.push({start: lineStart, end: lineEnd, kind: 'slot', replacement: 'x'})
      lineStart = lineEnd + 1
      continue
    }
    const text = clipMargin(source, lineStart, lineEnd, masks)
    const blank = text >= lineEnd
    const marked = !blank && beginsUnit(source, lineStart, text)
    if (blank || marked) {
      unitStart = lineStart
      count = 0
    }
    if (blank) countInLines = 0
    if (marked || (!blank && source.slice(lineStart, text).trim() !== '')) lazyLines = Math.max(lazyLines, 0)
    else if (blank || BEGINS_FLOW.test(source.slice(text, text + 3))) lazyLines = -1
    else if (lazyLines >= 0 && text === lineStart) lazyLines++
    let before = 0
    for (let i = text; i < lineEnd; i++) {
      const code = source.charCodeAt(i)
      if (code < 128 && openings[code] === 1 && code !== before) {
        count++
        countInLines++
        if (count > MAX_OPENINGS || countInLines > MAX_OPENINGS_IN_LINES || count * (i - unitStart) > MAX_EFFORT) {
          masks.push({start: i, end: lineEnd, kind: 'slot', replacement: 'x'})
          break
        }
      }
      // A run of one sign is one opening, but every bracket counts.
      before = code === 91 || code === 93 ? 0 : code
    }
    lineStart = lineEnd + 1
  }
  return masks
}

/** Whether the line is neither blank nor the beginning of code or HTML. */
function goesOn(source: string, lineStart: number): boolean {
  const newline = source.indexOf('\n', lineStart)
  const line = source.slice(lineStart, newline < 0 ? source.length : Math.min(newline, lineStart + 300)).trimStart()
  return line !== '' && !BEGINS_FLOW.test(line)
}

/** Passes over indentation and container markers, masks what is too much, and gives the offset of the text. */
function clipMargin(source: string, from: number, to: number, masks: Mask[]): number {
  let i = from
  let depth = 0
  let limit = -1
  while (i < to) {
    const spaces = i
    while (i < to && isSpace(source.charCodeAt(i))) i++
    if (i - spaces > MAX_INDENT && i < to && limit < 0)
      masks.push({start: spaces + MAX_INDENT, end: i, kind: 'drop', replacement: ''})
    const end = markerEnd(source, i)
    if (end === i) break
    if (++depth === MAX_DEPTH) limit = end
    i = end
  }
  if (depth > MAX_DEPTH) masks.push({start: limit, end: Math.min(i, to), kind: 'drop', replacement: ' '})
  return i
}

/** The offset after the container marker at `i`, or `i`. */
function markerEnd(source: string, i: number): number {
  const code = source.charCodeAt(i)
  if (code === 62) return i + 1
  if (code === 42 || code === 43 || code === 45) return isSpace(source.charCodeAt(i + 1)) ? i + 1 : i
  let end = i
  while (end - i < 9 && source.charCodeAt(end) >= 48 && source.charCodeAt(end) <= 57) end++
  const point = source.charCodeAt(end)
  return end > i && (point === 46 || point === 41) && isSpace(source.charCodeAt(end + 1)) ? end + 1 : i
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13
}

/** List items and rows of tables are read one by one, so a long list is no long paragraph. */
function beginsUnit(source: string, lineStart: number, text: number): boolean {
  for (let i = lineStart; i < text; i++) if (!isSpace(source.charCodeAt(i)) && source[i] !== '>') return true
  return source[text] === '|'
}
