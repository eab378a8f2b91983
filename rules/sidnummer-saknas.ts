import type {Document} from '../src/document/document.js'
import {isInLetter} from '../src/rule/decision/sections.js'
import {WHOLE} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'sidnummer-saknas',
  status: 'stable',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'Sidnummer saknas', en: 'Page numbers missing'},
  why: {
    sv: 'Med sidnummer kan läsaren se om en sida fattas, och säga var något står.',
    en: 'With page numbers the reader can see if a page is missing, and say where something stands.'
  },
  note: {
    sv: 'Granskar Word. Sidorna räknas efter sidbrytningar eller, om Word inte har sparat några, efter antalet ord. Sidnummer i sidhuvud och sidfot, som fält eller som ”Sida 1”, räcker.',
    en: 'Reviews Word. Pages are counted by page breaks or, where Word has saved none, by words. Page numbers in header or footer, as a field or as “Sida 1”, are enough.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.7.1'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    maxPages: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: {sv: 'Så många sidor klarar sig utan nummer.', en: 'So many pages do without numbers.'}
    },
    wordsPerPage: {
      type: 'integer',
      default: 450,
      minimum: 50,
      description: {
        sv: 'Så många ord räknas som en sida när Word inte har sparat sidbrytningar.',
        en: 'So many words count as a page where Word has saved no page breaks.'
      }
    },
    allFormats: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Granska även andra format, efter antalet ord.',
        en: 'Review other formats too, by the number of words.'
      }
    }
  },
  profiles: {webb: {level: 'off'}},
  messages: {
    missing: {
      sv: 'Lägg in sidnummer: texten är ungefär {pages} sidor.',
      en: 'Add page numbers: the text is about {pages} pages.'
    }
  },
  examples: [
    {
      bad: 'Du får hemtjänst.\nVi hjälper dig att städa varje vecka och att handla varje fredag under hela året.',
      message: 'missing',
      better: 'Du får hemtjänst.',
      options: {allFormats: true, wordsPerPage: 8, maxPages: 1}
    },
    {
      bad: '# Rapport\n\nVi har läst alla ansökningar som kom in under året.\n\nDe blev fler än året före, och svaren kom snabbare.',
      message: 'missing',
      better: '# Rapport\n\nVi har läst alla ansökningar.',
      format: 'markdown',
      options: {allFormats: true, wordsPerPage: 8, maxPages: 1}
    },
    {
      good: '# Rapport\n\nVi har läst alla ansökningar som kom in under året. De blev fler än året före.',
      because: {sv: 'En webbsida har inga sidor.', en: 'A web page has no pages.'},
      format: 'markdown',
      options: {wordsPerPage: 5, maxPages: 1}
    },
    {
      good: 'Ett kort brev på en sida behöver inga nummer.',
      because: {sv: 'Brevet är kort.', en: 'The letter is short.'},
      options: {allFormats: true}
    },
    {
      good: 'Sida 1 av 3\nVi har läst alla ansökningar som kom in under året, och de blev fler än året före.',
      because: {sv: 'Sidnumret står där.', en: 'The page number is there.'},
      options: {allFormats: true, wordsPerPage: 8, maxPages: 1}
    }
  ],
  create: ({options, report, document, measures}) => ({
    end() {
      if (document.format !== 'docx' && !options.allFormats) return
      const words = measures().words
      const breaks = countBreaks(document)
      const pages = breaks > 0 ? breaks + 1 : Math.ceil(words / options.wordsPerPage)
      if (words < MIN_WORDS_PER_PAGE * options.maxPages && document.format === 'docx') return
      if (pages <= options.maxPages || hasPageNumber(document)) return
      report(null, WHOLE, 'missing', {pages})
    }
  })
})

/** A form of many page breaks and few words is no long text. */
const MIN_WORDS_PER_PAGE = 120

/** Page breaks that Word saved when it last laid out the text, or that the writer put in. */
function countBreaks({parts}: Document): number {
  const main = parts.get('word/document.xml') ?? ''
  const rendered = main.split('<w:lastRenderedPageBreak').length - 1
  return rendered > 0 ? rendered : main.split('w:type="page"').length - 1
}

/** A page field in a header, a footer or anywhere, or a written number. */
function hasPageNumber({parts, blocks}: Document): boolean {
  for (const [name, text] of parts)
    if (name.startsWith('word/') && /(?:>|"| )PAGE(?: |\\|<|")|<w:pgNum/u.test(text)) return true
  return blocks.some(
    block =>
      /(?:^|\s)sid(?:an?|nr)?\.? ?\d+ ?(?:av|\(|\/|$)|^\d{1,3} ?[(/] ?\d{1,3}\)?$/iu.test(block.text) &&
      (!isInLetter(block) || block.text.length < 40)
  )
}
