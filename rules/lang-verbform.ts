import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'lang-verbform',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Gammal lång verbform', en: 'Old long verb form'},
  why: {
    sv: 'Former som behöves och göres är gammaldags. De flesta säger och skriver behövs och görs.',
    en: 'Forms such as behöves and göres are old-fashioned. Most people say and write behövs and görs.'
  },
  note: {
    sv: 'Verb med stam på s behåller -es: läses, löses, belyses. Taga, giva och andra långa grundformer hör till alderdomligt-ord.',
    en: 'Verbs with a stem in s keep -es: läses, löses, belyses. Taga, giva and other long infinitives belong to alderdomligt-ord.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.4'},
    {title: 'Fler verb efter samma mönster: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är en gammal form. Skriv ”{suggestion}”.',
      en: '“{word}” is an old form. Write “{suggestion}”.'
    },
    remove: {sv: '”{word}” är en gammal form. Skriv den korta.', en: '“{word}” is an old form. Write the short one.'}
  },
  examples: [
    {bad: 'Det [[behöves]] ett intyg.', message: 'replace', better: 'Det behövs ett intyg.'},
    {bad: 'Mer information [[finnes]] på webben.', message: 'replace', better: 'Mer information finns på webben.'},
    {bad: 'Avgiften [[fastställes]] av nämnden.', message: 'replace', better: 'Avgiften fastställs av nämnden.'},
    {good: 'Brevet läses av handläggaren.', because: {sv: 'Stammen slutar på s.', en: 'The stem ends in s.'}},
    {
      good: 'Problemet löses i dag, och alla frågor belyses.',
      because: {sv: 'Stammen slutar på s.', en: 'The stem ends in s.'}
    },
    {
      good: 'Reglerna användes förra året.',
      because: {sv: 'Användes är förfluten tid av använda.', en: 'Användes is the past tense of använda.'}
    }
  ],
  words: 'verbform',
  anyPartOfSpeech: true
})
