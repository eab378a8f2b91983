/**
 * From a web page to a document. parse5 gives the tree and the source range of every piece of text; the tree is walked
 * once, with a stack of its own since pages may nest without limit, and blocks are cut where a browser would break the line.
 */
import type {Span} from '../text/span.js'
import {type BlockDraft, DocumentAssembler} from './assembler.js'
import type {BlockKind, CellPlace, Document, ListPlace} from './document.js'
import {readFrontMatter} from './front-matter.js'
import {type AppendText, type TextPlace, textAppender} from './html/append-text.js'
import {DirectiveQueue} from './html/directive-queue.js'
import {type ContentMeasures, choosePageContent, isBoilerplate, type PageContent} from './html/main-content.js'
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  parseTree
} from './html/parse-tree.js'
import {startTable, type TableCells} from './html/table-cells.js'
import {maskTemplateCode} from './html/template-code.js'
import {noteCode} from './note-code.js'
import {type BuiltText, TextBuilder} from './text-builder.js'

/**
 * Reads a web page, a part of one, or a template for one. `source` is the decoded text; `path` is kept as it is.
 */
export function readHtml(path: string, source: string): Document {
  const assembler = new DocumentAssembler()
  const frontMatter = readFrontMatter(source, assembler)
  const {masked, outputs} = maskTemplateCode(source, frontMatter.end)
  const page = parseTree(masked).childNodes.find(isElement)
  const directives = new DirectiveQueue(source, assembler)
  const appendText = textAppender(source, outputs)
  const language = page ? pageLanguage(page).toLowerCase() : ''
  if (page) {
    const content = choosePageContent(page)
    readHead(page, source, appendText, draft => directives.addBlock(draft))
    const first = assembler.blockCount
    const readable = {source, appendText, language, directives, assembler}
    let reader = new BodyReader(content, readable)
    reader.read()
    // A page of nothing but links is a page of links, not a menu.
    if (assembler.blockCount === first && !content.declared) {
      reader = new BodyReader({...content, declared: true}, readable)
      reader.read()
    }
    noteCode(assembler, reader.codeLetters, reader.textLetters)
  }
  directives.addRest()
  return assembler.finish(path, 'html', new Map([['', source]]), language || frontMatter.language)
}

function pageLanguage(page: HtmlElement): string {
  const body = page.childNodes.filter(isElement).find(child => child.tagName === 'body')
  return languageOf(page) || (body ? languageOf(body) : '')
}

function languageOf(element: HtmlElement): string {
  return (attribute(element, 'lang') || attribute(element, 'xml:lang') || '').trim()
}

/** `<title>` and the summary; a template may push them out of the head, so the first level of the body is looked at too. */
function readHead(
  page: HtmlElement,
  source: string,
  appendText: AppendText,
  addBlock: (draft: BlockDraft) => void
): void {
  const elements = page.childNodes.filter(isElement).flatMap(child => [...child.childNodes.filter(isElement)])
  const add = (kind: BlockKind, ranges: readonly Span[], place: TextPlace) => {
    const builder = new TextBuilder()
    for (const range of ranges) appendText(builder, range, place)
    addBlock({kind, built: builder.finish(), region: 'frontMatter'})
  }
  const title = elements.find(element => element.tagName === 'title')
  if (title) add('title', title.childNodes.filter(isText).map(textRange), 'element')
  const description = elements.find(
    element => element.tagName === 'meta' && attribute(element, 'name')?.toLowerCase() === 'description'
  )
  if (description) add('description', [attributeRange(source, description, 'content')], 'attribute')
}

const NOWHERE: Span = {start: 0, end: 0}

function textRange({sourceCodeLocation: at}: HtmlText): Span {
  return at ? {start: at.startOffset, end: at.endOffset} : NOWHERE
}

interface ReadablePage {
  readonly assembler: DocumentAssembler
  readonly directives: DirectiveQueue
  readonly source: string
  readonly appendText: AppendText
  /** Lower case, or `''`. */
  readonly language: string
}

