import {describe, expect, it} from 'vitest'
import {checkMeaning} from '../../src/compare/check-meaning.js'
import {readPlain} from '../../src/document/read-plain.js'
import {loadLanguage} from '../../src/entry/node.js'
import {createLadder} from '../../src/language/ladder.js'
import {growth, LINEAR} from '../support/growth.js'

const PIECES: Readonly<Record<string, string>> = {
  figures: '10 000 kr, 3 veckor och 12 % ',
  digits: '1 2 3,4.5-6/7:8 ',
  'one long number': '1234567890',
  capitals: 'Ekfors Kommun VC ',
  'duties and negations': 'du ska inte och får inte men kan ',
  laws: '4 kap. 1 § SoL 8–10 §§ ',
  dates: 'den 1 och den 2 maj 2026-05-01 '
}

describe('the cost of the meaning check', () => {
  it.each(Object.entries(PIECES))('grows with the length of the text: %s', async (_name, piece) => {
    const language = await loadLanguage()
    const empty = readPlain('b.txt', 'Ett brev.')
    const run = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      checkMeaning(readPlain('a.txt', text), empty, {tag: createLadder(language).tags, acronyms: new Map()})
    }
    expect(growth(run, 2000)).toBeLessThan(LINEAR)
  })
})
