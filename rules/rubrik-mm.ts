import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-mm',
  status: 'stable',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'M.m. i rubrik', en: 'M.m. in a heading'},
  why: {
    sv: 'En rubrik säger alltid bara det viktigaste. ”M.m.” gör den längre utan att säga något mer.',
    en: 'A heading only ever says the most important. “M.m.” makes it longer without saying more.'
  },
  note: {sv: 'Namn på lagar får sluta så.', en: 'Names of laws may end so.'},
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.3'}],
  options: {},
  messages: {
    ending: {
      sv: '”{word}” behövs inte i rubriken. Ta bort det.',
      en: '“{word}” is not needed in the heading. Remove it.'
    }
  },
  examples: [
    {bad: '## Ansökan, kvitton [[m.m.]]', message: 'ending', better: '## Ansökan och kvitton', format: 'markdown'},
    {
      bad: '<h2>Stöd till unga [[med flera]]</h2>',
      message: 'ending',
      better: '<h2>Stöd till unga</h2>',
      format: 'html'
    },
    {
      good: '## Lagen om mottagande av asylsökande m.fl.',
      because: {sv: 'Lagen heter så.', en: 'That is the name of the law.'},
      format: 'markdown'
    },
    {
      good: '## Mera om stödet med flera exempel',
      because: {sv: 'Orden står inte sist.', en: 'The words do not stand last.'},
      format: 'markdown'
    },
    {good: 'Du kan få hjälp med mat, hyra m.m.', because: {sv: 'Det är ingen rubrik.', en: 'It is no heading.'}}
  ],
  create: ({report, sentences}) => ({
    block(block) {
      const {text} = block
      if (block.kind !== 'heading' || block.region !== 'body') return
      const word = /[ ,](m\. ?m\.?|m\. ?fl\.?|o\. ?s\. ?v\.|osv\.?|etc\.?|med mera|med flera)$/iu.exec(
        text.slice(-12)
      )?.[1]
      if (!word || /^(?:\d+ kap\. )?(?:lag|lagen|förordning|förordningen|kungörelse) /iu.test(text)) return
      const last = sentences(block).at(-1)?.tokens.at(-1)
      if (last?.protection !== '') return
      const span = {start: text.length - word.length, end: text.length}
      const kept = text.slice(0, span.start).replace(/,? $/u, '')
      const comma = kept.lastIndexOf(', ')
      const shortened =
        comma === -1
          ? {replacement: '', from: kept.length}
          : {replacement: ` och ${kept.slice(comma + 2)}`, from: comma}
      report(
        block,
        span,
        'ending',
        {word},
        {
          suggestions: [{replacement: shortened.replacement, span: {start: shortened.from, end: text.length}}]
        }
      )
    }
  })
})
