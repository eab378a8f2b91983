import type {LanguageModel, TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'sarskrivning',
  needs: 'tags',
  status: 'stable',
  category: 'skrivregler',
  severity: 'warning',
  title: {sv: 'Särskrivning', en: 'Compound written apart'},
  why: {
    sv: 'Särskrivna ord betyder något annat, eller ingenting. Läsaren får läsa om.',
    en: 'Compounds written apart mean something else, or nothing. The reader has to read again.'
  },
  note: {
    sv: 'Granskas när två substantiv står intill varandra och ordböckerna har dem som ett ord. Ord som saknas där märks inte. I texterna som regeln har prövats på fanns bara 4 fynd, alla rätta.',
    en: 'Reviewed when two nouns stand side by side and the dictionaries have them as one word. Words that are not there are not found. The texts that the rule was tried on held only 4 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '10.1, 10.4'}],
  options: {
    ignore: {
      type: 'strings',
      default: [],
      description: {sv: 'Ordpar som får stå isär.', en: 'Pairs of words that may stand apart.'}
    }
  },
  messages: {
    together: {sv: 'Det ska vara ett ord: ”{suggestion}”.', en: 'It should be one word: “{suggestion}”.'},
    apart: {sv: 'Det ska vara flera ord: ”{suggestion}”.', en: 'It should be several words: “{suggestion}”.'}
  },
  examples: [
    {
      bad: 'Du kan få [[hem tjänst]] varje dag.',
      message: 'together',
      better: 'Du kan få hemtjänst varje dag.'
    },
    {
      bad: 'Lämna in din [[person uppgift]] till oss.',
      message: 'together',
      better: 'Lämna in dina personuppgifter till oss.'
    },
    {
      bad: 'Du kan [[tillexempel]] ringa oss.',
      message: 'apart',
      better: 'Du kan till exempel ringa oss.'
    },
    {
      good: 'Stödet gäller barn och unga. Två hem, tre tjänster.',
      because: {sv: 'Ord står emellan.', en: 'Words stand between.'}
    },
    {
      good: 'Vi träffas på hemtjänstens kontor.',
      because: {sv: 'En genitiv står för sig.', en: 'A genitive stands by itself.'}
    },
    {
      good: 'Vi ger de boende stöd. I dag verksamhet i tre hus, och en del arbete återstår i sex månaders tid.',
      because: {sv: 'Tid, mängd och tal står för sig.', en: 'Time, quantity and numerals stand by themselves.'}
    }
  ],
  create: ({options, report, tags, language}) => {
    const ignored = new Set(options.ignore.map(pair => pair.toLowerCase()))
    return {
      sentence(sentence) {
        const {block, tokens} = sentence
        for (const token of tokens) {
          if (token.kind !== 'word' || token.protection !== '') continue
          const apart = WRITTEN_TOGETHER[token.lower]
          if (apart !== undefined) {
            const suggestion = token.text === token.lower ? apart : apart.charAt(0).toUpperCase() + apart.slice(1)
            report(block, token, 'apart', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
            continue
          }
          const next = tokens[token.index + 1]
          if (!next || !token.spaceAfter || ignored.has(`${token.lower} ${next.lower}`)) continue
          if (!isKnownPair(tokens, token, next)) {
            if (!mayBePair(tokens, token, next) || !isOneWord(token.lower + next.lower, language())) continue
            if (!areNouns(tags(sentence), token.index)) continue
          }
          const suggestion = token.text + next.text
          const span = {start: token.start, end: next.end}
          report(block, span, 'together', {suggestion}, {suggestions: [{replacement: suggestion}]})
        }
      }
    }
  }
})

/** Unlike `framförallt` no dictionary has these. */
const WRITTEN_TOGETHER: Readonly<Record<string, string>> = {
  tillexempel: 'till exempel',
  pågrundav: 'på grund av',
  iform: 'i form',
  iochmed: 'i och med',
  ochsåvidare: 'och så vidare',
  tillochmed: 'till och med'
}

/** Pairs that are seen in the social services, and whose first word also is another part of speech. */
const KNOWN_PAIRS: Readonly<Record<string, RegExp>> = {
  hem: /^tjänst(?:en)?$/u,
  boende: /^stöd(?:et)?$/u,
  miss: /^bruk(?:et)?$/u,
  äldre: /^omsorg(?:en)?$/u,
  försörjnings: /^stöd(?:et)?$/u,
  social: /^(?:tjänsten|nämnden|sekreterare|sekreteraren)$/u
}
/** In `ger de boende stöd` the first word is whom one supports. */
const RECEIVING = /^(?:de|den|alla|många|flera|ge|ger|gav|gett|erbjuda|erbjuder)$/u

function isKnownPair(tokens: readonly Token[], first: Token, second: Token): boolean {
  if (KNOWN_PAIRS[first.lower]?.test(second.lower) !== true) return false
  return !RECEIVING.test(tokens[first.index - 1]?.lower ?? '')
}

/** Say how much or how many of what comes next, or are something else than nouns there. */
const QUANTITIES = wordSet(
  'del par rad mängd antal flertal fåtal hundratal tusental tiotal tjugotal procent exempel fall slag sort grupp skara hop bit glas kopp flaska påse liter kilo meter kvadratmeter miljon miljard sex tre fem mån sätt typ form namn plats nivå steg gång tack bas post roll rätt vänster höger'
)
const TIMES = wordSet(
  'dag natt kväll morgon år vecka månad timme minut sommar vinter höst vår helg januari februari mars april maj'
)
const LETTERS = /^\p{Ll}{3,}$/u

/** Two words in small letters with a space between, of which the first neither counts nor tells the time. */
function mayBePair(tokens: readonly Token[], first: Token, second: Token): boolean {
  if (second.protection !== '' || !LETTERS.test(second.text) || second.text.length < 4) return false
  // First in the sentence the word may have a capital.
  if (!LETTERS.test(first.index === 0 ? first.lower : first.text) || QUANTITIES.has(first.lower)) return false
  return !(TIMES.has(first.lower) && /^(?:i|på|om|per|varje)$/u.test(tokens[first.index - 1]?.lower ?? ''))
}

/** Whether a lexicon has the word as a noun. */
function isOneWord(word: string, {lexica}: LanguageModel): boolean {
  return lexica.some(lexicon => {
    const found = lexicon.find(word)
    return found >= 0 && lexicon.entries(found).some(({tag}) => tag.startsWith('NOUN|'))
  })
}

/** An indefinite noun in the singular and a noun after it, neither of them a genitive. */
function areNouns(words: readonly TaggedWord[], index: number): boolean {
  const [first, second] = [words[index], words[index + 1]]
  const isFirst = first?.upos === 'NOUN' && /Case=Nom\|Definite=Ind.*Number=Sing/u.test(first.features)
  return isFirst && second?.upos === 'NOUN' && second.features.includes('Case=Nom')
}
