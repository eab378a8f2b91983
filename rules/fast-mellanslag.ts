import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

const UNITS = new Set('kr kronor % ‰ § §§ km m cm mm kg g m² ha mil kvm timmar tkr mnkr mdkr'.split(' '))

export default correctionRule({
  id: 'fast-mellanslag',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Fast mellanslag mellan siffra och tecken', en: 'No-break space between figure and sign'},
  why: {
    sv: 'Med ett fast mellanslag hamnar siffran och det den räknar aldrig på olika rader.',
    en: 'With a no-break space the figure and what it counts never end up on different lines.'
  },
  note: {
    sv: 'Det är en detalj, och regeln ger därför bara en upplysning.',
    en: 'It is a detail, so the rule gives information only.'
  },
  sources: [
    {
      title: 'Myndigheternas skrivregler, 8 uppl. 2014',
      section: '4.2, 4.3.4, 12.1.4, 12.1.7, 13.14, 13.15'
    }
  ],
  profiles: {brev: {level: 'off'}, protokoll: {level: 'off'}, lattlast: {level: 'off'}},
  message: {
    sv: 'Använd fast mellanslag så att ”{suggestion}” inte delas.',
    en: 'Use a no-break space so that “{suggestion}” is kept together.'
  },
  examples: [
    {bad: 'Räntan är [[12 %]].', message: 'write', better: 'Räntan är 12\u00a0%.'},
    {bad: 'Läs [[7 §]] i lagen.', message: 'write', better: 'Läs 7\u00a0§ i lagen.'},
    {bad: 'Det kostar [[2 250 kr]].', message: 'write', better: 'Det kostar 2\u00a0250\u00a0kr.'},
    {good: 'Du bor i rum 3.', because: {sv: 'Ingen måttenhet.', en: 'No unit.'}},
    {good: 'Vi träffas kl. 9.', because: {sv: 'Ett klockslag.', en: 'A time.'}},
    {
      good: 'Boendet har 12\u00a0% fler platser enligt 7\u00a0§.',
      because: {sv: 'Fasta mellanslag.', en: 'No-break spaces.'}
    }
  ],
  correct: findLooseSpaces
})

function* findLooseSpaces({block, tokens}: Sentence): Generator<Correction> {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'number' || token.protection === 'quotation' || token.protection === 'statute') continue
    // Not a date or the number of a law.
    if (!/^\d[\d ]*(?:,\d+)?(?: ?[–-] ?\d+)?$/u.test(token.text)) continue
    const unit = tokens[i + 1]
    const last = token.spaceAfter && unit && UNITS.has(unit.lower) ? unit : token
    const text = block.text.slice(token.start, last.end)
    if (!hasLooseSpace(text, token.start, block.noBreakSpaces)) continue
    yield {start: token.start, end: last.end, replacement: text.replaceAll(' ', '\u00a0')}
  }
}

/** Whether one of the spaces in `text`, which begins at `start`, is an ordinary one in the source. */
function hasLooseSpace(text: string, start: number, noBreakSpaces: readonly number[]): boolean {
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1))
    if (!includesSorted(noBreakSpaces, start + at)) return true
  return false
}

function includesSorted(sorted: readonly number[], value: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}
