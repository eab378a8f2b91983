import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'alderdomligt-ord',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Ålderdomligt ord', en: 'Old-fashioned word'},
  why: {
    sv: 'Ord som ingen säger längre håller läsaren på avstånd. Den som lär sig svenska känner ofta inte till dem.',
    en: 'Words that nobody says any more keep the reader at a distance. Learners of Swedish often do not know them.'
  },
  note: {
    sv: 'Korta ej i rubriker, rutor och på skyltar godtas.',
    en: 'Short ej in headings, boxes and on signs is accepted.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.2, 1.4.4, 8.4.1'},
    {title: 'Svarta listan, PM 2011:1'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är ålderdomligt. Skriv ”{suggestion}”.',
      en: '“{word}” is old-fashioned. Write “{suggestion}”.'
    },
    remove: {sv: '”{word}” är ålderdomligt. Stryk det gärna.', en: '“{word}” is old-fashioned. You may well delete it.'}
  },
  examples: [
    {
      bad: 'Du [[skall]] lämna in underlag till ansökan.',
      message: 'replace',
      better: 'Du ska lämna in underlag till ansökan.'
    },
    {bad: 'Intyget har [[ej]] kommit in i tid.', message: 'replace', better: 'Intyget har inte kommit in i tid.'},
    {
      bad: 'Ring oss, [[ty]] vi vill gärna hjälpa dig.',
      message: 'replace',
      better: 'Ring oss, för vi vill gärna hjälpa dig.'
    },
    {
      good: 'Hundens skall störde grannarna.',
      because: {sv: 'Här är skall ett substantiv.', en: 'Here skall is a noun, barking.'}
    },
    {
      good: 'Säg till om du kommer eller ej.',
      because: {sv: 'Eller ej är ett fast uttryck.', en: 'Eller ej is a set phrase.'}
    },
    {
      good: 'Verksamheten är icke-kommersiell, och därför får den bidrag.',
      because: {
        sv: 'Icke är en del av ett längre ord, och därför är ett modernt ord.',
        en: 'Icke is part of a longer word, and därför is a modern word.'
      }
    },
    {
      good: 'Hon sade att hon lade nyckeln på bordet.',
      because: {sv: 'Sade och lade är godtagna former.', en: 'Sade and lade are accepted forms.'}
    }
  ],
  words: 'alderdomligt'
})
