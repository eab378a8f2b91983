/** Reads annotated files back with programs that are not built on our reader, and compares what each comment covers. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What a comment was written at: `elsewhere` for what stands in a header, note or text box and is only pointed at. */
export interface ExpectedComment {
  /** The first line of the comment. */
  readonly key: string
  readonly passage: string
  readonly elsewhere: boolean
}

export interface ReadBack {
  readonly exact: number
  /** The comment covers more, since Word bears no mark within a field or control. */
  readonly wider: number
  readonly elsewhere: number
  readonly failures: readonly string[]
}

const SCRIPT = fileURLToPath(new URL('../../../test/word/read_back.py', import.meta.url))
const BATCH = 25

/** Compares the files of `folder`; `expected` by file name. */
export function readBack(
  folder: string,
  names: readonly string[],
  expected: ReadonlyMap<string, readonly ExpectedComment[]>
): ReadBack {
  const count = {exact: 0, wider: 0, elsewhere: 0}
  const failures: string[] = []
  for (let at = 0; at < names.length; at += BATCH) {
    const batch = names.slice(at, at + BATCH)
    const output = execFileSync('python3', [SCRIPT, ...batch.map(name => join(folder, name))], {maxBuffer: 2 ** 28})
    const found = JSON.parse(output.toString()) as Record<string, readonly FoundComment[]>
    for (const name of batch) {
      const comments = new Map(found[join(folder, name)]?.map(comment => [comment.text[0] ?? '', comment]))
      for (const {key, passage, elsewhere} of expected.get(name.replace(/\.fodt$/u, '.docx')) ?? []) {
        const comment = comments.get(key)
        const wanted = lettersOf(passage)
        const covered = lettersOf(comment?.covered ?? '')
        if (comment?.marks !== 1) failures.push(`${name}: ${key} did not arrive`)
        else if (elsewhere) count.elsewhere++
        else if (covered === wanted) count.exact++
        else if (covered.includes(wanted)) count.wider++
        else failures.push(`${name}: ${key} covers ${covered.length} letters, not the ${wanted.length} wanted`)
      }
    }
  }
  return {...count, failures}
}

interface FoundComment {
  readonly text: readonly string[]
  readonly covered: string
  readonly marks: number
}

/** Spaces, signs and what programs make of symbols differ; letters and figures do not. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Converts Word files with LibreOffice, one after the other in one process; gives the names of those that came out. */
export function convertWithLibreOffice(
  folder: string,
  names: readonly string[],
  format: string,
  output: string
): readonly string[] {
  mkdirSync(output, {recursive: true})
  const profile = `-env:UserInstallation=file://${join(output, '.profile')}`
  for (let at = 0; at < names.length; at += BATCH) {
    const files = names.slice(at, at + BATCH).map(name => join(folder, name))
    try {
      execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', output, ...files], {
        timeout: 600_000,
        stdio: 'ignore'
      })
    } catch {
      // What did not come out is missed below.
    }
  }
  const ending = `.${format.split(':')[0] ?? format}`
  const made = new Set(readdirSync(output))
  return names.map(name => name.replace(/\.docx$/u, ending)).filter(name => made.has(name))
}
