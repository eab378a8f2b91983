import {readdirSync, readFileSync} from 'node:fs'
import {type Dictionaries, parseDictionary} from '../../src/rule/dictionary.js'

const folder = new URL('../../dictionaries/', import.meta.url)

/** All word lists of the package, as they stand on disk. */
export const dictionaries: Dictionaries = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => [name.slice(0, -4), parseDictionary(readFileSync(new URL(name, folder), 'utf8'), name)])
)
