import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'uppradning-i-text',
  status: 'trial',
  category: 'stycke',
  severity: 'notice',
  title: {sv: 'Uppräkning i löpande text', en: 'Enumeration in running text'},
  why: {
    sv: 'Många saker i rad är svåra att överblicka. I en punktlista ser läsaren genast hur många de är.',
    en: 'Many things in a row are hard to take in. In a bullet list the reader sees at once how many there are.'
  },
  note: {
    sv: 'Korta uppräkningar, namn, orter och uppräkningar i parentes godtas, liksom led som själva har ett och eller eller. Satser med egna subjekt räknas inte som led. På prov: utan satsanalys skiljs led inte säkert från hopdragna satser; av 35 lästa fynd var 24 rätt.',
    en: 'Short enumerations, names, places and enumerations in parentheses are accepted, as are items with an and or or of their own. Clauses with subjects of their own are not items. On trial: without parsing, items cannot safely be told from contracted clauses; of 35 findings read 24 were right.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.4, 3.9.4'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    minItems: {
      type: 'integer',
      default: 4,
      minimum: 3,
      description: {
        sv: 'Från så många led ges rådet, om minst hälften är flera ord (av fyra: de tre sista).',
        en: 'From so many items the advice is given, if half of them are several words (of four: the last three).'
      }
    },
    minShortItems: {
      type: 'integer',
      default: 7,
      minimum: 3,
      description: {
        sv: 'Från så många led ges rådet även om de är enstaka ord.',
        en: 'From so many items the advice is given even if they are single words.'
      }
    }
  },
  messages: {
    list: {
      sv: 'Meningen räknar upp {count} saker. Gör en punktlista.',
      en: 'The sentence lists {count} things. Make a bullet list.'
    },
    numbered: {
      sv: 'Meningen har {count} numrerade led. Gör en numrerad lista.',
      en: 'The sentence has {count} numbered items. Make a numbered list.'
    }
  },
  examples: [
    {
      bad: '[[Du ska lämna in hyresavi, lönebesked för tre månader, kontoutdrag för alla konton, intyg från läkaren och kvitto på glasögonen.]]',
      message: 'list',
      better:
        'Du ska lämna in\n\n- hyresavi\n- lönebesked för tre månader\n- kontoutdrag för alla konton\n- intyg från läkaren.',
      format: 'markdown'
    },
    {
      bad: '[[Du måste 1) ansöka, 2) lämna in papper och 3) komma på möte.]]',
      message: 'numbered',
      better: 'Gör så här:\n\n1. Ansök.\n2. Lämna in papper.\n3. Kom på mötet.',
      format: 'markdown'
    },
    {
      good: 'Du får hjälp med mat, hyra, el och medicin.',
      because: {sv: 'Fyra enstaka ord går att överblicka.', en: 'Four single words are easy to take in.'}
    },
    {
      good: 'Hej, jag heter Eva, jag arbetar här, du kan ringa mig och vi kan träffas.',
      because: {sv: 'Det är satser, inte saker på rad.', en: 'They are clauses, not things in a row.'}
    },
    {
      good: 'Vi satsar på parker, skolor och förskolor i centrum, en ny simhall och bättre cykelvägar till stationen.',
      because: {
        sv: 'Leden hör ihop i grupper, så listan skulle bli en annan.',
        en: 'The items belong together in groups, so the list would be another.'
      }
    },
    {
      good: 'Bussen går till Ekfors, Norra Björkvik, Södra Björkvik, Lillå och Stora Torp.',
      because: {sv: 'Namn på orter får stå i rad.', en: 'Names of places may stand in a row.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      // What ends without a mark is a label or a row of links.
      if (!/[.!?:]/u.test(tokens.at(-1)?.text ?? '') && !/[.!?:]/u.test(tokens.at(-2)?.text ?? '')) return
      if (block.kind !== 'paragraph' || block.region === 'footnote' || block.region === 'endnote') return
      const numbered = tokens.filter(token => /^\(?(?:\d{1,2}|[a-h])\)$/u.test(token.text)).length
      if (numbered >= 3) {
        report(block, sentence, 'numbered', {count: numbered})
        return
      }
      const items = lastEnumeration(sentence)
      const count = items.length
      const isLong = count >= options.minItems && isHeavy(items)
      if ((isLong || count >= options.minShortItems) && !isMostlyNames(items)) report(block, sentence, 'list', {count})
    }
  })
})

type Item = readonly Token[]

/**
 * The items of the run `a, b, c och d` that ends the sentence; empty when there is none of three items. What goes on after the
 * last item is rather several clauses.
 */
