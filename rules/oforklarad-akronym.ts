import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {DictionaryRow} from '../src/rule/phrase.js'

export default defineRule({
  id: 'oforklarad-akronym',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Oförklarad akronym', en: 'Unexplained acronym'},
  why: {
    sv: 'En akronym utan förklaring stänger ute den som inte redan vet. Skriv ut den första gången, så kan alla följa med.',
    en: 'An acronym without explanation shuts out those who do not already know. Spell it out once, so that all can follow.'
  },
  note: {
    sv: 'Varje akronym visas en gång, där den först står i löpande text. En som inte finns i vår lista och bara står en gång ger bara en upplysning. En akronym med förklaring före eller efter godtas, liksom allmänt kända.',
    en: 'Each acronym is shown once, where it first stands in running text. One that is not in our list and stands only once gives information only. One with an explanation before or after is accepted, as are generally known ones.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.6, 11.2, 11.2.1'}],
  options: {
    known: {
      type: 'strings',
      default: [
        'EU',
        'FN',
        'USA',
        'UK',
        'TV',
        'PDF',
        'SMS',
        'MMS',
        'VD',
        'IT',
        'PC',
        'ID',
        'OK',
        'CD',
        'DVD',
        'GPS',
        'AB',
        'HB',
        'WC',
        'QR',
        'PIN',
        'SIM',
        'ADHD',
        'DNA',
        'HIV',
        'AIDS',
        'FAQ',
        'RSS',
        'HTML',
        'WIFI',
        'VM',
        'OS',
        'EM',
        'SM',
        'AI',
        'PM',
        'SVT',
        'SR',
        'SJ',
        'IKEA',
        'BB',
        'VVS',
        'EES',
        'NATO',
        'OBS',
        'NB',
        'PS',
        'RF',
        'ROT',
        'RUT',
        'MC',
        'URL',
        'KL',
        'SFS',
        'SOU',
        'PRAO',
        'DVS',
        'GDPR',
        'BNP',
        'CE',
        'ISBN',
        'ISSN',
        'CSS',
        'PHP',
        'SQL',
        'XML',
        'JSON',
        'CSV',
        'HTTP',
        'HTTPS',
        'USB',
        'JPG',
        'PNG',
        'GIF',
        'SVG'
      ],
      description: {
        sv: 'Akronymer som läsarna känner till.',
        en: 'Acronyms that the readers know.'
      }
    }
  },
  messages: {
    listed: {
      sv: 'Alla vet inte vad {word} betyder. Skriv först ”{suggestion}”.',
      en: 'Not everyone knows what {word} means. First write “{suggestion}”.'
    },
    unlisted: {
      sv: 'Alla vet inte vad {word} betyder. Skriv ut det första gången.',
      en: 'Not everyone knows what {word} means. Spell it out the first time.'
    }
  },
  examples: [
    {
      bad: 'Vi kallar till [[SIP]] i mars, och SIP leds av din handläggare.',
      message: 'listed',
      better: 'Vi kallar till ett möte om en samordnad individuell plan (SIP) i mars. SIP leds av din handläggare.'
    },
    {
      bad: 'Beslutet är fattat enligt [[LSS]] och [[SoL]].',
      message: 'listed',
      better: 'Beslutet är fattat enligt lagen om stöd och service (LSS) och socialtjänstlagen (SoL).'
    },
    {
      bad: 'Fråga din kontaktperson på [[KUB]] om tiderna.',
      message: 'unlisted',
      better: 'Fråga din kontaktperson på Kulturhuset i Björkvik (KUB) om tiderna.'
    },
    {
      good: 'EU, pdf och sms är kända förkortningar, och larmnumret är 112.',
      because: {sv: 'Allmänt kända.', en: 'Generally known.'}
    },
    {
      good: 'Du kan få en samordnad individuell plan. Din SIP gäller i ett år.',
      because: {sv: 'Hela namnet står före.', en: 'The full name stands before.'}
    },
    {
      good: 'Kung Karl XII bodde på Storgatan. ALLA FÅR KOMMA!',
      because: {sv: 'Romerska siffror och text med bara stora bokstäver.', en: 'Roman numerals and text in capitals.'}
    },
    {
      good: 'ASIH betyder avancerad sjukvård i hemmet. Med ASIH kan du bo hemma.',
      because: {sv: 'Förklaringen följer direkt.', en: 'The explanation follows at once.'}
    }
  ],
  phrases: {
    dictionary: 'akronymer-socialtjanst',
    select: () => true,
    forms: row => [(row.kortform ?? '').toLowerCase()]
  },
  create: ({options, report, document, sentences}) => {
    const known = new Set(options.known.map(word => word.toUpperCase()))
    const seen = new Set<string>()
    const unlisted: {readonly sentence: Sentence; readonly token: Token; readonly acronym: string}[] = []
    let listed: {readonly row: DictionaryRow; readonly token: Token}[] = []
    /** Text of the document in lower case, made when first asked for. */
    let text: string | undefined
    const isWrittenOut = (expansion: string) => {
      text ??= document.blocks.map(block => block.text.toLowerCase()).join('\n')
      return text.includes(expansion)
    }
    return {
      phrase({row, tokens: [token]}) {
        const {kortform = ''} = row
        if (token?.text === kortform || token?.text === kortform.toUpperCase()) listed.push({row, token})
      },
      sentence(sentence) {
        const rows = listed
        listed = []
        // Asked once a sentence, and only where an acronym stands.
        let isProse: boolean | undefined
        for (const token of sentence.tokens) {
          const acronym = acronymIn(token)
          if (acronym === '' || seen.has(acronym) || isDesignation(sentence, token)) continue
          if (known.has(acronym.toUpperCase())) continue
          if (isExplained(sentence, token)) {
            seen.add(acronym)
            continue
          }
          isProse ??= isRunningText(sentence)
          if (token.protection !== '' || !isProse) continue
          seen.add(acronym)
          const row = rows.find(entry => entry.token === token)?.row
          if (!row) {
            unlisted.push({sentence, token, acronym})
            continue
          }
          const expansion = row.utskriven ?? ''
          if (isWrittenOut(headOf(expansion))) continue
          const suggestion = `${expansion} (${acronym})`
          const replacement = token.index === 0 ? capitalise(suggestion) : suggestion
          report(sentence.block, token, 'listed', {word: acronym, suggestion}, {suggestions: [{replacement}]})
        }
      },
      end() {
        if (unlisted.length === 0) return
        const swedish = document.blocks.filter(block => block.language === 'sv')
        const counts = countShortWords(swedish.flatMap(block => sentences(block)))
        for (const {sentence, token, acronym} of unlisted) {
          // An ordinary word in capitals is no acronym.
          if (counts.has(acronym.toLowerCase()) || COMMON_WORDS.has(acronym.toLowerCase())) continue
          const level = (counts.get(acronym) ?? 0) > 1 ? 'notice' : 'info'
          report(sentence.block, token, 'unlisted', {word: acronym}, {level})
        }
      }
    }
  }
})

