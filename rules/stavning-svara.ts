import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'stavning-svara',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Ord som ofta stavas fel', en: 'Words that are often misspelt'},
  why: {
    sv: 'Stavfel tar uppmärksamhet från innehållet och gör texten mindre trovärdig.',
    en: 'Misspellings draw attention from the content and make the text less credible.'
  },
  note: {
    sv: 'Regeln kan en kort lista och ersätter inte rättstavningen i ordbehandlaren. Varianter som symptom ger bara en upplysning.',
    en: 'The rule knows a short list and does not replace the spell checker. Variants such as symptom give information only.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '5.1, 5.5, 7.4, 13.13'},
    {title: 'De felaktiga formerna: egen bedömning'}
  ],
  messages: {
    replace: {sv: '”{word}” stavas hellre ”{suggestion}”.', en: '“{word}” is better spelt “{suggestion}”.'},
    remove: {sv: 'Se över hur ”{word}” stavas.', en: 'Check how “{word}” is spelt.'}
  },
  examples: [
    {
      bad: 'Du kan [[rekomendera]] en [[resturang]].',
      message: 'replace',
      better: 'Du kan rekommendera en restaurang.'
    },
    {
      bad: 'Vi har en [[paralell]] utredning om [[mobbing]].',
      message: 'replace',
      better: 'Vi har en parallell utredning om mobbning.'
    },
    {bad: 'Vi är [[överrens]] om en plan.', message: 'replace', better: 'Vi är överens om en plan.'},
    {
      good: 'Läkaren skriver om symtom.',
      because: {sv: 'Symtom är den form som rekommenderas.', en: 'Symtom is the form recommended.'}
    },
    {good: 'Skolan arbetar mot mobbning.', because: {sv: 'Rätt stavat.', en: 'Spelt right.'}},
    {
      good: 'Rutan heter ”Särkilt stöd” och bandet Paralell spelar.',
      because: {sv: 'Ett citat och ett namn.', en: 'A quotation and a name.'}
    }
  ],
  words: 'stavning',
  anyPartOfSpeech: true
})
