import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'kanslisprak',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Kanslispråk', en: 'Officialese'},
  why: {
    sv: 'Stela ord gör att läsaren måste översätta i huvudet. Vardagliga ord går fortare att läsa och missförstås mer sällan.',
    en: 'Stiff words make the reader translate in the head. Everyday words are quicker to read and less often misread.'
  },
  note: {
    sv: 'Ord som har en vanlig betydelse vid sidan av den stela granskas bara när orden runt omkring visar vilken som menas. Particip (inkommen, erhållen) granskas inte än.',
    en: 'Words with an ordinary meaning beside the stiff one are reported only when the words around show which is meant. Participles (inkommen, erhållen) are not reviewed yet.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.1, 1.4.2, 1.4.3, 1.4.7'},
    {title: 'Svarta listan, PM 2011:1'}
  ],
  messages: {
    replace: {
      sv: '”{word}” låter stelt. Skriv hellre ”{suggestion}”.',
      en: '“{word}” sounds stiff. Rather write “{suggestion}”.'
    },
    remove: {sv: '”{word}” låter stelt. Stryk det gärna.', en: '“{word}” sounds stiff. You may well delete it.'}
  },
  examples: [
    {
      bad: 'Du ska [[inkomma med]] en hyresavi före den 20 mars.',
      message: 'replace',
      better: 'Du ska lämna in en hyresavi före den 20 mars.'
    },
    {bad: 'Du har [[erhållit]] ett beslut om stöd.', message: 'replace', better: 'Du har fått ett beslut om stöd.'},
    {
      bad: 'Nämnden [[översänder]] ett intyg, och [[gentemot]] grannarna gäller samma regler.',
      message: 'replace',
      better: 'Nämnden skickar ett intyg, och mot grannarna gäller samma regler.'
    },
    {
      good: 'Vi utgår från det du har berättat för oss.',
      because: {
        sv: 'Utgå från är vanlig svenska. Bara ersättningar som utgår är kanslispråk.',
        en: 'Utgå från is ordinary Swedish. Only payments that utgår are officialese.'
      }
    },
    {
      good: 'Samtalet inger hopp.',
      because: {sv: 'Det är ingen handling som lämnas in.', en: 'It is no document that is handed in.'}
    },
    {
      good: 'Du har haft besvär med knät i två år.',
      because: {sv: 'Besvär betyder här värk, inte överklagande.', en: 'Besvär means pain here, not an appeal.'}
    },
    {
      good: 'Föreningens stadgar finns på webbplatsen.',
      because: {sv: 'Stadgar är ett substantiv här.', en: 'Stadgar is a noun here.'}
    }
  ],
  words: 'kanslisprak',
  raised: {from: 3, within: 'sentence', to: 'warning'}
})
