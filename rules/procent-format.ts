import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {isAssigned, isRunningText, NO_BREAK_SPACE} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'procent-format',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Procenttecken', en: 'Per cent sign'},
  why: {
    sv: 'Ett mellanslag före tecknet gör talet lättare att läsa, och utan siffra är ordet procent tydligare.',
    en: 'A space before the sign makes the number easier to read, and without a figure the word procent is clearer.'
  },
  note: {
    sv: 'Både 25 % och 25 procent är rätt. Tabeller granskas inte.',
    en: 'Both 25 % and 25 procent are correct. Tables are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '4.2, 12.1.1, 13.15'}],
  options: {},
  messages: {
    space: {
      sv: 'Skriv ”{suggestion}” med mellanslag.',
      en: 'Write “{suggestion}” with a space.'
    },
    compound: {
      sv: 'Skriv ”procent” i sammansättningar: ”{suggestion}”.',
      en: 'Write “procent” in compounds: “{suggestion}”.'
    },
    word: {
      sv: 'Skriv ”procent” när ingen siffra står före.',
      en: 'Write “procent” when no figure comes before.'
    }
  },
  examples: [
    {
      bad: 'Du får [[25%]] av kostnaden.',
      message: 'space',
      better: 'Du får 25 % av kostnaden.'
    },
    {
      bad: 'Bidraget höjs med [[4%-spärren]].',
      message: 'compound',
      better: 'Bidraget höjs med 4-procentsspärren.'
    },
    {
      bad: 'En [[5%-ig]] ökning är mycket.',
      message: 'compound',
      better: 'En 5-procentig ökning är mycket.'
    },
    {
      bad: 'Andelen anges i [[%]] av alla hushåll.',
      message: 'word',
      better: 'Andelen anges i procent av alla hushåll.'
    },
    {
      good: 'Du betalar 25 % av kostnaden, ungefär 50 procent av hyran.',
      because: {sv: 'Både tecken och ord är rätt.', en: 'Both sign and word are right.'}
    },
    {
      good: 'En 10-procentig ökning väntas.',
      because: {sv: 'Sammansättningen är rätt skriven.', en: 'The compound is rightly written.'}
    },
    {
      good: 'Sidan heter [stöd](stod%20hyra.html) och koden är `25%`.',
      because: {sv: 'Webbadresser och kod är inte text.', en: 'Web addresses and code are no text.'},
      format: 'markdown'
    },
    {
      good: 'Axeln visar 0% 5% 10% 15% i diagrammet.',
      because: {sv: 'En skala är ingen text.', en: 'A scale is no text.'}
    },
    {
      good: 'Andelen är [procentsats] % av hyran.',
      because: {sv: 'En lucka står för siffran.', en: 'A slot stands for the figure.'},
      format: 'markdown'
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      if (block.kind === 'tableCell') return
      for (const sign of tokens) {
        if (sign.text !== '%' || sign.protection !== '') continue
        const number = tokens[sign.index - 1]
        if (number === undefined || isAssigned(block, number) || isScale(tokens, number, sign)) continue
        const {end, compound} = compoundAfter(tokens, sign)
        const span = {start: number.start, end}
        if (number.kind === 'number' && compound !== '') {
          const suggestion = `${number.text}-${compound}`
          report(
            block,
            span,
            'compound',
            {suggestion},
            {suggestions: [{replacement: suggestion, safe: isDerived(compound)}]}
          )
        } else if (number.kind === 'number' && !number.spaceAfter) {
          const suggestion = `${number.text}${NO_BREAK_SPACE}%`
          report(block, span, 'space', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
        } else if (
          number.kind === 'word' &&
          number.spaceAfter &&
          isRunningText(block) &&
          /^\p{Ll}+$/u.test(number.text)
        )
          report(block, sign, 'word', {}, {suggestions: [{replacement: 'procent', safe: true}]})
      }
    }
  })
})

/** `0% 5% 10%`: the figures beside an axis that a diagram left behind. */
function isScale(tokens: readonly Token[], number: Token, sign: Token): boolean {
  const next = tokens[sign.index + 1]
  return tokens[number.index - 1]?.text === '%' || (sign.spaceAfter && next?.kind === 'number')
}

/** What is joined to the sign, written as a compound with procent; `compound` is `''` and `end` that of the sign when nothing is. */
function compoundAfter(tokens: readonly Token[], sign: Token): {readonly end: number; readonly compound: string} {
  const none = {end: sign.end, compound: ''}
  const next = tokens[sign.index + 1]
  if (sign.spaceAfter || !next) return none
  const hyphen = next.text === '-' && !next.spaceAfter
  const word = hyphen ? tokens[sign.index + 2] : next
  if (word?.kind !== 'word' || !/^\p{Ll}+$/u.test(word.text)) return none
  return {end: word.end, compound: isEnding(word.text) ? `procent${word.text}` : `procents${word.text}`}
}

function isEnding(text: string): boolean {
  return text === 'ig' || text === 'iga' || text === 'igt' || text === 'are'
}

function isDerived(compound: string): boolean {
  return compound.startsWith('procenti')
}
