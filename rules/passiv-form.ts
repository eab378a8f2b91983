import type {Document} from '../src/document/document.js'
import {agentOf, isInMainClause, modalOf, type ParsedSentence, subjectOf} from '../src/language/grammar/syntax.js'
import {isSPassive, passiveParticiple} from '../src/language/grammar/voice.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {formsOf} from '../src/language/morphology/inflect.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {statuteBlocks} from '../src/rule/statute-blocks.js'

export default defineRule({
  id: 'passiv-form',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  needs: 'syntax',
  title: {sv: 'Passiv form', en: 'Passive voice'},
  why: {
    sv: 'I passiv form syns inte vem som ska göra något. Läsaren undrar: är det jag?',
    en: 'In the passive it does not show who is to do something. The reader wonders: is it me?'
  },
  note: {
    sv: 'Granskas i huvudsatser där någon måste handla: efter hjälpverb (ska lämnas, har blivit avslagen), i ”det beslutades att” och i beslutsord (avslås, beviljas). I texter som inte talar till ett ”du” granskas bara det som hör till ett ärende. Lagtext, bisatser och meningar där det står vem som handlar får vara. Andra passiva verb utan den som handlar är upplysningar, som visas med `--niva upplysning`. Andelen passiva verb står i måtten.',
    en: 'Reviewed in main clauses where someone must act: after auxiliaries (ska lämnas, har blivit avslagen), in “det beslutades att” and in words of decision (avslås, beviljas). In texts that do not speak to a “du” only what belongs to a case is reviewed. Statutes, subordinate clauses and sentences that say who acts are left alone. Other passives without an actor are info, shown with `--level info`. The share of passive verbs is among the measures.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.3'},
    {title: 'Språkkonsulterna, Uttryckeriet och Grammatiska uppslag'}
  ],
  options: {},
  profiles: {protokoll: {level: 'info'}},
  messages: {
    reader: {
      sv: 'Vem gör det? Är det läsaren, skriv ”du” i stället för ”{verb}”.',
      en: 'Who does it? If it is the reader, write “du” instead of “{verb}”.'
    },
    writer: {
      sv: 'Vem gör det? Är det ni, skriv ”vi” i stället för ”{verb}”.',
      en: 'Who does it? If it is you, write “vi” instead of “{verb}”.'
    },
    open: {
      sv: 'Vem gör det? Skriv ”vi” eller ”du” i stället för ”{verb}”.',
      en: 'Who does it? Write “vi” or “du” instead of “{verb}”.'
    },
    silent: {
      sv: 'Det står inte vem som gör det (”{verb}”). Skriv ut vem, om läsaren behöver veta.',
      en: 'It does not say who does it (“{verb}”). Name the actor if the reader needs to know.'
    }
  },
  examples: [
    {
      bad: 'Hyresavin [[ska lämnas]] in före den 20 i varje månad.',
      message: 'reader',
      better: 'Lämna in hyresavin före den 20 i varje månad.'
    },
    {
      bad: 'Det [[beslutades]] att ansökan avslås.',
      message: 'writer',
      better: 'Vi har beslutat att du inte får pengarna.'
    },
    {
      bad: 'Din ansökan [[har blivit avslagen]].',
      message: 'writer',
      better: 'Vi har sagt nej till din ansökan.'
    },
    {
      bad: 'Intyget [[måste alltid skickas]] med posten.',
      message: 'reader',
      better: 'Du måste alltid skicka intyget med posten.'
    },
    {
      bad: 'Beslutet [[kan överklagas]] inom tre veckor.',
      message: 'reader',
      better: 'Du kan överklaga beslutet inom tre veckor.'
    },
    {
      bad: 'Lokalerna [[inspekteras]] varje vår.',
      message: 'silent',
      better: 'Vi inspekterar lokalerna varje vår.'
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
      good: 'Huset byggdes 1967, och dörrarna låses automatiskt klockan 18. Pengarna betalas ut den 27 maj.',
      because: {sv: 'Vem som gör det är ointressant.', en: 'Who does it is of no interest.'}
    },
    {
      good: '5 §\n\nAnsökan ska lämnas in skriftligen.',
      format: 'markdown',
      because: {sv: 'Det är lagtext.', en: 'It is a statute.'}
    },
    {
      good: 'Du kan annars fråga allas vår Maria. Hon blev glad och kan bli trött.',
      because: {
        sv: 'Orden slutar på s men är inga verb, och participen är adjektiv.',
        en: 'The words end in s but are no verbs, and the participles are adjectives.'
      }
    }
  ],
  create: ({report, document, tags, syntax, shows}) => {
    const isStatute = statuteBlocks(document)
    const tellsOfAll = shows('info')
    let addressed: boolean | undefined
    const speaksToReader = () => {
      addressed ??= isAddressed(document)
      return addressed
    }
    return {
      sentence(sentence) {
        const {block, tokens} = sentence
        if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
        if (tokens.length > LONGEST_SENTENCE || tokens.at(-1)?.text === '?') return
        const places = placesToLook(tokens, tellsOfAll ? null : speaksToReader)
        if (places.length === 0 || isStatute(block)) return
        const words = tags(sentence)
        let silent: Token | undefined
        for (const at of places) {
          if (tellsOfAll && !silent && leavesOutActor(words, at)) silent = tokens[at]
          if (!isCandidate(words, at, speaksToReader) || !mayHaveActor(words, at, speaksToReader)) continue
          const found = passiveAt(syntax(sentence), at, speaksToReader)
          const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
          if (!found || !first || !last) continue
          const verb = block.text.slice(first.start, last.end)
          report(block, {start: first.start, end: last.end}, found.actor, {verb})
          return
        }
        if (silent) report(block, silent, 'silent', {verb: silent.text}, {level: 'info'})
      }
    }
  }
})

