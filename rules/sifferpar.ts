import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isCounted, isLabel} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'sifferpar',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Två tal intill varandra', en: 'Two numbers side by side'},
  why: {
    sv: 'Ett årtal och ett belopp i rad läses lätt som ett enda stort tal.',
    en: 'A year and an amount in a row are easily read as one large number.'
  },
  note: {
    sv: 'Regeln är på prov: felet är sällsynt, och ett årtal går inte alltid att skilja från ett tal.',
    en: 'The rule is on trial: the fault is rare, and a year cannot always be told from a number.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.7'}],
  options: {},
  messages: {
    pair: {
      sv: 'Två tal står bredvid varandra. Vänd på meningen.',
      en: 'Two numbers stand side by side. Turn the sentence round.'
    }
  },
  examples: [
    {
      bad: 'Kommunen satsade [[2025 515]] miljoner kronor.',
      message: 'pair',
      better: 'År 2025 satsade kommunen 515 miljoner kronor.'
    },
    {
      bad: 'Nämnden fick [[2024 900]] ansökningar.',
      message: 'pair',
      better: 'År 2024 fick nämnden 900 ansökningar.'
    },
    {good: 'Ring 042-10 50 00.', because: {sv: 'Det är ett telefonnummer.', en: 'It is a phone number.'}},
    {good: 'Du får 2 535 kronor.', because: {sv: 'Det är ett enda tal.', en: 'It is one single number.'}},
    {
      good: 'År 2024 kom 900 ansökningar in.',
      because: {sv: 'Ett ord står mellan talen.', en: 'A word stands between the numbers.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell') return
      for (const token of figuresOf(sentence)) {
        if (!/^(?:19|20)\d\d$/u.test(token.text) || isLabel(tokens[token.index - 1])) continue
        const number = tokens[token.index + 1]
        const counted = tokens[token.index + 2]
        if (number?.kind !== 'number' || !/^[1-9]\d{0,2}(?: \d{3})*$/u.test(number.text)) continue
        if (tokens[token.index - 1]?.kind === 'number' || !isCounted(counted)) continue
        report(block, {start: token.start, end: number.end}, 'pair', {})
      }
    }
  })
})
