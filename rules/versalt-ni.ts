import type {Block} from '../src/document/document.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'versalt-ni',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Du och ni med stor bokstav', en: 'Du and ni with a capital'},
  why: {
    sv: 'Stor bokstav i du och ni gör brevet stelt och håller läsaren på avstånd.',
    en: 'A capital in du and ni makes the letter stiff and keeps the reader at a distance.'
  },
  note: {
    sv: 'Namn och det som står först i en mening, efter kolon eller i ett citat godtas.',
    en: 'Names, and what stands first in a sentence, after a colon or in a quotation, are accepted.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5, 8.2.1'}],
  options: {},
  messages: {
    capital: {
      sv: 'Skriv ”{word}” med liten bokstav. Då låter texten vanligare.',
      en: 'Write “{word}” with a small letter. It will sound more natural.'
    }
  },
  examples: [
    {bad: 'Vi vill informera [[Er]] om beslutet.', message: 'capital', better: 'Vi vill informera dig om beslutet.'},
    {
      bad: 'Vi ber [[Dig]] lämna in [[Dina]] kvitton.',
      message: 'capital',
      better: 'Vi ber dig lämna in dina kvitton.'
    },
    {good: 'Du kan ringa. Ni kan också mejla.', because: {sv: 'Orden står först.', en: 'The words stand first.'}},
    {good: 'Företaget NI AB och Du Pont har kontor här.', because: {sv: 'Det är namn.', en: 'They are names.'}},
    {
      good: 'Tänk på detta: Du behöver en e-legitimation.',
      because: {sv: 'Efter kolon kan en hel mening börja.', en: 'A whole sentence may begin after a colon.'}
    },
    {
      good: 'Boken ”Du och din ekonomi” finns på biblioteket.',
      because: {sv: 'Det är en titel.', en: 'It is a title.'}
    }
  ],
  create: ({report}) => {
    const found: {readonly block: Block; readonly token: Token}[] = []
    return {
      sentence(sentence) {
        if (sentence.block.kind === 'altText') return
        for (const token of sentence.tokens) {
          if (token.index === 0 || !FORMS.has(token.text) || token.protection !== '') continue
          if (isFree(sentence, token)) found.push({block: sentence.block, token})
        }
      },
      end() {
        // Dina alone is somebody's name, and Er may be one.
        if (found.every(({token}) => token.text === 'Dina')) return
        const isAddress = found.some(({token}) => token.text !== 'Dina' && token.text !== 'Er')
        for (const {block, token} of found) {
          const small = token.text.toLowerCase()
          report(block, token, 'capital', {word: small}, {suggestions: [{replacement: small, safe: isAddress}]})
        }
      }
    }
  }
})

const FORMS: ReadonlySet<string> = new Set(['Ni', 'Er', 'Ert', 'Era', 'Du', 'Dig', 'Din', 'Ditt', 'Dina'])

/** Whether the word stands inside the sentence's own flow: after a small word or a comma on the same line, not in a name. */
function isFree({block, tokens}: Sentence, token: Token): boolean {
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (!before?.spaceAfter || block.text[before.end] === '\n') return false
  if (after?.kind === 'word' && after.text !== after.lower && !FORMS.has(after.text)) return false
  if (before.text === ',') return true
  return before.kind === 'word' && (before.index === 0 || before.text === before.lower) && before.protection === ''
}