/** A longer sentence is no prose, but a list or debris. */
const LONGEST_SENTENCE = 150

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What the reader of a letter or a form does in a case. */
const READER_ACTS = words(
  `ansöka avboka avlämna begära bifoga biläggas boka fylla ifylla inbetala inge inlämna insända inskicka medta medtaga överklaga
  underteckna uppge uppvisa återbetala återlämna`
)
/** The same, if something must be done. */
const READER_DUTIES = words('ange anmäla beställa betala hämta skicka sortera styrka sända')
/** Acts that are a reader's where the text speaks to one, or with `in` after them: lämna in. */
const SHARED_ACTS = words('ge lämna redovisa')
/** With `in` after them acts of the reader: skickas in. */
const SENDING = words('ge lämna skicka sända')
/** What an authority does in a case. */
const WRITER_ACTS = words(
  `avskriva avslå avvisa besluta bevilja bifalla debitera fastställa handlägga kalla ompröva pröva
  tillgodose underrätta utbetala utreda verkställa återkalla återkräva`
)
/** What it does as a matter of course in the case of a reader: din ansökan prövas. */
const ROUTINES = words('debitera handlägga kalla pröva underrätta utreda')
/** What it says with kan that it may do; of other acts kan says what a thing is like. */
const GRANTS = words('avslå bevilja debitera ompröva utbetala återkalla återkräva')
/** Decisions that stand in the present as they are made: ansökan avslås. */
const DECISIONS = words('avskriva avslå bevilja bifalla återkräva')
/** What is said with a formal subject: det beslutades att. */
const SAID = words('besluta bedöma fastställa rekommendera')
const DUTIES = words('skola måste böra behöva')
/** What instructions ask for. Ska with another verb may promise or foretell. */
const PROCEDURES = words(
  `använda arkivera avfatta avsluta bearbeta beskriva byta dokumentera exportera flytta fästa följa förbereda förvara genomföra granska
  göra hantera importera installera komplettera konfigurera kontakta kontrollera kopiera koppla köra ladda lägga lösa markera meddela märka
  ordna placera planera publicera rapportera redigera registrera rengöra sammanställa signera skapa skriva spara stänga testa tvätta
  uppdatera upprätta utföra utvärdera utforma välja ändra återanvända`
)
/** Duties of an office that are passed round in the passive, whoever reads. */
const OFFICE_DUTIES = words(
  'delge dokumentera granska informera inhämta journalföra kommunicera kontakta kontrollera meddela rapportera upprätta utvärdera'
)
/** Only steer the reader through the text: det kan nämnas. */
const STEERING = words(
  'antaga anta betona jämföra nämna säga tillägga påminna likna tänka förmoda förstå skönja uppleva uppfatta känna anse se betrakta beakta notera påpeka understryka framhålla konstatera undvika'
)
const AUTOMATIC = words('automatiskt maskinellt')

/** Worked out when a text first has a word that may be one. */
let knownParticiples: ReadonlySet<string> | undefined

/** Whether a word is the past participle of a decision: avslagen. */
function isDecisionParticiple(form: string | undefined): boolean {
  knownParticiples ??= new Set(
    [...WRITER_ACTS, 'godkänna']
      .flatMap(verb => formsOf(verb, 'VERB'))
      .filter(({features}) => /Tense=Past.*VerbForm=Part/.test(features))
      .map(({form}) => form)
  )
  return form !== undefined && knownParticiples.has(form.toLowerCase())
}

