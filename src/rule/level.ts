/** How much a finding weighs, lightest first. `info` is hidden unless asked for; `error` breaks reading or the law. */
export const LEVELS = ['info', 'notice', 'warning', 'error'] as const

export type Level = (typeof LEVELS)[number]

/** Whether `level` is at least as heavy as `limit`. */
export function isAtLeast(level: Level, limit: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(limit)
}
