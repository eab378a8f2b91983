/**
 * Findings to be judged by reading, and what came of it. docs/judgements.md says how.
 *
 * `npm run judge -- FOLDER --out SHEETS [--n 40] [--seed 1] [--rule ID,ID]`: draws findings of each stable rule in the texts of the folder and writes a
 * sheet a rule: its page, and the passages with numbers. With `--second` the sheets hold every fifth finding that is judged already.
 * `npm run judge -- --record SHEETS`: takes the verdicts written in `SHEETS/ID.verdicts` into `test/judgements/`.
 * `npm run judge -- FOLDER --check [--prune]`: says which judged findings are no longer reported as they were; `--prune` takes them out.
 * `npm run judge`: precision and agreement of all rules.
 */
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {allRules, createReviewer, loadDictionaries, READABLE, readDocument, UserError} from '../src/entry/node.js'
import {wilson} from '../src/evaluate/wilson.js'
import {renderMessage} from '../src/report/message.js'
import type {ReportedFinding} from '../src/report/report.js'
import {rulePage} from '../src/report/rule-page.js'
import type {Rule} from '../src/rule/define-rule.js'
import {defaultOptions} from '../src/rule/options.js'
import {randomIntegers} from './bench/corpus.js'
import {type Judgement, readJudgements, VERDICTS, type Verdict, writeJudgements} from './judgements.js'

/** Texts of these kinds are what the rules are for; statutes, fiction and translations of manuals are left out. */
const ORDINARY = ['beslut', 'civic', 'edu', 'gov', 'muni']

/** One finding in so many is read a second time. */
const SECOND = 5

const JUDGEMENTS = pathToFileURL(`${process.cwd()}/test/judgements/`)

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    out: {type: 'string'},
    n: {type: 'string', default: '40'},
    seed: {type: 'string', default: '1'},
    rule: {type: 'string'},
    second: {type: 'boolean', default: false},
    record: {type: 'string'},
    check: {type: 'boolean', default: false},
    prune: {type: 'boolean', default: false}
  }
})
const [folder] = positionals
const judged = readJudgements(JUDGEMENTS)

if (values.record !== undefined) record(values.record)
else if (folder !== undefined && values.out !== undefined) await draw(folder, values.out)
else if (folder !== undefined && values.check) await check(folder)
else printPrecision()

interface Found {
  readonly path: string
  readonly finding: ReportedFinding
}

/** The findings of each rule in the folder, by rule, in the order of paths and places. */
async function findAll(root: string, rules: readonly Rule[]): Promise<ReadonlyMap<string, readonly Found[]>> {
  const reviewer = createReviewer({
    rules: allRules
      .filter(rule => rules.includes(rule) || rule.status === 'stable')
      .map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: 'info',
    today: '2026-01-01'
  })
  // What a rule hides from those who have not asked for it is no part of its precision.
  const severities = new Map(allRules.map(({id, severity}) => [id, severity]))
  const found = new Map<string, Found[]>(rules.map(({id}) => [id, []]))
  for (const kind of ORDINARY) {
    if (!existsSync(join(root, kind))) continue
    for (const name of readdirSync(join(root, kind), {recursive: true, encoding: 'utf8'}).sort()) {
      if (!READABLE.some(ending => name.toLowerCase().endsWith(ending))) continue
      const path = `${kind}/${name.replaceAll('\\', '/')}`
      try {
        const {findings} = await reviewer.review(await readDocument(path, readFileSync(join(root, path))))
        for (const finding of findings)
          if (finding.level !== 'info' || severities.get(finding.rule) === 'info')
            found.get(finding.rule)?.push({path, finding})
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }
  }
  return found
}

async function draw(root: string, sheets: string): Promise<void> {
  const wanted = values.rule?.split(',')
  const rules = allRules.filter(({id, status, language}) =>
    wanted ? wanted.includes(id) : status === 'stable' && language !== 'en'
  )
  mkdirSync(sheets, {recursive: true})
  for (const [id, found] of await findAll(root, rules)) {
    const rule = allRules.find(other => other.id === id)
    if (!rule) continue
    const drawn = values.second
      ? found.filter(one => {
          const index = (judged.get(id) ?? []).findIndex(judgement => keyOf(judgement) === keyOf(rowOf(one)))
          return index >= 0 && index % SECOND === 0
        })
      : shuffled(found, Number(values.seed)).slice(0, Number(values.n))
    if (drawn.length === 0) continue
    const passages = drawn.map((one, i) => `${i + 1}. ${one.path}\n${passageText(one, rule)}`)
    const title = `${drawn.length} of ${found.length} findings. Write in ${id}.verdicts a line for each: NUMBER ${VERDICTS.join('|')} WHY`
    writeFileSync(join(sheets, `${id}.txt`), [rulePage(rule, 'sv'), '='.repeat(80), title, ...passages].join('\n\n'))
    writeFileSync(join(sheets, `${id}.rows`), `${drawn.map(one => JSON.stringify(rowOf(one))).join('\n')}\n`)
    process.stdout.write(`${id}: ${drawn.length} of ${found.length}\n`)
  }
}

function passageText({finding}: Found, rule: Rule): string {
  const {text, span} = finding.passage
  const marked = `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`
  const suggestions = finding.suggestions.map(({replacement, safe}) => `”${replacement}”${safe ? ' (safe)' : ''}`)
  return [
    ...(finding.headingPath.length > 0 ? [`   [${finding.headingPath.join(' › ')}]`] : []),
    `   ${marked.replace(/\s+/gu, ' ')}`,
    `   → ${finding.level}: ${renderMessage(rule, finding.message, finding.data, 'sv')}`,
    ...(suggestions.length > 0 ? [`   → ${suggestions.join(' / ')}`] : [])
  ].join('\n')
}

/** In an order that depends on the seed alone (Fisher and Yates). */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = randomIntegers(seed)
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = next() % (i + 1)
    const [a, b] = [result[i], result[j]]
    if (a === undefined || b === undefined) continue
    result[i] = b
    result[j] = a
  }
  return result
}

