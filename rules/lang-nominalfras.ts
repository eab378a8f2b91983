import {hasEarlyVerb, isNounPhrase, mainVerb, opensClause} from '../src/language/grammar/clauses.js'
import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {countOwnWordsBetween} from '../src/language/own-words.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'lang-nominalfras',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Lång fras före substantivet eller verbet', en: 'Long phrase before the noun or the verb'},
  why: {
    sv: 'Läsaren får vänta på ordet som allt det andra beskriver, och på verbet som säger vad som händer.',
    en: 'The reader has to wait for the word that all the rest describes, and for the verb that says what happens.'
  },
  note: {
    sv: 'Granskas där meningen börjar med en lång fras utan verb, och där en bestämning är inskjuten före substantivet (det av nämnden fattade beslutet).',
    en: 'Reviewed where the sentence begins with a long phrase without a verb, and where an attribute is put before the noun (det av nämnden fattade beslutet).'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.2, 1.4.11'},
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    noticeFrom: {
      type: 'integer',
      default: 13,
      minimum: 4,
      description: {
        sv: 'Från så många ord i en fras först i meningen ges ett råd.',
        en: 'From so many words in a phrase first in the sentence advice is given.'
      }
    },
    warningFrom: {
      type: 'integer',
      default: 16,
      minimum: 4,
      description: {
        sv: 'Från så många ord i en fras först i meningen ges en varning.',
        en: 'From so many words in a phrase first in the sentence there is a warning.'
      }
    }
  },
  messages: {
    long: {
      sv: 'Frasen har {count} ord före verbet. Bryt ut delar till egna meningar.',
      en: 'The phrase has {count} words before the verb. Make parts of it sentences of their own.'
    },
    attribute: {
      sv: 'Före ”{noun}” står en lång bestämning. Gör en egen mening av den.',
      en: 'Before “{noun}” stands a long attribute. Make a sentence of its own of it.'
    }
  },
  examples: [
    {
      bad: '[[Det av nämnden i mars fattade beslutet]] om upphörande av försörjningsstöd gäller.',
      message: 'attribute',
      better: 'Nämnden beslutade i mars att du inte längre får försörjningsstöd.'
    },
    {
      bad: '[[Hyresgästernas möjligheter till insyn i fastighetsbolagens planering av större renoveringar i äldre flerbostadshus]] ska bli bättre.',
      message: 'long',
      better: 'Hyresgästerna ska lättare kunna följa hur fastighetsbolagen planerar renoveringar.'
    },
    {
      bad: 'Avgiften räknas ut [[av i ansökan angivna inkomster]].',
      message: 'attribute',
      better: 'Avgiften räknas ut av de inkomster som står i ansökan.'
    },
    {
      good: 'Vi kan hjälpa till i kontakten med andra och börja med i nästa vecka.',
      because: {sv: 'Till och med hör till verben.', en: 'Till and med belong to the verbs.'}
    },
    {
      good: 'Lagen om stöd och service till vissa funktionshindrade gäller.',
      because: {sv: 'Lagens namn går inte att korta.', en: 'The name of the act cannot be shortened.'}
    },
    {
      good: 'Ekfors kommuns socialnämnd Centrum beslutar.',
      because: {sv: 'Namnet är kort nog.', en: 'The name is short enough.'}
    },
    {
      good: 'I mars varje år får alla som bor i kommunen ett brev om avgifterna för vatten och avlopp.',
      because: {sv: 'Verbet kommer tidigt.', en: 'The verb comes early.'}
    },
    {
      good: 'Det är av stor vikt för kommunen, och den i övrigt nya taxan gäller.',
      because: {
        sv: 'Här finns ingen inskjuten bestämning med particip.',
        en: 'There is no attribute with a participle here.'
      }
    }
  ],
  create: ({options, report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.region !== 'body') return
      for (const token of tokens) {
        const next = tokens[token.index + 1]
        if (!next || !(ARTICLES.has(token.lower) || GOVERNING.has(token.lower))) continue
        const isInserted = PREPOSITIONS.has(next.lower)
        if (!isInserted && (tokens[token.index + 2]?.text !== ',' || !ARTICLES.has(token.lower))) continue
        const words = tags(sentence)
        const noun = tokens[(isInserted ? nounAfterAttribute : nounAfterStack)(words, tokens, token.index)]
        if (noun) report(block, {start: token.start, end: noun.end}, 'attribute', {noun: noun.text})
      }
      if (tokens.length <= options.noticeFrom || !/^\p{Lu}/u.test(tokens[0]?.text ?? '')) return
      // Nor can a phrase with a mark or a clause in it be one noun phrase.
      if (hasEarlyVerb(tokens, options.noticeFrom) || tokens.slice(0, options.noticeFrom).some(isBreak)) return
      const words = tags(sentence)
      const verb = mainVerb(words)
      const last = tokens[verb - 1]
      if (
        verb < options.noticeFrom ||
        !last ||
        !isNounPhrase(words, verb) ||
        tokens[verb]?.text !== tokens[verb]?.lower
      )
        return
      const count = countOwnWordsBetween(tokens, 0, verb)
      if (count < options.noticeFrom) return
      const level = count >= options.warningFrom ? 'warning' : 'notice'
      report(block, {start: sentence.start, end: last.end}, 'long', {count}, {level})
    }
  })
})

