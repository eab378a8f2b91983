/**
 * Expands the spelling dictionary `dictionary-sv` (LGPL-3.0) and gives its words tags: a stem's forms are compared with the
 * paradigms of the inflection, and those that all cells of a paradigm are found for get the paradigm's tags.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {adjectiveForms} from '../../src/language/morphology/adjective.js'
import type {WordForm} from '../../src/language/morphology/features.js'
import {nounForms, nounFormsBy} from '../../src/language/morphology/noun.js'
import {NOUN_PARADIGMS} from '../../src/language/morphology/noun-table.js'
import {regularVerbForms, verbForms} from '../../src/language/morphology/verb.js'
import type {LexiconBuilder} from './build-lexicon.js'

interface SuffixRule {
  readonly cut: string
  readonly add: string
  readonly condition: RegExp
}

export interface Stem {
  readonly word: string
  readonly flags: string
  /** The stem and all forms that its flags make, without compound parts. */
  readonly forms: ReadonlySet<string>
  /** What stands for the word as a first or middle part of a compound. */
  readonly firsts: ReadonlySet<string>
}

/** Flags that make forms of the word, not parts of compounds. */
const INFLECTING = 'ABCDEFGHIJKLmMNOPQRT'

/** Flags that make first and middle parts of compounds: arbete, arbets-. */
const LINKING = 'zgyhxwvfuits'

/** Every stem of the dictionary with its forms. */
export function readDictionary(): Stem[] {
  const folder = createRequire(import.meta.url)
    .resolve('dictionary-sv')
    .replace(/index\.js$/, '')
  const rules = new Map<string, SuffixRule[]>()
  for (const line of readFileSync(`${folder}index.aff`, 'utf8').split('\n')) {
    const [kind, flag = '', cut = '', add, condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || add === undefined || condition === undefined) continue
    if (!(INFLECTING + LINKING).includes(flag)) continue
    const list = rules.get(flag) ?? []
    const bare = add.replace(/\/.*$/, '')
    list.push({cut: cut === '0' ? '' : cut, add: bare === '0' ? '' : bare, condition: new RegExp(`${condition}$`)})
    rules.set(flag, list)
  }
  const stems: Stem[] = []
  for (const line of readFileSync(`${folder}index.dic`, 'utf8').split('\n').slice(1)) {
    const slash = line.indexOf('/')
    const word = (slash < 0 ? line : line.slice(0, slash)).trim()
    const flags = slash < 0 ? '' : line.slice(slash + 1).trim()
    // Z: only a part of compounds; ¤ needs an affix; % forbidden; digits are parts of numbers.
    if (word === '' || /[%¤]/.test(flags) || /\d/.test(word)) continue
    const forms = new Set<string>([word])
    const firsts = new Set<string>(/[XU]/.test(flags) ? [word] : [])
    for (const flag of flags) {
      for (const {cut, add, condition} of rules.get(flag) ?? []) {
        if (!condition.test(word) || !word.endsWith(cut)) continue
        const made = word.slice(0, word.length - cut.length) + add
        if (LINKING.includes(flag)) firsts.add(made)
        else forms.add(made)
      }
    }
    stems.push({word, flags, forms: flags.includes('Z') ? new Set() : forms, firsts})
  }
  return stems
}

