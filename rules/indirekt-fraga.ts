import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'indirekt-fraga',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Frågetecken vid indirekt och direkt fråga', en: 'Question mark after indirect and direct questions'},
  why: {
    sv: 'Frågetecknet säger om läsaren ska svara eller bara få veta något.',
    en: 'The question mark says whether the reader is to answer or only to learn something.'
  },
  note: {
    sv: 'Granskas bara där orden visar det: ”vi undrar om …?” och ”när får jag … .” Frågor i rubriker och citat granskas inte. I texterna som regeln har prövats på fanns ett enda fynd, och det var rätt.',
    en: 'Reviewed only where the words show it: “vi undrar om …?” and “när får jag … .” Questions in headings and quotations are not reviewed. The texts that the rule was tried on held a single finding, and it was right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.2'}],
  options: {},
  messages: {
    indirect: {
      sv: 'Frågan är indirekt. Sätt punkt i stället för frågetecken.',
      en: 'The question is indirect. End it with a full stop.'
    },
    direct: {sv: 'Det här är en fråga. Sätt frågetecken.', en: 'This is a question. End it with a question mark.'}
  },
  examples: [
    {bad: 'Vi undrar om du kan komma[[?]]', message: 'indirect', better: 'Vi undrar om du kan komma.'},
    {bad: 'När får jag pengarna[[.]]', message: 'direct', better: 'När får jag pengarna?'},
    {bad: 'Hur ska vi betala räkningen[[.]]', message: 'direct', better: 'Hur ska vi betala räkningen?'},
    {
      good: 'Undrar du när pengarna kommer? Kan vi hjälpa dig?',
      because: {sv: 'Det är direkta frågor.', en: 'They are direct questions.'}
    },
    {
      good: 'Vad du än söker finns svaret på webben.',
      because: {sv: 'Ordföljden är inte en frågas.', en: 'The word order is not that of a question.'}
    },
    {
      good: 'Vi undrar om du kan komma, eller passar en annan dag bättre?',
      because: {sv: 'Slutet är en direkt fråga.', en: 'The end is a direct question.'}
    },
    {
      good: 'När ska vi börja, undrar många.',
      because: {sv: 'Meningen berättar om en fråga.', en: 'The sentence tells of a question.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      const last = tokens.at(-1)
      const isRunning = block.kind === 'paragraph' || block.kind === 'listItem'
      if (!last || !isRunning || last.protection !== '') return
      if (last.text === '?' && isIndirect(tokens))
        report(block, last, 'indirect', {}, {suggestions: [{replacement: '.'}]})
      if (last.text === '.' && isDirect(tokens)) report(block, last, 'direct', {}, {suggestions: [{replacement: '?'}]})
    }
  })
})

const SUBJECTS = wordSet('jag du vi ni han hon hen man det de den')
const ASKERS = wordSet('jag vi många han hon de man')
const ASKING = wordSet('undrar undrade frågar frågade')
const QUESTION_WORDS = wordSet('vad när hur var varför vem vilka vilken vilket vart')
const FINITE_VERBS = wordSet(
  'är får kan ska skall har gör måste vill bör behöver kommer blir händer gick fick kunde skulle hade var gjorde ville vet går ser tycker menar'
)

/** `vi undrar om`, and nothing after it that may be a question of its own. */
function isIndirect(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens
  if (!first || !second || !third || !ASKERS.has(first.lower) || !ASKING.has(second.lower)) return false
  if (third.lower !== 'om' && !QUESTION_WORDS.has(third.lower)) return false
  return !tokens.some(({text, lower}) => /^[,:;–]$/u.test(text) || lower === 'eller' || lower === 'och')
}

/** Question word, verb and subject, as in a question; with a comma the sentence may go on to say who asks. */
function isDirect(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens
  if (!first || !second || !third) return false
  if (!QUESTION_WORDS.has(first.lower) || !FINITE_VERBS.has(second.lower) || !SUBJECTS.has(third.lower)) return false
  return !tokens.some(({text, protection}) => /^[-,:;–"”]$/u.test(text) || protection === 'quotation')
}
