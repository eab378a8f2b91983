import type {Mark} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'stycke-marginal',
  status: 'stable',
  category: 'webb',
  severity: 'info',
  title: {sv: 'Rak högerkant eller understrykning', en: 'Justified or underlined text'},
  why: {
    sv: 'Rak högerkant ger ojämna mellanrum mellan orden, och understruken text tas för en länk.',
    en: 'A straight right edge gives uneven gaps between the words, and underlined text is taken for a link.'
  },
  note: {
    sv: 'Rak högerkant syns bara i HTML. Understrykning granskas i HTML och Word; länkar godtas.',
    en: 'A straight right edge shows in HTML only. Underlining is reviewed in HTML and Word; links are accepted.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.3.3, 3.5.2'},
    {title: 'MTM och FUB, råd om lättläst'}
  ],
  options: {},
  messages: {
    justified: {
      sv: 'Texten har rak högerkant. Låt den vara ojämn, så läses den lättare.',
      en: 'The text has a straight right edge. Leave it ragged; it reads more easily.'
    },
    underlined: {
      sv: 'Understruken text tas för en länk. Använd fetstil.',
      en: 'Underlined text is taken for a link. Use bold.'
    }
  },
  examples: [
    {
      bad: '<p style="[[text-align:justify]]">Du får pengar i maj.</p>',
      message: 'justified',
      better: '<p>Du får pengar i maj.</p>',
      format: 'html'
    },
    {
      bad: '<p>Du får <u>[[pengar]]</u> i maj.</p>',
      message: 'underlined',
      better: '<p>Du får <strong>pengar</strong> i maj.</p>',
      format: 'html'
    },
    {
      good: '<p>Läs om <a href="/stod"><u>stödet</u></a>.</p>',
      because: {sv: 'Det är en länk.', en: 'It is a link.'},
      format: 'html'
    },
    {
      good: '<h1 style="text-align:center">Välkommen</h1><p>Du får pengar i maj.</p>',
      because: {sv: 'En rubrik får stå i mitten.', en: 'A heading may be centred.'},
      format: 'html'
    },
    {
      good: '<div style="display:flex;justify-content:center"><p>Du får pengar i maj.</p></div>',
      because: {sv: 'Det gäller rutornas plats, inte texten.', en: 'It is about the place of boxes, not about text.'},
      format: 'html'
    }
  ],
  create: ({report, document}) => ({
    block(block) {
      const {marks} = block
      if (marks.length === 0 || block.region !== 'body') return
      const line = marks.find(mark => mark.kind === 'underline')
      if (!line || marks.some(mark => mark.kind === 'link' && overlaps(mark, line))) return
      if (/\p{L}{2}/u.test(block.text.slice(line.start, line.end))) report(block, line, 'underlined', {})
    },
    end() {
      if (document.format !== 'html') return
      const match = /text-align *: *justify|\balign *= *["']?justify/iu.exec(document.parts.get('') ?? '')
      if (!match) return
      const source = {part: '', start: match.index, end: match.index + match[0].length}
      report(null, {start: 0, end: 0}, 'justified', {}, {source})
    }
  })
})

function overlaps(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end
}
