import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'snedstreck-och-eller',
  status: 'stable',
  category: 'skrivregler',
  needs: 'tags',
  severity: 'notice',
  title: {sv: 'Snedstreck mellan ord', en: 'Slash between words'},
  why: {
    sv: 'Ett snedstreck säger inte om det betyder och eller eller. Läsaren får gissa, och uppläsningen blir konstig.',
    en: 'A slash does not say whether it means and or or. The reader has to guess, and it sounds odd when read aloud.'
  },
  note: {
    sv: 'Måttenheter, månader, veckodagar, beteckningar med stora bokstäver, engelska ord, namn på rubriker, knappar och fält, etiketter på ett par ord och tabeller granskas inte.',
    en: 'Units, months, weekdays, designations in capitals, English words, names of headings, buttons and fields, labels of a couple of words and tables are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.1.1, 8.3.2, 13.10'}],
  options: {},
  messages: {
    andOr: {
      sv: 'Skriv ”eller”, eller ”a eller b eller båda”. Snedstreck är otydligt.',
      en: 'Write “eller”, or “a eller b eller båda”. A slash is unclear.'
    },
    slash: {
      sv: 'Snedstrecket i ”{word}” är otydligt. Skriv ”och” eller ”eller”, eller välj ett ord.',
      en: 'The slash in “{word}” is unclear. Write “och” or “eller”, or choose one word.'
    }
  },
  examples: [
    {
      bad: 'Du kan ansöka om hjälp med städning [[och/eller]] tvätt.',
      message: 'andOr',
      better: 'Du kan ansöka om hjälp med städning, tvätt eller båda.'
    },
    {bad: '[[Han/hon]] ska lämna in intyg.', message: 'slash', better: 'Personen ska lämna in intyg.'},
    {
      bad: 'Ta med din [[make/maka]] till mötet.',
      message: 'slash',
      better: 'Ta med den du är gift med till mötet.'
    },
    {
      good: 'Farten är 30 km/tim och ersättningen 25 kr/mil.',
      because: {sv: 'Snedstrecket hör till måttenheten.', en: 'The slash belongs to the unit.'}
    },
    {
      good: 'Läsåret 2025/26 börjar efter månadsskiftet juli/augusti.',
      because: {sv: 'År och månader.', en: 'Years and months.'}
    },
    {
      good: 'Tiderna står under rubriken hälsa/fritid, och filen ligger i example/theme.',
      because: {sv: 'Namnet på en rubrik och engelska ord.', en: 'The name of a heading and English words.'}
    },
    {
      good: 'Läs mer på ekfors.se/stod om ärendet med dnr 379/90.',
      because: {sv: 'En webbadress och ett diarienummer.', en: 'A web address and a registration number.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell') return
      for (let i = 1; i < tokens.length - 1; i++) {
        if (!isSlash(tokens, i)) continue
        const first = i - 1
        let last = i + 1
        while (isSlash(tokens, last + 1)) last += 2
        i = last
        const parts = tokens.slice(first, last + 1).filter(token => token.text !== '/')
        if (isMentioned(tokens, first, last) || !parts.every(isPlainWord) || parts.some(part => UNITS.has(part.lower)))
          continue
        if (parts.every(part => TIMES.has(part.lower)) || isDesignation(parts)) continue
        if (FIXED.has(parts.map(part => part.lower).join('/'))) continue
        if (parts.some(isForeign) || isTechnical(tokens, parts, last) || isLabel(sentence, first, last)) continue
        const span = {start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0}
        if (parts.map(part => part.lower).join('/') === 'och/eller')
          report(block, span, 'andOr', {}, {suggestions: [{replacement: 'eller'}]})
        else
          report(
            block,
            span,
            'slash',
            {word: block.text.slice(span.start, span.end)},
            {
              suggestions:
                parts.length === 2 &&
                (parts[1]?.text.length ?? 0) > 3 &&
                areAlike(tags(sentence)[first], tags(sentence)[last])
                  ? [{replacement: parts.map(part => part.text).join(' eller ')}]
                  : []
            }
          )
      }
    }
  })
})

/** Terms that are written with a slash. */
const FIXED: ReadonlySet<string> = new Set([
  'klient/server',
  'läs/skriv',
  'ja/nej',
  'nej/ja',
  'av/på',
  'på/av',
  'in/ut'
])

/** Whether two words are of one kind and form, so that `eller` can stand between them; `genre/formtermer` lacks a hyphen. */
function areAlike(one: TaggedWord | undefined, other: TaggedWord | undefined): boolean {
  const form = (word: TaggedWord | undefined) => word?.features.match(/(?:Number|Definite|VerbForm)=\w+/gu)?.join()
  return one?.upos === other?.upos && form(one) === form(other)
}

/** A slash with a token hard on either side. */
function isSlash(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const slash = tokens[index]
  return slash?.text === '/' && tokens[index + 1] !== undefined && before?.spaceAfter === false && !slash.spaceAfter
}

const QUOTATION_MARKS = new Set(['”', '"', '’', '»', '«', "'"])

/** Between quotation marks the words are spoken of, not used. */
function isMentioned(tokens: readonly Token[], first: number, last: number): boolean {
  return QUOTATION_MARKS.has(tokens[first - 1]?.text ?? '') && QUOTATION_MARKS.has(tokens[last + 1]?.text ?? '')
}

/** A word in plain small letters, with or without a capital first, or an acronym; no identifier (`primaryContribution`). */
function isPlainWord({kind, protection, text}: Token): boolean {
  return kind === 'word' && protection === '' && /^(?:\p{L}[\p{Ll}-]+|\p{Lu}{2,})$/u.test(text)
}

/** A name with a capital within the sentence: `S/PDF`, `Malmö/Lund`, `IFO/FS`, `fältet Land/region`. */
function isDesignation(parts: readonly Token[]): boolean {
  return parts.some(({text, lower, index}) => text !== lower && index > 0)
}

/** Letters together and endings that English words have and Swedish ones seldom do. */
function isForeign({lower}: Token): boolean {
  return lower !== 'och' && /w|th|sh|ph|ee|oo|ou|gh|ct|(?:ate|ple|ity|able|ch|me|le)$/u.test(lower)
}

/** The type of a file (`text/csv`), the name of a field with its value, or one word twice. */
function isTechnical(tokens: readonly Token[], parts: readonly Token[], last: number): boolean {
  if (/^(?:text|application|image|audio|video)$/u.test(parts[0]?.lower ?? '')) return true
  return tokens[last + 1]?.text === '=' || new Set(parts.map(({lower}) => lower)).size < parts.length
}

/** The name of a heading, a button or a field, or a line of at most three words without a full stop. */
function isLabel({tokens, block}: Sentence, first: number, last: number): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first)
  if (before.some(({lower}) => /(?:rubrik|flik|meny|fält|knapp)(?:e?n|et)?$/u.test(lower))) return true
  if (block.kind === 'heading') return false
  const others = tokens.filter(({index, kind}) => (index < first || index > last) && kind === 'word').length
  return others <= 1 && !/[.?!]/u.test(tokens.at(-1)?.text ?? '')
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const UNITS = words(
  'km mil kr kronor kg gram liter dl cl ml mg kwh wh mbit gb kvm tim timme timmen min minut minuten sek sekund dygn dygnet dag dagen vecka veckan mån månad månaden år året person personen styck st inv invånare elev barn plats'
)

const TIMES = words(
  'januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag vår våren sommar sommaren höst hösten vinter vintern jan feb apr jun jul aug sept sep okt nov dec'
)
