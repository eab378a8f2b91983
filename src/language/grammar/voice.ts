/**
 * Voice of Swedish verbs in context: the s-passive told apart from deponents, reciprocals and verbs of change, and the passive
 * with bli. The tags tell which forms in -s are verbs; the lists below, by kind as in Svenska Akademiens grammatik (1999, vol. 2,
 * «Verb» § 26–30 and vol. 4, «Passiv»), tell what a form in -s means.
 */
import type {TaggedWord} from '../language-model.js'
import {isPureDeponent} from './deponents.js'

/**
 * - `active`: no -s, or a participle
 * - `passive`: someone else acts on the subject
 * - `deponent`: only the form is passive: hoppas, trivas, finnas, saknas
 * - `reciprocal`: the subjects act on each other: träffas, enas
 * - `middle`: the subject changes by itself: förändras, öppnas
 * - `lexical`: a passive form that has become a word of its own, where nobody asks who acts: krävs, anses, kallas
 */
export type Voice = 'active' | 'passive' | 'deponent' | 'reciprocal' | 'middle' | 'lexical'

const set = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' '))

/** Deponents that also are passives of common verbs: deponents unless an agent or an object stands there. */
const DEPONENT = set(
  'behövas fattas förargas förskräckas förvånas glädjas kännas mattas märkas nöjas oroas retas rymmas saknas tåras vredgas värdigas äcklas ängslas'
)
const RECIPROCAL = set(
  'enas förenas förlovas försonas höras kramas munhuggas mötas pussas råkas samlas ses skiljas språkas träffas vänslas'
)
const MIDDLE = set('förbättras försämras förändras minskas ökas utvecklas öppnas')
const LEXICAL = set(
  'anses beräknas chockeras drabbas fascineras frestas födas förväntas imponeras intresseras irriteras kallas krävas nödgas räknas stressas tvingas väntas'
)
/** With åt, vid or om these are reciprocal: de hjälps åt. */
const RECIPROCAL_WITH: Readonly<Record<string, string>> = {
  hjälpas: 'åt',
  följas: 'åt',
  talas: 'vid',
  turas: 'om',
  skiljas: 'åt'
}
/** Participles that are adjectives of state or feeling: bli nöjd says how someone feels, not what was done. */
const ADJECTIVAL = set(
  `allergisk avancerad bekant bekymrad berusad besviken etablerad förbannad förtjust förvånad förälskad gift glad intresserad irriterad känd komplicerad
medveten nöjd oberoende privilegierad rädd skild skyldig trött van vedertagen åldrad överens förkyld begåvad belåten förvirrad generad lugnad van
utmattad vuxen mogen avundsjuk obekväm beredd trygg erfaren förtrogen omtyckt besatt ansedd tvungen lyckad misslyckad osams gravid frisk`.replace(
    /\s+/g,
    ' '
  )
)

/** What a verb form in a sentence says of who acts. Words that are not verbs are `active`. */
export function voiceOf(words: readonly TaggedWord[], index: number): Voice {
  const word = words[index]
  if (word?.upos !== 'VERB' || word.features.includes('VerbForm=Part')) return 'active'
  const lower = word.form.toLowerCase()
  if (!lower.endsWith('s')) return 'active'
  if (isPureDeponent(lower)) return 'deponent'
  const passive = word.features.includes('Voice=Pass')
  if (!passive && word.features.includes('Voice=Act')) return 'active'
  const verb = word.lemma.endsWith('s') ? word.lemma : `${word.lemma}s`
  const particle = RECIPROCAL_WITH[verb]
  if (particle !== undefined && nextWord(words, index) === particle) return 'reciprocal'
  if (hasAgent(words, index)) return LEXICAL.has(verb) ? 'lexical' : 'passive'
  if (DEPONENT.has(verb)) return 'deponent'
  if (RECIPROCAL.has(verb)) return 'reciprocal'
  if (MIDDLE.has(verb)) return 'middle'
  if (LEXICAL.has(verb)) return 'lexical'
  return passive ? 'passive' : 'deponent'
}

/** Whether a verb is an s-passive, by {@link voiceOf}. */
export function isSPassive(words: readonly TaggedWord[], index: number): boolean {
  return voiceOf(words, index) === 'passive'
}

/**
 * The participle of a passive with bli (`blev beviljad`, `har blivit helt avslagen`) from the index of the form of bli, or -1 where
 * bli has another sense (`blir sjuk`, `blev ordförande`, `blev nöjd`). Looks to the end of the clause, at most eight words.
 */
export function passiveParticiple(words: readonly TaggedWord[], index: number): number {
  const bli = words[index]
  if (bli?.lemma !== 'bli') return -1
  const end = Math.min(words.length, index + 9)
  let subject = isInverted(words, index)
  let nominal = false
  for (let i = index + 1; i < end; i++) {
    const word = words[i]
    if (!word) return -1
    if (isPerfectParticiple(word) && !(word.form === 'jämfört' && words[i + 1]?.form === 'med')) {
      // After a determiner and before a noun it describes the noun: blev en uppskattad chef; but: blev beviljad bidrag.
      const next = words[i + 1]
      if (nominal && next && (next.upos === 'NOUN' || (next.upos === 'ADJ' && words[i + 2]?.upos === 'NOUN'))) return -1
      return ADJECTIVAL.has(word.lemma) ? -1 : i
    }
    switch (word.upos) {
      case 'ADV':
      case 'PART':
        continue
      case 'CCONJ':
        // blir granskad och godkänd; blir snyggare och bättre inkapslad
        continue
      case 'ADJ':
        if (words[i + 1]?.upos === 'CCONJ' || word.form.endsWith('t') || subject) continue
        if (word.features.includes('Degree=Cmp') && words[i + 1]?.features.includes('VerbForm=Part')) continue
        return -1
      case 'PRON':
      case 'PROPN':
      case 'NOUN':
      case 'DET':
      case 'NUM':
        // The subject stands after the verb in a main clause that begins with something else.
        nominal = word.upos === 'DET' || word.upos === 'NUM'
        if (!subject) return -1
        if (word.upos === 'PRON' || word.upos === 'NOUN' || word.upos === 'PROPN')
          subject = words[i + 1]?.upos === 'NOUN'
        continue
      case 'ADP':
        // An adverbial of two words: blir i stället auktoriserad, blev till slut antagen.
        if (!ADVERBIAL.test(`${word.form} ${words[i + 1]?.form ?? ''}`)) return -1
        i++
        continue
      default:
        return -1
    }
  }
  return -1
}

