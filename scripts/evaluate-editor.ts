/**
 * The measures of the rules as an editor would judge them, on a folder with `pairs/pairs.tsv` (passages before and after a rewrite), `lattlast/easy` and
 * `lattlast/normal` (the same matter in easy and in ordinary words) and `text/` (ordinary texts by kind).
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {allRules, createReviewer, loadDictionaries, READABLE, readDocument, UserError} from '../src/entry/node.js'
import type {FileReport} from '../src/report/report.js'
import {defaultOptions} from '../src/rule/options.js'

/** Which rules are about a problem that a pair names. The names are those of the file, matched by a part of them. */
const PROBLEMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ordföljd/u, ['alderdomlig-ordfoljd', 'ordfoljd-bisats']],
  [/framförställd|bestämning/u, ['lang-nominalfras', 'vanstertyngd', 'langt-inskott']],
  [/ålderdomlig|dubbeltydig|skall/u, ['alderdomligt-ord', 'kanslisprak', 'lang-verbform', 'alderdomlig-ordfoljd']],
  [/kansli|byråkrat|krånglig/u, ['kanslisprak', 'alderdomligt-ord', 'lang-preposition']],
  [/fast sammansättning/u, ['fast-sammansatt-verb']],
  [/nak(?:et|na) substantiv/u, ['naket-substantiv']],
  [/substantiv(?:sjuka|tyngd|ering)/u, ['substantivsjuka', 'nominalkvot', 'prepositionskedja', 'lang-nominalfras']],
  [/rubrik/u, ['rubrik-intetsagande', 'rubrik-angaende', 'rubrik-lang', 'rubrik-mm']],
  [/skrytfena/u, ['skrytfena']],
  [/viktigast/u, ['viktigast-forst', 'beslutsmening-forst', 'sammanfattning-saknas']],
  [/abstrakt|fackord|fackspråk|jargong/u, ['oforklarat-fackord', 'lanord', 'vagt-ord', 'ovanligt-ord']],
  [/tankar|lång mening|långa meningar|bisats/u, ['lang-mening', 'manga-bisatser', 'meningslangd-medel']],
  [/inskott/u, ['langt-inskott', 'parentes-i-mening']],
  [/vänstertyng/u, ['vanstertyngd']],
  [/avse|preposition/u, ['lang-preposition', 'kanslisprak', 'prepositionskedja']],
  [/förkortning|akronym/u, ['forkortning', 'oforklarad-akronym', 'forkortning-webb']],
  [/tilltal|opersonlig/u, ['tilltal-saknas', 'tilltal-vaxlar', 'opersonlig-formulering']],
  [/passiv|\bman\b/u, ['passiv-form', 'dubbel-passiv', 'bli-passiv', 'opersonlig-formulering']],
  [/negation/u, ['dubbel-negation']],
  [/uppräkning|punktlista/u, ['uppradning-i-text']],
  [/tautologi|onödig/u, ['tautologi', 'fyllnadsord']],
  [/och\/eller|snedstreck/u, ['snedstreck-och-eller']],
  [/lånord|engelsk/u, ['lanord']],
  [/genitiv/u, ['genitivkedja', 'gruppgenitiv']],
  [/villkor/u, ['frageformad-villkor', 'villkor-otydligt']],
  [/syftning/u, ['oklar-syftning']]
]

interface Pair {
  readonly id: string
  readonly unit: string
  readonly issue: string
  readonly before: string
  readonly after: string
}

/** Prints all measures that the folder has material for. */
export async function evaluateEditor(folder: string): Promise<void> {
  for (const preset of ['recommended', 'hidden', 'all'] as const) {
    const review = reviewerOf(preset)
    process.stdout.write(`\n${PRESETS[preset]}\n`)
    const pairs = join(folder, 'pairs/pairs.tsv')
    if (existsSync(pairs)) await printPairs(readPairs(pairs), review)
    if (existsSync(join(folder, 'lattlast'))) await printEasy(join(folder, 'lattlast'), review)
    if (existsSync(join(folder, 'text')) && preset === 'recommended') await printDensity(join(folder, 'text'), review)
  }
}

type Review = (path: string, bytes: Uint8Array) => Promise<FileReport>

