import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Mark} from '../../src/document/document.js'
import {TextBuilder} from '../../src/document/text-builder.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {growth, LINEAR} from '../support/growth.js'
import {makeBlock, tokensOf} from './block.js'

/** Each row is a text with its tokens divided by ` | ` (a space in the text) or `|` (no space); `_` is a space in a token. */
function expectTokens(marked: string): void {
  const expected = marked.split(/ ?\| ?/).map(token => token.replaceAll('_', ' '))
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '').replaceAll('_', ' ')
  expect(tokensOf(text)).toEqual(expected)
}

/** The kind of each token, of a text with one sentence. */
const kindsOf = (text: string) =>
  analyseBlock(makeBlock(text)).flatMap(sentence => sentence.tokens.map(token => [token.text, token.kind]))

describe('abbreviations', () => {
  it.each([
    'Vi | har | t.ex. | bad',
    'Vi | har | t_ex | bad',
    'Vi | har | t._ex. | bad',
    'Vi | har | t.ex | bad',
    'fr.o.m. | maj',
    'fr_o_m | maj',
    'Fr_o_m | maj',
    'dvs. | nu',
    'd_v_s | nu',
    'bad | m_m|.',
    'bad | m.m.',
    'A. | Ek | ringer',
    'J.P. | Ek | ringer',
    'kl. | 10.30',
    'kl | 10.30',
    '12 | kap. | 1 | § | SoL',
    's. | 12 | ff. | och | s. | 3',
    '5 | min. | väntan',
    'Det | tar | 100 | kr|.',
    'Det | är | min|.',
    'Han | köpte | en | bil|.',
    'De | var | med|.',
    'Svart | eller | vit | t|.',
    'S:t | Olof',
    'en | s.k. | åtgärd'
  ])('%s', expectTokens)

  it('bears its points in its kind', () => {
    expect(kindsOf('Vi har t.ex. bad m.m. här')).toContainEqual(['t.ex.', 'abbreviation'])
    expect(kindsOf('Vi har t ex bad')).toContainEqual(['t ex', 'abbreviation'])
  })
})

describe('numbers', () => {
  it.each([
    '10_000 | kr',
    '1_234_567 | kr',
    '12_500|:-',
    '1_000–2_000 | kr',
    '5_000-10_000 | kr',
    '2026-05-01',
    '1.5.2026',
    'den | 1 | maj | 2026',
    'den | 3. | maj',
    '3,5 | procent',
    '5|%',
    '1/2 | liter',
    'SOU | 2020:47',
    '9.15–10.00',
    '20-åringarna | får',
    'på | 1970-talet',
    '2025 | 100 | personer',
    'ring | 070 | 123 | 45 | 67',
    '1:a | plats',
    'minus | -5 | grader',
    '§ | 14',
    'XIV | kapitel'
  ])('%s', expectTokens)

  it('is a number with its groups, and a word with its letters', () => {
    expect(kindsOf('10 000 20-åringarna 2026-05-01 9.15')).toEqual([
      ['10 000', 'number'],
      ['20-åringarna', 'word'],
      ['2026-05-01', 'number'],
      ['9.15', 'number']
    ])
  })
})

describe('words', () => {
  it.each([
    'barn- | och | ungdomsnämnden',
    'EU:s | stöd',
    'Q&A:er | finns',
    'tv:n | och | 75:an',
    'Anna-Lisa | Ek',
    'han|/|hon',
    '80 | km/h',
    "d'Estaing | kom",
    'Observera|:|detta',
    'slut|.|Nästa | dag',
    'Hej|!!!',
    'vänta | ...',
    'vänta|…',
    'namn | -------- | ort | ........',
    '((((((|text|)|)',
    '(|om | du | vill|)',
    '”|Ja|”|,| sa | hon',
    '1) | namn | 2) | adress',
    'a) | namn',
    'Anna | Ek | (|s|) | svarade',
    'ja | – | nej',
    'ja | - | nej'
  ])('%s', expectTokens)
})

describe('addresses', () => {
  it.each([
    'Se | www.ekfors.se/bidrag|.',
    'Se | https://www.ekfors.se/a?b=c&d=1#e|, | tack',
    '(|se | https://ekfors.se/a(b)|)',
    'Skriv | till | anna.ek@ekfors.se|.',
    'Öppna | blankett-1.pdf',
    'Se | ekfors.se|.'
  ])('%s', expectTokens)

  it('is of kind address', () => {
    expect(kindsOf('Se ekfors.se nu')[1]).toEqual(['ekfors.se', 'address'])
    expect(kindsOf('Se bilaga.docx nu')[1]).toEqual(['bilaga.docx', 'address'])
  })
})

