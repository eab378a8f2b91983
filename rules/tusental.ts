import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, groupDigits, isCounted, isLabel, isRunningText} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'tusental',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Stora tal utan mellanslag', en: 'Large numbers without spaces'},
  why: {
    sv: 'Fem eller fler siffror i rad är svåra att uppfatta. Ett mellanslag mellan tusental gör talet lätt att läsa.',
    en: 'Five or more figures in a row are hard to take in. A space between thousands makes the number easy to read.'
  },
  note: {
    sv: 'Bara tal som räknar något märks: ett ord med liten bokstav ska följa. Nummer, koder och tabeller granskas inte.',
    en: 'Only numbers that count something are found: a word in small letters must follow. Codes and tables are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '4.2, 12.1.7'}],
  options: {
    minDigits: {
      type: 'integer',
      default: 5,
      minimum: 4,
      description: {sv: 'Från så många siffror behövs mellanslag.', en: 'From so many figures a space is needed.'}
    }
  },
  messages: {
    ungrouped: {
      sv: 'Sätt mellanslag i stora tal: ”{suggestion}”.',
      en: 'Put spaces in large numbers: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Kommunen har [[154000]] invånare.', message: 'ungrouped', better: 'Kommunen har 154 000 invånare.'},
    {bad: 'Avgiften är [[12500]] kronor.', message: 'ungrouped', better: 'Avgiften är 12 500 kronor.'},
    {
      bad: 'Vi räknar med [[10000–12000]] besökare.',
      message: 'ungrouped',
      better: 'Vi räknar med 10 000–12 000 besökare.'
    },
    {
      good: 'Betala till bankgiro 12345678 senast i maj.',
      because: {sv: 'Numret räknar ingenting.', en: 'The number counts nothing.'}
    },
    {
      good: 'Skriv till Box 123, 25225 Ekfors.',
      because: {sv: 'Ett postnummer står före en ort.', en: 'A postcode stands before a town.'}
    },
    {
      good: 'Ärende 123456 avslutades 2025.',
      because: {sv: 'Ett ärendenummer är ingen mängd.', en: 'A case number is no quantity.'}
    },
    {
      good: 'Ring 0421050000 vardagar.',
      because: {sv: 'Telefonnummer har en egen regel.', en: 'Phone numbers have a rule of their own.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (!isRunningText(block)) return
      for (const token of figuresOf(sentence)) {
        if (token.end - token.start < options.minDigits || !isUngrouped(token, options.minDigits)) continue
        if (!isCounted(tokens[token.index + 1]) || isLabel(tokens[token.index - 1])) continue
        const suggestion = token.text.split('–').map(groupDigits).join('–')
        report(block, token, 'ungrouped', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
      }
    }
  })
})

/** `12500`, `10000–12000`; not a date without hyphens, nor so long that it must be a number of something else. */
function isUngrouped({text}: Token, minDigits: number): boolean {
  return (
    /^[1-9]\d{3,8}(?:–[1-9]\d{3,8})?$/u.test(text) &&
    text.split('–').every(part => part.length >= minDigits) &&
    !isDate(text)
  )
}

function isDate(text: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(text)
}
