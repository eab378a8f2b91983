import {openPackage} from '../document/ooxml/package.js'
import {XmlScanner} from '../document/ooxml/xml-scanner.js'

/** What stands in the way of those who work on in the file. */
export interface Protection {
  /** Whether it is digitally signed; any change makes the signature invalid. */
  readonly isSigned: boolean
  /** What Word lets people do while protection is in force, or `none` if it is not. */
  readonly editing: 'none' | 'readOnly' | 'comments' | 'trackedChanges' | 'forms'
}

/**
 * Reads how a Word file is protected (ECMA-376 part 1, 17.15.1.29; part 2, 12.3).
 * @throws DocxFault if the file cannot be read.
 */
export function readProtection(bytes: Uint8Array): Protection {
  const opened = openPackage(bytes)
  const isSigned =
    [...opened.relationships('').values()].some(({type}) => type === 'origin') ||
    opened.archive.entries.some(({name}) => name.toLowerCase().startsWith('_xmlsignatures/'))
  const settings = [...opened.relationships(opened.main).values()].find(
    ({type, isExternal}) => type === 'settings' && !isExternal
  )
  const xml = settings ? opened.text(settings.target) : null
  return {isSigned, editing: xml === null || !settings ? 'none' : editingOf(xml, settings.target)}
}

function editingOf(xml: string, part: string): Protection['editing'] {
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start' || scanner.name !== 'w:documentProtection') continue
    if (!/^(?:1|true|on)$/u.test(scanner.attribute('w:enforcement') ?? '')) return 'none'
    const edit = scanner.attribute('w:edit')
    return edit === 'readOnly' || edit === 'comments' || edit === 'trackedChanges' || edit === 'forms' ? edit : 'none'
  }
  return 'none'
}
