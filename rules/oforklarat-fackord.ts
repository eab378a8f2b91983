import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {spanOf} from '../src/rule/phrase-rule.js'

export default defineRule({
  id: 'oforklarat-fackord',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Oförklarat fackord', en: 'Unexplained term'},
  why: {
    sv: 'Ett fackord är självklart för den som arbetar med det, men stoppar den som läser det för första gången.',
    en: 'A term is plain to those who work with it, but stops those who read it for the first time.'
  },
  note: {
    sv: 'Bara texter som säger du granskas, och varje ord visas en gång. Ett ord som förklaras inom två meningar, i en parentes eller i en ordlista godtas.',
    en: 'Only texts that say du are reviewed, and each word is shown once. A word that is explained within two sentences, in parentheses or in a glossary is accepted.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.5, 2.2.1'},
    {title: 'Förklaringarna: egen sammanställning'}
  ],
  options: {
    known: {
      type: 'strings',
      default: [],
      description: {sv: 'Fackord som läsarna känner till.', en: 'Terms that the readers know.'}
    }
  },
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    explain: {
      sv: '”{word}” är ett fackord. Förklara det kort: ”{explanation}”',
      en: '“{word}” is a technical term. Explain it briefly: “{explanation}”'
    }
  },
  examples: [
    {
      bad: 'Ditt ärende [[har kommunicerats]] och [[delegation]] föreligger.',
      message: 'explain',
      better: 'Du har fått läsa utredningen och säga vad du tycker.'
    },
    {
      bad: 'Du uppfyller inte [[personkretsen]].',
      message: 'explain',
      better: 'Lagen gäller bara vissa grupper (personkretsen). Du tillhör ingen av dem.'
    },
    {
      good: 'Riksnormen är ett belopp som regeringen bestämmer. Du får pengar upp till det.',
      because: {sv: 'Ordet förklaras i samma mening.', en: 'The word is explained in the same sentence.'}
    },
    {
      good: 'Du får inte prisbasbeloppet. Det betyder att du inte får hela summan.',
      because: {sv: 'Nästa mening förklarar.', en: 'The next sentence explains.'}
    },
    {
      good: 'Nämnden har prövat om avvisning ska ske.',
      because: {sv: 'Texten vänder sig inte till en person.', en: 'The text does not address a person.'}
    }
  ],
  phrases: {dictionary: 'fackord-socialtjanst', select: row => row.känt !== 'ja'},
  create: ({options, report, document, sentences}) => {
    const seen = new Set(options.known.map(term => term.toLowerCase()))
    let isAddressed: boolean | undefined
    return {
      phrase(match) {
        const {sentence, tokens, row} = match
        const term = (row.uttryck ?? '').toLowerCase()
        const {block} = sentence
        if (seen.has(term) || (block.kind !== 'paragraph' && block.kind !== 'listItem')) return
        isAddressed ??= document.blocks.some(({text}) => ADDRESS.test(text))
        if (!isAddressed) return
        seen.add(term)
        const [first] = tokens
        const last = tokens.at(-1)
        if (!first || !last || isGlossary(document.blocks[block.heading]?.text ?? '')) return
        if (block.marks.some(mark => mark.kind === 'link' && mark.start <= first.start && mark.end >= last.end)) return
        const own = sentences(block)
        if (isExplained(sentence, first, last, own)) return
        const span = spanOf(match)
        const word = block.text.slice(span.start, span.end)
        report(block, span, 'explain', {word, explanation: row.förklaring ?? ''})
      }
    }
  }
})

const ADDRESS = /(?<!\p{L})(?:du|dig|din|ditt|dina)(?!\p{L})/iu
const EXPLAINS =
  /(?<!\p{L})(?:det vill säga|dvs\.?|d\.v\.s\.|betyder|innebär|kallas|menas|kallar vi|alltså|förklaring)(?!\p{L})/iu

function isGlossary(heading: string): boolean {
  return /ordförklaring|ordlista|så betyder orden|begrepp/iu.test(heading)
}

/** In or before parentheses or a dash, followed by `är`, or explained in its own sentence or one of the two after it. */
function isExplained(sentence: Sentence, first: Token, last: Token, all: readonly Sentence[]): boolean {
  const {tokens, block} = sentence
  const before = tokens[first.index - 1]?.text
  const after = tokens[last.index + 1]
  if (before === '(' || before === '–' || after?.text === '(' || after?.text === '–' || after?.text === ':') return true
  if (after?.lower === 'är' && first.index <= 1) return true
  return all
    .slice(sentence.index, sentence.index + 3)
    .some(({start, end}) => EXPLAINS.test(block.text.slice(start, end)))
}
