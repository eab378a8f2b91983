/**
 * `npm run verify:word -- FOLDER [--seed N] [--only NAME]`: writes comments and tracked changes at seeded random passages into every Word
 * file of a folder. Every written file has passed the checks of the product; here the way back is tried too.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {openPackage} from '../src/document/ooxml/package.js'
import {readDocx} from '../src/document/read-docx.js'
import {UserError} from '../src/text/user-error.js'
import {cleanWord} from '../src/word/clean.js'
import {packedEntries} from '../src/word/rewrite-zip.js'
import {WordWriter} from '../src/word/write.js'
import {randomPlaces, seededRandom} from './word/random-places.js'

const SIGNATURE = {author: 'klarsprak', initials: 'ks', date: '2026-01-01T12:00:00Z'}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seed: {type: 'string', default: '1'},
    only: {type: 'string'},
    keep: {type: 'string'},
    places: {type: 'string', default: '12'}
  }
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name a folder with Word files.')
if (values.keep !== undefined) mkdirSync(values.keep, {recursive: true})

let files = 0
let comments = 0
let changes = 0
let tried = 0
const unread: string[] = []
const failures: string[] = []
const times: number[] = []
for (const name of readdirSync(folder).filter(file => file.endsWith('.docx') && file.includes(values.only ?? ''))) {
  const bytes = readFileSync(join(folder, name))
  files++
  try {
    const document = readDocx(name, bytes)
    const random = seededRandom(Number(values.seed) * 1000 + files)
    const places = randomPlaces(document, Number(values.places), random)
    const start = performance.now()
    const writer = new WordWriter(
      bytes,
      places.map(({source}) => source)
    )
    const wished = places.filter(({block, span, source}, i) => {
      if (i % 3 !== 0) return true
      tried++
      const original = block.text.slice(span.start, span.end)
      return !writer.change(source, original, proposal(original, random))
    })
    const written = writer.write(
      wished.map(({source}, i) => ({
        place: source,
        text: [[{text: `Kommentar ${i + 1}`, bold: true}], [{text: 'Råd & "skäl" <här>.'}]]
      })),
      SIGNATURE
    )
    times.push(performance.now() - start)
    comments += written.comments
    changes += written.changes
    const cleaned = cleanWord(written.bytes, false)
    if (cleaned.outcome !== 'exact') failures.push(`${name}: clean gives ${cleaned.outcome}`)
    const origin = openPackage(bytes).archive
    const back = openPackage(cleaned.bytes).archive
    for (const entry of origin.entries) {
      const other = back.find(entry.name)
      if (!other || Buffer.compare(origin.read(entry), back.read(other)) !== 0)
        failures.push(`${name}: ${entry.name} differs after cleaning`)
    }
    if (packedEntries(cleaned.bytes).size !== packedEntries(bytes).size)
      failures.push(`${name}: number of entries after cleaning`)
    if (values.keep !== undefined) writeFileSync(join(values.keep, name), written.bytes)
  } catch (error) {
    if (error instanceof UserError) unread.push(`${name}: ${error.message}`)
    else
      failures.push(
        `${name}: ${error instanceof Error ? (error.name === 'VerifyError' ? error.message : error.stack) : String(error)}`
      )
  }
}
times.sort((a, b) => a - b)
console.log(`${files} files, ${unread.length} not read, ${failures.length} failures`)
console.log(
  `${comments} comments, ${changes} changes of ${tried} tried; median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms`
)
for (const line of [...unread, ...failures]) console.log(line)
process.exitCode = failures.length > 0 ? 1 : 0

/** Another wording: words taken out, put in and changed. */
function proposal(original: string, random: () => number): string {
  const words = original.split(' ')
  const changed = words
    .map(word => (random() < 0.4 ? (random() < 0.5 ? `${word} ny` : 'byte & <mer>') : word))
    .filter(() => random() > 0.15)
  const text = changed.join(' ')
  return text === original ? `${original} till` : text
}