const PRESETS = {
  recommended: 'The recommended rules, from notice on',
  hidden: 'The proven rules, from info on',
  all: 'All rules, from info on'
} as const

function reviewerOf(preset: keyof typeof PRESETS): Review {
  const reviewer = createReviewer({
    rules: allRules
      .filter(({status}) => preset === 'all' || status === 'stable')
      .map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: preset === 'recommended' ? 'notice' : 'info',
    today: '2026-01-01'
  })
  return async (path, bytes) => reviewer.review(await readDocument(path, bytes))
}

function readPairs(path: string): readonly Pair[] {
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  return rows.map(row => {
    const cells = row.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    return {
      id: cell('id'),
      unit: cell('unit'),
      issue: cell('issue'),
      before: cell('before'),
      after: cell('after')
    }
  })
}

/** Of sentences and passages: in how many the listed problem is found, and in how many findings per sentence fall. */
async function printPairs(pairs: readonly Pair[], review: Review): Promise<void> {
  const wholes = pairs.filter(({unit}) => unit === 'sentence' || unit === 'passage')
  const missed: string[] = []
  const risen: string[] = []
  for (const {id, issue, before, after} of wholes) {
    const wanted = PROBLEMS.filter(([name]) => name.test(issue)).flatMap(([, rules]) => rules)
    const [old, rewritten] = await Promise.all([before, after].map(text => review('passage.txt', Buffer.from(text))))
    const found = old?.findings.map(({rule}) => rule) ?? []
    if (!wanted.some(rule => found.includes(rule)))
      missed.push(`${id} (${issue}; found: ${found.join(', ') || 'none'})`)
    if (!old || !rewritten || perSentence(old) <= perSentence(rewritten)) risen.push(`${id} (${issue})`)
  }
  print('the listed problem is found', wholes.length - missed.length, wholes.length, missed)
  print('findings per sentence fall', wholes.length - risen.length, wholes.length, risen)
}

function perSentence({findings, measures}: FileReport): number {
  return findings.length / Math.max(1, measures.sentences)
}

/** Of texts on the same matter: in how many the easy one has the higher index, and by how much at least. */
async function printEasy(folder: string, review: Review): Promise<void> {
  const wrong: string[] = []
  const margins: number[] = []
  const names = readdirSync(join(folder, 'easy')).sort()
  for (const name of names) {
    const [easy, normal] = await Promise.all(
      ['easy', 'normal'].map(kind => review(name, readFileSync(join(folder, kind, name))))
    )
    const margin = (easy?.index?.value ?? 0) - (normal?.index?.value ?? 0)
    margins.push(margin)
    if (margin <= 0) wrong.push(`${name} (${margin.toFixed(1)})`)
  }
  print('the easy text has a higher index', names.length - wrong.length, names.length, wrong)
  process.stdout.write(`      smallest difference ${Math.min(...margins).toFixed(1)}\n`)
}

/** Findings shown to a person per 100 words, and the index, in the median file of each kind of text; files under 100 words left out. */
async function printDensity(folder: string, review: Review): Promise<void> {
  for (const kind of readdirSync(folder).sort()) {
    const densities: number[] = []
    const indexes: number[] = []
    for (const name of readdirSync(join(folder, kind), {recursive: true, encoding: 'utf8'}).sort()) {
      if (!READABLE.some(ending => name.toLowerCase().endsWith(ending))) continue
      try {
        const {measures, findings, index} = await review(name, readFileSync(join(folder, kind, name)))
        const shown = findings.filter(({view}) => view === 'shown').length
        if (measures.words < 100) continue
        densities.push((100 * shown) / measures.words)
        indexes.push(index?.value ?? 0)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }
    process.stdout.write(
      `  ${kind.padEnd(12)} findings shown per 100 words ${median(densities).toFixed(2)}, index ${median(indexes).toFixed(0)} (medians of ${densities.length} files)
`
    )
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function print(what: string, right: number, all: number, wrong: readonly string[]): void {
  process.stdout.write(`  ${what.padEnd(34)} ${right} of ${all} (${((100 * right) / all).toFixed(0)} %)\n`)
  for (const one of wrong) process.stdout.write(`      not in ${one}\n`)
}
