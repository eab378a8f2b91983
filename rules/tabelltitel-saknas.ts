import type {Block} from '../src/document/document.js'
import {tablesOf} from '../src/document/tables.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'tabelltitel-saknas',
  status: 'trial',
  category: 'webb',
  severity: 'info',
  title: {sv: 'Tabell utan rubrik', en: 'Table without a title'},
  why: {
    sv: 'Den som bläddrar till tabellen måste få veta vad siffrorna visar utan att läsa texten runt om.',
    en: 'Those who turn to the table must learn what the figures show without reading the text around it.'
  },
  note: {
    sv: 'En rubrik strax ovanför, en rad i fetstil eller en rad som slutar med kolon godtas. Bilder och diagram granskas inte. På prov: 11 av 14 lästa fynd var goda råd.',
    en: 'A heading just above, a line in bold or a line ending in a colon is accepted. Images and diagrams are not reviewed. On trial: 11 of 14 findings read were good advice.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.9.1, 3.9.2'}],
  options: {},
  messages: {
    missing: {
      sv: 'Tabellen saknar rubrik. Skriv en som berättar vad den visar.',
      en: 'The table has no title. Write one that tells what it shows.'
    }
  },
  examples: [
    {
      bad: '<p>Här är vårt svar till dig.</p><p>Vi har räknat ut vad du får.</p><table><tr><th>[[Månad]]</th><th>Belopp</th></tr><tr><td>Maj</td><td>6 250</td></tr></table>',
      message: 'missing',
      better:
        '<table><caption>Tabell 1. Ditt bistånd 2026, kronor.</caption><tr><th>Månad</th><th>Belopp</th></tr><tr><td>Maj</td><td>6 250</td></tr></table>',
      format: 'html'
    },
    {
      bad: 'Vi har räknat ut vad du får.\n\n| [[Månad]] | Belopp |\n| --- | --- |\n| Maj | 6 250 |',
      message: 'missing',
      better: 'Tabell 1. Ditt bistånd 2026, kronor.\n\n| Månad | Belopp |\n| --- | --- |\n| Maj | 6 250 |',
      format: 'markdown'
    },
    {
      good: '<table><caption>Tabell 1. Avgifter.</caption><tr><th>Avgift</th></tr></table>',
      because: {sv: 'Tabellen har en rubrik.', en: 'The table has a title.'},
      format: 'html'
    },
    {
      good: '## Ditt bistånd 2026\n\n| Månad | Belopp |\n| --- | --- |\n| Maj | 6 250 |',
      because: {sv: 'Rubriken ovanför säger vad tabellen visar.', en: 'The heading above says what the table shows.'},
      format: 'markdown'
    },
    {
      good: 'Så här mycket får du:\n\n| Månad | Belopp |\n| --- | --- |\n| Maj | 6 250 |',
      because: {sv: 'Raden ovanför leder in tabellen.', en: 'The line above introduces the table.'},
      format: 'markdown'
    }
  ],
  create: ({report, document: {blocks}}) => ({
    end() {
      for (const cells of tablesOf(blocks)) {
        const [first] = cells
        const last = cells.at(-1)
        if (first?.language !== 'sv' || !last || !cells.some(({cell}) => cell?.header)) continue
        const isTitled =
          isTitle(blocks[first.index - 1]) || isHeading(blocks[first.index - 2]) || isCaption(blocks[last.index + 1])
        if (!isTitled) report(first, {start: 0, end: first.text.length}, 'missing', {})
      }
    }
  })
})

function isCaption(block: Block | undefined): boolean {
  return block?.kind === 'caption' || /^(?:tabell|table|figur) ?\d/iu.test(block?.text ?? '')
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'heading'
}

function isTitle(block: Block | undefined): boolean {
  if (!block) return false
  if (isCaption(block) || isHeading(block) || block.text.endsWith(':')) return true
  return block.marks.some(mark => mark.kind === 'strong' && mark.start === 0 && mark.end >= block.text.length - 1)
}
