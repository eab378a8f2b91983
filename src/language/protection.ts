/**
 * Where word and sentence rules are to be silent, because the wording is not the writer's to choose. Signs, and what they miss:
 *
 * - `reference`: what stands around `§` and `kap.` ("12 kap. 1 § första stycket SoL (2025:400)"), and `prop.`, `SFS`, `NJA` with their
 *   numbers.
 * - `name`: laws by their ending (`-lagen`, `-balken`) with number and title; courts and authorities; two or more
 *   capitalised words in a row. The first word of a sentence is left out, since its capital says nothing.
 * - `quotation`: between quotation marks, more than two words or a closing mark inside; blocks and marks of kind quotation. A
 *   quotation that runs over several blocks is seen only where it begins and ends in the same block.
 * - `statute`: a block that begins as a section of a law does, with `1 §` or `12 kap. 1 §` and then a capital, or that ends as
 *   one does, with the law that last changed it ("Lag (2018:573)."); what stands under a heading that is the number of a section. Other
 *   paragraphs inside a section bear no sign and are missed.
 *
 * One pass over the tokens; every look ahead or back is bounded.
 */
import type {Block} from '../document/document.js'
import {classOf, LOWER, UPPER} from './characters.js'
import {SENTENCE_OPENERS} from './function-words.js'
import type {Protection} from './token.js'
import type {DraftToken} from './tokenise.js'

/** How many tokens a reference, a title of a law or a name may go on for. */
const LONGEST_REFERENCE = 24
const LONGEST_TITLE = 12
const LONGEST_NAME = 8

const CONNECTIVES = words('och eller samt , - – §')
const ORDINALS = words('första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde sista')
const PARTS = words('stycket stycken styckena punkten punkterna meningen ledet st st. p p. mom mom.')
const CHAPTERS = words('kap kap.')
const SERIES = words('sfs sou ds prop prop. bet bet. rskr rskr. dir dir. nja rå hfd ra ad jo mfs sosfs hslf-fs')
const LAW_ENDINGS = [
  'lagen',
  'balken',
  'förordningen',
  'regeringsformen',
  'konventionen',
  'lagens',
  'balkens',
  'förordningens'
]
/** Words that name a law only with its number or title. */
const BARE_LAWS = words('lagen lagens förordningen förordningens konventionen balken balkens')
/** Plurals and others in -lagen that are no laws: förslagen, bolagen, djurslagen. */
const NO_LAWS = [
  'sslagen',
  'djurslagen',
  'fiskslagen',
  'fågelslagen',
  'inkomstslagen',
  'träslagen',
  'trädslagen',
  'varuslagen',
  'växtslagen',
  'förslagen',
  'anslagen',
  'inslagen',
  'utslagen',
  'avslagen',
  'uppslagen',
  'omslagen',
  'beslagen',
  'påslagen',
  'nedslagen',
  'överslagen',
  'genomslagen',
  'bolagen',
  'underlagen',
  'anlagen',
  'arbetslagen',
  'skiftlagen',
  'hemlagen',
  'betagen'
]
/** Words that no title of a law goes on with, so that "lagen (1993:387) om stöd … har" ends in time. */
const TITLE_STOPS = words(
  'är har ska skall får kan måste gäller innebär som att där när inte du vi jag han hon den det de finns innehåller ger säger framgår ' +
    'trädde upphör upphörde kräver reglerar anger eftersom men så därför fick hade var blev blir ställer omfattar bestämmer'
)
const COURTS = words(
  'förvaltningsrätten kammarrätten tingsrätten hovrätten länsrätten länsstyrelsen hyresnämnden arrendenämnden migrationsdomstolen'
)
const AUTHORITIES_FOR = words('inspektionen myndigheten institutet delegationen nämnden verket rådet')
/** What comes after "Myndigheten för" and the like, where it is more than one word. */
const AUTHORITY_TITLES = [
  'vård och omsorg',
  'vård- och omsorgsanalys',
  'digital förvaltning',
  'samhällsskydd och beredskap',
  'familjerätt och föräldraskapsstöd',
  'ungdoms- och civilsamhällesfrågor',
  'psykologiskt försvar',
  'tillgängliga medier',
  'mänskliga rättigheter',
  'hälso- och sjukvård',
  'strategiska produkter'
].map(title => title.split(' '))
const LAW_TITLES = [
  'stöd och service till vissa funktionshindrade',
  'vård av missbrukare i vissa fall',
  'offentlig upphandling',
  'tillgänglighet till digital offentlig service',
  'den allmänna förvaltningen'
].map(title => title.split(' '))
/** Fixed names whose second word has a small letter. */
const HEADS_AFTER_ADJECTIVE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['högsta', words('domstolen förvaltningsdomstolen domstolens förvaltningsdomstolens')],
  ['europeiska', words('unionen kommissionen unionens kommissionens gemenskapen')],
  ['förenta', words('nationerna staterna')],
  ['svenska', words('kyrkan akademien institutet')]
])
const PLACE_HEADS = words(
  'kommun kommuns län läns tingsrätt tingsrätts universitet högskola stad stads församling landsting'
)
const PRONOUNS = words('du dig din ditt dina ni er ert era vi oss jag mig hon han de dem')

