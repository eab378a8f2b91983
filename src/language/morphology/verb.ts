import type {WordForm} from './features.js'
import {knownEnding, VERB_PREFIXES} from './prefixes.js'
import {IRREGULAR_VERBS, SECOND_CONJUGATION} from './verb-table.js'

/** The principal parts of a verb; null for a form that is not used. */
interface VerbParts {
  readonly infinitive: string
  readonly present: string
  readonly past: string | null
  readonly supine: string | null
  /** Past participle, common gender singular. */
  readonly participle: string | null
  readonly imperative: string
}

const irregular = new Map<string, readonly string[]>()
for (const line of IRREGULAR_VERBS.trim().split('\n')) {
  const cells = line.split(' ')
  irregular.set(cells[0] ?? '', cells)
}
const second = new Set(SECOND_CONJUGATION.trim().split(/\s+/))
const known: ReadonlySet<string> = new Set([...irregular.keys(), ...second])
/** Regular verbs that end in an irregular one without being made from it. */
const FALSE_ENDINGS: ReadonlySet<string> = new Set(
  'bevilja ansvara besvara försvara förvara bevara övervara tillvara undvara'.split(' ')
)
/** The long vowel before -n that takes -te all the same. */
const UNVOICED_N: ReadonlySet<string> = new Set(['kröna', 'röna', 'skräna'])
/** Verbs that exist only in -s and belong to the second conjugation or are irregular: `infinitive present past supine`. */
const DEPONENTS = new Map<string, readonly string[]>(
  `trivas trivs trivdes trivts
minnas minns mindes mints
synas syns syntes synts
tyckas tycks tycktes tyckts
umgås umgås umgicks umgåtts
skämmas skäms skämdes skämts
vämjas vämjs vämjdes vämjts
vistas vistas vistades vistats
brås brås bråddes bråtts
finnas finns fanns funnits
förefinnas förefinns förefanns förefunnits
blygas blygs blygdes blygts
glädjas gläds gladdes glatts
grämas gräms grämdes grämts
idas ids iddes itts
kräkas kräks kräktes kräkts
rymmas ryms rymdes rymts
hövas hövs hövdes hövts
nalkas nalkas nalkades nalkats
vägras vägras vägrades vägrats
skiljas skiljs skildes skilts
vantrivas vantrivs vantrivdes vantrivts
ledas leds leddes letts
töras törs tordes torts
behövas behövs behövdes behövts
bitas bits bets bitits
trängas trängs trängdes trängts
kännas känns kändes känts
märkas märks märktes märkts
höras hörs hördes hörts
ses ses sågs setts
mötas möts möttes mötts
hjälpas hjälps hjälptes hjälpts
följas följs följdes följts
födas föds föddes fötts
slåss slåss slogs slagits
upprinnas upprinns upprann upprunnits`
    .split('\n')
    .map(line => [line.slice(0, line.indexOf(' ')), line.split(' ')])
)

/** Verbs that exist only in -s and are not of the first conjugation. */
export const DEPONENT_VERBS: readonly string[] = [...DEPONENTS.keys()]

const FINITE_PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
const FINITE_PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin'
const INFINITIVE = 'VerbForm=Inf'
const SUPINE = 'VerbForm=Sup'
const IMPERATIVE = 'Mood=Imp|VerbForm=Fin|Voice=Act'

/**
 * All forms of a verb from its infinitive: finite, infinitive and supine in active and s-passive, imperative, and both
 * participles with agreement. A deponent (`hoppas`) has only its -s forms, without Voice, as in UD_Swedish-Talbanken.
 * A particle verb (`komma in`, `se sig om`) inflects its first word. Unknown verbs are of the first conjugation.
 */
export function verbForms(lemma: string): WordForm[] {
  const space = lemma.indexOf(' ')
  const verb = space < 0 ? lemma : lemma.slice(0, space)
  const forms = isDeponent(verb) ? deponentForms(verb) : activeForms(principalParts(verb))
  if (space < 0) return forms
  const rest = lemma.slice(space)
  return forms.map(({form, features}) => ({form: form + rest, features}))
}

/** The forms that a verb would have by each of the regular conjugations: for finding which of them is attested. */
export function regularVerbForms(infinitive: string): WordForm[][] {
  if (isDeponent(infinitive)) {
    const active = infinitive.slice(0, -1)
    return [firstParts(active), secondParts(active, active)].map(parts =>
      activeForms(parts)
        .filter(({features}) => features.includes('Voice=Pass'))
        .map(({form, features}) => ({form, features: features.replace('|Voice=Pass', '')}))
    )
  }
  if (!infinitive.endsWith('a')) return [activeForms(thirdParts(infinitive))]
  return [activeForms(firstParts(infinitive)), activeForms(secondParts(infinitive, infinitive))]
}

