/**
 * The forms in which a word of a list is looked for: those of today's language, and the old ones that word lists are about
 * (`erhålles`, `tager`), which the inflector has no reason to know.
 */
import type {InflectedPos, WordForm} from '../language/morphology/features.js'
import {formsOf} from '../language/morphology/inflect.js'

const PRESENT_PASSIVE = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass'

/** The long forms of old verbs. All their other forms are those of the short verb (`tog`, `tagit`). */
const LONG_VERB = /^(.*?)(taga|giva|hava|bliva|draga)$/u

/**
 * All forms of a listed `lemma`; participles, comparison and imperatives left out. An imperative is often a noun too (`inköp`,
 * `bifall`), and nobody commands in officialese.
 */
export function listedForms(lemma: string, pos: InflectedPos): readonly WordForm[] {
  if (pos === 'VERB') return verbForms(lemma)
  const forms = formsOf(lemma, pos)
  if (pos === 'ADJ') return forms.filter(({features}) => !/Degree=(?:Cmp|Sup)|Gender=Masc/u.test(features))
  return isVerbalNoun(lemma) ? forms.slice(0, 1) : forms
}

/** Nouns in -an from verbs (`begäran`, `väntan`) have one form only. */
export function isVerbalNoun(lemma: string): boolean {
  return lemma.length > 5 && /[^aeiouyåäö]an$/u.test(lemma) && !lemma.endsWith('man')
}

function verbForms(lemma: string): readonly WordForm[] {
  const long = LONG_VERB.exec(lemma)
  if (long) return longForms(lemma)
  const forms = formsOf(lemma, 'VERB').filter(({features}) => !/VerbForm=Part|Mood=Imp/u.test(features))
  const old = forms.flatMap(({form, features}): WordForm[] => {
    if (features === PRESENT_PASSIVE && lemma.endsWith('a') && form !== `${lemma}s` && !form.endsWith('es'))
      return [{form: `${lemma.slice(0, -1)}es`, features}]
    // gett and givit are both in use.
    return form.endsWith('gett') || form.endsWith('getts')
      ? [{form: form.replace(/gett(s?)$/u, 'givit$1'), features}]
      : []
  })
  return [...forms, ...old]
}

function longForms(infinitive: string): readonly WordForm[] {
  const present = `${infinitive.slice(0, -1)}er`
  return [
    {form: infinitive, features: 'VerbForm=Inf|Voice=Act'},
    {form: present, features: 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'},
    {form: `${infinitive}s`, features: 'VerbForm=Inf|Voice=Pass'},
    {form: `${infinitive.slice(0, -1)}es`, features: PRESENT_PASSIVE}
  ]
}
