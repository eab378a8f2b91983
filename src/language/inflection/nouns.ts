import {type Gender, nounFeatures, type WordForm} from './features.js'

/**
 * Nouns whose forms do not follow from their ending: lemma, gender (n, t), definite, plural, definite plural; `-` where there is
 * no plural. Compounds of these words go the same way (`slutresultat`).
 */
const NOUNS = `
aktivitet n aktiviteten aktiviteter aktiviteterna
avskrift n avskriften avskrifter avskrifterna
bas n basen baser baserna
begäran n begäran - -
biträde t biträdet biträden biträdena
dröjsmål t dröjsmålet dröjsmål dröjsmålen
erinran n erinran - -
förslag t förslaget förslag förslagen
grund n grunden grunder grunderna
hjälp n hjälpen - -
konung n konungen konungar konungarna
kopia n kopian kopior kopiorna
krav t kravet krav kraven
kund n kunden kunder kunderna
kung n kungen kungar kungarna
lag n lagen lagar lagarna
lagrum t lagrummet lagrum lagrummen
paragraf n paragrafen paragrafer paragraferna
person n personen personer personerna
plan n planen planer planerna
prognos n prognosen prognoser prognoserna
resultat t resultatet resultat resultaten
resumé n resumén resuméer resuméerna
samarbete t samarbetet samarbeten samarbetena
samverkan n samverkan - -
väntan n väntan - -
åsikt n åsikten åsikter åsikterna
`

interface Declension {
  readonly gender: Gender
  readonly definite: string
  readonly plural: string
  readonly definitePlural: string
}

const known: ReadonlyMap<string, Declension> = new Map(
  NOUNS.trim()
    .split('\n')
    .map(line => {
      const [lemma = '', gender = '', definite = '', plural = '-', definitePlural = '-'] = line.split(' ')
      return [
        lemma,
        {
          gender: gender === 't' ? 'Neut' : 'Com',
          definite,
          plural: plural === '-' ? '' : plural,
          definitePlural: definitePlural === '-' ? '' : definitePlural
        }
      ]
    })
)

/** Endings that tell gender and declension: what is cut off, what is put there instead. */
const ENDINGS: readonly (readonly [RegExp, Gender, string, string, string])[] = [
  [/(?:ning|het|dom)$/, 'Com', 'en', 'ar', 'arna'],
  [/else$/, 'Com', 'n', 'r', 'rna'],
  [/are$/, 'Com', 'n', '', 'na'],
  [/(?:ion|tet)$/, 'Com', 'en', 'er', 'erna']
]

/**
 * The forms of the noun `lemma`: definite, plural and genitive. Empty when neither the list nor the ending tells how it goes:
 * a form that may be wrong is worse than none.
 */
export function nounForms(lemma: string): readonly WordForm[] {
  const declension = declensionOf(lemma)
  if (!declension) return []
  const {gender, definite, plural, definitePlural} = declension
  const forms: WordForm[] = []
  const add = (form: string, isDefinite: boolean, isPlural: boolean) => {
    if (form === '') return
    forms.push({form, features: nounFeatures(gender, isDefinite, isPlural, false)})
    if (!/[sxz]$/.test(form)) forms.push({form: `${form}s`, features: nounFeatures(gender, isDefinite, isPlural, true)})
  }
  add(lemma, false, false)
  add(definite, true, false)
  add(plural, false, true)
  add(definitePlural, true, true)
  return forms
}

function declensionOf(lemma: string): Declension | undefined {
  for (let start = 0; start < lemma.length - 1; start++) {
    const entry = known.get(lemma.slice(start))
    if (!entry) continue
    const prefix = lemma.slice(0, start)
    const joined = (form: string) => (form === '' ? '' : prefix + form)
    return {
      gender: entry.gender,
      definite: joined(entry.definite),
      plural: joined(entry.plural),
      definitePlural: joined(entry.definitePlural)
    }
  }
  for (const [ending, gender, definite, plural, definitePlural] of ENDINGS) {
    if (!ending.test(lemma)) continue
    // "are": avnämaren, avnämare, avnämarna.
    const stem = plural === '' ? lemma.slice(0, -1) : lemma
    const dom = lemma.endsWith('het') ? {plural: 'er', definitePlural: 'erna'} : {plural, definitePlural}
    return {
      gender,
      definite: lemma + definite,
      plural: lemma + dom.plural,
      definitePlural: stem + (plural === '' ? 'na' : dom.definitePlural)
    }
  }
  return undefined
}
