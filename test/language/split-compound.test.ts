import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {loadLanguageModel} from '../../src/entry/load-language.js'
import {splitCompound} from '../../src/language/compound/split-compound.js'

const {lexica} = loadLanguageModel()
const split = (word: string) =>
  splitCompound(word, lexica)
    .map(({text}) => text)
    .join('|')

describe('compounds', () => {
  it.each([
    ['arbetsmarknadspolitik', 'arbets|marknads|politik'],
    ['bistånds-handläggare', 'bistånds-|hand|läggare'],
    ['Ungdomsmottagningen', 'Ungdoms|mottagningen'],
    ['kommunfullmäktige', 'kommun|full|mäktige'],
    ['gatubelysning', 'gatu|belysning'],
    ['kvinnofridsfrågor', 'kvinno|frids|frågor']
  ])('%s: %s', (word, parts) => {
    expect(split(word)).toBe(parts)
  })

  it.each(['verksamhet', 'information', 'beslut', 'myndigheten', 'värderingar', 'personen', 'utvecklingen', 'hus', ''])(
    '%s is one part',
    word => {
      expect(split(word)).toBe(word)
    }
  )

  it('at least 95 of 100 compounds judged by hand are divided as there', () => {
    const rows = readFileSync(new URL('../data/compounds.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line.includes('|'))
      .map(line => line.split('\t'))
    expect(rows.length).toBeGreaterThan(300)
    const right = rows.filter(([word = '', parts]) => split(word) === parts).length
    expect(right / rows.length).toBeGreaterThanOrEqual(0.95)
  })

  it('the parts are the word, and say where they begin', () => {
    for (const word of [
      'Bostads-anpassnings-bidraget',
      'İstanbulkontoret',
      '-',
      '--',
      'a-',
      'ab'.repeat(5000),
      '😀mötesrum'
    ]) {
      const parts = splitCompound(word, lexica)
      expect(parts.map(({text}) => text).join('')).toBe(word)
      for (const {text, start} of parts) expect(word.slice(start, start + text.length)).toBe(text)
    }
  })
})
