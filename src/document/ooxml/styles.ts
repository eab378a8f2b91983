/**
 * What the styles say of a paragraph or run. Headings go by the style's name and outline level, never by its id: the id is
 * translated (`Rubrik1`), the built-in name is not (`heading 1`).
 */
import {XmlScanner} from './xml-scanner.js'

export interface Numbering {
  readonly id: string
  readonly level: number
}

/** What a paragraph's style makes of it. */
export type StyleRole = 'paragraph' | 'title' | 'caption' | 'quotation' | 'contents' | 'contentsHeading'

export interface ParagraphStyle {
  /** Lower case; `''` for none. */
  readonly name: string
  readonly role: StyleRole
  /** 1–9, or 0 for no heading. */
  readonly headingLevel: number
  readonly numbering: Numbering | null
  readonly isHidden: boolean
}

/** Toggles that a style or run sets; `undefined` leaves them as they are. */
export interface RunFormat {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly hidden?: boolean
  /** BCP 47. */
  readonly language?: string
}

export interface StyleSheet {
  readonly paragraph: (styleId: string) => ParagraphStyle
  readonly run: (styleId: string) => RunFormat
  /** Language of text that says nothing else, BCP 47 or `''`. */
  readonly language: string
}

interface RawStyle {
  name: string
  basedOn: string
  outlineLevel: number | null
  numberingId: string | null
  numberingLevel: number | null
  format: RunFormat
}

/** Reads `styles.xml`; `null` gives a style sheet in which nothing is said. */
export function readStyles(xml: string | null, part: string): StyleSheet {
  const {styles, defaults, defaultParagraph} = xml === null ? emptyStyles() : scanStyles(xml, part)
  const paragraphs = new Map<string, ParagraphStyle>()
  const runs = new Map<string, RunFormat>()
  return {
    paragraph: id => {
      const key = styles.has(id) ? id : defaultParagraph
      let style = paragraphs.get(key)
      if (!style) {
        style = resolveParagraph(chain(styles, key))
        paragraphs.set(key, style)
      }
      return style
    },
    run: id => {
      let format = runs.get(id)
      if (!format) {
        format = resolveRun(chain(styles, id))
        runs.set(id, format)
      }
      return format
    },
    language: resolveRun(chain(styles, defaultParagraph)).language ?? defaults.language ?? ''
  }
}

function emptyStyles() {
  return {styles: new Map<string, RawStyle>(), defaults: {} as RunFormat, defaultParagraph: ''}
}

function scanStyles(xml: string, part: string) {
  const result = emptyStyles()
  const scanner = new XmlScanner(xml, part)
  let style: RawStyle | null = null
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event === 'end' && scanner.name === 'w:style') style = null
    if (event !== 'start') continue
    const {name, parent} = scanner
    if (name === 'w:style') {
      style = {name: '', basedOn: '', outlineLevel: null, numberingId: null, numberingLevel: null, format: {}}
      const id = scanner.attribute('w:styleId') ?? ''
      if (!result.styles.has(id)) result.styles.set(id, style)
      if (scanner.attribute('w:type') === 'paragraph' && isOn(scanner.attribute('w:default') ?? '0'))
        result.defaultParagraph = id
    } else if (name === 'w:tblStylePr' || name.endsWith('Change')) scanner.skip()
    else if (parent === 'w:rPr') {
      const change = runProperty(scanner)
      if (style) style.format = {...style.format, ...change}
      else result.defaults = {...result.defaults, ...change}
    } else if (style) readStyleProperty(style, scanner)
  }
  return result
}

function readStyleProperty(style: RawStyle, scanner: XmlScanner): void {
  const value = scanner.attribute('w:val') ?? ''
  if (scanner.parent === 'w:style') {
    if (scanner.name === 'w:name') style.name = value.trim().toLowerCase()
    else if (scanner.name === 'w:basedOn') style.basedOn = value
  } else if (scanner.name === 'w:outlineLvl') style.outlineLevel = wholeNumber(value)
  else if (scanner.name === 'w:numId') style.numberingId = value
  else if (scanner.name === 'w:ilvl') style.numberingLevel = wholeNumber(value)
}

/** The run property that has just started. Toggles count as set unless they say otherwise (ECMA-376 part 1, 17.3.2). */
export function runProperty(scanner: XmlScanner): RunFormat {
  const value = scanner.attribute('w:val')
  switch (scanner.name) {
    case 'w:b':
      return {bold: isOn(value)}
    case 'w:i':
      return {italic: isOn(value)}
    case 'w:u':
      return {underline: value !== undefined && value !== 'none'}
    case 'w:vanish':
      return {hidden: isOn(value)}
    case 'w:lang':
      return value ? {language: value} : {}
    default:
      return {}
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on'
}

/** A number written in digits, else `null`. */
export function wholeNumber(value: string): number | null {
  return /^\d{1,9}$/u.test(value) ? Number.parseInt(value, 10) : null
}

/** The style and those that it is based on, nearest first. A circle ends where it closes. */
function chain(styles: ReadonlyMap<string, RawStyle>, id: string): readonly RawStyle[] {
  const found = new Set<RawStyle>()
  for (let style = styles.get(id); style && !found.has(style); style = styles.get(style.basedOn)) found.add(style)
  return [...found]
}

function resolveParagraph(styles: readonly RawStyle[]): ParagraphStyle {
  const numbered = styles.find(style => style.numberingId !== null)
  const level = styles.find(style => style.numberingLevel !== null)?.numberingLevel ?? 0
  return {
    name: styles[0]?.name ?? '',
    role: styles.map(style => roleOf(style.name)).find(role => role !== 'paragraph') ?? 'paragraph',
    headingLevel: styles.map(headingLevel).find(found => found !== null) ?? 0,
    numbering: numbered?.numberingId ? {id: numbered.numberingId, level} : null,
    isHidden: styles.find(style => style.format.hidden !== undefined)?.format.hidden ?? false
  }
}

/** What a style itself says of being a heading: 1–9, 0 for "body text" (outline level 9), `null` for nothing. */
function headingLevel({name, outlineLevel}: RawStyle): number | null {
  if (outlineLevel !== null) return outlineLevel < 9 ? outlineLevel + 1 : 0
  const named = /^(?:heading|rubrik) ([1-9])$/u.exec(name)?.[1]
  if (named !== undefined) return Number.parseInt(named, 10)
  return roleOf(name) === 'paragraph' ? null : 0
}

function roleOf(name: string): StyleRole {
  if (name === 'title') return 'title'
  if (name === 'toc heading') return 'contentsHeading'
  if (name === 'caption' || name === 'beskrivning') return 'caption'
  if (/^(?:intense )?quote$|^(?:starkt )?citat$|^block ?text$/u.test(name)) return 'quotation'
  if (/^toc [1-9]$|^table of (?:figures|authorities)$|^index [1-9]$/u.test(name)) return 'contents'
  return 'paragraph'
}

function resolveRun(styles: readonly RawStyle[]): RunFormat {
  return Object.assign({}, ...styles.map(({format}) => format).reverse())
}
