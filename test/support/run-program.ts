/** Runs the program as a person would, in a folder of its own. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const BUILT = new URL('../../dist/bundle/main.js', import.meta.url).href
const PROGRAM = fileURLToPath(new URL('../../bin/klarsprak.js', import.meta.url))

export interface RunResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  /** The user to run as. */
  readonly uid?: number
}

/**
 * Runs the program as it is built, in the process of the test: a start of Node costs more than most runs. Modules of a
 * configuration are loaded once by their path.
 */
export async function runProgram(
  args: readonly string[],
  {cwd = tmpdir(), env = {}, input = ''}: Omit<RunOptions, 'uid'> = {}
): Promise<RunResult> {
  const {main} = (await import(BUILT)) as typeof import('../../src/cli/main.js')
  const out: string[] = []
  const err: string[] = []
  const stream = (pieces: string[]) => ({
    write: (content: string | Uint8Array) =>
      pieces.push(typeof content === 'string' ? content : Buffer.from(content).toString()),
    once: () => undefined
  })
  const stdin = (async function* () {
    yield Buffer.from(input)
  })()
  const code = await main(args, {cwd, environment: env, stdin, stdout: stream(out), stderr: stream(err)})
  return {code, out: out.join(''), err: err.join('')}
}

/** Runs the real program in a process of its own. */
export function startProgram(args: readonly string[], {cwd, env, input, uid}: RunOptions = {}): RunResult {
  const {NO_COLOR: _no, FORCE_COLOR: _force, KLARSPRAK_SPRAK: _language, ...inherited} = process.env
  const {status, stdout, stderr} = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: cwd ?? tmpdir(),
    env: {...inherited, ...env},
    input: input ?? '',
    encoding: 'utf8',
    ...(uid !== undefined && {uid, gid: uid}),
    maxBuffer: 100_000_000
  })
  return {code: status, out: stdout, err: stderr}
}

/** A new folder with these files: path → content. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'klarsprak-test-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A page with two findings of `kanslisprak` and `alderdomligt-ord`. */
export const STIFF_PAGE = `# Ansök om bistånd

Du har erhållit ett beslut från Ekfors kommun. Beslutet skall gälla i sex månader.
`

/** A page without findings. */
export const PLAIN_PAGE = `# Boka tid

Du kan boka en tid hos oss i Ekfors kommun. Ring till oss i dag.
`
