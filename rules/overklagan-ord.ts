import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'overklagan-ord',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Överklagande', en: 'The word for appeal'},
  why: {
    sv: 'Lagen säger överklagande. Samma ord hela vägen gör det lättare att förstå hur man gör.',
    en: 'The law says överklagande. One word throughout makes it easier to see what to do.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '40–44 §§'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.1'},
    {title: 'Svarta listan, PM 2011:1'}
  ],
  messages: {
    replace: {
      sv: 'Lagen säger överklagande. Byt ”{word}” mot ”{suggestion}”.',
      en: 'The law says överklagande. Change “{word}” to “{suggestion}”.'
    },
    remove: {sv: 'Lagen säger överklagande, inte ”{word}”.', en: 'The law says överklagande, not “{word}”.'}
  },
  examples: [
    {
      bad: 'Din [[överklagan]] ska komma in i tid.',
      message: 'replace',
      better: 'Ditt överklagande ska komma in i tid.'
    },
    {bad: '[[Besvärshänvisning]] bifogas.', message: 'replace', better: 'Så här överklagar du.'},
    {
      bad: 'Du kan anföra [[besvär]] hos kammarrätten.',
      message: 'replace',
      better: 'Du kan överklaga till kammarrätten.'
    },
    {good: 'Du kan överklaga beslutet.', because: {sv: 'Verbet är rätt.', en: 'The verb is right.'}},
    {good: 'Du har haft besvär med ryggen.', because: {sv: 'Besvär betyder värk här.', en: 'Besvär means pain here.'}},
    {good: 'Ditt överklagande ska komma in i tid.', because: {sv: 'Lagens ord.', en: 'The word of the law.'}}
  ],
  words: 'overklagan',
  profiles: {beslut: {level: 'notice'}}
})
