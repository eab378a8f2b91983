import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'radstycke',
  status: 'stable',
  category: 'stycke',
  severity: 'notice',
  title: {sv: 'Nytt stycke med bara radbyte', en: 'New paragraph by a line break only'},
  why: {
    sv: 'Utan blankrad syns det inte att ett nytt stycke börjar, och uppläsning gör ingen paus.',
    en: 'Without a blank line it does not show that a new paragraph begins, and reading aloud makes no pause.'
  },
  note: {
    sv: 'Adresser, hälsningar, dikter och lättläst text med en mening på varje rad godtas. Ren text granskas inte.',
    en: 'Addresses, greetings, poems and easy-to-read text with a sentence a line are accepted. Plain text is not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.8.1, 3.8.3'}],
  options: {
    minWords: {
      type: 'integer',
      default: 4,
      minimum: 1,
      description: {
        sv: 'Så många ord har minst en rad som räknas som löpande text.',
        en: 'The least number of words in a line that counts as running text.'
      }
    }
  },
  profiles: {lattlast: {level: 'off'}},
  messages: {
    lineBreak: {
      sv: 'Ett nytt stycke behöver en blankrad, inte bara radbyte.',
      en: 'A new paragraph needs a blank line, not just a line break.'
    }
  },
  examples: [
    {
      bad: '<p>Vi har fått [[din ansökan.<br>Du får]] svar i maj.</p>',
      message: 'lineBreak',
      better: '<p>Vi har fått din ansökan.</p><p>Du får svar i maj.</p>',
      format: 'html'
    },
    {
      bad: 'Du får pengar [[i maj.\\\nSå har]] vi räknat ut beloppet.',
      message: 'lineBreak',
      better: 'Du får pengar i maj.\n\nSå har vi räknat ut beloppet.',
      format: 'markdown'
    },
    {
      good: '<p>Storgatan 1<br>123 45 Ekfors</p>',
      because: {sv: 'Det är en adress.', en: 'It is an address.'},
      format: 'html'
    },
    {
      good: '<p>Med vänliga hälsningar<br>Eva Berg<br>Ekfors kommun</p>',
      because: {sv: 'Det är en hälsning.', en: 'It is a greeting.'},
      format: 'html'
    },
    {
      good: '<p>Du kan få hjälp med mat.<br>Du kan få hjälp med hyran.<br>Du kan ringa till oss.<br>Vi svarar på dina frågor.</p>',
      because: {sv: 'En mening på varje rad är lättläst.', en: 'A sentence a line is easy to read.'},
      format: 'html'
    }
  ],
  create: ({options, report, document}) => ({
    block(block) {
      if (block.kind !== 'paragraph' || block.region !== 'body' || document.format === 'plain') return
      if (!block.text.includes('\n') || isInLines(block)) return
      const lines = block.text.split('\n')
      const isRunning = (line = '') =>
        line.split(' ', options.minWords).length >= options.minWords && !LABELLED.test(line)
      let end = 0
      for (const [i, line] of lines.entries()) {
        end += line.length
        const next = lines[i + 1]
        const isEnded = /[\p{L})][.!?]$/u.test(line) && /^\p{Lu}/u.test(next ?? '')
        if (isEnded && isRunning(line) && isRunning(next)) report(block, aroundBreak(block.text, end), 'lineBreak', {})
        end++
      }
    }
  })
})

/** A line that begins with a label: `Telefon: …`, `Se även: …`. */
const LABELLED = /^[\p{L}\d]+(?: [\p{L}\d]+){0,2}:(?: |$)/u

/** Many short lines: a poem, or easy-to-read text with a sentence a line. */
function isInLines({text}: Block): boolean {
  const lines = text.split('\n')
  return lines.length >= 4 && text.length / lines.length < 60
}

/** From two words before the line break to two words after it. */
function aroundBreak(text: string, at: number): {readonly start: number; readonly end: number} {
  const before = text.slice(Math.max(0, at - 60), at)
  const after = text.slice(at + 1, at + 61)
  return {
    start: at - (/\S+ \S+$/u.exec(before)?.[0].length ?? before.length),
    end: at + 1 + (/^\S+ \S+/u.exec(after)?.[0].length ?? after.length)
  }
}
