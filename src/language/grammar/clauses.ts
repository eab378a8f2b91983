/** Clauses by what stands on the surface: which words open a subordinate clause, and which finite verb is the main clause's own. */
import type {TaggedWord} from '../language-model.js'
import type {Token} from '../token.js'
import {isFiniteVerb} from './features.js'

const RELATIVES: ReadonlySet<string> = new Set('som vilken vilket vilka vars där dit vad hur varför'.split(' '))

/** Whether a word opens a clause with a finite verb of its own: a conjunction such as `att` or `när`, or a relative such as `som`. */
export function opensClause({upos, form}: TaggedWord): boolean {
  if (upos === 'SCONJ') return true
  return upos !== 'CCONJ' && upos !== 'ADP' && RELATIVES.has(form.toLowerCase())
}

/** Pronouns that after a finite verb are its subject, and so show a main clause. */
const SUBJECTS: ReadonlySet<string> = new Set('jag du vi ni han hon hen man de'.split(' '))

/**
 * Index of the first finite verb that no opener before it asks for: the verb of the main clause, also after clauses put first; -1
 * when each finite verb has an opener. A verb right after a conjunction belongs to the clause before (`som söker och får`), and a
 * supine may stand without its `har` (`om du sökt`).
 */
export function mainVerb(words: readonly TaggedWord[]): number {
  let openers = 0
  let licensed = false
  let hasAuxiliary = false
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (opensClause(word) && !isComparison(words, at)) {
      // `vad som`, `även om när`: one clause.
      if (!before || !opensClause(before)) openers++
      hasAuxiliary = false
    } else if (isFiniteVerb(word)) {
      if (openers === 0 && !(licensed && isCoordinated(words, at))) return at
      if (at > 1 && SUBJECTS.has(words[at + 1]?.form.toLowerCase() ?? '')) return at
      if (/^(?:bör|kan|ska|måste|får)$/u.test(word.form) && /^de[nt]$/u.test(words[at + 1]?.form ?? '')) return at
      if (openers > 0) openers--
      licensed = true
      hasAuxiliary = true
    } else if (openers > 0 && !hasAuxiliary && word.features.includes('VerbForm=Sup')) {
      openers--
      licensed = true
    }
  }
  return -1
}

/**
 * Whether the words before `end`, the place of the main verb, are one noun phrase that is its subject: no clause, no mark, and no
 * preposition or adverb first. A capital inside is a name or a heading that has come along, and the answer is no.
 */
export function isNounPhrase(words: readonly TaggedWord[], end: number): boolean {
  const first = words[0]
  const last = words[end - 1]
  if (!first || !/^(?:DET|ADJ|NOUN|NUM)$/u.test(first.upos) || /^\d/u.test(first.form)) return false
  if (last?.upos !== 'NOUN' && last?.upos !== 'PROPN') return false
  return words.slice(0, end).every((word, at) => {
    const {upos, features, form} = word
    if (opensClause(word) || upos === 'PUNCT' || upos === 'SYM' || upos === 'AUX') return false
    if (upos === 'VERB') return features.includes('VerbForm=Part')
    if (upos === 'PRON') return features.includes('Poss=Yes')
    return at === 0 || upos === 'PROPN' || !/^\p{Lu}/u.test(form)
  })
}

/** Whether `som` only compares: `samma mottagning som andra`. */
function isComparison(words: readonly TaggedWord[], at: number): boolean {
  if (words[at]?.form !== 'som' || isFiniteVerb(words[at + 1]) || words[at + 1]?.upos === 'PRON') return false
  return words.slice(Math.max(0, at - 4), at).some(({form}) => /^(?:samma|lika|såväl|sådan|sådana)$/u.test(form))
}

/** Whether a conjunction stands before a word, with at most adverbs between: `och inte betalar`. */
function isCoordinated(words: readonly TaggedWord[], at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    const upos = words[i]?.upos
    if (upos !== 'ADV' && upos !== 'PART') return upos === 'CCONJ'
  }
  return false
}

/** Verbs that are finite whatever stands around them. */
const SURE_VERBS: ReadonlySet<string> = new Set(
  'är har kan ska skall måste bör blir finns hade kunde skulle gäller innebär kommer fick blev'.split(' ')
)
const OPENERS: ReadonlySet<string> = new Set(
  'att som om när då eftersom sedan innan medan därför vilken vilket vilka vars där hur vad varför så trots'.split(' ')
)

/**
 * Whether the words alone show that the main verb stands among the first `limit` tokens: a look without tags, right when it says yes.
 */
export function hasEarlyVerb(tokens: readonly Token[], limit: number): boolean {
  for (let at = 0; at < Math.min(tokens.length, limit); at++) {
    const {lower} = tokens[at] as Token
    if (OPENERS.has(lower)) return false
    if (SURE_VERBS.has(lower)) return true
  }
  return false
}
