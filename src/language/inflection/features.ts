/**
 * Features of word forms, written as in UD_Swedish-Talbanken 2.17 (`Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act`), so that forms
 * made here and tags read there can be compared as strings.
 */

export type PartOfSpeech = 'VB' | 'NN' | 'JJ'

/** A form of a word. Several forms may share features (`gett`, `givit`), and one form may have several. */
export interface WordForm {
  readonly form: string
  readonly features: string
}

export type Voice = 'Act' | 'Pass'
export type Gender = 'Com' | 'Neut'

/** Features of the finite and infinite forms of a verb in one voice. */
export function verbFeatures(voice: Voice) {
  return {
    infinitive: `VerbForm=Inf|Voice=${voice}`,
    imperative: `Mood=Imp|VerbForm=Fin|Voice=${voice}`,
    present: `Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=${voice}`,
    past: `Mood=Ind|Tense=Past|VerbForm=Fin|Voice=${voice}`,
    supine: `VerbForm=Sup|Voice=${voice}`
  }
}

/** Features of a noun form. */
export function nounFeatures(gender: Gender, definite: boolean, plural: boolean, genitive: boolean): string {
  const parts = [genitive ? 'Gen' : 'Nom', definite ? 'Def' : 'Ind', gender, plural ? 'Plur' : 'Sing']
  return `Case=${parts[0]}|Definite=${parts[1]}|Gender=${parts[2]}|Number=${parts[3]}`
}

/** Features of an adjective or participle in the positive: `Com` and `Neut` are indefinite singular, `other` the rest. */
export function adjectiveFeatures(form: Gender | 'other'): string {
  return form === 'other' ? 'Case=Nom|Degree=Pos' : `Case=Nom|Definite=Ind|Degree=Pos|Gender=${form}|Number=Sing`
}

/** Whether `features` has `name=value`. */
export function hasFeature(features: string, feature: string): boolean {
  return `|${features}|`.includes(`|${feature}|`)
}
