import {opensClause} from '../src/language/grammar/clauses.js'
import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {countOwnWordsBetween} from '../src/language/own-words.js'
import type {Sentence, Token} from '../src/language/token.js'
import {type Counted, limitRule} from '../src/rule/limit-rule.js'

export default limitRule({
  id: 'langt-inskott',
  needs: 'tags',
  status: 'stable',
  title: {sv: 'Långt inskott', en: 'Long insertion'},
  why: {
    sv: 'Ett långt inskott skiljer det som hör ihop. Läsaren tappar tråden och får börja om.',
    en: 'A long insertion parts what belongs together. The reader loses the thread and has to start again.'
  },
  note: {
    sv: 'Granskas mellan två kommatecken eller tankstreck, före den andra delen av verbet (har …, beslutat) eller mellan ett substantiv och dess verb. Uppräkningar granskas inte.',
    en: 'Reviewed between two commas or dashes, before the second part of the verb (har …, beslutat) or between a noun and its verb. Enumerations are not reviewed.'
  },
  sources: [
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.6.2'},
    {title: 'Gränserna: egen bedömning'}
  ],
  limits: {notice: 9, warning: 13},
  counted: {sv: 'ord i inskottet', en: 'words in the insertion'},
  message: {
    sv: 'Inskottet har {count} ord. Gör en egen mening av det.',
    en: 'The insertion has {count} words. Make a sentence of its own of it.'
  },
  examples: [
    {
      bad: 'Nämnden har[[, efter att ha tagit del av de uppgifter som du lämnade i april och intyget,]] beslutat att avslå ansökan.',
      message: 'many',
      better: 'Nämnden har beslutat att du inte får bistånd. Vi har läst dina uppgifter och intyget.'
    },
    {
      bad: 'Du ska[[, senast tre veckor från den dag då du fick del av detta beslut,]] lämna in överklagandet.',
      message: 'many',
      better: 'Ditt överklagande ska ha kommit in inom tre veckor från den dag du fick beslutet.'
    },
    {
      bad: 'Avgiften[[, som nämnden räknar om varje år när de nya taxorna har kommit,]] står i beslutet.',
      message: 'many',
      better: 'Avgiften står i beslutet. Nämnden räknar om den varje år när de nya taxorna har kommit.'
    },
    {
      good: 'Eva Berg, din handläggare, ringer dig.',
      because: {sv: 'Inskottet är kort.', en: 'The insertion is short.'}
    },
    {
      good: 'Du kan, om du vill, lämna in digitalt.',
      because: {sv: 'Inskottet är kort.', en: 'The insertion is short.'}
    },
    {
      good: 'Hyran, maten, kläderna, resorna till jobbet, barnens aktiviteter på fritiden och medicinen räknas.',
      because: {sv: 'Kommatecknen skiljer led i en uppräkning.', en: 'The commas part items of an enumeration.'}
    }
  ],
  *measure(sentence: Sentence, least, {tags}): Generator<Counted> {
    const {tokens} = sentence
    const marks = tokens.filter(isMark)
    for (const [at, open] of marks.entries()) {
      const close = marks[at + 1]
      if (!close || close.text !== open.text || close.index - open.index <= least) continue
      const count = countOwnWordsBetween(tokens, open.index + 1, close.index)
      if (count < least || !isInsertion(tags(sentence), tokens, open.index, close.index)) continue
      yield {start: open.start, end: close.end, count}
    }
  }
})

function isMark({text, spaceAfter, protection}: Token): boolean {
  return protection === '' && (text === ',' || (text === '–' && spaceAfter))
}

/** Whether what the two marks fence in stands between the parts of a verb, or between a noun and its verb. */
function isInsertion(words: readonly TaggedWord[], tokens: readonly Token[], open: number, close: number): boolean {
  const before = words[open - 1]
  const first = words[open + 1]
  if (!before || !first) return false
  if (isFiniteVerb(before)) {
    const isSplit = before.upos === 'AUX' || /^(?:har|hade|kan|ska|bör|måste|får|vill)$/u.test(before.form)
    return isSplit && nonfiniteFollows(words, close)
  }
  if (before.upos !== 'NOUN' && before.upos !== 'PROPN' && before.upos !== 'PRON') return false
  if (!isFiniteVerb(words[close + 1])) return false
  // Only what cannot be an item of an enumeration or a clause of its own.
  if (tokens[open]?.text === '–') return true
  return opensClause(first) && first.form !== 'att' && !openedEarlier(words, open) && hasFiniteVerb(words, open, close)
}

function nonfiniteFollows(words: readonly TaggedWord[], close: number): boolean {
  for (let i = close + 1; i <= close + 3; i++) {
    const word = words[i]
    if (word?.upos === 'VERB' || word?.upos === 'AUX') return /VerbForm=(?:Inf|Sup)/u.test(word.features)
    if (word?.upos !== 'ADV' && word?.upos !== 'PART') return false
  }
  return false
}

/** A clause that was opened before and has no verb yet goes on after the first mark: `om den som, …`. */
function openedEarlier(words: readonly TaggedWord[], open: number): boolean {
  for (let i = open - 1; i >= 0; i--) {
    const word = words[i]
    if (!word || isFiniteVerb(word)) return false
    if (opensClause(word)) return i > 0
  }
  return false
}

function hasFiniteVerb(words: readonly TaggedWord[], open: number, close: number): boolean {
  return words.slice(open + 1, close).some(isFiniteVerb)
}
