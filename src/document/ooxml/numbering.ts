import type {Numbering} from './styles.js'
import {wholeNumber} from './styles.js'
import {XmlScanner} from './xml-scanner.js'

/** How a list level is marked: counted, with a bullet, or not at all. */
export type ListMarker = 'ordered' | 'bullet' | 'none'

interface AbstractList {
  readonly levels: Map<number, ListMarker>
  /** Set when the levels stand in the list that this numbering style names. */
  styleLink: string
  ownStyle: string
}

/** Reads `numbering.xml` into a function from a paragraph's numbering to its marker; an unknown list is none. */
export function readNumbering(xml: string | null, part: string): (numbering: Numbering) => ListMarker {
  const abstractLists = new Map<string, AbstractList>()
  const abstractOf = new Map<string, string>()
  const overrides = new Map<string, Map<number, ListMarker>>()
  if (xml !== null) scanNumbering(new XmlScanner(xml, part), abstractLists, abstractOf, overrides)
  const byStyle = new Map([...abstractLists.values()].map(list => [list.ownStyle, list]))
  return ({id, level}) => {
    // Id 0 takes a paragraph out of the list that its style puts it in (ECMA-376 part 1, 17.9.18).
    const list = id === '0' ? undefined : abstractLists.get(abstractOf.get(id) ?? '')
    if (!list) return 'none'
    const linked = list.styleLink === '' ? list : (byStyle.get(list.styleLink) ?? list)
    return overrides.get(id)?.get(level) ?? linked.levels.get(level) ?? 'none'
  }
}

function scanNumbering(
  scanner: XmlScanner,
  abstractLists: Map<string, AbstractList>,
  abstractOf: Map<string, string>,
  overrides: Map<string, Map<number, ListMarker>>
): void {
  let levels = new Map<number, ListMarker>()
  let list: AbstractList | null = null
  let id = ''
  let level = 0
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start') continue
    const value = scanner.attribute('w:val') ?? ''
    switch (scanner.name) {
      case 'w:abstractNum':
        levels = new Map()
        list = {levels, styleLink: '', ownStyle: ''}
        abstractLists.set(scanner.attribute('w:abstractNumId') ?? '', list)
        break
      case 'w:numStyleLink':
        if (list) list.styleLink = value
        break
      case 'w:styleLink':
        if (list) list.ownStyle = value
        break
      case 'w:num':
        id = scanner.attribute('w:numId') ?? ''
        levels = new Map()
        overrides.set(id, levels)
        break
      case 'w:abstractNumId':
        abstractOf.set(id, value)
        break
      case 'w:lvl':
        level = wholeNumber(scanner.attribute('w:ilvl') ?? '') ?? 0
        // A level without a format counts in figures (17.9.17).
        levels.set(level, 'ordered')
        break
      case 'w:numFmt':
        if (scanner.parent === 'w:lvl')
          levels.set(level, value === 'bullet' ? 'bullet' : value === 'none' ? 'none' : 'ordered')
        break
    }
  }
}