type Row = Omit<Judgement, 'verdict' | 'why' | 'second'>

function rowOf({path, finding}: Found): Row {
  const {place, passage} = finding
  const {start, end} = place.kind === 'text' ? {start: place.start.offset, end: place.end.offset} : place.offsets
  const words = passage.text === '' ? finding.message : passage.text
  return {rule: finding.rule, path, start, end, hash: createHash('sha256').update(words).digest('hex').slice(0, 16)}
}

function keyOf({path, start, end, hash}: Row): string {
  return `${path} ${start} ${end} ${hash}`
}

function record(sheets: string): void {
  mkdirSync(JUDGEMENTS, {recursive: true})
  for (const name of readdirSync(sheets).filter(file => file.endsWith('.verdicts'))) {
    const id = name.slice(0, -'.verdicts'.length)
    const rows = readFileSync(join(sheets, `${id}.rows`), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Row)
    const verdicts = readVerdicts(join(sheets, name), rows.length)
    const known = new Map((judged.get(id) ?? []).map(judgement => [keyOf(judgement), judgement]))
    rows.forEach((row, i) => {
      const given = verdicts[i]
      if (!given) return
      const before = known.get(keyOf(row))
      known.set(
        keyOf(row),
        values.second && before ? {...before, second: given.verdict} : {...row, ...given, second: before?.second ?? ''}
      )
    })
    writeJudgements(JUDGEMENTS, id, [...known.values()])
  }
}

/** @throws Error that names the line that cannot be understood */
function readVerdicts(file: string, count: number): readonly ({verdict: Verdict; why: string} | undefined)[] {
  const verdicts: ({verdict: Verdict; why: string} | undefined)[] = new Array(count).fill(undefined)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const [, number = '', verdict = '', why = ''] = /^\s*(\d+)\.?\s+(\S+)\s*(.*)$/u.exec(line) ?? []
    const found = VERDICTS.find(other => other === verdict)
    if (!found || Number(number) < 1 || Number(number) > count) throw new Error(`${file}: cannot read ”${line}”`)
    verdicts[Number(number) - 1] = {verdict: found, why: why.trim()}
  }
  return verdicts
}

async function check(root: string): Promise<void> {
  const rules = allRules.filter(({id}) => judged.has(id))
  const found = await findAll(root, rules)
  for (const [id, judgements] of judged) {
    const reported = new Set((found.get(id) ?? []).map(one => keyOf(rowOf(one))))
    const current = judgements.filter(judgement => reported.has(keyOf(judgement)))
    if (current.length === judgements.length) continue
    process.stdout.write(
      `${id}: ${judgements.length - current.length} of ${judgements.length} are no longer reported so\n`
    )
    if (values.prune) writeJudgements(JUDGEMENTS, id, current)
  }
}

function printPrecision(): void {
  let twice = 0
  let alike = 0
  for (const [id, judgements] of judged) {
    const accepted = judgements.filter(({verdict}) => verdict === 'ok').length
    const {share, low, high} = wilson(accepted, judgements.length)
    const percent = (value: number) => (100 * value).toFixed(0)
    process.stdout.write(
      `${id.padEnd(28)} ${String(accepted).padStart(4)} of ${String(judgements.length).padStart(4)}  ${percent(share)} % (${percent(low)}–${percent(high)})\n`
    )
    for (const {verdict, second} of judgements) {
      if (second === '') continue
      twice++
      if ((verdict === 'ok') === (second === 'ok')) alike++
    }
  }
  process.stdout.write(`Read twice: ${twice}, of one mind: ${alike}\n`)
}
