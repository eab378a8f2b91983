import {readdirSync, readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createProgram, type ProgramFiles, readDocument} from '../../src/entry/browser.js'
import {chromiumPath, type OpenPage, openPage} from '../support/chromium.js'

const root = new URL('../../', import.meta.url)
const TODAY = '2026-01-15'

const fixtures = readdirSync(new URL('fixtures/', root), {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.(?:md|html|docx|txt)$/.test(path))
  .sort()

function file(path: string): ArrayBuffer {
  const bytes = readFileSync(new URL(path, root))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
}

function filesOfPackage(): ProgramFiles {
  const lists = readdirSync(new URL('dictionaries/', root)).filter(name => name.endsWith('.tsv'))
  return {
    tagger: file('models/tagger.bin'),
    parser: file('models/parser.bin'),
    frequency: file('models/frequency.bin'),
    lexica: ['own', 'unimorph', 'dictionary-sv'].map(name => file(`models/lexicon-${name}.bin`)),
    dictionaries: Object.fromEntries(
      lists.map(name => [name.slice(0, -'.tsv'.length), readFileSync(new URL(`dictionaries/${name}`, root), 'utf8')])
    )
  }
}

/** Logarithms and powers may differ in their last digits from one version of V8 to another. */
const round = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)
const ROUND = "(_, value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)"

/** Run in the page as text: what tests are made of is rewritten on the way, and would not be understood there. */
const IN_PAGE = `async ({base, path, today}) => {
  const bundle = await import(base + 'dist/browser/browser.js')
  globalThis.program ??= bundle.createProgram(await bundle.fetchProgramFiles(base))
  const bytes = new Uint8Array(await (await fetch(base + 'fixtures/' + path)).arrayBuffer())
  const document = await bundle.readDocument(path, bytes)
  const report = await globalThis.program.review(document, {today})
  return {conllu: globalThis.program.conllu(document), report: JSON.stringify(report, ${ROUND})}
}`

const required = process.env.KLARSPRAK_NEEDS_CHROMIUM === '1'

describe('the entry for browsers', () => {
  it('reviews and analyses from files that are handed in', async () => {
    const program = createProgram(filesOfPackage())
    const text = 'Du ska inkomma med erforderliga handlingar till nämnden.\n'
    const document = await readDocument('brev.md', new TextEncoder().encode(text))
    expect(program.conllu(document)).toContain('# text = Du ska inkomma med erforderliga handlingar till nämnden.')
    const {findings} = await program.review(document, {today: TODAY})
    expect(findings.map(({rule}) => rule)).toContain('kanslisprak')
  })
})

if (chromiumPath === undefined && !required) {
  process.stderr.write('Skipped: the tests of the browser bundle need Chromium (apt-get install chromium).\n')
}

describe.skipIf(chromiumPath === undefined && !required)('the bundle in Chromium', () => {
  let open: OpenPage
  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('Chromium is not installed: apt-get install chromium')
    open = await openPage(chromiumPath)
  }, 60_000)
  afterAll(() => open?.close())

  it('gives the same analysis and the same report as Node, to the byte', async () => {
    expect(fixtures.length).toBeGreaterThan(20)
    const program = createProgram(filesOfPackage())
    for (const path of fixtures) {
      const there = await open.page.evaluate<{conllu: string; report: string}>(
        `(${IN_PAGE})(${JSON.stringify({base: open.base, path, today: TODAY})})`
      )
      const document = await readDocument(path, readFileSync(new URL(`fixtures/${path}`, root)))
      expect(there.conllu, path).toContain('# sent_id')
      // Compared by hand: the difference between two long texts takes long to print.
      expect(there.conllu === program.conllu(document), `analysis of ${path}`).toBe(true)
      const report = JSON.stringify(await program.review(document, {today: TODAY}), round)
      expect(there.report === report, `report of ${path}`).toBe(true)
    }
  }, 120_000)

  it('asks nobody else for anything', () => {
    expect(open.requests.length).toBeGreaterThan(5)
    expect(open.requests.filter(url => !url.startsWith(open.base))).toEqual([])
  })
})