function isDeponent(verb: string): boolean {
  return /[aåeo]s$/.test(verb) || verb === 'slåss'
}

function deponentForms(verb: string): WordForm[] {
  const known = DEPONENTS.get(verb)
  const forms: WordForm[] = []
  if (known) {
    const [infinitive = verb, present = verb, past = verb, supine = verb] = known
    forms.push({form: present, features: FINITE_PRESENT}, {form: infinitive, features: INFINITIVE})
    forms.push({form: past, features: FINITE_PAST}, {form: supine, features: SUPINE})
    return forms
  }
  const parts = principalParts(verb.slice(0, -1))
  forms.push({form: passivePresent(parts), features: FINITE_PRESENT}, {form: verb, features: INFINITIVE})
  if (parts.past) forms.push({form: passive(parts.past), features: FINITE_PAST})
  if (parts.supine) forms.push({form: passive(parts.supine), features: SUPINE})
  return forms
}

function activeForms(parts: VerbParts): WordForm[] {
  const {infinitive, present, past, supine, participle, imperative} = parts
  const forms: WordForm[] = [
    {form: present, features: `${FINITE_PRESENT}|Voice=Act`},
    {form: infinitive, features: `${INFINITIVE}|Voice=Act`}
  ]
  if (past) forms.push({form: past, features: `${FINITE_PAST}|Voice=Act`})
  if (supine) forms.push({form: supine, features: `${SUPINE}|Voice=Act`})
  forms.push({form: imperative, features: IMPERATIVE})
  forms.push({form: passivePresent(parts), features: `${FINITE_PRESENT}|Voice=Pass`})
  forms.push({form: passive(infinitive), features: `${INFINITIVE}|Voice=Pass`})
  if (past) forms.push({form: passive(past), features: `${FINITE_PAST}|Voice=Pass`})
  if (supine) forms.push({form: passive(supine), features: `${SUPINE}|Voice=Pass`})
  if (participle) participleForms(participle, forms)
  forms.push({form: presentParticiple(infinitive), features: 'Case=Nom|Degree=Pos|Tense=Pres|VerbForm=Part'})
  return forms
}

function principalParts(infinitive: string): VerbParts {
  if (!/er(?:a|as)$/.test(infinitive) && !FALSE_ENDINGS.has(infinitive)) {
    const base = knownEnding(
      infinitive,
      word => known.has(word),
      start => VERB_PREFIXES.has(start),
      4
    )
    if (base !== null) {
      const prefix = infinitive.slice(0, infinitive.length - base.length)
      const cells = irregular.get(base)
      return cells ? irregularParts(infinitive, prefix, cells) : secondParts(infinitive, base)
    }
  }
  return /[oyåeiäöé]$/.test(infinitive) ? thirdParts(infinitive) : firstParts(infinitive)
}

function firstParts(infinitive: string): VerbParts {
  const stem = infinitive.endsWith('a') ? infinitive : `${infinitive}a`
  return {
    infinitive,
    present: `${stem}r`,
    past: `${stem}de`,
    supine: `${stem}t`,
    participle: `${stem}d`,
    imperative: stem
  }
}

function thirdParts(infinitive: string): VerbParts {
  return {
    infinitive,
    present: `${infinitive}r`,
    past: `${infinitive}dde`,
    supine: `${infinitive}tt`,
    participle: `${infinitive}dd`,
    imperative: infinitive
  }
}

function irregularParts(infinitive: string, prefix: string, cells: readonly string[]): VerbParts {
  const [, past = '-', supine = '-', participle = '-', present] = cells
  const stem =
    infinitive.endsWith('a') && !/^(?:ta|dra|ha)$/u.test(cells[0] ?? '') ? infinitive.slice(0, -1) : infinitive
  const place = (form: string) => (form === '-' ? null : prefix + form)
  return {
    infinitive,
    present: present === undefined ? presentOf(stem) : prefix + present,
    past: place(past),
    supine: place(supine),
    participle: place(participle),
    imperative: present?.endsWith('ar') && past.endsWith('ade') ? infinitive : imperativeOf(stem, infinitive)
  }
}

