/**
 * `npm run frequency -- ../shared/frequency [models]`: makes the table of how common words are from `sv_50k.txt`, a form and its count a line, commonest first.
 * The counts of the forms that are left out are not in the file, so frequencies are of the 50,000 commonest together.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {writeFrequencyTable} from '../src/language/frequency.js'

const [source = '../shared/frequency', target = 'models'] = process.argv.slice(2)
const counts = new Map<string, number>()
let total = 0
for (const line of readFileSync(`${source}/sv_50k.txt`, 'utf8').normalize('NFC').split('\n')) {
  const [form, count] = line.split(' ')
  if (!form || !count) continue
  counts.set(form, Number(count))
  total += Number(count)
}
const file = writeFrequencyTable(counts, total)
writeFileSync(`${target}/frequency.bin`, file)
process.stdout.write(`${counts.size} forms, ${total} words, ${file.length} bytes\n`)
