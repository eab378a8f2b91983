import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {isCounted, monthNumber} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'siffra-forst',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Mening som börjar med en siffra', en: 'Sentence that begins with a figure'},
  why: {
    sv: 'Den stora bokstaven visar var meningen börjar. En siffra först döljer gränsen för läsaren.',
    en: 'The capital shows where the sentence begins. A figure first hides the border from the reader.'
  },
  note: {
    sv: 'Bara hela meningar i stycken granskas, inte listor, rubriker, tabeller och hänvisningar till lagar.',
    en: 'Only whole sentences in paragraphs are reviewed, not lists, headings, tables and references to laws.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.7'}],
  options: {},
  messages: {
    reorder: {
      sv: 'Börja inte meningen med en siffra. Skriv med bokstäver eller vänd på meningen.',
      en: 'Do not begin the sentence with a figure. Use letters or turn the sentence round.'
    },
    replace: {
      sv: 'Börja inte meningen med en siffra. Skriv till exempel ”{suggestion}”.',
      en: 'Do not begin the sentence with a figure. Write for example “{suggestion}”.'
    }
  },
  examples: [
    {bad: '[[3]] barn kom till mötet.', message: 'replace', better: 'Tre barn kom till mötet.'},
    {bad: '[[2025]] öppnade boendet i Ekfors.', message: 'replace', better: 'År 2025 öppnade boendet i Ekfors.'},
    {bad: '[[340]] personer svarade på enkäten.', message: 'reorder', better: 'Enkäten fick svar av 340 personer.'},
    {good: 'År 2025 öppnade boendet.', because: {sv: 'Ett ord står först.', en: 'A word comes first.'}},
    {
      good: '1. Ansök om stödet i god tid.',
      because: {sv: 'Siffran är en punkt i en lista.', en: 'The figure is an item of a list.'}
    },
    {
      good: '12 kap. 1 § socialtjänstlagen ger dig rätt till stöd.',
      because: {sv: 'Det är en hänvisning till en lag.', en: 'It is a reference to a law.'}
    },
    {
      good: '042-10 50 00 är numret till växeln.',
      because: {
        sv: 'Ett telefonnummer går inte att skriva med bokstäver.',
        en: 'A phone number cannot be written in letters.'
      }
    },
    {
      good: '1177 består av flera tjänster för den som söker vård.',
      because: {sv: 'Siffrorna är ett namn.', en: 'The figures are a name.'}
    },
    {
      good: '5 Metod och material',
      because: {sv: 'Det är en rubrik med nummer.', en: 'It is a numbered heading.'}
    }
  ],
  create: ({report, sentences}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      const [first, second] = tokens
      if (block.kind !== 'paragraph' || block.list || first?.kind !== 'number' || first.protection !== '') return
      if (!/^[1-9][\d ]*(?:[,.]\d{1,2})?$/u.test(first.text) || !first.spaceAfter || !second) return
      // A lone 1 is often an I that was read wrongly from paper.
      if (first.text === '1' && monthNumber(second.lower) === 0) return
      if (SERVICES.has(first.text) || !isWhole(sentence) || !startsAfresh(sentences(block), sentence)) return
      const suggestion = suggest(first, second)
      if (suggestion === '') report(block, first, 'reorder', {})
      else report(block, first, 'replace', {suggestion}, {suggestions: [{replacement: suggestion}]})
    }
  })
})

/** Ends as a sentence does and has a few words in small letters: no heading, no line of an address or of a table. */
function isWhole({tokens}: Sentence): boolean {
  if (!/^[.?!:]$/u.test(tokens.at(-1)?.text ?? '')) return false
  const second = tokens[1]
  if (second === undefined || second.kind === 'number' || (second.text !== second.lower && second.kind === 'word'))
    return false
  let words = 0
  for (const {kind, text, lower} of tokens) if (kind === 'word' && text === lower) words++
  return words >= 2
}

/** The sentence before ends with a mark, and not with an abbreviation or a figure, so that this is no torn half. */
function startsAfresh(all: readonly Sentence[], {index}: Sentence): boolean {
  if (index === 0) return true
  const tokens = all[index - 1]?.tokens ?? []
  const last = tokens.at(-1)
  if (!/^[.?!]$/u.test(last?.text ?? '')) return false
  const word = tokens.at(-2)
  return word?.kind === 'word' && word.text.length > 3
}

/** What to write first, or `''` when the sentence must be turned round. */
function suggest(first: Token, second: Token): string {
  if (monthNumber(second.lower) > 0) return `Den ${first.text}`
  if (/^(?:1[5-9]|20)\d\d$/u.test(first.text) && !COUNTED.has(second.lower)) return `År ${first.text}`
  return isCounted(second) ? (NUMBER_WORDS[Number(first.text) - 2] ?? '') : ''
}

/** Numbers that are the names of services. */
const SERVICES: ReadonlySet<string> = new Set(['112', '1177'])
const COUNTED: ReadonlySet<string> = new Set(['års', 'personer', 'kronor', 'kr', 'barn', 'invånare', 'platser'])
/** From 2, as the section on small numbers has them (12.1.2). */
const NUMBER_WORDS = ['Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv']
