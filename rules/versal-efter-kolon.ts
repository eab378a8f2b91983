import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, matchInitial} from '../src/rule/correction-rule.js'

/** Small words that are never names: a capital on them comes from the colon. */
const SMALL_WORDS = new Set(
  'det den de en ett vi du ni jag han hon som att om när i på för av till från med utan alla här där antingen både dels detta denna dessa varje ingen inga inget någon några många vissa endast bara hur vad vilka eller och men'.split(
    ' '
  )
)
const OPENING = new Set(['”', '"', '“', '»'])
/** A label before the colon is shorter than this; words. */
const LABEL = 3

export default correctionRule({
  id: 'versal-efter-kolon',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Stor eller liten bokstav efter kolon', en: 'Capital or small letter after a colon'},
  why: {
    sv: 'Liten bokstav visar att en förklaring följer, stor att någon annan talar eller att flera meningar följer.',
    en: 'A small letter shows that an explanation follows, a capital that someone speaks or that several sentences follow.'
  },
  note: {
    sv: 'På prov: etiketter och rubriker före kolon är svåra att skilja från satser. De kortaste får stå, liksom flera meningar efter kolon.',
    en: 'On trial: labels and headings before a colon are hard to tell from clauses. The shortest may stand, and so may several sentences after it.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '9.1.2, 13.5.1, 13.5.2'}],
  message: {
    sv: 'Liten bokstav efter kolon i förklaringar, stor i citat: ”{suggestion}”.',
    en: 'After a colon explanations have a small letter, quotations a capital: “{suggestion}”.'
  },
  examples: [
    {
      bad: 'Två svar kom in: [[Det]] ena från Ekfors.',
      message: 'write',
      better: 'Två svar kom in: det ena från Ekfors.'
    },
    {
      bad: 'Ordföranden sa: ”[[vi]] måste tänka om.”',
      message: 'write',
      better: 'Ordföranden sa: ”Vi måste tänka om.”'
    },
    {
      good: 'Svaret kom direkt: ”Vi har gjort fel.”',
      because: {sv: 'Ett citat börjar med stor bokstav.', en: 'A quotation begins with a capital.'}
    },
    {
      good: 'Sedan följde framgångarna: Projektet växte. Fler kommuner ville delta.',
      because: {sv: 'Flera meningar följer.', en: 'Several sentences follow.'}
    },
    {
      good: 'Viktigt: Du behöver inget intyg.',
      because: {sv: 'En kort etikett.', en: 'A short label.'}
    },
    {
      good: 'Fyll i rutan så här: ”ja” eller ”nej”.',
      because: {sv: 'Ord som nämns, inget tal.', en: 'Words that are mentioned, no speech.'}
    }
  ],
  correct: findAfterColon
})

function* findAfterColon(sentence: Sentence): Generator<Correction> {
  const {block, tokens} = sentence
  if (block.kind !== 'paragraph') return
  // A whole sentence after a colon is a sentence of its own.
  const [first] = tokens
  if (first && isWrongCapital(sentence, first) && followsColon(block.text, sentence.start)) yield lowerCase(first)
  for (let i = 1; i < tokens.length - 2; i++) {
    const colon = tokens[i] as Token
    if (colon.text !== ':' || !colon.spaceAfter || colon.protection !== '') continue
    const next = tokens[i + 1] as Token
    const quoted = tokens[i + 2] as Token
    if (OPENING.has(next.text)) {
      if (quoted.kind === 'word' && quoted.text === quoted.lower && isSpeech(tokens, i + 2))
        yield {start: quoted.start, end: quoted.end, replacement: matchInitial(quoted.text, 'A'), safe: false}
    } else if (isWrongCapital(sentence, next) && followsColon(block.text, next.start)) yield lowerCase(next)
  }
}

function lowerCase({start, end, lower}: Token): Correction {
  return {start, end, replacement: lower, safe: false}
}

/** A small word with a capital, in the last sentence of the block: before several sentences the capital is right. */
function isWrongCapital({block, end}: Sentence, token: Token): boolean {
  if (token.protection !== '' || token.text === token.lower || !SMALL_WORDS.has(token.lower)) return false
  return end === block.text.length && (token.text.length === 1 || token.text !== token.text.toUpperCase())
}

/** Whether a colon and before it more than a label stands before `at`. */
function followsColon(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd()
  if (!before.endsWith(':')) return false
  const clause = before.split(/[.!?\n]/u).at(-1) ?? ''
  return clause.split(' ').filter(word => /^\p{L}/u.test(word)).length >= LABEL
}

/** Whether what begins at `from` ends as a sentence before the quotation mark: `… om.”` */
function isSpeech(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 2; i < tokens.length; i++)
    if (OPENING.has(tokens[i]?.text ?? '') || tokens[i]?.text === '«') return /^[.!?]$/u.test(tokens[i - 1]?.text ?? '')
  return false
}
