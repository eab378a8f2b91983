import {describe, expect, it} from 'vitest'
import {findPlaceholders} from '../../src/document/placeholders.js'
import {growth, LINEAR} from '../support/growth.js'

function found(text: string): readonly string[] {
  return findPlaceholders(text).map(({start, end}) => text.slice(start, end))
}

describe('findPlaceholders', () => {
  it.each([
    ['Hej «Namn»!', '«Namn»'],
    ['Hej «First_Name»!', '«First_Name»'],
    ['Beslut den <<datum>> om bistånd', '<<datum>>'],
    ['Hej {{ sökande.namn }}!', '{{ sökande.namn }}'],
    ['Du får {0} kronor', '{0}'],
    ['Du får [belopp] kronor', '[belopp]'],
    ['Beslutet gäller från [ange datum].', '[ange datum]'],
    ['Den sökande, [Fyll i förnamn och efternamn], bor här', '[Fyll i förnamn och efternamn]'],
    ['för [månad] månad', '[månad]'],
    ['Skäl: Klicka här för att ange text.', 'Klicka här för att ange text'],
    ['Skäl: Klicka eller tryck här för att ange text.', 'Klicka eller tryck här för att ange text'],
    ['Datum: Klicka här för att ange datum.', 'Klicka här för att ange datum'],
    ['Typ: Välj ett objekt.', 'Välj ett objekt'],
    ['Why: Click or tap here to enter text.', 'Click or tap here to enter text']
  ])('finds the slot in "%s"', (text, slot) => {
    expect(found(text)).toEqual([slot])
  })

  it.each([
    ['a law number', 'Beslutet gäller socialtjänstlagen [2025:400].'],
    ['words put into a quotation', 'Rapporten säger att kommunen ”vill [genom nämnden] ge stöd”.'],
    ['a verb put into a quotation', 'Enligt domen ”har nämnden [att ange skälen] för beslutet”.'],
    ['an omission in a quotation', 'Hon säger att ”barnet […] mår bra”.'],
    ['a quotation in guillemets', 'Hon svarade «det vet jag inte» och gick.'],
    ['a quoted word', 'Ordet «nej» betyder nej.'],
    ['Swedish guillemets', 'Han kallade det »Projekt Hemma».'],
    ['a link on a page', 'Klicka här för att läsa mer om hemtjänst'],
    ['a form on a page', 'Klicka här för att fylla i din ansökan'],
    ['a name that only contains the letters', 'Se [Namnsdagar] och [årsberättelsen].'],
    ['a comparison', 'Om a << b och c >> d gäller regeln.']
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['[', '«a', '<<a ', '{{', 'klicka här för att ', '[ange '])(
    'takes time that grows linearly with %j',
    piece => {
      const run = (repeats: number) => {
        findPlaceholders(piece.repeat(repeats))
      }
      expect(growth(run, 5000)).toBeLessThan(LINEAR)
    }
  )
})
