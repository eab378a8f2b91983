/** The part that holds the comments' texts, and what must be said of it elsewhere in the package. */
import {DocxFault} from '../document/ooxml/fault.js'
import {relationshipsPart, type WordPackage} from '../document/ooxml/package.js'
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import type {Edit} from './edits.js'
import {escapeXml, isStrict, type PartNames, partNames} from './names.js'

/** A piece of a comment's text; a comment is a list of paragraphs of pieces. */
export interface CommentPiece {
  readonly text: string
  readonly bold?: boolean
}

export type CommentText = readonly (readonly CommentPiece[])[]

export interface WrittenComment {
  readonly id: number
  readonly text: CommentText
}

export interface CommentSignature {
  readonly author: string
  readonly initials: string
  /** As in `w:date`. */
  readonly date: string
}

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** Edits of parts that are there, and whole parts that are new. */
export interface PackageEdits {
  readonly edits: Map<string, Edit[]>
  readonly added: Map<string, string>
}

/**
 * Adds comments to the part for them, which is made if there is none; rows in the parts that go with it are added where
 * these exist.
 * @param main names of the main part, whose form of the standard a new part takes over
 * @param paragraphIds ids of paragraphs in the package, upper case; those given out are added
 */
export function addComments(
  opened: WordPackage,
  main: PartNames,
  comments: readonly WrittenComment[],
  signature: CommentSignature,
  paragraphIds: Set<string>
): PackageEdits {
  const edits = new Map<string, Edit[]>()
  const added = new Map<string, string>()
  if (comments.length === 0) return {edits, added}
  const related = (type: string) => relatedPart(opened, type)
  const extended = related('commentsExtended')
  const ids = related('commentsIds')
  const keys = extended || ids ? comments.map(() => freshParagraphId(paragraphIds)) : []
  const existing = related('comments')
  if (existing?.xml != null) {
    const names = partNames(existing.xml, existing.part)
    edits.set(existing.part, [
      appendEdit(existing.xml, existing.part, comments.map(written(names, signature, keys)).join(''))
    ])
  } else
    addCommentsPart(
      opened,
      main,
      existing?.part ?? null,
      comments.map(written(main, signature, keys)).join(''),
      edits,
      added
    )
  if (extended?.xml != null)
    edits.set(extended.part, [
      appendRows(
        extended.xml,
        extended.part,
        'http://schemas.microsoft.com/office/word/2012/wordml',
        'commentEx',
        keys,
        key => ({paraId: key, done: '0'})
      )
    ])
  if (ids?.xml != null)
    edits.set(ids.part, [
      appendRows(
        ids.xml,
        ids.part,
        'http://schemas.microsoft.com/office/word/2016/wordml/cid',
        'commentId',
        keys,
        key => ({paraId: key, durableId: key})
      )
    ])
  const people = related('people')
  if (people?.xml != null && !people.xml.includes(`"${signature.author}"`)) {
    const names = rowNames(people.xml, 'http://schemas.microsoft.com/office/word/2012/wordml')
    const row = `<${names.prefix}:person${names.declaration} ${names.prefix}:author="${escapeXml(signature.author)}"><${names.prefix}:presenceInfo ${names.prefix}:providerId="None" ${names.prefix}:userId="${escapeXml(signature.author)}"/></${names.prefix}:person>`
    edits.set(people.part, [appendEdit(people.xml, people.part, row)])
  }
  return {edits, added}
}

function written(names: PartNames, {author, initials, date}: CommentSignature, keys: readonly string[]) {
  return ({id, text}: WrittenComment, index: number): string => {
    const paragraphs = text.map((pieces, i) => {
      const runs = pieces.map(({text: words, bold}) => {
        const properties = bold ? names.open('rPr') + names.empty('b') + names.close('rPr') : ''
        const content = names.open('t', {'xml:space': 'preserve'}) + escapeXml(words) + names.close('t')
        return names.open('r') + properties + content + names.close('r')
      })
      // The last paragraph carries the id by which other parts speak of the comment.
      const key = i === text.length - 1 ? keys[index] : undefined
      const start =
        key === undefined
          ? names.open('p')
          : names.open('p', {'xmlns:w14': W14, 'w14:paraId': key, 'w14:textId': '77777777'})
      const mark = i === 0 ? names.open('r') + names.empty('annotationRef') + names.close('r') : ''
      return start + mark + runs.join('') + names.close('p')
    })
    return (
      names.open('comment', {id: String(id), author, date, initials}) + paragraphs.join('') + names.close('comment')
    )
  }
}

interface RelatedPart {
  readonly part: string
  /** `null` if the package says that it has the part, but has not. */
  readonly xml: string | null
}

