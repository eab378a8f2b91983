/** `npm run generate`: writes what is derived from the rules, and removes pages of rules that are gone. */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {generatedFiles} from './generated-files.js'

const root = new URL('../../', import.meta.url)
const files = generatedFiles(root)
for (const [path, content] of files) {
  const file = fileURLToPath(new URL(path, root))
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
}
for (const name of readdirSync(new URL('docs/regler/', root)))
  if (!files.has(`docs/regler/${name}`)) rmSync(new URL(`docs/regler/${name}`, root))
console.log(`${files.size} filer är aktuella.`)
