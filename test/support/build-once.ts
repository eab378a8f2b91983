/** Builds the program before tests that run it, unless what is built is newer than every source. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../../', import.meta.url)
const BUILT = new URL('dist/bundle/main.js', root)
const SOURCES = ['src/', 'rules/', 'scripts/', 'package-lock.json', 'tsconfig.build.json']

export function setup(): void {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0
  if (SOURCES.every(source => newest(new URL(source, root)) < built)) return
  execFileSync(process.execPath, [fileURLToPath(new URL('scripts/build.mjs', root))], {stdio: 'inherit'})
}

function newest(url: URL): number {
  const stats = statSync(url)
  if (!stats.isDirectory()) return stats.mtimeMs
  const entries = readdirSync(url, {recursive: true, encoding: 'utf8'}).map(
    name => statSync(new URL(name, url)).mtimeMs
  )
  return Math.max(stats.mtimeMs, ...entries)
}