const ADVERBIAL =
  /^(?:i (?:stället|regel|dag|går|praktiken|princip|fjol|år|allmänhet)|till (?:slut|sist|dess)|på (?:nytt|sikt))$/i

function nextWord(words: readonly TaggedWord[], index: number): string {
  for (let i = index + 1; i < words.length && i <= index + 3; i++) {
    const word = words[i]
    if (word && word.upos !== 'PRON' && word.upos !== 'ADV') return word.form.toLowerCase()
    if (word && /^(?:åt|vid|om)$/i.test(word.form)) return word.form.toLowerCase()
  }
  return ''
}

/** An agent by surface: av and a noun phrase within four words, not a relation of another kind (av detta skäl). */
function hasAgent(words: readonly TaggedWord[], index: number): boolean {
  for (let i = index + 1; i < words.length && i <= index + 4; i++) {
    const word = words[i]
    if (!word || word.upos === 'PUNCT' || word.upos === 'SCONJ' || word.features.includes('VerbForm=Fin')) return false
    if (word.form.toLowerCase() === 'av' && word.upos === 'ADP')
      return i + 1 < words.length && words[i + 1]?.upos !== 'PART'
  }
  return false
}

/** Whether the subject can stand after the verb: bli is finite and no subject stands before it. */
function isInverted(words: readonly TaggedWord[], index: number): boolean {
  if (!words[index]?.features.includes('VerbForm=Fin')) return false
  for (let i = index - 1; i >= 0; i--) {
    const word = words[i]
    if (!word) break
    if (word.upos === 'SCONJ') return false
    if (word.upos === 'PUNCT' || word.upos === 'CCONJ') return i > 0
    if (word.upos === 'PRON' && !word.features.includes('Case=Acc') && !word.features.includes('Poss=Yes'))
      return words[i - 1]?.upos === 'ADP'
    if (word.upos === 'NOUN' || word.upos === 'PROPN') return followsPreposition(words, i)
  }
  return true
}

/** Whether a noun phrase that ends at a place is governed by a preposition, and so no subject. */
function followsPreposition(words: readonly TaggedWord[], index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const upos = words[i]?.upos
    if (upos === 'ADP') return true
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'PRON' && upos !== 'NUM' && upos !== 'NOUN' && upos !== 'ADV')
      return false
  }
  return false
}

function isPerfectParticiple(word: TaggedWord): boolean {
  if (word.features.includes('VerbForm=Part')) return word.features.includes('Tense=Past')
  // A neuter participle looks like a supine, which never follows bli: blir tolkat.
  if (word.features.includes('VerbForm=Sup|Voice=Act')) return true
  // Nor does a finite verb: blir lyssnade på.
  if (word.features.includes('Tense=Past') && /(?:ade|dda|nda|lda|rda|sta|pta|kta)$/u.test(word.form)) return true
  if (/er(?:ad|at)$/u.test(word.form)) return true
  // Many participles are plain adjectives in the treebank.
  if (word.upos !== 'ADJ' || !word.features.includes('Degree=Pos')) return false
  if (PREFIXED.test(word.lemma) && !/(?:[ae]nt|ekt|akt|ist|ost)$/.test(word.lemma) && !NOT_PARTICIPLE.test(word.lemma))
    return true
  return (
    /(?:[^aeiouyåäö]ad|erad|[^aeiouyåäö]nd|dd|[lmnrvgj]d|[aeiouyåäö]ten|[iu][dtvkpg]en|[lmnr]agen|tagen|dragen|given|bunden|hållen|fallen|vunnen|[^aeiouyåäö]ven|rven)$/.test(
      word.lemma
    ) && !NOT_PARTICIPLE.test(word.lemma)
  )
}

/** Participles of prefixed verbs: inlåst, utsatt, avstängd. */
const PREFIXED =
  /^(?:an|av|be|bort|fram|från|för|genom|ihop|in|ned|ner|om|på|till|under|upp|ut|åter|över).+[^aeiouyåäö][dt]$/

/** Adjectives that end as participles do. */
const NOT_PARTICIPLE =
  /^(?:ond|rund|blind|god|glad|röd|död|bred|hård|mild|vild|hel|sund|grund|svåra|stor|rädd|kall|värd|.*värd|.*bred|liten|öppen|egen|.*ständig|.*dödd|len|ren|sen|klen|allmän|naken|ledsen|moden|mogen|vaken|säker|trogen|lugn|angelägen|förmögen|belägen|.*lägen|frusen|rutten|kristen|.*kunnig|enskild|särskild|skild|intakt|utmärkt|uppenbar|nöjd|känd|okänd|välkänd|berömd|.*skyldig)$/
