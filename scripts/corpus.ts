/**
 * `npm run corpus -- FOLDER`: runs every rule over all texts in a folder and prints findings per rule and per 1,000 words; with
 * `--sample N` also N findings drawn with a fixed seed, each in its passage, to be read and judged by a person.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {allRules, createReviewer, loadDictionaries, READABLE, readDocument, UserError} from '../src/entry/node.js'
import {renderMessage} from '../src/report/message.js'
import type {ReportedFinding} from '../src/report/report.js'
import {defaultOptions} from '../src/rule/options.js'
import {randomIntegers} from './bench/corpus.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {sample: {type: 'string', default: '0'}, seed: {type: 'string', default: '1'}, rule: {type: 'string'}}
})
const [folder] = positionals
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

const byRule = new Map<string, {readonly path: string; readonly finding: ReportedFinding}[]>()
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

const perRule = Math.ceil(Number(values.sample) / Math.max(1, byRule.size))
const next = randomIntegers(Number(values.seed))
for (const [id, list] of [...byRule].sort()) {
  const rule = allRules.find(other => other.id === id)
  for (let i = 0; i < Math.min(perRule, list.length); i++) {
    const drawn = list[next() % list.length]
    if (!drawn || !rule) continue
    const {text, span} = drawn.finding.passage
    const marked = `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`
    const where = drawn.finding.place.kind === 'text' ? drawn.finding.place.start.line : drawn.finding.place.paragraph
    console.log(`\n[${id}] ${drawn.path}:${where}\n  ${marked}`)
    console.log(`  → ${renderMessage(rule, drawn.finding.message, drawn.finding.data, 'sv')}`)
    const suggestions = drawn.finding.suggestions.map(({replacement}) => `”${replacement}”`)
    if (suggestions.length > 0) console.log(`  → ${suggestions.join(' / ')}`)
  }
}