/** What no phrase of one noun has among its first words. */
function isBreak({text, lower}: Token): boolean {
  return /^[,.:;()–]$/u.test(text) || /^(?:att|som|när|om|jag|du|vi|man|inte)$/u.test(lower)
}

const ARTICLES = wordSet('den det de en ett')
/** Before another preposition they govern a noun that comes later: `om under året mottaget belopp`. */
const GOVERNING = wordSet('om av med till från för på mot enligt genom')
const PREPOSITIONS = wordSet('av för från enligt under vid till med mot i på hos inom')
/** Words and commas in a stack of attributes, at least. */
const LEAST_STACK = 9
/** Words between an article and its noun, at most. */
const LONGEST_ATTRIBUTE = 9

/** Index of the noun of `det av nämnden fattade beslutet` from the index of its article; -1 when it is none. */
function nounAfterAttribute(words: readonly TaggedWord[], tokens: readonly Token[], article: number): number {
  const form = words[article]?.form.toLowerCase() ?? ''
  const isDefinite = /^de[nt]?$/u.test(form)
  const isArticle = ARTICLES.has(form)
  if (isArticle && words[article]?.upos !== 'DET' && !isDefinite) return -1
  // `ett av världens bästa länder`: one of them.
  if (isArticle && !isDefinite && tokens[article + 1]?.lower === 'av') return -1
  let hasNoun = false
  for (let i = article + 2; i < Math.min(words.length - 1, article + LONGEST_ATTRIBUTE); i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word || !next || tokens[i]?.protection !== '') return -1
    const isParticiple = /(?:VerbForm=Part|Tense=Past)/u.test(word.features) || /(?:ade|nde|da|ta|na)$/u.test(word.form)
    const isAttribute = isParticiple && (word.upos === 'ADJ' || word.upos === 'VERB')
    // A participle may look like a verb in the past: fattade.
    if (isAttribute && next.upos === 'NOUN')
      return hasNoun && next.features.includes('Definite=Def') === isDefinite ? i + 1 : -1
    if (isFiniteVerb(word) || opensClause(word) || /^(?:[,.:;()]|att)$/u.test(word.form)) return -1
    // `hjälpa till i kontakten med`: a particle and two phrases.
    if (!isArticle && (word.upos === 'ADP' || word.form === 'exempel')) return -1
    // After an article of its own the noun belongs to that one: `det under de första månaderna`.
    if (word.upos === 'DET') hasNoun = false
    else if (
      (/^(?:NOUN|PROPN|PRON)$/u.test(word.upos) && !word.features.includes('Poss=Yes')) ||
      /^\d{4}$/u.test(word.form)
    )
      hasNoun = true
  }
  return -1
}

/** Index of the noun of `en individuell, behovsprövad och tidsbegränsad insats` from the index of its article; -1 for less. */
function nounAfterStack(words: readonly TaggedWord[], tokens: readonly Token[], article: number): number {
  let parts = 1
  for (let i = article + 1; i < words.length - 1; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word || !next || tokens[i]?.protection !== '') return -1
    const isAdjective = word.upos === 'ADJ' || word.features.includes('VerbForm=Part')
    if (next.form === ',' || next.upos === 'CCONJ') {
      if (!isAdjective) return -1
      parts++
      i++
    } else if (isAdjective && next.upos === 'NOUN' && parts > 1) {
      // In the middle of the stack a noun may belong to an attribute of its own: på aktuell utredning grundad.
      if (words[i + 2]?.upos !== 'ADJ') return i - article >= LEAST_STACK ? i + 1 : -1
    } else if (!/^(?:ADJ|ADV|ADP|NOUN)$/u.test(word.upos)) return -1
  }
  return -1
}
