import {defineRule} from '../src/rule/define-rule.js'

/** Some hundred words of which few come twice; two of them together are long enough to be measured. */
const VARIED =
  'Handläggaren ringer på måndag morgon och berättar vad nämnden har beslutat. Brevet kommer några dagar senare, ofta en fredag. Kontoret vid torget stänger tidigt före helger, men växeln svarar alltid. ' +
  'Snö, halka och köer kan göra bussen sen, så gå hemifrån i god tid. Barn leker gärna i väntrummet, där böcker, pussel och ritpapper ligger framme. Ta med hyresavi, lönebesked, kontoutdrag samt kvitton från apotek eller läkare. ' +
  'Tolk bokas en vecka innan mötet. Den som ser dåligt får blanketter med större bokstäver. Hissen finns bakom receptionen, och toaletten till vänster. Kaffe bjuder vi på. Frågor besvaras gärna per telefon, e-post eller vanlig post. '

export default defineRule({
  id: 'ovix',
  status: 'trial',
  category: 'struktur',
  severity: 'info',
  title: {sv: 'Stor ordvariation', en: 'Great variation of words'},
  why: {
    sv: 'Många olika ord gör texten svårare för den som läser långsamt. I lättläst text är det bra att upprepa samma ord.',
    en: 'Many different words make the text harder for a slow reader. In easy-to-read text it is good to repeat the same word.'
  },
  note: {
    sv: 'På prov: det finns ingen norm för OVIX, så gränserna är en egen bedömning. Upprepning kan ge lågt värde utan att texten är lätt, och listor av fackord ger högt.',
    en: 'On trial: there is no norm for OVIX, so the limits are our own. Repetition may give a low value without the text being easy, and lists of terms give a high one.'
  },
  sources: [{title: 'Swegram, Språkbanken (måttet)'}, {title: 'Gränserna: egen bedömning'}],
  options: {
    above: {
      type: 'integer',
      default: 85,
      minimum: 20,
      description: {sv: 'Ett högre värde ger en upplysning.', en: 'A higher value gives information.'}
    }
  },
  profiles: {lattlast: {level: 'notice', options: {above: 65}}},
  messages: {
    varied: {
      sv: 'OVIX är {ovix}. Upprepa samma ord för samma sak.',
      en: 'OVIX is {ovix}. Repeat the same word for the same thing.'
    }
  },
  examples: [
    {
      bad: VARIED.repeat(2).trim(),
      message: 'varied',
      better: 'Handläggaren ringer dig. Handläggaren frågar hur du bor. Sedan skriver handläggaren ett beslut.',
      options: {above: 30}
    },
    {
      bad: `Hej! ${VARIED.repeat(2).trim()}`,
      message: 'varied',
      better: 'Du får ett brev. I brevet står vad vi har beslutat. Spara brevet.',
      options: {above: 35}
    },
    {
      good: 'Vi läser din ansökan och ringer dig. '.repeat(30).trim(),
      because: {sv: 'Samma ord upprepas.', en: 'The same words are repeated.'}
    },
    {
      good: 'Handläggaren ringer dig i dag, och brevet kommer på fredag.',
      because: {sv: 'Texten är för kort för ett säkert värde.', en: 'The text is too short for a safe value.'}
    },
    {
      good: 'Ekfors, Lillå, Björkvik, Storvik och Norrtorp har egna kontor med telefon, dator och reception.',
      because: {sv: 'En uppräkning är ingen text.', en: 'An enumeration is no text.'}
    }
  ],
  create: ({options, report, measures}) => ({
    end() {
      const {ovix, words} = measures()
      if (ovix === null || words < LEAST_WORDS || ovix <= options.above) return
      report(null, {start: 0, end: 0}, 'varied', {ovix: Math.round(ovix)})
    }
  })
})

/** In shorter texts the value says more of their length than of their words. */
const LEAST_WORDS = 200
