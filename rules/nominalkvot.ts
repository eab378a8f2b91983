import type {Block} from '../src/document/document.js'
import {runningSentences} from '../src/language/measures.js'
import {defineRule} from '../src/rule/define-rule.js'

const HEAVY =
  'Kommunens ansvar för planering av insatser för äldre omfattar kartläggning av behov, samordning av resurser och uppföljning av resultat. Nämndens beslut om fördelning av medel bygger på underlag från förvaltningens enheter för ekonomi och kvalitet. ' +
  'Utvecklingen av arbetssätt inom hemtjänsten förutsätter stöd till chefer, kompetens hos personal och tillgång till digitala verktyg. Ansvaret för uppföljning av mål ligger på enhetschefer med stöd av controllers och kvalitetsstrateger. '

export default defineRule({
  id: 'nominalkvot',
  needs: 'tags',
  status: 'trial',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Många substantiv per verb', en: 'Many nouns per verb'},
  why: {
    sv: 'Substantiv talar om saker, verb om vad någon gör. Med få verb blir texten tät och opersonlig.',
    en: 'Nouns tell of things, verbs of what somebody does. With few verbs the text grows dense and impersonal.'
  },
  note: {
    sv: 'Enkel nominalkvot: antalet substantiv delat med antalet verb, i stycken men inte i listor, från 200 ord. På prov: varje mening måste få ordklasser, och det går inte att säga vilken mening som behöver ändras. ”klarsprak matt” visar måttet.',
    en: 'Simple nominal ratio: nouns divided by verbs, in paragraphs but not in lists, from 200 words. On trial: every sentence has to be tagged, and it cannot be said which sentence to mend. ”klarsprak matt” shows the measure.'
  },
  sources: [
    {title: 'Swegram, Språkbanken (måttet)'},
    {title: 'SvD (debattartikel 1,4, utredning 2,1)'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    noticeAbove: {
      type: 'number',
      default: 2,
      minimum: 0.5,
      description: {sv: 'Ett högre värde ger ett råd.', en: 'A higher value gives a piece of advice.'}
    },
    warningAbove: {
      type: 'number',
      default: 2.6,
      minimum: 0.5,
      description: {sv: 'Ett högre värde ger en varning.', en: 'A higher value gives a warning.'}
    },
    minWords: {
      type: 'integer',
      default: 200,
      minimum: 20,
      description: {sv: 'Kortare texter mäts inte.', en: 'Shorter texts are not measured.'}
    }
  },
  profiles: {protokoll: {level: 'off'}},
  messages: {
    heavy: {
      sv: 'Texten har {ratio} gånger så många substantiv som verb. Använd fler verb.',
      en: 'The text has {ratio} times as many nouns as verbs. Use more verbs.'
    }
  },
  examples: [
    {
      bad: HEAVY.trim(),
      message: 'heavy',
      better: 'Vi frågar de äldre vad de behöver. Sedan planerar vi och följer upp hur det går.',
      options: {minWords: 50}
    },
    {
      bad: HEAVY.repeat(4).trim(),
      message: 'heavy',
      better: 'Nämnden beslutar hur pengarna ska fördelas. Cheferna följer upp att vi når målen.'
    },
    {
      good: 'Du kan ringa oss om du undrar hur vi har räknat. Vi berättar gärna vad du behöver lämna in och när du får veta hur det gick. '
        .repeat(10)
        .trim(),
      because: {sv: 'Texten har många verb.', en: 'The text has many verbs.'}
    },
    {
      good: HEAVY.trim(),
      because: {sv: 'Texten är för kort för ett säkert värde.', en: 'The text is too short for a safe value.'}
    },
    {
      good: `Ta med det här:\n\n${'- intyg om inkomst från arbetsgivare\n- kontoutdrag för alla konton\n- kvitto på glasögon\n'.repeat(20)}`,
      because: {sv: 'En lista har många substantiv.', en: 'A list has many nouns.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document, sentences, tags}) => ({
    end() {
      const running = document.blocks
        .filter(({kind, language}) => kind === 'paragraph' && language === 'sv')
        .map((block: Block) => runningSentences(block, sentences))
      let words = 0
      for (const own of running) for (const {tokens} of own) for (const {kind} of tokens) if (kind === 'word') words++
      if (words < options.minWords) return
      let nouns = 0
      let verbs = 0
      for (const own of running)
        for (const sentence of own)
          for (const [at, {upos, features}] of tags(sentence).entries()) {
            if (sentence.tokens[at]?.protection === 'reference') continue
            if (upos === 'NOUN') nouns++
            if ((upos === 'VERB' || upos === 'AUX') && !features.includes('VerbForm=Part')) verbs++
          }
      const ratio = Math.round((10 * nouns) / Math.max(1, verbs)) / 10
      if (ratio <= options.noticeAbove) return
      const level = ratio > options.warningAbove ? 'warning' : 'notice'
      report(null, {start: 0, end: 0}, 'heavy', {ratio: ratio.toFixed(1).replace('.', ',')}, {level})
    }
  })
})
