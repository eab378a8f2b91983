/** Negations and words of duty, each with the words of content around it, by which its counterpart is found. */
import type {TaggedWord} from '../language/language-model.js'
import type {Sentence, Token} from '../language/token.js'
import type {Force, ForceFact} from './fact.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const NEGATIONS = words('inte ej icke aldrig ingen inget inga ingenting varken')
/** After these `inte` denies nothing: `inte bara`, `inte minst`. */
const NOT_DENIED = words('bara endast enbart minst sällan')
/** Words that say the same as a negation, and so may answer for one. */
const LIKE_NEGATION =
  /^(?:sakna(?:r|s|de|des|t|ts)?|avsla[gn]?|avslår|avslås|avslog|avslogs|avslagit|avslagits|avslå|avslag|utan|neka[rs]?|nekats?|nekades?|avvisa[rs]?|avvisats?|avvisades?|förbju\p{L}*|förbud\p{L}*|upphäv\p{L}*|undanta\p{L}*|undantag\p{L}*|slipp\p{L}*|slapp|befria\p{L}*|upphör\p{L}*|avstå\p{L}*|omöjlig\p{L}*|otillåt\p{L}*|ogiltig\p{L}*|obehörig\p{L}*|otillräcklig\p{L}*|oförändra\p{L}*|ofullständig\p{L}*|oriktig\p{L}*|olämplig\p{L}*|oskälig\p{L}*|onödig\p{L}*|okänd\p{L}*|osäk\p{L}*|obetald\p{L}*|olaglig\p{L}*|ogift\p{L}*|frivillig\p{L}*|fel|för (?:lite|få|sent))$/u

const POSITIVE: Readonly<Record<string, Force>> = {
  ska: 'must',
  skall: 'must',
  måste: 'must',
  bör: 'should',
  får: 'may',
  kan: 'can',
  äger: 'may'
}
const NEGATIVE: Readonly<Record<Exclude<Force, 'mayNot' | 'shouldNot' | 'canNot' | 'needNot' | 'not'>, Force>> = {
  must: 'mayNot',
  should: 'shouldNot',
  may: 'mayNot',
  can: 'canNot'
}

/** Phrases of duty: first word, then what must follow within three words. `optional` ones only answer for others. */
const PHRASES: readonly {
  readonly head: RegExp
  readonly tail: RegExp
  readonly force: 'must' | 'should' | 'may' | 'can'
  readonly optional?: true
}[] = [
  {
    head: /^(?:är|blir|var|vara|bli)$/u,
    tail: /^(?:skyldiga?|skyldigt|förpliktad|förpliktade|förpliktigad)$/u,
    force: 'must'
  },
  {head: /^(?:har|ha|hade)$/u, tail: /^skyldighet$/u, force: 'must'},
  {head: /^(?:har|ha|hade|få|får|äger|ges|ger)$/u, tail: /^rätt$/u, force: 'may'},
  {head: /^(?:är|blir|var|vara|bli)$/u, tail: /^(?:berättigade?|berättigat)$/u, force: 'may'},
  {head: /^(?:är|blir|var|vara|bli)$/u, tail: /^(?:tillåten|tillåtet|tillåtna)$/u, force: 'may', optional: true},
  {head: /^(?:är|blir|var|vara|bli)$/u, tail: /^(?:möjligt|möjlig|möjliga)$/u, force: 'can', optional: true},
  {
    head: /^(?:har|ha|hade|få|får|ges|ger|finns)$/u,
    tail: /^(?:möjlighet|möjligheten|möjligheter)$/u,
    force: 'can',
    optional: true
  },
  {head: /^(?:går|gick|gå)$/u, tail: /^att$/u, force: 'can', optional: true}
]

