import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-djup',
  status: 'stable',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'Många numrerade rubriknivåer', en: 'Many numbered heading levels'},
  why: {
    sv: 'Med långa nummer som 2.3.1.4 ser läsaren inte längre var i texten hen är.',
    en: 'With long numbers such as 2.3.1.4 the reader no longer sees where in the text she is.'
  },
  note: {
    sv: 'Under de numrerade nivåerna får det finnas rubriker utan nummer.',
    en: 'Below the numbered levels there may be headings without numbers.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.5.1'}],
  options: {
    maxLevels: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: {sv: 'Så många nivåer får numreras.', en: 'How many levels may be numbered.'}
    }
  },
  messages: {
    deep: {
      sv: 'Rubriken har {count} numrerade nivåer. Använd högst {limit}.',
      en: 'The heading has {count} numbered levels. Use at most {limit}.'
    }
  },
  examples: [
    {bad: '### [[2.3.1.4]] Ansökan', message: 'deep', better: '### 2.3.1 Ansökan', format: 'markdown'},
    {bad: '<h3>[[1.2.3.4.1.]] Bilagor</h3>', message: 'deep', better: '<h3>Bilagor</h3>', format: 'html'},
    {
      good: '### 4.1.1 Att skriva rapporter',
      because: {sv: 'Tre nivåer går bra.', en: 'Three levels are fine.'},
      format: 'markdown'
    },
    {good: 'Läs mer i avsnitt 2.3.1.4 om ansökan.', because: {sv: 'Ingen rubrik.', en: 'No heading.'}},
    {
      good: '## 2026.05.01.12 är numret på ditt ärende',
      because: {sv: 'Det är ett datum med löpnummer.', en: 'It is a date with a serial number.'},
      format: 'markdown'
    }
  ],
  create: ({options, report}) => ({
    block(block) {
      if (block.kind !== 'heading' || block.region !== 'body') return
      const number = /^\d{1,2}(?:\.\d{1,2}){1,8}\.?(?= \P{P})/u.exec(block.text)?.[0]
      const count = number?.match(/\d+/gu)?.length ?? 0
      if (number && count > options.maxLevels)
        report(block, {start: 0, end: number.length}, 'deep', {count, limit: options.maxLevels})
    }
  })
})
