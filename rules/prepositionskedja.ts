import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence, Token} from '../src/language/token.js'
import {type Counted, limitRule} from '../src/rule/limit-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default limitRule({
  id: 'prepositionskedja',
  needs: 'tags',
  status: 'stable',
  title: {sv: 'Kedja av prepositioner', en: 'Chain of prepositions'},
  why: {
    sv: 'När substantiv hängs på varandra med prepositioner syns inte vem som gör vad.',
    en: 'When nouns are hung on each other with prepositions it does not show who does what.'
  },
  note: {
    sv: 'Fasta uttryck som i form av och med hjälp av räknas som en preposition, liksom från … till. Namn och laghänvisningar bryter kedjan.',
    en: 'Set expressions such as i form av and med hjälp av count as one preposition, as does från … till. Names and law references break the chain.'
  },
  sources: [{title: 'Språkrådet, Klarspråkstestet'}, {title: 'Gränsen: egen bedömning'}],
  limits: {notice: 5, warning: 6},
  counted: {sv: 'prepositioner i rad', en: 'prepositions in a row'},
  message: {
    sv: 'Här är {count} prepositioner i rad. Dela upp eller använd ett verb.',
    en: 'Here are {count} prepositions in a row. Divide, or use a verb.'
  },
  examples: [
    {
      bad: '[[Information om regler för utbetalning av bistånd till boende på institution i kommunen]].',
      message: 'many',
      better: 'Så betalar vi ut pengar till dig som bor på institution.'
    },
    {
      bad: 'Vi har prövat [[ansökan om stöd i form av pengar till hyra under mars för dig]].',
      message: 'many',
      better: 'Vi har prövat din ansökan om pengar till hyran i mars.'
    },
    {
      good: 'Du kan få hjälp på kontoret i Ekfors.',
      because: {sv: 'Två prepositioner räcker inte.', en: 'Two prepositions are not enough.'}
    },
    {
      good: 'Öppet från 1 mars till 31 maj på kontoret i Ekfors med hjälp av volontärer.',
      because: {
        sv: 'Från … till och med hjälp av räknas som en var.',
        en: 'Från … till and med hjälp av count as one each.'
      }
    },
    {
      good: 'Med stöd av 12 kap. 1 § socialtjänstlagen (2025:400) beslutar vi om hjälp till hyran för mars.',
      because: {sv: 'Laghänvisningen bryter kedjan.', en: 'The law reference breaks the chain.'}
    }
  ],
  *measure(sentence: Sentence, least, {tags}): Generator<Counted> {
    const {tokens} = sentence
    let possible = 0
    for (const {lower} of tokens) if (PREPOSITIONS.has(lower)) possible++
    if (possible < least) return
    const words = tags(sentence)
    for (let at = 0; at < words.length; at++) {
      if (isName(tokens[at - 1], words[at - 1])) continue
      const {end, count} = chainFrom(words, tokens, at)
      const [first, last] = [tokens[at], tokens[end - 1]]
      if (count >= least && first && last) yield {start: first.start, end: last.end, count}
      at = Math.max(at, end - 1)
    }
  }
})

const PREPOSITIONS = wordSet(
  'i på av till för med från om vid under efter hos enligt inom mot mellan genom utan över kring bland utanför utifrån per åt före'
)
/** Prepositions of three words. */
const COMPLEX: ReadonlySet<string> = new Set([
  'i form av',
  'med hjälp av',
  'med stöd av',
  'i samband med',
  'i enlighet med',
  'i likhet med',
  'med anledning av',
  'på grund av',
  'i fråga om',
  'i förhållande till',
  'i relation till',
  'i anslutning till',
  'i händelse av',
  'till följd av',
  'mot bakgrund av',
  'inom ramen för',
  'i ljuset av',
  'med hänsyn till',
  'med förbehåll för',
  'på området för',
  'i behov av',
  'på uppdrag av',
  'med undantag för',
  'med utgångspunkt i',
  'med fokus på',
  'i avsaknad av',
  'i mitten av',
  'i slutet av',
  'i början av'
])
/** Adverbs that are written as preposition and noun. */
const ADVERBIAL =
  /^(?:i (?:första|andra|stor|viss|hög|högre|samma|dag|regel|princip|huvudsak|stort|stället)|på (?:plats|nytt|sikt)|till (?:exempel|stor)|bland annat|av den)$/u
/** Attributes before a noun, at most. */
const LONGEST_GAP = 8
const IN_PHRASE = /^(?:NOUN|PROPN|DET|ADJ|NUM)$/u

/** How far a run of noun phrases with a preposition before each goes, and how many prepositions there are. */
function chainFrom(
  words: readonly TaggedWord[],
  tokens: readonly Token[],
  first: number
): {readonly end: number; readonly count: number} {
  let count = 0
  let end = first
  let hasNoun = false
  let isRange = false
  for (let at = first; at < words.length; at++) {
    const word = words[at] as TaggedWord
    const lower = word.form.toLowerCase()
    if (tokens[at]?.protection !== '' || tokens[at]?.kind === 'opaque' || at - end > LONGEST_GAP) break
    if (word.upos === 'ADP' && (hasNoun || at === first)) {
      if (ADVERBIAL.test(`${lower} ${tokens[at + 1]?.lower ?? ''}`)) break
      const isSecond = COMPLEX.has(`${tokens[at - 2]?.lower} ${tokens[at - 1]?.lower} ${lower}`)
      const endsRange = isRange && (lower === 'till' || lower === 'och')
      if (!isSecond && !endsRange) count++
      if (lower === 'från') isRange = true
      hasNoun = false
    } else if (IN_PHRASE.test(word.upos) || isPossessive(word)) {
      if (isName(tokens[at], word)) break
      if (word.upos === 'NOUN' || word.upos === 'PROPN') hasNoun = true
      if (hasNoun) end = at + 1
    } else if (word.upos === 'PRON' && words[at - 1]?.upos === 'ADP') {
      return {end: at + 1, count}
    } else if (lower === 'och' && hasNoun && IN_PHRASE.test(words[at + 1]?.upos ?? '')) {
      hasNoun = false
    } else break
  }
  return {end: Math.max(end, first), count}
}

/** A noun with a capital inside the sentence begins a name (`Utredningen om …`), as do `lag om` and its like. */
function isName(token: Token | undefined, word: TaggedWord | undefined): boolean {
  if (!token || word?.upos !== 'NOUN') return false
  return (
    (token.index > 0 && token.text !== token.lower) || /^(?:lag|förordning|direktiv|föreskrifter)$/u.test(token.lower)
  )
}

function isPossessive({upos, features}: TaggedWord): boolean {
  return upos === 'PRON' && features.includes('Poss=Yes')
}
