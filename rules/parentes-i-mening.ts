import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'parentes-i-mening',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Parenteser i meningen', en: 'Parentheses in the sentence'},
  why: {
    sv: 'En lång parentes eller många parenteser bryter av tanken, så att läsaren får börja om.',
    en: 'A long parenthesis or many of them interrupt the thought, and the reader has to start again.'
  },
  note: {
    sv: 'Laghänvisningar, förkortningar och källor i parentes räknas inte, och inte heller namn och siffror bland orden.',
    en: 'Law references, abbreviations and sources in parentheses do not count, nor do names and figures among the words.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.9.1'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    maxPerSentence: {
      type: 'integer',
      default: 2,
      minimum: 0,
      description: {sv: 'Så många parenteser får en mening ha.', en: 'How many parentheses a sentence may have.'}
    },
    maxWords: {
      type: 'integer',
      default: 8,
      minimum: 1,
      description: {sv: 'Så många ord får en parentes ha.', en: 'How many words a parenthesis may have.'}
    }
  },
  messages: {
    long: {
      sv: 'Parentesen har {count} ord. Flytta innehållet till en egen mening.',
      en: 'The parenthesis has {count} words. Move what it says to a sentence of its own.'
    },
    many: {
      sv: 'Meningen har {count} parenteser. Flytta något till en egen mening.',
      en: 'The sentence has {count} parentheses. Move something to a sentence of its own.'
    }
  },
  examples: [
    {
      bad: 'Du [[(som är folkbokförd i kommunen och har ett hushåll med barn)]] kan söka.',
      message: 'long',
      better: 'Du som är folkbokförd i kommunen kan söka.'
    },
    {
      bad: '[[Bistånd (enligt utredningen) beviljas (delvis) för mars (se bilagan).]]',
      message: 'many',
      better: 'Du får en del av det du sökte. Se bilagan för hur vi har räknat.'
    },
    {good: 'Ring 012-34 56 78 (växeln).', because: {sv: 'En enda kort parentes.', en: 'A single short parenthesis.'}},
    {
      good: 'Du kan söka bidrag (se även vad kommunens sida om bostad och flytt säger om villkoren) hela året.',
      because: {sv: 'Parentesen säger var det står mer.', en: 'The parenthesis says where to read more.'}
    },
    {
      good: 'Socialtjänstlagen (2025:400), SoL (lagen), LSS (1993:387) och LVU (1990:52) gäller (se bilagan).',
      because: {sv: 'Lagnummer räknas inte.', en: 'Numbers of laws do not count.'}
    },
    {
      good: '(Om du bor ihop med någon ska båda skriva under ansökan.)',
      because: {sv: 'Det är en egen mening.', en: 'It is a sentence of its own.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.region !== 'body') return
      let count = 0
      for (const inner of parentheses(sentence)) {
        if (isReference(inner)) continue
        count++
        const first = tokens[(inner[0]?.index ?? 0) - 1]
        const last = tokens[(inner.at(-1)?.index ?? 0) + 1]
        const words = inner.filter(({kind, text, lower}) => kind === 'word' && text === lower).length
        if (first && last && words > options.maxWords && !tellsWhere(inner))
          report(block, {start: first.start, end: last.end}, 'long', {count: words})
      }
      if (count > options.maxPerSentence) report(block, sentence, 'many', {count})
    }
  })
})

/** What stands in each outermost parenthesis of the sentence; not in one that is all of it, or a part of a word. */
function parentheses({tokens}: Sentence): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  let depth = 0
  let open = 0
  for (const {text, index} of tokens) {
    if (text === '(' && depth++ === 0) open = index
    if (text !== ')' || depth === 0 || --depth > 0) continue
    const isApart = open > 0 && tokens[open - 1]?.spaceAfter === true
    if (isApart) found.push(tokens.slice(open + 1, index))
  }
  return found
}

/** Where to read more (`se även …`), or the numbers of statutes: no sentence can be made of it. */
function tellsWhere(inner: readonly Token[]): boolean {
  return /^(?:se|jfr|jämför)$/u.test(inner[0]?.lower ?? '') || inner.some(({text}) => /^\d{4}:\d+$/u.test(text))
}

/** A law, an acronym, a figure with its unit, or a source with a year. */
function isReference(inner: readonly Token[]): boolean {
  const own = inner.filter(({protection}) => protection === '')
  const words = own.filter(({kind}) => kind === 'word' || kind === 'abbreviation')
  if (words.length === 0) return true
  if (words.length === 1)
    return own.length > 1 ? own.some(({kind}) => kind === 'number') : /[\p{Lu}\d]/u.test(words[0]?.text ?? '')
  const hasYear = inner.some(({kind, text}) => kind === 'number' && /^(?:1[89]|20)\d\d(?::\d+)?$/u.test(text))
  return hasYear && /\p{Lu}/u.test(inner[0]?.text ?? '')
}