/** Marks the tokens of a block, which the splitter has numbered. */
export function protectTokens(block: Block, tokens: DraftToken[]): void {
  if (isStatute(block, tokens)) {
    for (const token of tokens) token.protection = 'statute'
    return
  }
  if (block.kind === 'quotation') for (const token of tokens) token.protection = 'quotation'
  protectMarks(block, tokens)
  let openDouble = -1
  let openSingle = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as DraftToken
    switch (token.kind) {
      case 'punctuation':
        if (token.end - token.start !== 1) break
        switch (token.text.charCodeAt(0)) {
          case 0x22:
          case 0x201c:
          case 0x201d:
          case 0x201e:
          case 0xab:
          case 0xbb:
            openDouble = quotationMark(block.text, tokens, i, openDouble)
            break
          case 0x27:
          case 0x2018:
          case 0x2019:
            openSingle = quotationMark(block.text, tokens, i, openSingle)
        }
        break
      case 'symbol':
        if (token.text === '§' || token.text === '§§') i = Math.max(i, protectReference(tokens, i) - 1)
        break
      case 'abbreviation':
      case 'word':
        protectAtWord(tokens, i, token)
    }
  }
}

/** Opens or closes a quotation at mark `i`; gives the index of the mark that is now open, or -1. */
function quotationMark(text: string, tokens: DraftToken[], i: number, open: number): number {
  const token = tokens[i] as DraftToken
  const opens = !token.spaceAfter && i + 1 < tokens.length
  const before = token.start === 0 ? 32 : text.charCodeAt(token.start - 1)
  const afterSpace = before === 32 || before === 10 || before === 40 || before === 91
  if (open < 0) return opens ? i : -1
  // An opening mark while one is open: the first was never closed.
  if (afterSpace && opens) return i
  let wordCount = 0
  let hasEnd = false
  for (let at = open + 1; at < i; at++) {
    const inner = tokens[at] as DraftToken
    if (inner.kind !== 'punctuation') wordCount++
    else if (inner.text === '.' || inner.text === '?' || inner.text === '!') hasEnd = true
  }
  if (wordCount > 2 || (hasEnd && wordCount > 0))
    for (let at = open; at <= i; at++) protect(tokens[at] as DraftToken, 'quotation')
  return -1
}

function protectAtWord(tokens: DraftToken[], i: number, token: DraftToken): void {
  const last = token.lower.charCodeAt(token.lower.length - 1)
  // -lagen, -balken, -förordningens
  if ((last === 110 || last === 115) && token.end - token.start >= 5 && isLawWord(token.lower)) protectLaw(tokens, i)
  else if (token.lower === 'lag' || token.lower === 'förordning') protectNumber(tokens, i + 1)
  else if (last === 112 || last === 46) {
    if (CHAPTERS.has(token.lower) && tokens[i - 1]?.kind === 'number') protectReference(tokens, i)
  }
  if (token.protection !== 'reference' && isCapitalised(token)) protectName(tokens, i, token)
  if (SERIES.has(token.lower)) protectSeries(tokens, i)
}

/** Marks the reference around the section sign or chapter at `i`; gives the index after it. */
function protectReference(tokens: DraftToken[], i: number): number {
  let start = i
  const first = Math.max(0, i - LONGEST_REFERENCE)
  while (start > first && isReferencePart(tokens, start - 1)) start--
  while (start < i && tokens[start]?.kind !== 'number') start++
  let end = i + 1
  if (start === i) {
    // "§ 14", "§§ 3–5"
    if (tokens[end]?.kind !== 'number') return end
    end++
  }
  const limit = Math.min(tokens.length, end + LONGEST_REFERENCE)
  while (end < limit) {
    const next = referencePartEnd(tokens, end)
    if (next <= end) break
    end = next
  }
  for (let at = start; at < end; at++) (tokens[at] as DraftToken).protection = 'reference'
  return end
}

/** Whether token `at` may stand in a reference before the section sign. */
function isReferencePart(tokens: DraftToken[], at: number): boolean {
  const token = tokens[at] as DraftToken
  if (token.kind === 'number') return tokens[at + 1]?.kind !== 'number' && /^\d/.test(token.text)
  if (CHAPTERS.has(token.lower) || CONNECTIVES.has(token.lower)) return true
  return token.end - token.start === 1 && token.kind === 'word' && tokens[at - 1]?.kind === 'number'
}

