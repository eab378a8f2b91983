import {opensClause} from '../src/language/grammar/clauses.js'
import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence, Token} from '../src/language/token.js'
import {type Counted, limitRule} from '../src/rule/limit-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default limitRule({
  id: 'manga-bisatser',
  needs: 'tags',
  status: 'stable',
  title: {sv: 'Många bisatser', en: 'Many subordinate clauses'},
  why: {
    sv: 'Varje bisats är en tanke till. När de blir många ser läsaren inte vilken som är viktigast.',
    en: 'Each subordinate clause is one more thought. When they are many the reader cannot see which matters most.'
  },
  note: {
    sv: 'En bisats räknas när ett ord som att, som eller när följs av ett böjt verb. Samordnade bisatser (att … och att) räknas en gång.',
    en: 'A clause counts when a word such as att, som or när is followed by a finite verb. Coordinated clauses (att … och att) count once.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3'},
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'FUB, Dyslexiförbundet, MTM'},
    {title: 'Gränserna: egen bedömning'}
  ],
  profiles: {lattlast: {options: {noticeFrom: 2, warningFrom: 3}}},
  limits: {notice: 4, warning: 5},
  counted: {sv: 'bisatser i meningen', en: 'subordinate clauses in the sentence'},
  message: {
    sv: 'Meningen har {count} bisatser. Dela den i flera meningar.',
    en: 'The sentence has {count} subordinate clauses. Divide it into several sentences.'
  },
  examples: [
    {
      bad: '[[Eftersom du inte visat att du sökt arbete när du varit sjuk trots att vi bett om intyg kan vi inte säga att du har rätt till stöd.]]',
      message: 'many',
      better: 'Du har inte visat att du har sökt arbete. Därför får du inget stöd.'
    },
    {
      bad: '[[Beslutet som vi fattade när du ansökte om hjälp som gällde mars är inte det som gäller nu.]]',
      message: 'many',
      better: 'Vi har fattat ett nytt beslut. Det gamla gäller inte längre.'
    },
    {
      good: 'Vi vet att du har hyra och att du har skulder och att du söker arbete och att du bor med din syster.',
      because: {sv: 'Bisatserna är samordnade.', en: 'The clauses are coordinated.'}
    },
    {good: 'Ring oss om du vill.', because: {sv: 'En enda bisats.', en: 'A single subordinate clause.'}},
    {
      good: 'Som vanligt går det bra att ringa, att skriva, att komma hit eller att be någon annan om hjälp.',
      because: {sv: 'Att står före infinitiv.', en: 'Att stands before infinitives.'}
    }
  ],
  *measure(sentence: Sentence, least, {tags}): Generator<Counted> {
    const {tokens} = sentence
    let possible = 0
    for (const {lower} of tokens) if (OPENERS.has(lower)) possible++
    if (possible < least || tokens.length > LONGEST || tokens.some(isList)) return
    const words = tags(sentence)
    let count = 0
    let isOpen = false
    for (const [at, word] of words.entries()) {
      if (opensClause(word) && tokens[at]?.protection === '')
        isOpen = !isCoordinated(words, at) && !isPhrase(tokens, at)
      else if (isOpen && (isFiniteVerb(word) || word.features.includes('VerbForm=Sup'))) {
        count++
        isOpen = false
      }
    }
    yield {start: sentence.start, end: sentence.end, count}
  }
})

/** The common openers of clauses: a first, cheap look. */
const OPENERS = wordSet(
  'att som om när eftersom då där medan innan sedan trots fast fastän såvida ifall huruvida hur vad varför vilket vilka vilken vart vars så'
)

/** What is longer is rather several sentences whose ends were not seen. */
const LONGEST = 80

/** The clauses of a list in running text are short by themselves; a raised number is the end of a sentence. */
function isList({text}: Token): boolean {
  return /^(?:[;:·•]|\.\.\.)$/u.test(text) || text.includes('^')
}

/** `vad gäller`, `när det gäller` and `som standard` are phrases. */
function isPhrase(tokens: readonly Token[], at: number): boolean {
  const [word, next, third] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower]
  if (word === 'som' && at === 0)
    return /^(?:skäl|standard|exempel|regel|grund|stöd|bakgrund|vanligt)$/u.test(next ?? '')
  return (word === 'vad' && next === 'gäller') || (word === 'när' && next === 'det' && third === 'gäller')
}

/** The same opener after `och`, or after a comma, as the one before it: `att du har hyra och att du har skulder`. */
function isCoordinated(words: readonly TaggedWord[], at: number): boolean {
  const before = words[at - 1]
  if (before?.upos !== 'CCONJ' && before?.form !== ',') return false
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i]
    if (word && opensClause(word)) return word.form.toLowerCase() === words[at]?.form.toLowerCase()
  }
  return false
}
