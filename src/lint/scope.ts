/** Which part of a document a person wants reviewed: some sections, only what is new, not what others wrote. */
import type {Block, Document, Note} from '../document/document.js'
import {foldName} from '../text/nearest.js'
import type {Finding} from './finding.js'

export interface ReviewScope {
  /** Headings, as written or without their number; what stands under them and their subheadings is reviewed. None: the whole text. */
  readonly sections: readonly string[]
  /** Whether only words that were put in as tracked changes are reviewed; of use in Word. */
  readonly onlyInserted: boolean
  /** Names of styles and kinds of text that are left out: `citat`, `bildtext`, a style of the document. */
  readonly skippedStyles: readonly string[]
}

export interface ScopedDocument {
  readonly includes: (finding: Finding) => boolean
  /** What a person should know: that a heading was not found. */
  readonly notes: readonly Note[]
}

/** Other names for kinds of blocks and for Word's own styles, which the file calls by their English names. */
const STYLE_NAMES: Readonly<Record<string, readonly string[]>> = {
  citat: ['quotation', 'quote', 'block text'],
  'starkt citat': ['intense quote'],
  quote: ['quotation'],
  bildtext: ['caption'],
  beskrivning: ['caption'],
  rubrik: ['heading', 'title'],
  tabell: ['tablecell'],
  table: ['tablecell'],
  lista: ['listitem'],
  list: ['listitem'],
  brodtext: ['body text'],
  'inget avstand': ['no spacing']
}

/** Says which findings in `document` lie in the scope. Findings about the whole document lie in none that is narrower. */
export function scopeOf(document: Document, {sections, onlyInserted, skippedStyles}: ReviewScope): ScopedDocument {
  const {blocks} = document
  const wanted = sections.map(headingKey)
  const found = new Set<string>()
  const included = blocks.map(block => {
    if (wanted.length === 0) return true
    for (
      let at: Block | undefined = block.kind === 'heading' ? block : blocks[block.heading];
      at;
      at = blocks[at.heading]
    ) {
      const key = headingKey(at.text)
      if (!wanted.includes(key)) continue
      found.add(key)
      return block.region === 'body'
    }
    return false
  })
  const skipped = new Set(skippedStyles.flatMap(name => [foldName(name), ...(STYLE_NAMES[foldName(name)] ?? [])]))
  const notes = sections.filter((_, i) => !found.has(wanted[i] ?? '')).map(missingSection)
  return {
    includes: ({block: index, span}) => {
      const block = blocks[index]
      if (!block) return wanted.length === 0 && !onlyInserted
      if (!included[index] || skipped.has(block.kind.toLowerCase()) || skipped.has(foldName(block.style ?? '')))
        return false
      return (
        !onlyInserted ||
        block.marks.some(
          ({kind, start, end}) => kind === 'inserted' && start < Math.max(span.end, span.start + 1) && end > span.start
        )
      )
    },
    notes
  }
}

/** A heading as it is compared: without its number, its case and a colon at its end. */
function headingKey(text: string): string {
  return foldName(text)
    .replace(/^\s*(?:\d+(?:\.\d+)*\.?|§ ?\d+)\s+/u, '')
    .replace(/\s*:?\s*$/u, '')
}

function missingSection(name: string): Note {
  return {
    code: 'section-missing',
    text: {sv: `Hittar ingen rubrik som heter ”${name}”.`, en: `There is no heading called “${name}”.`}
  }
}
