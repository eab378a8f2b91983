/** One walk over the events of micromark: from markup to blocks. */
import {decodeString} from 'micromark-util-decode-string'
import {normalizeIdentifier} from 'micromark-util-normalize-identifier'
import type {Event, Token} from 'micromark-util-types'
import type {DocumentAssembler} from './assembler.js'
import {decodeReference} from './character-reference.js'
import {parseDirective} from './directive.js'
import type {BlockKind, CellPlace, ListPlace, Region, SourceSpan} from './document.js'
import {addHtmlImage, type Counters, HtmlFragments, type HtmlPiece, isBadge, openInline} from './html-fragment.js'
import {readTag} from './html-tag.js'
import type {Step} from './markdown-simple.js'
import {Skeleton} from './markdown-skeleton.js'
import {type CloseMark, TextBuilder} from './text-builder.js'

/** A quotation whose first line is `[!NOTE]` is a box for information, not a quotation. */
const ALERT = /^>[ \t]*\[!\p{L}{1,20}\]/u

const NO_SKELETON = new Skeleton('', [])

interface Container {
  readonly type: 'quotation' | 'alert' | 'list' | 'footnote'
  place?: ListPlace
}

interface OpenLink {
  readonly close: CloseMark
  target: string
}

interface OpenImage {
  readonly builder: TextBuilder
  readonly outer: TextBuilder | null
  file: string
}

export class MarkdownWalk {
  readonly #source: string
  #skeleton = NO_SKELETON
  readonly #assembler: DocumentAssembler
  readonly #counters: Counters = {lists: 0, tables: 0}
  readonly #html: HtmlFragments
  readonly #containers: Container[] = []
  readonly #definitions = new Map<string, string>()
  readonly #links: OpenLink[] = []
  readonly #images: OpenImage[] = []
  readonly #marks: CloseMark[] = []
  /** Inline HTML that is open in the current block. */
  #tags: {readonly name: string; readonly close: CloseMark}[] = []
  /** Pictures of the current block, added after it. */
  #afterBlock: (() => void)[] = []
  #builder: TextBuilder | null = null
  #level = 0
  #cell: {table: number; row: number; column: number; header: boolean} | null = null
  #codeLetters = 0
  #textLetters = 0
  readonly #countsLetters: boolean

  constructor(source: string, assembler: DocumentAssembler) {
    this.#source = source
    this.#assembler = assembler
    this.#html = new HtmlFragments(assembler, this.#counters)
    this.#countsLetters = /^(?:[ >]*(?:```|~~~)| {4}|\t)/mu.test(source)
  }

  /** Letters that stand in code blocks. */
  get codeLetters(): number {
    return this.#codeLetters
  }

  /** Letters that stand in what Markdown itself makes blocks of. */
  get textLetters(): number {
    return this.#textLetters
  }

  /** Takes the events of a stretch of the source that ends where nothing is open. */
  run(skeleton: Skeleton, events: readonly Event[]): void {
    this.#skeleton = skeleton
    if (this.#source.includes(']:')) this.#collectDefinitions(events)
    for (let i = 0; i < events.length; i++) {
      const event = events[i]
      if (!event) continue
      const [phase, token] = event
      if (phase === 'exit') this.#exit(token)
      else if (SKIPPED.has(token.type)) i = this.#skip(events, i)
      else this.#enter(token)
    }
  }

  /** Takes the steps of a block that was read without the parser. */
  follow(steps: readonly Step[]): void {
    for (const step of steps) this.#follow(step)
  }

  #follow(step: Step): void {
    switch (step.does) {
      case 'begin':
        this.#builder = new TextBuilder()
        break
      case 'text':
        this.#builder?.append(this.#source.slice(step.start, step.end), step.start)
        break
      case 'open':
        this.#openMark(step.kind)
        break
      case 'close':
        this.#marks.pop()?.()
        break
      case 'openLink':
        this.#openLink('')
        break
      case 'closeLink':
        this.#setTarget(step.target)
        this.#closeLink()
        break
      case 'openImage':
        this.#openImage()
        break
      case 'closeImage':
        this.#setTarget(step.file)
        this.#closeImage({part: '', start: step.start, end: step.end})
        break
      case 'endParagraph':
        this.#finish(this.#place())
        break
      case 'endHeading':
        this.#level = step.level
        this.#finishHeading()
        break
      default:
        this.#followContainer(step)
    }
  }

