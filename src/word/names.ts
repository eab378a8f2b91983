/** How elements of WordprocessingML are written in a given part: with which prefix, in which form of the standard. */
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import {rawName} from './layout.js'

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface PartNames {
  /** Namespace of the root: that of transitional or of strict OOXML. */
  readonly namespace: string
  /** A start tag of WordprocessingML: attributes as `w:id="1"`, without the prefix. */
  readonly open: (name: string, attributes?: Readonly<Record<string, string>>) => string
  readonly close: (name: string) => string
  readonly empty: (name: string, attributes?: Readonly<Record<string, string>>) => string
}

/** Whether a namespace is that of strict OOXML. */
export function isStrict(namespace: string): boolean {
  return namespace !== TRANSITIONAL
}

/**
 * The names for a part by its root element. Where no prefix serves in the whole part, every element declares its own.
 * @param xml of the part, which has been read before.
 */
export function partNames(xml: string, part: string): PartNames {
  const scanner = new XmlScanner(xml, part)
  scanner.next()
  const root = xml.slice(scanner.start, scanner.end)
  const bindings = new Map(
    Array.from(root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu), match => [
      match[1] ?? '',
      match[2] ?? match[3] ?? ''
    ])
  )
  const rootName = rawName(xml, scanner.start)
  const rootPrefix = rootName.includes(':') ? rootName.slice(0, rootName.indexOf(':')) : ''
  const namespace = bindings.get(rootPrefix) ?? TRANSITIONAL
  const bound = [rootPrefix, ...bindings.keys()].find(prefix => prefix !== '' && bindings.get(prefix) === namespace)
  // A prefix that is bound again further in may mean something else there.
  const isBoundOnce = bound !== undefined && xml.indexOf(`xmlns:${bound}=`, scanner.end) < 0
  const prefix = isBoundOnce ? bound : 'w'
  const declaration = isBoundOnce ? '' : ` xmlns:${prefix}="${namespace}"`
  const tag = (name: string, attributes: Readonly<Record<string, string>> = {}) =>
    `<${prefix}:${name}${declaration}${Object.entries(attributes)
      .map(([key, value]) => ` ${key.includes(':') ? key : `${prefix}:${key}`}="${escapeXml(value)}"`)
      .join('')}`
  return {
    namespace,
    open: (name, attributes) => `${tag(name, attributes)}>`,
    close: name => `</${prefix}:${name}>`,
    empty: (name, attributes) => `${tag(name, attributes)}/>`
  }
}

/** Text as XML character data or attribute value, without what XML does not allow. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
