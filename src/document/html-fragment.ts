/**
 * HTML inside Markdown: fragments of it, often unbalanced, between paragraphs of Markdown. A tree parser has nothing to hold
 * on to here, so tags are read one by one, and what is open stays open to the next fragment.
 */
import type {BlockDraft, DocumentAssembler} from './assembler.js'
import {appendWithReferences} from './character-reference.js'
import {parseDirective} from './directive.js'
import type {BlockKind, CellPlace, ListPlace, Region} from './document.js'
import {type HtmlTag, readTag} from './html-tag.js'
import {type CloseMark, TextBuilder} from './text-builder.js'

/** Gives out the numbers of lists and tables, which Markdown and HTML share. */
export interface Counters {
  lists: number
  tables: number
}

/** A stretch of HTML that stands, character by character, at `start` in the source. */
export interface HtmlPiece {
  readonly text: string
  readonly start: number
}

interface OpenElement {
  readonly name: string
  readonly language: string | undefined
  readonly list?: {readonly list: number; readonly ordered: boolean; readonly depth: number; item: number}
  readonly table?: {readonly table: number; row: number; column: number}
}

const MAX_DEPTH = 200
const HIDDEN = new Set('script style template svg math iframe object noscript textarea select nav pre head'.split(' '))
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' '
  )
)
const MARKS: Readonly<Record<string, 'strong' | 'emphasis' | 'underline' | 'code'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  u: 'underline',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  var: 'code'
}

/** The mark that the opening tag of an inline element begins, if any. */
export function openInline(builder: TextBuilder, tag: HtmlTag): CloseMark | null {
  const kind = MARKS[tag.name]
  if (kind) return builder.open({kind})
  const target = tag.name === 'a' ? tag.attributes.get('href') : undefined
  if (target) return builder.open({kind: 'link', target: target.value})
  const language = tag.attributes.get('lang')
  return language ? builder.open({kind: 'language', language: language.value}) : null
}

/** Adds the picture of an `<img>` tag that begins at `start` in the source. */
export function addHtmlImage(assembler: DocumentAssembler, tag: HtmlTag, tagStart: number, start: number): void {
  const file = tag.attributes.get('src')?.value ?? ''
  if (isBadge(file)) return
  const alt = tag.attributes.get('alt')
  const builder = new TextBuilder()
  if (alt) appendWithReferences(builder, alt.value, start + alt.start - tagStart)
  const built = builder.finish()
  const source = {part: '', start, end: start + tag.end - tagStart}
  assembler.addImage({alt: alt ? built.text : null, file, source})
  assembler.add({kind: 'altText', built})
}

/** Whether `file` is a status badge of a code repository, which is no picture for a reader. */
export function isBadge(file: string): boolean {
  return /shields\.io|badge|travis-ci|\/actions\/workflows\//u.test(file)
}

export class HtmlFragments {
  readonly #assembler: DocumentAssembler
  readonly #counters: Counters
  readonly #stack: OpenElement[] = []
  #hidden = ''
  #builder: TextBuilder | null = null
  #inline: {readonly name: string; readonly close: CloseMark}[] = []
  /** Where blocks stand that HTML says nothing about. */
  #surroundings: Pick<BlockDraft, 'region' | 'list'> & {readonly kind: BlockKind} = {kind: 'paragraph'}
  #images: (() => void)[] = []

  constructor(assembler: DocumentAssembler, counters: Counters) {
    this.#assembler = assembler
    this.#counters = counters
  }

  /** The language that open elements declare for what follows, if any. */
  get language(): string | undefined {
    return this.#stack.findLast(element => element.language !== undefined)?.language
  }

  /** Reads one block of HTML, given line by line, and adds the blocks that stand in it. */
  read(pieces: readonly HtmlPiece[], surroundings: {kind: BlockKind; region: Region; list?: ListPlace}): void {
    this.#surroundings = surroundings
    const html = pieces.map(piece => piece.text).join('')
    const toSource = sourceOffsets(pieces)
    for (let i = 0; i < html.length; ) {
      if (this.#hidden !== '') {
        i = this.#afterHidden(html, i)
        continue
      }
      const found = html.indexOf('<', i)
      const open = found < 0 ? html.length : found
      this.#text(pieces, html, i, open)
      i = open < html.length ? this.#markup(html, open, toSource) : open
    }
    this.#flush()
  }

