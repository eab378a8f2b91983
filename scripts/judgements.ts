/** The judgement files, `test/judgements/RULE.tsv`; docs/judgements.md says what the columns mean. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'

export const VERDICTS = ['ok', 'false', 'unclear'] as const

export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  readonly rule: string
  /** Below the folder of texts, with `/`. */
  readonly path: string
  /** Offsets in the decoded source, or in the part of a Word file. */
  readonly start: number
  readonly end: number
  /** The first 16 hexadecimal digits of SHA-256 of the passage. */
  readonly hash: string
  readonly verdict: Verdict
  readonly why: string
  /** Of another reader who had not seen the first verdict; empty if there was none. */
  readonly second: Verdict | ''
}

const COLUMNS = ['rule', 'path', 'start', 'end', 'hash', 'verdict', 'why', 'second'] as const

/** All judgements in a folder, by rule. */
export function readJudgements(folder: URL): ReadonlyMap<string, readonly Judgement[]> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter(name => name.endsWith('.tsv'))
  return new Map(
    names.sort().map(name => [name.slice(0, -4), parse(readFileSync(new URL(name, folder), 'utf8'), name)])
  )
}

/** @throws Error that names the file and the line */
function parse(text: string, name: string): readonly Judgement[] {
  const [header, ...lines] = text.trimEnd().split('\n')
  if (header !== COLUMNS.join('\t')) throw new Error(`${name}: the columns should be ${COLUMNS.join(', ')}`)
  return lines.map((line, i) => {
    const [rule = '', path = '', start = '', end = '', hash = '', verdict = '', why = '', second = ''] =
      line.split('\t')
    const isVerdict = (value: string): value is Verdict => (VERDICTS as readonly string[]).includes(value)
    if (!isVerdict(verdict) || (second !== '' && !isVerdict(second)) || `${rule}.tsv` !== name)
      throw new Error(`${name}, line ${i + 2}: unknown verdict or another rule`)
    if (!/^\d+$/u.test(start) || !/^\d+$/u.test(end) || !/^[0-9a-f]{16}$/u.test(hash))
      throw new Error(`${name}, line ${i + 2}: the place or the hash is damaged`)
    return {rule, path, start: Number(start), end: Number(end), hash, verdict, why, second: second as Verdict | ''}
  })
}

/** Writes one rule's file, sorted by place. */
export function writeJudgements(folder: URL, rule: string, judgements: readonly Judgement[]): void {
  const rows = judgements
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end))
    .map(one => COLUMNS.map(column => String(one[column]).replace(/[\t\n\r]+/gu, ' ')).join('\t'))
  writeFileSync(new URL(`${rule}.tsv`, folder), `${[COLUMNS.join('\t'), ...rows].join('\n')}\n`)
}