function secondParts(infinitive: string, base: string): VerbParts {
  const stem = infinitive.slice(0, -1)
  const short = simplify(stem)
  const unvoiced = /[kpstxf]$/.test(stem) || UNVOICED_N.has(base)
  let past: string
  let supine: string
  let participle: string
  if (/[aeiouyåäö]t$/.test(stem)) {
    past = `${stem}te`
    supine = `${stem}t`
    participle = supine
  } else if (/[aeiouyåäö]d$/.test(stem)) {
    past = `${stem}de`
    supine = `${stem.slice(0, -1)}tt`
    participle = `${stem}d`
  } else if (/tt$|[^aeiouyåäö]t$/.test(stem)) {
    past = `${stem}e`
    supine = stem
    participle = stem
  } else if (/[^aeiouyåäö]d$/.test(stem)) {
    past = `${stem}e`
    supine = `${stem.slice(0, -1)}t`
    participle = stem
  } else if (unvoiced) {
    past = `${short}te`
    supine = `${short}t`
    participle = supine
  } else {
    // The j of skilja is lost (skilde), that of följa is not (följde).
    const root = base === 'skilja' || base === 'särskilja' ? short.slice(0, -1) : short
    past = `${root}de`
    supine = `${root}t`
    participle = `${root}d`
  }
  return {infinitive, present: presentOf(stem), past, supine, participle, imperative: imperativeOf(stem, infinitive)}
}

/** Swedish writes one m or n before another consonant and at the end of a word: glömma, glömde; känna, kände. */
function simplify(stem: string): string {
  return /mm$|nn$/.test(stem) ? stem.slice(0, -1) : stem
}

function presentOf(stem: string): string {
  // stjäla, tåla and mala lose the ending; so do all in long vowel and r: bär, hör.
  return /[aeiouyåäö]r$/.test(stem) ? stem : `${stem}er`
}

function imperativeOf(stem: string, infinitive: string): string {
  if (stem === infinitive) return infinitive
  return /mm$/.test(stem) ? stem.slice(0, -1) : stem
}

function passive(form: string): string {
  return form.endsWith('s') ? form : `${form}s`
}

function passivePresent({present, infinitive}: VerbParts): string {
  if (present === `${infinitive}r`) return passive(infinitive)
  if (/[^aå]er$/.test(present) && infinitive.endsWith('a')) {
    const stem = present.slice(0, -2)
    return /[sx]$/.test(stem) ? `${stem}es` : `${simplifyFinalM(stem)}s`
  }
  return passive(present)
}

function simplifyFinalM(stem: string): string {
  return stem.endsWith('mm') ? stem.slice(0, -1) : stem
}

function presentParticiple(infinitive: string): string {
  return infinitive.endsWith('a') && infinitive.length > 2 ? `${infinitive}nde` : `${infinitive}ende`
}

/** Forms of a past participle by agreement, from the common gender singular. */
function participleForms(participle: string, forms: WordForm[]): void {
  const {neuter, plural, masculine} = participleAgreement(participle)
  const tail = 'Tense=Past|VerbForm=Part'
  forms.push(
    {form: participle, features: `Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing|${tail}`},
    {form: neuter, features: `Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing|${tail}`},
    {form: plural, features: `Case=Nom|Definite=Ind|Degree=Pos|Number=Plur|${tail}`},
    {form: plural, features: `Case=Nom|Definite=Def|Degree=Pos|${tail}`}
  )
  if (masculine !== plural) {
    forms.push({form: masculine, features: `Case=Nom|Definite=Def|Degree=Pos|Gender=Masc|Number=Sing|${tail}`})
  }
}

/** Neuter, plural (and definite) and masculine definite of a word that agrees as a past participle does. */
export function participleAgreement(word: string): {neuter: string; plural: string; masculine: string} {
  if (word.endsWith('en')) {
    const stem = word.slice(0, -2)
    return {neuter: `${stem}et`, plural: `${stem}na`, masculine: `${stem}ne`}
  }
  if (word.endsWith('ad')) return {neuter: `${word.slice(0, -1)}t`, plural: `${word}e`, masculine: `${word}e`}
  if (word.endsWith('dd')) return {neuter: `${word.slice(0, -2)}tt`, plural: `${word}a`, masculine: `${word}e`}
  if (word.endsWith('d')) return {neuter: `${word.slice(0, -1)}t`, plural: `${word}a`, masculine: `${word}e`}
  return {neuter: word, plural: `${word}a`, masculine: `${word}e`}
}
