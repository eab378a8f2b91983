import {existsSync, readFileSync} from 'node:fs'
import {FrequencyTable} from '../language/frequency.js'

/** `models/` of the package, seen from `src/` in tests and from `dist/` else. */
const FILE =
  ['../../models/frequency.bin', '../../../models/frequency.bin']
    .map(path => new URL(path, import.meta.url))
    .find(file => existsSync(file)) ?? new URL('../../models/frequency.bin', import.meta.url)

let table: FrequencyTable | undefined

/** How common words are, from the package. Read when first asked for. */
export function packageFrequency(): FrequencyTable {
  if (!table) {
    const bytes = readFileSync(FILE)
    table = new FrequencyTable(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  }
  return table
}
