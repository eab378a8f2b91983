// Builds the project and runs one of its scripts: node scripts/run.mjs NAME [arguments].
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const [name, ...rest] = process.argv.slice(2)
execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {stdio: 'inherit'})
process.argv.splice(
  1,
  process.argv.length - 1,
  fileURLToPath(new URL(`../dist/scripts/${name}.js`, import.meta.url)),
  ...rest
)
await import(`../dist/scripts/${name}.js`)
