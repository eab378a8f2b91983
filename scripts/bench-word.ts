/**
 * `npm run bench:word`: what it costs to write comments into Word files, in CPU time and peak memory, a process of its own for each: the
 * marks and the checks without reading and review, and then the whole command.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readDocx} from '../src/document/read-docx.js'
import {WordWriter} from '../src/word/write.js'
import {buildDocx, paragraph, run} from '../test/support/docx-builder.js'
import {medianRun, runMeasured} from './bench/run-measured.js'
import {randomPlaces, seededRandom} from './word/random-places.js'

const COMMENTS = 100
const PROGRAM = fileURLToPath(new URL('../../bin/klarsprak.js', import.meta.url))
const SIGNATURE = {author: 'klarsprak', initials: 'ks', date: '2026-01-01T12:00:00Z'}

const [measured] = process.argv.slice(2)
if (measured === undefined) measureAll()
else console.log(JSON.stringify(writeInto(measured)))

function measureAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'klarsprak-bench-word-'))
  const sentence =
    'Du ska skicka in de handlingar som behövs till nämnden senast det datum som står i brevet, så att vi kan besluta. '
  const files: Readonly<Record<string, Uint8Array>> = {
    'two pages': readFileSync(new URL('../../fixtures/beslut/avslag.bad.docx', import.meta.url)),
    '1,000 pages, 12,000 paragraphs': buildDocx({body: paragraph(sentence + sentence).repeat(12_000)}),
    '300,000 runs in one paragraph': buildDocx({body: paragraph(run('ord ').repeat(300_000))})
  }
  try {
    console.log(`${'file'.padEnd(34)} write CPU ms   MiB    command CPU s   MiB`)
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(folder, 'brev.docx')
      writeFileSync(file, bytes)
      const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), file]).toString()
      const {cpuMs, peakMemory} = JSON.parse(output) as ReturnType<typeof writeInto>
      const whole = medianRun(3, () => {
        rmSync(join(folder, 'brev.granskad.docx'), {force: true})
        return runMeasured([PROGRAM, 'kommentera', file], folder)
      })
      console.log(
        `${name.padEnd(34)} ${cpuMs.toFixed(1).padStart(12)} ${peakMemory.toFixed(0).padStart(5)}  ${whole.cpuSeconds.toFixed(2).padStart(14)} ${whole.peakMemory.toFixed(0).padStart(5)}`
      )
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Writes comments at seeded passages and checks the result; small files several times, for the median. */
function writeInto(file: string): {readonly cpuMs: number; readonly peakMemory: number} {
  const bytes = readFileSync(file)
  const times: number[] = []
  for (let i = 0; i < (bytes.length < 100_000 ? 30 : 1); i++) {
    // To choose passages at random is no part of the work.
    const places = randomPlaces(readDocx(file, bytes), COMMENTS, seededRandom(i))
    const begun = process.cpuUsage()
    const writer = new WordWriter(
      bytes,
      places.map(({source}) => source)
    )
    writer.write(
      places.map(({source}) => ({place: source, text: [[{text: 'Råd'}]]})),
      SIGNATURE
    )
    const {user, system} = process.cpuUsage(begun)
    times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  return {cpuMs: times[times.length >> 1] ?? 0, peakMemory: process.resourceUsage().maxRSS / 1024}
}
