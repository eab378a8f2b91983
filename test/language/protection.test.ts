import {describe, expect, it} from 'vitest'
import {analyseBlock} from '../../src/language/analyse.js'
import {countWords} from '../../src/language/count-words.js'
import type {Protection} from '../../src/language/token.js'
import {makeBlock} from './block.js'

/** What of `text` is protected as `protection`, runs joined by a space. */
function protectedAs(protection: Protection, text: string, extra = {}): string[] {
  const runs: string[][] = []
  let last = ''
  for (const token of analyseBlock(makeBlock(text, extra)).flatMap(sentence => sentence.tokens)) {
    if (token.protection === protection) {
      if (last === protection) runs.at(-1)?.push(token.text)
      else runs.push([token.text])
    }
    last = token.protection
  }
  return runs.map(run => run.join(' '))
}

describe('law references', () => {
  it.each([
    ['Du har rätt enligt 12 kap. 1 § första stycket SoL (2025:400).', '12 kap. 1 § första stycket SoL ( 2025:400 )'],
    ['Det följer av 3 kap. 2 §.', '3 kap. 2 §'],
    ['Vi prövar 4, 5 och 6 a §§ nu.', '4 , 5 och 6 a §§'],
    ['Se 7 § 2 st. LSS och fråga oss.', '7 § 2 st. LSS'],
    ['Stödet finns i 2 kap. SoL och i andra lagar.', '2 kap. SoL'],
    ['Beslutet står i § 14 i protokollet.', '§ 14'],
    ['Läs prop. 2024/25:89 om du vill.', 'prop. 2024/25:89'],
    ['Domen är NJA 2010 s. 671 och gäller arv.', 'NJA 2010 s. 671']
  ])('finds the reference in: %s', (text, expected) => {
    expect(protectedAs('reference', text)).toEqual([expected])
  })

  it('does not take in the words around it', () => {
    expect(protectedAs('reference', 'Den 5 maj, enligt 3 § FL, fick du svar.')).toEqual(['3 § FL'])
  })

  it('counts as one word', () => {
    const [sentence] = analyseBlock(makeBlock('Du har rätt enligt 12 kap. 1 § första stycket SoL (2025:400).'))
    expect(countWords(sentence!)).toBe(5)
  })
})

describe('names', () => {
  it.each([
    ['Vi följer socialtjänstlagen här.', 'socialtjänstlagen'],
    ['Det står i brottsbalken sedan länge.', 'brottsbalken'],
    ['Klaga hos Förvaltningsrätten i Ekfors före maj.', 'Förvaltningsrätten i Ekfors'],
    ['Ring Inspektionen för vård och omsorg i dag.', 'Inspektionen för vård och omsorg'],
    ['Du kan fråga Anna Maria Ek om det.', 'Anna Maria Ek'],
    ['Du bor i Ekfors kommun nu.', 'Ekfors kommun']
  ])('finds the name in: %s', (text, expected) => {
    expect(protectedAs('name', text)).toEqual([expected])
  })

  it('finds the title of a law with its number', () => {
    const text = 'Stöd finns i lagen (1993:387) om stöd och service till vissa funktionshindrade som gäller alla.'
    expect(protectedAs('name', text)).toEqual(['lagen', 'om stöd och service till vissa funktionshindrade'])
  })

  it.each([
    'Förslagen och bolagen och inkomstslagen är klara.',
    'Det står i lagen som vi läser.',
    'Beträffande Anna gäller detta.',
    'Vi undrar om Ni kan ringa Er handläggare.',
    'ALLA SOM BOR HÄR FÅR HJÄLP'
  ])('leaves alone: %s', text => {
    expect(protectedAs('name', text)).toEqual([])
  })
})

describe('quotations', () => {
  it.each([
    ['Hon sa: ”Jag vill inte flytta.”', '” Jag vill inte flytta . ”'],
    ['Hon sa: »Jag vill bo kvar« till oss.', '» Jag vill bo kvar «'],
    ['Hon sa "jag vill bo kvar" till oss.', '" jag vill bo kvar "'],
    ['Hon sa ’jag vill bo kvar’ till oss.', '’ jag vill bo kvar ’'],
    ['Hon sa ”Nej!” till oss.', '” Nej ! ”']
  ])('finds the quotation in: %s', (text, expected) => {
    expect(protectedAs('quotation', text)).toEqual([expected])
  })

  it('does not protect a word or two in quotation marks', () => {
    expect(protectedAs('quotation', 'Det kallas ”god man” och ’kontaktperson’ här.')).toEqual([])
  })

  it('does not run on from a mark that is never closed', () => {
    expect(
      protectedAs('quotation', 'Hon sa ”vi ses i Ekfors och åkte hem. Sedan kom ”hela långa familjen” hit.')
    ).toEqual(['” hela långa familjen ”'])
  })

  it('protects what the markup calls a quotation', () => {
    expect(protectedAs('quotation', 'Vi ses i maj.', {kind: 'quotation'})).toEqual(['Vi ses i maj .'])
    const marks = [{kind: 'quotation' as const, start: 4, end: 10}]
    expect(protectedAs('quotation', 'Sa: vi ses då.', {marks})).toEqual(['vi ses'])
  })
})

describe('statutes', () => {
  it('protects a block that is a section of a law', () => {
    const text = '4 kap. 1 § Den som inte själv kan sörja för sina behov har rätt till bistånd.'
    expect(protectedAs('statute', text)).toHaveLength(1)
  })

  it('protects a block that ends with the law that changed it', () => {
    const text = 'Nämnden ska svara den sökande inom tre veckor från ansökan. Lag (2018:573).'
    expect(protectedAs('statute', text)).toHaveLength(1)
    expect(protectedAs('statute', 'Nämnden svarar inom tre veckor enligt den nya Lag (2018:573).')).toEqual([])
  })

  it('protects a block that the reader knows to stand under the number of a section', () => {
    const block = makeBlock('Kommunen svarar.', {marks: [{kind: 'statute', start: 0, end: 16}]})
    expect(analyseBlock(block)[0]?.tokens.map(token => token.protection)).toEqual(['statute', 'statute', 'statute'])
  })

  it('does not protect a sentence that begins with a reference', () => {
    expect(protectedAs('statute', '4 kap. 1 § SoL ger dig rätt till stöd om du inte kan betala själv.')).toEqual([])
    expect(protectedAs('statute', '4 § förvaltningslagen gäller för alla som arbetar hos en myndighet.')).toEqual([])
  })
})
