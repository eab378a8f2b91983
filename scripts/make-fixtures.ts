/** `npm run fixtures`: writes the Word files among the fixtures from the Markdown beside them. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {wordFiles} from './fixtures/word-files.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const files = wordFiles(fixtures)
for (const [path, bytes] of files) {
  const file = fileURLToPath(new URL(path, fixtures))
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, bytes)
}
console.log(`${files.size} Word-filer är aktuella.`)
