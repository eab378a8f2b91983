import {hasEarlyVerb, isNounPhrase, mainVerb} from '../src/language/grammar/clauses.js'
import {finiteVerb} from '../src/language/grammar/syntax.js'
import {countOwnWords, countOwnWordsBetween} from '../src/language/own-words.js'
import type {Sentence} from '../src/language/token.js'
import {type Counted, limitRule} from '../src/rule/limit-rule.js'

export default limitRule({
  id: 'vanstertyngd',
  needs: 'syntax',
  status: 'stable',
  title: {sv: 'Verbet kommer sent', en: 'The verb comes late'},
  why: {
    sv: 'Läsaren måste hålla allt i minnet tills verbet säger vad meningen handlar om.',
    en: 'The reader has to keep everything in mind until the verb says what the sentence is about.'
  },
  note: {
    sv: 'Granskas i meningar med minst 15 ord, där både ordens form och meningens byggnad visar vilket verb som är huvudsatsens. Det som har parentes, citat eller kolon före verbet granskas inte. En lång fras utan bisats märks av lang-nominalfras.',
    en: 'Reviewed in sentences of 15 words or more, where both the words and the structure show which verb is the main one. What has a parenthesis, quotation or colon before the verb is not reviewed. A long phrase without a clause is found by lang-nominalfras.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3, 1.3.2'},
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Gränserna: egen bedömning'}
  ],
  profiles: {lattlast: {options: {noticeFrom: 6, warningFrom: 9}}},
  limits: {notice: 13, warning: 18},
  counted: {sv: 'ord före verbet', en: 'words before the verb'},
  message: {
    sv: 'Verbet kommer först efter {count} ord. Börja med det viktigaste.',
    en: 'The verb comes only after {count} words. Begin with what matters most.'
  },
  examples: [
    {
      bad: '[[Mot bakgrund av att du inte har lämnat in de kontoutdrag som vi bad dig om i brevet den 3 mars]] kan vi inte besluta.',
      message: 'many',
      better: 'Vi kan inte besluta, eftersom du inte har lämnat in kontoutdragen. Vi bad om dem i brevet den 3 mars.'
    },
    {
      bad: '[[Den ansökan om ekonomiskt bistånd för april som du lämnade in till oss den 3 april]] har vi nu prövat.',
      message: 'many',
      better: 'Vi har prövat den ansökan om pengar för april som du lämnade in den 3 april.'
    },
    {good: 'I dag får du pengarna.', because: {sv: 'Verbet kommer tidigt.', en: 'The verb comes early.'}},
    {
      good: 'Om du vill kan du ringa mig i dag eller i morgon mellan nio och fyra, så bokar vi en tid.',
      because: {sv: 'Bara tre ord står före verbet.', en: 'Only three words stand before the verb.'}
    },
    {
      good: 'På grund av detta får du inte bistånd i april.',
      because: {sv: 'Det som står före verbet är kort.', en: 'What stands before the verb is short.'}
    },
    {
      good: 'Vi har läst det som du skrev när du sökte hjälp till hyran, och nu har vi bestämt oss.',
      because: {sv: 'Huvudsatsens verb är har, tidigt i meningen.', en: 'The main verb is har, early in the sentence.'}
    }
  ],
  *measure(sentence: Sentence, least, {tags, syntax}): Generator<Counted> {
    const {tokens} = sentence
    if (tokens.length < SHORTEST_SENTENCE || countOwnWords(sentence) < SHORTEST_SENTENCE) return
    if (!/[.!]/u.test(tokens.at(-1)?.text ?? '') || hasEarlyVerb(tokens, least)) return
    // A number first is that of a section, whose heading may have come along.
    if (/^\d+\./u.test(tokens[0]?.text ?? '')) return
    const words = tags(sentence)
    if (words[0]?.features.includes('Mood=Imp')) return
    const verb = mainVerb(words)
    if (verb < least || tokens[verb]?.text !== tokens[verb]?.lower) return
    const before = tokens.slice(0, verb)
    if (
      before.some(
        ({text, kind, protection}) => /^[():;"”»«–]$/u.test(text) || kind === 'opaque' || protection === 'quotation'
      )
    )
      return
    // A common noun with a capital begins a sentence: a heading has come along before it.
    if (before.some(({text, lower, index}) => index > 0 && text !== lower && words[index]?.upos === 'NOUN')) return
    // The rule lang-nominalfras speaks of those.
    if (isNounPhrase(words, verb)) return
    const count = countOwnWordsBetween(tokens, 0, verb)
    const last = before.at(-1)
    if (count < least || !last || finiteVerb(syntax(sentence)) !== verb) return
    yield {start: sentence.start, end: last.end, count}
  }
})

/** The rule is about sentences that are long in themselves. */
const SHORTEST_SENTENCE = 15
