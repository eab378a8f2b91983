import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'yrkestitel-konsmarkerad',
  status: 'trial',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Könsmarkerad titel', en: 'Gendered title'},
  why: {
    sv: 'En titel på -man eller -kvinna utesluter en del av dem som kan ha uppdraget.',
    en: 'A title in -man or -kvinna leaves out some of those who may hold it.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.1.2'},
    {title: 'Fler titlar efter samma mönster: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: 'Skriv hellre en könsneutral titel än ”{word}”: ”{suggestion}”.',
      en: 'Rather write a neutral title than “{word}”: “{suggestion}”.'
    },
    remove: {sv: 'Skriv hellre en könsneutral titel än ”{word}”.', en: 'Rather write a neutral title than “{word}”.'}
  },
  examples: [
    {bad: 'Anna Ek är [[justeringsman]].', message: 'replace', better: 'Anna Ek är justerare.'},
    {
      bad: 'Kommunens [[talesman]] svarar på frågor.',
      message: 'replace',
      better: 'Kommunens talesperson svarar på frågor.'
    },
    {
      good: 'Diskrimineringsombudsmannen svarar.',
      because: {sv: 'Ombudsman saknar etablerad ersättning.', en: 'Ombudsman has no established replacement.'}
    },
    {good: 'Sjuksköterskan ringer dig.', because: {sv: 'En yrkestitel för alla.', en: 'A title for everyone.'}},
    {good: 'Nämndemannen deltog i domstolen.', because: {sv: 'Lagens titel.', en: 'The title in the law.'}}
  ],
  words: 'konsmarkerat'
})
