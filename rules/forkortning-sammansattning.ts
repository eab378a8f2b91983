import type {Sentence} from '../src/language/token.js'
import {type Correction, correctionRule, matchInitial} from '../src/rule/correction-rule.js'

/** A letter that stands for a word, run together with the next. */
const LISTED = /^(?:e(?=post)|a(?=kassa|kasse)|t(?=bana)|e(?=tjänst(?:en|er|erna)?$)|e(?=legitimation))/u
/** Last parts after an acronym, in the forms that cannot begin a clause of their own. */
const LAST_PART =
  /^(?:handläggare|insats|ärende|land|länder|medborgare|projekt|fil|boende|lägenhet|stöd|beslut|bidrag|utredning|system|avgift|anställd|regel|regler|lag|direktiv|förordning|kort|diagnos|medel)(?:en|n|et|t|er|erna|na|s)?$/u
const BEFORE = new Set(
  'en ett den det din ditt dina min mitt mina sin sitt sina vår vårt våra ny nya nytt två tre flera alla olika många varje denna detta dessa någon något några'.split(
    ' '
  )
)

export default correctionRule({
  id: 'forkortning-sammansattning',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Sammansättning med förkortning', en: 'Compound with an acronym'},
  why: {
    sv: 'Bindestrecket visar att förkortningen och ordet hör ihop.',
    en: 'The hyphen shows that the acronym and the word belong together.'
  },
  note: {
    sv: 'Bara vissa ord granskas, och bara där ett ord som en eller din står före: annars kan förkortningen vara satsens subjekt.',
    en: 'Only some words are reviewed, and only after a word such as en or din: otherwise the acronym may be the subject.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.12, 13.7.3, 9.9, 9.2.1'}],
  message: {sv: 'Skriv bindestreck: ”{suggestion}”.', en: 'Write a hyphen: “{suggestion}”.'},
  examples: [
    {bad: 'Du har en [[LSS handläggare]].', message: 'write', better: 'Du har en LSS-handläggare.'},
    {bad: 'Skicka ett [[epost meddelande]].', message: 'write', better: 'Skicka ett e-postmeddelande.'},
    {bad: 'Ring din [[akassa]] om nya [[EU regler]].', message: 'write', better: 'Ring din a-kassa om nya EU-regler.'},
    {good: 'LSS gäller dig.', because: {sv: 'Förkortningen är subjekt.', en: 'The acronym is the subject.'}},
    {good: 'IVO granskar boendet.', because: {sv: 'Förkortningen är subjekt.', en: 'The acronym is the subject.'}},
    {
      good: 'Ubåten gick till SAS styrelse med EU:s regler.',
      because: {sv: 'Vanliga ord och genitiv.', en: 'Ordinary words and genitives.'}
    }
  ],
  correct: findCompounds
})

function* findCompounds({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || (token.protection !== '' && token.protection !== 'name')) continue
    const {text, lower, start, end} = token
    const next = tokens[i + 1]
    const letter = LISTED.exec(lower)?.[0]
    if (letter !== undefined) {
      const joined = `${text.charAt(0)}-${lower.slice(1)}`
      if (lower === 'epost' && next?.lower.startsWith('meddelande'))
        yield {start, end: next.end, replacement: `${joined}${next.lower}`}
      else yield {start, end, replacement: matchInitial(joined, text)}
    } else if (isAcronym(text) && token.spaceAfter && next?.kind === 'word' && BEFORE.has(tokens[i - 1]?.lower ?? ''))
      if (LAST_PART.test(next.text)) yield {start, end: next.end, replacement: `${text}-${next.text}`, safe: false}
  }
}

function isAcronym(text: string): boolean {
  return text.length <= 6 && /^\p{Lu}{2,}$/u.test(text)
}
