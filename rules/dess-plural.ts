import {isNounWith} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'dess-plural',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Dess om flera', en: 'Dess of several'},
  why: {
    sv: 'Dess syftar på en sak. Om flera heter det deras.',
    en: 'Dess stands for one thing. For several it is deras.'
  },
  note: {
    sv: 'Granskas bara där orden står intill varandra: skolorna och dess elever. I texterna som regeln har prövats på fanns bara 2 fynd, alla rätta.',
    en: 'Reviewed only where the words stand side by side: skolorna och dess elever. The texts that the rule was tried on held only 2 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.3.1'}],
  options: {},
  messages: {
    several: {
      sv: '”Dess” syftar på en. Skriv ”deras” eller ”sina”.',
      en: '“Dess” stands for one. Write “deras” or “sina”.'
    }
  },
  examples: [
    {
      bad: 'Skolorna och [[dess]] elever får information.',
      message: 'several',
      better: 'Skolorna och deras elever får information.'
    },
    {
      bad: 'Vi skriver till alla föreningar och [[dess]] medlemmar.',
      message: 'several',
      better: 'Vi skriver till alla föreningar och deras medlemmar.'
    },
    {
      good: 'Kommunen och dess invånare får information.',
      because: {sv: 'Kommunen är en.', en: 'The municipality is one.'}
    },
    {
      good: 'Vi går igenom mötet med skolorna och dess resultat.',
      because: {sv: 'Dess kan syfta på mötet.', en: 'Dess may stand for the meeting.'}
    },
    {
      good: 'Tiden för ansökningarna och dess slut står i brevet.',
      because: {sv: 'Dess syftar på tiden.', en: 'Dess stands for the time.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      for (const token of sentence.tokens) {
        if (token.lower !== 'dess' || token.protection !== '') continue
        const joining = sentence.tokens[token.index - 1]
        if (!joining || !JOINING.has(joining.lower) || !isPlural(tags(sentence), token.index - 2)) continue
        report(sentence.block, token, 'several', {}, {suggestions: [{replacement: 'deras'}]})
      }
    }
  })
})

const JOINING = wordSet('och samt eller')

/** A plural noun at `index` whose phrase does not describe another noun: dess may then stand for that one. */
function isPlural(words: readonly TaggedWord[], index: number): boolean {
  const noun = words[index]
  if (!isNounWith(noun, 'Number=Plur')) return false
  let start = index - 1
  while (start >= 0 && /^(?:DET|ADJ|NUM)$/u.test(words[start]?.upos ?? '')) start--
  // Many nouns look alike in both numbers (mottagare, beslut): then another word must say that they are several.
  const saysSeveral = /(?:or|ar|er|na)$/u.test(noun?.form ?? '')
  if (!saysSeveral && !words.slice(start + 1, index).some(({features}) => features.includes('Number=Plur')))
    return false
  const before = words[start]
  if (before?.upos === 'ADP' || before?.upos === 'CCONJ') return words[start - 1]?.upos === 'VERB'
  return before?.upos !== 'NOUN' && before?.upos !== 'PROPN' && before?.upos !== 'PRON'
}
