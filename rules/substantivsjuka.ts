import type {LanguageModel, TaggedWord} from '../src/language/language-model.js'
import {formsOf} from '../src/language/morphology/inflect.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {DictionaryRow, PhraseMatch} from '../src/rule/phrase.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'substantivsjuka',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Substantivsjuka', en: 'Nouns instead of verbs'},
  why: {
    sv: 'När handlingen göms i ett substantiv blir meningen längre, och det syns sämre vem som gör något.',
    en: 'When the act is hidden in a noun the sentence grows longer, and it shows less who does anything.'
  },
  note: {
    sv: 'Ordlistans tomma verb med sina substantiv. Står det fler ord emellan (göra en ny bedömning) visas verbet, men inget byte föreslås.',
    en: 'The empty verbs of the word list with their nouns. With more words between (göra en ny bedömning) the verb is named, but no change is suggested.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.11'},
    {title: 'Klartext'},
    {title: 'Språktidningen'}
  ],
  options: {},
  messages: {
    verb: {
      sv: 'Handlingen ligger i substantivet. Använd verbet: ”{verb}”.',
      en: 'The act lies in the noun. Use the verb: “{verb}”.'
    },
    happens: {
      sv: 'Handlingen ligger i ”{noun}”. Skriv med ett verb vem som gör vad.',
      en: 'The act lies in “{noun}”. Write with a verb who does what.'
    }
  },
  examples: [
    {
      bad: 'Vi kommer att [[göra en bedömning]] av ditt behov.',
      message: 'verb',
      better: 'Vi bedömer vad du behöver.'
    },
    {
      bad: 'I maj [[gör vi en uppföljning]] av beslutet.',
      message: 'verb',
      better: 'I maj följer vi upp beslutet.'
    },
    {
      bad: '[[Utbetalning av pengarna sker]] den 27 maj.',
      message: 'happens',
      better: 'Du får pengarna den 27 maj.'
    },
    {
      bad: 'Du [[har behov av]] hjälp hemma.',
      message: 'verb',
      better: 'Du behöver hjälp hemma.'
    },
    {
      bad: 'Hon [[är i behov av]] stöd i hemmet.',
      message: 'verb',
      better: 'Hon behöver stöd i hemmet.'
    },
    {
      good: 'Du får en ersättning varje månad. Utbildningen börjar i augusti.',
      because: {sv: 'Det är saker, inte handlingar.', en: 'They are things, not acts.'}
    },
    {
      good: 'Föreningen har en lokal i Ekfors, och vi har en mottagning vid torget.',
      because: {sv: 'Verbet har betyder äger.', en: 'The verb har means owns.'}
    },
    {
      good: 'Den bedömning som vi har gjort gäller. Bedömningen är klar.',
      because: {sv: 'Substantivet pekar ut något som finns.', en: 'The noun points at something that exists.'}
    },
    {
      good: 'Vi behöver först fatta ett beslut.',
      because: {sv: 'Det står inte vad beslutet gäller.', en: 'It does not say what the decision is about.'}
    },
    {
      good: 'Möten sker varje tisdag, och olyckan skedde i går.',
      because: {sv: 'Orden är inte gjorda av verb.', en: 'The words are not made of verbs.'}
    }
  ],
  phrases: {
    dictionary: 'ordbyten',
    select: row => row.kategori === 'tomt-verb' && partsOf(row) !== undefined,
    forms: row => formsToFind(row)
  },
  create: ({report, tags, language}) => {
    let matches: PhraseMatch[] = []
    return {
      phrase(match) {
        matches.push(match)
      },
      sentence(sentence) {
        const found = matches
        if (found.length > 0) matches = []
        const {block, tokens} = sentence
        if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
        for (const match of found) {
          const advice = match.tokens.length === 1 ? fromNoun(match) : fromPhrase(match)
          if (!advice) continue
          const {span, verb, replacement, end} = advice
          const suggestions = replacement === '' ? [] : [{replacement, span: {start: span.start, end}}]
          report(block, span, 'verb', {verb}, {suggestions})
        }
        for (const token of tokens) {
          if (!HAPPENS.has(token.lower) || token.protection !== '') continue
          const noun = nounThatHappens(tokens, tags(sentence), token.index)
          if (noun) report(block, {start: noun.start, end: token.end}, 'happens', {noun: noun.text})
        }
      }
    }

    /** `gör en bedömning`: the noun was found, and its verb is looked for before it. */
    function fromNoun({tokens: [noun], sentence, row}: PhraseMatch) {
      const parts = partsOf(row)
      if (!noun || !parts) return undefined
      const {tokens} = sentence
      const words = tags(sentence)
      const at = supportBefore(tokens, words, noun.index, parts.verb)
      const [support, word] = [tokens[at], words[at]]
      if (!support || !word) return undefined
      const verb = inflected(parts.replacement, formOf(word, at, words[at + 1]), language())
      if (verb === '') return undefined
      const span = {start: support.start, end: noun.end}
      const between = tokens.slice(at + 1, noun.index)
      const article = /^(?:en|ett)$/u.test(between.at(-1)?.lower ?? '') ? 1 : 0
      const kept = between.slice(0, between.length - article)
      const next = tokens[noun.index + 1]
      const end = next?.lower === 'av' ? next.end : 0
      const fits = end > 0 && !word.features.includes('Voice=Pass') && kept.every(({lower}) => MAY_STAY.has(lower))
      const [first = '', particle] = verb.split(' ')
      const text = [matchCase(first, support), ...kept.map(token => token.text), ...(particle ? [particle] : [])].join(
        ' '
      )
      return {span, verb, replacement: fits ? text : '', end}
    }

    /** `har behov av`: all words of the expression stand side by side. */
    function fromPhrase({tokens, sentence, row}: PhraseMatch) {
      const [first] = tokens
      const last = tokens.at(-1)
      const word = first && tags(sentence)[first.index]
      const parts = partsOf(row)
      if (!first || !last || !parts || (word?.upos !== 'VERB' && word?.upos !== 'AUX')) return undefined
      const verb = inflected(parts.replacement, formOf(word, first.index, undefined), language())
      if (verb === '') return undefined
      const next = sentence.tokens[last.index + 1]?.lower
      const isDecision = parts.noun === 'beslut'
      // Without what it is about, `fatta ett beslut` is plain Swedish.
      if (isDecision && next !== 'om' && next !== 'att') return undefined
      // With several alternatives the words around decide which one fits.
      const isOnly = isDecision || (!(row.ersättning ?? '').includes(';') && parts.preposition !== '')
      return {
        span: {start: first.start, end: last.end},
        verb,
        replacement: isOnly && !verb.includes(' ') ? matchCase(verb, first) : '',
        end: last.end
      }
    }
  }
})

