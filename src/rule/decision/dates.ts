/** Dates as Swedish letters write them. */
import {MONTHS} from '../number-pattern.js'

export interface FoundDate {
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD`. */
  readonly iso: string
}

/** The name of a month, for patterns. */
export const MONTH = `(?:${MONTHS.join('|')})`

const DATE = new RegExp(
  String.raw`(?<![\d-])(?:((?:19|20)\d\d)-(\d\d)-(\d\d)|(\d{1,2})(?::[ea])? (${MONTHS.join('|')}),? ((?:19|20)\d\d)|(\d{1,2})/(\d{1,2})[ -]((?:19|20)\d\d))(?![\d-])`,
  'giu'
)

/** Every full date in `text` (2026-05-12, 12 maj 2026, 12/5 2026), in reading order; days that no calendar has are left out. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  if (!/(?:19|20)\d\d/u.test(text)) return found
  for (const match of text.matchAll(DATE)) {
    const [all, isoYear, isoMonth, isoDay, day, month, year, slashDay, slashMonth, slashYear] = match
    const parts = isoYear
      ? [isoYear, isoMonth, isoDay]
      : year
        ? [year, MONTHS.indexOf((month ?? '').toLowerCase()) + 1, day]
        : [slashYear, slashMonth, slashDay]
    const iso = toIso(parts.map(Number))
    if (iso) found.push({start: match.index, end: match.index + all.length, iso})
  }
  return found
}

function toIso([year = 0, month = 0, day = 0]: readonly number[]): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}
