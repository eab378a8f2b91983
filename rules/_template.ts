import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'regelns-namn',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Regelns rubrik', en: 'Title of the rule'},
  why: {
    sv: 'Varför det spelar roll för läsaren, i en eller två meningar.',
    en: 'Why it matters to the reader, in a sentence or two.'
  },
  sources: [{title: 'Egen bedömning'}],
  options: {
    maxCount: {
      type: 'integer',
      default: 0,
      minimum: 0,
      description: {sv: 'Så många gånger får det stå.', en: 'How many times it may occur.'}
    }
  },
  messages: {
    found: {
      sv: '”{word}” är svårt att förstå. Skriv om det.',
      en: '“{word}” is hard to understand. Rewrite it.'
    }
  },
  examples: [
    {bad: 'Här står ett [[exempelord]].', message: 'found', better: 'Här står ett ord.'},
    {
      good: 'Här står ett vanligt exempel.',
      because: {sv: 'Ordet liknar men är ett annat.', en: 'The word looks alike but is another.'}
    }
  ],
  create: ({options, report}) => {
    let count = 0
    return {
      sentence(sentence) {
        for (const token of sentence.tokens) {
          if (token.lower !== 'exempelord' || token.protection !== '') continue
          count++
          if (count > options.maxCount) report(sentence.block, token, 'found', {word: token.text})
        }
      }
    }
  }
})
