import type {Session} from './session.js'

/** How long a run goes on before the bar is shown, in milliseconds, and how often it is drawn. */
const DELAY_MS = 1000
const INTERVAL_MS = 100

const BAR_WIDTH = 20

export interface Progress {
  readonly update: (done: number, path: string) => void
  /** Takes the bar away, before anything else is written to the screen. */
  readonly clear: () => void
}

/** A bar on standard error, for a person who waits; nothing where nobody is watching. */
export function createProgress(total: number, session: Session): Progress {
  const {stderr} = session.surroundings
  if (!stderr.isTTY || total < 2) return {update: () => {}, clear: () => {}}
  const start = performance.now()
  let drawn = start + DELAY_MS - INTERVAL_MS
  let visible = false
  return {
    update: (done, path) => {
      const now = performance.now()
      if (now - drawn < INTERVAL_MS) return
      drawn = now
      visible = true
      const filled = Math.round((done / total) * BAR_WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
      const line = `${bar} ${session.texts.progress(done, total, path)}`
      stderr.write(`\r\u001b[2K${[...line].slice(0, Math.max(20, (stderr.columns ?? 80) - 1)).join('')}`)
    },
    clear: () => {
      if (visible) stderr.write('\r\u001b[2K')
      visible = false
    }
  }
}