type Actor = 'reader' | 'writer' | 'open'

/** Whether one in so many blocks of running text speaks to a reader; in other texts a du is quoted, or said in passing. */
const BLOCKS_FOR_ONE_DU = 20

function isAddressed({blocks}: Document): boolean {
  const running = blocks.filter(
    ({language, region, kind}) =>
      language === 'sv' && region === 'body' && (kind === 'paragraph' || kind === 'listItem')
  )
  const speaking = running.filter(({text}) => /(?<![\p{L}:])(?:du|dig|din|ditt|dina|ni)(?!\p{L})/iu.test(text))
  return speaking.length > 0 && speaking.length * BLOCKS_FOR_ONE_DU >= running.length
}

function mayBePassive({kind, protection, lower, text}: Token): boolean {
  if (kind !== 'word' || protection !== '' || text !== lower) return false
  return lower.endsWith('s') || lower.startsWith('bli') || lower === 'blev'
}

/** Ends genitives, and hardly any verb; varnas is one. */
const GENITIVE = /(?:ens|ets|nings|hets|(?:[^v]ar|er|or)nas)$/u
const NO_VERBS = words('allas alls annars deras dess finns hans hennes hos oss tills vars vems')
/** Auxiliaries after which any verb may be what somebody must do. */
const DUTY_FORMS = words('ska skall måste bör behöver')

/** All forms in -s of the verbs that have a list of their own; made when a text first asks. */
let listedForms: ReadonlySet<string> | undefined

function formsOfListedVerbs(): ReadonlySet<string> {
  listedForms ??= new Set(
    [READER_ACTS, READER_DUTIES, SHARED_ACTS, WRITER_ACTS, OFFICE_DUTIES, DECISIONS, SAID, GRANTS, ROUTINES]
      .flatMap(verbs => [...verbs])
      .flatMap(verb => [...formsOf(verb, 'VERB').map(({form}) => form), verb.replace(/a?$/u, 'es')])
      .filter(form => form.endsWith('s'))
  )
  return listedForms
}

/**
 * The places whose words alone allow for a finding, so that the sentence is worth tagging; most words in -s are genitives. Where
 * only findings about an actor are wanted, and so whether the text speaks to a reader is asked, few are left.
 */
function placesToLook(tokens: readonly Token[], speaksToReader: (() => boolean) | null): readonly number[] {
  const places: number[] = []
  let isDuty = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    const {lower} = token
    if (DUTY_FORMS.has(lower)) isDuty = true
    if (!mayBePassive(token) || GENITIVE.test(lower) || NO_VERBS.has(lower)) continue
    const worthIt =
      speaksToReader === null ||
      (lower.endsWith('s')
        ? formsOfListedVerbs().has(lower) || (isDuty && speaksToReader())
        : tokens.some((other, after) => after > at && isDecisionParticiple(other.lower)))
    if (worthIt) places.push(at)
  }
  return places
}

/** Whether any finite verb before, taken for the auxiliary, would make the finding: where none does the tree is not needed. */
function mayHaveActor(words: readonly TaggedWord[], at: number, speaksToReader: () => boolean): boolean {
  const participle = words[at]?.lemma === 'bli' ? participleAfter(words, at) : -1
  const last = participle < 0 ? at : participle
  const auxiliaries = words.slice(0, last).filter(({features}) => features.includes('VerbForm=Fin'))
  return [undefined, ...auxiliaries].some(
    auxiliary => actorOf(words, at, participle, auxiliary, speaksToReader) !== null
  )
}

/** Whether the words and tags allow for a finding, so that the sentence is worth a tree. */
function isCandidate(words: readonly TaggedWord[], at: number, speaksToReader: () => boolean): boolean {
  const {lemma = '', features = ''} = words[at] ?? {}
  if (lemma === 'bli') return participleAfter(words, at) >= 0
  if (!isSPassive(words, at) || STEERING.has(lemma)) return false
  if (DECISIONS.has(lemma) || SAID.has(lemma)) return true
  // Verbs in -es are the same in the present and in the infinitive (inges), so that tags may be wrong after an auxiliary.
  const isAct = [READER_ACTS, READER_DUTIES, SHARED_ACTS, WRITER_ACTS, OFFICE_DUTIES].some(acts => acts.has(lemma))
  const isPresent =
    features.includes('VerbForm=Fin') && !words.slice(Math.max(0, at - 3), at).some(({upos}) => upos === 'AUX')
  return isAct || (!isPresent && speaksToReader())
}

