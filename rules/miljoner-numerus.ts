import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'miljoner-numerus',
  status: 'trial',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Miljoner efter decimaltal', en: 'Millions after a decimal number'},
  why: {
    sv: 'Decimaltal följs av plural, och fler än två decimaler är svåra att ta in.',
    en: 'Decimal numbers are followed by the plural, and more than two decimals are hard to take in.'
  },
  note: {
    sv: 'Regeln är på prov: felet är sällsynt, och för få tal har prövats.',
    en: 'The rule is on trial: the fault is rare, and too few numbers have been tried.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.9, 12.5.3'}],
  options: {
    maxDecimals: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: {sv: 'Så många decimaler får stå före miljoner.', en: 'So many decimals may come before miljoner.'}
    }
  },
  messages: {
    plural: {
      sv: 'Skriv ”{suggestion}”: plural efter decimaltal.',
      en: 'Write “{suggestion}”: the plural after a decimal number.'
    },
    decimals: {
      sv: 'Avrunda till högst {max} decimaler före ”{word}”.',
      en: 'Round to at most {max} decimals before “{word}”.'
    }
  },
  examples: [
    {bad: 'Kommunen har 0,5 [[miljon]] invånare.', message: 'plural', better: 'Kommunen har 0,5 miljoner invånare.'},
    {bad: 'Vägen kostar 1,2 [[miljard]] kronor.', message: 'plural', better: 'Vägen kostar 1,2 miljarder kronor.'},
    {
      bad: 'Kostnaden är [[1,234]] miljoner kronor.',
      message: 'decimals',
      better: 'Kostnaden är 1,23 miljoner kronor.'
    },
    {
      good: 'Kommunen har 1 miljon invånare och lånar 1,25 miljarder kronor.',
      because: {sv: 'Formerna är rätt.', en: 'The forms are right.'}
    },
    {
      good: 'Halva kommunen, en halv miljon personer, bor här.',
      because: {sv: 'Efter en halv står singular.', en: 'After en halv comes the singular.'}
    },
    {
      good: 'Avtalet gäller 2,5-miljonsprogrammet.',
      because: {sv: 'I en sammansättning står singular.', en: 'In a compound the singular is used.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of figuresOf(sentence)) {
        const decimals = /^\d[\d ]*,(\d+)$/u.exec(token.text)?.[1]
        const next = tokens[token.index + 1]
        if (!decimals || !next) continue
        if (next.lower === 'miljon' || next.lower === 'miljard') {
          const suggestion = `${next.text}er`
          report(block, next, 'plural', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
        } else if ((next.lower === 'miljoner' || next.lower === 'miljarder') && decimals.length > options.maxDecimals)
          report(block, token, 'decimals', {max: options.maxDecimals, word: next.text})
      }
    }
  })
})
