import {adjectiveForms} from './adjective.js'
import type {WordForm} from './features.js'
import {IRREGULAR_NOUNS, NOUNS_BY_PARADIGM, type NounParadigm} from './noun-table.js'
import {knownEnding} from './prefixes.js'

type Gender = 'Com' | 'Neut'

/** The four nominative cells of a noun, from which the genitives follow; null for a form that is not used. */
interface NounParts {
  readonly singular: string
  readonly definite: string
  readonly plural: string | null
  readonly pluralDefinite: string | null
  readonly gender: Gender
}

const paradigmOf = new Map<string, NounParadigm>()
for (const [paradigm, words] of NOUNS_BY_PARADIGM) {
  for (const word of words.trim().split(/\s+/)) paradigmOf.set(word, paradigm)
}
const irregular = new Map<string, readonly string[]>()
for (const line of IRREGULAR_NOUNS.trim().split('\n')) {
  const cells = line.split(' ')
  irregular.set(cells[0] ?? '', cells)
}
const known: ReadonlySet<string> = new Set([...irregular.keys(), ...paradigmOf.keys()])
const isLastPart = (word: string) => known.has(word) && !CHANCE_ENDINGS.has(word)
/** First parts that stand before short last parts too: `avtal`, `uppdrag`, `ombud`. */
const PREFIXES: ReadonlySet<string> = new Set(
  'av an bi be för in om o på till upp ut up under över åt ur mot med ned ner efter fram från genom hem sam miss van re pro a å ö'.split(
    ' '
  )
)

/**
 * Endings that tell the paradigm, the first that fits: a longer ending stands before a shorter one. Made by hand from
 * the derivational endings of Swedish.
 */
const ENDINGS: readonly (readonly [string, NounParadigm])[] = [
  ['erska', 'or'],
  ['inna', 'or'],
  ['a', 'or'],
  ['ning', 'ar'],
  ['ling', 'ar'],
  ['ing', 'ar'],
  ['ung', 'ar'],
  ['dom', 'ar'],
  ['stol', 'ar'],
  ['ium', 'um-er'],
  ['um', 'et'],
  ['iker', 'n-0'],
  ['tier', 'n-0'],
  ['ier', 'n-0'],
  ['aner', 'n-0'],
  ['are', 'are'],
  ['else', 'r'],
  ['ande', 'n'],
  ['ende', 'n'],
  ['orie', 'r'],
  ['ie', 'r'],
  ['je', 'r'],
  ['ee', 'r'],
  ['le', 'e-ar'],
  ['ve', 'e-ar'],
  ['ke', 'e-ar'],
  ['ge', 'e-ar'],
  ['se', 'r'],
  ['de', 'n'],
  ['te', 'n'],
  ['ne', 'n'],
  ['me', 'e-ar'],
  ['e', 'e-ar'],
  ['eri', 'et-er'],
  ['i', 'n-er'],
  ['é', 'n-er'],
  ['o', 'n'],
  ['u', 'n-er'],
  ['y', 'er'],
  ['å', 'n-er'],
  ['ä', 'et-n'],
  ['ö', 'n-er'],
  ['or', 'n-er'],
  ['meter', 'n-0'],
  ['kel', 'l-ar'],
  ['del', 'ar'],
  ['pel', 'l-ar'],
  ['gel', 'l-ar'],
  ['sel', 'l-ar'],
  ['vel', 'l-ar'],
  ['bel', 'l-ar'],
  ['mel', 'l-ar'],
  ['fel', 'l-ar'],
  ['tel', 'l-ar'],
  ['nel', 'l-ar'],
  ['ster', 'l-ar'],
  ['er', 'l-ar'],
  ['ment', 'et'],
  ['tiv', 'et'],
  ['siv', 'et'],
  ['ott', 'et'],
  ['age', 'et'],
  ['åd', 'et'],
  ['tek', 'et'],
  ['gram', 'mm-et'],
  ['rum', 'mm-et'],
  ['oskop', 'et'],
  ['ord', 'et'],
  ['het', 'er'],
  ['skap', 'er'],
  ['nad', 'er']
]

/** Adjectives and participles that stand as nouns for a person, and keep their own inflection: den anställda, flera anställda. */
const NOMINALISED =
  /^(?:.*(?:anställd|anhörig|sakkunnig|kunnig|misstänkt|tilltalad|åtalad|arbetslös|bostadslös|hemlös|föräldralös|förtroendevald|nedsatt|sjukskriven|ensamstående|intagen|häktad|dömd|skadad|drabbad|utsatt|frånskild|försäkrad|efterlevande|legitimerad|pensionerad|svarande|förhindrad|berättigad|närvarande|stående|bekant|obekant|folkvald|sambeskattad|vuxen)|död|sjuk|gammal|ung|blind|döv|gravid|okänd|skyldig|oskyldig|myndig|omyndig|älskad)$/

