import {describe, expect, it} from 'vitest'
import {sentencesOf} from './block.js'

/** Each row is one text; the sentences are separated by ` | `, which is not in the text. */
function expectSplit(marked: string): void {
  const expected = marked.split(' | ')
  expect(sentencesOf(expected.join(' '))).toEqual(expected)
}

describe('sentences', () => {
  it.each([
    'Vi har kontor i bl.a. Stockholm och Ekfors. | Välkommen dit.',
    'Du kan resa till t.ex. Malmö. | Sök bidrag först.',
    'Ta med kvitton, intyg m.m. | Sedan räknar vi ut din avgift.',
    'Kvitton, intyg m.m. ska följa med ansökan.',
    'Skriv namn, adress etc. | Lämna blanketten till oss.',
    'Handläggaren A. Svensson ringer dig. | J.P. Ek tar hand om ditt ärende.',
    'Beslutet gäller från den 1 maj 2026. | Du får det per post.',
    'Mötet börjar kl. 10 och slutar kl. 11.30. | Ta med fika.',
    'Det står i 3 kap. 2 §. | Läs mer där.',
    'Enligt 12 kap. 1 § första stycket SoL (2025:400) har du rätt till stöd. | Vi prövar det.',
    'Vi betalade 10 000 kr. | Resten kommer i juni.',
    '2025 fick kommunen fler sökande. | 2026 blev de färre.',
    'Vad gäller? frågade hon.',
    '”Vi hjälper dig.” | Så sa chefen.',
    '”Vem betalar?” sa han.'
  ])('splits: %s', expectSplit)
})
