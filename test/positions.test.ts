/**
 * Every place that is reported is re-read from the source. On the fixtures always; with KLARSPRAK_CORPUS=FOLDER also on every file
 * in that folder.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, READABLE, readDocument, UserError} from '../src/entry/node.js'
import {defaultOptions} from '../src/rule/options.js'
import {lineIndex} from '../src/text/line-index.js'
import {standsFor, wrongAnchors} from './support/check-anchors.js'

const reviewer = createReviewer({
  rules: allRules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
  dictionaries: loadDictionaries(),
  allRules,
  lowestLevel: 'info',
  today: '2026-01-01'
})

/** A line for each thing that is wrong with the places in a file. */
async function wrongPlaces(folder: string, name: string): Promise<readonly string[]> {
  const document = await readDocument(name, readFileSync(join(folder, name)))
  const report = await reviewer.review(document)
  const lineColumn = lineIndex(document.parts.get('') ?? '')
  const wrong = wrongAnchors(document).map(line => `${name}: ${line}`)
  for (const {rule, place, passage} of report.findings) {
    const words = passage.text.slice(passage.span.start, passage.span.end)
    const {part, start, end} =
      place.kind === 'text'
        ? {part: '', start: place.start.offset, end: place.end.offset}
        : {part: place.part, start: place.offsets.start, end: place.offsets.end}
    const raw = (document.parts.get(part) ?? '').slice(start, end)
    const at = `${name} ${rule} ${start}–${end}`
    if (place.kind === 'text') {
      const {offset, ...shown} = place.start
      expect(shown, at).toEqual(lineColumn(offset))
    }
    // An empty field is shown as a line to fill in; in the source it is a tag.
    if (words === '' || raw.startsWith('<w:')) continue
    const [first = '', last = ''] = [[...words][0], [...words].at(-1)]
    // The source may hold markup between; its first and last characters must be those of the words.
    // A passage of more than 900 characters is shown cut off, so that its last character is another.
    if (!startsWith(raw, first) || (words.length < 900 && !endsWith(raw, last)))
      wrong.push(`${at}: “${words}” from “${raw}”`)
  }
  return wrong
}

/** How many characters of the source may stand for one of the text: an entity is the longest. */
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

function startsWith(raw: string, character: string): boolean {
  return LENGTHS.some(length => standsFor(raw.slice(0, length), character))
}

function endsWith(raw: string, character: string): boolean {
  return LENGTHS.some(length => standsFor(raw.slice(-length), character))
}

async function checkFolder(folder: string): Promise<{readonly files: number; readonly wrong: readonly string[]}> {
  const wrong: string[] = []
  let files = 0
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
    if (!READABLE.some(ending => name.toLowerCase().endsWith(ending))) continue
    try {
      wrong.push(...(await wrongPlaces(folder, name)))
      files++
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  return {files, wrong}
}

describe('places in the source', () => {
  it('are right to the character in every fixture', async () => {
    const {files, wrong} = await checkFolder(fileURLToPath(new URL('../fixtures/', import.meta.url)))
    expect(wrong).toEqual([])
    expect(files).toBeGreaterThan(60)
  })

  const corpus = process.env.KLARSPRAK_CORPUS
  it.skipIf(!corpus)(
    'are right to the character in every file of KLARSPRAK_CORPUS',
    async () => {
      const {files, wrong} = await checkFolder(corpus ?? '')
      expect(wrong).toEqual([])
      expect(files).toBeGreaterThan(0)
    },
    1_200_000
  )
})
