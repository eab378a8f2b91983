import {describe, expect, it} from 'vitest'
import {mergeDictionary, parseDictionary} from '../../src/rule/dictionary.js'
import {UserError} from '../../src/text/user-error.js'
import {dictionaries} from '../support/dictionaries.js'

const base = parseDictionary('uttryck\tordklass\tersättning\tkategori\nerhålla\tVB\tfå\tkanslisprak\n', 'ordbyten.tsv')

describe('a word list', () => {
  it('is read by its column names, with empty lines and remarks left out', () => {
    const text = '\ufeff# egna ord\r\nuttryck\tersättning\r\n\r\nkommuninvånare\tdu\r\n# slut\r\n'
    expect(parseDictionary(text, 'egna.tsv').rows).toEqual([{uttryck: 'kommuninvånare', ersättning: 'du'}])
  })

  it('may come from a spreadsheet that quotes its cells and drops empty ones', () => {
    const text = 'uttryck\tersättning\tkategori\n"så kallad ""plan"""\tplan\n'
    expect(parseDictionary(text, 'egna.tsv').rows).toEqual([
      {uttryck: 'så kallad "plan"', ersättning: 'plan', kategori: ''}
    ])
  })

  it('is refused with file and line when a row has too many cells', () => {
    expect(() => parseDictionary('uttryck\tersättning\nett\ttvå\n\ntre\tfyra\tfem\n', 'egna.tsv')).toThrow(
      'Ordlistan egna.tsv, rad 4: 3 celler, men listan har 2 kolumner.'
    )
  })

  it('has unique rows in each list of the package', () => {
    const rows = dictionaries.get('ordbyten')!.rows.map(row => `${row.uttryck} ${row.kategori}`)
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
  })

  it('has context rows only for expressions that stand in it', () => {
    const known = new Set(dictionaries.get('ordbyten')!.rows.map(row => row.uttryck))
    const named = dictionaries.get('ordbyten-kontext')!.rows.flatMap(row => row.uttryck!.split(';'))
    expect(named.filter(expression => !known.has(expression))).toEqual([])
  })
})

describe('an organisation’s own words', () => {
  it('are added, and replace rows with the same expression', () => {
    const own = 'uttryck\tersättning\tkategori\nerhålla\tta emot\tkanslisprak\nbrukare\tdu\tkanslisprak\n'
    expect(mergeDictionary(base, own, 'egna.tsv').rows).toEqual([
      {uttryck: 'erhålla', ordklass: '', ersättning: 'ta emot', kategori: 'kanslisprak'},
      {uttryck: 'brukare', ordklass: '', ersättning: 'du', kategori: 'kanslisprak'}
    ])
  })

  it.each([
    ['', 'Ordlistan egna.tsv, rad 1: första raden ska ha kolumnnamn, och ”uttryck” saknas.'],
    ['uttryck\tersattning\n', 'Ordlistan egna.tsv, rad 1: okänd kolumn ”ersattning”.'],
    ['uttryck\tersättning\nett\ttvå\n\n\ttre\n', 'Ordlistan egna.tsv, rad 4: ”uttryck” är tom.']
  ])('are refused with file and line: %j', (text, message) => {
    expect(() => mergeDictionary(base, text, 'egna.tsv')).toThrow(message)
    expect(() => mergeDictionary(base, text, 'egna.tsv')).toThrow(UserError)
  })
})
