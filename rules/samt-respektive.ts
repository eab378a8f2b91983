import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'samt-respektive',
  needs: 'tags',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Samt och respektive', en: 'Samt and respektive'},
  why: {
    sv: 'Och eller eller räcker nästan alltid. Respektive får läsaren att leta efter två listor att para ihop.',
    en: 'Och or eller is nearly always enough. Respektive makes the reader look for two lists to pair up.'
  },
  note: {
    sv: 'Samt godtas där ett och redan finns i samma mening eller ett komma står före, och respektive där två listor paras ihop. ”Respektive kommun” hör inte hit.',
    en: 'Samt is accepted where the sentence already has an och or a comma stands before it, and respektive where two lists are paired. Respektive kommun is another matter.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.3.2'}],
  options: {},
  messages: {
    replace: {
      sv: 'Skriv hellre ”{suggestion}” än ”{word}”.',
      en: 'Rather write “{suggestion}” than “{word}”.'
    }
  },
  examples: [
    {bad: 'Du behöver kvitto [[samt]] intyg.', message: 'replace', better: 'Du behöver kvitto och intyg.'},
    {
      bad: 'Fråga läkaren [[respektive]] sjuksköterskan.',
      message: 'replace',
      better: 'Fråga läkaren eller sjuksköterskan.'
    },
    {
      good: 'Vi hjälper dig med mat och tvätt samt promenader.',
      because: {
        sv: 'Samt skiljer leden åt när det redan finns ett och.',
        en: 'Samt parts the items where there is an och.'
      }
    },
    {
      good: 'Anna och Ali är 7 respektive 9 år.',
      because: {sv: 'Två listor paras ihop.', en: 'Two lists are paired.'}
    },
    {
      good: 'Personalen är välkommen med respektive.',
      because: {sv: 'Respektive är ett substantiv här.', en: 'Respektive is a noun here.'}
    },
    {
      good: 'Avgiften bestäms av respektive kommun.',
      because: {sv: 'Respektive betyder varje här.', en: 'Respektive means each here.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell') return
      for (const token of tokens) {
        if (token.lower !== 'samt' && token.lower !== 'respektive') continue
        if (token.protection !== '' || token.index === 0) continue
        if (token.lower === 'samt' ? !joinsAlone(tokens, token) : !joinsTwo(sentence, token)) continue
        if (token.lower === 'respektive' && !isBetweenEquals(tags(sentence), token.index)) continue
        const suggestion = token.lower === 'samt' ? 'och' : 'eller'
        const safe = token.lower === 'samt'
        report(
          block,
          token,
          'replace',
          {word: token.text, suggestion},
          {suggestions: [{replacement: suggestion, safe}]}
        )
      }
    }
  })
})

/** Whether no other `och` or `eller` stands in the sentence: then samt parts nothing that och could not. */
function joinsAlone(tokens: readonly Token[], {index}: Token): boolean {
  return !tokens.some(
    ({lower}, at) => at !== index && (lower === 'och' || lower === 'eller' || lower === 'samt' || lower === '&')
  )
}

/** Whether words stand on both sides, and nothing in the sentence is a first list to pair with. */
function joinsTwo({tokens}: Sentence, {index}: Token): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (before?.kind !== 'word' || after?.kind !== 'word') return false
  return !tokens.some(
    ({lower, text}, at) =>
      at !== index && (lower === 'och' || lower === 'samt' || text === ',' || lower === 'respektive')
  )
}

/** Whether respektive stands between two definite nouns in the singular, `läkaren respektive sjuksköterskan`: others pair up two lists. */
function isBetweenEquals(words: readonly {readonly upos: string; readonly features: string}[], index: number): boolean {
  const before = words[index - 1]
  const after = words[index + 1]
  const isOne = (word: {readonly upos: string; readonly features: string} | undefined) =>
    word?.upos === 'NOUN' && word.features.includes('Definite=Def') && word.features.includes('Number=Sing')
  return isOne(before) && isOne(after)
}
