import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'lanktext-fil',
  status: 'stable',
  category: 'webb',
  severity: 'notice',
  title: {sv: 'Länk till fil utan format', en: 'Link to a file without its format'},
  why: {
    sv: 'Den som klickar väntar sig en sida. Står formatet i länken vet läsaren att en fil öppnas.',
    en: 'Those who click expect a page. With the format in the link the reader knows that a file will open.'
  },
  note: {
    sv: 'Format som står alldeles intill länken eller i rubriken ovanför godtas. Word-filer granskas inte.',
    en: 'A format right beside the link or in the heading above is accepted. Word files are not reviewed.'
  },
  sources: [
    {title: 'webbriktlinjer.se', section: 'R9'},
    {title: 'WCAG 2.1', section: '2.4.4'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.6'}
  ],
  options: {},
  messages: {
    format: {
      sv: 'Länken öppnar en fil. Skriv formatet i länken: ”({format})”.',
      en: 'The link opens a file. Write the format in the link: “({format})”.'
    }
  },
  examples: [
    {
      bad: '[[[Ansökningsblankett]]](a.pdf)',
      message: 'format',
      better: '[Ansökningsblankett (pdf)](a.pdf)',
      format: 'markdown'
    },
    {
      bad: '<p>Fyll i <a href="/filer/b.docx?v=2">[[blanketten för överklagande]]</a>.</p>',
      message: 'format',
      better: '<p>Fyll i <a href="/filer/b.docx?v=2">blanketten för överklagande (word)</a>.</p>',
      format: 'html'
    },
    {
      good: '[Blankett för ansökan (pdf, 200 kB)](a.pdf)',
      because: {sv: 'Formatet står i länken.', en: 'The format is in the link.'},
      format: 'markdown'
    },
    {
      good: '[Blankett för ansökan](a.pdf) (pdf, 200 kB)',
      because: {sv: 'Formatet står intill.', en: 'The format stands beside it.'},
      format: 'markdown'
    },
    {
      good: '[Så öppnar du en pdf-fil](/hjalp/pdf)',
      because: {sv: 'Länken går till en sida.', en: 'The link goes to a page.'},
      format: 'markdown'
    }
  ],
  create: ({report, document}) => ({
    block(block) {
      if (block.marks.length === 0 || document.format === 'docx' || block.kind === 'altText') return
      for (const mark of block.marks) {
        if (mark.kind !== 'link') continue
        const format = FORMATS.get(FILE.exec(mark.target.slice(-200))?.[1]?.toLowerCase() ?? '')
        if (!format || !/\p{L}/u.test(block.text.slice(mark.start, mark.end))) continue
        if (namesFormat(document.blocks[block.heading]?.text ?? '') || namesFormat(around(block, mark))) continue
        const last = lastWord(block.text, mark)
        report(
          block,
          mark,
          'format',
          {format},
          {
            suggestions: [{replacement: `${block.text.slice(last.start, last.end)} (${format})`, span: last}]
          }
        )
      }
    }
  })
})

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['pdf', 'pdf'],
  ['doc', 'word'],
  ['docx', 'word'],
  ['xls', 'excel'],
  ['xlsx', 'excel'],
  ['ppt', 'powerpoint'],
  ['pptx', 'powerpoint'],
  ['odt', 'odt'],
  ['ods', 'ods']
])

/** The ending of a link's target, before any query. */
const FILE = /\.([a-z]{3,4})(?:[?#][^?#]*)?$/iu

function namesFormat(text: string): boolean {
  return /pdf|word|doc|excel|xls|powerpoint|ppt|od[ts]/iu.test(text)
}

/** The link with a little of what stands before and after it. */
function around({text}: Block, {start, end}: Span): string {
  return text.slice(Math.max(0, start - 40), end + 40)
}

/** The last word of the link: an edit there stays inside the link. */
function lastWord(text: string, {start, end}: Span): Span {
  return {start: Math.max(start, text.lastIndexOf(' ', end - 1) + 1), end}
}
