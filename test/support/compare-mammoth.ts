/** A second opinion on the text of a Word file: what mammoth reads and our reader does not, and the other way round. */
import mammoth from 'mammoth'
import {readDocx} from '../../src/document/read-docx.js'

/**
 * - `contents`: a line of a table of contents or index; ours leaves it out because it repeats the headings
 * - `emptyField`: ours writes `____` for a field to fill in
 * - `oursMore`: the same line, but ours has text in it that mammoth drops (simple fields, formulas)
 * - `theirsMore`: the same line, but mammoth has text in it that ours leaves out (hidden text, odd symbols)
 * - `onlyOurs`, `onlyTheirs`: a line that the other does not have
 */
export type DifferenceKind = 'contents' | 'emptyField' | 'oursMore' | 'theirsMore' | 'onlyOurs' | 'onlyTheirs'

export interface Difference {
  readonly kind: DifferenceKind
  readonly ours: string
  readonly theirs: string
}

/** Compares paragraph by paragraph, whatever their order: mammoth moves text boxes. White space and hyphens do not count. */
export async function compareWithMammoth(path: string, bytes: Uint8Array): Promise<readonly Difference[]> {
  const {value} = await mammoth.extractRawText({buffer: Buffer.from(bytes)})
  const theirs = new Map<string, string[]>()
  for (const line of value.split('\n\n')) {
    const key = keyOf(line)
    if (key !== '') theirs.set(key, [...(theirs.get(key) ?? []), line])
  }
  const onlyOurs: string[] = []
  for (const {region, kind, text} of readDocx(path, bytes).blocks) {
    if ((region !== 'body' && region !== 'textBox') || kind === 'altText' || keyOf(text) === '') continue
    if (theirs.get(keyOf(text))?.pop() === undefined) onlyOurs.push(text)
  }
  return pair(onlyOurs, [...theirs.values()].flat())
}

/** Leaves out what mammoth writes in other signs: it drops line breaks and keeps no-break and soft hyphens. */
function keyOf(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Co}\u2010\u2011-]/gu, '')
}

function pair(ours: readonly string[], theirs: readonly string[]): Difference[] {
  const left = [...theirs]
  const differences = ours.map((line): Difference => {
    const key = keyOf(line)
    const more = left.findIndex(other => isWithin(keyOf(other), key))
    const less = more < 0 ? left.findIndex(other => isWithin(key, keyOf(other))) : -1
    const at = Math.max(more, less)
    const [other = ''] = at < 0 ? [] : left.splice(at, 1)
    const kind = line.includes('____') ? 'emptyField' : more >= 0 ? 'oursMore' : less >= 0 ? 'theirsMore' : 'onlyOurs'
    return {kind, ours: line, theirs: other}
  })
  for (const line of left) {
    const isContents =
      /\t[\divxlc]+$/iu.test(line) || /^(?:innehåll(?:sförteckning)?|contents|table of contents)$/iu.test(line)
    differences.push({kind: isContents ? 'contents' : 'onlyTheirs', ours: '', theirs: line})
  }
  return differences
}

/** Whether most of `long` is `short` with something put in: its characters come in the same order. */
function isWithin(short: string, long: string): boolean {
  if (short === '' || short.length < long.length / 3) return false
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
