import type {Block} from '../src/document/document.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'klockslag',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Klockslag', en: 'Times of day'},
  why: {
    sv: 'Samma skrivsätt hela vägen gör tiderna lätta att hitta och svåra att ta fel på.',
    en: 'One way of writing throughout makes times easy to find and hard to mistake.'
  },
  note: {
    sv: 'Punkt eller kolon går lika bra, bara det är samma i hela texten. Det som räknas är tider efter kl. och tidsintervall.',
    en: 'A point or a colon will do, if it is the same throughout. What counts is times after kl. and intervals of time.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.2.1, 12.2.3, 12.4.1, 11.3'}],
  options: {},
  messages: {
    space: {
      sv: 'Skriv klockslaget så här: ”{suggestion}”.',
      en: 'Write the time like this: “{suggestion}”.'
    },
    clock: {
      sv: 'Använd 24-timmarsklocka i stället för ”{word}”, till exempel kl. 16.',
      en: 'Use the 24-hour clock instead of “{word}”, for example kl. 16.'
    },
    mixed: {
      sv: 'Texten blandar punkt och kolon. Skriv som förut: ”{suggestion}”.',
      en: 'The text mixes points and colons. Write as before: “{suggestion}”.'
    },
    zero: {
      sv: 'Nollan först behövs inte: ”{suggestion}”.',
      en: 'The nought first is not needed: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Mötet är [[kl9]] på tisdag.', message: 'space', better: 'Mötet är kl. 9 på tisdag.'},
    {bad: 'Ring oss före klockan 4 [[pm]] i dag.', message: 'clock', better: 'Ring oss före klockan 16 i dag.'},
    {
      bad: 'Vi har öppet 9.00–16.00 på måndagar och [[8:30–15:00]] på fredagar.',
      message: 'mixed',
      better: 'Vi har öppet 9.00–16.00 på måndagar och 8.30–15.00 på fredagar.'
    },
    {bad: 'Mötet börjar kl. [[09.00]] i stora salen.', message: 'zero', better: 'Mötet börjar kl. 9.00 i stora salen.'},
    {
      good: 'Kontoret är öppet kl. 9–17, mötet är kl. 9.15 och vi ses klockan tre.',
      because: {sv: 'Tiderna är rätt skrivna.', en: 'The times are rightly written.'}
    },
    {
      good: 'Mötet börjar 12:30 och avsnitt 9.15 handlar om tider.',
      because: {sv: 'Bara det ena är säkert en tid.', en: 'Only one is surely a time.'}
    },
    {
      good: 'Vi spelar in i FM på 4 em kanaler.',
      because: {sv: 'Inget visar att det är en tid.', en: 'Nothing shows that it is a time.'}
    }
  ],
  create: ({report}) => {
    let separator = ''
    return {
      sentence(sentence) {
        const {block, tokens} = sentence
        for (const token of tokens) {
          const joined =
            token.kind === 'word' && token.protection === '' && /^kl(\d{1,2}(?:[.:]\d\d)?)$/iu.exec(token.text)
          if (!joined) continue
          const suggestion = `kl. ${joined[1] ?? ''}`
          report(block, token, 'space', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
        }
        for (const token of figuresOf(sentence)) {
          const parts = parseTime(token.text)
          if (!parts) continue
          const isAfterClock = CLOCK.has(tokens[token.index - 1]?.lower ?? '')
          const next = tokens[token.index + 1]
          if (next && HALVES.has(next.lower) && isAfterClock) report(block, next, 'clock', {word: next.text})
          if (isAfterClock || (parts.length === 2 && parts.every(part => part.length > 2))) reviewTime(block, token)
        }
      }
    }

    /** Reports a time that has another mark than the first time of the text, or a nought first. */
    function reviewTime(block: Block, token: Token): void {
      const {text} = token
      const mark = /[.:]/u.exec(text)?.[0] ?? ''
      if (separator === '') separator = mark
      if (mark !== '' && mark !== separator) {
        const suggestion = text.replace(/[.:]/gu, separator)
        report(block, token, 'mixed', {suggestion}, {suggestions: [{replacement: suggestion}]})
      } else if (/^0[1-9]/u.test(text) && block.kind !== 'tableCell') {
        const suggestion = text.slice(1)
        report(block, token, 'zero', {suggestion}, {level: 'info', suggestions: [{replacement: suggestion}]})
      }
    }
  }
})

const CLOCK: ReadonlySet<string> = new Set(['kl', 'kl.', 'klockan'])
const HALVES: ReadonlySet<string> = new Set(['am', 'pm', 'fm', 'em', 'f.m.', 'e.m.', 'fm.', 'em.'])

/** The one or two times of a token: `9`, `9.15`, `9.00–16.00`; `undefined` when it is no time. */
function parseTime(text: string): readonly string[] | undefined {
  if (!/^\d\d?(?:[.:]\d\d)?(?:[-–]\d\d?(?:[.:]\d\d)?)?$/u.test(text)) return undefined
  const parts = text.split(/[-–]/u)
  const isTime = (part: string) => Number(part.split(/[.:]/u)[0]) <= 24 && Number(part.split(/[.:]/u)[1] ?? 0) < 60
  return parts.every(isTime) ? parts : undefined
}
