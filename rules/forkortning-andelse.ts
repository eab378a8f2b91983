import type {Sentence} from '../src/language/token.js'
import {type Correction, correctionRule, isOwnWording} from '../src/rule/correction-rule.js'

/** Acronyms read as words: they take endings without a colon (and one capital: see `akronym-versaler`). */
const READ_AS_WORDS = new Set(
  'ICA IKEA NATO UNICEF UNESCO SIDA SACO BRIS BRÅ RUT ROT SAAB NASA FIFA UEFA ASEA EFTA OPEC SÄPO LISA GIS RAM ROM LAN IFAU PISA COOP UNIX MUST SIPRI ECPAT SVEA AIDS HIV DAMP COVID KOM FOU PREP FRA SWOT LEAN'.split(
    ' '
  )
)
/** With s these are mostly plurals borrowed from English, which the writer must mend in another way. */
const ENGLISH_PLURALS = new Set([
  'API',
  'URI',
  'URL',
  'PC',
  'CD',
  'DVD',
  'ID',
  'KPI',
  'PDF',
  'FAQ',
  'VPN',
  'CPU',
  'GPU',
  'NGO'
])
/** Acronyms that are written in small letters, with the endings they meet. */
const SMALL = /^(tv|pc|cd|dvd|vd|gd|mc)(n|ns|ar|arna|ars|arnas)$/u
const CAPITALS = /^(\p{Lu}{2,})(s|n|ns|en|ens|et|ets|ar|arna|er|erna)$/u
const GENITIVE_AFTER_S = /^(\p{Lu}+S):s$/u

export default correctionRule({
  id: 'forkortning-andelse',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Ändelse på förkortning', en: 'Ending on an acronym'},
  why: {
    sv: 'Kolon visar var förkortningen slutar och ändelsen börjar.',
    en: 'The colon shows where the acronym ends and the ending begins.'
  },
  note: {
    sv: 'Förkortningar som uttalas som ord (Unicef, Nato) får ändelsen direkt. Slutar förkortningen på s får genitiven inget tillägg.',
    en: 'Acronyms read as words (Unicef, Nato) take the ending directly. An acronym that ends in s has no ending in the genitive.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.11, 13.5.4, 6.3.1'}],
  message: {
    sv: 'Skriv förkortningen med ändelse så här: ”{suggestion}”.',
    en: 'Write the acronym with its ending like this: “{suggestion}”.'
  },
  examples: [
    {bad: '[[EUs]] regler gäller också.', message: 'write', better: 'EU:s regler gäller också.'},
    {bad: 'Vi köpte in två nya [[pcar]].', message: 'write', better: 'Vi köpte in två nya pc:ar.'},
    {bad: 'Han läste [[SAS:s]] rapport.', message: 'write', better: 'Han läste SAS rapport.'},
    {good: 'Unicefs rapport är klar.', because: {sv: 'Unicef uttalas som ett ord.', en: 'Unicef is read as a word.'}},
    {good: 'SAS styrelse har möte.', because: {sv: 'Förkortningen slutar på s.', en: 'The acronym ends in s.'}},
    {good: 'EU:s regler gäller för tv:n.', because: {sv: 'Kolon finns.', en: 'The colon is there.'}},
    {
      good: 'Du söker OSTEN i kylen.',
      because: {sv: 'Hela ordet har stora bokstäver.', en: 'The whole word is in capitals.'}
    }
  ],
  correct: findEndings
})

function* findEndings({tokens}: Sentence): Generator<Correction> {
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 3 || token.text.length > 12 || !isOwnWording(token)) continue
    const {text, start, end} = token
    const [, small, smallEnding] = text === token.lower ? (SMALL.exec(text) ?? []) : []
    if (small && smallEnding) yield {start, end, replacement: `${small}:${smallEnding}`}
    if (text === token.lower) continue
    const [, acronym = '', ending = ''] = CAPITALS.exec(text) ?? []
    if (acronym !== '' && !isReadAsWord(acronym) && !(ending === 's' && ENGLISH_PLURALS.has(acronym)))
      yield {
        start,
        end,
        replacement: ending === 's' && acronym.endsWith('S') ? acronym : `${acronym}:${ending}`,
        safe: ending === 's'
      }
    const [, endsInS] = GENITIVE_AFTER_S.exec(text) ?? []
    if (endsInS) yield {start, end, replacement: endsInS}
  }
}

/** Known ones, and those of four letters or more that can be pronounced: a vowel and never three consonants in a row. */
function isReadAsWord(acronym: string): boolean {
  if (READ_AS_WORDS.has(acronym)) return true
  return acronym.length >= 4 && /[AOUÅEIYÄÖ]/u.test(acronym.slice(1, -1)) && !/[^AOUÅEIYÄÖ]{3}/u.test(acronym)
}