interface Frame {
  readonly nodes: readonly HtmlNode[]
  next: number
  readonly leave: () => void
}

/** An inline element that is open; its mark is opened anew in every block that it reaches into. */
interface OpenInline {
  readonly mark: InlineMark
  close: (() => void) | null
}

type InlineMark = Parameters<TextBuilder['open']>[0]

interface OpenList {
  readonly list: number
  readonly ordered: boolean
  readonly depth: number
  item: number
}

/** What the text is that stands directly in an element: decided by the nearest element that has a say. */
interface Context {
  readonly kind: BlockKind
  readonly level: number
}

/** Where the name of an image stands. */
interface NamePlace {
  readonly range: Span
  readonly place: TextPlace
}

interface PendingImage {
  readonly alt: string | null
  readonly file: string
  readonly at: Span
  readonly built: BuiltText | null
}

/**
 * Two words that only a style sheet keeps apart: `<i>1</i>Paulus`, `<span>4 §</span>Nämnden`, `<strong>Plats</strong>Torget`. At the
 * edge of an inline element a space is put in between.
 */
const ENDS_APART = /[\d§\p{Ll}.:;!?]/u
const BEGINS_APART = /^\p{Lu}/u

/** Some old databases keep plain text with empty lines in an ordinary element and leave the rest to a style sheet. */
function isSetInLines(raw: string): boolean {
  return raw.length > 400 && (raw.trim().match(/\n[ \t]*\r?\n/gu)?.length ?? 0) >= 2
}

/** One or more empty lines; kept by `split`. No two white-space classes meet, so that it stays linear. */
const BLANK_LINES = /((?:\r?\n[ \t]*){2,})/u

/** No page of a person's making has more; each is opened anew in every block. */
const MAX_OPEN_MARKS = 20

const PARAGRAPH: Context = {kind: 'paragraph', level: 0}
const NOTHING = () => {}

class BodyReader {
  /** Letters in code blocks, which are not read, and in all blocks that are. */
  codeLetters = 0
  textLetters = 0
  readonly #content: PageContent
  readonly #assembler: DocumentAssembler
  readonly #directives: DirectiveQueue
  readonly #source: string
  readonly #appendText: AppendText
  readonly #pageLanguage: string
  #builder: TextBuilder | null = null
  /** Length of the block at its last forced line break; another one there ends the paragraph. */
  #brokenAt = -1
  /** The last tag of an inline element since the last text. */
  #edge: Span | null = null
  #lastCharacter = ''
  #images: PendingImage[] = []
  #lists = 0
  #tables = 0
  #quotations = 0
  #preformatted = 0
  readonly #inlines: OpenInline[] = []
  readonly #contexts: Context[] = []
  readonly #openLists: OpenList[] = []
  readonly #openTables: {readonly cells: TableCells | null; cell: CellPlace | null}[] = []
  readonly #languages: string[] = []

  constructor(content: PageContent, page: ReadablePage) {
    this.#content = content
    this.#assembler = page.assembler
    this.#directives = page.directives
    this.#source = page.source
    this.#appendText = page.appendText
    this.#pageLanguage = page.language
  }

