/** The parts of a Word file and the relationships between them (ECMA-376 part 2, Open Packaging Conventions). */
import {DocxFault} from './fault.js'
import {XmlScanner} from './xml-scanner.js'
import {openZip, ZIP_LIMITS, type ZipArchive} from './zip.js'

export interface Relationship {
  readonly id: string
  /** Last step of the type's address, the same in both forms of the standard: `styles`, `hyperlink`. */
  readonly type: string
  /** Name of a part for an internal target, the address as written for an external one. */
  readonly target: string
  readonly isExternal: boolean
}

export interface WordPackage {
  /** Name of the main part, mostly `word/document.xml`. */
  readonly main: string
  readonly archive: ZipArchive
  readonly relationships: (part: string) => ReadonlyMap<string, Relationship>
  /**
   * The decoded text of a part without byte order mark, or `null` if there is none of that name.
   * @throws DocxFault if it cannot be unpacked or decoded.
   */
  readonly text: (part: string) => string | null
}

/**
 * Opens the file, told by its first bytes and not by its name.
 * @throws DocxFault if it is no Word file, or a broken, protected or hostile one.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  checkSignature(bytes)
  const archive = openZip(bytes)
  const text = (part: string) => {
    const entry = archive.find(part)
    return entry ? decodeXml(archive.read(entry), part) : null
  }
  const known = new Map<string, ReadonlyMap<string, Relationship>>()
  const relationships = (part: string) => {
    let found = known.get(part)
    if (!found) {
      found = readRelationships(text(relationshipsPart(part)), part)
      known.set(part, found)
    }
    return found
  }
  const start = [...relationships('').values()].find(({type}) => type === 'officeDocument')
  const main = start && !start.isExternal ? start.target : 'word/document.xml'
  if (!archive.find(main) || start?.isExternal)
    throw new DocxFault(archive.find('[Content_Types].xml') || start ? 'noDocument' : 'notWord')
  return {main, archive, relationships, text}
}

function checkSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DocxFault('empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new DocxFault(includesUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldOffice')
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new DocxFault('pdf')
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw new DocxFault('rtf')
  if (!startsWith(bytes, [0x50, 0x4b])) throw new DocxFault('notZip')
  if (bytes.length > ZIP_LIMITS.file) throw new DocxFault('tooLarge')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** Whether a name stands in the directory of a compound file, where names are UTF-16 (MS-CFB 2.6.1). */
function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap(character => [character.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** The encoding by byte order mark, then by the look of the first bytes, then by declaration (XML 1.0, appendix F). */
export function xmlEncoding(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0, 0x3c])) return 'utf-16be'
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]{0,150}?encoding\s{0,5}=\s{0,5}["']([\w-]{1,30})["']/u.exec(declaration)?.[1]
  return declared && !/^utf-?(?:8|16)/iu.test(declared) ? declared.toLowerCase() : 'utf-8'
}

function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(xmlEncoding(bytes), {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new DocxFault('encoding', part, {cause})
  }
}

/** Name of the part that holds the relationships of `part` (`''`: of the package). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

function readRelationships(xml: string | null, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>()
  if (xml === null) return found
  const scanner = new XmlScanner(xml, relationshipsPart(part))
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start' || scanner.name !== 'rel:Relationship') continue
    const id = scanner.attribute('Id') ?? ''
    const target = scanner.attribute('Target') ?? ''
    const isExternal = scanner.attribute('TargetMode') === 'External'
    const type = (scanner.attribute('Type') ?? '').split('/').at(-1) ?? ''
    found.set(id, {id, type, target: isExternal ? target : resolvePart(part, target), isExternal})
  }
  return found
}

/** The part that a relative target means, seen from `part`. Steps above the root are dropped. */
function resolvePart(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') folder.pop()
    else if (step !== '.' && step !== '') folder.push(step)
  }
  return folder.join('/')
}
