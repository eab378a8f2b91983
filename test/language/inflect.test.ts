import {describe, expect, it} from 'vitest'
import {formsOf, inflect} from '../../src/language/morphology/inflect.js'

const PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'
const PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act'
const SUPINE = 'VerbForm=Sup|Voice=Act'
const PASSIVE = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass'

describe('verbs', () => {
  it.each([
    ['arbeta', 'arbetar', 'arbetade', 'arbetat', 'arbetas'],
    ['bygga', 'bygger', 'byggde', 'byggt', 'byggs'],
    ['köpa', 'köper', 'köpte', 'köpt', 'köps'],
    ['läsa', 'läser', 'läste', 'läst', 'läses'],
    ['bo', 'bor', 'bodde', 'bott', 'bos'],
    ['beskriva', 'beskriver', 'beskrev', 'beskrivit', 'beskrivs'],
    ['inkomma', 'inkommer', 'inkom', 'inkommit', 'inkoms'],
    ['erhålla', 'erhåller', 'erhöll', 'erhållit', 'erhålls'],
    ['tillhandahålla', 'tillhandahåller', 'tillhandahöll', 'tillhandahållit', 'tillhandahålls'],
    ['föreligga', 'föreligger', 'förelåg', 'förelegat', 'föreliggs'],
    ['ansvara', 'ansvarar', 'ansvarade', 'ansvarat', 'ansvaras'],
    ['bedöma', 'bedömer', 'bedömde', 'bedömt', 'bedöms'],
    ['anlända', 'anländer', 'anlände', 'anlänt', 'anländs'],
    ['delge', 'delger', 'delgav', 'delgett', 'delges'],
    ['kompensera', 'kompenserar', 'kompenserade', 'kompenserat', 'kompenseras']
  ])('%s has its principal parts', (verb, present, past, supine, passive) => {
    expect(inflect(verb, 'VERB', PRESENT)).toBe(present)
    expect(inflect(verb, 'VERB', PAST)).toBe(past)
    expect(inflect(verb, 'VERB', SUPINE)).toBe(supine)
    expect(inflect(verb, 'VERB', PASSIVE)).toBe(passive)
  })

  it('a particle verb inflects its verb', () => {
    expect(inflect('komma in', 'VERB', PAST)).toBe('kom in')
    expect(inflect('ta reda på', 'VERB', SUPINE)).toBe('tagit reda på')
  })

  it('a deponent has no active form', () => {
    expect(inflect('hoppas', 'VERB', 'Tense=Past')).toBe('hoppades')
    expect(inflect('trivas', 'VERB', 'Tense=Pres')).toBe('trivs')
    expect(inflect('finnas', 'VERB', 'VerbForm=Sup')).toBe('funnits')
    expect(formsOf('hoppas', 'VERB').some(({features}) => features.includes('Voice'))).toBe(false)
  })

  it('a past participle agrees', () => {
    const participle = 'Tense=Past|VerbForm=Part'
    expect(inflect('skriva', 'VERB', `Definite=Ind|Gender=Neut|Number=Sing|${participle}`)).toBe('skrivet')
    expect(inflect('skriva', 'VERB', `Definite=Ind|Number=Plur|${participle}`)).toBe('skrivna')
    expect(inflect('bevilja', 'VERB', `Definite=Def|Number=Sing|${participle}`)).toBe('beviljade')
    expect(inflect('göra', 'VERB', `Definite=Ind|Gender=Neut|Number=Sing|${participle}`)).toBe('gjort')
    expect(inflect('sända', 'VERB', `Definite=Ind|Gender=Neut|Number=Sing|${participle}`)).toBe('sänt')
  })

  it('the imperative drops the ending only outside the first conjugation', () => {
    expect(inflect('ansöka', 'VERB', 'Mood=Imp')).toBe('ansök')
    expect(inflect('lämna', 'VERB', 'Mood=Imp')).toBe('lämna')
    expect(inflect('komma', 'VERB', 'Mood=Imp')).toBe('kom')
    expect(inflect('säga', 'VERB', 'Mood=Imp')).toBe('säg')
  })
})