  read(): void {
    const frames: Frame[] = [{nodes: [this.#content.root], next: 0, leave: NOTHING}]
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const node = frame.nodes[frame.next++]
      if (!node) {
        frames.pop()
        frame.leave()
      } else if (isText(node)) this.#text(node)
      else if (isElement(node)) {
        const leave = this.#enter(node)
        if (leave) frames.push({nodes: node.childNodes, next: 0, leave})
      }
    }
    this.#flush()
  }

  #text(node: HtmlText): void {
    if (!this.#builder && node.value.trim() === '') return
    const range = textRange(node)
    const raw = this.#source.slice(range.start, range.end)
    if (this.#preformatted > 0 || isSetInLines(raw)) this.#paragraphs(raw, range.start)
    else this.#append(raw, range.start)
  }

  #append(raw: string, start: number): void {
    const builder = this.#open()
    const edge = this.#edge
    if (edge && ENDS_APART.test(this.#lastCharacter) && BEGINS_APART.test(raw))
      builder.appendAtom(' ', edge.start, edge.end - edge.start)
    this.#appendText(builder, {start, end: start + raw.length}, 'element')
    this.#lastCharacter = raw.at(-1) ?? ''
    this.#edge = null
  }

  #paragraphs(raw: string, start: number): void {
    let from = start
    for (const piece of raw.split(BLANK_LINES)) {
      if (/^\s*$/u.test(piece) && piece.includes('\n')) this.#flush()
      else if (this.#builder || piece.trim() !== '') this.#append(piece, from)
      from += piece.length
    }
  }

  #open(): TextBuilder {
    if (this.#builder) return this.#builder
    this.#builder = new TextBuilder()
    for (const inline of this.#inlines) inline.close = this.#builder.open(inline.mark)
    return this.#builder
  }

  /** Ends the block that is open, and puts the images in it after it. */
  #flush(): void {
    const builder = this.#builder
    this.#lastCharacter = ''
    if (builder) {
      for (const inline of this.#inlines) inline.close = null
      this.#builder = null
      this.#brokenAt = -1
      this.#edge = null
      this.#add(builder.finish(), this.#contexts.at(-1) ?? PARAGRAPH)
    }
    const images = this.#images
    this.#images = []
    for (const {alt, file, at, built} of images) {
      this.#assembler.addImage({alt, file, source: {part: '', ...at}})
      if (built) this.#add(built, {kind: 'altText', level: 0})
    }
  }

  #add(built: BuiltText, {kind, level}: Context): void {
    if (isTemplateCodeOnly(built) || (kind === 'paragraph' && !WORD.test(built.text))) return
    this.textLetters += built.text.length
    const list = this.#openLists.at(-1)
    const cell = this.#openTables.at(-1)?.cell
    const language = wholeLanguage(built) ?? this.#languages.at(-1)
    this.#directives.addBlock({
      kind,
      level,
      built: this.#quotations > 0 && kind !== 'quotation' && kind !== 'heading' ? quoted(built) : built,
      ...(kind === 'listItem' && list && {list: listPlace(list)}),
      ...(cell && kind !== 'altText' && {cell}),
      ...(language && {declaredLanguage: language})
    })
  }

  /** Goes into an element: what to do when it ends, or `null` to leave it unread. */
  #enter(element: HtmlElement): (() => void) | null {
    const {tagName} = element
    if (tagName === 'svg') return this.#picture(element, svgTitle(element))
    const measures = this.#content.measures.get(element)
    if (!measures || isBoilerplate(element, measures, this.#content.declared)) return null
    if (tagName === 'img') return this.#image(element)
    if (tagName === 'br') return this.#lineBreak(element)
    if (tagName === 'hr') return this.#cut()
    if (attribute(element, 'role') === 'img') return this.#picture(element, this.#attributeText(element, 'aria-label'))
    if (tagName === 'pre' && isCode(element)) {
      this.codeLetters += measures.text
      return this.#cut()
    }
    if (isNoteReference(element, measures) || isAnchorSign(element, measures)) return null
    if (isBlock(element)) return this.#block(element, measures)
    return this.#inline(element)
  }

  #cut(): null {
    this.#flush()
    return null
  }

  #block(element: HtmlElement, measures: ContentMeasures): () => void {
    this.#flush()
    const undo = [this.#language(element), this.#structure(element, measures), this.#replaced(element)]
    const context = this.#context(element)
    if (context) this.#contexts.push(context)
    return () => {
      this.#flush()
      if (context) this.#contexts.pop()
      for (const step of undo) step()
    }
  }

  #language(element: HtmlElement): () => void {
    // The language of the page is the document's, not the block's: a template's `lang` is often wrong.
    const language = element.tagName === 'body' ? '' : languageOf(element)
    if (language === '') return NOTHING
    this.#languages.push(language.toLowerCase())
    return () => this.#languages.pop()
  }

  /** Keeps count of lists, tables and quotations. */
  #structure(element: HtmlElement, measures: ContentMeasures): () => void {
    const {tagName} = element
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'dl') {
      this.#openLists.push({
        list: this.#lists++,
        ordered: tagName === 'ol',
        depth: this.#openLists.length + 1,
        item: -1
      })
      return () => this.#openLists.pop()
    }
    const list = this.#openLists.at(-1)
    // A definition belongs to its term: one item.
    if (list && (tagName === 'li' || tagName === 'dt')) list.item++
    if (tagName === 'pre') {
      this.#preformatted++
      return () => this.#preformatted--
    }
    if (tagName === 'blockquote') {
      this.#quotations++
      return () => this.#quotations--
    }
    if (tagName === 'table') {
      const isLayout = isLayoutTable(element, measures)
      this.#openTables.push({cells: isLayout ? null : startTable(this.#tables++), cell: null})
      return () => this.#openTables.pop()
    }
    const table = this.#openTables.at(-1)
    if (!table) return NOTHING
    if (tagName === 'tr') table.cells?.nextRow()
    if (tagName !== 'td' && tagName !== 'th') return NOTHING
    table.cell = table.cells?.nextCell(tagName === 'th', span(element, 'colspan'), span(element, 'rowspan')) ?? null
    return () => {
      table.cell = null
    }
  }

  #context({tagName, attrs}: HtmlElement): Context | null {
    if (/^h[1-6]$/u.test(tagName)) return {kind: 'heading', level: Number(tagName[1])}
    if (attrs.some(({name, value}) => name === 'role' && value === 'heading')) {
      const level = Number(attrs.find(({name}) => name === 'aria-level')?.value ?? 2)
      return {kind: 'heading', level: level >= 1 && level <= 9 ? Math.floor(level) : 2}
    }
    if (tagName === 'li' || tagName === 'dt' || tagName === 'dd')
      return this.#openLists.length > 0 ? {kind: 'listItem', level: 0} : PARAGRAPH
    if (tagName === 'td' || tagName === 'th')
      return this.#openTables.at(-1)?.cell ? {kind: 'tableCell', level: 0} : PARAGRAPH
    if (tagName === 'caption' || tagName === 'figcaption') return {kind: 'caption', level: 0}
    if (tagName === 'blockquote') return {kind: 'quotation', level: 0}
    return null
  }

  #inline(element: HtmlElement): () => void {
    const undo = [this.#edges(element), this.#inlineLanguage(element), this.#replaced(element)]
    const mark = inlineMark(element)
    if (mark && (mark.kind === 'link' || !this.#inlines.some(open => open.mark.kind === mark.kind)))
      undo.push(this.#mark(mark))
    return () => {
      for (let i = undo.length - 1; i >= 0; i--) undo[i]?.()
    }
  }

  /** Remembers where the element begins and ends, so that the words on either side can be told apart. */
  #edges(element: HtmlElement): () => void {
    const at = element.sourceCodeLocation
    if (!at?.startTag || element.tagName === 'sub' || element.tagName === 'sup') return NOTHING
    this.#edge = {start: at.startTag.startOffset, end: at.startTag.endOffset}
    return () => {
      this.#edge = at.endTag ? {start: at.endTag.startOffset, end: at.endTag.endOffset} : null
    }
  }

  #inlineLanguage(element: HtmlElement): () => void {
    const language = languageOf(element).toLowerCase()
    const isNew = language !== '' && language !== (this.#languages.at(-1) ?? this.#pageLanguage)
    return isNew ? this.#mark({kind: 'language', language}) : NOTHING
  }

  /** Text that a template engine or a script replaces is a sample. */
  #replaced(element: HtmlElement): () => void {
    return element.attrs.some(({name}) => REPLACING.has(name)) ? this.#mark({kind: 'shortcode'}) : NOTHING
  }

  #mark(mark: InlineMark): () => void {
    if (this.#inlines.length >= MAX_OPEN_MARKS) return NOTHING
    const inline: OpenInline = {mark, close: this.#builder?.open(mark) ?? null}
    this.#inlines.push(inline)
    return () => {
      this.#inlines.splice(this.#inlines.lastIndexOf(inline), 1)
      inline.close?.()
    }
  }

  #lineBreak(element: HtmlElement): null {
    if (!this.#builder) return null
    if (this.#builder.length === this.#brokenAt) this.#flush()
    else {
      const at = elementRange(element)
      this.#builder.lineBreak(at.start, at.end - at.start)
      this.#brokenAt = this.#builder.length
    }
    return null
  }

  #image(element: HtmlElement): null {
    const alt = attribute(element, 'alt')
    this.#addImage(element, alt ?? null, alt === undefined ? null : this.#attributeText(element, 'alt'))
    return null
  }

  #attributeText(element: HtmlElement, name: string): NamePlace {
    return {range: attributeRange(this.#source, element, name), place: 'attribute'}
  }

  /** A drawing, or an element that acts as an image; without a name it is decoration. */
  #picture(element: HtmlElement, name: NamePlace | null): null {
    if (name) this.#addImage(element, this.#source.slice(name.range.start, name.range.end), name)
    return null
  }

  #addImage(element: HtmlElement, alt: string | null, name: NamePlace | null): void {
    let built: BuiltText | null = null
    if (name) {
      const builder = new TextBuilder()
      // The text of a link that is an image is the alternative of the image.
      const link = this.#inlines.findLast(({mark}) => mark.kind === 'link')
      if (link) builder.open(link.mark)
      this.#appendText(builder, name.range, name.place)
      built = builder.finish()
    }
    this.#images.push({
      alt: alt === null ? null : (built?.text ?? ''),
      file: attribute(element, 'src') ?? '',
      at: elementRange(element),
      built: built?.text ? built : null
    })
    if (!this.#builder) this.#flush()
  }
}

