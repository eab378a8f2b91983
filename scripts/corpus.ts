/**
 * `npm run corpus -- FOLDER`: runs every rule over all texts in a folder and prints findings per rule and per 1,000 words; with
 * `--sample N` also N findings drawn with a fixed seed, each in its passage, to be read and judged by a person.
 *
 * Compares with the last run that was accepted, `test/corpus-run.tsv`, which holds hashes, never text: what is new is shown in its sentence
 * (`--show N` of each rule, 3 unless said), what is gone is named by file. `--accept` makes this run the accepted one.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {allRules, createReviewer, loadDictionaries, READABLE, readDocument, UserError} from '../src/entry/node.js'
import {renderMessage} from '../src/report/message.js'
import type {ReportedFinding} from '../src/report/report.js'
import type {Rule} from '../src/rule/define-rule.js'
import {defaultOptions} from '../src/rule/options.js'
import {randomIntegers} from './bench/corpus.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    sample: {type: 'string', default: '0'},
    seed: {type: 'string', default: '1'},
    rule: {type: 'string'},
    show: {type: 'string', default: '3'},
    accept: {type: 'boolean', default: false}
  }
})
const [folder] = positionals
const ACCEPTED = 'test/corpus-run.tsv'
if (!folder) {
  console.error('Ge en mapp med texter: npm run corpus -- ../shared/corpus/text')
  process.exit(2)
}

const rules = allRules.filter(({id}) => !values.rule || id === values.rule)
const reviewer = createReviewer({
  rules: rules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
  dictionaries: loadDictionaries(),
  allRules,
  lowestLevel: values.rule ? 'info' : 'notice',
  today: '2026-01-01'
})

interface Found {
  readonly path: string
  readonly finding: ReportedFinding
}

const byRule = new Map<string, Found[]>()
let words = 0
let files = 0
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
  if (!READABLE.some(ending => name.toLowerCase().endsWith(ending))) continue
  try {
    const report = await reviewer.review(await readDocument(name, readFileSync(join(folder, name))))
    files++
    words += report.measures.words
    for (const finding of report.findings) {
      const list = byRule.get(finding.rule) ?? []
      list.push({path: name, finding})
      byRule.set(finding.rule, list)
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.log(`${name}: ${error.message}`)
  }
}

console.log(`\n${files} filer, ${words} ord\n`)
console.log(`${'regel'.padEnd(26)} ${'fynd'.padStart(7)} ${'per 1000 ord'.padStart(13)}`)
for (const [rule, list] of [...byRule].sort((a, b) => b[1].length - a[1].length))
  console.log(
    `${rule.padEnd(26)} ${String(list.length).padStart(7)} ${((1000 * list.length) / words).toFixed(2).padStart(13)}`
  )

const accepted = readAccepted()
if (accepted && !values.accept) compare(accepted)
if (values.accept) accept()

const perRule = Math.ceil(Number(values.sample) / Math.max(1, byRule.size))
const next = randomIntegers(Number(values.seed))
for (const [id, list] of [...byRule].sort()) {
  const rule = allRules.find(other => other.id === id)
  for (let i = 0; i < Math.min(perRule, list.length); i++) {
    const drawn = list[next() % list.length]
    if (!drawn || !rule) continue
    show(rule, drawn)
  }
}

function show(rule: Rule, {path, finding}: Found): void {
  const {text, span} = finding.passage
  const marked = `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`
  const where = finding.place.kind === 'text' ? finding.place.start.line : finding.place.paragraph
  console.log(`\n[${rule.id}] ${path}:${where}\n  ${marked}`)
  console.log(`  → ${renderMessage(rule, finding.message, finding.data, 'sv')}`)
  const suggestions = finding.suggestions.map(({replacement}) => `”${replacement}”`)
  if (suggestions.length > 0) console.log(`  → ${suggestions.join(' / ')}`)
}

/** What a finding is known by: its place, its words and what is said of them. 24 bits tell the findings of one rule in one file apart. */
function hashOf({place, passage, message, data, suggestions}: ReportedFinding): string {
  const start = place.kind === 'text' ? place.start.offset : place.offsets.start
  const said = JSON.stringify([start, passage, message, data, suggestions])
  return createHash('sha256').update(said).digest('hex').slice(0, 6)
}

/** The hashes of the accepted run by rule and path; `undefined` where none was accepted. */
function readAccepted(): ReadonlyMap<string, readonly string[]> | undefined {
  if (!existsSync(ACCEPTED)) return undefined
  const accepted = new Map<string, readonly string[]>()
  let path = ''
  for (const line of readFileSync(ACCEPTED, 'utf8').trimEnd().split('\n')) {
    const [start = '', rule, hashes] = line.split('\t')
    if (rule === undefined || hashes === undefined) path = start
    else accepted.set(`${rule}\t${path}`, hashes.split(' '))
  }
  return accepted
}

function byFile(): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>()
  for (const [rule, list] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const found of list) {
      const key = `${rule}\t${found.path}`
      const group = groups.get(key)
      if (group) group.push(found)
      else groups.set(key, [found])
    }
  }
  return groups
}

/** A line for each path, and under it one for each rule: tab, rule, tab, hashes. */
function accept(): void {
  const paths = new Map<string, string[]>()
  for (const [key, list] of byFile()) {
    const [rule = '', path = ''] = key.split('\t')
    const rows = paths.get(path) ?? []
    paths.set(path, rows)
    rows.push(`\t${rule}\t${list.map(({finding}) => hashOf(finding)).join(' ')}`)
  }
  const lines = [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, rows]) => [path, ...rows])
  writeFileSync(ACCEPTED, `${lines.join('\n')}\n`)
  console.log(`\n${ACCEPTED}: ${paths.size} filer`)
}

function compare(before: ReadonlyMap<string, readonly string[]>): void {
  const changes = new Map<string, {readonly fresh: Found[]; readonly gone: string[]}>()
  const changesOf = (rule: string) => {
    const known = changes.get(rule) ?? {fresh: [], gone: []}
    changes.set(rule, known)
    return known
  }
  const now = byFile()
  for (const [key, list] of now) {
    const old = new Set(before.get(key))
    for (const found of list) if (!old.has(hashOf(found.finding))) changesOf(found.finding.rule).fresh.push(found)
  }
  for (const [key, hashes] of before) {
    const [id = '', path = ''] = key.split('\t')
    if (values.rule && values.rule !== id) continue
    const current = new Set((now.get(key) ?? []).map(({finding}) => hashOf(finding)))
    for (const hash of hashes) if (!current.has(hash)) changesOf(id).gone.push(path)
  }
  console.log(changes.size === 0 ? '\nSom den godkända körningen.' : '\nMot den godkända körningen:')
  for (const [id, {fresh, gone}] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const places = [...new Set(gone)].slice(0, Number(values.show)).join(', ')
    console.log(`\n${id}: ${fresh.length} nya, ${gone.length} borta${places === '' ? '' : ` (${places} …)`}`)
    const rule = allRules.find(other => other.id === id)
    for (const found of fresh.slice(0, Number(values.show))) if (rule) show(rule, found)
  }
}
