import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'lankar-i-loptext',
  status: 'trial',
  category: 'webb',
  severity: 'info',
  title: {sv: 'Många länkar i löpande text', en: 'Many links in running text'},
  why: {
    sv: 'Varje länk är ett val mitt i läsningen. Med många länkar tappar läsaren tråden.',
    en: 'Every link is a choice in the middle of reading. With many links the reader loses the thread.'
  },
  note: {
    sv: 'Menyer, listor med länkar och noter räknas inte. På prov: hänvisningar till lagar räknas ännu som länkar.',
    en: 'Menus, lists of links and notes do not count. On trial: references to laws still count as links.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.6'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    maxLinks: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: {sv: 'Så många länkar får ett stycke ha.', en: 'How many links a paragraph may have.'}
    }
  },
  messages: {
    many: {
      sv: 'Stycket har {count} länkar. Lägg dem efter texten.',
      en: 'The paragraph has {count} links. Put them after the text.'
    },
    close: {
      sv: '{count} länkar står tätt ihop. Lägg dem i en lista.',
      en: '{count} links stand close together. Put them in a list.'
    }
  },
  examples: [
    {
      bad: 'Läs om [[[stöd](a), [bidrag](b), [intyg](c), [ansökan](d) och [möten]]](e) innan du kommer till oss.',
      message: 'many',
      better: 'Läs mer om stöd längst ner på sidan innan du kommer till oss.',
      format: 'markdown'
    },
    {
      bad: '<p>Vi har skrivit om <a href="a">[[stöd</a>, <a href="b">bidrag</a>, <a href="c">intyg]]</a> för dig som är ny här.</p>',
      message: 'close',
      better: '<p>Läs om <a href="a">stöd</a> och <a href="b">intyg</a> för dig som är ny här.</p>',
      format: 'html'
    },
    {
      good: 'Läs om [stöd](a) och [intyg](b).',
      because: {sv: 'Två länkar går bra.', en: 'Two links are fine.'},
      format: 'markdown'
    },
    {
      good: '[Stöd](a) | [Bidrag](b) | [Intyg](c) | [Ansökan](d)',
      because: {sv: 'Det är en meny.', en: 'It is a menu.'},
      format: 'markdown'
    },
    {
      good: '- [Stöd](a)\n- [Bidrag](b)\n- [Intyg](c)\n- [Ansökan](d)',
      because: {sv: 'Det är en lista.', en: 'It is a list.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document}) => ({
    block(block) {
      if (block.kind !== 'paragraph' || block.region !== 'body' || document.format === 'docx') return
      const links = block.marks.filter(
        ({kind, start, end}) => kind === 'link' && /\p{L}{2}/u.test(block.text.slice(start, end))
      )
      const [first] = links
      const last = links.at(-1)
      const count = links.length
      if (!first || !last || count < 3 || isMenu(block, links)) return
      const span = {start: first.start, end: last.end}
      if (count > options.maxLinks) report(block, span, 'many', {count})
      else if (links.every(({start}, i) => i === 0 || wordsBetween(block.text, links[i - 1]?.end ?? 0, start) < 2))
        report(block, span, 'close', {count})
    }
  })
})

/** No sentence, or nothing but links with a word or a mark between them. */
function isMenu({text}: Block, links: readonly {readonly start: number; readonly end: number}[]): boolean {
  if (!/[.!?]$/u.test(text)) return true
  const linked = links.reduce((sum, {start, end}) => sum + end - start, 0)
  return links[0]?.start === 0 && text.length - linked < 4 * links.length
}

function wordsBetween(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\p{L}+/gu)?.length ?? 0
}