function listPlace({list, ordered, depth, item}: OpenList): ListPlace {
  return {list, ordered, depth, item: Math.max(0, item)}
}

/** The language of a mark that covers the whole block. */
function wholeLanguage({marks, text}: BuiltText): string | undefined {
  for (const mark of marks)
    if (mark.kind === 'language' && mark.start === 0 && mark.end === text.length) return mark.language
  return undefined
}

/** Text without any is a rule, a dot between links or an ornament. */
const WORD = /[\p{L}\p{N}]/u

/** Whether nothing but template code stands in a block: an included part, a generated list. */
function isTemplateCodeOnly({text, marks}: BuiltText): boolean {
  let end = 0
  for (const mark of marks) {
    if (mark.kind !== 'shortcode') continue
    if (WORD.test(text.slice(end, mark.start))) return false
    end = mark.end
  }
  return end > 0 && !WORD.test(text.slice(end))
}

/** Marks a whole block inside a block quotation. */
function quoted(built: BuiltText): BuiltText {
  return {...built, marks: [{kind: 'quotation', start: 0, end: built.text.length}, ...built.marks]}
}

function span(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, 1000) : 1
}

/** A table that only places things on the page. It says so, or it has no headings of its own and holds whole passages. */
function isLayoutTable(element: HtmlElement, measures: ContentMeasures): boolean {
  const role = attribute(element, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (measures.headerCells > 0) return false
  return (
    measures.tables > 1 ||
    measures.headings > 0 ||
    measures.cells <= measures.rows ||
    measures.text > 200 * measures.cells
  )
}

const CODE_LIKE = /[{};=<>]/gu

/** Old pages set ordinary letters in `pre`; code has a `code` element in it, or the signs of code. */
function isCode(element: HtmlElement): boolean {
  if (element.childNodes.some(child => isElement(child) && child.tagName === 'code')) return true
  if (/\b(?:language|lang|brush|highlight|code)\b/iu.test(attribute(element, 'class') ?? '')) return true
  const text = textOf(element)
  return (text.match(CODE_LIKE)?.length ?? 0) > text.length / 100
}

/** The mark of a footnote: `<sup><a href="#fn1">1</a></sup>`. */
function isNoteReference(element: HtmlElement, measures: ContentMeasures): boolean {
  if (element.tagName !== 'sup' || measures.links === 0 || measures.text > 6) return false
  return /^[\s\d[\](),*†‡a-z]*$/u.test(textOf(element))
}

/** A sign to click at a heading: `<a href="#plats">#</a>`. */
function isAnchorSign(element: HtmlElement, measures: ContentMeasures): boolean {
  if (element.tagName !== 'a' || measures.text > 3 || measures.text === 0) return false
  return !WORD.test(textOf(element))
}

const BLOCKS = new Set(
  (
    'html body main article section aside header footer div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd blockquote pre ' +
    'figure figcaption table caption thead tbody tfoot tr td th form fieldset legend label details summary address center'
  ).split(' ')
)

function isBlock(element: HtmlElement): boolean {
  const {tagName} = element
  if (BLOCKS.has(tagName)) return true
  const style = attribute(element, 'style')
  if (style && /display\s*:\s*(?:block|flex|grid|table|list-item)/iu.test(style)) return true
  // An element of the page's own making is a block unless it stands in running text.
  return tagName.includes('-') && !touchesText(element)
}

function touchesText(element: HtmlElement): boolean {
  const siblings = element.parentNode?.childNodes ?? []
  // Enough to tell; a page may give one parent any number of children.
  return siblings.slice(0, 40).some(node => isText(node) && node.value.trim() !== '')
}

const INLINE_MARKS: Readonly<Record<string, InlineMark>> = {
  strong: {kind: 'strong'},
  b: {kind: 'strong'},
  em: {kind: 'emphasis'},
  i: {kind: 'emphasis'},
  u: {kind: 'underline'},
  code: {kind: 'code'},
  kbd: {kind: 'code'},
  samp: {kind: 'code'},
  var: {kind: 'code'},
  tt: {kind: 'code'},
  q: {kind: 'quotation'},
  math: {kind: 'math'}
}

function inlineMark(element: HtmlElement): InlineMark | undefined {
  if (element.tagName !== 'a') return INLINE_MARKS[element.tagName]
  const target = attribute(element, 'href')
  return target === undefined ? undefined : {kind: 'link', target}
}

/** Attributes of Thymeleaf, Angular, Vue, Alpine and Knockout that put other text in the element's place. */
const REPLACING = new Set(
  'th:text th:utext data-th-text v-text v-html ng-bind ng-bind-html x-text data-bind'.split(' ')
)

function elementRange({sourceCodeLocation: at}: HtmlElement): Span {
  return at ? {start: at.startOffset, end: at.endOffset} : NOWHERE
}

/** The range of an attribute's value in the source, without its quotation marks. */
function attributeRange(source: string, element: HtmlElement, name: string): Span {
  const at = element.sourceCodeLocation?.attrs?.[name]
  if (!at) return NOWHERE
  const raw = source.slice(at.startOffset, at.endOffset)
  const value = /^[^=]*=\s*/u.exec(raw)?.[0].length ?? raw.length
  const isQuoted = raw[value] === '"' || raw[value] === "'"
  return isQuoted
    ? {start: at.startOffset + value + 1, end: at.endOffset - 1}
    : {start: at.startOffset + value, end: at.endOffset}
}

function svgTitle(element: HtmlElement): NamePlace | null {
  const title = element.childNodes.filter(isElement).find(child => child.tagName === 'title')
  const text = title?.childNodes.find(isText)
  return text ? {range: textRange(text), place: 'element'} : null
}

/** Enough of an element to judge it by; elements of one kind may nest without limit. */
const MAX_JUDGED_NODES = 300

/** The text in an element, as the parser decoded it: all of it but in very large ones. */
function textOf(element: HtmlElement): string {
  const pieces: string[] = []
  const stack: HtmlNode[] = [element]
  let count = 0
  for (let node = stack.pop(); node && count++ < MAX_JUDGED_NODES; node = stack.pop()) {
    if (isText(node)) pieces.push(node.value)
    else if (isElement(node))
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as HtmlNode)
  }
  return pieces.join('')
}
