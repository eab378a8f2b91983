import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/document/document.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {createMeasurer} from '../../src/language/measures.js'
import {makeBlock} from './block.js'

const measure = (...blocks: Block[]) => createMeasurer(blocks, analyseBlock).measures()

/** 5 words, 1 of them with more than 6 letters: "kommunen" (8). Letters: 3 + 3 + 4 + 4 + 8 = 22. */
const SENTENCE = 'Här har alla kort kommunen.'
const TWENTY = Array(20).fill(SENTENCE).join(' ')

describe('measures of a text', () => {
  it('follows the definitions on a text counted by hand', () => {
    // O = 100, M = 20, L = 20, N = 100, V = 5.
    const measures = measure(makeBlock(TWENTY))
    expect(measures.words).toBe(100)
    expect(measures.sentences).toBe(20)
    expect(measures.lix).toBeCloseTo(100 / 20 + (100 * 20) / 100)
    expect(measures.longWordShare).toBeCloseTo(0.2)
    expect(measures.meanWordLength).toBeCloseTo(22 / 5)
    expect(measures.typeTokenRatio).toBeCloseTo(0.05)
    // ln 100 = 4.60517, ln 5 = 1.60944; 2 − 0.349485 = 1.650515; ln 1.650515 = 0.501087; 4.60517 / 0.501087 = 9.1904.
    expect(measures.ovix).toBeCloseTo(9.1904, 3)
    expect(measures.meanSentenceLength).toBe(5)
    expect(measures.sentenceLengthSpread).toBe(0)
    expect(measures.readingMinutes).toBeCloseTo(0.5)
  })

  it('gives the spread of sentence lengths', () => {
    // Lengths 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2 (a textbook case).
    const text = [2, 4, 4, 4, 5, 5, 7, 9].map(length => `Vi${' går'.repeat(length - 1)}.`).join(' ')
    const measures = measure(makeBlock(text))
    expect(measures.meanSentenceLength).toBeCloseTo(5)
    expect(measures.sentenceLengthSpread).toBeCloseTo(2)
  })

  it('gives no figure for a text that is too short', () => {
    const measures = measure(makeBlock('Du får svar i maj.'))
    expect(measures.words).toBe(5)
    expect(measures.lix).toBeNull()
    expect(measures.ovix).toBeNull()
    expect(measures.meanSentenceLength).toBeNull()
    expect(measures.typeTokenRatio).toBeNull()
  })

  it('has no word variation where no word comes twice', () => {
    const text = `${Array.from({length: 120}, (_, i) => `ord${'abcdefghijklmno'[i % 15]}${'pqrstuvx'[i % 8]}`).join(' ')}.`
    expect(new Set(text.split(' ')).size).toBe(120)
    expect(measure(makeBlock(text)).ovix).toBeNull()
  })

  it('leaves out headings, table cells, captions, other regions and other languages', () => {
    const measures = measure(
      makeBlock('Vi hjälper dig.'),
      makeBlock('Så här ansöker du.', {kind: 'heading'}),
      makeBlock('Fyll i blanketten.', {kind: 'tableCell'}),
      makeBlock('Bilden visar huset.', {kind: 'caption'}),
      makeBlock('Sidan är hemlig.', {region: 'pageHeader'}),
      makeBlock('We can help you.', {language: 'en'})
    )
    expect(measures.words).toBe(3)
  })

  it('leaves out addresses, signatures and quoted law', () => {
    const measures = measure(
      makeBlock('Vi hjälper dig.'),
      makeBlock('Ekfors kommun\nBox 12\n123 45 Ekfors'),
      makeBlock('Med vänlig hälsning\nAnna Ek\nSocialsekreterare'),
      makeBlock('4 kap. 1 § Den som inte kan sörja för sina behov har rätt till bistånd av nämnden.')
    )
    expect(measures.words).toBe(3)
  })

  it('counts a law reference as one word, and the name of a law never as a long one', () => {
    const law = measure(makeBlock(Array(25).fill('Vi prövar 4 kap. 1 § första stycket SoL nu.').join(' ')))
    expect(law.words).toBe(100)
    const name = measure(makeBlock(Array(25).fill('Vi följer socialtjänstlagen nu.').join(' ')))
    expect(name.longWordShare).toBe(0)
  })

  it('counts a label with the sentence after it', () => {
    const measures = measure(makeBlock('Exempel: Du får ett brev av oss. Sedan ringer vi.'))
    expect([measures.words, measures.sentences]).toEqual([10, 2])
  })

  it('counts the letters of a hyphenated word without its hyphen, as one word', () => {
    const hyphen = measure(makeBlock(Array(25).fill('Gå till barn-vakten nu.').join(' ')))
    expect(hyphen.words).toBe(100)
    expect(hyphen.longWordShare).toBeCloseTo(0.25)
    expect(measure(makeBlock(Array(25).fill('Gå till EU-mötet nu.').join(' '))).longWordShare).toBeCloseTo(0.25)
    expect(measure(makeBlock(Array(25).fill('Gå till hus-bil nu.').join(' '))).longWordShare).toBe(0)
  })
})

describe('measures under headings', () => {
  it('measures what stands under each heading', () => {
    const blocks = [
      makeBlock('Vi hjälper dig.', {index: 0}),
      makeBlock('Ansökan', {index: 1, kind: 'heading', level: 1}),
      makeBlock('Du söker här i dag.', {index: 2, heading: 1}),
      makeBlock('Sedan får du svar.', {index: 3, heading: 1})
    ]
    expect(
      createMeasurer(blocks, analyseBlock)
        .sections()
        .map(({heading, measures}) => [heading, measures.words, measures.sentences])
    ).toEqual([
      [-1, 3, 1],
      [1, 9, 2]
    ])
  })
})
