import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-fortsattning',
  status: 'trial',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'Texten fortsätter rubriken', en: 'The text continues the heading'},
  why: {
    sv: 'Många hoppar över rubriken. Då vet de inte vad ”den” eller ”detta” syftar på.',
    en: 'Many skip the heading. Then they do not know what “den” or “detta” refers to.'
  },
  note: {
    sv: 'Märker bara den, detta, dessa, han och hon närmast före ett verb. ”Det” och ”detta är” godtas, eftersom de ofta inte syftar på rubriken. På prov: inga fynd i de texter som har lästs.',
    en: 'Counts only den, detta, dessa, han and hon right before a verb. “Det” and “detta är” are accepted, because they often do not refer to the heading. On trial: no findings in the texts that have been read.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.5.5'}],
  options: {},
  messages: {
    continues: {
      sv: '”{word}” syftar på rubriken. Skriv ut vad du menar.',
      en: '“{word}” refers to the heading. Write out what you mean.'
    }
  },
  examples: [
    {
      bad: '## Ansökan om bidrag\n\n[[Den]] ska vara skriftlig.',
      message: 'continues',
      better: '## Ansökan om bidrag\n\nAnsökan ska vara skriftlig.',
      format: 'markdown'
    },
    {
      bad: '<h2>Utredningen</h2><p>[[Detta]] gör vi först.</p>',
      message: 'continues',
      better: '<h2>Utredningen</h2><p>Först pratar vi med dig.</p>',
      format: 'html'
    },
    {
      good: '## Väder\n\nDet regnar i dag.',
      because: {sv: 'Det syftar inte på något.', en: 'Det refers to nothing.'},
      format: 'markdown'
    },
    {
      good: '## Vem kan söka?\n\nDen som bor här kan söka. Den kan vara ung eller gammal.',
      because: {sv: 'Den som betyder vem som helst.', en: 'Den som means anyone.'},
      format: 'markdown'
    },
    {
      good: '## Avgift\n\nDen nya avgiften är 200 kronor. Den gäller i maj.',
      because: {sv: 'Den hör till ordet efter.', en: 'Den belongs to the word after it.'},
      format: 'markdown'
    }
  ],
  create: ({report, document, sentences}) => ({
    block(block) {
      if (block.kind !== 'paragraph' || block.region !== 'body') return
      if (document.blocks[block.index - 1]?.kind !== 'heading') return
      const [first, second] = sentences(block)[0]?.tokens ?? []
      if (!first || !second || first.protection !== '') return
      const presents = first.lower === 'detta' && (second.lower === 'är' || second.lower === 'var')
      if (POINTERS.has(first.lower) && VERBS.has(second.lower) && !presents)
        report(block, first, 'continues', {word: first.text})
    }
  })
})

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const POINTERS = words('den detta denna dessa de han hon')
const VERBS = words(
  'ska skall är var har hade kan kunde får fick måste bör blir blev gör görs gäller gällde innebär innebar betyder används finns fanns omfattar innehåller ger skickas lämnas görs består beror visar handlar syftar behövs krävs sker kallas brukar'
)
