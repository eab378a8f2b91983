import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

const SMALL = new Set('ADHD AIDS HIV CD DNA DVD GD IT MC PC PDF PM PRAO SFI SMS MMS TV VD'.split(' '))
/** Names read as words, with one capital. */
const NAMES = new Map(
  'Nato Unicef Unesco Efta Saco Säpo Interpol Europol'.split(' ').map(name => [name.toUpperCase(), name])
)

export default correctionRule({
  id: 'akronym-versaler',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Stora bokstäver i vanliga förkortningar', en: 'Capitals in common acronyms'},
  why: {
    sv: 'Förkortningar som har blivit vanliga ord skrivs som ord: sms, pdf, Nato. Versaler gör texten orolig.',
    en: 'Acronyms that have become common words are written as words: sms, pdf, Nato. Capitals make the text restless.'
  },
  note: {
    sv: 'Bara kända förkortningar granskas. Namn som läses bokstav för bokstav (EU, CSN) behåller versalerna.',
    en: 'Only known acronyms are reviewed. Names read letter by letter (EU, CSN) keep their capitals.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.8.2, 11.8.3, 11.9'}],
  message: {
    sv: 'Skriv ”{suggestion}”. Välkända förkortningar skrivs som vanliga ord.',
    en: 'Write “{suggestion}”. Well-known acronyms are written as ordinary words.'
  },
  examples: [
    {bad: 'Skicka ett [[SMS]] eller en [[PDF]].', message: 'write', better: 'Skicka ett sms eller en pdf.'},
    {bad: '[[NATO]] och [[UNICEF]] deltog.', message: 'write', better: 'Nato och Unicef deltog.'},
    {bad: 'Ring vår [[IT-support]].', message: 'write', better: 'Ring vår it-support.'},
    {
      good: 'CSN svarar på frågor om studielån, och IVO har granskat boendet.',
      because: {sv: 'Namn som läses bokstav för bokstav.', en: 'Names read letter by letter.'}
    },
    {
      good: 'RUT är riksdagens utredningstjänst. Se TV4 och SVT.',
      because: {sv: 'Namn med egen form.', en: 'Names with a form of their own.'}
    },
    {
      good: 'LÄMNA IN EN PDF I DAG',
      because: {sv: 'Allt har stora bokstäver.', en: 'Everything is in capitals.'}
    }
  ],
  correct: findAcronyms
})

function* findAcronyms({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    const {text} = token
    if (token.kind !== 'word' || text === token.lower || token.protection !== '') continue
    const [, acronym = '', rest = ''] = /^(\p{Lu}{2,})((?:[-:]\p{Ll}[\p{Ll}-]*)?)$/u.exec(text) ?? []
    const name = NAMES.get(acronym)
    if (!name && !SMALL.has(acronym)) continue
    // "Trafikverket (TV)", "TV: ja": the writer's own acronym.
    if (tokens[i + 1]?.text === ':' || (tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')')) continue
    if (isInCapitals(tokens[i - 1]) || isInCapitals(tokens[i + 1])) continue
    const small = acronym.toLowerCase()
    const word = name ?? (i === 0 ? small.charAt(0).toUpperCase() + small.slice(1) : small)
    yield {start: token.start, end: token.end, replacement: `${word}${rest}`, safe: name !== undefined || i > 0}
  }
}

/** A neighbour in capitals, or a name beside it: `Ekfors IT`. */
function isInCapitals(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase()
}
