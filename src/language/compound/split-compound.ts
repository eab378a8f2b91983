/**
 * Splits compounds into their parts by the lexica: a first or middle part is a form that the lexicon marks as one (`arbets`,
 * `gatu`, `kvinno`), or a base form; the last part is any inflected word. Parts are split again until none can be.
 *
 * What counts as one part: words made with prefixes and particles (`avgift`, `beslut`, `uppgift`, `förslag`) and with endings of
 * derivation (`verksamhet`, `ungdom`, `medlemskap`) are not compounds here.
 */
import {applyChange, type ClassEntry, type Lexicon} from '../lexicon/lexicon.js'

/** A part of a compound. */
export interface CompoundPart {
  /** As it stands in the word: `arbets`. */
  readonly text: string
  /** Of the first letter in the word. */
  readonly start: number
}

const LONGEST = 80
const FIRST = 'COMPOUND|First'
const LAST = 'COMPOUND|Last'
/** Short first parts that the lexica do not mark. */
const SHORT_FIRST: ReadonlySet<string> = new Set(
  'el dom år års kod natt ö by web webb råds krono gat gatu jorda nämnde lant betygs topp mät kung kunga lån hot råd smitt led yt moder moders död käll få fri hög låg söt'.split(
    ' '
  )
)

/** Prefixes and particles that make one part with what follows. */
const PREFIXES: ReadonlySet<string> = new Set(
  `an anti av be bi bort de dis e eko- en ent er ex fram från för före genom hem i il in inter ko kon kom med mellan miss mot multi
  ned ner non o om omkring per pre pro på re sam se semi sub super sär till tillbaka tele trans under undan upp ur ut vid väl van åter
  över efter emot inne ini inom utom ante al ad ab ack a ana apo ar as des di di epi eu ge geni hypo im kol kor kul kur lag- mono para poly
  post- sin sim stra syn tri uni vice- ånyo ärke- å ba bo- da fa fi ka ki la le li lo lu ma me mi na ne ni no nu pa pi ra ri ro ru sa
  si so su ta te ti to tu va vi man- par sen ser sal ton tur kon per mar mer bar bas far fel var besk unders utvärde kombi kompe`.split(
    /\s+/
  )
)
/** Two-letter last parts. */
const SHORT_LAST: ReadonlySet<string> = new Set(['år', 'års', 'ö', 'ön', 'by', 'byn'])
/** Words that look like last parts but are endings of derivation or of inflection. */
const ENDINGS =
  /^(?:men|amma|best|olikhet(?:en)?|enen|diktion(?:en)?|ring(?:en|ar|arna)?s?|het(?:en|er|erna)?s?|samhet(?:en|er|erna)?s?|dom(?:en)?s?|skap(?:et|en|er|erna)?s?|lig(?:t|a|are|ast|aste|het.*)?|bar(?:t|a|het.*)?|sam(?:t|ma)?|ning(?:en|ar|arna)?s?|ing(?:en|ar|arna)?s?|are(?:n|ns|s)?|arna|erna|orna|ande(?:n|t)?s?|ende(?:n|t)?s?|else(?:n|r|rna)?s?|isk(?:t|a)?|iska(?:n)?|ism(?:en)?s?|ist(?:en|er|erna)?s?|aktig(?:t|a|het.*)?|mässig(?:t|a)?|artad(?:e)?|ör(?:en|er)?|inna(?:n)?|ant(?:en|er)?|ent(?:en|er)?|ell(?:t|a)?|era(?:r|s|de|t|d|nde)?|tion(?:en|er|erna)?s?|ition(?:en|er)?s?|ens|ers|ars|ans|and(?:en|et)?|ar|er|or|en|et|na|vis|ledes|sätt|lek(?:en)?|sel(?:n|s)?|erier?|eri(?:et)?|ål(?:en|ar)?|ande|ter(?:na|s)?|ten|ska|ske|des|des|res|ren|rad|rat|rar|rade|ras|rats|ration(?:en)?|dad|das|dat|dats|dade|tat|tad|tar|tas|tats|tade|nad(?:en|er)?|nat|nas|nar|nade|nats|ist|ser|sen|sens|sar|sad|sat|kar|kad|kat|kan|kats|gar|gad|gat|las|lar|lad|lat|mar|mad|mat|mas|vad|vat|vas|var|par|pad|pat|pas|rna)$/

/**
 * The parts of a word, first to last; the word alone when it is no compound or longer than any word is. Hyphens end a part and
 * stand at its end.
 */
export function splitCompound(word: string, lexica: readonly Lexicon[]): readonly CompoundPart[] {
  const whole: CompoundPart[] = [{text: word, start: 0}]
  if (word.length > LONGEST) return whole
  const lower = word.toLowerCase()
  // Letters that change length in lower case would move the parts.
  if (lower.length !== word.length) return whole
  const parts: CompoundPart[] = []
  let start = 0
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && lower[i] !== '-') continue
    const piece = lower.slice(start, i)
    const cuts = [...new Splitter(piece, lexica).cuts(i === lower.length), piece.length]
    let from = 0
    for (const cut of cuts) {
      const hyphen = cut === piece.length && i < lower.length ? 1 : 0
      if (cut + hyphen > from) parts.push({text: word.slice(start + from, start + cut + hyphen), start: start + from})
      from = cut
    }
    start = i + 1
  }
  return parts.length > 0 ? parts : whole
}