/** Single words that only answer for others. */
const LIKE_DUTY: readonly (readonly [RegExp, 'must' | 'should' | 'may' | 'can'])[] = [
  [
    /^(?:åligger|åläggs|ålagd|ålagda|krävs|krävas|kräver|fordras|obligatorisk\p{L}*|skyldig|skyldiga|skyldighet\p{L}*|tvungen|tvungna|tvingas|behöver|behövs|förutsätter|förutsätts|villkor\p{L}*|krav|kravet)$/u,
    'must'
  ],
  [/^(?:lämpligen|helst|rekommenderar|rekommenderas)$/u, 'should'],
  [/^(?:rätt|rätten|rättighet\p{L}*|tillåts|tillåter|berättigad\p{L}*|befogenhet\p{L}*|beviljas|beviljar)$/u, 'may'],
  [
    /^(?:möjlighet\p{L}*|kunna|förmår|välja|väljer|frivilligt|gärna|synlig\p{L}*|begriplig\p{L}*|tillgänglig\p{L}*|\p{L}{3,}bara?t?)$/u,
    'can'
  ]
]

/** How far before and after a word of duty its negation may stand, in tokens. */
const BEFORE = 2
const AFTER = 5
/** Words of content on either side that make the context. */
const WINDOW = 6

/** The facts of one sentence. `tags` has one word for each token. */
export function readForces(sentence: Sentence, tags: readonly TaggedWord[]): readonly ForceFact[] {
  const {tokens} = sentence
  const facts: ForceFact[] = []
  const usedNegations = new Set<number>()
  const used = new Set<number>()
  const add = (first: number, last: number, kind: ForceFact['kind'], force: Force, isOptional: boolean) => {
    const from = tokens[first]
    const to = tokens[last]
    if (!from || !to) return
    const span = {start: from.start, end: to.end}
    facts.push({
      kind,
      force,
      isOptional,
      text: sentence.block.text.slice(span.start, span.end),
      block: sentence.block.index,
      span,
      sentence: {start: sentence.start, end: sentence.end},
      context: contextOf(tokens, first, last)
    })
  }
  const addDuty = (first: number, last: number, force: 'must' | 'should' | 'may' | 'can', isOptional: boolean) => {
    const negation = negationAt(tokens, first, last)
    if (negation !== -1 && !usedNegations.has(negation)) {
      usedNegations.add(negation)
      const isNeed = force === 'must' && !/^(?:ska|skall)$/u.test(tokens[first]?.lower ?? '')
      add(
        Math.min(first, negation),
        Math.max(last, negation),
        'duty',
        isNeed ? 'needNot' : NEGATIVE[force],
        isOptional && !isNeed
      )
    } else add(first, last, 'duty', force, isOptional)
  }

  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || used.has(i)) return
    const phrase = phraseAt(tokens, i)
    if (phrase) {
      for (let at = i; at <= phrase.last; at++) used.add(at)
      addDuty(i, phrase.last, phrase.force, phrase.optional === true)
      return
    }
    const force = POSITIVE[token.lower]
    if (force === 'must' || force === 'should' || force === 'may' || force === 'can') {
      if (isModal(tokens, tags, i)) addDuty(i, i, force, false)
      return
    }
    if (/^behöver$/u.test(token.lower) && negationAt(tokens, i, i) !== -1) {
      addDuty(i, i, 'must', false)
      return
    }
    const like = LIKE_DUTY.find(([expression]) => expression.test(token.lower))
    if (like) add(i, i, 'duty', like[1], true)
    if (isCommand(tokens, tags, i)) add(i, i, 'duty', 'must', true)
  })
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || usedNegations.has(i)) return
    if (isNegation(tokens, i)) add(i, i, 'negation', 'not', false)
    else if (token.lower === 'utan' && tokens[i + 1]?.lower === 'att') add(i, i + 1, 'negation', 'not', false)
    else if (LIKE_NEGATION.test(token.lower)) add(i, i, 'negation', 'not', true)
  })
  return facts
}

function isNegation(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !NEGATIONS.has(token.lower)) return false
  // Whether or not: nothing is denied.
  return !NOT_DENIED.has(tokens[i + 1]?.lower ?? '') && tokens[i - 1]?.lower !== 'eller'
}

