/**
 * `npm run verify:word -- FOLDER [--seed N] [--places N] [--only NAME] [--read-back] [--validate N] [--libreoffice N]`: writes comments
 * and tracked changes at seeded random passages into every Word file of a folder. Every written file has passed the checks of the
 * product; here the way back is tried too, and if asked for, other programs read what was written: a small Python script, Microsoft's
 * validator and LibreOffice.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {openPackage} from '../src/document/ooxml/package.js'
import {readDocx} from '../src/document/read-docx.js'
import {UserError} from '../src/text/user-error.js'
import {cleanWord} from '../src/word/clean.js'
import {VerifyError} from '../src/word/verify.js'
import {WordWriter} from '../src/word/write.js'
import {type RandomPlace, randomPlaces, seededRandom} from './word/random-places.js'
import {convertWithLibreOffice, type ExpectedComment, type ReadBack, readBack} from './word/read-back.js'
import {validateBoth} from './word/validate.js'

const SIGNATURE = {author: 'klarsprak', initials: 'ks', date: '2026-01-01T12:00:00Z'}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seed: {type: 'string', default: '1'},
    places: {type: 'string', default: '12'},
    only: {type: 'string', default: ''},
    'read-back': {type: 'boolean', default: false},
    validate: {type: 'string', default: '0'},
    libreoffice: {type: 'string', default: '0'}
  }
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name a folder with Word files.')
const names = readdirSync(folder).filter(name => name.endsWith('.docx') && name.includes(values.only))
const work = mkdtempSync(join(tmpdir(), 'klarsprak-verify-'))
const failures: string[] = []
try {
  const all = annotateAll(join(folder), work, {withChanges: true})
  if (values['read-back']) report('Read back by Python', readBack(work, [...all.keys()], all))
  if (Number(values.validate) > 0) {
    const {
      files,
      faultyBefore,
      failures: found
    } = await validateBoth(folder, work, sample([...all.keys()], Number(values.validate)))
    console.log(`Validated: ${files} files, ${faultyBefore} with errors before, ${found.length} new errors`)
    failures.push(...found)
  }
  if (Number(values.libreoffice) > 0) {
    // LibreOffice joins a deletion with what stands beside it, so here there are comments only.
    const expected = annotateAll(folder, work, {withChanges: false})
    const chosen = sample([...expected.keys()], Number(values.libreoffice))
    const converted = convertWithLibreOffice(work, chosen, 'fodt', join(work, 'fodt'))
    const missing = chosen.length - converted.length
    console.log(
      `LibreOffice: ${converted.length} of ${chosen.length} files converted${missing > 0 ? `, ${missing} not` : ''}`
    )
    report('Read back from LibreOffice', readBack(join(work, 'fodt'), converted, expected))
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}
for (const line of failures) console.log(line)
process.exitCode = failures.length > 0 ? 1 : 0

function report(title: string, {exact, wider, elsewhere, failures: found}: ReadBack): void {
  console.log(
    `${title}: ${exact} comments on their very words, ${wider} around a field or control, ${elsewhere} pointing elsewhere, ${found.length} astray`
  )
  failures.push(...found)
}

/** Annotates every file that can be read; gives for each what its comments should cover. */
function annotateAll(
  from: string,
  to: string,
  {withChanges}: {readonly withChanges: boolean}
): ReadonlyMap<string, readonly ExpectedComment[]> {
  const written = new Map<string, readonly ExpectedComment[]>()
  const unread: string[] = []
  const times: number[] = []
  const count = {comments: 0, changes: 0, tried: 0, failed: 0}
  names.forEach((name, index) => {
    const bytes = readFileSync(join(from, name))
    try {
      const document = readDocx(name, bytes)
      const random = seededRandom(Number(values.seed) * 1000 + index)
      const places = randomPlaces(document, Number(values.places), random)
      const start = performance.now()
      const writer = new WordWriter(
        bytes,
        places.map(({source}) => source)
      )
      const commented = places.filter(
        (place, i) => !withChanges || i % 3 !== 0 || !change(writer, place, random, count)
      )
      const file = writer.write(
        commented.map(({source}, i) => ({
          place: source,
          text: [[{text: keyOf(i), bold: true}], [{text: 'Råd & "skäl" <här>.'}]]
        })),
        SIGNATURE
      )
      times.push(performance.now() - start)
      count.comments += file.comments
      count.changes += file.changes
      checkWayBack(name, bytes, file.bytes)
      writeFileSync(join(to, name), file.bytes)
      written.set(name, file.comments === 0 ? [] : commented.map((place, i) => expectedOf(place, i, writer)))
    } catch (error) {
      if (error instanceof UserError) unread.push(error.message)
      else {
        count.failed++
        failures.push(
          `${name}: ${error instanceof VerifyError ? error.message : String(error instanceof Error ? error.stack : error)}`
        )
      }
    }
  })
  times.sort((a, b) => a - b)
  console.log(
    [
      `${names.length} files, ${unread.length} not read, ${count.failed} failures`,
      `${count.comments} comments, ${count.changes} tracked changes of ${count.tried} tried`,
      `writing and checking: median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms`
    ].join('\n')
  )
  for (const line of unread) console.log(`  ${line}`)
  return written
}

function change(
  writer: WordWriter,
  {block, span, source}: RandomPlace,
  random: () => number,
  count: {tried: number}
): boolean {
  count.tried++
  const original = block.text.slice(span.start, span.end)
  return writer.change(source, original, proposal(original, random))
}

/** Another wording: words taken out, put in and changed. */
function proposal(original: string, random: () => number): string {
  const text = original
    .split(' ')
    .map(word => (random() < 0.4 ? (random() < 0.5 ? `${word} ny` : 'byte & <mer>') : word))
    .filter(() => random() > 0.15)
    .join(' ')
  return text === original ? `${original} till` : text
}

function keyOf(index: number): string {
  return `Kommentar ${index + 1}`
}

function expectedOf({block, span, source}: RandomPlace, index: number, writer: WordWriter): ExpectedComment {
  const elsewhere = block.region !== 'body' || block.kind === 'altText' || !writer.holds(source)
  return {key: keyOf(index), passage: block.text.slice(span.start, span.end), elsewhere}
}

/** Cleaning gives every entry back as it was. */
function checkWayBack(name: string, before: Uint8Array, after: Uint8Array): void {
  const cleaned = cleanWord(after, false)
  if (cleaned.outcome !== 'exact') failures.push(`${name}: cleaning gives ${cleaned.outcome}`)
  const origin = openPackage(before).archive
  const back = openPackage(cleaned.bytes).archive
  for (const entry of origin.entries) {
    const other = back.find(entry.name)
    if (!other || Buffer.compare(origin.read(entry), back.read(other)) !== 0)
      failures.push(`${name}: ${entry.name} differs after cleaning`)
  }
  if (back.entries.length !== origin.entries.length) failures.push(`${name}: number of entries after cleaning`)
}

/** `count` of the names, evenly spread. */
function sample(all: readonly string[], count: number): readonly string[] {
  if (count >= all.length) return all
  return Array.from({length: count}, (_, i) => all[Math.floor((i * all.length) / count)] ?? '')
}
