import {countOwnWords} from '../src/language/own-words.js'
import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

/** How many of the sentences that drive LIX up are shown. */
const SHOWN = 3

export default defineRule({
  id: 'lix',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Högt LIX', en: 'High LIX'},
  why: {
    sv: 'LIX räknar långa meningar och långa ord. Ett högt värde är ett tecken på att texten är tung att läsa.',
    en: 'LIX counts long sentences and long words. A high value is a sign that the text is heavy to read.'
  },
  note: {
    sv: 'LIX är meningarnas medellängd i ord plus andelen ord med fler än sex bokstäver. Texter under 100 ord mäts inte. De tyngsta meningarna visas som upplysningar.',
    en: 'LIX is the mean sentence length in words plus the percentage of words with more than six letters. Texts of under 100 words are not measured. The heaviest sentences are shown as information.'
  },
  sources: [
    {title: 'Helsingborgs stad, Hjälp med språket (högst 40)'},
    {title: 'Hultsfreds kommun (högst 45)'},
    {title: 'Lunds universitet (högst 50)'},
    {title: 'Björnsson: Läsbarhet, 1968 (måttet)'}
  ],
  options: {
    target: {
      type: 'integer',
      default: 40,
      minimum: 10,
      description: {sv: 'Det värde som texten bör sikta på.', en: 'The value that the text should aim for.'}
    },
    noticeAbove: {
      type: 'integer',
      default: 45,
      minimum: 10,
      description: {sv: 'Ett högre värde ger ett råd.', en: 'A higher value gives a piece of advice.'}
    },
    warningAbove: {
      type: 'integer',
      default: 55,
      minimum: 10,
      description: {sv: 'Ett högre värde ger en varning.', en: 'A higher value gives a warning.'}
    }
  },
  profiles: {
    rapport: {options: {target: 45, noticeAbove: 50, warningAbove: 60}},
    protokoll: {options: {target: 45, noticeAbove: 50, warningAbove: 60}},
    lattlast: {options: {target: 25, noticeAbove: 30, warningAbove: 35}}
  },
  messages: {
    high: {
      sv: 'LIX är {lix}. Målet är högst {target}: korta meningarna och byt långa ord.',
      en: 'LIX is {lix}. Aim for at most {target}: shorten the sentences and replace long words.'
    },
    sentence: {
      sv: 'Den här meningen drar upp LIX: {words} ord, varav {longWords} långa.',
      en: 'This sentence drives LIX up: {words} words, {longWords} of them long.'
    }
  },
  examples: [
    {
      bad:
        'Socialnämnden utreder ansökningar från kommuninvånare beträffande försörjningsstöd, bostadsanpassning och hemtjänstinsatser efter inkommande ansökningshandlingar. ' +
        'Handläggningstiden varierar beroende på ansökningarnas omfattning, tillgängliga personalresurser och nödvändiga kompletteringar från sökande, vårdgivare eller andra myndigheter. ' +
        'Utredningen innefattar genomgång av ekonomiska förhållanden, boendesituation, familjeförhållanden, hälsotillstånd samt tidigare beviljade insatser inom kommunens verksamhetsområden. ' +
        'Beslutsfattandet delegeras huvudsakligen till handläggande tjänstepersoner, medan principiellt viktiga ställningstaganden överlämnas till nämndens individutskott. ' +
        'Avslagsbeslut motiveras skriftligen och överklagandehänvisning bifogas, eftersom förvaltningsdomstolarna kan pröva bedömningarna. ' +
        'Verkställigheten påbörjas omedelbart efter beslutsdatum, förutsatt att nödvändiga förberedelser genomförts tillsammans med utförarna. ' +
        'Uppföljning genomförs regelbundet, åtminstone halvårsvis, varvid måluppfyllelse, kvalitetsaspekter och eventuella förändringsbehov dokumenteras noggrant tillsammans med respektive utförare. ' +
        'Klagomål, synpunkter och förbättringsförslag registreras, analyseras och redovisas årligen för kommunstyrelsen.',
      message: 'high',
      better: 'Vi läser din ansökan. Sedan ringer vi dig och frågar hur du har det hemma.'
    },
    {
      bad:
        'Kommunen erbjuder stödinsatser till kommuninvånare som har svårigheter att klara sin vardag på egen hand. Biståndshandläggaren utreder först vilka behov du har och diskuterar sedan tänkbara lösningar tillsammans med dig och dina anhöriga. ' +
        'Därefter fattar handläggaren ett skriftligt beslut, som innehåller information om insatsens omfattning, avgifter och möjligheten att överklaga. Verkställigheten börjar vanligtvis inom några veckor efter beslutet. ' +
        'Genomförandeplanen beskriver hur personalen arbetar, vilka tidpunkter som gäller och vem som ansvarar för olika arbetsuppgifter. Kontaktpersonen går igenom innehållet regelbundet och föreslår förändringar när situationen kräver det. ' +
        'Synpunkter på verksamheten lämnas till enhetschefen, som ansvarar för kvaliteten och återkommer med besked.',
      message: 'high',
      better:
        'Kommunen kan hjälpa dig om du har svårt att klara vardagen själv. Vi pratar först med dig om vad du behöver.'
    },
    {
      good:
        'Du kan få hjälp med hyran om du har låg lön och inte kan betala själv. Vi räknar ut hur mycket du kan få. Först ser vi på vad du tjänar och vad du har på banken. Sedan ser vi på vad mat, el och hyra kostar för dig och ditt barn. ' +
        'Blir det för lite kvar kan du få pengar av oss. Du får svar inom två veckor. Ring om du undrar över något! Vi har öppet varje dag från nio till fyra. Ta gärna med en vän när du kommer hit. Vi kan boka tolk åt dig om du vill ha det.',
      because: {sv: 'Korta meningar med korta ord.', en: 'Short sentences of short words.'}
    },
    {
      good: 'Verksamhetsplanering förutsätter behovsinventering, resursberäkning, prioriteringsordning och uppföljningsrutiner.',
      because: {sv: 'Texten är för kort för ett säkert värde.', en: 'The text is too short for a safe value.'}
    },
    {
      good: 'Socialnämndens verksamhetsberättelse finns på kommunens webbplats. Kommunfullmäktige behandlar verksamhetsberättelsen i april.',
      because: {sv: 'Två meningar räcker inte för att mäta.', en: 'Two sentences are not enough to measure.'}
    }
  ],
  create: ({options, report, measures, document, sentences}) => ({
    end() {
      const {lix} = measures()
      if (lix === null || Math.round(lix) <= options.noticeAbove) return
      const level = lix > options.warningAbove ? 'warning' : 'notice'
      report(null, {start: 0, end: 0}, 'high', {lix: Math.round(lix), target: options.target}, {level})
      const heaviest = document.blocks
        .filter(block => block.language === 'sv' && (block.kind === 'paragraph' || block.kind === 'listItem'))
        .flatMap(block => sentences(block).map(weigh))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, SHOWN)
      for (const {sentence, words, longWords} of heaviest)
        report(sentence.block, sentence, 'sentence', {words, longWords}, {level: 'info'})
    }
  })
})

/** A sentence's own share of LIX: its words and the percentage of long ones. */
function weigh(sentence: Sentence) {
  const words = countOwnWords(sentence)
  const longWords = sentence.tokens.filter(token => token.kind === 'word' && token.text.length > 6).length
  return {sentence, words, longWords, weight: words === 0 ? 0 : words + (100 * longWords) / Math.max(words, 8)}
}
