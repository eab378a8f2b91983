import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'konsneutralt',
  needs: 'tags',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Könsneutralt språk', en: 'Gender-neutral language'},
  why: {
    sv: 'Den som läser ska kunna känna sig menad. Han om vem som helst, denne och han/hon gör texten stel eller snäv.',
    en: 'Every reader should feel meant. Han about anyone, denne and han/hon make the text stiff or narrow.'
  },
  note: {
    sv: 'Han granskas bara efter den som, varje eller någon i samma mening, när ingen namngiven person nämns.',
    en: 'Han is reviewed only after den som, varje or någon in the same sentence, when no person is named.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.6, 6.4.1, 8.1.1'},
    {title: 'Isof, Frågelådan, svar 77439'}
  ],
  options: {},
  messages: {
    repeat: {
      sv: '”{word}” är stelt och ofta tvetydigt. Upprepa ordet, eller skriv ”{suggestion}”.',
      en: '“{word}” is stiff and often ambiguous. Repeat the noun, or write “{suggestion}”.'
    },
    noun: {
      sv: '”{word}” är stelt och ofta tvetydigt. Upprepa ordet som det gäller.',
      en: '“{word}” is stiff and often ambiguous. Repeat the noun it stands for.'
    },
    rephrase: {
      sv: 'Skriv ”{suggestion}” i stället för ”{word}”, eller upprepa ordet.',
      en: 'Write “{suggestion}” instead of “{word}”, or repeat the noun.'
    }
  },
  examples: [
    {
      bad: 'Den som söker ska visa att [[han]] saknar pengar.',
      message: 'rephrase',
      better: 'Den som söker ska visa att hen saknar pengar.'
    },
    {bad: '[[Vederbörande]] ska kontakta sin handläggare.', message: 'repeat', better: 'Kontakta din handläggare.'},
    {
      bad: 'Fråga läkaren om [[han/hon]] kan skriva ett intyg.',
      message: 'rephrase',
      better: 'Fråga läkaren om hen kan skriva ett intyg.'
    },
    {
      bad: 'Sökanden får svar när [[denne]] har lämnat in alla papper.',
      message: 'repeat',
      better: 'Sökanden får svar när alla papper är inlämnade.'
    },
    {
      bad: 'Tjänsten ska vara registrerad hos [[denne]].',
      message: 'noun',
      better: 'Tjänsten ska vara registrerad hos leverantören.'
    },
    {
      good: 'Din son sa att han trivs i familjehemmet.',
      because: {sv: 'Han är en viss person.', en: 'Han is a certain person.'}
    },
    {
      good: 'Läkaren Anna Berg säger att hon har skrivit intyget.',
      because: {sv: 'Hon är namngiven.', en: 'She is named.'}
    },
    {good: 'Kontakta hen på telefon.', because: {sv: 'Hen är neutralt.', en: 'Hen is neutral.'}},
    {
      good: 'Denna handläggare svarar i telefon.',
      because: {sv: 'Denna före ett substantiv är neutralt.', en: 'Denna before a noun is neutral.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of tokens) {
        if (token.kind !== 'word' || token.protection !== '') continue
        const neutral = NEUTRAL.get(token.lower)
        if (neutral === undefined) continue
        const pair = slashPair(tokens, token)
        const isOwn = pair ?? (ALWAYS.has(token.lower) ? token : undefined)
        const span =
          isOwn ?? (GENERIC.has(token.lower) && meansAnyone(sentence, token, tags(sentence)) ? token : undefined)
        if (!span || (ALWAYS.has(token.lower) && tags(sentence)[token.index + 1]?.upos === 'NOUN')) continue
        write(span, neutral, token)
      }

      function write(span: Span, [short, long]: readonly [string, string], {text, lower, index}: Token): void {
        const word = block.text.slice(span.start, span.end)
        const isStiff = ALWAYS.has(lower)
        if (lower.startsWith('denne') && !tags(sentence).some((one, at) => at < index && ROLES.has(one.lemma))) {
          // An authority or a firm, or a man that everyone knows of: hen would be wrong.
          report(block, span, 'noun', {word})
          return
        }
        const first = isStiff ? short : long
        const suggestions = (isStiff ? [short] : [long, short]).map(replacement => ({
          replacement: text === lower ? replacement : replacement.charAt(0).toUpperCase() + replacement.slice(1)
        }))
        report(block, span, isStiff ? 'repeat' : 'rephrase', {word, suggestion: first}, {suggestions})
      }
    }
  })
})

/** What may be written instead: hen and its forms, and both pronouns in full. */
const NEUTRAL: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['han', ['hen', 'han eller hon']],
  ['hon', ['hen', 'han eller hon']],
  ['honom', ['hen', 'honom eller henne']],
  ['henne', ['hen', 'honom eller henne']],
  ['hans', ['hens', 'hans eller hennes']],
  ['hennes', ['hens', 'hans eller hennes']],
  ['denne', ['hen', 'personen']],
  ['dennes', ['hens', 'personens']],
  ['vederbörande', ['hen', 'personen']],
  ['vederbörandes', ['hens', 'personens']]
])
const ALWAYS = new Set(['denne', 'dennes', 'vederbörande', 'vederbörandes'])
const GENERIC = new Set(['han', 'honom', 'hans'])

/** `han/hon` and its like, from the first word to the last. */
function slashPair(tokens: readonly Token[], {index, start}: Token): Span | undefined {
  if (tokens[index + 1]?.text !== '/' || tokens[index + 1]?.spaceAfter) return undefined
  const second = tokens[index + 2]
  return second && NEUTRAL.has(second.lower) && !ALWAYS.has(second.lower) ? {start, end: second.end} : undefined
}

/** Nouns for anybody, whose han is nobody in particular. */
const ROLES = new Set(
  'person sökande handläggare elev patient läkare medborgare kund arbetstagare arbetsgivare deltagare förälder vårdnadshavare student brukare klient invånare boende medlem anställd chef ledamot hyresgäst konsument'.split(
    ' '
  )
)
/** Men: after one of them han is that man. */
const MEN = new Set('man pojke son far pappa bror herr make farfar morfar kille kung herre styvfar'.split(' '))

/** Whether a sentence speaks of anyone before `han`: den som, or varje, någon or en with a word for a role, and no certain man. */
function meansAnyone({tokens}: Sentence, {index}: Token, words: readonly TaggedWord[]): boolean {
  // Both are named already: han eller hon.
  if (tokens[index + 1]?.lower === 'eller' || tokens[index + 1]?.lower === 'och') return false
  const before = words.slice(0, index)
  if (before.some(word => word.upos === 'PROPN' || MEN.has(word.lemma))) return false
  for (let i = 0; i < index - 1; i++) {
    const lower = tokens[i]?.lower
    if (lower === 'den' && tokens[i + 1]?.lower === 'som') return true
    if ((lower === 'varje' || lower === 'någon') && ROLES.has(words[i + 1]?.lemma ?? '')) return true
  }
  return false
}
