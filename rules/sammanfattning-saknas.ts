import {defineRule} from '../src/rule/define-rule.js'

const paragraph = (words: number) => `${Array.from({length: words}, () => 'ansökan').join(' ')}.`

export default defineRule({
  id: 'sammanfattning-saknas',
  status: 'trial',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Sammanfattning saknas', en: 'Summary missing'},
  why: {
    sv: 'Många läser bara början av en lång text. En kort sammanfattning ger dem det viktigaste.',
    en: 'Many read only the beginning of a long text. A short summary gives them what matters most.'
  },
  note: {
    sv: 'En kort ingress före första mellanrubriken räknas som sammanfattning. Domar, uppslagstexter och ren text granskas inte. På prov: mest lästa på uppslagsverk, inte på rapporter.',
    en: 'A short opening before the first subheading counts as a summary. Judgments, texts to look things up in and plain text are not reviewed. On trial: read mostly on works of reference, not on reports.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.3, 2.1.2'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    minWords: {
      type: 'integer',
      default: 1200,
      minimum: 1,
      description: {sv: 'Från så många ord behövs en sammanfattning.', en: 'From so many words a summary is needed.'}
    },
    maxOpeningWords: {
      type: 'integer',
      default: 60,
      minimum: 5,
      description: {sv: 'Så många ord får en ingress ha.', en: 'How many words an opening may have.'}
    }
  },
  profiles: {protokoll: {level: 'off'}},
  messages: {
    missing: {
      sv: 'Texten har {count} ord. Börja med en kort sammanfattning.',
      en: 'The text has {count} words. Begin with a short summary.'
    }
  },
  examples: [
    {
      bad: `# Rapport\n\n## Ansökan\n\n${paragraph(90)}\n\n## Svar\n\n${paragraph(90)}\n\n## Mer\n\n${paragraph(90)}`,
      message: 'missing',
      better: `# Rapport\n\n## Sammanfattning\n\n${paragraph(90)}\n\n## Svar\n\n${paragraph(90)}\n\n## Mer\n\n${paragraph(90)}`,
      format: 'markdown',
      options: {minWords: 200}
    },
    {
      bad: `<h1>Stöd</h1><p>${paragraph(90)}</p><h2>Hyra</h2><p>${paragraph(90)}</p><h2>Mat</h2><p>${paragraph(90)}</p>`,
      message: 'missing',
      better: `<h1>Stöd</h1><p>${paragraph(20)}</p><h2>Hyra</h2><p>${paragraph(90)}</p><h2>Mat</h2><p>${paragraph(90)}</p>`,
      format: 'html',
      options: {minWords: 200}
    },
    {
      good: '# Brev\n\n## Hyran\n\nDu får pengar till hyran i maj.',
      because: {sv: 'Ett kort brev behöver ingen.', en: 'A short letter needs none.'},
      format: 'markdown'
    },
    {
      good: `# Rapport\n\n## I korthet\n\n${paragraph(100)}\n\n## Mer\n\n${paragraph(100)}\n\n## Sist\n\nHej då.`,
      because: {sv: 'I korthet är en sammanfattning.', en: 'I korthet is a summary.'},
      format: 'markdown',
      options: {minWords: 200}
    },
    {
      good: paragraph(220),
      because: {sv: 'I ren text syns inga rubriker.', en: 'In plain text headings do not show.'},
      options: {minWords: 200}
    }
  ],
  create: ({options, report, document, measures, sentences}) => ({
    end() {
      const {blocks} = document
      const headings = blocks.filter(({kind, region}) => kind === 'heading' && region === 'body')
      if (document.format === 'plain' || headings.length < 3) return
      const {words} = measures()
      if (words < options.minWords || words < headings.length * MIN_SECTION) return
      if (headings.some(({text}) => JUDGMENT.test(text))) return
      if (headings.some(({text}) => SUMMARY.test(text.slice(0, 80)))) return
      if (blocks.some(({kind}) => kind === 'description')) return
      const subheading = headings.find(({level}) => level > 1) ?? headings[1]
      const opening = blocks
        .slice(0, subheading?.index ?? 0)
        .find(({kind, region}) => kind === 'paragraph' && region === 'body')
      const openingWords = opening
        ? sentences(opening).reduce((sum, {tokens}) => sum + tokens.filter(({kind}) => kind === 'word').length, 0)
        : 0
      if (openingWords < 5 || openingWords > options.maxOpeningWords)
        report(null, {start: 0, end: 0}, 'missing', {count: words})
    }
  })
})

/** With fewer words a heading the text is one to look things up in: notes on releases, questions and answers. */
const MIN_SECTION = 60

const JUDGMENT = /^(?:domskäl|domslut|skälen? för|yrkanden)/iu

const SUMMARY =
  /sammanfattning|i korthet|kort om|kortfattat|i korta drag|det viktigaste|summary|i sammandrag|^om (?:den här|det här|denna|detta)/iu
