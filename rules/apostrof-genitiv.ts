import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

/** Names whose owners write them so, and English words that carry an apostrophe; in lower case without `'s`. */
const ENGLISH = new Set(
  'mcdonald moody levi lloyd sotheby christie reuter standard kellogg domino macy wendy hellmann jack daniel poor people women men children world it that what let he she here there who where how one today year valentine mother father god king queen parkinson alzheimer editor'.split(
    ' '
  )
)
/** Acronyms in small letters, which take a colon. */
const SMALL_ACRONYMS = new Set([
  'tv',
  'pc',
  'cd',
  'dvd',
  'vd',
  'gd',
  'pm',
  'sms',
  'pdf',
  'adhd',
  'dna',
  'mc',
  'sfi',
  'it'
])

export default correctionRule({
  id: 'apostrof-genitiv',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Apostrof före genitiv-s', en: 'Apostrophe before the genitive s'},
  why: {
    sv: 'På svenska skrivs genitiv utan apostrof. Apostrofen är engelsk och stör läsaren.',
    en: 'Swedish writes the genitive without an apostrophe, which is English and disturbs the reader.'
  },
  note: {
    sv: 'Kända engelska namn, som Moody’s, får stå. Lägg till fler med inställningen ignore.',
    en: 'Known English names, such as Moody’s, may stand. Add more with the option ignore.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '6.3.1, 11.11, 13.12'}],
  message: {
    sv: 'Svenskan skriver genitiv utan apostrof: ”{suggestion}”.',
    en: 'Swedish writes the genitive without an apostrophe: “{suggestion}”.'
  },
  examples: [
    {bad: 'Det är [[Ekfors’s]] äldsta hus.', message: 'write', better: 'Det är Ekfors äldsta hus.'},
    {bad: "Läs mer om [[kommunen's]] stöd.", message: 'write', better: 'Läs mer om kommunens stöd.'},
    {bad: 'Vi följer [[IVO’s]] beslut.', message: 'write', better: 'Vi följer IVO:s beslut.'},
    {bad: 'Det är [[Evas´s]] och [[Maria´s]] plan.', message: 'write', better: 'Det är Evas och Marias plan.'},
    {
      good: 'EU:s regler',
      because: {sv: 'Kolon är rätt efter en förkortning.', en: 'A colon is right after an acronym.'}
    },
    {
      good: 'Lars’ plan och O’Haras svar handlar om d’Artagnan.',
      because: {
        sv: 'Apostrofen hör till namnet eller skiljer det åt.',
        en: 'The apostrophe belongs to the name or sets it apart.'
      }
    },
    {
      good: 'Sa han ’nej’? Hon åt på McDonald’s.',
      because: {
        sv: 'Ett citat i citatet, och ett firmanamn.',
        en: 'A quotation within a quotation, and a company name.'
      }
    }
  ],
  correct: findApostrophes
})

function* findApostrophes({block, tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.protection === 'quotation') continue
    const {text, start} = token
    const mark = text.at(-2)
    if (text.length > 3 && text.endsWith('s') && (mark === '’' || mark === "'")) {
      const word = text.slice(0, -2)
      if (/^[\p{L}-]+$/u.test(word) && !isEnglish(word, tokens[i + 1])) yield {start, end: token.end, ...genitive(word)}
    } else if (token.lower === 's' && isAccent(tokens, i)) {
      const word = tokens[i - 2] as Token
      if (word.kind === 'word' && word.end - word.start > 1)
        yield {start: word.start, end: token.end, ...genitive(block.text.slice(word.start, word.end))}
    }
  }
}

/** Known English words, and whatever stands before a word with a capital: most such pairs are foreign names. */
function isEnglish(word: string, next: Token | undefined): boolean {
  return ENGLISH.has(word.toLowerCase()) || (next?.kind === 'word' && next.text !== next.lower)
}

/** An accent that stands for an apostrophe, hard on both sides, before the token at `index`. */
function isAccent(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index - 1]
  const word = tokens[index - 2]
  return (mark?.text === '´' || mark?.text === '`') && !mark.spaceAfter && word !== undefined && !word.spaceAfter
}

function genitive(word: string): {readonly replacement: string; readonly safe: boolean} {
  if (/[sxzSXZ]$/u.test(word)) return {replacement: word, safe: true}
  if (SMALL_ACRONYMS.has(word.toLowerCase())) return {replacement: `${word}:s`, safe: false}
  return {replacement: /^\p{Lu}{2,}$/u.test(word) ? `${word}:s` : `${word}s`, safe: true}
}
