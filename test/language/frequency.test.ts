import {describe, expect, it} from 'vitest'
import {packageFrequency} from '../../src/entry/load-frequency.js'
import {COMMON_ZIPF, FrequencyTable, writeFrequencyTable} from '../../src/language/frequency.js'

const tableOf = (counts: Readonly<Record<string, number>>, total: number) =>
  new FrequencyTable(writeFrequencyTable(new Map(Object.entries(counts)), total).buffer as ArrayBuffer)

describe('FrequencyTable', () => {
  // 1,000,000 words in all: one occurrence is Zipf 3, ten are 4, a thousand 6; 20 are 4.30, in quarters 4.25.
  const table = tableOf({jag: 1000, huset: 20, nämnd: 10, ramp: 1}, 1_000_000)

  it('gives the logarithm of how often a form comes in a thousand million words, in quarters', () => {
    expect(['jag', 'huset', 'nämnd', 'ramp'].map(form => table.zipf(form))).toEqual([6, 4.25, 4, 3])
  })

  it('does not mind the case of letters', () => {
    expect(table.zipf('NÄMND')).toBe(4)
  })

  it('gives 0 for forms that it does not have', () => {
    expect(['', 'hus', 'jaga', 'x'.repeat(100_000)].map(form => table.zipf(form))).toEqual([0, 0, 0, 0])
  })

  it('refuses another file', () => {
    expect(() => new FrequencyTable(new ArrayBuffer(8))).toThrow('version')
    expect(() => new FrequencyTable(new ArrayBuffer(7))).toThrow('version')
  })
})

describe('the table of the package', () => {
  const table = packageFrequency()

  it('knows everyday words as common and officialese as not', () => {
    for (const word of ['jag', 'hjälp', 'pengar', 'barn', 'skriva', 'hus']) {
      expect(table.zipf(word), word).toBeGreaterThanOrEqual(COMMON_ZIPF)
    }
    for (const word of ['föreligga', 'erfordras', 'laglighetsprövning', 'bistånd', 'avseende']) {
      expect(table.zipf(word), word).toBeLessThan(COMMON_ZIPF)
    }
  })
})