interface Parts {
  readonly verb: string
  readonly noun: string
  readonly preposition: string
  /** First of the row's replacements. */
  readonly replacement: string
  /** Whether the noun is the act itself, so that any empty verb goes with it. */
  readonly isAct: boolean
}

const ACT = /(?:ning|ing|else|syn|gång|analys|kontroll|intervju|besök|försök)$/u
const EMPTY_VERBS = wordSet('göra genomföra utföra företa företaga vidta vidtaga')
/** Rows whose expression also is good Swedish or means something else: grants are paid, and courses held. */
const LEFT_OUT = wordSet('betydelse bidrag utbildning möte samtal arbete verksamhet del förändring minskning ökning')

/** The parts of `göra en bedömning` or `ha behov av`; `undefined` for an expression of another shape. */
function partsOf({uttryck = '', ersättning = ''}: DictionaryRow): Parts | undefined {
  const match = /^(\p{L}+) (?:(?:en|ett|i) )?(\p{L}+)(?: (av|om|för|på|med|till|över|hos))?$/u.exec(uttryck)
  const [, verb = '', noun = '', preposition = ''] = match ?? []
  const replacement = ersättning.split(';')[0]?.trim() ?? ''
  if (!match || replacement === '' || LEFT_OUT.has(noun) || noun === 'i') return undefined
  return {verb, noun, preposition, replacement, isAct: EMPTY_VERBS.has(verb) && ACT.test(noun) && preposition === ''}
}

/** For an act its noun, and for other rows the whole expression with its verb in all forms. */
function formsToFind(row: DictionaryRow): readonly string[] {
  const parts = partsOf(row)
  if (!parts) return []
  if (parts.isAct)
    return formsOf(parts.noun, 'NOUN').flatMap(({form, features}) =>
      features.includes('Definite=Ind') && features.includes('Case=Nom') ? [form] : []
    )
  const rest = (row.uttryck ?? '').slice(parts.verb.length)
  return [...new Set(formsOf(parts.verb, 'VERB').map(({form}) => form + rest))]
}

