import {opensClause} from '../src/language/grammar/clauses.js'
import {isFiniteVerb} from '../src/language/grammar/features.js'
import {type Voice, voiceOf} from '../src/language/grammar/voice.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'dubbel-passiv',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'warning',
  title: {sv: 'Dubbel passiv', en: 'Double passive'},
  why: {
    sv: 'Med två passiva verb i rad är det två gånger oklart vem som gör något.',
    en: 'With two passive verbs in a row it is twice unclear who does anything.'
  },
  note: {
    sv: 'Granskas där verben hör ihop: passiv följd av passiv infinitiv, passiv följd av en att-sats med passiv, och två passiver intill varandra. Samordnade verb godtas, liksom när det står av vem.',
    en: 'Reviewed where the verbs belong together: a passive and a passive infinitive, a passive and a clause with att and a passive, and two passives side by side. Coordinated verbs are accepted, as are verbs with an agent.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.3'}, {title: 'Språkkonsulterna'}],
  options: {},
  profiles: {protokoll: {level: 'notice'}},
  messages: {
    double: {
      sv: 'Här är flera passiva verb i rad. Skriv vem som gör vad.',
      en: 'Here are several passive verbs in a row. Write who does what.'
    }
  },
  examples: [
    {
      bad: 'Handlingarna [[förväntas kunna lämnas]] in digitalt.',
      message: 'double',
      better: 'Du kan lämna in papperen digitalt.'
    },
    {
      bad: 'När utredningen [[avslutades beslutades]] att insatsen upphör.',
      message: 'double',
      better: 'När vi hade utrett klart beslutade vi att du inte längre får insatsen.'
    },
    {
      bad: 'Det [[föreslås att avgiften höjs]] i maj.',
      message: 'double',
      better: 'Nämnden föreslår att avgiften höjs i maj.'
    },
    {
      good: 'Ansökan kan lämnas in och följas på webben.',
      because: {sv: 'Verben är samordnade.', en: 'The verbs are coordinated.'}
    },
    {good: 'Nämnden föreslår att du får stöd.', because: {sv: 'Verben är aktiva.', en: 'The verbs are active.'}},
    {
      good: 'Avgifter tas ut enligt taxan som beslutas av fullmäktige.',
      because: {sv: 'Verben står i var sin sats.', en: 'The verbs stand in clauses of their own.'}
    },
    {
      good: 'Vi hoppas att du trivs och att det finns tid att träffas.',
      because: {sv: 'Verben är passiva bara till formen.', en: 'The verbs are passive in form only.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      if (!tokens.some(({lower, index}) => S_FORM.test(lower) && hasSecond(tokens, index))) return
      const words = tags(sentence)
      for (let at = 0; at < words.length; at++) {
        if (!isPassive(words, at) || tokens[at]?.protection !== '') continue
        const second = nextPassive(words, at)
        const [first, last] = [tokens[at], tokens[second]]
        if (!first || !last) continue
        report(block, {start: first.start, end: last.end}, 'double', {})
        return
      }
    }
  })
})

/** Passives that are words of their own still hide who expects or considers. */
const PASSIVE: ReadonlySet<Voice> = new Set<Voice>(['passive', 'lexical'])
/** Here nobody is hidden: the source itself says it, or nobody acts. */
const NOT_HIDDEN =
  /^(?:anges|angavs|föreskrivs|föreskrevs|stadgas|stadgades|avses|avsågs|framgår|våras|kallas|drabbas|tvingas|krävs|krävas|krävts|nödgas|födas|föds|föddes|räknas|anses|ansågs|väntas)$/u
/** Verbs that take an infinitive in the passive: `föreslås höjas`. Other forms in -as after a passive begin a clause of their own. */
const OPINIONS = wordSet(
  'föreslå förvänta förväntas förutsätta planera bedöma beräkna beräknas anse anses uppge säga påstå rekommendera befara uppskatta anta tro hävda avse medge tillåta'
)
/** Words in an att-clause before its verb, at most. */
const LONGEST_SUBJECT = 6
/** How far after the verb `av` still says who, in words. */
const AGENT_REACH = 6

function isPassive(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at]
  if (!word?.form.endsWith('s') || word.upos !== 'VERB' || NOT_HIDDEN.test(word.form)) return false
  return PASSIVE.has(voiceOf(words, at))
}

const S_FORM = /\p{Ll}{2}s$/u

/** Whether `att` or another form in -s follows soon: a look without tags. */
function hasSecond(tokens: readonly Token[], index: number): boolean {
  for (let i = index + 1; i <= index + 5; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'att' || /(?:as|[åge]s)$/u.test(lower)) return true
  }
  return false
}

/** Index of the passive that belongs to the finite passive at `at`, or -1. */
function nextPassive(words: readonly TaggedWord[], at: number): number {
  const first = words[at]
  if (!isFiniteVerb(first)) return -1
  let i = at + 1
  // Two clauses meet, and the second goes on with one more: `avslutades beslutades att`.
  if (isFiniteVerb(words[i])) return words[i + 1]?.form === 'att' && isPassive(words, i) ? i : -1
  while (
    words[i]?.upos === 'ADV' ||
    /^(?:inte|det|kunna|komma|behöva|få|böra|därför|också|även)$/u.test(words[i]?.form ?? '')
  )
    i++
  if (words[i]?.form === 'att' && words[i]?.upos !== 'SCONJ') i++
  const next = words[i]
  if (next?.upos === 'VERB' && next.features.includes('VerbForm=Inf'))
    return OPINIONS.has(first?.lemma ?? '') && isPassive(words, i) && !hasAgent(words, i) ? i : -1
  if (next?.form !== 'att') return -1
  for (let j = i + 1; j < words.length && j <= i + LONGEST_SUBJECT; j++) {
    const word = words[j]
    if (!word || word.form === ',' || word.form === 'att' || opensClause(word)) return -1
    if (isFiniteVerb(word) || word.upos === 'VERB') {
      // `att avgiften ska höjas`
      const main = word.upos === 'AUX' || /^(?:ska|kan|bör|måste|får)$/u.test(word.form) ? j + 1 : j
      return isPassive(words, main) && !hasAgent(words, main) ? main : -1
    }
  }
  return -1
}

/** `av` soon after the verb, in its clause. */
function hasAgent(words: readonly TaggedWord[], verb: number): boolean {
  for (let i = verb + 1; i < words.length && i <= verb + AGENT_REACH; i++) {
    const form = words[i]?.form ?? ''
    if (/^[,.;:]$/u.test(form)) return false
    if (form === 'av') return true
  }
  return false
}
