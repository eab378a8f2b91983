import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'lang-preposition',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Lång preposition', en: 'Heavy preposition'},
  why: {
    sv: 'Om, för och på räcker nästan alltid. Långa prepositioner gör meningen tung och skymmer det viktiga.',
    en: 'Om, för and på are nearly always enough. Long prepositions weigh the sentence down and hide what matters.'
  },
  note: {
    sv: 'Gällande, rörande och avseende granskas bara där de står som prepositioner efter ett substantiv.',
    en: 'Gällande, rörande and avseende are reported only where they stand as prepositions after a noun.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.7, 3.5.4'},
    {title: 'Övriga uttryck: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är tungt. Byt till ”{suggestion}”.',
      en: '“{word}” is heavy. Change it to “{suggestion}”.'
    },
    remove: {sv: '”{word}” är tungt. Stryk det gärna.', en: '“{word}” is heavy. You may well delete it.'}
  },
  examples: [
    {
      bad: 'Din ansökan [[avseende]] bistånd [[gällande]] mars har kommit in.',
      message: 'replace',
      better: 'Din ansökan om bistånd för mars har kommit in.'
    },
    {
      bad: 'Vi skriver [[angående]] din hyra och [[rörande]] dina skulder.',
      message: 'replace',
      better: 'Vi skriver om din hyra och dina skulder.'
    },
    {
      good: 'Enligt gällande regler får du ha sparade pengar.',
      because: {sv: 'Gällande är ett adjektiv här.', en: 'Gällande is an adjective here.'}
    },
    {
      good: 'Kommunen följer gällande riktlinjer.',
      because: {sv: 'Efter ett verb är gällande ett adjektiv.', en: 'After a verb gällande is an adjective.'}
    },
    {
      bad: 'Har du frågor [[gällande]] avgifter ringer du oss.',
      message: 'replace',
      better: 'Har du frågor om avgifter ringer du oss.'
    },
    {
      good: 'Han höll ett rörande tal om sin mormor.',
      because: {sv: 'Rörande är ett adjektiv här.', en: 'Rörande is an adjective here.'}
    },
    {
      good: 'Skadan uppstod i samband med en olycka.',
      because: {
        sv: 'I samband med är ibland den kortaste vägen.',
        en: 'I samband med is sometimes the shortest way.'
      }
    },
    {
      good: 'I detta avseende liknar reglerna varandra.',
      because: {sv: 'Avseende är ett substantiv här.', en: 'Avseende is a noun here.'}
    }
  ],
  words: 'preposition'
})
