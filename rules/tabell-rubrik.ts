import type {Block} from '../src/document/document.js'
import {tablesOf} from '../src/document/tables.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'tabell-rubrik',
  status: 'stable',
  category: 'webb',
  severity: 'warning',
  title: {sv: 'Tabell utan kolumnrubriker', en: 'Table without column headers'},
  why: {
    sv: 'Den som får tabellen uppläst hör bara siffror om kolumnerna saknar rubriker.',
    en: 'Those who have the table read aloud hear only figures if the columns have no headers.'
  },
  note: {
    sv: 'Tabeller som ordnar sidan, brevhuvuden med två kolumner och tomma celler granskas inte. I Word märks de som ser ut att ha rubriker som inte är märkta så.',
    en: 'Tables that lay out the page, letterheads of two columns and empty cells are not reviewed. In Word those count that seem to have headers not marked as such.'
  },
  sources: [
    {title: 'WCAG 2.1', section: '1.3.1'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.9.2'}
  ],
  options: {},
  messages: {
    noHeader: {
      sv: 'Tabellen saknar kolumnrubriker. Lägg till dem, så kan den läsas upp.',
      en: 'The table has no column headers. Add them, and it can be read aloud.'
    },
    notMarked: {
      sv: 'Märk första raden som rubrikrad, så kan tabellen läsas upp.',
      en: 'Mark the first row as a header row, and the table can be read aloud.'
    }
  },
  examples: [
    {
      bad: '<table><tr><td>[[Maj]]</td><td>6 250</td></tr><tr><td>Juni</td><td>6 250</td></tr></table>',
      message: 'noHeader',
      better: '<table><tr><th>Månad</th><th>Belopp</th></tr><tr><td>Maj</td><td>6 250</td></tr></table>',
      format: 'html'
    },
    {
      bad: '| | | |\n| --- | --- | --- |\n| [[Maj]] | 6 250 | 4 100 |\n| Juni | 6 250 | 4 100 |',
      message: 'noHeader',
      better: '| Månad | Hyra | Mat |\n| --- | --- | --- |\n| Maj | 6 250 | 4 100 |\n| Juni | 6 250 | 4 100 |',
      format: 'markdown'
    },
    {
      good: '<table><tr><th>Maj</th><td>6 250</td></tr><tr><th>Juni</th><td>6 250</td></tr></table>',
      because: {sv: 'Raderna har rubriker.', en: 'The rows have headers.'},
      format: 'html'
    },
    {
      good: '<table role="presentation"><tr><td>Ekfors kommun</td><td>Brev</td></tr></table>',
      because: {sv: 'Tabellen ordnar bara brevhuvudet.', en: 'The table only lays out the letterhead.'},
      format: 'html'
    },
    {
      good: '| | |\n| --- | --- |\n| Datum | 3 maj 2026 |\n| Handläggare | Eva Berg |',
      because: {sv: 'Det är ett brevhuvud.', en: 'It is a letterhead.'},
      format: 'markdown'
    },
    {
      good: '| | Belopp |\n| --- | --- |\n| Maj | 6 250 |',
      because: {sv: 'Hörnet får vara tomt.', en: 'The corner may be empty.'},
      format: 'markdown'
    }
  ],
  create: ({report, document}) => ({
    end() {
      for (const cells of tablesOf(document.blocks)) {
        const [first] = cells
        if (first?.language !== 'sv') continue
        const span = {start: 0, end: first.text.length}
        const columns = 1 + cells.reduce((most, {cell}) => Math.max(most, cell?.column ?? 0), 0)
        if (columns < (document.format === 'html' ? 2 : 3)) continue
        if (cells.some(({cell}) => cell?.header) || (columns === 2 && LABEL.test(first.text))) continue
        if (document.format !== 'docx') report(first, span, 'noHeader', {})
        else if (looksLikeHeader(cells)) report(first, span, 'notMarked', {})
      }
    }
  })
})

/** What a table of labels and values begins with: the head of a letter, a card of contact details. */
const LABEL =
  /:$|^(?:adress|beslutsfattare|datum|diarienummer|dnr|e-post|handläggare|kontakt|namn|personnummer|plats|telefon|tid|till|ärende|ärendenummer)(?!\p{Ll})/iu

/** A first row all in bold and without figures, over at least two other rows. */
function looksLikeHeader(cells: readonly Block[]): boolean {
  const top = cells.filter(({cell}) => cell?.row === 0)
  const isBold = ({marks, text}: Block) =>
    marks.some(mark => mark.kind === 'strong' && mark.start === 0 && mark.end === text.length)
  return (
    (cells.at(-1)?.cell?.row ?? 0) >= 2 && top.length >= 2 && top.every(cell => isBold(cell) && !/\d/u.test(cell.text))
  )
}
