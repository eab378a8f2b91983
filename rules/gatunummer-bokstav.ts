import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, isOwnWording} from '../src/rule/correction-rule.js'

const STREET = /(?:vägen|gatan|gränd|gränden|torget|allén|stigen|backen|platsen|stråket)$/u
const SECTION = new Set(['sektion', 'avdelning', 'lokal', 'port', 'hus', 'uppgång'])

export default correctionRule({
  id: 'gatunummer-bokstav',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Bokstav efter gatunummer', en: 'Letter after a street number'},
  why: {
    sv: 'Med mellanslag blir adressen lättare att läsa, och bokstaven tas inte för en siffra.',
    en: 'With a space the address is easier to read, and the letter is not taken for a figure.'
  },
  note: {
    sv: 'Förslaget har ett fast mellanslag, så att numret inte delas från bokstaven.',
    en: 'The suggestion has a no-break space, so that number and letter stay together.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.4'}],
  message: {
    sv: 'Skriv mellanslag före bokstaven: ”{suggestion}”.',
    en: 'Put a space before the letter: “{suggestion}”.'
  },
  examples: [
    {
      bad: 'Kontoret ligger på Storgatan [[3A]].',
      message: 'write',
      better: 'Kontoret ligger på Storgatan 3 A.'
    },
    {bad: 'Sektion [[1B]] har flyttat.', message: 'write', better: 'Sektion 1 B har flyttat.'},
    {good: 'Bilen stod på E18.', because: {sv: 'En väg.', en: 'A road.'}},
    {good: 'TV3 sände programmet.', because: {sv: 'Ett namn.', en: 'A name.'}},
    {
      good: 'Ta buss 3A till Storgatan 12 och sal 4B.',
      because: {sv: 'En busslinje och en sal.', en: 'A bus line and a classroom.'}
    }
  ],
  correct: findNumbers
})

function* findNumbers({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    const first = token.text.charCodeAt(0)
    if (first < 48 || first > 57 || !isOwnWording(token)) continue
    const [, number, letter] = /^(\d{1,3})([A-ZÅÄÖ])$/u.exec(token.text) ?? []
    if (number && letter && isPlace(tokens[i - 1]))
      yield {start: token.start, end: token.end, replacement: `${number}\u00a0${letter}`}
  }
}

function isPlace(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.spaceAfter) return false
  return (token.text !== token.lower && STREET.test(token.lower)) || SECTION.has(token.lower)
}