/** Kin in -mor; other words in -mor are loans: humor, tumor. */
const MOTHER = /^(?:.*(?:mor|far|styv|svär|gud|foster|stam|bonus|barn|plast|dag))mor$/

/** Names of hydrocarbons, which are neuter. */
const ALKANE = /(?:met|et|prop|but|pent|hex|hept|okt|non|dek)an$/

/** Endings of loans and derivations in -er; other consonants at the end are taken for a native last part in -ar. */
const LOAN_ENDING =
  /(?:al|an|ar|ens|ant|ent|and|är|ör|ist|ast|est|ost|at|it|et|ut|ot|log|graf|ik|in|on|ens|ans|ad|ur|or|ism|ell|ett|id|od|ol|om|yr|os|es|ess|iss|kt|pt|ft|tt|is|as|sm|arm|orm|erm|ins|ons|ats|rats|st|lt|xt)$/

/** Words of the tables that others end in by chance: `aktris`, `analfabet`, `järnsparv`. */
const CHANCE_ENDINGS: ReadonlySet<string> = new Set(
  'ris ting kal kol bet gum arv pass åd ack mil al an is as ed ro tro son ad el il ur us os ås ros vis åt in kis tris les ors mor sed ram lem val kin kran nit kas fas dem log giv not'.split(
    ' '
  )
)

/**
 * All forms of a noun: four cells and their genitives. A compound follows its last part where that is known
 * (`biståndshandläggare`, `huvudman`); else the ending decides.
 */
export function nounForms(lemma: string): WordForm[] {
  return cellsOf(nounParts(lemma))
}

/** All forms of a noun that is declined by a given paradigm. */
export function nounFormsBy(lemma: string, paradigm: NounParadigm): WordForm[] {
  return cellsOf(decline(lemma, paradigm))
}

function cellsOf({singular, definite, plural, pluralDefinite, gender}: NounParts): WordForm[] {
  const cells = CELLS[gender]
  const nominatives = [singular, definite, plural, pluralDefinite]
  const forms: WordForm[] = []
  for (const [at, features] of cells.entries()) {
    const form = nominatives[at % 4]
    if (form) forms.push({form: at < 4 ? form : genitive(form), features})
  }
  return forms
}

/** Features of the four nominatives and the four genitives, made once: they are the same for all nouns of a gender. */
const CELLS: Readonly<Record<Gender, readonly string[]>> = {Com: cellFeatures('Com'), Neut: cellFeatures('Neut')}

function cellFeatures(gender: Gender): readonly string[] {
  return ['Nom', 'Gen'].flatMap(grammaticalCase =>
    ['Sing', 'Plur'].flatMap(number =>
      ['Ind', 'Def'].map(
        definiteness => `Case=${grammaticalCase}|Definite=${definiteness}|Gender=${gender}|Number=${number}`
      )
    )
  )
}

/** The genitive of a form: with -s, but nothing after s, x or z; with a colon after an abbreviation in capitals. */
export function genitive(form: string): string {
  if (/[sxz]$/i.test(form)) return form
  return /^(?:[A-ZÅÄÖ0-9]{2,}|[bcdfghjklmnpqrtvw]{2,3})$/.test(form) ? `${form}:s` : `${form}s`
}

function nounParts(lemma: string): NounParts {
  if (NOMINALISED.test(lemma)) {
    const definite =
      adjectiveForms(lemma).find(({features}) => features === 'Case=Nom|Definite=Def|Degree=Pos')?.form ?? lemma
    return parts(lemma, definite, definite, definite, 'Com')
  }
  if (MOTHER.test(lemma)) {
    const first = lemma.slice(0, -'or'.length)
    return parts(lemma, `${first}odern`, `${first}ödrar`, `${first}ödrarna`, 'Com')
  }
  const ending = known.has(lemma) ? lemma : knownEnding(lemma, isLastPart, start => PREFIXES.has(start), 3)
  if (ending !== null) {
    const cells = irregular.get(ending)
    if (cells) return irregularParts(lemma.slice(0, lemma.length - ending.length), cells)
    const paradigm = paradigmOf.get(ending)
    if (paradigm) return decline(lemma, paradigm)
  }
  // A word spelt by its letters takes a colon: vd, cd.
  if (/^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(lemma))
    return parts(lemma, `${lemma}:n`, `${lemma}:ar`, `${lemma}:arna`, 'Com')
  if (ALKANE.test(lemma)) return decline(lemma, 'et')
  for (const [suffix, paradigm] of ENDINGS) {
    if (lemma.length > suffix.length + 1 && lemma.endsWith(suffix)) return decline(lemma, paradigm)
  }
  return decline(lemma, !isMonosyllable(lemma) && LOAN_ENDING.test(lemma) ? 'er' : 'ar')
}