interface Split {
  readonly at: number
  readonly cost: number
}

class Splitter {
  private readonly text: string
  private readonly lexica: readonly Lexicon[]
  private readonly found = new Map<number, number>()

  constructor(text: string, lexica: readonly Lexicon[]) {
    this.text = text
    this.lexica = lexica
  }

  /** Places between parts, ascending. */
  cuts(isLast: boolean): number[] {
    const cuts: number[] = []
    const open: [number, number, boolean][] = [[0, this.text.length, isLast]]
    while (open.length > 0) {
      const [from, to, last] = open.pop() ?? [0, 0, true]
      const split = this.best(from, to, last)
      if (!split) continue
      cuts.push(split.at)
      open.push([from, split.at, false], [split.at, to, last])
    }
    return cuts.sort((a, b) => a - b)
  }

  /** The cheapest division of a stretch in two, or null when it is one part. */
  private best(from: number, to: number, last: boolean): Split | null {
    if (to - from < 6) return null
    let best: Split | null = null
    for (let at = from + 2; at <= to - 2; at++) {
      const first = this.firstCost(from, at)
      if (first < 0) continue
      const second = last ? this.lastCost(at, to) : this.middleCost(at, to)
      if (second < 0) continue
      // A long last part is a word of its own more often than a long first part is.
      const cost = first + second
      if (!best || cost < best.cost) best = {at, cost}
    }
    if (!best) return null
    const known = last ? this.lastCost(from, to) : this.middleCost(from, to)
    // A word that the lexicon has is split only where the parts are sure.
    return known >= 0 && best.cost > 1.4 ? null : best.cost > 3 ? null : best
  }

  private firstCost(from: number, to: number): number {
    const text = this.text.slice(from, to)
    if (PREFIXES.has(text)) return -1
    if (SHORT_FIRST.has(text)) return 0.6
    if (text.startsWith('ring') && this.text[from - 1] === 'e') return -1
    const bits = this.look(from, to)
    const short = shortness(to - from)
    if ((bits & BIT.first) !== 0) return short
    if ((bits & BIT.base) !== 0 && to - from >= 4) return short + 0.7
    // Arbets, beslutnings: a base form and a linking s.
    if (this.text[to - 1] === 's' && to - from >= 5 && (this.look(from, to - 1) & BIT.base) !== 0) return short + 0.5
    // A new compound as first part: its own last part must be able to stand first.
    for (let at = from + 3; at <= to - 4; at++) {
      if ((this.look(at, to) & BIT.first) !== 0 && (this.look(from, at) & BIT.first) !== 0) return short + 0.8
    }
    return -1
  }

  private middleCost(from: number, to: number): number {
    return this.text.length - from < 3 || ENDINGS.test(this.text.slice(from, to)) ? -1 : this.firstCost(from, to)
  }

  private lastCost(from: number, to: number): number {
    const text = this.text.slice(from, to)
    if (SHORT_LAST.has(text)) return 0.6
    if (to - from < 3 || ENDINGS.test(text)) return -1
    const bits = this.look(from, to)
    const short = shortness(to - from)
    // Värdering ends in -ering, not in ring.
    if (text.startsWith('ring') && this.text[from - 1] === 'e') return -1
    if ((bits & BIT.last) !== 0) return short
    if ((bits & BIT.content) !== 0 && to - from >= 5) return short + 0.5
    if ((bits & BIT.noun) !== 0) return short + 0.5
    // An unknown last part that is itself a compound of known parts.
    for (let at = from + 3; at <= to - 4; at++) {
      if ((this.look(from, at) & BIT.first) === 0) continue
      if ((this.look(at, to) & BIT.last) !== 0 && !ENDINGS.test(this.text.slice(at, to))) return short + 0.6
    }
    return -1
  }

  private mayStandLast(lemma: string): boolean {
    return this.lexica.some(lexicon => {
      const wordClass = lexicon.find(lemma)
      return wordClass >= 0 && lexicon.entries(wordClass).some(({tag}) => tag === LAST)
    })
  }

  private look(from: number, to: number): number {
    const key = from * 128 + to
    const known = this.found.get(key)
    if (known !== undefined) return known
    let bits = 0
    const text = this.text.slice(from, to)
    for (const lexicon of this.lexica) {
      const wordClass = lexicon.find(text)
      if (wordClass < 0) continue
      for (const entry of lexicon.entries(wordClass)) {
        bits |= bitsOf(entry)
        if (/^(?:NOUN|ADJ|VERB)/.test(entry.tag) && this.mayStandLast(applyChange(text, entry.cut, entry.add)))
          bits |= BIT.last
      }
    }
    this.found.set(key, bits)
    return bits
  }
}

const BIT = {first: 1, base: 2, content: 4, last: 8, noun: 16} as const

function bitsOf({tag, cut, add}: ClassEntry): number {
  if (tag === FIRST) return BIT.first
  let bits = 0
  if (/^(?:NOUN|ADJ|VERB)/.test(tag)) bits |= BIT.content
  if (tag.startsWith('NOUN')) bits |= BIT.noun
  if (cut === 0 && add === '' && /^(?:NOUN|ADJ)\|Case=Nom\|(?:Definite=Ind|Degree=Pos)/.test(tag)) bits |= BIT.base
  return bits
}

function shortness(length: number): number {
  return length <= 2 ? 1.2 : length === 3 ? 0.6 : length === 4 ? 0.3 : length === 5 ? 0.1 : 0
}
