import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'bojning-svara',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Svår böjning', en: 'Difficult inflection'},
  why: {
    sv: 'Svenska böjningar går fortare att läsa än latinska och engelska.',
    en: 'Swedish inflections are quicker to read than Latin and English ones.'
  },
  note: {
    sv: 'Partners är oftast genitiv och granskas bara där det tydligt är plural.',
    en: 'Partners is mostly a genitive and is reviewed only where it clearly is a plural.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '6.2.1, 6.2.3, 6.2.4, 6.2.5, 6.2.6, 6.5'}],
  messages: {
    replace: {
      sv: '”{word}” böjs hellre på svenska: ”{suggestion}”.',
      en: '“{word}” is better inflected the Swedish way: “{suggestion}”.'
    },
    remove: {sv: 'Se över hur ”{word}” böjs.', en: 'Check how “{word}” is inflected.'}
  },
  examples: [
    {
      bad: 'Kommunen har flera [[policys]] och tre [[centra]].',
      message: 'replace',
      better: 'Kommunen har flera policyer och tre centrum.'
    },
    {bad: 'Nämnden har [[två ordföranden]].', message: 'replace', better: 'Nämnden har två ordförande.'},
    {good: 'Media granskar kommunen.', because: {sv: 'Media är en godtagen form.', en: 'Media is an accepted form.'}},
    {good: 'Ordföranden leder mötet.', because: {sv: 'Bestämd form singular.', en: 'Definite singular.'}},
    {good: 'Kommunen har ett centrum.', because: {sv: 'Rätt böjt.', en: 'Rightly inflected.'}},
    {
      good: 'Skriv också upp din partners inkomst.',
      because: {sv: 'Genitiv, inte plural.', en: 'A genitive, not a plural.'}
    }
  ],
  words: 'bojning',
  anyPartOfSpeech: true
})
