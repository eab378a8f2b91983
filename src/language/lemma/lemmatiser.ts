/**
 * Lemmas from form and tag: function words by table, other words by the lexica, compounds by their longest known last part,
 * and what is left by the change that words of the same tag and ending mostly have.
 */
import {applyChange, type Lexicon} from '../lexicon/lexicon.js'
import {functionWordLemma} from './function-words.js'

/** Classes of words that are their own lemmas unless the table says otherwise. */
const UNCHANGED: ReadonlySet<string> = new Set([
  'ADP',
  'CCONJ',
  'SCONJ',
  'PART',
  'INTJ',
  'PUNCT',
  'SYM',
  'NUM',
  'X',
  'DET',
  'PRON'
])
const LONGEST = 60

export class Lemmatiser {
  private readonly lexica: readonly Lexicon[]
  private readonly changes: ReadonlyMap<string, string>

  /**
   * @param lexica the first that knows the form with the tag decides
   * @param changes lines of `tag`, ending and change (`cut:add`) by tab, from training
   */
  constructor(lexica: readonly Lexicon[], changes: readonly string[]) {
    this.lexica = lexica
    const map = new Map<string, string>()
    for (const line of changes) {
      const tab = line.lastIndexOf('\t')
      map.set(line.slice(0, tab), line.slice(tab + 1))
    }
    this.changes = map
  }

  /** The lemma of a form with a tag (UPOS and FEATS joined by `|`). Names keep their capitals. */
  lemma(form: string, tag: string): string {
    const bar = tag.indexOf('|')
    const upos = bar < 0 ? tag : tag.slice(0, bar)
    const lower = form.toLowerCase()
    const fixed = functionWordLemma(lower, upos)
    if (fixed !== null) return fixed
    if (upos === 'PROPN') return nameLemma(form, tag)
    if (UNCHANGED.has(upos) || form.length > LONGEST) return lower
    if (tag.includes('Abbr=Yes') || tag.includes('Foreign=Yes')) return lower
    const wanted = lexicalTag(tag)
    const known = this.known(lower, 0, wanted)
    if (known !== null) return known
    // Without a lexicon's word for it, only an adverb in -t is taken for an adjective's.
    if (upos === 'ADV' && (wanted === tag || !lower.endsWith('t') || lower.length < 5)) return lower
    const hyphen = lower.lastIndexOf('-')
    const first = hyphen > 0 && hyphen < lower.length - 2 ? hyphen + 1 : 2
    // A verb's last part is longer: visade is not a form of säga.
    const shortest = upos === 'VERB' ? 5 : 3
    for (let cut = first; cut <= lower.length - shortest; cut++) {
      const head = this.known(lower, cut, wanted)
      if (head !== null) return lower.slice(0, cut) + head
    }
    return this.guess(lower, wanted)
  }

  /** The lemma that a lexicon gives the form from `start`, of the entry that is nearest to the tag; null if none has its UPOS. */
  private known(lower: string, start: number, tag: string): string | null {
    let best: string | null = null
    let bestAgreed = 0
    const deponent = tag.startsWith('VERB') && !tag.includes('Voice') && !tag.includes('Part')
    for (const lexicon of this.lexica) {
      const wordClass = lexicon.find(lower, start)
      if (wordClass < 0) continue
      for (const entry of lexicon.entries(wordClass)) {
        const agreed = entry.tag === tag ? 100 : agreement(entry.tag, tag)
        if (agreed > bestAgreed) {
          bestAgreed = agreed
          best = applyChange(start === 0 ? lower : lower.slice(start), entry.cut, entry.add)
          // A deponent is its own verb: hoppas is not a form of hoppa.
          if (deponent && entry.tag.includes('Voice=Pass') && !best.endsWith('s')) best += 's'
          if (agreed === 100) return best
        }
      }
    }
    return best
  }

  private guess(lower: string, tag: string): string {
    for (let length = Math.min(5, lower.length); length >= 0; length--) {
      const change = this.changes.get(`${tag}\t${lower.slice(lower.length - length)}`)
      if (change === undefined) continue
      const colon = change.indexOf(':')
      // A sign or a letter of its own, tagged by its company, is its own lemma.
      return applyChange(lower, Number(change.slice(0, colon)), change.slice(colon + 1)) || lower
    }
    return lower
  }
}

/** Adverbs made of adjectives have the adjective's lemma; auxiliaries are verbs in the lexica; deponents have Voice there. */
function lexicalTag(tag: string): string {
  if (tag.startsWith('ADV|Degree=Pos')) return 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing'
  if (tag.startsWith('ADV|Degree=Cmp')) return 'ADJ|Case=Nom|Degree=Cmp'
  if (tag.startsWith('ADV|Degree=Sup')) return 'ADJ|Case=Nom|Definite=Ind|Degree=Sup'
  if (tag.startsWith('AUX')) return `VERB${tag.slice(3)}`
  return tag
}

/** Number of features that two tags of the same UPOS share, and 1; 0 when their UPOS or kind of verb form differ. */
function agreement(a: string, b: string): number {
  const upos = a.slice(0, a.indexOf('|'))
  if (upos !== b.slice(0, b.indexOf('|'))) return 0
  let agreed = 1
  for (const pair of b.slice(b.indexOf('|') + 1).split('|')) if (a.includes(pair)) agreed++
  return agreed
}

function nameLemma(form: string, tag: string): string {
  if (!tag.includes('Case=Gen')) return form
  return form.replace(/(?::s|['’]s?|s)$/u, '') || form
}
