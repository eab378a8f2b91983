import type {Block} from '../src/document/document.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, groupDigits, isRunningText, NO_BREAK_SPACE} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'belopp-format',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Belopp', en: 'Amounts of money'},
  why: {
    sv: 'Den som får ett beslut ska kunna läsa beloppet utan att tveka. En punkt eller ett komma på fel plats ändrar summan.',
    en: 'Those who get a decision must be able to read the amount without doubt. A misplaced point or comma changes the sum.'
  },
  note: {
    sv: 'Både kr och kronor är rätt. Fem siffror och fler hör till regeln tusental.',
    en: 'Both kr and kronor are right. Five figures and more belong to the rule tusental.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.5.1, 12.5.2, 12.5.3, 12.1.7, 11.4'}],
  options: {},
  messages: {
    format: {
      sv: 'Skriv beloppet så här: ”{suggestion}”.',
      en: 'Write the amount like this: “{suggestion}”.'
    },
    even: {
      sv: 'Skriv jämna belopp utan decimaler: ”{suggestion}”.',
      en: 'Write even amounts without decimals: “{suggestion}”.'
    },
    unit: {
      sv: 'Skriv hellre ”{suggestion}” än ”{unit}”.',
      en: 'Rather write “{suggestion}” than “{unit}”.'
    },
    decimals: {
      sv: 'Skriv hela tusental kronor, utan decimaler före tkr.',
      en: 'Write whole thousands of kronor, without decimals before tkr.'
    }
  },
  examples: [
    {bad: 'Du får [[6250:-]] i april.', message: 'format', better: 'Du får 6 250 kronor i april.'},
    {bad: 'Vi betalar [[1.500]] kr.', message: 'format', better: 'Vi betalar 1 500 kr.'},
    {bad: 'Avgiften är [[2535]] kronor.', message: 'format', better: 'Avgiften är 2 535 kronor.'},
    {bad: 'Hyran är [[500,00]] kr.', message: 'even', better: 'Hyran är 500 kr.'},
    {bad: 'Nämnden fick 12 [[Mkr]] till stöd.', message: 'unit', better: 'Nämnden fick 12 mnkr till stöd.'},
    {bad: 'Stödet blev [[12,5]] tkr per barn.', message: 'decimals', better: 'Stödet blev 12 500 kronor per barn.'},
    {
      good: 'Priset är 10,50 kr eller 10:50 kr, och du får 2 535 kr.',
      because: {sv: 'Ören får skrivas med komma eller kolon.', en: 'Öre may be written with a comma or a colon.'}
    },
    {
      good: 'År 2025 kom beslutet enligt 1 kap. 2 §, med kod 1234.',
      because: {sv: 'Årtal, lagrum och koder är inga belopp.', en: 'Years, sections and codes are no amounts.'}
    },
    {
      good: 'Räkna 500,00 kr plus 10,50 kr.',
      because: {
        sv: 'När andra belopp har ören är nollorna på sin plats.',
        en: 'When other amounts have öre, the noughts are in place.'
      }
    },
    {
      good: 'Så här gjorde vi:- vi ringde dig.',
      because: {sv: 'Tecknet står inte efter en siffra.', en: 'The mark does not follow a figure.'}
    }
  ],
  create: ({report}) => {
    const even: {readonly block: Block; readonly token: Token}[] = []
    let hasOre = false
    return {
      sentence(sentence) {
        const {block, tokens} = sentence
        for (const token of figuresOf(sentence)) {
          const next = tokens[token.index + 1]
          if (!next) continue
          const mark = dashAfter(sentence, token)
          if (mark > 0 && /^[1-9][\d .]*$/u.test(token.text)) {
            const suggestion = `${groupDigits(token.text)}${NO_BREAK_SPACE}kronor`
            const span = {start: token.start, end: mark}
            report(block, span, 'format', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
          } else if (KRONOR.has(next.lower)) reviewAmount(block, token)
          else if (UNITS.has(next.text)) reportUnit(block, next, UNITS.get(next.text) ?? '')
          else if (next.lower === 'tkr' && /^[\d ]+,\d+$/u.test(token.text) && isRunningText(block))
            report(block, token, 'decimals', {})
        }
      },
      end() {
        if (hasOre) return
        for (const {block, token} of even) {
          const suggestion = token.text.slice(0, -3)
          report(block, token, 'even', {suggestion}, {suggestions: [{replacement: suggestion}]})
        }
      }
    }

    function reviewAmount(block: Block, token: Token): void {
      const {text} = token
      if (/^(?:\d{4}|[1-9]\d{0,2}(?:[.,]\d{3})+)$/u.test(text)) {
        const suggestion = groupDigits(text)
        report(block, token, 'format', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
      } else if (/^\d[\d ]*[,:]\d\d$/u.test(text)) {
        if (!text.endsWith('00')) hasOre = true
        else if (text.at(-3) === ',' && isRunningText(block)) even.push({block, token})
      }
    }

    function reportUnit(block: Block, unit: Token, suggestion: string): void {
      report(block, unit, 'unit', {suggestion, unit: unit.text}, {suggestions: [{replacement: suggestion}]})
    }
  }
})

/** The end of `:-` or `,-` right after the figure, or 0. */
function dashAfter({tokens}: Sentence, {index, spaceAfter}: Token): number {
  const mark = tokens[index + 1]
  if (spaceAfter || !mark) return 0
  if (mark.text === ':-') return mark.end
  const dash = tokens[index + 2]
  return mark.text === ',' && !mark.spaceAfter && dash?.text === '-' && dash.spaceAfter ? dash.end : 0
}

const KRONOR: ReadonlySet<string> = new Set(['kr', 'kr.', 'kronor', 'kronors', 'sek'])
const UNITS: ReadonlyMap<string, string> = new Map([
  ['kkr', 'tkr'],
  ['Kkr', 'tkr'],
  ['Mkr', 'mnkr'],
  ['mkr', 'mnkr'],
  ['Gkr', 'mdkr']
])
