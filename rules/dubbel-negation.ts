import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'dubbel-negation',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Dubbel negation', en: 'Double negation'},
  why: {
    sv: 'Två nej i samma mening måste läsaren räkna om till ett ja. Då blir det lätt fel.',
    en: 'Two noes in one sentence must be turned into a yes by the reader. That easily goes wrong.'
  },
  note: {
    sv: 'Granskas där nejen säkert hör ihop: inte ovanligt, ingen som inte, och inte … om … inte. Två nej i satser som bara står bredvid varandra godtas, liksom inte … utan.',
    en: 'Reviewed where the noes surely belong together: inte ovanligt, ingen som inte, and inte … om … inte. Noes in clauses that only stand side by side are accepted, as is inte … utan.'
  },
  sources: [{title: 'FUB, Dyslexiförbundet, MTM'}, {title: 'Lunds universitet'}],
  options: {},
  messages: {
    double: {
      sv: 'Två nej i samma mening är svårt att läsa. Säg vad som gäller.',
      en: 'Two noes in one sentence are hard to read. Say what is the case.'
    }
  },
  examples: [
    {
      bad: 'Vi kan [[inte betala om du inte]] visar vad du har i inkomst.',
      message: 'double',
      better: 'Visa vad du har i inkomst, så kan vi betala.'
    },
    {
      bad: 'Det är [[inte omöjligt]] att du får pengarna i mars.',
      message: 'double',
      better: 'Du kan få pengarna i mars.'
    },
    {
      bad: 'Det finns [[ingen handläggare som inte]] kan svara på frågan.',
      message: 'double',
      better: 'Alla handläggare kan svara på frågan.'
    },
    {
      good: 'Du har inte ansökt, och du har inte svarat.',
      because: {sv: 'Varje sats har sitt nej.', en: 'Each clause has its own no.'}
    },
    {
      good: 'Du får inte flytta barnet utan tillstånd.',
      because: {sv: 'Så skrivs en regel tydligt.', en: 'This is a clear way to write a rule.'}
    },
    {
      good: 'Den som inte klarar att städa får hjälp om det inte går att ordna på annat sätt.',
      because: {sv: 'Det första nejet hör till en egen bisats.', en: 'The first no belongs to a clause of its own.'}
    },
    {
      good: 'Vi vet inte om du vill komma eller inte.',
      because: {sv: 'Om betyder huruvida.', en: 'Om means whether.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      for (const token of tokens) {
        if (!NEGATIONS.has(token.lower) || token.protection !== '') continue
        const last = litotes(tokens, token.index) ?? noneThatNot(tokens, token.index) ?? condition(tokens, token.index)
        if (!last) continue
        report(block, {start: token.start, end: last.end}, 'double', {})
        return
      }
    }
  })
})

const NEGATIONS = wordSet('inte ej aldrig ingen inget inga knappast')
/** Between a negation and the word that it turns around. */
const DEGREES = wordSet('helt alls så heller alldeles särskilt')
/** Words that say no themselves, and say yes after `inte`. What is natural to deny (`inte onödigt länge`) is left out. */
const NEGATIVE_WORD =
  /^(?:omöjlig|ovanlig|osannolik|obetydlig|oväsentlig|ointressant|otänkbar|oviktig|okänd|obekant|oproblematisk|ofarlig|ovidkommande)(?:t|a|are)?$/u
const SUBORDINATORS = wordSet('som att om när eftersom då medan innan så vilket vilka vilken därför')
/** After these `om` means whether. */
const ASKING = wordSet(
  'vet veta visste säga frågan fråga undra undrar avgöra se oavsett klart säkert oklart tala talar frågar bry bryr'
)
/** How far a clause is looked through; tokens. */
const REACH = 12
const LONGEST_CLAUSE = 40

/** `inte ovanligt`, `inte helt omöjligt`, `inte sällan`. */
function litotes(tokens: readonly Token[], index: number): Token | undefined {
  if (!/^(?:inte|ej|knappast|inget)$/u.test(tokens[index]?.lower ?? '')) return undefined
  const next = tokens[index + 1]
  const word = next && DEGREES.has(next.lower) && next.lower !== 'heller' ? tokens[index + 2] : next
  if (word?.protection !== '') return undefined
  return word.lower === 'sällan' || NEGATIVE_WORD.test(word.lower) ? word : undefined
}

/** `ingen handläggare som inte`. */
function noneThatNot(tokens: readonly Token[], index: number): Token | undefined {
  if (!/^(?:ingen|inget|inga)$/u.test(tokens[index]?.lower ?? '')) return undefined
  for (let i = index + 1; i <= index + 3; i++) {
    if (tokens[i]?.lower !== 'som') continue
    const word = tokens[i + 1]
    return word?.lower === 'inte' || word?.lower === 'ej' ? word : undefined
  }
  return undefined
}

/** A main clause with a negation and a condition with another after it: `kan inte … om … inte`. */
function condition(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_CLAUSE); i--) {
    const {text, lower} = tokens[i] as Token
    if (/^[,;:–]$/u.test(text) || lower === 'och' || lower === 'men') break
    if (SUBORDINATORS.has(lower)) return undefined
  }
  // After `ingen underrättelse` om is a preposition.
  const isDeterminer = /^(?:ingen|inget|inga)$/u.test(tokens[index]?.lower ?? '')
  for (let i = index + 1; i < Math.min(tokens.length, index + REACH); i++) {
    const {text, lower} = tokens[i] as Token
    if (/^[,;:–(]$/u.test(text) || NEGATIONS.has(lower) || lower === 'utan' || lower === 'och') return undefined
    if (lower === 'om' || lower === 'såvida' || lower === 'ifall')
      return i > index + (isDeterminer ? 2 : 1) && !ASKING.has(tokens[i - 1]?.lower ?? '')
        ? negationAfter(tokens, i)
        : undefined
    if (SUBORDINATORS.has(lower)) return undefined
  }
  return undefined
}

/** The negation of the clause that begins at `index`: right after its subject or a few words later. */
function negationAfter(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index + 1; i < Math.min(tokens.length, index + REACH); i++) {
    const token = tokens[i] as Token
    if (/^[,;:–(]$/u.test(token.text) || SUBORDINATORS.has(token.lower) || /^(?:eller|och)$/u.test(token.lower))
      return undefined
    // `om du inte vill` leaves the choice to the reader.
    if (NEGATIONS.has(token.lower)) return tokens[i + 1]?.lower === 'vill' ? undefined : token
  }
  return undefined
}
