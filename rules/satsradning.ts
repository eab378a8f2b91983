import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'satsradning',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Satsradning', en: 'Comma splice'},
  why: {
    sv: 'Två meningar med bara ett komma emellan flyter ihop, och läsaren ser inte hur de hänger samman.',
    en: 'Two sentences with only a comma between them run together, and the reader does not see how they are connected.'
  },
  note: {
    sv: 'Granskas där den andra satsen börjar med ett pronomen (vi, det, man). Uppräknade satser, citat, bisatser först och ”det vill säga” godtas.',
    en: 'Reviewed where the second clause begins with a pronoun (vi, det, man). Enumerated clauses, quotations, clauses put first and “det vill säga” are accepted.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.6.5'}, {title: 'Evas skrivskola'}],
  options: {},
  messages: {
    splice: {
      sv: 'Två meningar hänger på ett komma. Sätt punkt i stället.',
      en: 'Two sentences hang on a comma. Put a full stop instead.'
    }
  },
  examples: [
    {
      bad: 'Du har inte lämnat in intyget[[,]] vi kan inte besluta.',
      message: 'splice',
      better: 'Du har inte lämnat in intyget. Därför kan vi inte besluta.'
    },
    {
      bad: 'Beslutet gäller i tre månader[[,]] du kan ansöka igen efter det.',
      message: 'splice',
      better: 'Beslutet gäller i tre månader. Du kan ansöka igen efter det.'
    },
    {
      bad: 'Kontoret stänger klockan fyra[[,]] det öppnar igen på måndag.',
      message: 'splice',
      better: 'Kontoret stänger klockan fyra. Det öppnar igen på måndag.'
    },
    {
      good: 'Om du vill, kan du ringa.',
      because: {sv: 'Det första är en bisats.', en: 'The first is a subordinate clause.'}
    },
    {
      good: 'När du har fått beslutet, ska du läsa det.',
      because: {sv: 'Det första är en bisats.', en: 'The first is a subordinate clause.'}
    },
    {
      good: 'Du kan ringa, mejla eller komma hit.',
      because: {sv: 'Verben är uppräknade.', en: 'The verbs are enumerated.'}
    },
    {
      good: 'Lova att du ringer, annars blir jag orolig.',
      because: {sv: 'Annars binder ihop satserna.', en: 'Annars joins the clauses.'}
    },
    {
      good: 'Vi ringer, vi skriver och vi kommer hem till dig.',
      because: {sv: 'Satserna är uppräknade.', en: 'The clauses are enumerated.'}
    },
    {
      good: 'Stödet gäller en månad i taget, det vill säga till den sista april.',
      because: {sv: 'Det vill säga är ett fast uttryck.', en: 'Det vill säga is a set phrase.'}
    },
    {
      good: 'Det är bra, tycker vi, och ju mer du berättar, desto mer kan vi göra.',
      because: {sv: 'Ett inskott och en jämförelse.', en: 'An insertion and a comparison.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if (token.text !== ',' || token.index === 0 || token.protection !== '') continue
        const next = tokens[token.index + 1]
        if (!next || !PRONOUNS.has(next.lower) || !isAlone(tokens, token.index)) continue
        if (!isSplice(tokens, tags(sentence), token.index)) continue
        const {end} = next
        const replacement = `. ${next.text.charAt(0).toUpperCase()}${next.text.slice(1)}`
        report(block, token, 'splice', {}, {suggestions: [{replacement, span: {start: token.start, end}}]})
        return
      }
    }
  })
})

const PRONOUNS = wordSet('jag du vi ni han hon hen man det den de')
const SUBORDINATORS = wordSet(
  'som att om när eftersom då medan innan sedan fast fastän trots såvida ifall huruvida hur var vad varför vilket vilka vilken vart vars där dit ju dels antingen varken vare ingen desto'
)

/** The only such comma before the sentence ends or goes on after `men`: more of them, or an `och` after it, enumerate clauses. */
function isAlone(tokens: readonly Token[], comma: number): boolean {
  for (const {text, lower, index, kind} of tokens) {
    if (index < comma && (text === ',' || text === ':' || text === '–' || kind === 'opaque')) return false
    if (/^["”»«(]$/u.test(text)) return false
    if (index > comma && text === ',' && PRONOUNS.has(tokens[index + 1]?.lower ?? '')) return false
    if (index > comma && lower === 'och' && PRONOUNS.has(tokens[index + 1]?.lower ?? '')) return false
  }
  return true
}

/** A main clause before the comma, and pronoun and finite verb after it. */
function isSplice(tokens: readonly Token[], words: readonly TaggedWord[], comma: number): boolean {
  const pronoun = words[comma + 1]
  if (pronoun?.upos !== 'PRON' || !isFiniteVerb(words[comma + 2])) return false
  if (tokens[comma + 1]?.lower === 'det' && tokens[comma + 2]?.lower === 'vill') return false
  if (tokens[comma + 3]?.lower === 'ju') return false
  for (let i = 0; i < comma; i++) {
    if (SUBORDINATORS.has(tokens[i]?.lower ?? '') || words[i]?.upos === 'SCONJ') return false
    // The main verb stands before any subordinate clause; put first, it would make a condition.
    if (isFiniteVerb(words[i])) return i > 0
  }
  return false
}