  #afterHidden(html: string, from: number): number {
    const closing = new RegExp(`</${this.#hidden}(?![\\w-])[^>]*>?`, 'giu')
    closing.lastIndex = from
    if (!closing.exec(html)) return html.length
    this.#hidden = ''
    return closing.lastIndex
  }

  #text(pieces: readonly HtmlPiece[], html: string, from: number, to: number): void {
    if (to <= from) return
    if (!this.#builder && html.slice(from, to).trim() === '') return
    this.#builder ??= new TextBuilder()
    let offset = 0
    for (const piece of pieces) {
      const start = Math.max(from, offset)
      const end = Math.min(to, offset + piece.text.length)
      if (start < end) appendWithReferences(this.#builder, html.slice(start, end), piece.start + start - offset)
      offset += piece.text.length
      if (offset >= to) break
    }
  }

  /** Reads what begins with the `<` at `start` and gives the offset after it. */
  #markup(html: string, start: number, toSource: (offset: number) => number): number {
    if (html.startsWith('<!--', start)) {
      const close = html.indexOf('-->', start + 4)
      const end = close < 0 ? html.length : close + 3
      const directive = close < 0 ? null : parseDirective(html.slice(start + 4, close))
      if (directive) {
        this.#flush()
        this.#assembler.addDirective({
          ...directive,
          source: {part: '', start: toSource(start), end: toSource(end - 1) + 1}
        })
      }
      return end
    }
    if (html[start + 1] === '!' || html[start + 1] === '?') {
      const close = html.indexOf('>', start)
      return close < 0 ? html.length : close + 1
    }
    const tag = readTag(html, start)
    if (!tag) {
      this.#builder ??= new TextBuilder()
      this.#builder.append('<', toSource(start))
      return start + 1
    }
    this.#tag(tag, start, toSource)
    return tag.end
  }

  #tag(tag: HtmlTag, start: number, toSource: (offset: number) => number): void {
    const {name, closing} = tag
    if (HIDDEN.has(name) && !closing && !tag.selfClosing) {
      if (!INLINE.has(name)) this.#flush()
      this.#hidden = name
      return
    }
    if (name === 'br') this.#builder?.lineBreak(toSource(start), tag.end - start)
    else if (name === 'img') {
      const sourceStart = toSource(start)
      this.#images.push(() => addHtmlImage(this.#assembler, tag, start, sourceStart))
    } else if (INLINE.has(name)) this.#inlineTag(tag)
    else {
      this.#flush()
      if (closing) this.#close(name)
      else if (!tag.selfClosing && !VOID.has(name)) this.#open(tag)
    }
  }

  #inlineTag(tag: HtmlTag): void {
    if (tag.closing) {
      const at = this.#inline.findLastIndex(open => open.name === tag.name)
      if (at >= 0) for (const open of this.#inline.splice(at)) open.close()
      return
    }
    if (tag.selfClosing || this.#inline.length >= MAX_DEPTH) return
    this.#builder ??= new TextBuilder()
    const close = openInline(this.#builder, tag)
    if (close) this.#inline.push({name: tag.name, close})
  }

  #open(tag: HtmlTag): void {
    if (this.#stack.length >= MAX_DEPTH) return
    const {name} = tag
    if (name === 'li') this.#closeWithin('li', ['ul', 'ol', 'menu'])
    if (name === 'td' || name === 'th') this.#closeWithin(name, ['tr', 'table'])
    if (name === 'p') this.#closeWithin('p', ['div', 'li', 'td', 'section', 'article', 'blockquote', 'details'])
    const item = name === 'li' ? this.#nearest('list') : undefined
    if (item?.list) item.list.item++
    const table = name === 'tr' || name === 'td' || name === 'th' ? this.#nearest('table')?.table : undefined
    if (table && name === 'tr') {
      table.row++
      table.column = -1
    } else if (table) table.column++
    const isList = name === 'ul' || name === 'ol'
    const depth = this.#stack.filter(element => element.list).length + (this.#surroundings.list?.depth ?? 0) + 1
    this.#stack.push({
      name,
      language: tag.attributes.get('lang')?.value,
      ...(isList && {list: {list: this.#counters.lists++, ordered: name === 'ol', depth, item: -1}}),
      ...(name === 'table' && {table: {table: this.#counters.tables++, row: -1, column: -1}})
    })
  }

  #nearest(part: 'list' | 'table'): OpenElement | undefined {
    return this.#stack.findLast(element => element[part] !== undefined)
  }

  #close(name: string): void {
    const at = this.#stack.findLastIndex(element => element.name === name)
    if (at >= 0) this.#stack.length = at
  }

  /** End tags that may be left out: an open `name` inside the nearest of `limits` is closed. */
  #closeWithin(name: string, limits: readonly string[]): void {
    const at = this.#stack.findLastIndex(element => element.name === name || limits.includes(element.name))
    if (this.#stack[at]?.name === name) this.#stack.length = at
  }

  #flush(): void {
    const builder = this.#builder
    this.#builder = null
    this.#inline = []
    if (builder) this.#assembler.add({...this.#place(), built: builder.finish()})
    for (const add of this.#images) add()
    this.#images = []
  }

  #place(): Omit<BlockDraft, 'built'> {
    const language = this.language
    const common = {region: this.#surroundings.region ?? 'body', ...(language && {declaredLanguage: language})}
    for (const {name} of this.#stack.toReversed()) {
      if (/^h[1-6]$/u.test(name)) return {...common, kind: 'heading', level: Number(name.slice(1))}
      if (name === 'li') return {...common, kind: 'listItem', ...this.#listPlace()}
      if (name === 'td' || name === 'th') return {...common, kind: 'tableCell', ...this.#cellPlace(name === 'th')}
      if (name === 'blockquote') return {...common, kind: 'quotation'}
      if (name === 'caption' || name === 'figcaption') return {...common, kind: 'caption'}
    }
    const {kind, list} = this.#surroundings
    return {...common, kind, ...(list && {list})}
  }

  #listPlace(): {list?: ListPlace} {
    const list = this.#nearest('list')?.list
    return list ? {list: {...list}} : {}
  }

  #cellPlace(header: boolean): {cell?: CellPlace} {
    const table = this.#nearest('table')?.table
    return table ? {cell: {...table, row: Math.max(0, table.row), column: Math.max(0, table.column), header}} : {}
  }
}

function sourceOffsets(pieces: readonly HtmlPiece[]): (offset: number) => number {
  return offset => {
    let start = 0
    for (const piece of pieces) {
      if (offset < start + piece.text.length) return piece.start + offset - start
      start += piece.text.length
    }
    const last = pieces.at(-1)
    return last ? last.start + last.text.length : 0
  }
}
