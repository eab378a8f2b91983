/**
 * `npm run bench [-- --peers] [-- --scale] [-- --docx FILE]`: what a review costs, in CPU seconds, wall time, peak memory and words per
 * second, for each stage and each rule, over 1,000 Markdown files (5 MB) made from the fixtures. With `--peers` textlint and alex
 * run over the same files; with `--scale` the cost is shown for 1 to 10,000 files; with `--language` that of tags and trees instead.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {Document} from '../src/document/document.js'
import {packageFrequency} from '../src/entry/load-frequency.js'
import {packageLanguage} from '../src/entry/load-language.js'
import {allRules, createReviewer, loadDictionaries, readDocument} from '../src/entry/node.js'
import {analyseBlock} from '../src/language/analyse.js'
import {lint, type RuleInForce} from '../src/lint/engine.js'
import {buildPhraseIndex} from '../src/lint/phrase-index.js'
import {defaultOptions} from '../src/rule/options.js'
import {benchFiles} from './bench/corpus.js'
import {medianRun, runMeasured, type Usage} from './bench/run-measured.js'

const FILES = 1000
const BYTES = 5200
const RUNS = 3
const HEADER = `${'command (median of runs)'.padEnd(34)}  CPU s wall s    MiB`

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = join(root, 'bin/klarsprak.js')
const {values} = parseArgs({
  options: {peers: {type: 'boolean'}, scale: {type: 'boolean'}, language: {type: 'boolean'}}
})
const folder = mkdtempSync(join(tmpdir(), 'klarsprak-bench-'))

try {
  const texts = Array.from(benchFiles(join(root, 'fixtures'), FILES, BYTES))
  writeFiles(join(folder, 'md'), texts)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  console.log(`${FILES} Markdown files, ${(bytes / 1e6).toFixed(2)} MB, Node ${process.version}\n`)

  if (values.language) printLanguage()
  else {
    await printStages(texts)
    printCommandLine()
    if (values.scale) printScale()
    if (values.peers) printPeers()
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function writeFiles(target: string, texts: Iterable<string>): void {
  mkdirSync(target, {recursive: true})
  let i = 0
  for (const text of texts) writeFileSync(join(target, `fil-${String(i++).padStart(5, '0')}.md`), text)
}

/** CPU seconds of `run`, with what was read before warmed up. */
function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

function inForce(ids?: ReadonlySet<string>): readonly RuleInForce[] {
  return allRules
    .filter(({id}) => !ids || ids.has(id))
    .map(rule => ({rule, level: null, options: defaultOptions(rule.options)}))
}

async function printStages(texts: readonly string[]): Promise<void> {
  const encoder = new TextEncoder()
  const documents: Document[] = []
  const before = process.cpuUsage()
  for (const [i, text] of texts.entries()) documents.push(await readDocument(`${i}.md`, encoder.encode(text)))
  const {user, system} = process.cpuUsage(before)
  let words = 0
  const sentences = cpuSeconds(() => {
    for (const document of documents)
      for (const block of document.blocks) for (const sentence of analyseBlock(block)) words += sentence.tokens.length
  })
  const all = inForce()
  const [first] = all
  if (!first) throw new Error('there are no rules')
  const index = (rules: readonly RuleInForce[]) =>
    buildPhraseIndex(
      rules.map(({rule}) => rule),
      loadDictionaries()
    )
  const lintAll = (rules: readonly RuleInForce[]) => {
    const phrases = index(rules)
    return cpuSeconds(() => {
      for (const document of documents) lint(document, rules, phrases, packageLanguage, packageFrequency())
    })
  }
  const compile = cpuSeconds(() => index(all))
  const total = lintAll(all)
  const reviewer = createReviewer({
    rules: all,
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: 'notice',
    today: '2026-01-01'
  })
  const reviewed = process.cpuUsage()
  for (const document of documents) await reviewer.review(document)
  const review = process.cpuUsage(reviewed)

  console.log(`stage                              CPU s   (${words} tokens, one process, warm)`)
  row('read (decode, parse, blocks)', (user + system) / 1e6)
  row('sentences and tokens', sentences)
  row('compile the word lists', compile)
  row('sentences and all rules', total)
  row('the same, with reports', (review.user + review.system) / 1e6)
  console.log(
    `words per second, read to report: ${Math.round(words / ((user + system + review.user + review.system) / 1e6))}`
  )

  const nothing = {...first, rule: {...first.rule, create: () => ({sentence: () => {}})}}
  const baseline = Math.min(lintAll([nothing]), lintAll([nothing]))
  console.log('\nrule                               CPU s   (alone, beyond walking the sentences)')
  const shares = all.map(one => ({id: one.rule.id, cost: lintAll([one]) - baseline}))
  for (const {id, cost} of shares.sort((a, b) => b.cost - a.cost)) row(id, Math.max(0, cost))
  console.log('')
}

