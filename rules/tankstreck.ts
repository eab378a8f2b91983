import type {Block} from '../src/document/document.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isCounted, isLabel, numericValue, parseInterval} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'tankstreck',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Bindestreck i stället för tankstreck', en: 'Hyphen instead of dash'},
  why: {
    sv: 'Bindestrecket binder ihop, tankstrecket skiljer åt eller betyder till. Fel streck får läsaren att snubbla.',
    en: 'The hyphen joins, the dash parts or means to. The wrong mark makes the reader stumble.'
  },
  note: {
    sv: 'Intervall märks när något visar att det är ett intervall: två årtal, en enhet efter eller ”kl.” före. Sträckor mellan orter granskas inte.',
    en: 'Intervals are found when something shows that they are: two years, a unit after or “kl.” before. Routes between places are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.8.1, 13.8.2, 12.4.1'}],
  options: {},
  messages: {
    hyphen: {
      sv: 'Skriv tankstreck ( – ) mellan satser, inte bindestreck.',
      en: 'Write a dash ( – ) between clauses, not a hyphen.'
    },
    long: {
      sv: 'Skriv kort tankstreck med mellanslag: ” – ”.',
      en: 'Write a short dash with spaces: “ – ”.'
    },
    interval: {
      sv: 'Skriv tankstreck i intervall, utan mellanslag: ”{suggestion}”.',
      en: 'Write a dash in intervals, without spaces: “{suggestion}”.'
    }
  },
  examples: [
    {
      bad: 'Ring oss gärna [[-]] vi svarar varje dag.',
      message: 'hyphen',
      better: 'Ring oss gärna – vi svarar varje dag.'
    },
    {bad: 'Du får [[500-700]] kr.', message: 'interval', better: 'Du får 500–700 kr.'},
    {bad: 'Beslutet gäller åren [[2024-2026]].', message: 'interval', better: 'Beslutet gäller åren 2024–2026.'},
    {bad: 'Hyran[[—]]den som du betalar[[—]]är hög.', message: 'long', better: 'Hyran – den som du betalar – är hög.'},
    {
      good: 'Skriv till barn- och familjeenheten, e-post går bra, eller ring 042-10 50 00.',
      because: {sv: 'Bindestreck hör hemma i ord och telefonnummer.', en: 'Hyphens belong in words and phone numbers.'}
    },
    {
      good: 'Ärende 12-34 gäller personnummer 421120-0573 och datum 2025-05-12.',
      because: {sv: 'Nummer och datum är inga intervall.', en: 'Numbers and dates are no intervals.'}
    },
    {
      good: 'Laget vann med 3-2 mot grannkommunen.',
      because: {sv: 'Ett resultat räknar inte uppåt.', en: 'A score does not count upwards.'}
    },
    {
      good: 'Vi har öppet 9–16 – ring gärna.',
      because: {sv: 'Båda strecken är rätt.', en: 'Both dashes are right.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell' || block.kind === 'title' || block.kind === 'altText') return
      for (const token of tokens) {
        if (token.kind !== 'punctuation' || token.protection !== '' || token.index === 0) continue
        if (token.text === '-' && isBetweenWords(block, tokens, token))
          report(block, token, 'hyphen', {}, {suggestions: [{replacement: '–', safe: !mayHang(tokens, token)}]})
        else if (
          (token.text === '—' && isLetter(block.text[token.start - 1])) ||
          (token.text === '—' && isBetweenWords(block, tokens, token))
        ) {
          if (!tokens[token.index + 1]) continue
          const before = block.text[token.start - 1] === ' ' ? '' : ' '
          // With a space on one side only it may be a hyphen at the end of a line.
          const replacement = `${before}–${token.spaceAfter ? '' : ' '}`
          report(block, token, 'long', {}, {suggestions: [{replacement, safe: (before === '') === token.spaceAfter}]})
        }
      }
      for (const token of figuresOf(sentence)) {
        if (!isInterval(tokens, token)) continue
        const suggestion = token.text.replace('-', '–')
        report(block, token, 'interval', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
      }
    }
  })
})

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character)
}

/** A mark with a space and a word on either side, on one line. */
function isBetweenWords({text}: Block, tokens: readonly Token[], {index, start, end}: Token): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (text[start - 1] !== ' ' || text[end] !== ' ' || !before || !after) return false
  return isWord(before) && isWord(after) && before.kind !== 'number'
}

function isWord({kind, text}: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'abbreviation' || text === ')' || text === '”'
}

/** "barn - och familjeenheten": the hyphen may have come loose from its word. */
function mayHang(tokens: readonly Token[], {index}: Token): boolean {
  const after = tokens[index + 1]?.lower
  return after === 'och' || after === 'eller' || after === 'samt'
}

/** Whether the token is an interval with a hyphen, and something beside the figures shows it. */
function isInterval(tokens: readonly Token[], token: Token): boolean {
  const interval = parseInterval(token.text)
  if (interval?.dash !== '-') return false
  const {first, second} = interval
  if (/^0\d/u.test(first) || first.length > 9 || second.length > 9) return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (isLabel(before) || before?.kind === 'number' || after?.kind === 'number') return false
  const low = numericValue(first)
  const high = numericValue(second)
  if (isYear(first)) {
    if (isYear(second)) return low < high && high - low <= 300
    return second.length === 2 && Number(second) > 12 && Number(second) > low % 100
  }
  if (/^0\d/u.test(second) || low >= high) return false
  return CUES.has(before?.lower ?? '') || UNITS.has(after?.text ?? '') || (isCounted(after) && high <= 100)
}

function isYear(number: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(number)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CUES = words(
  'kl kl. klockan öppet sid sid. s. sidan sidorna åldern åldrarna cirka ca omkring ungefär mellan från'
)
const UNITS = words('kr kronor % procent år månader veckor dagar timmar minuter m km kg g personer barn gånger §§ öre')
