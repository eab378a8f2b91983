import {countOwnWords} from '../src/language/own-words.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'langt-stycke',
  status: 'stable',
  category: 'stycke',
  severity: 'notice',
  title: {sv: 'Långt stycke', en: 'Long paragraph'},
  why: {
    sv: 'Ett långt stycke ser tungt ut och gör det svårt att hitta. Nytt stycke visar läsaren att en ny tanke börjar.',
    en: 'A long paragraph looks heavy and is hard to find one’s way in. A new paragraph shows that a new thought begins.'
  },
  note: {
    sv: 'Dikter, adresser och andra texter med korta rader granskas inte, inte heller citat och tabeller.',
    en: 'Poems, addresses and other texts in short lines are not reviewed, nor are quotations and tables.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.1, 2.1.2, 3.8'},
    {title: 'Västra Götalandsregionen, KMH och Högskolan i Borås, skrivråd'},
    {title: 'Lunds universitet, skrivråd'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    maxSentences: {
      type: 'integer',
      default: 6,
      minimum: 1,
      description: {sv: 'Fler meningar än så ger ett råd.', en: 'More sentences than this give a piece of advice.'}
    },
    maxWords: {
      type: 'integer',
      default: 100,
      minimum: 1,
      description: {sv: 'Fler ord än så ger ett råd.', en: 'More words than this give a piece of advice.'}
    },
    warningSentences: {
      type: 'integer',
      default: 9,
      minimum: 1,
      description: {sv: 'Fler meningar än så ger en varning.', en: 'More sentences than this give a warning.'}
    },
    warningWords: {
      type: 'integer',
      default: 150,
      minimum: 1,
      description: {sv: 'Fler ord än så ger en varning.', en: 'More words than this give a warning.'}
    }
  },
  profiles: {
    webb: {options: {maxSentences: 5, maxWords: 80, warningSentences: 8, warningWords: 120}},
    rapport: {options: {maxSentences: 10, maxWords: 160, warningSentences: 14, warningWords: 220}},
    lattlast: {options: {maxSentences: 4, maxWords: 50, warningSentences: 6, warningWords: 80}}
  },
  messages: {
    sentences: {
      sv: 'Stycket har {count} meningar. Dela det: en tankegång, ett stycke.',
      en: 'The paragraph has {count} sentences. Split it: one line of thought, one paragraph.'
    },
    words: {
      sv: 'Stycket har {count} ord. Dela det: en tankegång, ett stycke.',
      en: 'The paragraph has {count} words. Split it: one line of thought, one paragraph.'
    }
  },
  examples: [
    {
      bad: '[[Vi har läst din ansökan.]] Du bor ensam. Du har ett arbete. Hyran är hög. Du har inga skulder. Du har ett sparkonto. Bilen är såld.',
      message: 'sentences',
      better: 'Vi har läst din ansökan. Du bor ensam och har ett arbete.\nHyran är hög. Du har inga skulder.'
    },
    {
      bad: '[[Du får hjälp med maten och hyran.]] Vi räknar med din lön och dina bidrag.',
      message: 'words',
      better: 'Du får hjälp med maten och hyran.\nVi räknar med din lön.',
      options: {maxWords: 12}
    },
    {
      good: 'Ekfors kommun\nSocialtjänsten\nStorgatan 2\n123 45 Ekfors\nTelefon 012-34 56 78\nÖppet 9–12\nVälkommen!',
      because: {sv: 'Raderna är egna stycken.', en: 'Each line is a paragraph of its own.'}
    },
    {
      good: 'Vi har läst din ansökan. Du bor ensam. Du har ett arbete. Hyran är hög. Du har inga skulder. Bilen är såld.',
      because: {sv: 'Sex korta meningar går bra.', en: 'Six short sentences are fine.'}
    },
    {
      good: '<table><tr><th>Fråga</th></tr><tr><td>Vi har läst. Du bor här. Du kan gå. Hyran är hög. Du är pigg. Du har bil. Bilen är röd.</td></tr></table>',
      because: {sv: 'En tabellcell är inget stycke.', en: 'A table cell is no paragraph.'},
      format: 'html'
    }
  ],
  create: ({options, report, sentences}) => ({
    block(block) {
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      // No word is shorter than two characters with its space: most paragraphs need no counting.
      if (block.text.length < 2 * Math.min(options.maxWords, 4 * options.maxSentences)) return
      if (isInLines(block.text)) return
      const own = sentences(block)
      const [first] = own
      if (!first) return
      const words = own.reduce((sum, sentence) => sum + countOwnWords(sentence), 0)
      const count = own.filter(sentence => countOwnWords(sentence) > 1).length
      const level = count > options.warningSentences || words > options.warningWords ? 'warning' : 'notice'
      if (count > options.maxSentences) report(block, first, 'sentences', {count}, {level})
      else if (words > options.maxWords) report(block, first, 'words', {count: words}, {level})
    }
  })
})

/** Whether forced line breaks make the text a poem, an address or a list of its own: short lines, at least four. */
function isInLines(text: string): boolean {
  let lines = 1
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines++
  return lines >= 4 && text.length / lines < 60
}
