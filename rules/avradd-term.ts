import type {LanguageModel, TaggedWord} from '../src/language/language-model.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {PhraseMatch} from '../src/rule/phrase.js'
import {firstAlternative, spanOf, suggestionsOf} from '../src/rule/phrase-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'avradd-term',
  needs: 'tags',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Avrådd term', en: 'Deprecated term'},
  why: {
    sv: 'Ord för människor åldras. En del sårar, andra gör personen till sin diagnos. Börja gärna med personen.',
    en: 'Words for people age. Some hurt, others make the person a diagnosis. Begin with the person.'
  },
  note: {
    sv: 'Också organisationens egna avrådda termer hör hit: de står i en termlista som anges i inställningarna. Namn på lagar granskas inte.',
    en: 'The organisation’s own deprecated terms belong here too: they stand in a term list named in the settings. Names of laws are not reviewed.'
  },
  sources: [
    {title: 'Socialstyrelsens termbank'},
    {title: '1177 Vårdguiden, Funktionsnedsättning inte handikapp'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.6'},
    {title: 'Övriga ord: egen bedömning'}
  ],
  options: {
    ignore: {
      type: 'strings',
      default: [],
      description: {sv: 'Termer som får stå kvar.', en: 'Terms to leave alone.'}
    }
  },
  messages: {
    replace: {
      sv: '”{word}” är en avrådd term. Skriv hellre ”{suggestion}”.',
      en: '“{word}” is a deprecated term. Rather write “{suggestion}”.'
    },
    remove: {
      sv: '”{word}” är en avrådd term. Välj ett annat ord.',
      en: '“{word}” is a deprecated term. Choose another word.'
    }
  },
  examples: [
    {
      bad: 'Stöd till [[handikappade]] och [[missbrukare]].',
      message: 'replace',
      better: 'Stöd till personer med funktionsnedsättning och till personer med skadligt bruk eller beroende.'
    },
    {
      bad: 'Dottern är [[utvecklingsstörd]].',
      message: 'replace',
      better: 'Dottern har en intellektuell funktionsnedsättning.'
    },
    {
      good: 'Lagen om stöd och service till vissa funktionshindrade (LSS).',
      because: {sv: 'Lagens namn.', en: 'The name of the law.'}
    },
    {
      good: 'Lagen om vård av missbrukare i vissa fall (LVM).',
      because: {sv: 'Lagens namn.', en: 'The name of the law.'}
    },
    {
      good: 'Trappan är ett funktionshinder.',
      because: {sv: 'Hindret finns i omgivningen.', en: 'The obstacle is in the surroundings.'}
    },
    {
      good: 'Missbruk av uppgifterna är ett brott.',
      because: {sv: 'Missbruk betyder här att använda fel.', en: 'Missbruk means wrong use here.'}
    }
  ],
  phrases: {dictionary: 'ordbyten', select: row => row.kategori === 'avradd'},
  create: ({options, report, tags, language}) => {
    const ignored = new Set(options.ignore.map(term => term.toLowerCase()))
    return {
      phrase(match) {
        if (ignored.has((match.row.uttryck ?? '').toLowerCase())) return
        const {block} = match.sentence
        const span = spanOf(match)
        const word = block.text.slice(span.start, span.end)
        const person = match.row.ordklass === 'JJ' ? personFirst(match, tags(match.sentence)) : undefined
        const inflected = person ?? nounPhrase(match, language)
        const suggestions = inflected ? [inflected] : suggestionsOf(match)
        const suggestion = suggestions[0]?.replacement ?? firstAlternative(match.row)
        const level = match.row.nivå === 'info' ? 'info' : 'notice'
        if (suggestion === '') report(block, span, 'remove', {word}, {level})
        else
          report(
            block,
            span,
            'replace',
            {word, suggestion},
            {level, suggestions: suggestions.map(each => ({...each, safe: false}))}
          )
      }
    }
  }
})

/**
 * A preferred term of adjective and noun in the form of the match: `socialbidraget` → `det ekonomiska biståndet`. Undefined where the
 * list has it right already, or words before decide the form.
 */
