import {splitCompound} from '../compound/split-compound.js'
import {adjectiveForms} from '../morphology/adjective.js'
import type {WordForm} from '../morphology/features.js'
import {nounForms, nounFormsBy} from '../morphology/noun.js'
import {NOUN_PARADIGMS} from '../morphology/noun-table.js'
import {regularVerbForms, verbForms} from '../morphology/verb.js'
import {applyChange, type Lexicon} from './lexicon.js'

/**
 * All forms of a lemma, by the paradigm that most of its forms, or those of its last part, are found for in the lexica; by the
 * rules of the inflection alone where the lexica know neither.
 */
export function formsByLexicon(
  lemma: string,
  pos: 'NOUN' | 'VERB' | 'ADJ',
  lexica: readonly Lexicon[]
): readonly WordForm[] {
  if (pos === 'ADJ') return adjectiveForms(lemma)
  const known = knownPart(lemma, pos, lexica)
  const rules = pos === 'NOUN' ? nounForms : verbForms
  if (known === null) return rules(lemma)
  const makers: ((word: string) => readonly WordForm[])[] =
    pos === 'NOUN'
      ? NOUN_PARADIGMS.map(paradigm => (word: string) => nounFormsBy(word, paradigm))
      : [0, 1].map(at => (word: string) => regularVerbForms(word)[at] ?? verbForms(word))
  let best = rules
  // The rules' own choice wins a draw: it knows what is irregular.
  let bestScore = attested(rules(known), known, pos, lexica) + 0.5
  for (const maker of makers) {
    const score = attested(maker(known), known, pos, lexica)
    if (score > bestScore) {
      bestScore = score
      best = maker as (word: string) => WordForm[]
    }
  }
  return best(lemma)
}

/**
 * The word where the lexica have it as a base form; else its last part, if it is a compound of known parts; else its longest known
 * last part of four letters or more after something that the lexica know, or of six after anything.
 */
function knownPart(lemma: string, pos: string, lexica: readonly Lexicon[]): string | null {
  const isBase = (part: string) =>
    analyses(part, lexica).some(([tag, base]) => tag.startsWith(pos) && base === part && !part.endsWith('-'))
  if (isBase(lemma)) return lemma
  const last = splitCompound(lemma, lexica).at(-1)
  if (last && last.start > 0 && last.text.length > 1 && isBase(last.text)) return last.text
  for (let start = Math.max(2, lemma.length - 24); start <= lemma.length - 4; start++) {
    const part = lemma.slice(start)
    if (!isBase(part)) continue
    if (part.length >= 6 || isKnown(lemma.slice(0, start), lexica)) return part
  }
  return null
}

function isKnown(start: string, lexica: readonly Lexicon[]): boolean {
  const bare = start.replace(/[s-]$/, '')
  return lexica.some(lexicon => lexicon.find(start) >= 0 || (bare.length > 2 && lexicon.find(bare) >= 0))
}

/** How many of the forms the lexica have with the same tag and lemma, less half of those they lack. */
function attested(forms: readonly WordForm[], lemma: string, pos: string, lexica: readonly Lexicon[]): number {
  let score = 0
  for (const {form, features} of forms) {
    if (features.includes('VerbForm=Part')) continue
    const tag = `${pos}|${features}`
    score += analyses(form, lexica).some(([known, base]) => known === tag && base === lemma) ? 1 : -0.5
  }
  return score
}

function analyses(form: string, lexica: readonly Lexicon[]): (readonly [string, string])[] {
  return lexica.flatMap(lexicon => {
    const wordClass = lexicon.find(form)
    if (wordClass < 0) return []
    return lexicon.entries(wordClass).map(({tag, cut, add}) => [tag, applyChange(form, cut, add)] as const)
  })
}
