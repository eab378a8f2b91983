import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, groupDigits, isCounted, isLabel, numericValue, parseInterval} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'intervall-fran-tankstreck',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Från eller mellan med tankstreck', en: 'Från or mellan with a dash'},
  why: {
    sv: 'Tankstrecket betyder redan från och till. Uppläst blir ”från 9–16” en halv uppgift.',
    en: 'The dash already means from and to. Read aloud, “från 9–16” is half a statement.'
  },
  note: {
    sv: '”Från 3–4 till 5–6” godtas, eftersom varje led är ett intervall.',
    en: '“Från 3–4 till 5–6” is accepted, since each part is an interval.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.4.1, 13.8.2'}],
  options: {},
  messages: {
    from: {
      sv: 'Tankstrecket betyder från–till. Skriv ”{suggestion}” eller bara ”{interval}”.',
      en: 'The dash means from–to. Write “{suggestion}” or only “{interval}”.'
    },
    between: {
      sv: 'Skriv ”{suggestion}” eller bara ”{interval}”. Tankstrecket ersätter mellan.',
      en: 'Write “{suggestion}” or only “{interval}”. The dash stands for between.'
    },
    short: {
      sv: 'Skriv ut båda talen: ”{suggestion}”.',
      en: 'Write both numbers in full: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Vi har öppet [[från 9–16]].', message: 'from', better: 'Vi har öppet från 9 till 16.'},
    {bad: 'Mötet är [[mellan kl. 9–17]].', message: 'between', better: 'Mötet är kl. 9–17.'},
    {bad: 'Salen tar [[3–400]] personer.', message: 'short', better: 'Salen tar 300–400 personer.'},
    {
      good: 'Mellan 200 och 300 personer kom, och vi har öppet från 9 till 16.',
      because: {sv: 'Orden står tillsammans med och och till.', en: 'The words stand with och and till.'}
    },
    {
      good: 'Avgiften höjdes från 3–4 till 5–6 kronor.',
      because: {sv: 'Från hör ihop med till.', en: 'Från belongs with till.'}
    },
    {
      good: 'Sidan 3–400 i pärmen är tom.',
      because: {sv: 'Det är sidnummer och ingen mängd.', en: 'They are page numbers and no quantity.'}
    },
    {
      good: 'Skillnaden mellan 2019–2020 och 2024–2025 är stor.',
      because: {sv: 'Mellan hör ihop med och.', en: 'Mellan belongs with och.'}
    },
    {
      good: 'Du får besked om insatserna från 2025-05.',
      because: {sv: 'Det kan vara en månad.', en: 'It can be a month.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of figuresOf(sentence)) {
        const interval = parseInterval(token.text)
        if (!interval || /^0\d/u.test(interval.first)) continue
        const {first, second, dash} = interval
        const opener = openerBefore(tokens, token)
        const isMonth = dash === '-' && first.length === 4 && second.length === 2
        if (opener && !isMonth && !goesOn(tokens, token, opener.lower === 'från' ? 'till' : 'och')) {
          const between = opener.lower === 'mellan'
          const joint = between ? 'och' : 'till'
          const lead = block.text.slice(opener.start, token.start)
          const suggestion = `${lead}${first} ${joint} ${second}`
          const data = {suggestion, interval: `${first}–${second}`}
          const span = {start: opener.start, end: token.end}
          report(block, span, between ? 'between' : 'from', data, {suggestions: [{replacement: suggestion}]})
        }
        const low = longForm(first, second)
        if (low === '' || isLabel(tokens[token.index - 1]) || !isCounted(tokens[token.index + 1])) continue
        const suggestion = `${low}–${second}`
        report(block, token, 'short', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

/** `från` or `mellan` before the interval, with `kl.` or `åren` between at the most. */
function openerBefore(tokens: readonly Token[], {index}: Token): Token | undefined {
  const before = tokens[index - 1]
  const opener = BETWEEN.has(before?.lower ?? '') ? tokens[index - 2] : before
  return (opener?.lower === 'från' || opener?.lower === 'mellan') && opener.protection === '' ? opener : undefined
}

const BETWEEN: ReadonlySet<string> = new Set(['kl', 'kl.', 'klockan', 'ca', 'cirka', 'åren', 'åldrarna', 'åldern'])

/** Whether the other half of the expression comes soon: `från 3–4 till 5–6`. */
function goesOn(tokens: readonly Token[], {index}: Token, joint: string): boolean {
  return tokens.slice(index + 1, index + 8).some(({lower}) => lower === joint)
}

/** `3` of `3–400` in full, `300`; `''` when the first number is not cut short. */
function longForm(first: string, second: string): string {
  if (!/^[2-9]$/u.test(first) || !/^[1-9] ?0{2,3}$/u.test(second)) return ''
  const factor = second.replace(/ /u, '').length === 3 ? 100 : 1000
  return numericValue(first) * factor < numericValue(second) ? groupDigits(String(numericValue(first) * factor)) : ''
}
