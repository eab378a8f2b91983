/**
 * A small XML scanner that says where everything stands. Parsers that can be had decode first and give positions after, or
 * none; here every event has its offsets in the text as it is, so that findings can be anchored and changes spliced in.
 * It pulls, keeps its own stack and never recurses. Document type declarations and their entities are refused: Word never writes them.
 */
import type {Span} from '../../text/span.js'
import {DocxFault} from './fault.js'

/** XML may nest this deep; the deepest real document met has some 60 levels. */
const MAX_DEPTH = 400

/**
 * Short names for the namespaces that are read, in both forms of the standard (ECMA-376 transitional and ISO 29500 strict). The
 * prefix in the file does not matter: `w:p` always means a paragraph here.
 */
const OPENXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OPENXML}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OPENXML}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPENXML}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${OPENXML}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OPENXML}drawingml/2006/picture`, 'pic'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${OPENXML}drawingml/2006/chart`, 'c'],
  [`${STRICT}drawingml/chart`, 'c'],
  [`${OPENXML}drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}drawingml/diagram`, 'dgm'],
  [`${OPENXML}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OPENXML}markup-compatibility/2006`, 'mc'],
  [`${OPENXML}package/2006/relationships`, 'rel'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml']
])

/** What `next` met. An empty element gives `start` and then `end`. */
export type XmlEvent = 'start' | 'end' | 'text' | 'done'

/** Bindings of prefixes from an element on; looked up outwards. */
interface Scope {
  readonly bindings: ReadonlyMap<string, string>
  readonly parent: Scope | null
  readonly elementNames: Map<string, string>
  readonly attributeNames: Map<string, string>
}

interface OpenElement {
  readonly raw: string
  readonly name: string
  readonly scope: Scope
}

