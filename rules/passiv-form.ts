import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'passiv-form',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Passiv form', en: 'Passive voice'},
  why: {
    sv: 'I passiv form syns inte vem som ska göra något. Läsaren undrar: är det jag?',
    en: 'In the passive it does not show who is to do something. The reader wonders: is it me?'
  },
  note: {
    sv: 'Granskas bara där det syns på orden: efter hjälpverb (ska lämnas; efter kan bara det som hör till ett ärende, som kan överklagas), i ”det beslutades att” och i beslutsord (avslås, beviljas). Övriga passiver, bli-passiv och andelen passiv i texten granskas inte än. Bisatser, meningar med av och verb som är passiva bara till formen (hoppas, finns) godtas.',
    en: 'Reviewed only where the words show it: after auxiliaries (ska lämnas; after kan only what belongs to a case, as kan överklagas), in “det beslutades att” and in words of decision (avslås, beviljas). Other passives, bli-passives and the share of passives are not reviewed yet. Subordinate clauses, sentences with av and verbs passive in form only (hoppas, finns) are accepted.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.3'},
    {title: 'Språkkonsulterna, Uttryckeriet och Grammatiska uppslag'}
  ],
  options: {},
  profiles: {protokoll: {level: 'info'}},
  messages: {
    passive: {
      sv: 'Vem gör det? ”{verb}” är passiv form. Skriv ut vem.',
      en: 'Who does it? “{verb}” is in the passive. Write out who.'
    }
  },
  examples: [
    {
      bad: 'Hyresavin [[ska lämnas]] in före den 20 i varje månad.',
      message: 'passive',
      better: 'Lämna in hyresavin före den 20 i varje månad.'
    },
    {
      bad: 'Det [[beslutades]] att ansökan avslås.',
      message: 'passive',
      better: 'Vi har beslutat att du inte får pengarna.'
    },
    {
      bad: 'Intyget [[måste alltid skickas]] med posten.',
      message: 'passive',
      better: 'Du måste alltid skicka intyget med posten.'
    },
    {
      bad: 'Beslutet [[kan överklagas]] inom tre veckor.',
      message: 'passive',
      better: 'Du kan överklaga beslutet inom tre veckor.'
    },
    {
      good: 'Vi hoppas att du ska trivas, och vi kan träffas på tisdag.',
      because: {
        sv: 'Verben är passiva bara till formen.',
        en: 'The verbs are passive in form only.'
      }
    },
    {
      good: 'Beslutet ska fattas av nämnden.',
      because: {sv: 'Det står vem som gör det.', en: 'It says who does it.'}
    },
    {
      good: 'När blanketten ska skickas in får du ett brev.',
      because: {sv: 'I bisatsen är det oviktigt vem som gör det.', en: 'In the clause it does not matter who does it.'}
    },
    {
      good: 'Stolen kan fällas ihop, och höjden kan justeras.',
      because: {
        sv: 'Det säger hur saken är, inte vem som gör något.',
        en: 'It says what the thing is like, not who does it.'
      }
    },
    {
      good: 'Ring oss om mötet ska flyttas. För många är det svårt att beviljas lån.',
      because: {
        sv: 'Ett villkor, och en infinitiv om den som nämns.',
        en: 'A condition, and an infinitive about the one mentioned.'
      }
    },
    {
      good: 'Huset byggdes 1967, och dörrarna låses automatiskt klockan 18.',
      because: {sv: 'Vem som gör det är ointressant.', en: 'Who does it is of no interest.'}
    },
    {
      good: 'Du kan annars fråga allas vår Maria.',
      because: {sv: 'Orden slutar på s men är inga verb.', en: 'The words end in s but are no verbs.'}
    }
  ],
  phrases: {
    dictionary: 'deponens',
    select: row => row.typ !== 'passiv',
    forms: ({infinitiv = '', presens = '', preteritum = '', supinum = ''}) =>
      [infinitiv, presens, preteritum, supinum].map(form => form.split(' ')[0] ?? '').filter(form => form !== '')
  },
  create: ({report}) => {
    let notPassive = new Set<number>()
    return {
      phrase({tokens: [token]}) {
        if (token) notPassive.add(token.index)
      },
      sentence(sentence) {
        const excluded = notPassive
        if (excluded.size > 0) notPassive = new Set()
        const {kind} = sentence.block
        if (kind !== 'paragraph' && kind !== 'listItem') return
        const {tokens} = sentence
        for (let i = 0; i < tokens.length; i++) {
          const first = passiveAt(tokens, i)
          const token = tokens[i]
          if (first === -1 || !token || excluded.has(i)) continue
          if (hasAgent(tokens, i) || isSubordinate(tokens, first)) continue
          const start = tokens[first]?.start ?? token.start
          const verb = sentence.block.text.slice(start, token.end)
          report(sentence.block, {start, end: token.end}, 'passive', {verb})
          return
        }
      }
    }
  }
})

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Only in the present: what once was done does not ask the reader to do anything. */
const AUXILIARIES = words('ska skall bör måste får behöver kan')
/**
 * After `kan` the passive mostly says what a thing is like (`kan justeras`). Only these acts of a case ask who does them; the
 * ending is left out.
 */