/** How often each word of up to six letters occurs, as it is written. */
function countShortWords(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {tokens} of sentences)
    for (const token of tokens) {
      if (token.kind !== 'word') continue
      const word = acronymIn(token) || token.text
      if (word.length <= 6) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  return counts
}

/** Words that are often written in capitals for emphasis. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'readme select get och inte av att mig dig dom bör ska kan får alla ingen inga ja nej men eller bara nu här där post beslut info figure figur tabell bilaga rådets mall viktigt nytt gratis von not del kap'.split(
    ' '
  )
)

/** The acronym that a token is or begins with (`SIP`, `SIP:en`, `SIP-möte`), or `''`. */
function acronymIn({kind, text}: Token): string {
  // Nearly every word has only small letters after the first: they are sorted out before the expression is tried.
  if (kind !== 'word' || text.length < 2 || text.length > 40 || !hasLaterCapital(text)) return ''
  const match = /^(\p{Lu}{2,6}|SoL|SiS|BmSS|FoU|MFoF|BrB)(?:$|:\p{Ll}+$|s$|-\p{Ll}[\p{L}-]*$)/u.exec(text)
  const acronym = match?.[1] ?? ''
  return /^[IVX]+$/u.test(acronym) ? '' : acronym
}

/** Whether one of the second to fourth characters is a capital, as in every acronym there is a pattern for. */
function hasLaterCapital(text: string): boolean {
  for (let i = 1; i < 4 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 65 && code <= 90) || (code >= 0xc0 && !isLower(text, i))) return true
  }
  return false
}

