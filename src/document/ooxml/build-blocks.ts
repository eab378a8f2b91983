/** Makes blocks of the document model from the passages of a story. */
import type {DocumentAssembler} from '../assembler.js'
import type {BlockKind, CellPlace, ListPlace, Region} from '../document.js'
import {type BuiltText, TextBuilder} from '../text-builder.js'
import {isForeignStretch, primaryLanguage} from './languages.js'
import type {ListKeeper} from './lists.js'
import {MarkKeeper, marksOf} from './marks.js'
import type {ListMarker} from './numbering.js'
import type {Cell, Enclosure, Passage, Picture, Row, Segment, Story, Table} from './passage.js'
import {columnOf, enclosing, numberingOf} from './passage.js'
import type {Numbering, RunFormat, StyleSheet} from './styles.js'
import {decodeText} from './xml-scanner.js'

export interface BlockContext {
  readonly assembler: DocumentAssembler
  readonly styles: StyleSheet
  readonly markerOf: (numbering: Numbering) => ListMarker
  readonly lists: ListKeeper
  /** Language of the document, BCP 47 or `''`. */
  readonly language: string
  /** Whether a paragraph in the style Title is the document's highest heading. */
  readonly titleIsHeading: boolean
}

/**
 * One paragraph as it reads: a passage, or several where the marks between them are deleted. The properties are those of
 * the last, whose mark is the one left.
 */
export type Paragraph = readonly Passage[]

/** The paragraphs of a story in reading order. */
export function joinPassages(passages: readonly Passage[]): readonly Paragraph[] {
  const paragraphs: Passage[][] = []
  // Only paragraphs side by side in the same cell, box or note join; a text box between them is stepped over.
  const waiting = new Map<Enclosure | null, Passage[]>()
  for (const passage of passages) {
    const joined = waiting.get(passage.enclosure)
    if (joined) joined.push(passage)
    else paragraphs.push([passage])
    const paragraph = joined ?? paragraphs.at(-1)
    if (passage.joinsNext && paragraph) waiting.set(passage.enclosure, paragraph)
    else waiting.delete(passage.enclosure)
  }
  return paragraphs
}

/** 1–9, or 0 for a paragraph that is no heading. */
export function headingLevelOf(paragraph: Paragraph, styles: StyleSheet): number {
  const last = paragraph.at(-1)
  if (!last) return 0
  if (last.outlineLevel === null) return styles.paragraph(last.styleId).headingLevel
  return last.outlineLevel < 9 ? last.outlineLevel + 1 : 0
}

/** The format of a segment's run with its styles counted in; bold and italics of the paragraph style are its normal look. */
export function formatOf({run}: Segment, passage: Passage, styles: StyleSheet): RunFormat {
  const isHidden = styles.paragraph(passage.styleId).isHidden
  const inherited = isHidden ? {hidden: true} : NO_FORMAT
  if (!run) return inherited
  if (run.styleId === '' && !isHidden) return run.format
  return {...inherited, ...styles.run(run.styleId), ...run.format}
}

const NO_FORMAT: RunFormat = {}

/**
 * Adds the blocks and pictures of a paragraph. Table numbers of the story count from `firstTable`. Gives the text of the
 * paragraph's own block, or `null` if it has none.
 */
export function addParagraph(
  story: Story,
  paragraph: Paragraph,
  region: Region,
  firstTable: number,
  context: BlockContext
): BuiltText | null {
  const last = paragraph.at(-1)
  if (!last) return null
  const {assembler, lists, styles} = context
  const style = styles.paragraph(last.styleId)
  const {built, language} = buildText(story, paragraph, context)
  if (style.role === 'contentsHeading' || (style.role === 'contents' && isContentsLine(paragraph))) return null
  const place = placeOf(last, region, firstTable)
  const isShown = built.text !== '' && !isPageNumber(built.text, region)
  if (isShown) {
    const isInFlow = place.region === 'body' || place.region === 'textBox'
    const level = isInFlow ? headingLevelOf(paragraph, styles) : 0
    const isTitle = level === 0 && place.region === 'body' && style.role === 'title'
    const headingLevel = isTitle && context.titleIsHeading ? 1 : level
    const list = headingLevel > 0 || isTitle ? clearLists(lists) : listPlace(last, context)
    assembler.add({
      kind: kindOf(headingLevel, isTitle, style.role, list, place.cell),
      built,
      region: place.region,
      ...(headingLevel > 0 && {level: headingLevel}),
      ...(list && {list}),
      ...(place.cell && {cell: place.cell}),
      ...(style.name !== '' && {style: style.name}),
      ...(language !== '' && {declaredLanguage: language})
    })
  }
  for (const {pictures} of paragraph) for (const picture of pictures) addPicture(story, picture, place, context)
  return isShown ? built : null
}

/** A header or footer without a letter is a page number or a date. */
function isPageNumber(text: string, region: Region): boolean {
  return (region === 'pageHeader' || region === 'pageFooter') && !/\p{L}/u.test(text)
}

/**
 * Whether a paragraph in a style of the contents is a line of it: ends in a tab and a page number. Such styles are used by mistake for
 * ordinary text too, and most contents are known by their field.
 */
function isContentsLine(paragraph: Paragraph): boolean {
  const segments = paragraph.flatMap(passage => passage.segments)
  const tab = segments.findLastIndex(({kind}) => kind === 'tab')
  const page = segments
    .slice(tab + 1)
    .map(({text}) => text)
    .join('')
  return tab >= 0 && /^\s*(?:\d{1,5}|[ivxlc]{1,8})\s*$/iu.test(page)
}

