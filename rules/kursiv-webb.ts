import type {Block, Mark} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'kursiv-webb',
  status: 'trial',
  category: 'webb',
  severity: 'info',
  title: {sv: 'Lång kursiv text', en: 'Long text in italics'},
  why: {
    sv: 'Kursiv stil är svår att läsa på skärm, mest för den som har dyslexi eller ser dåligt.',
    en: 'Italics are hard to read on a screen, most of all for people with dyslexia or poor sight.'
  },
  note: {
    sv: 'Titlar, bildtexter, citat och ord på andra språk får vara kursiva. Gäller Markdown och HTML. På prov: 22 av 40 lästa fynd var råd att följa.',
    en: 'Titles, captions, quotations and words in other languages may be in italics. For Markdown and HTML. On trial: 22 of 40 findings that were read were advice to follow.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.4, 3.4.2'},
    {title: 'Gränsen: egen bedömning'}
  ],
  options: {
    maxWords: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: {sv: 'Så många ord i rad får vara kursiva.', en: 'How many words in a row may be in italics.'}
    }
  },
  messages: {
    italics: {
      sv: '{count} ord står i kursiv stil. Använd rak stil, eller fetstil för enstaka ord.',
      en: '{count} words are in italics. Use upright type, or bold for single words.'
    }
  },
  examples: [
    {
      bad: '<p><em>[[Du måste lämna in alla papper i tid till oss.]]</em></p>',
      message: 'italics',
      better: '<p>Du måste lämna in <strong>alla papper</strong> i tid.</p>',
      format: 'html'
    },
    {
      bad: 'Tänk på att *[[du måste spara alla kvitton]]* hela året.',
      message: 'italics',
      better: 'Tänk på att du måste spara **alla kvitton** hela året.',
      format: 'markdown'
    },
    {
      good: 'Läs boken *Så ansöker du om pengar till mat och hyra* på biblioteket.',
      because: {sv: 'Det är en titel.', en: 'It is a title.'},
      format: 'markdown'
    },
    {
      good: '*Socialtjänstlagen* är en lag.',
      because: {sv: 'Ett enda ord.', en: 'A single word.'},
      format: 'markdown'
    },
    {
      good: '<p>Regeln heter <em lang="en">the best interests of the child</em> på engelska.</p>',
      because: {sv: 'Orden är på ett annat språk.', en: 'The words are in another language.'},
      format: 'html'
    }
  ],
  create: ({options, report, document}) => ({
    block(block) {
      if (block.marks.length === 0 || document.format === 'docx') return
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.region !== 'body') return
      if (block.marks.length > MAX_MARKS) return
      for (const mark of block.marks) {
        if (mark.kind !== 'emphasis' || isTitle(block, mark)) continue
        const count = block.text
          .slice(mark.start, mark.end)
          .split(/\s+/u, 500)
          .filter(word => /\p{L}/u.test(word)).length
        const isOther = block.marks.some(
          ({kind, start, end}) =>
            (kind === 'language' || kind === 'quotation' || kind === 'link') && start < mark.end && mark.start < end
        )
        if (count > options.maxWords && !isOther) report(block, mark, 'italics', {count})
      }
    }
  })
})

/** No paragraph of a person's making has more. */
const MAX_MARKS = 200

/** A caption, a title in quotation marks, or one inside a sentence, with a capital and no end mark. */
function isTitle({text}: Block, {start, end}: Mark): boolean {
  if (/["”»“]/u.test(text[start] ?? '')) return true
  if (start === 0 && /^(?:bild|diagram|figur|foto|källa|tabell)(?:[ :]|$)/iu.test(text.slice(0, 12))) return true
  const isInside = /[\p{L}\p{N},:(] ?$/u.test(text.slice(Math.max(0, start - 2), start))
  return isInside && /\p{Lu}/u.test(text[start] ?? '') && !/[.!?]/u.test(text[end - 1] ?? '')
}
