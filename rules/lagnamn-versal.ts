import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, isMidSentence} from '../src/rule/correction-rule.js'

/** A law by its last part; conventions by name, since many are called after a place; the bare word only before its title. */
const LAW =
  /^(?:\p{L}{3,}(?:lagen|balken|ordningen|förordningen)|(?:barn|flykting|tortyr|kvinno|folkmords|funktionsrätts|minoritets)konventionen|lagen|förordningen)s?$/u
const BARE = /^(?:lagen|förordningen)s?$/u
/** Formed with the name of a place or a person, which keeps its capital. */
const PROPER =
  /^(?:lissabon|bryssel|dublin|rom|haag|genève|stockholm|schengen|europa|prüm|maastricht|eurodac|göteborg|malmö)/u
/** Places and ordinary words with the same ending. */
const NO_LAW =
  /(?:slagen|belagen|underlagen|bergslagen|roslagen|bolagen|förlagen|inlagen|anlagen|landslagen|arbetslagen|(?:ut|an|sam|rang|dag|arbets|tur)ordningen)s?$/u

export default correctionRule({
  id: 'lagnamn-versal',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Lagens namn med stor bokstav', en: 'Capital in the name of a law'},
  why: {
    sv: 'Lagars namn skrivs med liten bokstav. En stor bokstav inne i meningen får läsaren att stanna upp.',
    en: 'Names of laws are written with a small letter. A capital inside the sentence makes the reader pause.'
  },
  note: {
    sv: 'Namn som innehåller en ort eller en person, som Luganokonventionen, behåller sin stora bokstav.',
    en: 'Names with a place or a person in them, such as Luganokonventionen, keep their capital.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '9.6.2'}],
  message: {
    sv: 'Skriv lagens namn med liten bokstav: ”{suggestion}”.',
    en: 'Write the name of the law with a small letter: “{suggestion}”.'
  },
  examples: [
    {
      bad: 'Beslutet bygger på [[Socialtjänstlagen]].',
      message: 'write',
      better: 'Beslutet bygger på socialtjänstlagen.'
    },
    {
      bad: 'Barnet har rättigheter enligt [[Barnkonventionen]].',
      message: 'write',
      better: 'Barnet har rättigheter enligt barnkonventionen.'
    },
    {
      bad: 'Du får stöd enligt [[Lagen]] om stöd och service.',
      message: 'write',
      better: 'Du får stöd enligt lagen om stöd och service.'
    },
    {
      good: 'Lissabonfördraget och Luganokonventionen gäller i EU.',
      because: {sv: 'Namnen innehåller en ort.', en: 'The names contain a place.'}
    },
    {
      good: 'Socialtjänstlagen gäller alla kommuner.',
      because: {sv: 'Meningens första ord.', en: 'The first word of the sentence.'}
    },
    {
      good: 'Vi heter Lagen efter vår grundare. Läs mer: Skollagen i korthet.',
      because: {
        sv: 'Ett namn utan lagtitel, och en rubrik efter kolon.',
        en: 'A name without a title of law, and a heading after a colon.'
      }
    }
  ],
  correct: findLaws
})

function* findLaws({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    const {text, lower} = token
    if (token.kind !== 'word' || text === lower || text.length < 5 || text.slice(1) !== lower.slice(1)) continue
    if (token.protection === 'quotation' || token.protection === 'statute' || !LAW.test(lower)) continue
    if (PROPER.test(lower) || NO_LAW.test(lower) || !isMidSentence(tokens, i)) continue
    // After a comma it may be the title of a book in a reference.
    if (tokens[i - 1]?.text === ',') continue
    if (BARE.test(lower) && !titleFollows(tokens, i)) continue
    yield {start: token.start, end: token.end, replacement: lower}
  }
}

/** "Lagen om …", "Lagen (1993:387)". */
function titleFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  return next?.lower === 'om' || (next?.text === '(' && tokens[index + 2]?.kind === 'number')
}