describe('opaque stretches', () => {
  it('become one token each, whatever stands in them', () => {
    const text = 'Hej {{namn. Efternamn}}! Kör npm ci. nu'
    const marks: Mark[] = [
      {kind: 'placeholder', start: 4, end: 23, source: 'pattern'},
      {kind: 'code', start: 29, end: 36}
    ]
    const sentences = analyseBlock(makeBlock(text, {marks}))
    expect(sentences.map(sentence => sentence.tokens.map(token => token.text))).toEqual([
      ['Hej', '{{namn. Efternamn}}', '!'],
      ['Kör', 'npm ci.', 'nu']
    ])
    expect(sentences[0]?.tokens[1]?.kind).toBe('opaque')
  })

  it('stand for the figure after an abbreviation', () => {
    const marks: Mark[] = [{kind: 'placeholder', start: 7, end: 13, source: 'pattern'}]
    expect(tokensOf('Läs s. {sida} nu', {marks})).toEqual(['Läs', 's.', '{sida}', 'nu'])
  })

  it('end the word that they touch', () => {
    const marks: Mark[] = [{kind: 'placeholder', start: 3, end: 9, source: 'pattern'}]
    expect(tokensOf('Dnr[diari]2025', {marks})).toEqual(['Dnr', '[diari', ']', '2025'])
  })
})

/** Checks what holds for every text: tokens cover it in order, and no sentence is empty. */
function checkAnalysis(text: string): void {
  const sentences = analyseBlock(makeBlock(text))
  let at = 0
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.index).toBe(index)
    expect(sentence.start).toBe(sentence.tokens[0]?.start)
    expect(sentence.end).toBe(sentence.tokens.at(-1)?.end)
    for (const [place, token] of sentence.tokens.entries()) {
      expect(text.slice(at, token.start).trim()).toBe('')
      expect(token.text).toBe(text.slice(token.start, token.end))
      expect(token.end).toBeGreaterThan(token.start)
      expect(token.lower).toBe(token.text.toLowerCase())
      expect(token.spaceAfter).toBe(/\s/.test(text[token.end] ?? 'x'))
      expect(token.index).toBe(place)
      at = token.end
    }
  }
  expect(text.slice(at).trim()).toBe('')
}

describe('tokens', () => {
  it('cover every character that is not white space, in order', () => {
    checkAnalysis('Ring 0123-45 67 89. Eller skriv!\nVälkommen 👩‍👧 ✓ ½ m² 😊😊 → x\u0301y \ufffd')
    checkAnalysis('((([[[{{{ ... --- *** §§§ &&& @@@ ::: ;;; ,,, \'\'\' """ ””” «»')
    checkAnalysis('t. ex. t .ex t.e.x. a.b.c.d 1.2.3. 4.5 1 000 000 000 1 2 3 www. http:// @ a@ @b a@b')
    checkAnalysis('𝔘𝔫𝔦 𠮷野 ÅÄÖ åäö ß ﬂ İ')
    checkAnalysis('Ⓐ aⒶ 1Ⓑ Ⓐ.se Ⅷ ⅧA ᴬ')
  })

  it('do so in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'. , : ; ! ? ” ’ " \' ( ) [ ] § - – / & @ 1 2 10 000 A B a t ex bl m kap. kl. § SoL om lagen 😊 … ... \n'.split(
          ' '
        ),
        ' '
      ),
      fc.string({unit: 'binary', maxLength: 3}),
      fc.constantFrom('Ekfors', 'nämnden', 'http://', 'www.', '.se', '2025:400', '3 kap. 1 §', 't.ex.', 'm.m.')
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), pieces => {
        const builder = new TextBuilder()
        builder.append(pieces.join(''), 0)
        checkAnalysis(builder.finish().text)
      }),
      {numRuns: 300}
    )
  })

  it('keep an emoji whole', () => {
    expect(tokensOf('Hej 👍🏽 du ❤️ 🇸🇪🇫🇮')).toEqual(['Hej', '👍🏽', 'du', '❤️', '🇸🇪', '🇫🇮'])
  })
})

describe('cost', () => {
  it.each([
    ['letters', 'a'],
    ['capitals', 'A'],
    ['digits', '1'],
    ['digits with spaces', '1 '],
    ['groups of three digits', '100 '],
    ['parentheses', '('],
    ['closing parentheses', ')'],
    ['quotation marks', '"'],
    ['single quotation marks', "'"],
    ['opening quotation marks', ' ”a'],
    ['points', '.'],
    ['points with spaces', '. '],
    ['dotted letters', 'a.'],
    ['dotted words', 'abcde.'],
    ['initials', 'A. '],
    ['hyphens', '-'],
    ['hyphened words', 'a-'],
    ['colons', ':'],
    ['colon forms', 'a:'],
    ['colons before capitals', 'a b c: A '],
    ['slashes', 'a/'],
    ['at signs', 'a@'],
    ['protocols', 'http://'],
    ['brackets after a URL', 'www.a.se)'],
    ['spaced abbreviations', 't ex '],
    ['section signs', '1 § '],
    ['chapters', '1 kap. '],
    ['laws', 'lagen om '],
    ['capitalised words', 'Ab '],
    ['line breaks', 'Ab\n'],
    ['emoji', '😊'],
    ['symbols', '§']
  ])('grows linearly with %s', (_name, piece) => {
    const run = (length: number) => {
      analyseBlock(makeBlock(piece.repeat(Math.ceil(length / piece.length)).trim()))
    }
    expect(growth(run, 10_000)).toBeLessThan(LINEAR)
  })
})
