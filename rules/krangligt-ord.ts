import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'krangligt-ord',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Krångligt ord', en: 'Difficult word'},
  why: {
    sv: 'Många känner inte till ordet eller måste tänka efter. Det finns ett vanligare.',
    en: 'Many do not know the word or have to think. There is a commoner one.'
  },
  note: {
    sv: 'Ord som ställer till det bara i brev och beslut granskas bara där texten säger du. På prov: 33 av 40 lästa fynd var råd att följa.',
    en: 'Words that are a problem only in letters are reviewed only where the text says du. On trial: 33 of 40 findings that were read were advice to follow.'
  },
  sources: [
    {title: 'Svarta listan, PM 2011:1'},
    {title: 'Klarspråksguider från kommuner och skribenter, se ordlistan'},
    {title: 'Övriga ord: egen sammanställning'}
  ],
  messages: {
    replace: {sv: '”{word}” är krångligt. Prova ”{suggestion}”.', en: '“{word}” is difficult. Try “{suggestion}”.'},
    remove: {sv: '”{word}” är krångligt. Stryk det gärna.', en: '“{word}” is difficult. You may well delete it.'}
  },
  examples: [
    {bad: 'Vår [[målsättning]] är en enklare ansökan.', message: 'replace', better: 'Vårt mål är en enklare ansökan.'},
    {
      bad: 'Avgiften sänks [[successivt]] under [[nästkommande]] år.',
      message: 'replace',
      better: 'Avgiften sänks lite i taget under nästa år.'
    },
    {
      good: 'Priset är avsevärt högre än i fjol.',
      because: {sv: 'Ett adverb som betyder mycket.', en: 'An adverb that means much.'}
    },
    {
      good: 'Ansökan är undertecknad av din bror.',
      because: {sv: 'Ett particip, inte jag.', en: 'A participle, not me.'}
    },
    {
      good: 'Vi har brukare i rapporten och kallar dem så.',
      because: {sv: 'Texten vänder sig inte till en person.', en: 'The text does not address a person.'}
    }
  ],
  words: 'krangligt'
})
