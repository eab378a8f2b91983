import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

/** Words that open a greeting, thanks or a real warning, where the mark belongs. */
const GREETINGS = new Set(
  'hej hejsan välkommen välkomna grattis gratulerar tack varning stopp obs lycka glad god trevlig hjälp hoppas'.split(
    ' '
  )
)

export default defineRule({
  id: 'utropstecken',
  status: 'trial',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Utropstecken', en: 'Exclamation marks'},
  why: {
    sv: 'Ett utropstecken höjer rösten. I text från en myndighet kan det låta uppfordrande eller oseriöst.',
    en: 'An exclamation mark raises the voice. From an authority it may sound demanding or unserious.'
  },
  note: {
    sv: 'På prov: i inbjudningar och tal hör utropstecknet ofta hemma. Hälsningar, tack, obs och varningar räknas inte.',
    en: 'On trial: in invitations and speeches the mark is often at home. Greetings, thanks, obs and warnings do not count.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.3'}, {title: 'Antalet: egen bedömning'}],
  options: {
    allowed: {
      type: 'integer',
      minimum: 0,
      default: 1,
      description: {sv: 'Så många utropstecken får en text ha.', en: 'How many exclamation marks a text may have.'}
    }
  },
  profiles: {beslut: {options: {allowed: 0}}, webb: {options: {allowed: 2}}},
  messages: {
    mark: {
      sv: 'Utropstecken behövs sällan. Byt mot punkt.',
      en: 'Exclamation marks are seldom needed. Use a full stop.'
    },
    several: {
      sv: 'Ett utropstecken räcker, och oftast är punkt bättre.',
      en: 'One exclamation mark is enough, and mostly a full stop is better.'
    }
  },
  examples: [
    {
      bad: 'Observera[[!]] Du måste lämna in intyg[[!]]',
      message: 'mark',
      better: 'Observera: du måste lämna in intyg.'
    },
    {bad: 'Viktigt[[!!!]]', message: 'several', better: 'Viktig information'},
    {
      bad: 'Skicka in intyget i dag[[!]]',
      message: 'mark',
      better: 'Skicka in intyget i dag.',
      options: {allowed: 0}
    },
    {
      good: 'Hej Eva! Grattis på namnsdagen!',
      because: {sv: 'Hälsningar.', en: 'Greetings.'}
    },
    {
      good: 'Varning! Dörren låses automatiskt.',
      because: {sv: 'En varning.', en: 'A warning.'}
    },
    {
      good: 'Han ropade ”Kom hit nu! Skynda dig!” och sprang.',
      because: {sv: 'Ett citat.', en: 'A quotation.'}
    }
  ],
  create: ({options, report}) => {
    const found: {readonly sentence: Sentence; readonly token: Token}[] = []
    return {
      sentence(sentence) {
        const {block, tokens} = sentence
        let greeting: boolean | undefined
        for (const token of tokens) {
          if (token.kind !== 'punctuation' || token.protection === 'quotation' || !/^[!?]*!$/u.test(token.text))
            continue
          if (!isClosing(tokens, token)) continue
          if (/!!/u.test(token.text)) report(block, token, 'several', {}, dot(token))
          else {
            greeting ??= isGreeting(tokens)
            if (!greeting) found.push({sentence, token})
          }
        }
      },
      end() {
        if (found.length <= options.allowed) return
        for (const {sentence, token} of found) report(sentence.block, token, 'mark', {}, dot(token))
      }
    }
  }
})

/** Opens as a greeting, or thanks someone. */
function isGreeting(tokens: readonly Token[]): boolean {
  return GREETINGS.has(tokens[0]?.lower ?? '') || tokens.some(({lower}) => lower === 'tack' || lower === 'välkomna')
}

/** After a word and before a space or the end: not `!important`, `!=` or `n!`. */
function isClosing(tokens: readonly Token[], {index, spaceAfter}: Token): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!before || before.spaceAfter || before.kind === 'opaque' || before.text.length < 2) return false
  return spaceAfter || after === undefined || after.kind === 'punctuation'
}

function dot(token: Token): {readonly suggestions: readonly {readonly replacement: string}[]} {
  return {suggestions: [{replacement: token.text.includes('?') ? '?' : '.'}]}
}