function relatedPart(opened: WordPackage, type: string): RelatedPart | null {
  for (const relationship of opened.relationships(opened.main).values())
    if (relationship.type === type && !relationship.isExternal)
      return {part: relationship.target, xml: opened.text(relationship.target)}
  return null
}

function addCommentsPart(
  opened: WordPackage,
  main: PartNames,
  stated: string | null,
  content: string,
  edits: Map<string, Edit[]>,
  added: Map<string, string>
): void {
  const folder = opened.main.slice(0, opened.main.lastIndexOf('/') + 1)
  let part = stated ?? `${folder}comments.xml`
  for (let n = 2; stated === null && opened.archive.find(part); n++) part = `${folder}comments${n}.xml`
  const root = main.open('comments')
  // Names that need a declaration have it already.
  const prefix = /^<([\w.-]+):/u.exec(root)?.[1] ?? 'w'
  const declared = root.includes('xmlns:') ? root : root.replace(/>$/u, ` xmlns:${prefix}="${main.namespace}">`)
  added.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${declared}${content}${main.close('comments')}`
  )
  const types = opened.text('[Content_Types].xml')
  if (types === null) throw new DocxFault('damaged', '[Content_Types].xml')
  if (!types.toLowerCase().includes(`"/${part.toLowerCase()}"`)) {
    const name = /^(?:[\w.-]+:)?/u.exec(rootTag(types, '[Content_Types].xml'))?.[0] ?? ''
    const row = `<${name}Override PartName="/${escapeXml(part)}" ContentType="${CONTENT_TYPE}"/>`
    edits.set('[Content_Types].xml', [appendEdit(types, '[Content_Types].xml', row)])
  }
  if (stated !== null) return
  const target = part.slice(folder.length)
  const type = `${isStrict(main.namespace) ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'}/officeDocument${isStrict(main.namespace) ? '' : '/2006'}/relationships/comments`
  const relationships = relationshipsPart(opened.main)
  const xml = opened.text(relationships)
  const taken = opened.relationships(opened.main)
  let id = 'rIdKlarsprak'
  for (let n = 2; taken.has(id); n++) id = `rIdKlarsprak${n}`
  const attributes = `Id="${id}" Type="${type}" Target="${escapeXml(target)}"`
  if (xml === null)
    added.set(
      relationships,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ${attributes}/></Relationships>`
    )
  else {
    const name = /^(?:[\w.-]+:)?/u.exec(rootTag(xml, relationships))?.[0] ?? ''
    edits.set(relationships, [appendEdit(xml, relationships, `<${name}Relationship ${attributes}/>`)])
  }
}

/** The name of the root as it is written. */
function rootTag(xml: string, part: string): string {
  const scanner = new XmlScanner(xml, part)
  scanner.next()
  return /^<([^\s/>]+)/u.exec(xml.slice(scanner.start, scanner.end))?.[1] ?? ''
}

/** Puts `content` last in the root element. */
function appendEdit(xml: string, part: string, content: string): Edit {
  const scanner = new XmlScanner(xml, part)
  scanner.next()
  if (scanner.isEmpty) {
    const tag = rootTag(xml, part)
    return {start: scanner.end - 2, end: scanner.end, text: `>${content}</${tag}>`}
  }
  const at = xml.lastIndexOf('</')
  return {start: at, end: at, text: content}
}

/** The prefix that a namespace has at the root of a part, or one of our own with its declaration. */
function rowNames(xml: string, namespace: string): {readonly prefix: string; readonly declaration: string} {
  const at = xml.indexOf(`="${namespace}"`)
  const prefix = at < 0 ? undefined : /xmlns:([\w.-]+)$/u.exec(xml.slice(Math.max(0, at - 100), at))?.[1]
  return prefix === undefined ? {prefix: 'ks', declaration: ` xmlns:ks="${namespace}"`} : {prefix, declaration: ''}
}

function appendRows(
  xml: string,
  part: string,
  namespace: string,
  element: string,
  keys: readonly string[],
  attributes: (key: string) => Readonly<Record<string, string>>
): Edit {
  const {prefix, declaration} = rowNames(xml, namespace)
  const rows = keys.map(
    key =>
      `<${prefix}:${element}${declaration}${Object.entries(attributes(key))
        .map(([name, value]) => ` ${prefix}:${name}="${value}"`)
        .join('')}/>`
  )
  return appendEdit(xml, part, rows.join(''))
}

/** Above 0 and below 0x80000000 (MS-DOCX 2.2.4, ST_LongHexNumber of paraId). */
function freshParagraphId(taken: Set<string>): string {
  for (let id = 0x4b530001 + taken.size; ; id = id === 0x7fffffff ? 1 : id + 1) {
    const key = id.toString(16).toUpperCase().padStart(8, '0')
    if (taken.has(key)) continue
    taken.add(key)
    return key
  }
}