/** What may stand between verb and noun and keep its place when the verb is changed. */
const MAY_STAY = wordSet(
  'jag du vi ni han hon hen man de den det inte också även alltid aldrig alltså därför då sedan först'
)
const BETWEEN = /^(?:DET|ADJ|PRON|ADV|NUM)$/u
/** Words between verb and noun, at most. */
const MAX_BETWEEN = 4

const DEFINITE =
  /^(?:den|det|de|denna|detta|dessa|följande|någon|ingen|inga|vår|våra|vilken|vilka|sin|sina|din|ditt|dina|min|mitt|mina|er|ert|era|hans|hennes|deras|dess|senaste)$/u
/** Set the act against another one, which the verb cannot. */
const COMPARING = /^(?:samma|annan|annat|andra|egen|eget|egna|ny|nytt|nya|första)$/u

/** Index of the empty verb that has the noun at `index` as its object; -1 for none. */
function supportBefore(tokens: readonly Token[], words: readonly TaggedWord[], index: number, own: string): number {
  for (let i = index - 1; i >= Math.max(0, index - MAX_BETWEEN - 1); i--) {
    const word = words[i]
    const token = tokens[i]
    if (!word || token?.protection !== '') return -1
    if (word.upos === 'VERB') {
      const isEmpty = EMPTY_VERBS.has(word.lemma) || word.lemma === own
      return isEmpty && !word.features.includes('VerbForm=Part') ? i : -1
    }
    // `den bedömningen`, `samma bedömning`: something that exists.
    if (i === index - 1 && DEFINITE.test(token.lower)) return -1
    if (COMPARING.test(token.lower)) return -1
    if (!BETWEEN.test(word.upos)) return -1
  }
  return -1
}

/**
 * The features that the new verb should have. A verb first in the sentence with its object right after is a request, also where its
 * form is that of the present; for the passive the infinitive is named.
 */
function formOf({features}: TaggedWord, at: number, next: TaggedWord | undefined): string {
  if (features.includes('Voice=Pass')) return 'VerbForm=Inf|Voice=Act'
  const isRequest = at === 0 && next !== undefined && /^(?:DET|ADJ|NOUN)$/u.test(next.upos)
  return isRequest ? 'Mood=Imp|VerbForm=Fin|Voice=Act' : features
}

/** The verb of a replacement in the form of another verb, with its particle; `''` when it has no such form. */
function inflected(replacement: string, features: string, language: LanguageModel): string {
  const [verb = '', ...rest] = replacement.split(' ')
  const bare = verb.endsWith('s') ? features.replace(/\|?Voice=\w+/u, '') : features
  const form = language.inflect(verb, 'VERB', bare)
  return form === null ? '' : [form, ...rest].join(' ')
}

function matchCase(text: string, {text: model}: Token): string {
  return /^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

const HAPPENS = wordSet('sker skedde skett ske')
const NOMINAL = /(?:åtgärd|..ning|..ering|ation|ande|ende|else)$/u
const NOT_ACTS =
  /(?:utveckling|föreställning|sammandrabbning|förändring|minskning|ökning|tjänstgöring|händelse|förflyttning|rörelse|påverkan)$/u

/** The noun that `sker` says of: indefinite, an act, and first in its clause. */
function nounThatHappens(tokens: readonly Token[], words: readonly TaggedWord[], verb: number): Token | undefined {
  // `ska ske`: what it is said of stands before both.
  const isInfinitive = tokens[verb]?.lower === 'ske'
  if (isInfinitive && words[verb - 1]?.upos !== 'AUX') return undefined
  for (let i = verb - (isInfinitive ? 2 : 1); i >= 0 && i >= verb - 8; i--) {
    const [word, token] = [words[i], tokens[i]]
    if (!word || !token || token.protection !== '') return undefined
    if (word.upos === 'VERB' || word.upos === 'AUX' || word.upos === 'SCONJ' || /^(?:[,;:]|som)$/u.test(word.form))
      return undefined
    const isAct = word.upos === 'NOUN' && NOMINAL.test(word.lemma) && !NOT_ACTS.test(word.lemma)
    const before = words[i - 1]
    const isFirst = i === 0 || before?.upos === 'PUNCT' || before?.upos === 'CCONJ' || before?.upos === 'SCONJ'
    if (isFirst) return isAct && word.features.includes('Definite=Ind') ? token : undefined
  }
  return undefined
}