function isLower(text: string, index: number): boolean {
  const character = text.charAt(index)
  return character === character.toLowerCase()
}

/** A standard or a series with its number: `ISO 14971`, `SS-EN 301`, `RFC 8705`. */
function isDesignation({tokens}: Sentence, {index}: Token): boolean {
  const [next, afterNext] = tokens.slice(index + 1, index + 3)
  if (next?.text === '/' || tokens[index - 1]?.text === '/') return true
  return /^\d/u.test(next?.text ?? '') && afterNext?.lower.startsWith('kap') !== true && afterNext?.text !== '§'
}

/** In parentheses after its name, before a parenthesis or a dash, or before words that explain it. */
function isExplained({tokens}: Sentence, {index}: Token): boolean {
  const before = tokens[index - 1]?.text
  const after = tokens[index + 1]
  if (followsItsName(tokens, index)) return true
  if (before === '(' || before === ',' || before === '–' || before === '=') {
    if (before !== ',' || after?.text === ',') return true
    // After a long compound at the end of the sentence: `kommunikationsteknik, IKT.`
    const name = tokens[index - 2]
    const endsName = name?.text === ')' || ((name?.text.length ?? 0) > 10 && name?.text === name?.lower)
    if (endsName && (!after || after.text === '.')) return true
  }
  if (!after) return false
  // The beginning of a longer name, which needs no spelling out.
  if (/^\p{Lu}\p{Ll}/u.test(after.text)) return true
  if (after.text === '-' && /^\p{Lu}?\p{Ll}/u.test(tokens[index + 2]?.text ?? '')) return true
  if (after.text === '(' || after.text === '–' || after.text === '=' || after.text === ':') return true
  return ['betyder', 'står', 'är', 'innebär', 'dvs.', 'eller'].includes(after.lower) && isDefinition(tokens, index)
}

/** Words with the same initials (`Mozilla Developers Network, MDN`), or a long name with the first of them. */
function followsItsName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const acronym = token ? acronymIn(token).toLowerCase() : ''
  const words = tokens.slice(Math.max(0, index - 8), index).filter(({kind}) => kind === 'word')
  const last = words.at(-1)
  if (last && last.text.length > 12 && last.lower !== last.text && last.lower.startsWith(acronym.charAt(0))) return true
  const initials = words.slice(-acronym.length).map(({lower}) => lower.charAt(0))
  return initials.length === acronym.length && initials.join('') === acronym
}

/** `SIP står för …`, `SIP är en förkortning …`, `SIP är en …` first in the sentence. */
function isDefinition(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower
  if (next === 'betyder' || next === 'dvs.' || next === 'innebär') return true
  if (next === 'står') return tokens[index + 2]?.lower === 'för'
  return index === 0 && ['en', 'ett', 'förkortning', 'kort'].includes(tokens[index + 2]?.lower ?? '')
}

/** Not a heading, a cell or a line in capitals. */
function isRunningText({block, tokens}: Sentence): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'listItem' && block.kind !== 'description') return false
  let capitals = 0
  let words = 0
  for (const {kind, text, lower} of tokens) {
    if (kind !== 'word') continue
    words++
    if (text !== lower && text === text.toUpperCase() && text.length > 1) capitals++
  }
  return words >= 3 && capitals * 2 <= words
}

/** The words of an expansion that must stand in the text: without a number in parentheses, and only the beginning. */
function headOf(expansion: string): string {
  return expansion
    .toLowerCase()
    .replace(/ ?\(\d[^)]*\)/u, '')
    .slice(0, 40)
    .trim()
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
