/**
 * Where in the XML a mark may stand so that it comes before or after a given character, with what Word will not bear kept
 * whole: fields that are made anew, controls that are refilled, formulas, graphemes.
 */
import {
  type Child,
  type ComplexField,
  type Container,
  type Item,
  isRegeneratedSimple,
  type Layout,
  type Paragraph,
  type Run,
  regeneratedAround
} from './layout.js'

/** A place between two characters of the XML at which something may be put in. */
export interface Spot {
  readonly offset: number
  /** The run that must be cut in two there, and its `w:t` if the cut goes through the text; absent between runs. */
  readonly run?: Run
  readonly child?: Child
  /** Where the nearest place after it is that stands in the paragraph itself, in no link, control or field. */
  readonly outside: number
}

/** Controls whose content the user does not write freely, or that are refilled: marks stay outside. */
const CLOSED_CONTROL = [
  'w:lock',
  'w:dataBinding',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w:showingPlcHdr',
  'w:text',
  'w:picture',
  'w:citation',
  'w:bibliography',
  'w:equation',
  'w:docPartList',
  'w:docPartObj',
  'w:group',
  'w14:checkbox'
] as const

/** Whether text in such a control must be left as it is. */
export function isClosed(properties: ReadonlySet<string>): boolean {
  return CLOSED_CONTROL.some(name => properties.has(name))
}

/** The paragraph of the layout that an offset stands in, or `null`. */
export function paragraphAt({paragraphs}: Layout, offset: number): Paragraph | null {
  const paragraph = paragraphs[lastStartingBy(paragraphs, offset)]
  return paragraph && offset < paragraph.end ? paragraph : null
}

/** The nearest spot at or before the character at `offset`. */
export function spotBefore(layout: Layout, paragraph: Paragraph, offset: number): Spot {
  const item = paragraph.items[lastStartingBy(paragraph.items, offset)]
  if (!item || offset < paragraph.contentStart) return gap(paragraph.contentStart)
  if (offset >= item.end) return gapAfter(item, paragraph)
  const barrier = barrierAround(item, childAt(item, offset), 'before')
  if (barrier) return gap(barrier.start)
  if (item.kind === 'atom') return gap(item.start)
  const index = lastStartingBy(item.children, offset)
  const child = item.children[index]
  if (!child) return gap(item.start)
  const cut = child.texts.find(({start, end, isCdata}) => !isCdata && offset > start && offset <= end)
  const at = cut ? graphemeStart(layout.xml, cut.start, cut.end, offset) : child.start
  if (cut && at > firstText(child)) return {offset: at, run: item, child, outside: at}
  return index === 0 ? gap(item.start) : {offset: child.start, run: item, outside: child.start}
}

/** The nearest spot at or after the end of the characters that end at `offset`. */
export function spotAfter(layout: Layout, paragraph: Paragraph, offset: number): Spot {
  const item = paragraph.items[lastStartingBy(paragraph.items, offset - 1)]
  if (!item) return gap(paragraph.contentStart)
  if (offset > item.end) return gapAfter(item, paragraph)
  const barrier = barrierAround(item, childAt(item, offset - 1), 'after')
  if (barrier) return gapAfter(barrier, paragraph)
  if (item.kind === 'atom') return gapAfter(item, paragraph)
  const index = lastStartingBy(item.children, offset - 1)
  const child = item.children[index]
  const end = outsideAfter(item, paragraph)
  if (!child) return {offset: item.end, outside: end}
  const cut = child.texts.find(({start, end, isCdata}) => !isCdata && offset > start && offset <= end)
  const at = cut ? graphemeEnd(layout.xml, cut.start, cut.end, offset) : child.end
  // A cut through a run of the paragraph itself is already outside.
  const isOutside = end === item.end && !item.parent
  if (cut && at < child.closeStart) return {offset: at, run: item, child, outside: isOutside ? at : end}
  return index === item.children.length - 1
    ? {offset: item.end, outside: end}
    : {offset: child.end, run: item, outside: isOutside ? child.end : end}
}

/** The place at which a paragraph's content begins. */
export function gap(offset: number): Spot {
  return {offset, outside: offset}
}

function gapAfter(item: Barrier, paragraph: Paragraph): Spot {
  return {offset: item.end, outside: outsideAfter(item, paragraph)}
}

function firstText(child: Child): number {
  return child.texts[0]?.start ?? child.openEnd
}

