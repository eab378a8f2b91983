import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, NO_BREAK_SPACE} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'jamna-miljoner',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Jämna miljoner med nollor', en: 'Round millions with noughts'},
  why: {
    sv: 'Ingen räknar sex nollor utan att stanna. ”2 miljoner kronor” förstår läsaren direkt.',
    en: 'No one counts six noughts without stopping. “2 miljoner kronor” is understood at once.'
  },
  note: {
    sv: 'Tabeller granskas inte. Där kan alla belopp behöva stå på samma sätt.',
    en: 'Tables are not reviewed. There all amounts may need to stand in the same way.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.5.2'}],
  options: {},
  messages: {
    even: {
      sv: 'Skriv jämna belopp så här: ”{suggestion}”.',
      en: 'Write even amounts like this: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Budgeten är [[2 000 000]] kronor.', message: 'even', better: 'Budgeten är 2 miljoner kronor.'},
    {bad: 'Kostnaden blir [[3 000 000 000]] kr.', message: 'even', better: 'Kostnaden blir 3 miljarder kr.'},
    {
      good: 'Budgeten är 2 050 000 kronor.',
      because: {sv: 'Beloppet är inte jämnt.', en: 'The amount is not round.'}
    },
    {
      good: 'Tabellen visar 2 000 000 i kolumnen.',
      because: {sv: 'Det står inte att det är kronor.', en: 'It does not say that it is kronor.'}
    },
    {
      good: '| Post | Belopp |\n| --- | --- |\n| Stöd | 2 000 000 kr |',
      because: {sv: 'I tabeller får beloppen stå ut.', en: 'In tables amounts may stand in full.'},
      format: 'markdown'
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell') return
      for (const token of figuresOf(sentence)) {
        const match = /^([1-9]\d{0,2})( 000 000(?: 000)?)$/u.exec(token.text)
        if (!match || !KRONOR.has(tokens[token.index + 1]?.lower ?? '')) continue
        const count = match[1] ?? ''
        const word = match[2]?.length === 8 ? 'miljon' : 'miljard'
        const suggestion = `${count}${NO_BREAK_SPACE}${word}${count === '1' ? '' : 'er'}`
        report(block, token, 'even', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

const KRONOR: ReadonlySet<string> = new Set(['kr', 'kr.', 'kronor', 'euro', 'dollar'])
