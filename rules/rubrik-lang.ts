import {countOwnWords} from '../src/language/own-words.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-lang',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Lång rubrik', en: 'Long heading'},
  why: {
    sv: 'En rubrik ska gå att läsa i ett ögonkast. Lång rubrik hittar man inte i.',
    en: 'A heading should be read at a glance. In a long one the reader loses the way.'
  },
  note: {
    sv: 'Lagars och myndigheters namn räknas som ett ord.',
    en: 'Names of laws and authorities count as one word.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.5.3'},
    {title: 'Helsingborgs stad, Hjälp med språket (5–10 ord)'},
    {title: 'Västra Götalandsregionen, skrivråd (70 tecken)'}
  ],
  options: {
    maxWords: {
      type: 'integer',
      default: 10,
      minimum: 1,
      description: {sv: 'Så många ord får rubriken ha.', en: 'How many words a heading may have.'}
    },
    maxCharacters: {
      type: 'integer',
      default: 70,
      minimum: 10,
      description: {sv: 'Så många tecken får rubriken ha.', en: 'How many characters a heading may have.'}
    }
  },
  profiles: {lattlast: {options: {maxWords: 7, maxCharacters: 50}}},
  messages: {
    words: {
      sv: 'Rubriken har {count} ord. Sikta på fem till tio.',
      en: 'The heading has {count} words. Aim for five to ten.'
    },
    characters: {
      sv: 'Rubriken har {count} tecken. Korta den till högst {limit}.',
      en: 'The heading has {count} characters. Shorten it to at most {limit}.'
    }
  },
  examples: [
    {
      bad: '## [[Information om hur du går till väga när du vill ansöka om ekonomiskt bistånd för maj]]',
      message: 'words',
      better: '## Så ansöker du om pengar för maj',
      format: 'markdown'
    },
    {
      bad: '## [[Bostadsanpassningsbidragets ansökningshandlingar, handläggningstider och utbetalningar]]',
      message: 'characters',
      better: '## Bidrag för att anpassa bostaden',
      format: 'markdown'
    },
    {
      good: '## Så ansöker du om pengar till glasögon och medicin',
      because: {sv: 'Nio ord går bra.', en: 'Nine words are fine.'},
      format: 'markdown'
    },
    {
      good: '## Du får 6 250 kronor för april',
      because: {sv: 'Beloppet är ett enda ord.', en: 'The amount is a single word.'},
      format: 'markdown'
    },
    {
      good: 'Det här stycket är ingen rubrik, så det får ha både fler än tio ord och fler än sjuttio tecken.',
      because: {sv: 'Bara rubriker räknas.', en: 'Only headings count.'}
    }
  ],
  create: ({options, report, sentences}) => ({
    block(block) {
      if (block.kind !== 'heading') return
      const words = sentences(block).reduce((sum, sentence) => sum + countOwnWords(sentence), 0)
      const span = {start: 0, end: block.text.length}
      if (words > options.maxWords) report(block, span, 'words', {count: words})
      else if (words > 2 && block.text.length > options.maxCharacters)
        report(block, span, 'characters', {count: block.text.length, limit: options.maxCharacters})
    }
  })
})
