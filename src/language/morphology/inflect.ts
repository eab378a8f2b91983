import {adjectiveForms} from './adjective.js'
import {agreement, type InflectedPos, parseFeatures, type WordForm} from './features.js'
import {genitive, nounForms} from './noun.js'
import {verbForms} from './verb.js'

/**
 * All forms of a lemma with their UD features, the base form's kin first; the same form stands once for each of its
 * cells. Lemmas are in lower case, names as they are written; an expression of several words inflects its first word as
 * a verb (`komma in`) and its last as anything else (`enskild verksamhet` → `enskild verksamheten`: agree the adjective
 * apart).
 *
 * The forms follow rules and tables written for this project (after Svenska Akademiens ordlista in doubtful cases), not a
 * lexicon: a word that is new gets the forms of its last part or of its ending.
 */
export function formsOf(lemma: string, pos: InflectedPos): readonly WordForm[] {
  if (lemma === '') return []
  switch (pos) {
    case 'VERB':
    case 'AUX':
      return verbForms(lemma)
    case 'NOUN': {
      const space = lemma.lastIndexOf(' ')
      if (space < 0) return nounForms(lemma)
      const start = lemma.slice(0, space + 1)
      return nounForms(lemma.slice(space + 1)).map(({form, features}) => ({form: start + form, features}))
    }
    case 'PROPN':
      return [
        {form: lemma, features: 'Case=Nom'},
        {form: genitive(lemma), features: 'Case=Gen'}
      ]
    case 'ADJ':
    case 'PRON':
    case 'DET':
      return adjectiveForms(lemma)
  }
}

/**
 * The form of a lemma that has the given features (`Definite=Def|Number=Plur`, as a CoNLL-U cell or part of one), or
 * null when it has none. A form that leaves gender, number, definiteness or case open answers any value of them
 * (`stora`); tense, verb form and voice must be there as asked for.
 */
export function inflect(lemma: string, pos: InflectedPos, features: string): string | null {
  const best = bestForm(formsOf(lemma, pos), features)
  if (best !== null) return best
  // An adjective in the genitive (de äldres) is its nominative with -s.
  if (parseFeatures(features).get('Case') !== 'Gen') return null
  const nominative = inflect(lemma, pos, features.replace('Case=Gen', 'Case=Nom'))
  return nominative === null ? null : genitive(nominative)
}

/** The form among a lemma's that answers the features best, in the sense of {@link inflect}. */
export function bestForm(forms: readonly WordForm[], features: string): string | null {
  const requested = parseFeatures(features)
  let best: string | null = null
  let bestAgreed = -1
  for (const candidate of forms) {
    const agreed = agreement(requested, candidate.features)
    if (agreed > bestAgreed) {
      best = candidate.form
      bestAgreed = agreed
    }
  }
  return best
}
