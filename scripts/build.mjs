// Builds dist/: the library, rules and scripts by the TypeScript compiler, then the command-line program once more as a
// bundle, because starting from a hundred small modules costs a third of the time of reviewing a short letter.
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {writeRuleIndex} from './write-rule-index.mjs'

const root = new URL('../', import.meta.url)
const path = name => fileURLToPath(new URL(name, root))

writeRuleIndex()
rmSync(path('dist'), {recursive: true, force: true})
execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.build.json')], {
  stdio: 'inherit',
  cwd: path('.')
})
const shared = {
  absWorkingDir: path('.'),
  bundle: true,
  splitting: true,
  format: 'esm',
  // Else each regular expression with \p{…} becomes a `new RegExp` that is compiled again at every use.
  supported: {'regexp-unicode-property-escapes': true},
  metafile: true,
  logLevel: 'warning'
}
await bundle('dist/bundle', {
  entryPoints: ['src/cli/main.ts'],
  platform: 'node',
  target: 'node20.19',
  banner: {
    js: "import {createRequire as createRequireHere} from 'node:module'; const require = createRequireHere(import.meta.url);"
  }
})
// And once for browsers, where nothing resolves the names of packages.
await bundle('dist/browser', {
  entryPoints: ['src/entry/browser.ts'],
  platform: 'browser',
  target: 'es2022',
  minify: true
})

async function bundle(outdir, options) {
  const {metafile} = await build({...shared, ...options, outdir})
  writeFileSync(path(`${outdir}/THIRD-PARTY.txt`), thirdPartyLicences(Object.keys(metafile.inputs)))
}

/** The licences of the packages whose code is in the bundle, as their terms ask. */
function thirdPartyLicences(inputs) {
  const packages = new Set(
    inputs.flatMap(input => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [])
  )
  return [...packages]
    .sort()
    .map(name => {
      const folder = new URL(`node_modules/${name}/`, root)
      const {version, license} = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
      const file = existsSync(folder) ? readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry)) : undefined
      const text = file ? readFileSync(new URL(file, folder), 'utf8').trim() : ''
      return `${name} ${version} (${license})\n\n${text}`
    })
    .join('\n\n----------------------------------------\n\n')
}