/** Adds the tagged words of the dictionary; returns how many stems no paradigm fitted. */
export function addDictionary(stems: readonly Stem[], lexicon: LexiconBuilder): {fitted: number; unfitted: string[]} {
  const all = new Set<string>()
  for (const {forms} of stems) for (const form of forms) all.add(form)
  let fitted = 0
  const unfitted: string[] = []
  for (const {word, flags, forms, firsts} of stems) {
    if (!/^\p{L}[\p{L}'’:-]*$/u.test(word)) continue
    for (const first of firsts) {
      // A noun without a mark for it stands as it is: bil in bilväg.
      if (first.length > 1 && !first.endsWith('-')) lexicon.add(first.toLowerCase(), FIRST_PART, first.toLowerCase())
    }
    if (flags.includes('Z')) continue
    if (flags.includes('Y')) lexicon.add(word, LAST_PART, word)
    let taken = 0
    const take = (tagged: readonly WordForm[], upos: string, from: ReadonlySet<string>) => {
      const participle = tagged.find(({features}) => features.includes('Gender=Com|Number=Sing|Tense=Past'))?.form
      for (const {form, features} of tagged) {
        if (!from.has(form)) continue
        taken++
        // Participles are adjectives in the treebank, with their common gender as lemma.
        if (upos !== 'VERB' || !features.includes('VerbForm=Part')) lexicon.add(form, tagOf(upos, features), word)
        else lexicon.add(form, tagOf('ADJ', features), features.includes('Tense=Pres') ? form : (participle ?? form))
      }
    }
    const lower = word === word.toLowerCase()
    if (!lower) {
      if (!/^[\p{Lu}]{2,}/u.test(word) && !/[DECBG]/.test(flags)) {
        lexicon.add(word, 'PROPN|Case=Nom', word)
        if (forms.has(`${word}s`)) lexicon.add(`${word}s`, 'PROPN|Case=Gen', word)
      }
      continue
    }
    const verb = bestVerb(word, flags, forms, all)
    if (verb) take(verb, 'VERB', new Set([...forms, ...onlyAttested(verb, all)]))
    // Nouns made of verbs: utvecklare, utvecklande.
    for (const noun of [`${word}re`, `${word}nde`]) {
      if (!word.endsWith('a') || !forms.has(noun)) continue
      lexicon.add(noun, LAST_PART, noun)
      for (const {form, features} of nounForms(noun))
        if (forms.has(form)) lexicon.add(form, tagOf('NOUN', features), noun)
      if (noun.endsWith('nde')) lexicon.add(noun, 'ADJ|Case=Nom|Degree=Pos|Tense=Pres|VerbForm=Part', noun)
    }
    if (/[ABCDEFGHI]/.test(flags) && !(verb && !/[EG]/.test(flags))) {
      const noun = bestNoun(word, forms)
      if (noun) take(noun, 'NOUN', forms)
    }
    if (/[ae]nde$/.test(word)) take(adjectiveTags(word), 'ADJ', forms)
    else if (!verb && /[kKMOPQN]/.test(flags)) take(adjectiveTags(word), 'ADJ', forms.size > 1 ? forms : all)
    if (taken > 1) fitted++
    else unfitted.push(`${word}/${flags}`)
  }
  return {fitted, unfitted}
}

/** The tag of a form that stands first or in the middle of compounds. */
const FIRST_PART = 'COMPOUND|First'

/** The tag of a base form that may stand last in compounds. */
const LAST_PART = 'COMPOUND|Last'

/** Tag as the tagger writes it: UPOS and FEATS joined. */
export function tagOf(upos: string, features: string): string {
  return features === '' ? `${upos}|_` : `${upos}|${features}`
}

/** Forms of an adjective; one in -ad, -en or -d that is a participle by its ending is tagged as one. */
export function adjectiveTags(word: string): WordForm[] {
  const forms = adjectiveForms(word)
  if (/[^aeiouyåäö]ad$|erad$/.test(word)) return forms.map(asPastParticiple)
  if (/[ae]nde$/.test(word)) return [{form: word, features: 'Case=Nom|Degree=Pos|Tense=Pres|VerbForm=Part'}]
  return forms
}

function asPastParticiple({form, features}: WordForm): WordForm {
  return features.includes('Degree=Pos') ? {form, features: `${features}|Tense=Past|VerbForm=Part`} : {form, features}
}

/** The noun paradigm whose cells are found among the forms, the one with most of them; the rules' own guess in a draw. */
function bestNoun(word: string, forms: ReadonlySet<string>): readonly WordForm[] | null {
  let best = nounForms(word)
  let bestScore = nounScore(best, forms) + 0.1
  for (const paradigm of NOUN_PARADIGMS) {
    const candidate = nounFormsBy(word, paradigm)
    const score = nounScore(candidate, forms)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return bestScore > 0 ? best : null
}

/** A noun's score, with a heavy loss when its definite form is not found. */
function nounScore(candidate: readonly WordForm[], forms: ReadonlySet<string>): number {
  const definite = candidate.find(({features}) => /Case=Nom.*Definite=Def.*Sing/.test(features))
  return scoreOf(candidate, forms) - (definite && !forms.has(definite.form) ? 5 : 0)
}

function scoreOf(candidate: readonly WordForm[], forms: ReadonlySet<string>): number {
  let hits = 0
  let misses = 0
  const covered = new Set<string>()
  for (const {form} of candidate) {
    if (forms.has(form)) covered.add(form)
    else misses++
  }
  for (const form of forms) if (covered.has(form)) hits++
  return hits - misses * 0.6
}

/** The conjugation whose forms are found among all words; past and supine must be there. */
function bestVerb(
  word: string,
  flags: string,
  forms: ReadonlySet<string>,
  all: ReadonlySet<string>
): readonly WordForm[] | null {
  if (!/(?:a|[oyåeö]|[aåe]s)$/.test(word) || !/[jmMKLND]/.test(flags)) return null
  if (!word.endsWith('a') && !/[mMN]/.test(flags)) return null
  let best: readonly WordForm[] | null = null
  let bestScore = 0
  for (const candidate of [verbForms(word), ...regularVerbForms(word)]) {
    const has = (features: string) => candidate.some(form => form.features.startsWith(features) && all.has(form.form))
    if (!has('Mood=Ind|Tense=Pres') || !has('Mood=Ind|Tense=Past')) continue
    const score = scoreOf(
      candidate.filter(({features}) => !features.includes('Part') && !features.includes('Pass')),
      new Set([...forms, ...onlyAttested(candidate, all)])
    )
    if (score > bestScore || best === null) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

function onlyAttested(candidate: readonly WordForm[], all: ReadonlySet<string>): string[] {
  return candidate.map(({form}) => form).filter(form => all.has(form))
}