describe('nouns', () => {
  it.each([
    ['ansökan', 'ansökan', 'ansökningar', 'ansökningarna'],
    ['beslut', 'beslutet', 'beslut', 'besluten'],
    ['nyckel', 'nyckeln', 'nycklar', 'nycklarna'],
    ['handläggare', 'handläggaren', 'handläggare', 'handläggarna'],
    ['möte', 'mötet', 'möten', 'mötena'],
    ['museum', 'museet', 'museer', 'museerna'],
    ['fönster', 'fönstret', 'fönster', 'fönstren'],
    ['rum', 'rummet', 'rum', 'rummen'],
    ['bok', 'boken', 'böcker', 'böckerna'],
    ['myndighet', 'myndigheten', 'myndigheter', 'myndigheterna'],
    ['bestämmelse', 'bestämmelsen', 'bestämmelser', 'bestämmelserna'],
    ['ordförande', 'ordföranden', 'ordförande', 'ordförandena']
  ])('%s has its four cells', (noun, definite, plural, pluralDefinite) => {
    expect(inflect(noun, 'NOUN', 'Case=Nom|Definite=Ind|Number=Sing')).toBe(noun)
    expect(inflect(noun, 'NOUN', 'Case=Nom|Definite=Def|Number=Sing')).toBe(definite)
    expect(inflect(noun, 'NOUN', 'Case=Nom|Definite=Ind|Number=Plur')).toBe(plural)
    expect(inflect(noun, 'NOUN', 'Case=Nom|Definite=Def|Number=Plur')).toBe(pluralDefinite)
  })

  it('a compound inflects as its last part', () => {
    expect(inflect('biståndshandbok', 'NOUN', 'Case=Nom|Definite=Ind|Number=Plur')).toBe('biståndshandböcker')
    expect(inflect('samtalsrum', 'NOUN', 'Case=Nom|Definite=Def|Number=Sing')).toBe('samtalsrummet')
    expect(inflect('nämndsammanträde', 'NOUN', 'Case=Nom|Definite=Def|Number=Sing')).toBe('nämndsammanträdet')
    expect(inflect('huvudman', 'NOUN', 'Case=Nom|Definite=Def|Number=Plur')).toBe('huvudmännen')
  })

  it('the genitive has no second s', () => {
    expect(inflect('hus', 'NOUN', 'Case=Gen|Definite=Ind|Number=Sing')).toBe('hus')
    expect(inflect('nämnd', 'NOUN', 'Case=Gen|Definite=Def|Number=Sing')).toBe('nämndens')
    expect(inflect('Ekfors', 'PROPN', 'Case=Gen')).toBe('Ekfors')
    expect(inflect('EU', 'PROPN', 'Case=Gen')).toBe('EU:s')
  })
})

describe('adjectives', () => {
  it.each([
    ['viktig', 'viktigt', 'viktiga', 'viktigare'],
    ['enkel', 'enkelt', 'enkla', 'enklare'],
    ['god', 'gott', 'goda', 'bättre'],
    ['liten', 'litet', 'små', 'mindre'],
    ['allmän', 'allmänt', 'allmänna', 'allmännare'],
    ['konkret', 'konkret', 'konkreta', 'konkretare'],
    ['ny', 'nytt', 'nya', 'nyare'],
    ['hård', 'hårt', 'hårda', 'hårdare'],
    ['lämplig', 'lämpligt', 'lämpliga', 'lämpligare']
  ])('%s agrees and compares', (adjective, neuter, plural, comparative) => {
    expect(inflect(adjective, 'ADJ', 'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing')).toBe(neuter)
    expect(inflect(adjective, 'ADJ', 'Definite=Ind|Degree=Pos|Number=Plur')).toBe(plural)
    expect(inflect(adjective, 'ADJ', 'Degree=Cmp')).toBe(comparative)
  })

  it('a participle agrees but does not compare', () => {
    expect(inflect('beviljad', 'ADJ', 'Definite=Ind|Gender=Neut|Number=Sing')).toBe('beviljat')
    expect(inflect('beviljad', 'ADJ', 'Degree=Cmp')).toBeNull()
  })
})

it('a form without the tense asked for is not given', () => {
  expect(inflect('skrivning', 'NOUN', 'Tense=Past')).toBeNull()
})

it('any string has forms, and a long one costs no more than its length', () => {
  for (const word of ['', 's', '-', '…', 'Å', 'a b c', '😀', 'x'.repeat(200_000)]) {
    for (const pos of ['NOUN', 'VERB', 'ADJ', 'PROPN'] as const) expect(Array.isArray(formsOf(word, pos))).toBe(true)
  }
})
