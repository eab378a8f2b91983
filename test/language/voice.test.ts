import {describe, expect, it} from 'vitest'
import {loadLanguageModel} from '../../src/entry/load-language.js'
import {isSPassive, passiveParticiple, voiceOf} from '../../src/language/grammar/voice.js'

const model = loadLanguageModel()

/** The voice of the first word in -s that is a verb. */
function voice(text: string) {
  const words = model.tag(text.split(' '))
  const at = words.findIndex(({upos, form}) => upos === 'VERB' && form.endsWith('s'))
  return voiceOf(words, at)
}

describe('forms in -s', () => {
  it.each([
    ['Beslutet fattas av nämnden .', 'passive'],
    ['Ansökan skickas till kommunen .', 'passive'],
    ['Bidraget betalades ut i maj .', 'passive'],
    ['Vi hoppas att det går bra .', 'deponent'],
    ['Barnen trivs i skolan .', 'deponent'],
    ['Det saknas uppgifter om inkomst .', 'deponent'],
    ['De träffas varje vecka .', 'reciprocal'],
    ['De hjälps åt hemma .', 'reciprocal'],
    ['Reglerna förändras ofta .', 'middle'],
    ['Reglerna förändras av riksdagen .', 'passive'],
    ['Det krävs ett läkarintyg .', 'lexical'],
    ['Vi kommer i morgon .', 'active']
  ] as const)('%s: %s', (text, expected) => {
    expect(voice(text)).toBe(expected)
  })

  it('a noun in the genitive is no passive', () => {
    const words = model.tag('Kommunens beslut gäller .'.split(' '))
    expect(words.some((_, at) => isSPassive(words, at))).toBe(false)
  })
})

describe('the passive with bli', () => {
  const participle = (text: string) => {
    const words = model.tag(text.split(' '))
    const at = passiveParticiple(
      words,
      words.findIndex(({lemma}) => lemma === 'bli')
    )
    return words[at]?.form ?? null
  }

  it.each([
    ['Ansökan blev beviljad i maj .', 'beviljad'],
    ['Du kan bli kallad till ett möte .', 'kallad'],
    ['I maj blev det förlängt .', 'förlängt'],
    ['Bidraget har inte blivit utbetalat .', 'utbetalat']
  ])('%s: %s', (text, expected) => {
    expect(participle(text)).toBe(expected)
  })

  it.each([
    'Hon blev ordförande i nämnden .',
    'Du blir kanske nöjd .',
    'Det blir enklare .',
    'Han blev en uppskattad chef .'
  ])('%s: none', text => {
    expect(participle(text)).toBeNull()
  })
})
