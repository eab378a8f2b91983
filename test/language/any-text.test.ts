import {describe, expect, it} from 'vitest'
import {readPlain} from '../../src/document/read-plain.js'
import {loadLanguageModel, loadParser} from '../../src/entry/load-language.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {createLadder} from '../../src/language/ladder.js'
import {growth, LINEAR} from '../support/growth.js'

const source = () => {
  const model = loadLanguageModel()
  const parser = loadParser()
  return {model: () => model, parser: () => parser}
}
const shared = source()

/** `form/UPOS>head relation` for each word of a plain text, sentences apart. */
function analyse(text: string, language = shared): string[] {
  const {blocks} = readPlain('a.txt', text)
  const ladder = createLadder(language)
  return blocks.flatMap(block =>
    analyseBlock(block).map(sentence => {
      const {words, heads, relations} = ladder.syntax(sentence)
      expect(words.length).toBe(sentence.tokens.length)
      expect(relations.length).toBe(words.length)
      expect(relations.filter(relation => relation === 'root').length).toBe(words.length > 0 ? 1 : 0)
      for (const {upos, features, lemma} of words) {
        expect(upos).toMatch(/^[A-Z]+$/)
        expect(features).toMatch(/^(?:_|\w+=\w+(?:\|\w+=\w+)*)$/)
        expect(lemma).not.toBe('')
      }
      return words.map(({form, upos}, at) => `${form}/${upos}>${heads[at]} ${relations[at]}`).join(' ')
    })
  )
}

const upos = (line: string | undefined) => (line ?? '').split(' ').flatMap(part => /\/([A-Z]+)>/.exec(part)?.[1] ?? [])

const TEXTS = {
  'a heading in capitals': 'BESLUT OM EKONOMISKT BISTÅND',
  'a table row': 'Hyra | 7 250 kr | 2026-03-01 | ja',
  'a list of names': 'Anna Lind, Bo Ek, Åsa Öberg (ordf.), Ali Hassan, S:t Eriks gård',
  English: 'You can apply for support online, or call us at any time.',
  emoji: '👩‍👩‍👧 Hej!! 😀😀 vad kul 🎉🎉🎉',
  'scanned debris': 'Härmcd bcslutar nänmden att avs1å ans0kan , ~~ ¦|¦ §§ enl. l i g t  3 kap .',
  'chat without capitals': 'hej jag undrar om ni har fått in min ansökan jag skickade den igår tack på förhand',
  'marks in plenty': 'Va?!?! (… ——— ***) ///',
  'a letter apart': 'B E S L U T',
  'one word without end': 'a'.repeat(20_000),
  'signs that are no text': 'a \u0000\u200b\ufeff\ud800 \udfff \u202e\u0301\u0301'
}

describe('any text', () => {
  it.each(Object.entries(TEXTS))('%s is analysed', (_, text) => {
    expect(analyse(text).length).toBeGreaterThan(0)
  })

  it('chat without capitals has its verbs', () => {
    const line = analyse(TEXTS['chat without capitals']).join(' ')
    for (const verb of ['undrar/VERB', 'har/AUX', 'fått/VERB', 'skickade/VERB']) expect(line).toContain(verb)
  })

  it('a heading in capitals is tagged as it would be in small letters', () => {
    expect(upos(analyse(TEXTS['a heading in capitals'])[0])).toEqual(['NOUN', 'ADP', 'ADJ', 'NOUN'])
  })

  it('letters and accents in two parts give what whole letters give', () => {
    const text = 'Nämnden beslutar att bevilja ansökan från Åsa Öberg.'
    const whole = analyse(text.normalize('NFC')).map(line => line.normalize('NFC'))
    expect(analyse(text.normalize('NFD')).map(line => line.normalize('NFC'))).toEqual(whole)
  })

  it('what was analysed before changes nothing, nor does the order', () => {
    const texts = Object.values(TEXTS)
    const forwards = new Map<string, string>()
    for (const text of texts) forwards.set(text, analyse(text).join('\n'))
    const fresh = source()
    for (const text of texts.toReversed()) expect(analyse(text, fresh).join('\n')).toBe(forwards.get(text))
  })

  it('a sentence of thousands of words takes time by its length', () => {
    const words = 'och den som söker bistånd ska få ett skriftligt beslut som nämnden motiverar '
    expect(growth(count => analyse(words.repeat(count)), 50)).toBeLessThan(LINEAR)
  })
})
