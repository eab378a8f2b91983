import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'tautologi',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Samma sak två gånger', en: 'The same thing twice'},
  why: {
    sv: 'När två ord säger samma sak letar läsaren efter en skillnad som inte finns.',
    en: 'When two words say the same thing the reader looks for a difference that is not there.'
  },
  sources: [{title: 'Egen bedömning'}],
  messages: {
    replace: {
      sv: '”{word}” säger samma sak två gånger. Det räcker med ”{suggestion}”.',
      en: '“{word}” says the same thing twice. “{suggestion}” is enough.'
    },
    remove: {sv: '”{word}” upprepar det som redan står. Stryk det.', en: '“{word}” repeats what is there. Delete it.'}
  },
  examples: [
    {
      bad: 'Vi har gjort en [[gemensam överenskommelse]].',
      message: 'replace',
      better: 'Vi har gjort en överenskommelse.'
    },
    {
      bad: '[[Planera i förväg]] hur du tar dig hit.',
      message: 'replace',
      better: 'Planera hur du tar dig hit.'
    },
    {
      bad: 'Nämnden berättade om sina [[framtida planer]].',
      message: 'replace',
      better: 'Nämnden berättade om sina planer.'
    },
    {
      good: 'Vi går igenom det på nytt, igen och igen.',
      because: {sv: 'Upprepningen är ett stilgrepp.', en: 'The repetition is a figure of style.'}
    },
    {
      good: 'Du får hjälp igen nästa år.',
      because: {sv: 'Igen säger något nytt här.', en: 'Igen says something new here.'}
    },
    {
      good: 'Kommunerna har en gemensam nämnd och planerar för framtiden.',
      because: {sv: 'En nämnd kan vara gemensam eller inte.', en: 'A board may be shared or not.'}
    }
  ],
  words: 'tautologi'
})
