import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {DictionaryRow} from '../src/rule/phrase.js'
import {spanOf} from '../src/rule/phrase-rule.js'
import {writtenOut} from '../src/rule/written-out.js'

export default defineRule({
  id: 'forkortning',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Förkortning i löpande text', en: 'Abbreviation in running text'},
  why: {
    sv: 'Alla känner inte till förkortningar, och uppläsning och översättning tolkar dem ofta fel.',
    en: 'Not everyone knows abbreviations, and reading aloud and translation often get them wrong.'
  },
  note: {
    sv: 'De vanligaste förkortningarna (t.ex., bl.a., m.m.) godtas. I tabeller, parenteser, noter och korta rader får man förkorta.',
    en: 'The commonest abbreviations (t.ex., bl.a., m.m.) are accepted. In tables, parentheses, notes and short lines one may abbreviate.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.6, 11.1, 11.3, 11.4'},
    {title: 'Förkortningar som boken inte nämner: egen bedömning'}
  ],
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: {
        sv: 'Förkortningar som får stå kvar, skrivna som i ordlistan.',
        en: 'Abbreviations to leave alone, written as in the word list.'
      }
    }
  },
  messages: {
    spellOut: {
      sv: 'Skriv ut ”{word}” som ”{suggestion}”. Det blir lättare att läsa.',
      en: 'Spell out “{word}” as “{suggestion}”. It will be easier to read.'
    }
  },
  examples: [
    {
      bad: 'Du får pengarna senare [[p.g.a.]] sjukdom.',
      message: 'spellOut',
      better: 'Du får pengarna senare på grund av sjukdom.'
    },
    {
      bad: 'Ring oss [[ang.]] ditt ärende [[enl.]] beslutet.',
      message: 'spellOut',
      better: 'Ring oss om ditt ärende enligt beslutet.'
    },
    {
      good: 'Kontoret öppnar kl. 9 och ligger ca 200 meter bort.',
      because: {
        sv: 'Intill siffror går de här förkortningarna bra.',
        en: 'Beside figures these abbreviations are fine.'
      }
    },
    {
      good: 'Min bil var tom, så en from man körde mig.',
      because: {sv: 'Min, bil, tom och from är vanliga ord.', en: 'Min, bil, tom and from are ordinary words.'}
    },
    {
      good: 'Rapporten nämner t.ex. tre kommuner och deras boenden (inkl. hyra).',
      because: {
        sv: 'T.ex. är allmänt godtaget, och i parentes är det ont om plats.',
        en: 'T.ex. is generally accepted, and in parentheses space is short.'
      }
    }
  ],
  phrases: {
    dictionary: 'forkortningar',
    select: row => row.söks !== 'nej' && ['platsbrist', 'ovrig', 'siffra'].includes(row.status ?? ''),
    forms: row => [(row.kortform ?? '').toLowerCase()]
  },
  create: ({options, report}) => {
    const allowed = new Set(options.allow.map(word => word.toLowerCase()))
    /** The sentence last looked at, and whether it is running text: asked once a sentence. */
    let asked: Sentence | undefined
    let isProse = false
    return {
      phrase(match) {
        const {sentence, row} = match
        const [token] = match.tokens
        if (!token || allowed.has(token.lower) || isInParentheses(sentence, token)) return
        if (sentence !== asked) {
          asked = sentence
          isProse = isRunningText(sentence)
        }
        if (!isProse) return
        if (isBesideFigure(sentence, token) && (row.status === 'siffra' || isLabel(row))) return
        const span = spanOf(match)
        const word = sentence.block.text.slice(span.start, span.end)
        const suggestion = matchCase(writtenOut(row), word)
        const closes = span.end === sentence.end && word.endsWith('.')
        report(
          sentence.block,
          span,
          'spellOut',
          {word, suggestion},
          {
            suggestions: row.anmärkning?.startsWith('Kan vara')
              ? []
              : [{replacement: closes ? `${suggestion}.` : suggestion, safe: row.säker === 'ja' && !closes}]
          }
        )
      }
    }
  }
})

function isRunningText({block, tokens}: Sentence): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'listItem' && block.kind !== 'description') return false
  if (block.region === 'footnote' || block.region === 'endnote') return false
  let words = 0
  for (const token of tokens) if (token.kind === 'word') words++
  return words >= 3
}

/** How far back an opening parenthesis may stand, in tokens: an aside is short. */
const LONGEST_ASIDE = 40

function isInParentheses({tokens}: Sentence, {index}: Token): boolean {
  let closed = 0
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_ASIDE); i--) {
    const text = tokens[i]?.text
    if (text === ')' || text === ']') closed++
    else if (text === '(' || text === '[') {
      if (closed === 0) return true
      closed--
    }
  }
  return false
}

function isBesideFigure({tokens}: Sentence, {index}: Token): boolean {
  return [index - 1, index + 1, index + 2, index + 3].some(place => /^\d/u.test(tokens[place]?.text ?? ''))
}

/** Rows that stand by a number as a label or between two: `tel. 042-…`, `lgh 1203`, `225 resp. 210`. */
function isLabel({kortform = ''}: DictionaryRow): boolean {
  return ['tel.', 'lgh', 'resp.', 'ank.', 'avd.', 'v', 'v.', 'pnr', 'mob.', 'blg', 'kvm', 'adr.'].includes(kortform)
}

function matchCase(replacement: string, word: string): string {
  const initial = word.charAt(0)
  return initial !== initial.toLowerCase() ? initial + replacement.slice(1) : replacement
}
