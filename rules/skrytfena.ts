import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'skrytfena',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Förlängt ord', en: 'Padded word'},
  why: {
    sv: 'Ord som förlängs med åtgärd, insats eller process säger inte mer, men tar längre tid att läsa.',
    en: 'Words padded with åtgärd, insats or process say no more, but take longer to read.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.8'},
    {title: 'Fler ord efter samma mönster: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är längre än det behöver. ”{suggestion}” räcker.',
      en: '“{word}” is longer than it need be. “{suggestion}” is enough.'
    },
    remove: {sv: '”{word}” är längre än det behöver vara.', en: '“{word}” is longer than it need be.'}
  },
  examples: [
    {bad: '[[Tillsynsfunktionen]] ska stärkas.', message: 'replace', better: 'Tillsynen ska stärkas.'},
    {bad: 'Vi planerar [[informationsåtgärder]].', message: 'replace', better: 'Vi planerar information.'},
    {
      good: 'Räddningsinsatsen tog tre timmar.',
      because: {sv: 'Insatsen är själva saken.', en: 'The effort is the thing itself.'}
    },
    {
      good: 'Insatsen kontaktperson är frivillig.',
      because: {sv: 'Insats är lagens ord.', en: 'Insats is the word of the law.'}
    },
    {
      good: 'Den dagliga verksamheten har stängt.',
      because: {sv: 'Daglig verksamhet är ett fackord.', en: 'Daglig verksamhet is a term.'}
    },
    {
      good: 'Utbildningen och informationen är gratis.',
      because: {sv: 'De korta orden är bra.', en: 'The short words are good.'}
    }
  ],
  words: 'skrytfena'
})
