/** The comments of annotated fixtures read back by a Python script that knows nothing of our reader. */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {randomPlaces, seededRandom} from '../../scripts/word/random-places.js'
import {readDocx} from '../../src/document/read-docx.js'
import {WordWriter} from '../../src/word/write.js'
import {SIGNATURE} from './support.js'

const fixtures = new URL('../../fixtures/', import.meta.url).pathname
const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.docx'))
const script = new URL('read_back.py', import.meta.url).pathname
const hasPython = spawnSync('python3', ['--version']).status === 0

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe.skipIf(!hasPython)('comments read back by another program', () => {
  it('stand at their words in every fixture', () => {
    const folder = mkdtempSync(join(tmpdir(), 'klarsprak-back-'))
    const expected = new Map<string, readonly string[]>()
    files.forEach((file, i) => {
      const bytes = readFileSync(join(fixtures, file))
      const places = randomPlaces(readDocx(file, bytes), 8, seededRandom(i)).filter(
        ({block}) => block.region === 'body'
      )
      const writer = new WordWriter(
        bytes,
        places.map(({source}) => source)
      )
      const target = join(folder, `${i}.docx`)
      const text = (n: number) => [[{text: `${n}`}]]
      writeFileSync(
        target,
        writer.write(
          places.map(({source}, n) => ({place: source, text: text(n)})),
          SIGNATURE
        ).bytes
      )
      expected.set(
        target,
        places.map(({block, span}) => letters(block.text.slice(span.start, span.end)))
      )
    })
    const output = execFileSync('python3', [script, ...expected.keys()], {maxBuffer: 2 ** 26}).toString()
    const found = JSON.parse(output) as Record<string, readonly {text: string[]; covered: string; marks: number}[]>
    for (const [file, passages] of expected) {
      const comments = new Map(found[file]?.map(comment => [comment.text[0], comment]))
      passages.forEach((passage, n) => {
        expect(comments.get(`${n}`)?.marks).toBe(1)
        expect(letters(comments.get(`${n}`)?.covered ?? ''), `${file} ${n}`).toContain(passage)
      })
    }
    expect(expected.size).toBeGreaterThan(5)
  })
})
