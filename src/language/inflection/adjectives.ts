import {adjectiveFeatures, type WordForm} from './features.js'

/**
 * The forms of the adjective `lemma` in the positive: common, neuter, and the one for plural and definite. Words in -ande, -ende,
 * -a and -e, and the short list below, are not inflected.
 */
export function adjectiveForms(lemma: string): readonly WordForm[] {
  if (/(?:[ae]|rätt)$/.test(lemma))
    return [
      {form: lemma, features: adjectiveFeatures('Com')},
      {form: lemma, features: adjectiveFeatures('Neut')},
      {form: lemma, features: adjectiveFeatures('other')}
    ]
  const [neuter, other] = endings(lemma)
  return [
    {form: lemma, features: adjectiveFeatures('Com')},
    {form: neuter, features: adjectiveFeatures('Neut')},
    {form: other, features: adjectiveFeatures('other')}
  ]
}

function endings(lemma: string): readonly [string, string] {
  const stem = lemma.slice(0, -1)
  if (/(?:ad)$/.test(lemma)) return [`${stem}t`, `${lemma}e`]
  if (/en$/.test(lemma)) return [`${stem}t`, `${lemma.slice(0, -2)}na`]
  if (/[^n]d$/.test(lemma)) return [`${stem}tt`.replace(/([^aeiouyåäö])tt$/, '$1t'), `${lemma}a`]
  if (/nd$/.test(lemma)) return [`${stem}t`, `${lemma}a`]
  if (/[^aeiouyåäö]t$/.test(lemma)) return [lemma, `${lemma}a`]
  if (/(?:el|er)$/.test(lemma)) return [`${lemma}t`, `${lemma.slice(0, -2)}${lemma.slice(-1)}a`]
  return [`${lemma}t`, `${lemma}a`]
}
