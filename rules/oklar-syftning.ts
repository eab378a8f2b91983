import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'oklar-syftning',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Oklar syftning', en: 'Unclear reference'},
  why: {
    sv: 'Läsaren måste leta bakåt i texten efter vad ordet står för, och kan hitta fel.',
    en: 'The reader has to search back in the text for what the word stands for, and may find the wrong thing.'
  },
  note: {
    sv: 'Granskas vid ord som pekar i texten utan substantiv: det sistnämnda, det ovanstående, enligt ovan. Ord som pekar framåt (nedan) godtas. Vad detta och det syftar på granskas inte, eftersom bara meningen avgör det.',
    en: 'Reviewed at words that point in the text without a noun: det sistnämnda, det ovanstående, enligt ovan. Words that point ahead (nedan) are accepted. What detta and det stand for is not reviewed, since only the meaning tells.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5, 1.5.5'},
    {title: 'Språkrådet, Klarspråkstestet'}
  ],
  options: {},
  messages: {
    unclear: {
      sv: '”{words}” får läsaren att leta. Upprepa ordet som det gäller.',
      en: '“{words}” makes the reader search. Repeat the word that is meant.'
    }
  },
  examples: [
    {
      bad: 'Detta innebär att [[det ovan nämnda]] inte gäller.',
      message: 'unclear',
      better: 'Därför får du inte pengar i maj.'
    },
    {
      bad: '[[Det förstnämnda]] ska komma in före [[det sistnämnda]].',
      message: 'unclear',
      better: 'Skicka in intyget före räkningen.'
    },
    {
      bad: '[[Ovanstående]] gäller inte barn, och avgiften räknas [[enligt ovan]].',
      message: 'unclear',
      better: 'Avgiften gäller inte barn, och den räknas efter inkomsten.'
    },
    {
      good: 'Det regnar. Det finns hjälp att få.',
      because: {sv: 'Det syftar inte på något.', en: 'Det stands for nothing.'}
    },
    {good: 'Denna ansökan gäller mars.', because: {sv: 'Substantivet står efter.', en: 'The noun follows.'}},
    {
      good: 'Läs mer under rubriken Så överklagar du och i exemplet ovan.',
      because: {sv: 'Det står var läsaren ska titta.', en: 'It says where the reader should look.'}
    },
    {
      good: 'Den sistnämnda ersättningen och ovanstående tabell gäller mars. Fyll i enligt nedan: namn och adress.',
      because: {sv: 'Substantivet eller listan står efter.', en: 'The noun or the list follows.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if (token.protection !== '' || !POINTING.test(token.lower)) continue
        const first = firstOf(tokens, tags(sentence), token.index)
        if (!first) continue
        const words = block.text.slice(first.start, token.end)
        report(block, {start: first.start, end: token.end}, 'unclear', {words})
      }
    }
  })
})

const POINTING = /^(?:(?:först|sist|ovan|föregående )?nämnd[ae]?|(?:först|sist|ovan)nämnt|ovanstående|ovan)$/u

/** A colon so soon after leads up to what is meant. */
const COLON_REACH = 20

/** The first word of the expression that ends at `index`; `undefined` when a noun tells what it is about. */
function firstOf(tokens: readonly Token[], words: readonly TaggedWord[], index: number): Token | undefined {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]]
  if (!token || tokens.slice(index + 1, index + COLON_REACH).some(({text}) => text === ':')) return undefined
  const article = (word: Token | undefined) => /^(?:det|den|de)$/u.test(word?.lower ?? '')
  switch (token.lower) {
    case 'ovan':
      // `enligt ovan`; in `exemplet ovan` and `ovan angivna` there is something to look for.
      return /^(?:enligt|utöver|förutom|jämlikt)$/u.test(before?.lower ?? '') && isEnd(next) ? before : undefined
    case 'nämnda':
    case 'nämnde': {
      const isLong = before?.lower === 'ovan' && article(tokens[index - 2])
      return isLong && !hasNoun(words, index) ? tokens[index - 2] : undefined
    }
    case 'ovanstående':
      return hasNoun(words, index) ? undefined : article(before) ? before : token
    default:
      return article(before) && !hasNoun(words, index) ? before : undefined
  }
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || /^[.,;)]$/u.test(token.text) || /^(?:och|ska|kan|får|är|har)$/u.test(token.lower)
}

/** Whether a noun follows, with only attributes between. */
function hasNoun(words: readonly TaggedWord[], index: number): boolean {
  for (let i = index + 1; i < words.length && i <= index + 4; i++) {
    const upos = words[i]?.upos ?? ''
    if (/^(?:NOUN|PROPN|NUM|X|SYM)$/u.test(upos)) return true
    if (upos !== 'ADJ' && upos !== 'ADV' && upos !== 'DET') return false
  }
  return false
}
