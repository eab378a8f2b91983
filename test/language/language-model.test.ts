import {describe, expect, it} from 'vitest'
import {loadLanguageModel} from '../../src/entry/load-language.js'
import {LanguageModel} from '../../src/language/language-model.js'

const model = loadLanguageModel()
const tag = (text: string) => model.tag(text.split(' '))
const short = (text: string) =>
  tag(text)
    .map(({form, upos}) => `${form}/${upos}`)
    .join(' ')

describe('tags', () => {
  it('a plain sentence has its parts of speech', () => {
    expect(short('Nämnden beslutade att avslå din ansökan om bostadsbidrag .')).toBe(
      'Nämnden/NOUN beslutade/VERB att/PART avslå/VERB din/PRON ansökan/NOUN om/ADP bostadsbidrag/NOUN ./PUNCT'
    )
  })

  it('an s-passive has passive voice and a deponent has none', () => {
    const voice = (text: string, at: number) => /Voice=(\w+)/.exec(tag(text)[at]?.features ?? '')?.[1]
    expect(voice('Beslutet skrivs av nämnden .', 1)).toBe('Pass')
    expect(voice('Vi hoppas att du trivs .', 1)).toBeUndefined()
    expect(voice('Vi hoppas att du trivs .', 4)).toBeUndefined()
    expect(voice('Avgiften betalades i går .', 1)).toBe('Pass')
  })

  it('the same word is told apart by its company', () => {
    expect(short('Vi svarar på brevet .')).toContain('svarar/VERB')
    expect(short('Vi skickar ett svar på brevet .')).toContain('svar/NOUN')
    expect(short('Kvinnan som bor här .')).toContain('som/PRON')
  })

  it('a new compound is tagged by its last part', () => {
    const [word] = tag('Boendestödsverksamheten startar snart .')
    expect(word).toMatchObject({upos: 'NOUN', features: 'Case=Nom|Definite=Def|Gender=Com|Number=Sing'})
  })
})

describe('lemmas', () => {
  it.each([
    ['Handläggarna har fattat besluten .', ['handläggare', 'ha', 'fatta', 'beslut', '.']],
    ['Vi hoppas att barnen trivs .', ['vi', 'hoppas', 'att', 'barn', 'trivas', '.']],
    ['De största husen revs .', ['de', 'stor', 'hus', 'riva', '.']],
    ['I Ekfors finns en boendestödjare .', ['i', 'Ekfors', 'finnas', 'en', 'boendestödjare', '.']]
  ])('%s', (text, lemmas) => {
    expect(tag(text).map(({lemma}) => lemma)).toEqual(lemmas)
  })

  it('a form with given tags gets their lemma', () => {
    expect(model.lemma('springa', 'NOUN', 'Case=Nom|Definite=Ind|Gender=Com|Number=Sing')).toBe('springa')
    expect(model.lemma('sprang', 'VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act')).toBe('springa')
  })
})

describe('robustness', () => {
  it('anything is analysed, one word for each form', () => {
    const odd = [
      '',
      ' ',
      '😀',
      '\ud800',
      '§',
      '---',
      'ÅÄÖ',
      'a\u0308',
      'ﬁ',
      '10 000',
      'x'.repeat(100_000),
      '\u0000',
      '()',
      'ǆ'
    ]
    const words = model.tag(odd)
    expect(words.map(({form}) => form)).toEqual(odd)
    for (const word of words) {
      expect(word.upos).toMatch(/^[A-Z]+$/)
      expect(typeof word.lemma).toBe('string')
    }
    expect(model.tag([])).toEqual([])
  })

  it('an analysis does not depend on what came before', () => {
    const text = 'Ansökan ska lämnas in senast den 20 mars .'
    const fresh = loadLanguageModel()
    const first = fresh.tag(text.split(' ')).map(({upos, features, lemma}) => `${upos} ${features} ${lemma}`)
    for (let i = 0; i < 500; i++) model.tag([`ord${i}`, `Ansökan${i}`, 'lämnas', 'in'])
    expect(tag(text).map(({upos, features, lemma}) => `${upos} ${features} ${lemma}`)).toEqual(first)
  })

  it('time grows with the length of the sentence, not its square', () => {
    const words = 'och den som söker bistånd ska få ett skriftligt beslut'.split(' ')
    const time = (count: number) => {
      const long = Array.from({length: count}, (_, at) => words[at % words.length] ?? '')
      const start = process.cpuUsage()
      model.tag(long)
      return process.cpuUsage(start).user
    }
    time(20_000)
    expect(time(80_000)).toBeLessThan(4 * 6 * Math.max(time(20_000), 5000))
  })

  it('a file of another kind is refused', () => {
    expect(() => new LanguageModel({tagger: new ArrayBuffer(4), lexica: []})).toThrow(/npm run train/)
    expect(() => new LanguageModel({tagger: new ArrayBuffer(64), lexica: [new ArrayBuffer(64)]})).toThrow(
      /npm run train/
    )
  })
})