function lastEnumeration({tokens}: Sentence): readonly Item[] {
  let run: Item[] = []
  let segment: Token[] = []
  let isInParentheses = false
  for (const token of tokens) {
    if (token.text === ',') {
      // The first segment holds what leads up to the enumeration too: only its end is known to be an item.
      if (run.length > 0 && isItem(segment) && !segment.some(({lower}) => lower === 'eller')) run.push(segment)
      else run = [segment.slice(-2)]
      segment = []
    } else if (BREAKS.has(token.text)) {
      run = []
      segment = []
      if (token.text === '(') isInParentheses = true
      if (token.text === ')') isInParentheses = false
    } else if (token.kind !== 'punctuation') segment.push(token)
  }
  const last = splitAtConjunction(segment)
  if (isInParentheses || run.length < 2 || !last?.every(isItem)) return []
  if (run.length < MIN_WITH_PAIRS && run.slice(1).some(hasConjunction)) return []
  return last[1][0]?.lower === 'liknande' ? [] : [...run, ...last]
}

/** What parts an enumeration from the words before it, or ends one. */
const BREAKS: ReadonlySet<string> = new Set([';', ':', '–', '-', '(', ')'])

/** The two items of `c och d`, or `undefined` when no conjunction stands in the segment. */
function splitAtConjunction(segment: readonly Token[]): readonly [Item, Item] | undefined {
  const at = segment.findIndex(
    ({lower, index}) =>
      (lower === 'och' || lower === 'eller' || lower === 'samt') &&
      !segment.some(token => token.index === index - 1 && token.text.endsWith('-'))
  )
  if (at === -1 || at === segment.length - 1) return undefined
  const first = segment.slice(0, at)
  return first.length === 0 ? undefined : [first, segment.slice(at + 1)]
}

/** An item of two parts belongs to a group of its own; the last item may, since its conjunction is the enumeration's. */
function hasConjunction(item: Item): boolean {
  return item.some(({lower}) => lower === 'och' || lower === 'samt')
}

/** With so many items before the last two, pairs among them (`kläder och skor`) are items like the others. */
const MIN_WITH_PAIRS = 4

const MAX_ITEM = 9
/** An enumeration of phrases with fewer words than this is taken in at a glance. */
const MIN_WORDS = 13

const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'jag du vi ni han hon man det detta som vilket vilka vilken men utan därför så eftersom när om där då att medan innan tills dvs. t.ex. bl.a. bland exempelvis nämligen samtidigt dessutom både dels såväl särskilt förslagsvis även framför efter inom inklusive såsom genom varav enligt upphävd däribland inte å trots förutom utöver ska skall skulle har hade kan kunde är var blir får fick måste bör vill å med utan till av mot under på i för helt direkt bara endast dvs jmf. jfr alltså mer allt desto ju därmed därigenom se'.split(
    ' '
  )
)

/** A phrase of at most nine words that does not begin like a clause, an aside or an adverbial, and has no subject pronoun. */
function isItem(item: Item): boolean {
  if (item.length === 0 || item.length > MAX_ITEM) return false
  if (item.some(token => token.protection !== '')) return false
  if (CLAUSE_WORDS.has(item[0]?.lower ?? '') || item[0]?.kind === 'number') return false
  // A longer stretch with a conjunction is rather the seam of two clauses than a pair.
  if (item.length > 5 && hasConjunction(item)) return false
  return !item.some(
    ({lower}) => lower === 'jag' || lower === 'du' || lower === 'vi' || lower === 'ni' || lower === 'man'
  )
}

/**
 * Whether the items are more than single words: half of them, and of only four all but the first. Two commas may also fence in an
 * aside, which is seldom followed by two phrases of its own weight.
 */
function isHeavy(items: readonly Item[]): boolean {
  const isLong = (item: Item) => item.filter(({lower}) => !ARTICLES.has(lower)).length > 1
  const words = items.reduce((sum, item) => sum + item.length, 0)
  if (words < MIN_WORDS || (items.length <= 4 && words === MIN_WORDS)) return false
  return items.length <= 4 ? items.slice(1).every(isLong) : items.filter(isLong).length * 2 >= items.length
}

const ARTICLES: ReadonlySet<string> = new Set(['en', 'ett', 'den', 'det', 'de', 'sin', 'sitt', 'sina', 'och', 'samt'])

function isMostlyNames(items: readonly Item[]): boolean {
  const names = items.filter(item => item.some(({text, lower}) => text !== lower || /^\d/u.test(text))).length
  return names * 2 > items.length
}