function irregularParts(prefix: string, cells: readonly string[]): NounParts {
  const [singular = '', definite = '', plural = '-', pluralDefinite = '-', gender] = cells
  return {
    singular: prefix + singular,
    definite: prefix + definite,
    plural: plural === '-' ? null : prefix + plural,
    pluralDefinite: pluralDefinite === '-' ? null : prefix + pluralDefinite,
    gender: gender === 'Neut' ? 'Neut' : 'Com'
  }
}

function isMonosyllable(word: string): boolean {
  return (word.match(/[aeiouyåäöé]+/g) ?? []).length < 2
}

function decline(word: string, paradigm: NounParadigm): NounParts {
  const cut = word.slice(0, -1)
  // nyckel → nyckl-, fönster → fönstr-, vapen → vapn-; a doubled consonant is written once: sommar → somr-.
  const short = SYNCOPATED.has(paradigm) ? syncopate(word) : word
  const doubled = word + word.slice(-1)
  switch (paradigm) {
    case 'or':
      return parts(word, `${word}n`, `${cut}or`, `${cut}orna`, 'Com')
    case 'or-en':
      if (word.endsWith('er')) return parts(word, `${word}n`, `${short}or`, `${short}orna`, 'Com')
      return parts(word, `${word}en`, `${word}or`, `${word}orna`, 'Com')
    case 'ar':
      if (word.endsWith('e')) return decline(word, 'e-ar')
      return parts(word, vowelEnd(word) ? `${word}n` : `${word}en`, `${word}ar`, `${word}arna`, 'Com')
    case 'e-ar':
      return parts(word, `${word}n`, `${cut}ar`, `${cut}arna`, 'Com')
    case 'l-ar':
      return parts(word, `${word}n`, `${short}ar`, `${short}arna`, 'Com')
    case 'n-ar':
      return parts(word, `${short}en`, `${short}ar`, `${short}arna`, 'Com')
    case 'mm-ar':
      return parts(word, `${doubled}en`, `${doubled}ar`, `${doubled}arna`, 'Com')
    case 'er':
      return parts(word, vowelEnd(word) ? `${word}n` : `${word}en`, `${word}er`, `${word}erna`, 'Com')
    case 'mm-er':
      return parts(word, `${doubled}en`, `${doubled}er`, `${doubled}erna`, 'Com')
    case 'n-er':
      return parts(word, `${word}n`, `${word}er`, `${word}erna`, 'Com')
    case 'r-er':
      return parts(word, `${word}n`, `${short}er`, `${short}erna`, 'Com')
    case 'r':
      return parts(word, `${word}n`, `${word}r`, `${word}rna`, 'Com')
    case 'et-er':
      return parts(word, `${word}et`, `${word}er`, `${word}erna`, 'Neut')
    case 'um-er': {
      const stem = word.slice(0, -2)
      return parts(word, `${stem}et`, `${stem}er`, `${stem}erna`, 'Neut')
    }
    case 'n':
      return parts(word, `${word}t`, `${word}n`, `${word}na`, 'Neut')
    case 'et-n':
      return parts(word, `${word}et`, `${word}n`, `${word}na`, 'Neut')
    case 'et':
      return parts(word, vowelEnd(word) ? `${word}t` : `${word}et`, word, `${word}en`, 'Neut')
    case 'r-et':
      return parts(word, `${short}et`, word, `${short}en`, 'Neut')
    case 'mm-et':
      return parts(word, `${doubled}et`, word, `${doubled}en`, 'Neut')
    case 'are':
      return parts(word, `${word}n`, word, `${cut}na`, 'Com')
    case 'n-0':
      return parts(word, `${word}n`, word, `${word}na`, 'Com')
    case 'ande':
      return parts(word, `${word}n`, word, `${word}na`, 'Com')
  }
}

const SYNCOPATED: ReadonlySet<NounParadigm> = new Set(['or-en', 'l-ar', 'n-ar', 'r-er', 'r-et'])

function syncopate(word: string): string {
  return (word.slice(0, -2) + word.slice(-1)).replace(/(mm|nn)(?=[lnr]$)/, double => double.slice(1))
}

function parts(singular: string, definite: string, plural: string, pluralDefinite: string, gender: Gender): NounParts {
  return {singular, definite, plural, pluralDefinite, gender}
}

function vowelEnd(word: string): boolean {
  return /[aeiouyåäöé]$/.test(word)
}
