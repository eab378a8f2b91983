/**
 * What this program has put into a Word file, found by its author: comments with their marks, insertions and deletions. It is taken
 * out of files that another program has saved since, where nothing else tells what was there before.
 */
import {XmlScanner} from '../document/ooxml/xml-scanner.js'
import type {Edit} from './edits.js'

/** The name under which comments and changes are written. */
export const AUTHOR = 'klarsprak'

export const INITIALS = 'ks'

/** A comment of ours. */
export interface OwnComment {
  readonly id: string
  readonly start: number
  readonly end: number
  /** The id that other parts know it by, upper case, or `''`. */
  readonly paragraphId: string
  readonly text: string
}

/** Our comments in the XML of the comments part. */
export function ownComments(xml: string, part: string): readonly OwnComment[] {
  const found: OwnComment[] = []
  const scanner = new XmlScanner(xml, part)
  let current: {id: string; start: number; paragraphId: string; texts: string[]} | null = null
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event === 'start' && scanner.name === 'w:comment' && scanner.attribute('w:author') === AUTHOR)
      current = {id: scanner.attribute('w:id') ?? '', start: scanner.start, paragraphId: '', texts: []}
    else if (!current) continue
    else if (event === 'start' && scanner.name === 'w:p')
      current.paragraphId = scanner.attribute('w14:paraId')?.toUpperCase() ?? ''
    else if (event === 'text' && scanner.element === 'w:t') current.texts.push(xml.slice(scanner.start, scanner.end))
    else if (event === 'end' && scanner.name === 'w:p') current.texts.push('\n')
    else if (event === 'end' && scanner.name === 'w:comment') {
      const {id, start, paragraphId, texts} = current
      found.push({id, start, end: scanner.end, paragraphId, text: unescapeXml(texts.join(''))})
      current = null
    }
  }
  return found
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** What to take out of a part with text: marks of comments by id, and our tracked changes. */
export interface OwnMarks {
  readonly comments: ReadonlySet<string>
  readonly changes: boolean
}

const RANGE_MARKS = new Set(['w:commentRangeStart', 'w:commentRangeEnd'])

/** The edits that take marks out of a part: insertions go with their content, deletions give theirs back. */
export function removeMarks(xml: string, part: string, {comments, changes}: OwnMarks): readonly Edit[] {
  const edits: Edit[] = []
  const scanner = new XmlScanner(xml, part)
  /** Start of the run that is open, and whether it holds nothing but a reference to be taken out. */
  const runs: {readonly start: number; isReference: boolean; isOther: boolean}[] = []
  let deletion = -1
  const remove = (start: number, end: number) => edits.push({start, end, text: ''})
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    const {name, depth} = scanner
    if (event === 'start') {
      const run = runs.at(-1)
      if (RANGE_MARKS.has(name) && comments.has(scanner.attribute('w:id') ?? '')) {
        const {start} = scanner
        scanner.skip()
        remove(start, scanner.end)
      } else if (name === 'w:commentReference' && comments.has(scanner.attribute('w:id') ?? '')) {
        if (run) run.isReference = true
      } else if (name === 'w:r') runs.push({start: scanner.start, isReference: false, isOther: false})
      else if (changes && isOwnChange(scanner)) {
        const {start, end, isEmpty} = scanner
        if (name === 'w:ins' || isEmpty) {
          scanner.skip()
          remove(start, scanner.end)
        } else {
          deletion = depth
          remove(start, end)
        }
      } else if (deletion >= 0 && name === 'w:delText') edits.push(renamed(xml, scanner.start + 1))
      else if (run && name !== 'w:rPr' && scanner.parent === 'w:r') run.isOther = true
    } else if (event === 'end') {
      if (name === 'w:r') {
        const run = runs.pop()
        if (run?.isReference && !run.isOther) remove(run.start, scanner.end)
      } else if (deletion === depth && name === 'w:del') {
        deletion = -1
        remove(scanner.start, scanner.end)
      } else if (deletion >= 0 && name === 'w:delText' && scanner.start < scanner.end)
        edits.push(renamed(xml, scanner.start + 2))
    }
  }
  return edits
}

function isOwnChange(scanner: XmlScanner): boolean {
  const {name, parent} = scanner
  // In properties they say that a mark or a row is changed, which we never do.
  return (
    (name === 'w:ins' || name === 'w:del') &&
    parent !== 'w:rPr' &&
    parent !== 'w:trPr' &&
    parent !== 'w:tcPr' &&
    scanner.attribute('w:author') === AUTHOR
  )
}

/** `delText` back to `t`, in the tag whose name begins at `at`. */
function renamed(xml: string, at: number): Edit {
  const start = xml.indexOf('delText', at)
  return {start, end: start + 'delText'.length, text: 't'}
}