function kindOf(
  headingLevel: number,
  isTitle: boolean,
  role: string,
  list: ListPlace | null,
  cell: CellPlace | null
): BlockKind {
  if (headingLevel > 0) return 'heading'
  if (isTitle) return 'title'
  if (role === 'caption' || role === 'quotation') return role
  if (list) return 'listItem'
  return cell ? 'tableCell' : 'paragraph'
}

interface Place {
  readonly region: Region
  readonly cell: CellPlace | null
}

function placeOf({enclosure}: Passage, region: Region, firstTable: number): Place {
  const isBoxed = region === 'body' && enclosing(enclosure, 'textBox') !== null
  return {region: isBoxed ? 'textBox' : region, cell: cellPlace(enclosure, firstTable)}
}

/** The innermost cell of a table that is one. */
function cellPlace(enclosure: Enclosure | null, firstTable: number): CellPlace | null {
  for (let cell = enclosing(enclosure, 'cell'); cell; cell = enclosing(cell.parent, 'cell')) {
    const row = enclosing(cell.parent, 'row')
    const table = enclosing(cell.parent, 'table')
    if (!row || !table || isFrame(table, row, cell)) continue
    return {table: firstTable + table.index, row: row.index, column: columnOf(table, cell), header: row.isHeader}
  }
  return null
}

/**
 * Whether a cell only frames running text: the one cell of its table, or a whole row with several paragraphs or more than a
 * few sentences. Judgments and decisions are set so.
 */
function isFrame(table: Table, row: Row, cell: Cell): boolean {
  if (row.cells > 1) return false
  return table.rows <= 1 || cell.paragraphs >= 3 || cell.characters > 400
}

function listPlace(passage: Passage, {styles, markerOf, lists}: BlockContext): ListPlace | null {
  const numbering = numberingOf(passage, styles.paragraph(passage.styleId).numbering)
  const marker = numbering ? markerOf(numbering) : 'none'
  if (!numbering || marker === 'none') return clearLists(lists)
  return lists.place(numbering, marker)
}

function clearLists(lists: ListKeeper): null {
  lists.clear()
  return null
}

function buildText(story: Story, paragraph: Paragraph, context: BlockContext) {
  const builder = new TextBuilder(story.part)
  const marks = new MarkKeeper(builder)
  const shown = shownSegments(paragraph, context.styles)
  const foreign = foreignStretches(shown, context)
  const whole = foreign.find(({from, to}) => from === 0 && to === shown.segments.length)
  let stretch = 0
  shown.segments.forEach((segment, i) => {
    while ((foreign[stretch]?.to ?? Number.POSITIVE_INFINITY) <= i) stretch++
    const current = foreign[stretch]
    const wanted = marksOf(segment, shown.formats[i] ?? NO_FORMAT)
    if (current && current !== whole && current.from <= i)
      marks.set([...wanted, {key: current, mark: {kind: 'language', language: current.language}}])
    else marks.set(wanted)
    append(story, segment, builder)
  })
  return {built: builder.finish(), language: whole?.language ?? ''}
}

/** The segments that are not hidden, and the format of each. Two lists, since a paragraph may have 300,000. */
interface ShownSegments {
  readonly segments: readonly Segment[]
  readonly formats: readonly RunFormat[]
}

function shownSegments(paragraph: Paragraph, styles: StyleSheet): ShownSegments {
  const segments: Segment[] = []
  const formats: RunFormat[] = []
  for (const passage of paragraph)
    for (const segment of passage.segments) {
      const format = formatOf(segment, passage, styles)
      if (format.hidden) continue
      segments.push(segment)
      formats.push(format)
    }
  return {segments, formats}
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly language: string
}

/** The stretches of segments that are in another language than the document, sorted. */
function foreignStretches({segments, formats}: ShownSegments, context: BlockContext): readonly Stretch[] {
  const stretches: Stretch[] = []
  const primary = primaryLanguage(context.language)
  const languageAt = (i: number) => {
    const found = formats[i]?.language ?? context.styles.language
    return found === '' || found === context.language || primaryLanguage(found) === primary ? '' : found
  }
  for (let from = 0, to = 0; from < segments.length; from = to) {
    const language = languageAt(from)
    for (to = from + 1; to < segments.length && languageAt(to) === language; ) to++
    if (language === '') continue
    const text = segments
      .slice(from, to)
      .map(segment => segment.text)
      .join('')
    if (isForeignStretch(language, text)) stretches.push({from, to, language: language.toLowerCase()})
  }
  return stretches
}

function append({xml, part}: Story, segment: Segment, builder: TextBuilder): void {
  const {kind, text, start, end, isCdata} = segment
  if (kind === 'break') builder.lineBreak(start, end - start)
  else if (kind !== 'text') builder.appendAtom(text, start, end - start)
  else if (text.length === end - start) builder.append(text, start)
  else appendDecoded(builder, xml, start, end, part, isCdata)
}

/** Adds the character data in `xml` between two offsets. */
function appendDecoded(
  builder: TextBuilder,
  xml: string,
  start: number,
  end: number,
  part: string,
  isCdata = false
): void {
  decodeText(
    xml,
    start,
    end,
    part,
    (piece, from, length) => {
      if (piece.length === length) builder.append(piece, from)
      else builder.appendAtom(piece, from, length)
    },
    isCdata
  )
}

function addPicture(story: Story, picture: Picture, {region, cell}: Place, {assembler}: BlockContext): void {
  const {part} = story
  const {alt, altSpan, file, start, end} = picture
  assembler.addImage({alt, file, source: {part, start, end}})
  if (!altSpan) return
  const builder = new TextBuilder(part)
  appendDecoded(builder, story.xml, altSpan.start, altSpan.end, part)
  assembler.add({kind: 'altText', built: builder.finish(), region, ...(cell && {cell})})
}
