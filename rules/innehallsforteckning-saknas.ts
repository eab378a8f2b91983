import type {Document} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

const section = (title: string) => `<h2>${title}</h2><p>Vi har läst alla ansökningar som kom in under året.</p>`
const sections = ['Ansökan', 'Svar', 'Hyra', 'Mat', 'Resor', 'Avgifter'].map(section).join('')

export default defineRule({
  id: 'innehallsforteckning-saknas',
  status: 'stable',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'Innehållsförteckning saknas', en: 'Table of contents missing'},
  why: {
    sv: 'I en lång rapport ska läsaren kunna gå direkt till det avsnitt som hen behöver.',
    en: 'In a long report the reader should be able to go straight to the section she needs.'
  },
  note: {
    sv: 'Granskar Word om inget annat sägs: en webbsida har sin innehållsmeny utanför texten.',
    en: 'Reviews Word unless told otherwise: a web page has its menu of contents outside the text.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.6'}, {title: 'Gränserna: egen bedömning'}],
  options: {
    minWords: {
      type: 'integer',
      default: 1500,
      minimum: 1,
      description: {sv: 'Från så många ord behövs en förteckning.', en: 'From so many words a table is needed.'}
    },
    minHeadings: {
      type: 'integer',
      default: 6,
      minimum: 1,
      description: {sv: 'Från så många rubriker behövs en förteckning.', en: 'From so many headings a table is needed.'}
    },
    allFormats: {
      type: 'boolean',
      default: false,
      description: {sv: 'Granska även Markdown och HTML.', en: 'Review Markdown and HTML too.'}
    }
  },
  profiles: {brev: {level: 'off'}, webb: {level: 'off'}},
  messages: {
    missing: {
      sv: 'Texten har {count} rubriker. Gör en innehållsförteckning med de översta.',
      en: 'The text has {count} headings. Make a table of contents of the top ones.'
    }
  },
  examples: [
    {
      bad: `<h1>Rapport</h1>${sections}`,
      message: 'missing',
      better: `<h1>Rapport</h1><h2>Innehåll</h2><ul><li>Ansökan</li><li>Svar</li></ul>${sections}`,
      format: 'html',
      options: {allFormats: true, minWords: 40}
    },
    {
      bad: '# Rutin\n\n## Ansökan\n\nVi läser varje ansökan noga.\n\n## Svar\n\nVi svarar inom två veckor.',
      message: 'missing',
      better: '# Rutin\n\n## Ansökan\n\nVi läser varje ansökan noga och svarar inom två veckor.',
      format: 'markdown',
      options: {allFormats: true, minWords: 8, minHeadings: 3}
    },
    {
      good: `<h1>Rapport</h1>${sections}`,
      because: {sv: 'En webbsida har sin innehållsmeny.', en: 'A web page has its menu of contents.'},
      format: 'html',
      options: {minWords: 40}
    },
    {
      good: `<h1>Beslut</h1>${sections}`,
      because: {sv: 'Ett kort beslut behöver ingen.', en: 'A short decision needs none.'},
      format: 'html',
      options: {allFormats: true}
    },
    {
      good: 'Rapporten har många avsnitt men inga rubriker.',
      because: {sv: 'Utan rubriker finns inget att förteckna.', en: 'Without headings there is nothing to list.'},
      options: {allFormats: true, minWords: 2}
    }
  ],
  create: ({options, report, document, measures}) => ({
    end() {
      if (document.format !== 'docx' && !options.allFormats) return
      const headings = document.blocks.filter(({kind, region}) => kind === 'heading' && region === 'body')
      if (headings.length < options.minHeadings || measures().words < options.minWords) return
      if (headings.some(({text}) => /^innehåll/iu.test(text)) || hasContentsField(document)) return
      report(null, {start: 0, end: 0}, 'missing', {count: headings.length})
    }
  })
})

/** Whether Word makes a table of contents in the document: its entries are no text of the document. */
function hasContentsField({format, parts}: Document): boolean {
  return format === 'docx' && /[> ]TOC(?: \\|<)|w:val="(?:TOC|Innehll)\d/u.test(parts.get('word/document.xml') ?? '')
}