const ACTS_IN_A_CASE = words(
  'ansök begär sök överklag lämn inlämn skick sänd insänd inge anmäl betal återbetal utbetal hämt beställ bok avbok meddel återkall bevilj avslå ompröv återkräv'
)
/** May stand between auxiliary and verb. */
const ADVERBS = words(
  'inte ej även också alltid aldrig först sedan därför då normalt vanligtvis bara endast dock helst senast nu istället alltså ofta redan direkt snarast särskilt i stället'
)
/** End in -s after an auxiliary without being passives, or only steer the reader through the text (`kan nämnas`). */
const NOT_VERBS = words(
  'deras allas annars alltings ibland bådas mångas jämföras nämnas sägas tilläggas påminnas liknas tänkas antas förmodas förstås skönjas upplevas uppfattas kännas anses'
)
/** Passives with formal subject: `det beslutades att`. */
const IMPERSONAL = words(
  'beslutas beslutades beslöts beslutats konstateras konstaterades noteras noterades påpekas påpekades framhålls framhölls betonas betonades bedöms bedömdes föreslås föreslogs rekommenderas rekommenderades förutsätts förutsattes understryks'
)
const DECISIONS = words(
  'avslås avslogs avvisas avvisades bifalls bifölls beviljas beviljades återkrävs återkrävdes avskrivs avskrevs'
)
/** `med stöd av`, `i form av` and their like name no actor. */
const BEFORE_AV = words('stöd form grund hjälp anledning följd del delar ramen antal mängd utgången början slutet')

const SUBORDINATORS = words(
  'när då innan sedan medan tills ifall eftersom som efter genom hur där vilka vilken vilket vars huruvida vart trots fastän så ju oavsett'
)

/** No clause is longer than this many tokens; what is longer is no prose. */
const LONGEST_CLAUSE = 60

/** Index of the first token of a passive whose s-form stands at `index`, or -1. */
function passiveAt(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (token?.kind !== 'word' || token.protection !== '' || !token.lower.endsWith('s')) return -1
  if (token.text !== token.lower) return -1
  const {lower} = token
  if (DECISIONS.has(lower)) return tokens[index - 1]?.lower === 'att' ? -1 : index
  if (IMPERSONAL.has(lower)) return isImpersonal(tokens, index) ? index : -1
  if (!isPassiveInfinitive(lower)) return -1
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const before = tokens[i]
    if (before?.protection !== '') return -1
    if (before.lower === 'kan' && !ACTS_IN_A_CASE.has(lower.replace(/a?s$/u, ''))) return -1
    if (AUXILIARIES.has(before.lower)) return i
    if (!ADVERBS.has(before.lower)) return -1
  }
  return -1
}

/** -as, or one of the short verbs (`ges`, `tas`, `avslås`). */
function isPassiveInfinitive(word: string): boolean {
  if (word.length < 3 || NOT_VERBS.has(word)) return false
  return /(?:[^aeiouyåäö]as|(?:^|[^u])ges|slås|nås|[aeiouyåäö]as|ses)$/u.test(word) && word !== 'ses'
}

/** `det beslutas att` or `beslutades det att`, with at most two words between. */
function isImpersonal(tokens: readonly Token[], index: number): boolean {
  const hasDet = [1, 2, 3].some(step => tokens[index - step]?.lower === 'det') || tokens[index + 1]?.lower === 'det'
  return hasDet && [1, 2, 3].some(step => tokens[index + step]?.lower === 'att')
}

/** An `av` after the verb in the same clause: nearly always who does it. */
function hasAgent(tokens: readonly Token[], index: number): boolean {
  for (let i = index + 1; i < Math.min(tokens.length, index + LONGEST_CLAUSE); i++) {
    const token = tokens[i]
    if (!token || token.text === ',' || token.text === ';' || token.text === ':') return false
    if (token.lower === 'av' && !BEFORE_AV.has(tokens[i - 1]?.lower ?? '')) return true
    if (token.lower === 'hos' || token.lower === 'automatiskt') return true
  }
  return false
}

/**
 * Whether a word that opens a subordinate clause stands before the token at `index` in its clause. A decision may stand after
 * `att` and still be the news of the sentence (`det beslutades att ansökan avslås`).
 */
function isSubordinate(tokens: readonly Token[], index: number): boolean {
  const isDecision = DECISIONS.has(tokens[index]?.lower ?? '')
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_CLAUSE); i--) {
    const token = tokens[i]
    if (!token || token.text === ',' || token.text === ';' || token.text === ':') return false
    const {lower} = token
    if (lower === 'att' && !isDecision) return true
    if (SUBORDINATORS.has(lower)) return true
    const before = tokens[i - 1]?.lower ?? ''
    // Om is a conjunction where a clause begins, and a preposition after a noun (ansökan om bistånd).
    if (lower === 'om' && (i === 0 || /^(?:och|men|eller|att|även|,)$/u.test(before))) return true
    // `för det fall`, and an indirect question (`frågan är om`).
    if (lower === 'fall' && before === 'det') return true
    if (lower === 'om' && /^(?:är|var|pröva|avgöra|utreda)$/u.test(before)) return true
    // A definite subject between om and the auxiliary shows a condition too (om kalendern ska visas).
    if (lower === 'om' && i === index - 2 && /(?:en|et|an|na|den|det|de|vi|du)$/u.test(tokens[i + 1]?.lower ?? ''))
      return true
    if (lower === 'vad' && i > 0) return true
  }
  return false
}
