import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'fasta-uttryck',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Fasta uttryck', en: 'Set expressions'},
  why: {
    sv: 'Flera små ord skrivs ihop eller isär efter vana. Samma form genom texten gör den lättare att läsa.',
    en: 'Several small words are written as one or apart by habit. One form throughout makes the text easier to read.'
  },
  note: {
    sv: 'Många varianter godtas i ordböcker. Därför ger regeln bara en upplysning.',
    en: 'Many variants are accepted in dictionaries. The rule therefore gives information only.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '10.1, 10.3'}],
  messages: {
    replace: {sv: '”{word}” skrivs hellre ”{suggestion}”.', en: '“{word}” is better written “{suggestion}”.'},
    remove: {sv: 'Se över hur ”{word}” skrivs.', en: 'Check how “{word}” is written.'}
  },
  examples: [
    {bad: 'Beslutet gäller [[tillsvidare]].', message: 'replace', better: 'Beslutet gäller tills vidare.'},
    {
      bad: 'Vi hjälper [[framförallt]] barnfamiljer.',
      message: 'replace',
      better: 'Vi hjälper framför allt barnfamiljer.'
    },
    {good: 'Du får pengarna i efterhand.', because: {sv: 'I efterhand är rätt.', en: 'I efterhand is right.'}},
    {
      good: 'Det går i vågor över allt större områden.',
      because: {sv: 'Orden hör till var sin fras.', en: 'The words belong to different phrases.'}
    },
    {
      good: 'Jag stannar för resten av veckan.',
      because: {sv: 'Resten är ett substantiv här.', en: 'Resten is a noun here.'}
    }
  ],
  words: 'fasta-uttryck'
})