/** The negation that belongs to a verb: right before it, or after it before the next mark. */
function negationAt(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i <= Math.min(last + AFTER, tokens.length - 1); i++) {
    const token = tokens[i]
    if (token?.kind === 'punctuation' || token?.lower === 'som' || (token?.lower === 'att' && i > last)) break
    if (isNegation(tokens, i)) return i
  }
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    if (tokens[i]?.kind === 'punctuation') break
    if (isNegation(tokens, i) && !/^(?:ingen|inget|inga|ingenting)$/u.test(tokens[i]?.lower ?? '')) return i
  }
  return -1
}

function phraseAt(tokens: readonly Token[], i: number) {
  const head = tokens[i]?.lower ?? ''
  for (const phrase of PHRASES) {
    if (!phrase.head.test(head)) continue
    for (let at = i + 1; at <= i + 4; at++) {
      const token = tokens[at]
      if (!token || token.kind === 'punctuation') break
      if (phrase.tail.test(token.lower)) return {...phrase, last: at}
    }
  }
  return undefined
}

/** `får` and `kan` with an infinitive after them; `ska` and `måste` always. */
function isModal(tokens: readonly Token[], tags: readonly TaggedWord[], i: number): boolean {
  const lower = tokens[i]?.lower
  if (lower !== 'får' && lower !== 'äger') return true
  // `Elda får du inte`
  if (i === 1 && /VerbForm=Inf|Mood=Imp/u.test(tags[0]?.features ?? '')) return true
  let isAfterComma = false
  for (let at = i + 1; at <= Math.min(i + 8, tokens.length - 1); at++) {
    const token = tokens[at]
    if (token?.text === ',' || token?.lower === 'att') isAfterComma = true
    if (token?.lower === 'att' || token?.lower === 'som') return false
    if (/VerbForm=Inf/u.test(tags[at]?.features ?? '')) return !isAfterComma || at - i < 6
  }
  return false
}

/** A verb that opens its sentence and bids: `Lämna in blanketten`, also after `och` or `du kan … eller`. */
function isCommand(tokens: readonly Token[], tags: readonly TaggedWord[], i: number): boolean {
  const tag = tags[i]
  const before = tokens[i - 1]?.lower
  const mayBid =
    i === 0 ||
    before === 'och' ||
    before === 'eller' ||
    before === ',' ||
    before === ':' ||
    before === 'då' ||
    before === 'så'
  return mayBid && (tag?.upos === 'VERB' || tag?.upos === 'AUX') && /Mood=Imp|VerbForm=Inf/u.test(tag.features)
}

const EMPTY = words(
  'denna detta dessa eller också samt även från till inom utan efter före under över mellan genom enligt hade haft blir vara varit blev skulle måste behöver kunna skall deras hennes hans vara våra dina mina sina ditt vårt andra annan annat något någon några sådan sådant sådana vilken vilket vilka där därför eftersom medan innan sedan alltid aldrig inte ingen inget inga varje alla allt mycket mer'
)

/** What a word begins with, enough to know it in another form. */
export function stemOf(lower: string): string {
  const bare = lower.replace(
    /(?:arna|erna|orna|ningen|ning|aren|are|ande|ende|ades|ats|ade|at|ar|er|or|en|et|na|as|es|s|a|e|n|t)$/u,
    ''
  )
  return (bare.length >= 4 ? bare : lower).slice(0, 7)
}

/** Whether a word says something of its own. */
export function isContent({kind, lower}: Token): boolean {
  return kind === 'number' || (kind === 'word' && lower.length > 3 && !EMPTY.has(lower))
}

function contextOf(tokens: readonly Token[], first: number, last: number): ReadonlySet<string> {
  const context = new Set<string>()
  for (let i = Math.max(0, first - WINDOW); i < Math.min(tokens.length, last + 1 + WINDOW); i++) {
    const token = tokens[i]
    if (token && isContent(token)) context.add(stemOf(token.lower))
  }
  return context
}
