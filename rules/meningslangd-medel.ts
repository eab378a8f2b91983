import {defineRule} from '../src/rule/define-rule.js'

/** Fewer sentences than this say nothing about a writer's habits. */
const MIN_SENTENCES = 8
const MIN_WORDS = 100

export default defineRule({
  id: 'meningslangd-medel',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Meningarnas medellängd', en: 'Mean sentence length'},
  why: {
    sv: 'Många långa meningar i rad tröttar ut läsaren. Korta och lite längre om vartannat ger texten rytm.',
    en: 'Many long sentences in a row tire the reader. Short and somewhat longer ones in turn give the text rhythm.'
  },
  note: {
    sv: 'Texter med färre än åtta meningar eller under 100 ord mäts inte.',
    en: 'Texts with fewer than eight sentences or under 100 words are not measured.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3'},
    {title: 'Lunds universitet, skrivråd'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    noticeAbove: {
      type: 'number',
      default: 15,
      minimum: 1,
      description: {sv: 'Fler ord i snitt ger ett råd.', en: 'More words on average give a piece of advice.'}
    },
    warningAbove: {
      type: 'number',
      default: 18,
      minimum: 1,
      description: {sv: 'Fler ord i snitt ger en varning.', en: 'More words on average give a warning.'}
    },
    minSpread: {
      type: 'number',
      default: 3,
      minimum: 0,
      description: {
        sv: 'Mindre spridning än så (standardavvikelse i ord) ger en upplysning.',
        en: 'Less spread than this (standard deviation in words) gives information.'
      }
    }
  },
  profiles: {
    rapport: {options: {noticeAbove: 18, warningAbove: 22}},
    protokoll: {options: {noticeAbove: 18, warningAbove: 22}},
    lattlast: {options: {noticeAbove: 10, warningAbove: 12, minSpread: 0}}
  },
  messages: {
    long: {
      sv: 'Meningarna är i snitt {mean} ord. Sikta på högst {target}, och blanda korta och långa.',
      en: 'The sentences average {mean} words. Aim for at most {target}, and mix short and long.'
    },
    even: {
      sv: 'Nästan alla meningar är lika långa. Blanda korta och lite längre.',
      en: 'Nearly all sentences are equally long. Mix short and somewhat longer ones.'
    }
  },
  examples: [
    {
      bad:
        'Du får ett brev från oss när vi har läst din ansökan och pratat med dig om hur du bor. I brevet står det hur mycket pengar du får och vilken dag de kommer till ditt konto. ' +
        'Om du får nej står det varför vi har sagt nej och vad du kan göra åt det. Du kan ringa din handläggare om du vill veta mer om hur vi har räknat ut beloppet. ' +
        'Det går bra att ta med en vän eller någon i familjen när du kommer till oss på möte. Vi kan boka en tolk åt dig om du hellre vill prata på ett annat språk än svenska. ' +
        'Säg till i god tid så att tolken hinner komma hit den dag som vi har bestämt tillsammans. Du måste berätta för oss om du börjar jobba eller om någon flyttar in eller ut hos dig.',
      message: 'long',
      better:
        'Du får ett brev från oss när vi har läst din ansökan. Där står hur mycket pengar du får. Får du nej står det varför. Ring din handläggare om du vill veta mer.'
    },
    {
      bad:
        'Vi läser din ansökan i maj. Du får svar av oss i juni. Pengarna kommer till ditt konto. Du kan ringa oss varje dag. Vi svarar på alla dina frågor. Ta gärna med dig en vän. Vi har öppet till klockan fyra. Kaffe finns det i vårt kök. ' +
        'Du hittar oss vid det röda torget. Bussen stannar precis utanför vår dörr. Hissen går upp till våning tre. Ring på klockan när du kommer. Du kan boka tid hos oss. Tolken är gratis för alla besökare. Berätta för oss om du flyttar. Säg till om du byter jobb. ' +
        'Spara alla kvitton i en pärm. Vi ses snart på vårt möte.',
      message: 'even',
      better:
        'Vi läser din ansökan i maj. Du får svar i juni, och pengarna kommer till ditt konto samma vecka. Ring gärna!'
    },
    {
      good:
        'Vi läser din ansökan. Du får svar från oss inom fyra veckor om inget saknas i den. Hyran betalar vi direkt till din värd varje månad. Spara kvitton. Du kan ringa oss varje dag mellan nio och tre. Fråga efter Maria. Hon vet hur det går för dig och kan svara på det mesta. ' +
        'Vill du hellre komma hit? Boka en tid på telefon eller på webben, så ses vi på kontoret vid torget. Bussen stannar utanför. Ta gärna med en vän om du vill ha stöd på mötet. Vi kan också boka en tolk. Säg till i tid. Berätta om du flyttar eller får ett nytt jobb.',
      because: {sv: 'Korta och längre meningar om vartannat.', en: 'Short and longer sentences in turn.'}
    },
    {
      good: 'Du får ett brev från oss när vi har läst din ansökan och pratat med dig om hur du bor och vad du behöver hjälp med. Hej så länge!',
      because: {sv: 'Två meningar säger inget om snittet.', en: 'Two sentences tell nothing of the mean.'}
    },
    {
      good: 'Hej! Kom in. Sitt ner. Ta kaffe. Det är gott. Vi ses. Ha det bra. Hej då! Ring sen.',
      because: {sv: 'Texten är för kort för ett säkert värde.', en: 'The text is too short for a safe value.'}
    }
  ],
  create: ({options, report, measures}) => ({
    end() {
      const {words, sentences, meanSentenceLength: mean, sentenceLengthSpread: spread} = measures()
      if (sentences < MIN_SENTENCES || words < MIN_WORDS || mean === null) return
      const whole = {start: 0, end: 0}
      // A fraction of a word above the limit is no reason to rewrite a text.
      if (Math.round(mean) > options.noticeAbove)
        report(
          null,
          whole,
          'long',
          {mean: Math.round(mean * 10) / 10, target: options.noticeAbove},
          {
            level: mean > options.warningAbove ? 'warning' : 'notice'
          }
        )
      else if (spread !== null && spread < options.minSpread) report(null, whole, 'even', {}, {level: 'info'})
    }
  })
})