function childAt(item: Item, offset: number): Child | undefined {
  return item.kind === 'run' ? item.children[lastStartingBy(item.children, offset)] : undefined
}

/** Something that marks stay outside of, or an item as such. */
type Barrier = Pick<Item, 'start' | 'end' | 'parent' | 'field'>

/** The outermost thing around a place that marks must stay outside of, or `null`. */
function barrierAround(item: Item, child: Child | undefined, side: 'before' | 'after'): Barrier | null {
  let barrier: Barrier | null = null
  let parent = item.parent
  let field = child?.field ?? item.field
  for (;;) {
    const regenerated = regeneratedAround(field)
    const control = outermostClosed(parent)
    const edge = regenerated && (side === 'before' ? regenerated.begin : regenerated.end)
    const isFieldOuter =
      edge && (!control || (side === 'before' ? edge.start <= control.start : edge.end >= control.end))
    const next: Barrier | null = isFieldOuter ? {...edge, field: regenerated.parent} : control
    if (!next) return barrier
    barrier = next
    ;({parent, field} = next)
  }
}

function outermostClosed(container: Container | null): Container | null {
  let found: Container | null = null
  for (let at = container; at; at = at.parent)
    if ((at.name === 'w:sdt' && isClosed(at.properties)) || isRegeneratedSimple(at)) found = at
  return found
}

/** Where the paragraph itself goes on after `item`: outside what encloses it and outside the fields that end in the paragraph. */
function outsideAfter(item: Pick<Item, 'end' | 'parent' | 'field'>, paragraph: Paragraph): number {
  let {end, parent, field} = item
  for (;;) {
    const around: ComplexField | null = outermostEnding(field, paragraph)
    const run: Run | null = around?.end ?? null
    if (run && run.end > end) ({end, parent, field} = {end: run.end, parent: run.parent, field: around?.parent ?? null})
    else if (parent) {
      let top: Container = parent
      while (top.parent) top = top.parent
      end = Math.max(end, top.end)
      field = top.field
      parent = null
    } else return end
  }
}

function outermostEnding(field: ComplexField | null, paragraph: Paragraph): ComplexField | null {
  let found: ComplexField | null = null
  for (let at = field; at; at = at.parent) if (at.lastParagraph === paragraph) found = at
  return found
}

/** Index of the last of `spans` that starts at or before `offset`, or -1. */
function lastStartingBy(spans: readonly {readonly start: number}[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How far a grapheme is looked for on either side; a longer one is left cut where it was asked for. */
const WINDOW = 64

/** The start of the grapheme or entity that `offset` lies in, within the character data from `start` to `end`. */
function graphemeStart(xml: string, start: number, end: number, offset: number): number {
  return boundaries(xml, start, end, offset).findLast(at => at <= offset) ?? offset
}

function graphemeEnd(xml: string, start: number, end: number, offset: number): number {
  return boundaries(xml, start, end, offset).find(at => at >= offset) ?? offset
}

let segmenter: Intl.Segmenter | undefined

/** Offsets near `offset` at which the text may be cut; plain letters on both sides need no segmenter. */
function boundaries(xml: string, start: number, end: number, offset: number): readonly number[] {
  if (offset <= start || offset >= end) return [offset]
  if (
    /^[\w .,:()åäöÅÄÖé-][\w .,:()åäöÅÄÖé-]$/u.test(xml.slice(offset - 1, offset + 1)) &&
    !inEntity(xml, start, offset)
  )
    return [offset]
  const first = Math.max(start, offset - WINDOW)
  // A window begins between words, so that no grapheme is cut by it.
  const from = first + Math.max(0, xml.slice(first, offset).lastIndexOf(' '))
  const window = xml.slice(from, Math.min(end, offset + WINDOW))
  segmenter ??= new Intl.Segmenter('sv', {granularity: 'grapheme'})
  const entities = Array.from(window.matchAll(/&[^;&\s]{1,10};/gu), match => ({
    start: from + match.index,
    end: from + match.index + match[0].length
  }))
  return Array.from(segmenter.segment(window), ({index}) => from + index)
    .concat(from + window.length)
    .filter(at => !entities.some(entity => at > entity.start && at < entity.end))
}

function inEntity(xml: string, start: number, offset: number): boolean {
  return /&[^;]*$/u.test(xml.slice(Math.max(start, offset - 12), offset))
}