/** The participle of a passive with bli at `at`, -1 for none. Some look like nouns: avslagen. */
function participleAfter(words: readonly TaggedWord[], at: number): number {
  const found = passiveParticiple(words, at)
  const next = words[at + 1]?.upos === 'ADV' ? at + 2 : at + 1
  return found < 0 && isDecisionParticiple(words[next]?.form) ? next : found
}

interface Found {
  readonly actor: Actor
  /** Tokens, both included. */
  readonly first: number
  readonly last: number
}

/** The passive whose form in -s, or whose bli, stands at `at`, where its actor is missed. */
function passiveAt(sentence: ParsedSentence, at: number, speaksToReader: () => boolean): Found | null {
  const {words} = sentence
  const participle = words[at]?.lemma === 'bli' ? participleAfter(words, at) : -1
  const last = participle < 0 ? at : participle
  const modal = modalOf(sentence, last)
  const actor = actorOf(words, at, participle, words[modal], speaksToReader)
  if (actor === null || !asksWho(sentence, at, modal < 0 ? at : modal, actor)) return null
  return {actor, first: modal < 0 || last - modal > 4 ? at : modal, last}
}

function actorOf(
  words: readonly TaggedWord[],
  at: number,
  participle: number,
  auxiliary: TaggedWord | undefined,
  speaksToReader: () => boolean
): Actor | null {
  const {lemma = '', features = ''} = words[at] ?? {}
  if (auxiliary?.features.includes('Tense=Past')) return null
  const modal = auxiliary?.lemma ?? ''
  if (participle >= 0) {
    if (!isDecisionParticiple(words[participle]?.form)) return null
    return features.includes('Tense=Past') ? null : 'writer'
  }
  if (SAID.has(lemma) && isImpersonal(words, at)) return 'writer'
  const act = actOf(words, at, DUTIES.has(modal), speaksToReader)
  if (auxiliary === undefined || auxiliary === words[at]) {
    if (!features.includes('Tense=Pres')) return null
    if (DECISIONS.has(lemma)) return 'writer'
    if (ROUTINES.has(lemma)) return speaksToReader() ? 'writer' : null
    return READER_ACTS.has(lemma) && speaksToReader() ? act : null
  }
  if (features.includes('VerbForm=Sup')) return modal === 'ha' && DECISIONS.has(lemma) && speaksToReader() ? act : null
  const isAble = words
    .slice(Math.max(0, at - 2), at)
    .some(({lemma: before}) => before === 'kunna' || (before === 'behöva' && modal !== 'behöva'))
  if (isAble) return act === 'writer' && !GRANTS.has(lemma) ? null : act
  if (modal === 'komma') return act
  if (modal === 'få') return speaksToReader() ? act : null
  if (!DUTIES.has(modal)) return null
  if (act !== null || OFFICE_DUTIES.has(lemma)) return act ?? 'open'
  return speaksToReader() && (modal !== 'skola' || PROCEDURES.has(lemma)) ? 'open' : null
}

/** Conjunctions of clauses in which it seldom matters who acts. */
const ASIDE = /^(?:när|om|innan|sedan|medan|då|eftersom|som|där|vilken|vilket|vilka)$/i

/**
 * Whether the passive at `at` is in a main clause or after `att` and names no actor, as far as words and tags tell: worth knowing for one who
 * asks for everything, not worth a stop.
 */
function leavesOutActor(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at]
  const isPassive = word?.lemma === 'bli' ? passiveParticiple(words, at) >= 0 : isSPassive(words, at)
  if (!word || !isPassive || STEERING.has(word.lemma)) return false
  const standsFinite = word.features.includes('VerbForm=Fin')
  for (let before = at - 1; before >= 0 && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[before]?.upos ?? ''); before--)
    // A clause has one finite verb: what looks like a second one is something else.
    if (standsFinite && words[before]?.features.includes('VerbForm=Fin')) return false
  for (let before = at - 1; before >= 0 && words[before]?.upos !== 'PUNCT'; before--)
    if (ASIDE.test(words[before]?.form ?? '')) return false
  if (word.features.includes('VerbForm=Inf') && !followsDemand(words, at)) return false
  return !words.some(({form, upos}, place) => {
    if (AUTOMATIC.has(form) || upos === 'NUM') return true
    return place > at && /^(?:av|hos)$/.test(form)
  })
}

/** Whether an infinitive says what must, will or may be done; after kan it says what a thing is like, after att it is no statement. */
function followsDemand(words: readonly TaggedWord[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const {upos = '', lemma = ''} = words[before] ?? {}
    if (upos === 'AUX' || lemma === 'behöva') return DUTIES.has(lemma) || lemma === 'komma' || lemma === 'få'
    if (upos === 'VERB' || upos === 'PART') return false
  }
  return false
}

