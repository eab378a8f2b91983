import {describe, expect, it} from 'vitest'
import {packageFrequency} from '../../src/entry/load-frequency.js'
import {packageLanguage} from '../../src/entry/load-language.js'
import {COMMON_ZIPF} from '../../src/language/frequency.js'
import {frequencyOfLemma, frequencyOfParts, frequencyOfSource} from '../../src/language/word-frequency.js'

const model = packageLanguage.model()
const zipf = (form: string) => packageFrequency().zipf(form)

describe('how common a word is', () => {
  it('is that of all its forms together, so a lemma is at least as common as its commonest form', () => {
    const forms = ['hus', 'huset', 'husen'].map(zipf)
    expect(frequencyOfLemma('hus', 'NOUN', model, zipf)).toBeGreaterThan(Math.max(...forms))
  })

  it('is that of the rarest part in a compound, in the form that the part has alone', () => {
    expect(frequencyOfParts('arbetskamrat', model, zipf)).toBeGreaterThan(3)
    expect(frequencyOfParts('skolgård', model, zipf)).toBeGreaterThanOrEqual(COMMON_ZIPF)
    expect(frequencyOfParts('ackordskamrat', model, zipf)).toBeLessThan(frequencyOfParts('arbetskamrat', model, zipf))
  })

  it('is nothing for a word that is no compound, or unknown', () => {
    expect(frequencyOfParts('hus', model, zipf)).toBe(0)
    expect(frequencyOfLemma('behäfta', 'VERB', model, zipf)).toBe(0)
  })

  it('is told by the word that it is made of', () => {
    expect(frequencyOfSource('flyttning', zipf)).toBeGreaterThanOrEqual(COMMON_ZIPF)
    expect(frequencyOfSource('vänlighet', zipf)).toBeGreaterThanOrEqual(COMMON_ZIPF)
    expect(frequencyOfSource('bord', zipf)).toBe(0)
  })
})
