import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

export interface Usage {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** Peak resident memory, MiB. */
  readonly peakMemory: number
  readonly status: number | null
}

const HOOK = `import {writeFileSync} from 'node:fs'
process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  writeFileSync(process.env.KLARSPRAK_BENCH_FILE, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]))
})`

/** Runs a Node program in a process of its own and gives what it used. Its output is thrown away. */
export function runMeasured(program: readonly string[], cwd: string): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'klarsprak-bench-'))
  try {
    const hook = join(folder, 'hook.mjs')
    const file = join(folder, 'usage.json')
    writeFileSync(hook, HOOK)
    const begun = performance.now()
    const {status} = spawnSync(process.execPath, ['--import', pathToFileURL(hook).href, ...program], {
      cwd,
      stdio: 'ignore',
      env: {...process.env, KLARSPRAK_BENCH_FILE: file}
    })
    const wallSeconds = (performance.now() - begun) / 1000
    const [micros, kib] = JSON.parse(readFileSync(file, 'utf8')) as [number, number]
    return {cpuSeconds: micros / 1e6, wallSeconds, peakMemory: kib / 1024, status}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The run with the median CPU time of `times` runs. */
export function medianRun(times: number, run: () => Usage): Usage {
  const runs = Array.from({length: times}, run).sort((a, b) => a.cpuSeconds - b.cpuSeconds)
  const median = runs[Math.floor(runs.length / 2)]
  if (!median) throw new RangeError('times must be at least 1')
  return median
}
