import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-angaende',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Rubrik som börjar med Angående', en: 'Heading that begins with Angående'},
  why: {
    sv: 'Rubrikens första ord är det läsaren ser först. ”Angående” säger inget om saken.',
    en: 'The first word of a heading is what the reader sees first. “Angående” says nothing of the matter.'
  },
  note: {
    sv: 'Rubriker, ärenderader och korta rader i fetstil granskas. Gällande märks bara när det betyder angående.',
    en: 'Headings, subject lines and short lines in bold are reviewed. Gällande counts only where it means about.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.7, 3.5.4'}],
  options: {},
  messages: {
    about: {
      sv: 'Gå rakt på sak: ta bort ”{word}” i rubriken.',
      en: 'Come straight to the point: remove “{word}” from the heading.'
    }
  },
  examples: [
    {
      bad: '## [[Angående]] begäran om omprövning',
      message: 'about',
      better: '## Begäran om omprövning',
      format: 'markdown'
    },
    {
      bad: '**[[Gällande]] din ansökan**\n\nHej!',
      message: 'about',
      better: '**Din ansökan**\n\nHej!',
      format: 'markdown'
    },
    {bad: 'Ärende: [[ang.]] hyran för maj', message: 'about', better: 'Ärende: hyran för maj'},
    {
      good: '## Gällande regler för stöd',
      because: {sv: 'Gällande är ett adjektiv här.', en: 'Gällande is an adjective here.'},
      format: 'markdown'
    },
    {
      good: '## Angelägna frågor',
      because: {sv: 'Ett annat ord.', en: 'Another word.'},
      format: 'markdown'
    },
    {
      good: 'Angående hyran kan du ringa din handläggare, som svarar på vardagar före lunch.',
      because: {sv: 'Det är ingen rubrik.', en: 'It is no heading.'}
    }
  ],
  create: ({report}) => ({
    block(block) {
      if (!isHeadline(block)) return
      const match = OPENING.exec(block.text.slice(0, 80))
      const [, lead = '', word = '', gap = '', initial = ''] = match ?? []
      if (!match) return
      const start = lead.length
      const end = start + word.length
      const isFirst = !lead.includes(':')
      report(
        block,
        {start, end},
        'about',
        {word},
        {
          suggestions: [
            {
              replacement: isFirst ? initial.toUpperCase() : initial,
              span: {start, end: end + gap.length + initial.length}
            }
          ]
        }
      )
    }
  })
})

/** A number or a label for the subject, the word, and the first letter of what it is about. */
const OPENING =
  /^((?:\d{1,3}(?:\.\d{1,3}){0,4}\.? )?(?:(?:ärende|rubrik|ämne): ?)?)(angående|beträffande|rörande|avseende|ang\.|betr\.|gällande(?= (?:din|ditt|dina|er|ert|era|den|det|de|vår|vårt|våra|ansökan|begäran|anmälan|ärendet|beslutet)(?!\p{L})))(:? )([\p{L}\d])/iu

/** A heading, a short paragraph all in bold, or a subject line. */
function isHeadline({kind, region, text, marks}: Block): boolean {
  if (region !== 'body') return false
  if (kind === 'heading') return true
  if (kind !== 'paragraph' || text.length > 120) return false
  if (/^(?:ärende|rubrik|ämne): ?\p{L}/iu.test(text)) return true
  return marks.some(mark => mark.kind === 'strong' && mark.start === 0 && mark.end === text.length)
}
