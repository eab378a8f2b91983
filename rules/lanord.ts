import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'lanord',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Låneord', en: 'Loanword'},
  why: {
    sv: 'Alla kan inte engelska eller fackspråk. Ett svenskt ord når fler.',
    en: 'Not everyone knows English or jargon. A Swedish word reaches more readers.'
  },
  note: {
    sv: 'Ett låneord i den första rubriken väger som en varning: där avgör läsaren om texten är till för den.',
    en: 'A loanword in the first heading weighs as a warning: there the reader decides whether the text is meant for them.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.9'},
    {title: 'Språklagen (2009:600), 12 §'},
    {title: 'Urvalet: egen sammanställning'}
  ],
  messages: {
    replace: {
      sv: 'Alla kan inte ordet ”{word}”. Prova ”{suggestion}”.',
      en: 'Not everyone knows “{word}”. Try “{suggestion}”.'
    },
    remove: {sv: 'Alla kan inte ordet ”{word}”.', en: 'Not everyone knows “{word}”.'}
  },
  examples: [
    {
      bad: 'Vi ger [[feedback]] efter varje [[workshop]].',
      message: 'replace',
      better: 'Vi berättar vad vi tycker efter varje arbetsmöte.'
    },
    {bad: '[[Deadline]] för ansökan är den 5 maj.', message: 'replace', better: 'Sista dag att ansöka är den 5 maj.'},
    {good: 'Programmet heter Team Agera.', because: {sv: 'Ett namn.', en: 'A name.'}},
    {good: 'Mentorn träffar dig varje vecka.', because: {sv: 'Ett etablerat ord.', en: 'An established word.'}},
    {
      good: 'Ordet ”workshop” betyder arbetsmöte.',
      because: {sv: 'Ordet förklaras.', en: 'The word is being explained.'}
    }
  ],
  words: 'lanord',
  atLeast: ({sentence: {block}}) => (block.kind === 'heading' && block.heading === -1 ? 'warning' : 'info')
})
