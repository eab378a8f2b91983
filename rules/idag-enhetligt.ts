import type {Sentence} from '../src/language/token.js'
import {isOwnWording, matchInitial} from '../src/rule/correction-rule.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

/** The second part of the expressions that are written either way; `i natt` and `i övermorgon` are always two words. */
const SECOND = new Set(['dag', 'går', 'kväll', 'morgon', 'morse'])
const JOINED = new Map([...SECOND].map(word => [`i${word}`, `i ${word}`]))

interface Place extends Span {
  readonly sentence: Sentence
}

export default defineRule({
  id: 'idag-enhetligt',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Idag och i dag i samma text', en: 'Idag and i dag in one text'},
  why: {
    sv: 'Båda skrivsätten är rätt, men en text som blandar dem ser slarvig ut.',
    en: 'Both spellings are right, but a text that mixes them looks careless.'
  },
  note: {
    sv: 'Det vanligaste skrivsättet i texten föreslås; är de lika vanliga föreslås två ord.',
    en: 'The commonest spelling in the text is suggested; if they are equally common, two words are.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '10.2'}],
  options: {},
  messages: {
    mixed: {
      sv: 'Skriv på samma sätt i hela texten: ”{suggestion}”.',
      en: 'Write it the same way throughout: “{suggestion}”.'
    }
  },
  examples: [
    {
      bad: 'Vi ringer [[idag]]. Du får svar i morgon.',
      message: 'mixed',
      better: 'Vi ringer i dag. Du får svar i morgon.'
    },
    {
      bad: 'Idag är det stängt. Ring igår eller [[i kväll]].',
      message: 'mixed',
      better: 'Idag är det stängt. Ring igår eller ikväll.'
    },
    {
      good: 'Vi ringer idag och imorgon.',
      because: {sv: 'Hopskrivet genomgående.', en: 'One word throughout.'}
    },
    {
      good: 'Vi ringer i dag och i natt.',
      because: {sv: 'Två ord genomgående.', en: 'Two words throughout.'}
    },
    {
      good: 'Vi ringer idag, i natt eller i övermorgon.',
      because: {sv: 'I natt och i övermorgon är alltid två ord.', en: 'I natt and i övermorgon are always two words.'}
    }
  ],
  create: ({report}) => {
    const joined: Place[] = []
    const parted: Place[] = []
    return {
      sentence(sentence) {
        const {tokens} = sentence
        for (const [i, token] of tokens.entries()) {
          if (token.kind !== 'word' || !isOwnWording(token)) continue
          if (JOINED.has(token.lower)) joined.push({sentence, start: token.start, end: token.end})
          const next = token.lower === 'i' ? tokens[i + 1] : undefined
          if (next && SECOND.has(next.lower)) parted.push({sentence, start: token.start, end: next.end})
        }
      },
      end() {
        if (joined.length === 0 || parted.length === 0) return
        const toParted = joined.length <= parted.length
        for (const {sentence, start, end} of toParted ? joined : parted) {
          const {block} = sentence
          const text = block.text.slice(start, end)
          const lower = text.toLowerCase()
          const suggestion = matchInitial(toParted ? (JOINED.get(lower) ?? lower) : lower.replace(' ', ''), text)
          report(block, {start, end}, 'mixed', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
        }
      }
    }
  }
})
