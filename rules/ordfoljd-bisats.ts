import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'ordfoljd-bisats',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Ordföljd i bisats', en: 'Word order in subordinate clauses'},
  why: {
    sv: 'Ordföljden visar om läsaren har en huvudsats eller en bisats framför sig. Fel ordföljd får läsaren att stanna upp.',
    en: 'The word order shows whether a clause is main or subordinate. The wrong order makes the reader stop.'
  },
  note: {
    sv: 'Granskas i att-satser med inte, aldrig eller ej efter verbet, och i indirekta frågor. Citat, så att och satser utan tydligt subjekt granskas inte. I texterna som regeln har prövats på fanns bara 4 fynd, alla rätta.',
    en: 'Reviewed in clauses with att that have inte, aldrig or ej after the verb, and in indirect questions. Quotations, så att and clauses without a clear subject are not reviewed. The texts that the rule was tried on held only 4 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.4.4'}],
  options: {},
  messages: {
    adverb: {
      sv: 'Flytta ”{word}” framför verbet. Det är en bisats.',
      en: 'Move “{word}” before the verb. It is a subordinate clause.'
    },
    question: {
      sv: 'Sätt ”{word}” före verbet. Frågan är en bisats.',
      en: 'Put “{word}” before the verb. The question is a subordinate clause.'
    }
  },
  examples: [
    {
      bad: 'Nämnden föreslår att du [[ska inte]] betala avgiften.',
      message: 'adverb',
      better: 'Nämnden föreslår att du inte ska betala avgiften.'
    },
    {
      bad: 'Det betyder att den gamla taxan [[gäller inte]] längre.',
      message: 'adverb',
      better: 'Det betyder att den gamla taxan inte gäller längre.'
    },
    {bad: 'Många undrar hur [[ska det]] gå.', message: 'question', better: 'Många undrar hur det ska gå.'},
    {
      good: 'Vi föreslår att du inte ska betala.',
      because: {sv: 'Ordet inte står före verbet.', en: 'The word inte stands before the verb.'}
    },
    {
      good: 'Han sa: Det kommer inte att fungera.',
      because: {sv: 'Det är direkt anföring.', en: 'It is direct speech.'}
    },
    {
      good: 'Undrar du när pengarna kommer? Vet du var vi är?',
      because: {sv: 'Subjektet står före verbet.', en: 'The subject stands before the verb.'}
    },
    {
      good: 'Att du har flyttat ändrar inte beslutet.',
      because: {sv: 'Ändrar hör till huvudsatsen.', en: 'Ändrar belongs to the main clause.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if (token.index === 0 || token.protection !== '') continue
        const before = tokens[token.index - 1]?.lower ?? ''
        if (token.lower === 'att' && !NOT_BEFORE_ATT.has(before)) {
          const negation = tokens.slice(token.index + 2, token.index + LONGEST).some(({lower}) => ADVERBS.has(lower))
          const verb = negation ? misplacedVerb(tags(sentence), tokens, token.index) : -1
          const [first, last, after] = [tokens[verb], tokens[verb + 1], tokens[verb + 2]]
          // `inte heller` moves as one.
          const moved = after?.lower === 'heller' ? after : last
          if (first && last && moved)
            tell('adverb', last.text, first, moved, `${block.text.slice(last.start, moved.end)} ${first.text}`)
        } else if (QUESTION_WORDS.has(token.lower) && ASKING.test(before)) {
          const [first, last] = [tokens[token.index + 1], tokens[token.index + 2]]
          if (!first || !last || !SUBJECTS.has(last.lower) || tokens.at(-1)?.text === '?') continue
          if (isFiniteVerb(tags(sentence)[first.index]))
            tell('question', last.text, first, last, `${last.text} ${first.text}`)
        }
      }

      function tell(
        message: 'adverb' | 'question',
        word: string,
        first: Token,
        last: Token,
        replacement: string
      ): void {
        report(block, {start: first.start, end: last.end}, message, {word}, {suggestions: [{replacement}]})
      }
    }
  })
})

const NOT_BEFORE_ATT = wordSet('så efter utan för genom till av om i med från än')
const ADVERBS = wordSet('inte aldrig ej')
const QUESTION_WORDS = wordSet('hur när var vad varför')
const ASKING = /^(?:undra[rst]?|undrade|fråga[rst]?|frågade|vet|veta|visste)$/u
const SUBJECTS = wordSet('jag du vi ni han hon hen man det de den')
/** How far after `att` the adverb of a clause with a short subject stands; tokens. */
const LONGEST = 9

/** Index of a finite verb with an adverb right after it, and only a subject between it and `att`; -1 for none. */
function misplacedVerb(words: readonly TaggedWord[], tokens: readonly Token[], att: number): number {
  if (words[att]?.upos !== 'SCONJ') return -1
  for (let i = att + 1; i < Math.min(words.length - 1, att + LONGEST); i++) {
    const word = words[i]
    if (!word) return -1
    if (isFiniteVerb(word)) {
      const subject = words[i - 1]
      const isSubject = subject?.upos === 'NOUN' || subject?.upos === 'PROPN' || i === att + 2
      return i > att + 1 && isSubject && ADVERBS.has(tokens[i + 1]?.lower ?? '') ? i : -1
    }
    const isPronoun = word.upos === 'PRON' && (i === att + 1 || word.features.includes('Poss=Yes'))
    if (!isPronoun && !/^(?:NOUN|PROPN|DET|ADJ|NUM)$/u.test(word.upos)) return -1
  }
  return -1
}
