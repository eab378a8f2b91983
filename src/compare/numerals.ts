/** Swedish numerals in words. */

const SMALL: Readonly<Record<string, number>> = {
  noll: 0,
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  nitton: 19,
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90
}

const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

/** Words that may stand for a number, longest first, for use in a regular expression. */
export const NUMERAL_WORDS: readonly string[] = [
  ...TENS.flatMap(ten =>
    Object.keys(SMALL)
      .slice(1, 11)
      .map(one => ten + one)
  ),
  ...Object.keys(SMALL),
  'hundra',
  'etthundra',
  'tvåhundra',
  'trehundra',
  'femhundra',
  'tusen',
  'ettusen'
].sort((a, b) => b.length - a.length)

/** What a numeral means: digits with spaces, points or a decimal comma, or a word; `null` for anything else. */
export function parseNumeral(text: string): number | null {
  const lower = text.toLowerCase()
  if (/^\d/u.test(lower)) {
    const digits = lower.replace(/ /gu, '')
    const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(digits) ? digits.replace(/\./gu, '') : digits
    const value = Number(grouped.replace(',', '.'))
    return Number.isFinite(value) ? value : null
  }
  const small = SMALL[lower]
  if (small !== undefined) return small
  if (lower === 'tusen' || lower === 'ettusen') return 1000
  if (lower.endsWith('hundra')) {
    const times = lower.slice(0, -6)
    return 100 * (times === '' ? 1 : (SMALL[times] ?? Number.NaN))
  }
  const ten = TENS.find(word => lower.startsWith(word))
  const one = ten ? SMALL[lower.slice(ten.length)] : undefined
  return ten && one !== undefined ? (SMALL[ten] ?? 0) + one : null
}
