import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'valutakod',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Valuta som kod eller tecken', en: 'Currency as a code or sign'},
  why: {
    sv: 'Koder som SEK hör hemma i bankens system. Ordet är lättare att läsa, särskilt högt.',
    en: 'Codes such as SEK belong in the systems of the bank. The word is easier to read, above all aloud.'
  },
  note: {
    sv: 'Regeln är på prov: för få belopp har prövats. Tabeller granskas inte.',
    en: 'The rule is on trial: too few amounts have been tried. Tables are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.5.4'}],
  options: {},
  messages: {
    code: {
      sv: 'Skriv valutan med bokstäver: ”{suggestion}”.',
      en: 'Write the currency in letters: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Avgiften är [[500 SEK]].', message: 'code', better: 'Avgiften är 500 kronor.'},
    {bad: 'Resan kostar [[40 €]].', message: 'code', better: 'Resan kostar 40 euro.'},
    {bad: 'Kursen kostar [[$100]] på plats.', message: 'code', better: 'Kursen kostar 100 dollar på plats.'},
    {good: 'Avgiften är 500 kronor.', because: {sv: 'Valutan står med bokstäver.', en: 'The currency is in letters.'}},
    {
      good: 'SEK är koden för svenska kronor i banken.',
      because: {sv: 'Texten handlar om koden.', en: 'The text is about the code.'}
    },
    {
      good: '| Post | Belopp |\n| --- | --- |\n| Resa | 40 € |',
      because: {sv: 'I tabeller är det ont om plats.', en: 'In tables space is short.'},
      format: 'markdown'
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell') return
      for (const token of figuresOf(sentence)) {
        if (token.kind !== 'number' || token.text === '0') continue
        const next = tokens[token.index + 1]
        const after = currency(next)
        const before = token.index > 0 ? tokens[token.index - 1] : undefined
        const place = after !== '' ? next : before
        const name = after !== '' ? after : before?.spaceAfter === false ? currency(before) : ''
        if (name === '' || !place) continue
        const start = Math.min(token.start, place.start)
        const end = Math.max(token.end, place.text.endsWith('.') ? place.end - 1 : place.end)
        const suggestion = `${token.text} ${name}`
        report(block, {start, end}, 'code', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

const NAMES: ReadonlyMap<string, string> = new Map([
  ['SEK', 'kronor'],
  ['EUR', 'euro'],
  ['€', 'euro'],
  ['NOK', 'norska kronor'],
  ['DKK', 'danska kronor'],
  ['USD', 'dollar'],
  ['$', 'dollar'],
  ['GBP', 'pund'],
  ['£', 'pund']
])

function currency(token: Token | undefined): string {
  return token ? (NAMES.get(token.text.replace(/\.$/u, '')) ?? '') : ''
}