/** The index after one more part of a reference that goes on at `at`, or `at`. */
function referencePartEnd(tokens: DraftToken[], at: number): number {
  const token = tokens[at] as DraftToken
  const next = tokens[at + 1]
  if (ORDINALS.has(token.lower)) return next && PARTS.has(next.lower) ? at + 2 : at
  if (PARTS.has(token.lower)) return next?.kind === 'number' ? at + 2 : at
  if (token.kind === 'number') {
    if (next && PARTS.has(next.lower)) return at + 2
    return sectionEnd(tokens, at)
  }
  if (token.text === '(') return isLawNumber(tokens, at) ? at + 3 : at
  if (CONNECTIVES.has(token.lower)) {
    if (next && ORDINALS.has(next.lower) && PARTS.has(tokens[at + 2]?.lower ?? '')) return at + 3
    const end = sectionEnd(tokens, at + 1)
    return end > at + 1 ? end : at
  }
  if (isLawAcronym(token.text) || isLawWord(token.lower)) return at + 1
  if (token.lower === 'i' && next && isLawWord(next.lower)) return at + 2
  return at
}

/** The index after "2 kap.", "3 a §" or "4, 5 och 6 §§" that begins at `at`, or `at`. */
function sectionEnd(tokens: DraftToken[], at: number): number {
  const limit = Math.min(tokens.length, at + 10)
  for (let end = at; end < limit; end++) {
    const token = tokens[end] as DraftToken
    if (token.text === '§' || token.text === '§§' || CHAPTERS.has(token.lower))
      return end > at && tokens[at]?.kind === 'number' ? end + 1 : at
    if (token.kind !== 'number' && !CONNECTIVES.has(token.lower) && token.end - token.start !== 1) return at
  }
  return at
}

/** "(2025:400)" at `at`. */
function isLawNumber(tokens: DraftToken[], at: number): boolean {
  return (
    tokens[at]?.text === '(' &&
    tokens[at + 1]?.kind === 'number' &&
    (tokens[at + 1] as DraftToken).text.includes(':') &&
    tokens[at + 2]?.text === ')'
  )
}

/** SoL, LSS, OSL, BrB: two to five letters, at least two of them capitals, the first a capital. */
function isLawAcronym(text: string): boolean {
  if (text.length < 2 || text.length > 5) return false
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (kind === UPPER) capitals++
    else if (kind !== LOWER || i === 0) return false
  }
  return capitals >= 2
}

function isLawWord(lower: string): boolean {
  return LAW_ENDINGS.some(ending => lower.endsWith(ending)) && !NO_LAWS.some(ending => lower.endsWith(ending))
}

/** "socialtjänstlagen (2025:400)", "lagen (1993:387) om stöd och service till vissa funktionshindrade". */
function protectLaw(tokens: DraftToken[], i: number): void {
  const token = tokens[i] as DraftToken
  const hasNumber = protectNumber(tokens, i + 1)
  const isBare = BARE_LAWS.has(token.lower)
  let at = hasNumber ? i + 4 : i + 1
  if (isBare && !hasNumber && tokens[at]?.lower !== 'om') return
  const om = tokens[at]
  if ((isBare || hasNumber) && om?.lower === 'om') {
    at++
    const known = knownTitle(tokens, at, LAW_TITLES)
    const limit = known || Math.min(tokens.length, at + (hasNumber ? LONGEST_TITLE : 3))
    const from = at
    while (at < limit && (known || isTitleWord(tokens[at] as DraftToken))) at++
    while (!known && at > from && CONNECTIVES.has(tokens[at - 1]?.lower ?? '')) at--
    if (at === from) return
    for (let inside = i; inside < at; inside++) protect(tokens[inside] as DraftToken, 'name')
  } else protect(token, 'name')
}

function isTitleWord(token: DraftToken): boolean {
  return token.kind === 'word' && token.index > 0 && !TITLE_STOPS.has(token.lower) && !isCapitalised(token)
}

function protectNumber(tokens: DraftToken[], at: number): boolean {
  if (!isLawNumber(tokens, at)) return false
  for (let i = at; i < at + 3; i++) (tokens[i] as DraftToken).protection = 'reference'
  return true
}

/** "prop. 2024/25:89", "NJA 2010 s. 671", "HFD 2015 ref. 10". */
function protectSeries(tokens: DraftToken[], i: number): void {
  const number = tokens[i + 1]
  if (number?.kind !== 'number') return
  const hasColon = number.text.includes(':')
  const page = tokens[i + 2]?.lower ?? ''
  const hasPage =
    (page === 's.' || page === 'ref.' || page === 'nr' || page === 'not.') && tokens[i + 3]?.kind === 'number'
  if (!hasColon && !hasPage) return
  const end = hasPage ? i + 4 : i + 2
  for (let at = i; at < end; at++) (tokens[at] as DraftToken).protection = 'reference'
}

