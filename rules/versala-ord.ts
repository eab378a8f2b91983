import type {Block} from '../src/document/document.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

/** Words that writers shout one by one. */
const SHOUTED = new Set(
  'inte alla måste aldrig alltid endast bara senast viktigt observera varning gäller detta stopp förbjudet gratis före efter utan både eller varje ingen inga heller också mycket'.split(
    ' '
  )
)
/** What shows that the words are Swedish: a letter, a small word or a common ending. English and file names have none. */
const SWEDISH =
  /[ÅÄÖ]|(?:NING|NINGEN|NINGAR|ELSE|ELSER|HET|HETEN|SKAP|ERAD|ANDEN|ANDET|LIGT?|LIGA)(?!\p{L})|(?:^|\s)(?:OCH|I|AV|OM|TILL|MED|SOM|INTE|DU|VI|DET|DEN|EN|ETT|DE|ALLA|DETTA|MEN|UNDER|VILL)(?!\p{L})/u
/** From so many letters a single word in capitals is no acronym. */
const LONG = 8

export default defineRule({
  id: 'versala-ord',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Ord med bara stora bokstäver', en: 'Words in capitals only'},
  why: {
    sv: 'Stora bokstäver är svårare att läsa, och många läser dem som att någon skriker.',
    en: 'Capitals are harder to read, and many read them as shouting.'
  },
  note: {
    sv: 'Förkortningar, engelska ord och filnamn får stå. Enstaka korta ord kan därför gå förbi.',
    en: 'Acronyms, English words and file names may stand. Single short words may therefore go by.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.4.2, 3.5.2'}],
  options: {},
  messages: {
    words: {
      sv: 'Skriv inte med versaler. Använd fetstil om något ska synas.',
      en: 'Do not write in capitals. Use bold if something should stand out.'
    },
    heading: {
      sv: 'Rubriken har bara versaler. Skriv den med små bokstäver.',
      en: 'The heading is in capitals only. Write it in small letters.'
    }
  },
  examples: [
    {bad: '[[LÄS DETTA NOGA]] innan du går.', message: 'words', better: 'Läs detta noga innan du går.'},
    {
      bad: '# [[BESLUT OM BISTÅND]]',
      message: 'heading',
      better: '# Beslut om bistånd',
      format: 'markdown'
    },
    {bad: 'Du ska [[INTE]] betala något nu.', message: 'words', better: 'Du ska inte betala något nu.'},
    {
      good: 'IVO granskar boendet, och EU betalar stödet.',
      because: {sv: 'Förkortningar.', en: 'Acronyms.'}
    },
    {
      good: 'NPÖ och RFSU läser HTML i NATO.',
      because: {sv: 'Förkortningar, också i rad och uttalbara.', en: 'Acronyms, in a row and pronounceable too.'}
    },
    {
      good: '# GDPR\n\nFilen heter LÄSMIG.TXT och kallas VG-A1.',
      because: {sv: 'En förkortning, ett filnamn och en beteckning.', en: 'An acronym, a file name and a designation.'},
      format: 'markdown'
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell' || block.kind === 'altText') return
      const isHeading = block.kind === 'heading' || block.kind === 'title'
      for (const {first, last} of findRuns(sentence)) {
        const span = {start: (tokens[first] as Token).start, end: (tokens[last] as Token).end}
        if (!SWEDISH.test(block.text.slice(span.start, span.end))) continue
        if (isHeading && isAllCapitals(block)) {
          report(block, {start: 0, end: block.text.length}, 'heading', {}, {level: 'warning'})
          return
        }
        report(block, span, 'words', {})
      }
    }
  })
})

function* findRuns({tokens}: Sentence): Generator<{readonly first: number; readonly last: number}> {
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapitals(tokens[i])) continue
    const first = i
    while (isCapitals(tokens[i + 1])) i++
    if (isShouted(tokens.slice(first, i + 1))) yield {first, last: i}
  }
}

function isCapitals(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || (token.protection !== '' && token.protection !== 'name')) return false
  return token.text !== token.lower && /^\p{Lu}+(?:-\p{Lu}+)*$/u.test(token.text)
}

/** Several words of which most can be pronounced and one is long enough, or one that is long or known. */
function isShouted(words: readonly Token[]): boolean {
  if (words.some(({lower}) => SHOUTED.has(lower))) return true
  const spoken = words.filter(({lower}) => lower.length >= 3 && canBeSpoken(lower))
  if (words.length === 1) return spoken.some(({lower}) => lower.length >= LONG && !lower.includes('-'))
  return spoken.length >= 2 && spoken.length * 2 > words.length && spoken.some(({lower}) => lower.length >= 5)
}

/** A vowel in every four letters or so: no run of more than three consonants. */
function canBeSpoken(lower: string): boolean {
  return /[aouåeiyäö]/u.test(lower) && !/[^aouåeiyäö]{5}/u.test(lower)
}

function isAllCapitals({text}: Block): boolean {
  return text === text.toUpperCase()
}