export class XmlScanner {
  readonly #xml: string
  readonly #part: string
  readonly #stack: OpenElement[] = []
  #scope: Scope = {
    bindings: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
    parent: null,
    elementNames: new Map(),
    attributeNames: new Map()
  }
  #position = 0
  #closing = false
  /** The element whose end was given last is left at the next step only: until then depth and parent are its own. */
  #leaving = false
  #hadRoot = false
  /** Four numbers an attribute of the current start tag: start and end of its name, start and end of its value. */
  readonly #attributes: number[] = []

  /** Name of the element that starts or ends, as `w:p`; `?:name` in a namespace that is not read. */
  name = ''
  /** Where the current tag or text stands in the source; `end` is exclusive. */
  start = 0
  end = 0
  /** Whether the current text is a CDATA section: no entities in it. */
  isCdata = false
  /** Whether the current start tag is that of an empty element, `<w:br/>`. */
  isEmpty = false

  /** `part` names the text in faults. */
  constructor(xml: string, part: string) {
    this.#xml = xml
    this.#part = part
  }

  /** How many elements are open, with the one that starts or ends now. */
  get depth(): number {
    return this.#stack.length
  }

  /** Name of the element around the one that starts or ends now, or `''`. */
  get parent(): string {
    return this.#stack.at(-2)?.name ?? ''
  }

  /** Name of the innermost open element: that which the current text stands in. */
  get element(): string {
    return this.#stack.at(-1)?.name ?? ''
  }

  /**
   * Goes to the next tag or text.
   * @throws DocxFault if the XML is malformed, nested too deep, or has a document type declaration.
   */
  next(): XmlEvent {
    if (this.#closing) return this.#close()
    this.#leave()
    const xml = this.#xml
    for (;;) {
      const at = this.#position
      if (at >= xml.length) {
        if (this.#stack.length > 0 || !this.#hadRoot) throw this.#malformed(at)
        return 'done'
      }
      if (xml.charCodeAt(at) !== 60) {
        const next = xml.indexOf('<', at)
        const end = next < 0 ? xml.length : next
        this.#position = end
        if (this.#stack.length > 0) return this.#text(at, end, false)
        if (/\S/u.test(xml.slice(at, end))) throw this.#malformed(at)
        continue
      }
      const second = xml.charCodeAt(at + 1)
      if (second === 47) return this.#endTag(at)
      if (second === 63) this.#position = this.#after('?>', at)
      else if (second !== 33) return this.#startTag(at)
      else if (xml.startsWith('<!--', at)) this.#position = this.#after('-->', at + 4)
      else if (xml.startsWith('<![CDATA[', at) && this.#stack.length > 0) {
        this.#position = this.#after(']]>', at)
        return this.#text(at + 9, this.#position - 3, true)
      } else if (xml.startsWith('<!DOCTYPE', at)) throw new DocxFault('doctype', this.#part)
      else throw this.#malformed(at)
    }
  }

  /** Passes over everything inside the element that has just started, and its end tag. */
  skip(): void {
    const depth = this.#stack.length
    while (this.next() !== 'end' || this.#stack.length > depth);
    this.#leave()
  }

  /** Value of an attribute of the start tag just met, decoded; names as `w:val`, or bare without a namespace. */
  attribute(name: string): string | undefined {
    const at = this.attributeSpan(name)
    if (!at) return undefined
    const value = this.#xml.slice(at.start, at.end)
    if (!/[&\r\n\t]/u.test(value)) return value
    const pieces: string[] = []
    decodeText(this.#xml, at.start, at.end, this.#part, text => pieces.push(text))
    return pieces.join('')
  }

  /** Where the value of an attribute of the start tag just met stands, without its quotation marks. */
  attributeSpan(name: string): Span | undefined {
    const attributes = this.#attributes
    for (let i = 0; i < attributes.length; i += 4) {
      const raw = this.#xml.slice(attributes[i], attributes[i + 1])
      const isSame = raw.includes(':') ? this.#canonical(raw, this.#scope.attributeNames, false) === name : raw === name
      if (isSame) return {start: attributes[i + 2] ?? 0, end: attributes[i + 3] ?? 0}
    }
    return undefined
  }

  /** The short name (`w`) of the namespace that a prefix stands for here, `''` if it is none that is read. */
  namespaceOf(prefix: string): string {
    return NAMESPACES.get(this.#resolve(prefix)) ?? ''
  }

  #text(start: number, end: number, isCdata: boolean): 'text' {
    this.start = start
    this.end = end
    this.isCdata = isCdata
    return 'text'
  }

  #startTag(at: number): 'start' {
    const xml = this.#xml
    const nameEnd = this.#nameEnd(at + 1)
    if (nameEnd === at + 1 || (this.#hadRoot && this.#stack.length === 0)) throw this.#malformed(at)
    this.#hadRoot = true
    const tagEnd = this.#readAttributes(nameEnd)
    const isEmpty = xml.charCodeAt(tagEnd) === SLASH
    if (isEmpty && xml.charCodeAt(tagEnd + 1) !== GREATER) throw this.#malformed(tagEnd)
    const outer = this.#scope
    const bindings = this.#bindings()
    if (bindings) this.#scope = {bindings, parent: outer, elementNames: new Map(), attributeNames: new Map()}
    const raw = xml.slice(at + 1, nameEnd)
    this.name = this.#canonical(raw, this.#scope.elementNames, true)
    this.#stack.push({raw, name: this.name, scope: outer})
    if (this.#stack.length > MAX_DEPTH) throw new DocxFault('tooDeep', this.#part)
    this.start = at
    this.end = tagEnd + (isEmpty ? 2 : 1)
    this.#position = this.end
    this.isEmpty = isEmpty
    this.#closing = isEmpty
    return 'start'
  }

  /** Notes where the attributes stand and gives the offset of the `>` or `/>` after them. */
  #readAttributes(from: number): number {
    const xml = this.#xml
    this.#attributes.length = 0
    for (let at = from; ; ) {
      const start = this.#afterSpace(at)
      const code = xml.charCodeAt(start)
      if (code === GREATER || code === SLASH) return start
      const nameEnd = this.#nameEnd(start)
      const equals = this.#afterSpace(nameEnd)
      const quote = this.#afterSpace(equals + 1)
      const mark = xml[quote]
      if (start === at || nameEnd === start || xml[equals] !== '=' || (mark !== '"' && mark !== "'"))
        throw this.#malformed(start)
      const valueEnd = xml.indexOf(mark, quote + 1)
      if (valueEnd < 0) throw this.#malformed(quote)
      this.#attributes.push(start, nameEnd, quote + 1, valueEnd)
      at = valueEnd + 1
    }
  }

  /** The namespaces that the current start tag declares. */
  #bindings(): ReadonlyMap<string, string> | null {
    let bindings: Map<string, string> | null = null
    const attributes = this.#attributes
    for (let i = 0; i < attributes.length; i += 4) {
      if (!this.#xml.startsWith('xmlns', attributes[i])) continue
      const name = this.#xml.slice(attributes[i], attributes[i + 1])
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      bindings ??= new Map()
      bindings.set(name.slice(6), this.#xml.slice(attributes[i + 2], attributes[i + 3]))
    }
    return bindings
  }

  #nameEnd(from: number): number {
    let at = from
    while (isNameCode(this.#xml.charCodeAt(at))) at++
    return at
  }

  #afterSpace(from: number): number {
    let at = from
    while (isSpaceCode(this.#xml.charCodeAt(at))) at++
    return at
  }

  #endTag(at: number): 'end' {
    const open = this.#stack.at(-1)
    if (!open || !this.#xml.startsWith(open.raw, at + 2)) throw this.#malformed(at)
    const close = this.#afterSpace(at + 2 + open.raw.length)
    if (this.#xml.charCodeAt(close) !== GREATER) throw this.#malformed(at)
    this.name = open.name
    this.start = at
    this.end = close + 1
    this.#position = this.end
    this.#leaving = true
    return 'end'
  }

  /** The end of an empty element: nothing in the source, after its tag. */
  #close(): 'end' {
    this.#closing = false
    this.name = this.#stack.at(-1)?.name ?? ''
    this.start = this.end
    this.#leaving = true
    return 'end'
  }

  #leave(): void {
    if (!this.#leaving) return
    this.#leaving = false
    const element = this.#stack.pop()
    if (element) this.#scope = element.scope
  }

  #after(mark: string, from: number): number {
    const at = this.#xml.indexOf(mark, from)
    if (at < 0) throw this.#malformed(from)
    return at + mark.length
  }

  #canonical(raw: string, names: Map<string, string>, isElement: boolean): string {
    const known = names.get(raw)
    if (known !== undefined) return known
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const local = raw.slice(colon + 1)
    const short = prefix === '' && !isElement ? '' : (NAMESPACES.get(this.#resolve(prefix)) ?? '?')
    const name = short === '' ? local : `${short}:${local}`
    names.set(raw, name)
    return name
  }

  #resolve(prefix: string): string {
    for (let scope: Scope | null = this.#scope; scope; scope = scope.parent) {
      const uri = scope.bindings.get(prefix)
      if (uri !== undefined) return uri
    }
    return ''
  }

  #malformed(at: number): DocxFault {
    return new DocxFault('malformed', `${this.#part}:${at}`)
  }
}

const SLASH = 47
const GREATER = 62

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Whether a character may stand in a name, as far as needed to find its end; `NaN` at the end of the text may not. */
function isNameCode(code: number): boolean {
  return code > 62 || (code > 47 && code < 60) || code === 45 || code === 46
}

const SPECIAL = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));|\r\n?|[\n\t]|&/giu
const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/**
 * Gives the character data in `xml` between two offsets piece by piece: `length` source characters at `start` stand for `text`.
 * Entities and line ends are pieces of their own; a line end or tab is a space, as it is on the page.
 * @throws DocxFault for an entity that XML does not have.
 */
export function decodeText(
  xml: string,
  start: number,
  end: number,
  part: string,
  piece: (text: string, start: number, length: number) => void,
  isCdata = false
): void {
  const raw = xml.slice(start, end)
  let from = 0
  for (const match of raw.matchAll(SPECIAL)) {
    const [whole, decimal, hexadecimal, named] = match
    if (isCdata && whole.startsWith('&')) continue
    if (match.index > from) piece(raw.slice(from, match.index), start + from, match.index - from)
    from = match.index + whole.length
    let text = ' '
    if (named !== undefined) text = NAMED[named] ?? ''
    else if (decimal !== undefined) text = fromCodePoint(Number.parseInt(decimal, 10))
    else if (hexadecimal !== undefined) text = fromCodePoint(Number.parseInt(hexadecimal, 16))
    else if (whole === '&') throw new DocxFault('malformed', `${part}:${start + match.index}`)
    if (text === '') throw new DocxFault('malformed', `${part}:${start + match.index}`)
    piece(text, start + match.index, whole.length)
  }
  if (from < raw.length) piece(from === 0 ? raw : raw.slice(from), start + from, raw.length - from)
}

function fromCodePoint(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}