  #followContainer(step: Step): void {
    switch (step.does) {
      case 'openList':
        this.#openList(step.ordered)
        break
      case 'item':
        this.#nextItem()
        break
      case 'closeList':
        this.#containers.pop()
        break
      case 'openTable':
        this.#openTable()
        break
      case 'row':
        this.#nextRow()
        break
      case 'cell':
        this.#nextCell(step.header)
        break
      case 'endCell':
        this.#finishCell()
        break
      case 'closeTable':
        this.#cell = null
        break
    }
  }

  #collectDefinitions(events: readonly Event[]): void {
    let label = ''
    for (const [phase, token] of events) {
      if (phase === 'enter' && token.type === 'definitionLabelString') label = this.#slice(token)
      if (phase === 'enter' && token.type === 'definitionDestinationString') {
        const identifier = normalizeIdentifier(label)
        if (!this.#definitions.has(identifier)) this.#definitions.set(identifier, decodeString(this.#slice(token)))
      }
    }
  }

  /** Passes over a token with all that is in it, and gives the index of its exit. */
  #skip(events: readonly Event[], from: number): number {
    const skipped = events[from]?.[1]
    const pieces: HtmlPiece[] = []
    let end = from
    let inside = events[++end]
    for (; inside && inside[1] !== skipped; inside = events[++end]) {
      const [phase, token] = inside
      if (phase === 'exit') continue
      const {type} = token
      if (type === 'codeFlowValue') this.#codeLetters += countLetters(this.#slice(token))
      else if (type === 'resourceDestinationString') this.#setTarget(decodeString(this.#slice(token)))
      else if (type === 'referenceString')
        this.#setTarget(this.#definitions.get(normalizeIdentifier(this.#slice(token))))
      else if (type === 'htmlFlowData' || type === 'lineEnding')
        pieces.push({text: this.#slice(token), start: this.#skeleton.sourceStart(token.start.offset)})
    }
    if (skipped?.type === 'htmlFlow') this.#html.read(mergePieces(pieces), this.#place())
    return end
  }

  #enter(token: Token): void {
    switch (token.type) {
      case 'data':
      case 'codeTextData':
      case 'autolinkProtocol':
      case 'autolinkEmail':
        if (this.#builder) this.#append(token)
        break
      case 'lineEnding':
        this.#builder?.append(this.#slice(token), this.#skeleton.sourceStart(token.start.offset))
        break
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        this.#builder?.lineBreak(this.#skeleton.sourceStart(token.start.offset), length(token))
        break
      case 'characterEscape':
        this.#builder?.appendAtom(this.#slice(token).slice(1), this.#skeleton.sourceStart(token.start.offset), 2)
        break
      case 'characterReference':
        this.#appendReference(token)
        break
      case 'strong':
      case 'emphasis':
        this.#openMark(token.type)
        break
      case 'codeText':
        this.#openMark('code')
        break
      case 'link':
        this.#openLink('')
        break
      case 'autolink':
        this.#openLink(this.#slice(token).slice(1, -1))
        break
      case 'image':
        this.#openImage()
        break
      case 'labelText':
        this.#setTarget(this.#definitions.get(normalizeIdentifier(this.#slice(token))))
        break
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
        this.#builder = new TextBuilder()
        break
      case 'atxHeadingSequence':
        this.#level ||= length(token)
        break
      case 'setextHeadingLineSequence':
        this.#level = this.#source[this.#skeleton.sourceStart(token.start.offset)] === '=' ? 1 : 2
        break
      case 'htmlText':
      case 'mdxJsxTextTag':
      case 'mdxJsxFlowTag':
        this.#readInlineHtml(token)
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#readExpression(token)
        break
      default:
        this.#enterContainer(token)
    }
  }

  #enterContainer(token: Token): void {
    switch (token.type) {
      case 'blockQuote': {
        const start = this.#skeleton.sourceStart(token.start.offset)
        const alert = ALERT.test(this.#source.slice(start, start + 40))
        this.#containers.push({type: alert ? 'alert' : 'quotation'})
        break
      }
      case 'listOrdered':
      case 'listUnordered':
        this.#openList(token.type === 'listOrdered')
        break
      case 'listItemPrefix':
        this.#nextItem()
        break
      case 'gfmFootnoteDefinition':
        this.#containers.push({type: 'footnote'})
        break
      case 'table':
        this.#openTable()
        break
      case 'tableRow':
        this.#nextRow()
        break
      case 'tableHeader':
      case 'tableData':
        this.#nextCell(token.type === 'tableHeader')
        break
    }
  }

  #openList(ordered: boolean): void {
    const depth = this.#containers.filter(container => container.type === 'list').length + 1
    this.#containers.push({type: 'list', place: {list: this.#counters.lists++, ordered, depth, item: -1}})
  }

  #nextItem(): void {
    const list = this.#containers.findLast(container => container.type === 'list')
    if (list?.place) list.place = {...list.place, item: list.place.item + 1}
  }

  #openTable(): void {
    this.#cell = {table: this.#counters.tables++, row: -1, column: -1, header: false}
  }

  #nextRow(): void {
    if (this.#cell) this.#cell = {...this.#cell, row: this.#cell.row + 1, column: -1}
  }

  #nextCell(header: boolean): void {
    if (this.#cell) this.#cell = {...this.#cell, column: this.#cell.column + 1, header}
    this.#builder = new TextBuilder()
  }

  #finishCell(): void {
    this.#finish({...this.#place(), kind: 'tableCell', ...(this.#cell && {cell: this.#cell})})
  }

  #exit(token: Token): void {
    switch (token.type) {
      case 'strong':
      case 'emphasis':
      case 'codeText':
        if (this.#builder) this.#marks.pop()?.()
        break
      case 'link':
      case 'autolink':
        this.#closeLink()
        break
      case 'image':
        this.#closeImage(this.#span(token))
        break
      case 'paragraph':
        this.#finish(this.#place())
        break
      case 'atxHeading':
      case 'setextHeading':
        this.#finishHeading()
        break
      case 'tableHeader':
      case 'tableData':
        this.#finishCell()
        break
      case 'table':
        this.#cell = null
        break
      case 'blockQuote':
      case 'listOrdered':
      case 'listUnordered':
      case 'gfmFootnoteDefinition':
        this.#containers.pop()
        break
    }
  }

  #place(): {kind: BlockKind; region: Region; list?: ListPlace; declaredLanguage?: string} {
    const inner = this.#containers.findLast(container => container.type !== 'footnote' && container.type !== 'alert')
    const list = inner?.type === 'list' ? inner.place : undefined
    const declaredLanguage = this.#html.language
    return {
      kind: list ? 'listItem' : inner ? 'quotation' : 'paragraph',
      region: this.#containers.some(container => container.type === 'footnote') ? 'footnote' : 'body',
      ...(list && {list}),
      ...(declaredLanguage && {declaredLanguage})
    }
  }

  /** A heading inside a quotation is part of what is quoted, and no heading of this document. */
  #finishHeading(): void {
    const {list, ...place} = this.#place()
    const level = this.#level
    this.#level = 0
    this.#finish(place.kind === 'quotation' ? place : {...place, kind: 'heading', level})
  }

  #finish(place: {kind: BlockKind; region: Region; level?: number; list?: ListPlace; cell?: CellPlace}): void {
    const builder = this.#builder
    this.#builder = null
    this.#tags = []
    if (builder) {
      const built = builder.finish()
      if (this.#countsLetters) this.#textLetters += countLetters(built.text)
      // A line of asterisks or dots is an ornament.
      if (place.kind !== 'paragraph' || /[\p{L}\p{N}\p{M}]/u.test(built.text)) this.#assembler.add({...place, built})
    }
    for (const add of this.#afterBlock) add()
    this.#afterBlock = []
  }

  /** Source text of a token. */
  #slice({start, end}: Token): string {
    return this.#source.slice(this.#skeleton.sourceStart(start.offset), this.#skeleton.sourceEnd(end.offset))
  }

  /** Appends the source text that a stretch of plain text of the skeleton stands for. */
  #append({start, end}: Token): void {
    const builder = this.#builder
    const {edits} = this.#skeleton
    if (!builder) return
    let from = this.#skeleton.sourceStart(start.offset)
    for (let i = this.#skeleton.indexBefore(start.offset); i < edits.length; i++) {
      const edit = edits[i]
      if (!edit || edit.start >= end.offset) break
      if (edit.kind === 'cut' || edit.sourceEnd <= from) continue
      if (edit.kind === 'paragraphs') {
        this.#appendParagraphs(from, this.#skeleton.sourceEnd(end.offset))
        return
      }
      if (edit.sourceStart > from) builder.append(this.#source.slice(from, edit.sourceStart), from)
      const raw = this.#source.slice(edit.sourceStart, edit.sourceEnd)
      if (edit.kind === 'slot') builder.append(raw, edit.sourceStart)
      else if (edit.kind !== 'drop') {
        const close = builder.open({kind: edit.kind})
        builder.append(raw, edit.sourceStart)
        close()
      }
      from = edit.sourceEnd
    }
    const to = this.#skeleton.sourceEnd(end.offset)
    if (to > from) builder.append(this.#source.slice(from, to), from)
  }

  /** Appends several paragraphs that the parser saw as one; the last one stays open. */
  #appendParagraphs(from: number, to: number): void {
    const text = this.#source.slice(from, to)
    let start = 0
    for (const blank of text.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*[\n\r]\s*/gu)) {
      this.#builder?.append(text.slice(start, blank.index), from + start)
      this.#finish(this.#place())
      this.#builder = new TextBuilder()
      start = blank.index + blank[0].length
    }
    this.#builder?.append(text.slice(start), from + start)
  }

  #appendReference(token: Token): void {
    const reference = this.#slice(token)
    const start = this.#skeleton.sourceStart(token.start.offset)
    this.#builder?.appendAtom(decodeReference(reference) ?? reference, start, reference.length)
  }

  #openMark(kind: 'strong' | 'emphasis' | 'code'): void {
    if (this.#builder) this.#marks.push(this.#builder.open({kind}))
  }

  #openLink(target: string): void {
    if (this.#builder) this.#links.push({close: this.#builder.open({kind: 'link', target}), target})
  }

  #closeLink(): void {
    const link = this.#links.pop()
    link?.close({kind: 'link', target: link.target})
  }

  #openImage(): void {
    const builder = new TextBuilder()
    this.#images.push({builder, outer: this.#builder, file: ''})
    this.#builder = builder
  }

  /** The target of the innermost open link or image. A full reference comes after the label and so has the last word. */
  #setTarget(target: string | undefined): void {
    if (target === undefined) return
    const image = this.#images.at(-1)
    const link = this.#links.at(-1)
    if (image) image.file = target
    else if (link) link.target = target
  }

  #closeImage(source: SourceSpan): void {
    const image = this.#images.pop()
    if (!image) return
    this.#builder = image.outer
    const built = image.builder.finish()
    if (isBadge(image.file)) return
    const {file} = image
    this.#afterBlock.push(() => {
      this.#assembler.addImage({alt: built.text === '' ? null : built.text, file, source})
      this.#assembler.add({kind: 'altText', built})
    })
  }

  #span({start, end}: Token): SourceSpan {
    const {sourceStart, sourceEnd} = {
      sourceStart: this.#skeleton.sourceStart(start.offset),
      sourceEnd: this.#skeleton.sourceEnd(end.offset)
    }
    return {part: '', start: sourceStart, end: sourceEnd}
  }

  #readInlineHtml(token: Token): void {
    const html = this.#slice(token)
    const source = this.#span(token)
    if (html.startsWith('<!--')) this.#addDirective(html.slice(4, -3), source)
    const tag = readTag(html, 0)
    if (!tag) return
    if (tag.name === 'img' || tag.name === 'image') {
      const add = () => addHtmlImage(this.#assembler, tag, 0, source.start)
      if (this.#builder) this.#afterBlock.push(add)
      else add()
    } else if (tag.name === 'br') this.#builder?.lineBreak(source.start, html.length)
    else if (tag.closing) {
      const at = this.#tags.findLastIndex(open => open.name === tag.name)
      if (at >= 0) for (const open of this.#tags.splice(at)) open.close()
    } else if (!tag.selfClosing && this.#builder) {
      const close = openInline(this.#builder, tag)
      if (close) this.#tags.push({name: tag.name, close})
    }
  }

  /** An MDX expression stands for something in the sentence, unless it is a comment. */
  #readExpression(token: Token): void {
    const expression = this.#slice(token)
    const comment = /^\{\s*\/\*(?<content>[\s\S]*)\*\/\s*\}$/u.exec(expression)?.groups?.content
    if (comment !== undefined) this.#addDirective(comment, this.#span(token))
    else if (this.#builder && !/^\{\s*(?:["'`]\s*["'`])?\s*\}$/u.test(expression)) {
      const close = this.#builder.open({kind: 'shortcode'})
      this.#builder.append(expression, this.#skeleton.sourceStart(token.start.offset))
      close()
    }
  }

  #addDirective(comment: string, source: SourceSpan): void {
    const directive = parseDirective(comment)
    if (directive) this.#assembler.addDirective({...directive, source})
  }
}

const SKIPPED = new Set<string>([
  'resource',
  'reference',
  'definition',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'taskListCheck',
  'tableDelimiterRow',
  'thematicBreak'
])

function length({start, end}: Token): number {
  return end.offset - start.offset
}

/** Joins pieces that follow on each other in the source. */
function mergePieces(pieces: readonly HtmlPiece[]): readonly HtmlPiece[] {
  const merged: HtmlPiece[] = []
  let run: HtmlPiece[] = []
  const flush = () => {
    const [first] = run
    if (first) merged.push({text: run.map(piece => piece.text).join(''), start: first.start})
    run = []
  }
  let end = -1
  for (const piece of pieces) {
    if (piece.start !== end) flush()
    run.push(piece)
    end = piece.start + piece.text.length
  }
  flush()
  return merged
}

function countLetters(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32
    if ((code >= 97 && code <= 122) || code >= 0xe0) letters++
  }
  return letters
}