function protectName(tokens: DraftToken[], i: number, token: DraftToken): void {
  const next = tokens[i + 1]
  if (!next || next.index === 0 || !token.spaceAfter) return
  if (next.lower === 'i' && COURTS.has(token.lower) && isCapitalised(tokens[i + 2])) {
    protectRange(tokens, i, PLACE_HEADS.has(tokens[i + 3]?.lower ?? '') ? i + 4 : i + 3)
    return
  }
  if (next.lower === 'för' && AUTHORITIES_FOR.has(token.lower)) {
    protectRange(tokens, i, knownTitle(tokens, i + 2, AUTHORITY_TITLES) || Math.min(tokens.length, i + 3))
    return
  }
  if (PLACE_HEADS.has(next.lower) || HEADS_AFTER_ADJECTIVE.get(token.lower)?.has(next.lower)) {
    if (!SENTENCE_OPENERS.has(token.lower)) protectRange(tokens, i, i + 2)
    return
  }
  if (token.protection !== '' || startsSomething(tokens, i) || isPronoun(token)) return
  let end = i + 1
  let mixed = hasSmallLetter(token)
  const limit = Math.min(tokens.length, i + LONGEST_NAME)
  while (end < limit) {
    const word = tokens[end] as DraftToken
    if (word.index === 0 || !isCapitalised(word) || isPronoun(word) || !(tokens[end - 1] as DraftToken).spaceAfter)
      break
    if (hasSmallLetter(word)) mixed = true
    end++
  }
  if (mixed && end - i >= 2) protectRange(tokens, i, PLACE_HEADS.has(tokens[end]?.lower ?? '') ? end + 1 : end)
}

/** Whether the capital of token `i` may come from its place alone. */
function startsSomething(tokens: DraftToken[], i: number): boolean {
  const token = tokens[i] as DraftToken
  const before = tokens[i - 1]
  return token.index === 0 || before?.kind === 'punctuation'
}

function isPronoun(token: DraftToken): boolean {
  return PRONOUNS.has(token.lower)
}

/** A capital and then small letters, a short word in capitals, or an initial. */
function isCapitalised(token: DraftToken | undefined): boolean {
  if (!token || (token.kind !== 'word' && token.kind !== 'abbreviation')) return false
  if (classOf(token.text.charCodeAt(0)) !== UPPER) return false
  return token.end - token.start <= 4 || hasSmallLetter(token)
}

/** Words in capitals only ("SOM BOR HÄR") are no name by that. */
function hasSmallLetter(token: DraftToken): boolean {
  return classOf(token.text.charCodeAt(1)) === LOWER
}

function knownTitle(tokens: DraftToken[], at: number, titles: readonly (readonly string[])[]): number {
  for (const title of titles)
    if (title.every((word, offset) => tokens[at + offset]?.lower === word)) return at + title.length
  return 0
}

/** See the header. A block of a few words is not enough. */
function isStatute(block: Block, tokens: DraftToken[]): boolean {
  if (block.marks[0]?.kind === 'statute') return true
  if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || tokens.length < 8) return false
  return beginsAsSection(tokens) || endsAsSection(tokens)
}

/** "1 §", "12 kap. 1 a §" and then a capital that is not the short name of a law. */
function beginsAsSection(tokens: DraftToken[]): boolean {
  if (tokens[0]?.kind !== 'number') return false
  let at = 1
  if (CHAPTERS.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'number') at += 2
  const letter = tokens[at]
  if (letter && letter.end - letter.start === 1 && letter.kind === 'word') at++
  if (tokens[at]?.text !== '§') return false
  const first = tokens[at + 1]
  return first !== undefined && first.kind === 'word' && isCapitalised(first) && !isLawAcronym(first.text)
}

function endsAsSection(tokens: DraftToken[]): boolean {
  const end = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length
  const law = tokens[end - 4]
  return (law?.text === 'Lag' || law?.text === 'Förordning') && law.index === 0 && isLawNumber(tokens, end - 3)
}

/** Quotations that the markup says. Marks are sorted by start, so one walk over the tokens is enough. */
function protectMarks(block: Block, tokens: DraftToken[]): void {
  let at = 0
  for (const mark of block.marks) {
    if (mark.kind !== 'quotation') continue
    while (at < tokens.length && (tokens[at] as DraftToken).start < mark.start) at++
    while (at < tokens.length && (tokens[at] as DraftToken).end <= mark.end)
      protect(tokens[at++] as DraftToken, 'quotation')
  }
}

function protectRange(tokens: DraftToken[], from: number, to: number): void {
  for (let i = from; i < to; i++) protect(tokens[i] as DraftToken, 'name')
}

/** What is protected already stays so: a reference inside a quotation is still one word. */
function protect(token: DraftToken, protection: Protection): void {
  if (token.protection === '') token.protection = protection
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
