/** Makes small Word files in memory from the XML of their parts, as tests need them. */
import {strToU8, type Zippable, zipSync} from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The declarations that every part with text begins with. */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"'
].join(' ')

/** A relationship of the main part: `id` as used in the text. */
export interface DocxLink {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external?: boolean
}

export interface DocxContent {
  /** XML inside `w:body`; see `paragraph`. */
  readonly body?: string
  /** XML inside `w:styles`; without it the styles below. */
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  /** XML inside `w:comments`: `w:comment` elements. */
  readonly comments?: string
  /** XML inside `w:footnotes`: `w:footnote` elements. */
  readonly footnotes?: string
  readonly endnotes?: string
  /** XML inside `w:hdr` by relationship id. */
  readonly headers?: Readonly<Record<string, string>>
  readonly footers?: Readonly<Record<string, string>>
  readonly links?: readonly DocxLink[]
  /** Whole parts by name, which stand before those made from the rest; `null` leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>
}

/** Styles as a Swedish Word writes them: translated ids, English names. */
const SWEDISH_STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(
    n =>
      `<w:style w:type="paragraph" w:styleId="Rubrik${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`
  ),
  '<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Beskrivning"><w:name w:val="caption"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Citat"><w:name w:val="Quote"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="character" w:styleId="Platshllartext"><w:name w:val="Placeholder Text"/></w:style>'
].join('')

/** List 1 has bullets, list 2 figures, on three levels. */
const NUMBERING = [
  ...['bullet', 'decimal'].map(
    (format, i) =>
      `<w:abstractNum w:abstractNumId="${i}">${[0, 1, 2].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`
  ),
  ...[1, 2].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`)
].join('')

/** Text as XML character data. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A run; `properties` is XML inside `w:rPr`. */
export function run(text: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${format}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph of `content`, which is text or, when it begins with `<`, XML; `properties` is XML inside `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${format}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`
}

/** A paragraph in the style with this id. */
export function styled(styleId: string, content: string): string {
  return paragraph(content, `<w:pStyle w:val="${styleId}"/>`)
}

/** A list item: list 1 has bullets, 2 figures; `level` from 0. */
export function listItem(content: string, list = 1, level = 0): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A table with one paragraph a cell; a cell that begins with `<` is XML. */
export function table(rows: readonly (readonly string[])[], headerRows = 0): string {
  const cell = (text: string) => `<w:tc>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`
  return `<w:tbl>${rows
    .map(
      (cells, i) => `<w:tr>${i < headerRows ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
    )
    .join('')}</w:tbl>`
}

/** A field of separate characters: code, and XML of its result; without a result it has no `separate`. */
export function field(code: string, result?: string): string {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>`
  const shown = result === undefined ? '' : character('separate') + result
  return character('begin') + instruction + shown + character('end')
}

/** A picture in a run; `properties` are attributes of `wp:docPr`, `inner` XML inside it. */
export function picture(properties: string, inner = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" ${properties}>${inner}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdBild"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** A text box anchored in a run, written twice as Word does: drawing and, for older programs, VML. */
export function textBox(content: string): string {
  const text = `<w:txbxContent>${content}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Textruta"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${text}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

/** The main part around the XML of a body. */
export function mainPart(body: string): string {
  return `${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
}

/** The parts of a Word file by name. */
export function docxParts(content: DocxContent): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {}
  const types: string[] = []
  const links: DocxLink[] = [...(content.links ?? [])]
  const add = (name: string, root: string, inner: string | undefined, type: string, id = `rId-${name}`) => {
    if (inner === undefined) return
    parts[`word/${name}.xml`] = `${XML}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`
    types.push(`<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`)
    links.push({id, type, target: `${name}.xml`})
  }
  parts['word/document.xml'] = mainPart(content.body ?? '')
  add('styles', 'styles', content.styles ?? SWEDISH_STYLES, 'styles')
  add('numbering', 'numbering', content.numbering ?? NUMBERING, 'numbering')
  add('settings', 'settings', content.settings, 'settings')
  add('comments', 'comments', content.comments, 'comments')
  add('footnotes', 'footnotes', content.footnotes, 'footnotes')
  add('endnotes', 'endnotes', content.endnotes, 'endnotes')
  for (const [id, inner] of Object.entries(content.headers ?? {})) add(`header-${id}`, 'hdr', inner, 'header', id)
  for (const [id, inner] of Object.entries(content.footers ?? {})) add(`footer-${id}`, 'ftr', inner, 'footer', id)
  parts['word/_rels/document.xml.rels'] = relationships(links)
  parts['_rels/.rels'] = relationships([{id: 'rId1', type: 'officeDocument', target: 'word/document.xml'}])
  parts['[Content_Types].xml'] =
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${types.join('')}</Types>`
  for (const [name, part] of Object.entries(content.parts ?? {})) {
    if (part === null) delete parts[name]
    else parts[name] = part
  }
  return parts
}

/** A Word file. The same content gives the same bytes. */
export function buildDocx(content: DocxContent): Uint8Array {
  const entries = Object.entries(docxParts(content)).sort(([a], [b]) => (a < b ? -1 : 1))
  const zippable: Zippable = {}
  for (const [name, part] of entries)
    zippable[name] = [typeof part === 'string' ? strToU8(part) : part, {mtime: '1980-01-01T00:00:00'}]
  return zipSync(zippable)
}

function relationships(links: readonly DocxLink[]): string {
  const items = links.map(
    ({id, type, target, external}) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}