function nounPhrase(
  match: PhraseMatch,
  language: () => LanguageModel
): {readonly replacement: string; readonly span: Span} | undefined {
  const preferred = firstAlternative(match.row).split(' ')
  const [token] = match.tokens
  if (!token || match.replacements.length > 0 || match.row.ordklass !== 'NN' || preferred.length !== 2) return undefined
  const before = match.sentence.tokens[token.index - 1]
  if (before && DETERMINERS.has(before.lower)) return undefined
  const model = language()
  const [adjective, noun] = model.tag(preferred)
  if (adjective?.upos !== 'ADJ' || noun?.upos !== 'NOUN' || !match.features.startsWith('Case=Nom')) return undefined
  const isDefinite = match.features.includes('Definite=Def')
  const isPlural = match.features.includes('Number=Plur')
  const form = model.inflect(noun.lemma, 'NOUN', match.features.replace(/Gender=\w+\|/u, ''))
  const weak = model.inflect(adjective.lemma, 'ADJ', 'Case=Nom|Definite=Def|Degree=Pos')
  if (form === null || weak === null) return undefined
  const article = isPlural ? 'de ' : noun.features.includes('Gender=Neut') ? 'det ' : 'den '
  const replacement = `${isDefinite ? article : ''}${weak} ${form}`
  const isCapital = token.text !== token.lower
  return {
    replacement: isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement,
    span: token
  }
}

const DETERMINERS = new Set('den det de denna detta dessa en ett varje någon något några inga inget ingen'.split(' '))

/** What someone is becomes what they have: `är`, `blev` before the adjective. */
const TO_HAVE = new Map(
  Object.entries({
    är: 'har',
    var: 'hade',
    vara: 'ha',
    varit: 'haft',
    blir: 'får',
    blev: 'fick',
    bli: 'få',
    blivit: 'fått'
  })
)

/**
 * An adjective written with the person first: `handikappade barn` → `barn med funktionsnedsättning`, `de handikappade` → `personer
 * med …`, `är handikappad` → `har en funktionsnedsättning`. Undefined where the words around decide it otherwise.
 */
function personFirst(
  {sentence, tokens, row}: PhraseMatch,
  words: readonly TaggedWord[]
): {readonly replacement: string; readonly span: Span} | undefined {
  const rest = /^person( med .*)$/u.exec(firstAlternative(row))?.[1]
  const [token] = tokens
  if (rest === undefined || !token) return undefined
  const before = sentence.tokens[token.index - 1]
  const next = sentence.tokens[token.index + 1]
  // An adverb belongs to the adjective: psykiskt handikappade.
  if (before?.lower.endsWith('t') && /^AD/u.test(words[before.index]?.upos ?? '')) return undefined
  const isNoun = next?.kind === 'word' && words[next.index]?.upos === 'NOUN' && next.text === next.lower
  const determiner = before && ['den', 'de', 'det', 'en', 'ett'].includes(before.lower) ? before : undefined
  const cased = (text: string, first: string) =>
    first === first.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1)
  if (next && isNoun) {
    const isDefinite = determiner?.lower.startsWith('de')
    const start = isDefinite && determiner ? determiner : token
    return {replacement: cased(next.text + rest, start.text.charAt(0)), span: {start: start.start, end: next.end}}
  }
  const have = before && TO_HAVE.get(before.lower)
  if (have) return {replacement: `${have} en${rest.replace(/^ med/u, '')}`, span: {start: before.start, end: token.end}}
  if (determiner?.lower === 'de')
    return {
      replacement: cased(`personer${rest}`, determiner.text.charAt(0)),
      span: {start: determiner.start, end: token.end}
    }
  if (determiner?.lower === 'den')
    return {
      replacement: cased(`personen${rest}`, determiner.text.charAt(0)),
      span: {start: determiner.start, end: token.end}
    }
  if (determiner) return {replacement: `person${rest}`, span: token}
  return /[ae]$/u.test(token.lower)
    ? {replacement: cased(`personer${rest}`, token.text.charAt(0)), span: token}
    : undefined
}
