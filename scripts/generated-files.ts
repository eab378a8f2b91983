/** Everything in the repository that is derived from the rules: path from the root → what the file should say. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rules} from '../rules/index.js'
import {configSchema} from '../src/config/json-schema.js'
import {rulePage} from '../src/report/rule-page.js'
import type {Rule} from '../src/rule/define-rule.js'

const LEVELS_IN_SWEDISH = {info: 'upplysning', notice: 'råd', warning: 'varning', error: 'fel'} as const

/** `root` is the repository's folder; README.md there is read for what stands around its table. */
export function generatedFiles(root: URL): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const rule of rules) files.set(`docs/regler/${rule.id}.md`, rulePage(rule, 'sv'))
  files.set('schema/config.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`)
  const readme = readFileSync(new URL('README.md', root), 'utf8')
  files.set('README.md', replaceBetween(replaceBetween(readme, 'regler', ruleTable(rules)), 'exempel', example(root)))
  return files
}

function ruleTable(all: readonly Rule[]): string {
  const rows = all.map(
    ({id, title, severity, category}) =>
      `| [\`${id}\`](docs/regler/${id}.md) | ${title.sv} | ${category} | ${LEVELS_IN_SWEDISH[severity]} |`
  )
  return ['| Regel | Vad den ser | Grupp | Nivå |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** What the program prints for the README's first command, cut down to three findings. Needs the built program. */
function example(root: URL): string {
  const {stdout} = spawnSync(
    process.execPath,
    ['bin/klarsprak.js', 'granska', '--no-color', '--topp', '3', 'fixtures/brev/komplettering.bad.docx'],
    {cwd: fileURLToPath(root), encoding: 'utf8'}
  )
  return `\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`
}

/** Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md lacks ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}