/** Whose act in a case a verb means, with the words that follow it. */
function actOf(words: readonly TaggedWord[], at: number, isDuty: boolean, speaksToReader: () => boolean): Actor | null {
  const lemma = words[at]?.lemma ?? ''
  if (WRITER_ACTS.has(lemma)) return 'writer'
  const particle = words[at + 1]?.form ?? ''
  if (READER_ACTS.has(lemma)) return lemma !== 'fylla' || /^in?$/.test(particle) ? 'reader' : null
  const isShared = SHARED_ACTS.has(lemma)
  if (!isShared && !READER_DUTIES.has(lemma)) return null
  if (particle === 'ut' || isToReader(words, at)) return 'writer'
  if ((particle === 'in' && SENDING.has(lemma)) || (isDuty && !isShared)) return 'reader'
  return isDuty && lemma !== 'ge' && speaksToReader() ? 'reader' : null
}

/** Whether what is sent goes to the reader or the party: skickas till dig, sändas hem till den enskilde. */
function isToReader(words: readonly TaggedWord[], at: number): boolean {
  const till = words.findIndex(({form}, place) => place > at && place <= at + 3 && form === 'till')
  if (till < 0) return false
  return words.slice(till + 1, till + 3).some(({lemma}) => /^(?:du|ni|enskild|sökande)$/.test(lemma))
}

/** `det beslutas att` or `beslutades det att`, with at most two words between. */
function isImpersonal(words: readonly TaggedWord[], at: number): boolean {
  const formAt = (step: number) => words[at + step]?.form.toLowerCase()
  const hasDet = [-1, -2, -3, 1].some(step => formAt(step) === 'det')
  return hasDet && [1, 2, 3].some(step => formAt(step) === 'att')
}

/** Whether the sentence leaves open who acts, and a reader wants to know. */
function asksWho(sentence: ParsedSentence, verb: number, finite: number, actor: Actor): boolean {
  const {words} = sentence
  // A condition without om, or a question: ska ansökan ändras.
  const opensWithVerb = words[0]?.features.includes('VerbForm=Fin') && !words[0].features.includes('Mood=Imp')
  if (opensWithVerb && !(finite === verb && finite === 0)) return false
  // A proposal: Att ansökan beviljas.
  const isFirstVerb = finite === verb && !words.some(({features}, at) => at < verb && features.includes('VerbForm=Fin'))
  const isProposal = isFirstVerb && words[0]?.form === 'Att'
  if (finite === verb && !isProposal && !hasSubject(sentence, verb)) return false
  if (!(isProposal || isInMainClause(sentence, finite, verb)) || agentOf(sentence, verb) >= 0) return false
  if (actor !== 'reader' && words.some((_, at) => isPlaceOfActor(words, at))) return false
  for (let at = 0; at < words.length; at++) {
    const form = words[at]?.form.toLowerCase() ?? ''
    if (at < verb) {
      // Enligt 4 § skall beslut omprövas: what the law says. Ska av styrelsen insändas: who acts stands first.
      if (form === 'enligt' && (at === 0 || at > finite) && isLaw(words, at)) return false
      if (form === 'av' && at > finite && words[at - 1]?.upos !== 'NOUN') return false
    } else if (AUTOMATIC.has(form) || (form === 'hos' && actor !== 'reader')) return false
  }
  return true
}

/** Whether a verb has a subject, by tree or right beside it; without one it was taken for something that it is not. */
function hasSubject(sentence: ParsedSentence, verb: number): boolean {
  const isNominal = (at: number) => /^(?:NOUN|PROPN|PRON)$/.test(sentence.words[at]?.upos ?? '')
  return subjectOf(sentence, verb) >= 0 || isNominal(verb - 1) || isNominal(verb + 1)
}

/** Whether a court or a board is named as the place where something is done: i förvaltningsrätten, vid nämnden. */
function isPlaceOfActor(words: readonly TaggedWord[], at: number): boolean {
  if (!/^(?:i|vid|på)$/i.test(words[at]?.form ?? '')) return false
  return words
    .slice(at + 1, at + 4)
    .some(({form}) => /(?:rätt|rätten|domstol|domstolen|nämnden|styrelsen|verket|utskottet)$/.test(form))
}

/** Whether a law or a section of one follows within six words. */
function isLaw(words: readonly TaggedWord[], at: number): boolean {
  return words
    .slice(at + 1, at + 7)
    .some(({form}) => /^(?:§§?|kap\.|kapitlet|.*lagen|.*förordningen|.*balken|lag)$/.test(form))
}
