import type {Document} from '../../document/document.js'
import {findDates} from './dates.js'
import {findFacts} from './facts.js'
import {isInLetter} from './sections.js'

/** Only the beginning and the end of a long text can bear its date. */
const EDGE = 40

const dates = new WeakMap<Document, string>()

/** The day of the text as it says itself, `YYYY-MM-DD`, or `''`: a labelled day, or the one right after the word beslut. */
export function documentDate(document: Document): string {
  let date = dates.get(document)
  if (date === undefined) {
    date = findDocumentDate(document)
    dates.set(document, date)
  }
  return date
}

function findDocumentDate(document: Document): string {
  const {blocks} = document
  const edges = blocks.length > 2 * EDGE ? [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)] : blocks
  for (const {kind, value} of findFacts(edges)) {
    const date = kind === 'date' ? findDates(value)[0] : undefined
    if (date) return date.iso
  }
  for (const {text} of edges.filter(isInLetter)) {
    const date = findDates(text.slice(0, 200)).find(({start}) =>
      /beslut(?:et|at|ades?)?(?: fattades| den| fattat den| av den)?,? $/iu.test(
        text.slice(Math.max(0, start - 30), start)
      )
    )
    if (date) return date.iso
  }
  return ''
}
