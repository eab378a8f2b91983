import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, isOwnWording} from '../src/rule/correction-rule.js'

/** Compounds that a number before them belongs to; `års` only with what nobody has several of (`fem årsmöten` is right). */
const COMPOUND =
  /^(?:års(?:period|jubile|gräns|åld|dag(?:en)?$|plan)|(?:timmars|dagars|månaders|minuters|veckors|procents|kronors|kilometers)\p{L}{2}|procentig|årig|åring|gradig|sidig(?!a$))/u
/** A decade or a century: `60 talet`, `1960 talets`. */
const PERIOD = /^talets?$/u
const JOINED = /^(\d+)((?:procentig|årig|åring|årsperiod)\p{L}*|talets?)$/u

export default correctionRule({
  id: 'siffra-sammansattning',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Siffra och ord som hör ihop', en: 'A number and a word that belong together'},
  why: {
    sv: 'Bindestrecket visar att siffran och ordet är ett enda ord. Utan det får läsaren läsa om.',
    en: 'The hyphen shows that the number and the word are one. Without it the reader has to read again.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '10.5, 13.7.3, 13.15'}],
  message: {sv: 'Skriv ihop med bindestreck: ”{suggestion}”.', en: 'Join with a hyphen: “{suggestion}”.'},
  examples: [
    {bad: 'Det är en [[10 årsperiod]].', message: 'write', better: 'Det är en 10-årsperiod.'},
    {
      bad: 'En [[20 procentig]] ökning kom på [[1960 talet]].',
      message: 'write',
      better: 'En 20-procentig ökning kom på 1960-talet.'
    },
    {bad: 'Lägret är för alla [[12åringar]].', message: 'write', better: 'Lägret är för alla 12-åringar.'},
    {
      good: 'Du får 40 timmars arbetsvecka.',
      because: {
        sv: 'Siffran hör till timmars, som är ett eget ord.',
        en: 'The number belongs to timmars, a word of its own.'
      }
    },
    {
      good: 'Han är 5 år, och ökningen är 20 procent.',
      because: {sv: 'Antal och måttenhet skrivs isär.', en: 'A number and its unit are written apart.'}
    },
    {
      good: 'Föreningen har haft 2 årsmöten och 3 årsavgifter.',
      because: {sv: 'Siffran räknar möten och avgifter.', en: 'The number counts meetings and fees.'}
    }
  ],
  correct: findParted
})

function* findParted({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    const first = token.text.charCodeAt(0)
    if (first < 48 || first > 57 || !isOwnWording(token)) continue
    const next = tokens[i + 1]
    if (token.kind === 'number' && token.spaceAfter && next?.kind === 'word' && isCompound(token, next))
      yield {start: token.start, end: next.end, replacement: `${token.text.replaceAll(' ', '')}-${next.text}`}
    const [, number, word] = JOINED.exec(token.lower) ?? []
    if (number && word) yield {start: token.start, end: token.end, replacement: `${number}-${word}`}
  }
}

function isCompound(number: Token, word: Token): boolean {
  if (PERIOD.test(word.lower)) return /^\d{1,3}0$/u.test(number.text)
  return COMPOUND.test(word.lower)
}
