import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'de-dem',
  needs: 'tags',
  status: 'trial',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'De eller dem', en: 'De or dem'},
  why: {
    sv: 'De gör något, dem görs något med. Byts de mot varandra stannar vana läsare upp.',
    en: 'De act, dem are acted upon. Where they are confused experienced readers stop.'
  },
  note: {
    sv: 'Granskas bara där grannorden avgör: att dem kan, vi ringer de, låta de bestämma. De som och dem som är båda rätt, och de före ett substantiv är en artikel. På prov: i 650 000 prövade ord fanns inga fynd, varken rätta eller falska.',
    en: 'Reviewed only where the neighbouring words decide: att dem kan, vi ringer de, låta de bestämma. De som and dem som are both right, and de before a noun is an article. On trial: in 650,000 words there was no finding, neither right nor false.'
  },
  sources: [{title: 'Evas skrivskola'}, {title: 'falkblick.se, de och dem'}],
  options: {},
  messages: {
    subject: {
      sv: 'Här gör de något. Skriv ”{suggestion}” (jämför med vi).',
      en: 'Here they act. Write “{suggestion}” (compare with vi).'
    },
    object: {
      sv: 'Här görs något med dem. Skriv ”{suggestion}” (jämför med oss).',
      en: 'Here they are acted upon. Write “{suggestion}” (compare with oss).'
    }
  },
  examples: [
    {bad: '[[Dem]] får hjälp varje dag.', message: 'subject', better: 'De får hjälp varje dag.'},
    {
      bad: 'Vi vet att [[dem]] inte har fått brevet.',
      message: 'subject',
      better: 'Vi vet att de inte har fått brevet.'
    },
    {bad: 'Vi ringer [[de]] i morgon.', message: 'object', better: 'Vi ringer dem i morgon.'},
    {bad: 'Du kan låta [[de]] bestämma.', message: 'object', better: 'Du kan låta dem bestämma.'},
    {
      good: 'Vi hjälper de som behöver stöd. Vi hjälper dem som behöver stöd.',
      because: {sv: 'Före som är båda rätt.', en: 'Before som both are right.'}
    },
    {
      good: 'De gamla reglerna gäller inte, och vi läser de nya.',
      because: {sv: 'De är en artikel.', en: 'De is an article.'}
    },
    {good: 'Det gäller er och oss.', because: {sv: 'Här står varken de eller dem.', en: 'Neither de nor dem.'}},
    {
      good: 'Dem har vi ringt. I morgon ringer de. Vi ringer de på listan som inte svarat.',
      because: {
        sv: 'Dem är det som vi har ringt, de är de som ringer, och de på listan är en fras.',
        en: 'Dem were called, de are calling, and de på listan is a phrase.'
      }
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if ((token.lower !== 'de' && token.lower !== 'dem') || token.protection !== '') continue
        if (token.lower === 'dem') {
          if (!mayBeSubject(tokens, token.index) || !isSubject(tags(sentence), tokens, token.index)) continue
          const suggestion = token.text === 'Dem' ? 'De' : 'de'
          report(block, token, 'subject', {suggestion}, {suggestions: [{replacement: suggestion}]})
        } else if (mayBeObject(tokens, token.index) && isObject(tags(sentence), tokens, token.index))
          report(block, token, 'object', {suggestion: 'dem'}, {suggestions: [{replacement: 'dem'}]})
      }
    }
  })
})

const OPENERS = wordSet('att om när eftersom då medan innan sedan därför hur vad varför ifall')
const ADVERBS = wordSet('inte också även alltid aldrig redan själva')
const PERSONS = wordSet('jag du vi ni han hon hen man')
/** Verbs that take another's act: `låta dem bestämma`, `be dem att ringa`. */
const CAUSING =
  /^(?:låt|låta|låter|lät|be|ber|bad|hjälpa|hjälper|hjälpte|få|uppmana|uppmanar|uppmanade|tvinga|tvingar|tvingade)$/u
/** After these de is what they are. */
const COPULAS = wordSet('är var blir blev vara bli heter hette')

/** How far a clause that tells which ones is looked for, in words. */
const REACH = 15

function mayBeSubject(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.lower === 'som') return false
  const before = tokens[index - 1]
  return before === undefined || OPENERS.has(before.lower)
}

/** Verb right after, or after an adverb, and no other subject after that. */
function isSubject(words: readonly TaggedWord[], tokens: readonly Token[], index: number): boolean {
  const verb = ADVERBS.has(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1
  if (!isFiniteVerb(words[verb])) return false
  if (index > 0) return words[index - 1]?.upos === 'SCONJ' || OPENERS.has(tokens[index - 1]?.lower ?? '')
  const after = words[verb + 1]
  const isOtherSubject = after?.upos === 'PROPN' || after?.upos === 'PRON' || after?.features.includes('Definite=Def')
  return !isOtherSubject
}

function mayBeObject(tokens: readonly Token[], index: number): boolean {
  if (index < 1 || tokens.slice(index + 1, index + REACH).some(({lower, text}) => lower === 'som' || text === '('))
    return false
  return tokens[index - 1]?.kind === 'word'
}

/** After a verb with its own subject before it, or an infinitive, and with nothing that de could be the article of. */
function isObject(words: readonly TaggedWord[], tokens: readonly Token[], index: number): boolean {
  const [before, next] = [words[index - 1], words[index + 1]]
  const verb = tokens[index - 1]?.lower ?? ''
  if (before?.upos !== 'VERB' || COPULAS.has(verb)) return false
  if (CAUSING.test(verb) && (next?.form === 'att' || next?.features.includes('VerbForm=Inf'))) return true
  const isEnd =
    next === undefined || /^[.,;!?]$/u.test(next.form) || (next.upos === 'ADP' && isShortPhrase(words, index + 1))
  if (!isEnd) return false
  if (before.features.includes('VerbForm=Inf')) return true
  return isFiniteVerb(before) && PERSONS.has(tokens[index - 2]?.lower ?? '')
}

/** `i morgon`, `på måndag`: a time that ends the clause; other phrases may say which ones. */
function isShortPhrase(words: readonly TaggedWord[], index: number): boolean {
  return /^(?:morgon|dag|går|kväll|helgen|veckan|(?:mån|tis|ons|tors|fre|lör|sön)dag)$/u.test(
    words[index + 1]?.form ?? ''
  )
}
