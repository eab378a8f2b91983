import type {Texts} from '../i18n/texts.js'
import type {Stopwatch} from '../lint/timing.js'

/** What a run spent its time on, the most first: name, milliseconds and share of the whole. */
export function timingLines({times}: Stopwatch, texts: Texts): readonly string[] {
  const {title, total, shared} = texts.timing
  const all = [...times.values()].reduce((sum, time) => sum + time, 0)
  const rows = [...times].sort(([, a], [, b]) => b - a).map(([name, time]) => ({name: shared[name] ?? name, time}))
  const width = Math.max(...[total, ...rows.map(({name}) => name)].map(name => name.length))
  const row = (name: string, time: number) => {
    const share = all === 0 ? 0 : (100 * time) / all
    return `  ${name.padEnd(width)} ${texts.format(time, 1).padStart(10)} ms ${texts.format(share, 1).padStart(6)} %`
  }
  return ['', title, ...rows.map(({name, time}) => row(name, time)), row(total, all)]
}
