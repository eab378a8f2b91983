import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'tilltal-saknas',
  status: 'stable',
  category: 'struktur',
  severity: 'warning',
  title: {sv: 'Läsaren tilltalas inte', en: 'The reader is not addressed'},
  why: {
    sv: 'Ett brev om ”den enskilde” låter som om det gällde någon annan. Med ”du” ser läsaren att det gäller hen.',
    en: 'A letter about “den enskilde” sounds as if it were about someone else. With “du” readers see that it is about them.'
  },
  note: {
    sv: 'Utan profil märks bara texter utan du där någon meddelas ett beslut. Domstolars och regeringens texter, rutiner och rapporter godtas.',
    en: 'Without a profile only texts without du count in which someone is told a decision. Texts of courts and government, routines and reports are accepted.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5, 8.2.1'},
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    letter: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Texten är ett brev: då ska ordet du finnas.',
        en: 'The text is a letter: then the word du must be there.'
      }
    }
  },
  profiles: {
    brev: {options: {letter: true}},
    beslut: {options: {letter: true}},
    rapport: {level: 'off'},
    protokoll: {level: 'off'}
  },
  messages: {
    third: {
      sv: 'Texten talar om ”{party}” i stället för till läsaren. Skriv ”du”.',
      en: 'The text speaks of “{party}” and not to the reader. Write “du”.'
    },
    none: {
      sv: 'Brevet talar inte till läsaren. Skriv ”du”.',
      en: 'The letter does not speak to the reader. Write “du”.'
    }
  },
  examples: [
    {
      bad: '[[Den enskilde]] meddelas härmed att ansökan avslås.',
      message: 'third',
      better: 'Du får inte det du har ansökt om.'
    },
    {
      bad: '[[Karin Lund]] har inte visat att hon är i behov av hjälp.',
      message: 'third',
      better: 'Du har inte visat att du behöver hjälp.'
    },
    {
      good: 'Beslut till vårdnadshavare: barnet Amina har rätt till skolskjuts.',
      because: {sv: 'Barnet är någon annan än läsaren.', en: 'The child is someone else than the reader.'}
    },
    {
      good: 'Rutinen gäller alla handläggare. Den enskilde ska alltid få ett skriftligt beslut.',
      because: {sv: 'Texten är till handläggare.', en: 'The text is for caseworkers.'}
    },
    {
      good: 'Du har ansökt om pengar. Den enskilde beviljas stöd efter prövning.',
      because: {sv: 'Texten säger du.', en: 'The text says du.'}
    }
  ],
  create: ({options, report}) => {
    let words = 0
    let addresses = 0
    let isOfOthers = false
    let first: {readonly sentence: Sentence; readonly span: Span} | undefined
    return {
      sentence(sentence) {
        if (addresses > 0) return
        const {kind, region, index} = sentence.block
        const isOpening = index < 5 || kind === 'heading' || kind === 'title'
        if (isOpening && sentence.tokens.some(({lower}) => OTHERS.test(lower))) isOfOthers = true
        if ((kind !== 'paragraph' && kind !== 'listItem') || region !== 'body') return
        words += sentence.tokens.length
        for (const {lower} of sentence.tokens) if (ADDRESS.has(lower)) addresses++
        const span = first ? undefined : findParty(sentence)
        if (span) first = {sentence, span}
      },
      end() {
        if (addresses > 0 || (isOfOthers && !options.letter)) return
        if (first) {
          const {block} = first.sentence
          report(block, first.span, 'third', {party: block.text.slice(first.span.start, first.span.end)})
        } else if (options.letter && words >= 30) report(null, {start: 0, end: 0}, 'none', {})
      }
    }
  }
})

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const ADDRESS = words('du dig din ditt dina ni er ert era')

/** Words in the opening and the headings of texts that are for others than the one they are about. */
const OTHERS =
  /(?:domstol|domstolen|tingsrätt|tingsrätten|hovrätt|hovrätten|kammarrätten|regeringen|justitieombudsmannen|riksdagen|rutin|rutinen|rutiner|riktlinje|riktlinjer|riktlinjen|policy|handbok|rapporten|protokoll)$/u

const PARTIES = words('sökanden sökande klienten vederbörande brukaren enskilde enskilda')

/** What is done to someone who is told a decision. */
const DECIDED = words(
  'meddelas underrättas upplyses beviljas nekas avslås avslår bifalls bifaller beviljar återkrävs återkräver'
)

/** Words of a sentence that holds for anyone. */
const GENERAL = words('om när ska skall kan bör alltid måste får varje alla antingen vanligen ofta normalt')

/** Who is told the decision: `Den enskilde meddelas …`, `Karin Lund har inte visat …`. */
function findParty({tokens}: Sentence): Span | undefined {
  const [first, second, third, fourth] = tokens
  if (!first || !second || first.protection === 'quotation') return undefined
  const isOne = PARTIES.has(first.lower)
  const isPair = first.lower === 'den' && PARTIES.has(second.lower)
  const isName = isCapitalised(first) && isCapitalised(second)
  const shown = third?.lower === 'har' && fourth?.lower === 'inte' && tokens[4]?.lower === 'visat'
  const isTold = ((isOne || isPair) && isDecided(tokens)) || (isName && shown)
  if (!isTold || tokens.some(({lower}) => GENERAL.has(lower))) return undefined
  return {start: first.start, end: isOne ? first.end : second.end}
}

function isDecided(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({lower}) => DECIDED.has(lower)) ||
    tokens.some(({lower}, i) => lower === 'inte' && tokens[i + 1]?.lower === 'visat')
  )
}

function isCapitalised({kind, text}: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(text)
}
