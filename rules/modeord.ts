import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'modeord',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Modeord', en: 'Fashionable word'},
  why: {
    sv: 'Ord som är i ropet låter bra men betyder olika saker för olika läsare. Skriv hellre vad du menar.',
    en: 'Words in fashion sound good but mean different things to different readers. Rather write what you mean.'
  },
  note: {
    sv: 'Ett modeord ger en upplysning, tre i samma stycke ett råd.',
    en: 'One fashionable word gives information, three in a paragraph a piece of advice.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.9'},
    {title: 'Ersättningarna: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är ett modeord. Skriv hellre vad du menar: ”{suggestion}”.',
      en: '“{word}” is a fashionable word. Rather write what you mean: “{suggestion}”.'
    },
    remove: {
      sv: '”{word}” är ett modeord som är lätt att missförstå.',
      en: '“{word}” is a fashionable word that is easily misunderstood.'
    }
  },
  examples: [
    {
      bad: 'Vi ska öka [[synligheten]] för vår [[värdegrund]].',
      message: 'replace',
      better: 'Vi ska berätta vad vi tror på.'
    },
    {
      bad: 'Projektet ger en [[verktygslåda]] för [[robust]] [[humankapital]].',
      message: 'replace',
      better: 'Projektet ger metoder som stärker personalens kunskaper.'
    },
    {
      good: 'Ta med egna verktyg till verkstaden.',
      because: {sv: 'Hammare och tång är verktyg på riktigt.', en: 'Hammer and tongs are real tools.'}
    },
    {good: 'Kommunens verktyg ligger i boden.', because: {sv: 'Verktyg på riktigt.', en: 'Real tools.'}},
    {good: 'Utredningen Robust ekonomi kom i maj.', because: {sv: 'Ett namn.', en: 'A name.'}}
  ],
  words: 'modeord',
  raised: {from: 3, within: 'block', to: 'notice'}
})