function row(name: string, seconds: number): void {
  console.log(`${name.padEnd(34)} ${seconds.toFixed(2).padStart(5)}`)
}

function usageRow(name: string, usage: Usage): void {
  console.log(
    `${name.padEnd(34)} ${usage.cpuSeconds.toFixed(2).padStart(6)} ${usage.wallSeconds.toFixed(2).padStart(6)} ${usage.peakMemory.toFixed(0).padStart(6)}`
  )
}

function printCommandLine(): void {
  console.log(HEADER)
  usageRow(
    'node -e 0',
    medianRun(RUNS, () => runMeasured(['-e', '0'], folder))
  )
  const one = join(folder, 'ett')
  writeFiles(one, benchFiles(join(root, 'fixtures'), 1, 6000))
  usageRow(
    'one Markdown file, 6 kB',
    medianRun(RUNS, () => runMeasured([program, 'granska', one], folder))
  )
  for (const file of readdirSync(join(root, 'fixtures'), {recursive: true, encoding: 'utf8'}).filter(isLongWordFile))
    usageRow(
      file,
      medianRun(RUNS, () => runMeasured([program, 'granska', join(root, 'fixtures', file)], folder))
    )
  usageRow(
    `${FILES} Markdown files`,
    medianRun(RUNS, () => runMeasured([program, 'granska', join(folder, 'md')], folder))
  )
  console.log('')
}

/** What tags and trees cost. Others may use the machine, so each figure stands also as a share of a loop that is run beside it. */
function printLanguage(): void {
  const run = fileURLToPath(new URL('bench/language-run.js', import.meta.url))
  const measure = (mode: string) => medianRun(RUNS, () => runMeasured([run, mode, join(folder, 'md')], folder))
  const node = medianRun(RUNS, () => runMeasured(['-e', '0'], folder))
  const model = measure('model')
  console.log(`${HEADER}  loops`)
  for (const [name, mode] of [
    ['rules that need tokens only', 'tokens'],
    ['the same, tags of all sentences', 'tags'],
    ['the same, syntax of all sentences', 'syntax'],
    ['all rules, each as it asks', 'asked']
  ] as const) {
    const usage = measure(mode)
    const loop = measure('calibrate')
    console.log(
      `${name.padEnd(34)} ${usage.cpuSeconds.toFixed(2).padStart(6)} ${usage.wallSeconds.toFixed(2).padStart(6)} ${usage.peakMemory.toFixed(0).padStart(6)}  ${(usage.cpuSeconds / loop.cpuSeconds).toFixed(1).padStart(5)}`
    )
  }
  usageRow('model and parser, one sentence', model)
  usageRow('node -e 0', node)
  console.log(`memory of model and parser over plain Node: ${(model.peakMemory - node.peakMemory).toFixed(0)} MiB`)
}

/** The fixture that is ten pages long. */
function isLongWordFile(name: string): boolean {
  return name.endsWith('rapport-10-sidor.docx')
}

function printScale(): void {
  console.log(HEADER)
  for (const count of [1, 10, 100, 1000, 10_000]) {
    const target = join(folder, `skala-${count}`)
    writeFiles(target, benchFiles(join(root, 'fixtures'), count, BYTES))
    usageRow(`${count} files`, runMeasured([program, 'granska', target], folder))
    rmSync(target, {recursive: true})
  }
  console.log('')
}

/** Peers are installed beside the benchmark, never in the project. */
function printPeers(): void {
  const peers = join(folder, 'peers')
  mkdirSync(peers)
  writeFileSync(join(peers, 'package.json'), '{"private": true}')
  const packages = ['textlint@15', 'textlint-rule-max-comma', 'textlint-rule-sentence-length', 'alex@11']
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: peers,
    stdio: 'ignore'
  })
  const own = medianRun(RUNS, () => runMeasured([program, 'granska', join(folder, 'md')], folder))
  const textlint = runMeasured(
    ['node_modules/textlint/bin/textlint.js', '--rule', 'max-comma', '--rule', 'sentence-length', join(folder, 'md')],
    peers
  )
  const alex = runMeasured(['node_modules/alex/cli.js', join(folder, 'md')], peers)
  console.log(HEADER)
  usageRow('klarsprak, all rules', own)
  usageRow('textlint 15, two rules', textlint)
  usageRow('alex 11', alex)
  console.log(
    `CPU: textlint / klarsprak ${(textlint.cpuSeconds / own.cpuSeconds).toFixed(1)}, alex / klarsprak ${(alex.cpuSeconds / own.cpuSeconds).toFixed(1)}`
  )
}
