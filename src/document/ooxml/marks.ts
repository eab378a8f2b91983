import type {PlaceholderSource} from '../document.js'
import type {TextBuilder} from '../text-builder.js'
import type {Control, Enclosure, Field, FieldPlace, Segment} from './passage.js'
import {enclosing} from './passage.js'
import type {RunFormat} from './styles.js'

type DraftMark = Parameters<TextBuilder['open']>[0]

/** A mark that a segment wants to stand in; segments that share a `key` share the mark. */
export interface WantedMark {
  readonly key: unknown
  readonly mark: DraftMark
}

/** Fields that stand for a piece of data. Their result is an example of it until the letter is sent. */
const DATA_FIELDS = new Set(['MERGEFIELD', 'DOCPROPERTY', 'DOCVARIABLE'])

/** The inline marks of a segment; `format` is that of its run with the styles counted in. */
export function marksOf(segment: Segment, format: RunFormat): readonly WantedMark[] {
  const wanted: WantedMark[] = []
  if (format.bold) wanted.push({key: 'strong', mark: {kind: 'strong'}})
  if (format.italic) wanted.push({key: 'emphasis', mark: {kind: 'emphasis'}})
  const link = linkOf(segment)
  if (link) wanted.push(link)
  // Word underlines a link by itself.
  else if (format.underline) wanted.push({key: 'underline', mark: {kind: 'underline'}})
  if (enclosing(segment.enclosure, 'insertion')) wanted.push({key: 'inserted', mark: {kind: 'inserted'}})
  const formula = enclosing(segment.enclosure, 'formula')
  const placeholder = placeholderOf(segment)
  if (formula) wanted.push({key: formula, mark: {kind: 'math'}})
  else if (placeholder) wanted.push({key: placeholder.key, mark: {kind: 'placeholder', source: placeholder.source}})
  return wanted
}

function linkOf({enclosure, field}: Segment): WantedMark | null {
  const hyperlink = enclosing(enclosure, 'hyperlink')
  if (hyperlink) {
    const {target} = hyperlink
    return target === '' ? null : {key: hyperlink, mark: {kind: 'link', target}}
  }
  const found = resultOf(field, name => name === 'HYPERLINK')
  const target = found ? hyperlinkTarget(found.code) : ''
  return target === '' ? null : {key: found, mark: {kind: 'link', target}}
}

interface FoundPlaceholder {
  readonly key: Control | Field | Enclosure
  readonly source: PlaceholderSource
}

function placeholderOf({kind, enclosure, field}: Segment): FoundPlaceholder | null {
  const control = enclosing(enclosure, 'control')
  const key = kind === 'emptyField' ? (field?.field ?? control) : resultOf(field, name => DATA_FIELDS.has(name))
  if (kind !== 'emptyField' && control?.properties.has('w:showingPlcHdr')) return {key: control, source: 'control'}
  return key ? {key, source: 'field'} : null
}

/** The innermost field with a fitting name whose result the place is in. */
function resultOf(place: FieldPlace | null, fits: (name: string) => boolean): Field | null {
  for (let at = place; at; at = at.parent)
    if (at.phase === 'result' && at.field.end >= 0 && fits(at.field.name)) return at.field
  return null
}

/** `HYPERLINK "address" \l "bookmark"` (ECMA-376 part 1, 17.16.5.25). */
function hyperlinkTarget(code: string): string {
  const address = /^\s*HYPERLINK\s+"([^"]*)"/iu.exec(code)?.[1] ?? ''
  const bookmark = /\\l\s+"([^"]*)"/u.exec(code)?.[1]
  return bookmark ? `${address}#${bookmark}` : address
}

/** Opens and closes marks in a builder as segments with their wanted marks pass by. */
export class MarkKeeper {
  readonly #builder: TextBuilder
  #open: {readonly key: unknown; readonly close: () => void}[] = []

  constructor(builder: TextBuilder) {
    this.#builder = builder
  }

  /** Closes the open marks that are not wanted any more and opens those that are wanted and not open yet. */
  set(wanted: readonly WantedMark[]): void {
    this.#open = this.#open.filter(({key, close}) => {
      const isWanted = wanted.some(mark => mark.key === key)
      if (!isWanted) close()
      return isWanted
    })
    for (const {key, mark} of wanted)
      if (!this.#open.some(other => other.key === key)) this.#open.push({key, close: this.#builder.open(mark)})
  }
}
