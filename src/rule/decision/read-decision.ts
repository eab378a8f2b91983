/**
 * A letter understood as a decision: its parts, in any order, by headings and by content. Worked out once a document and shared by
 * all rules about decisions.
 */
import type {Block, Document} from '../../document/document.js'
import type {Sentence} from '../../language/token.js'
import {type Appeal, readAppeal} from './appeal.js'
import {documentDate} from './document-date.js'
import {type Fact, findFacts} from './facts.js'
import {isAboutACase, judgeKind, type LetterKind} from './letter-kind.js'
import {findParts, type Parts} from './parts.js'
import {findRulings, type Outcome, type Ruling} from './rulings.js'
import {isInLetter, type Section, splitSections} from './sections.js'

export interface Decision {
  readonly kind: LetterKind
  readonly sections: readonly Section[]
  readonly facts: readonly Fact[]
  /** Every sentence that decides something, in reading order. */
  readonly rulings: readonly Ruling[]
  /**
   * The rulings that count: those under the heading for it; without them those at the beginning; without them all. A heading that
   * gives the outcome is left out if a sentence does so too.
   */
  readonly operative: readonly Ruling[]
  /** What the operative rulings come to together; `unknown` without them. */
  readonly outcome: Outcome | 'unknown'
  readonly appeal: Appeal
  readonly parts: Parts
  /** The day of the decision as the letter gives it, `YYYY-MM-DD`, or `''`. */
  readonly date: string
  /** Words in the letter's own text. */
  readonly words: number
  /** Whether the place where the decision stands holds a slot of a template, so that what is decided is not known. */
  readonly hasSlot: boolean
}

/** Longer texts are no letters: reports, acts, collections. In characters, about 8,000 words. */
const LONGEST_LETTER = 60_000

/** More blocks than a letter has: tables and lists of records. */
const MOST_BLOCKS = 2000

const NOTHING: Decision = {
  kind: 'other',
  sections: [],
  facts: [],
  rulings: [],
  operative: [],
  outcome: 'unknown',
  appeal: {
    kind: 'ordinary',
    mention: undefined,
    sentences: [],
    isEnclosed: false,
    hasSlot: false,
    periods: [],
    saysFrom: false,
    toAuthority: false,
    toCourt: undefined,
    namesCourt: false,
    asksWhich: false,
    asksHow: false
  },
  parts: {
    reasons: false,
    law: false,
    period: false,
    calculation: false,
    contact: false,
    decider: false,
    date: false
  },
  date: '',
  words: 0,
  hasSlot: false
}

const known = new WeakMap<Document, Decision>()

/** The decision that `document` is, or may be: see `kind`. */
export function readDecision(document: Document, sentences: (block: Block) => readonly Sentence[]): Decision {
  let decision = known.get(document)
  if (!decision) {
    decision = read(document, sentences)
    known.set(document, decision)
  }
  return decision
}

const cases = new WeakMap<Document, boolean>()

/** Whether the document may be a decision by its content; costs far less than reading it. */
export function mayBeDecision(document: Document): boolean {
  let answer = cases.get(document)
  if (answer === undefined) {
    answer = isAboutACase(findFacts(document.blocks.slice(0, MOST_BLOCKS)))
    cases.set(document, answer)
  }
  return answer
}

function read(document: Document, sentencesOf: (block: Block) => readonly Sentence[]): Decision {
  const own = document.blocks.filter(isInLetter)
  const length = own.reduce((sum, {text}) => sum + text.length, 0)
  if (length > LONGEST_LETTER || document.blocks.length > MOST_BLOCKS) return NOTHING
  const sections = splitSections(document)
  const facts = findFacts(document.blocks)
  const rulings = findRulings(sections, sentencesOf)
  const operative = selectOperative(rulings)
  const appeal = readAppeal(sections, document.blocks, sentencesOf)
  const deciding = sections.filter(({kind}) => kind === 'decision').flatMap(({blocks}) => blocks)
  return {
    kind: judgeKind(document, {sections, facts, rulings, appeal}),
    sections,
    facts,
    rulings,
    operative,
    outcome: sumOutcomes(operative, deciding),
    appeal,
    parts: findParts(document, sections, facts, operative),
    date: documentDate(document),
    words: own.reduce((sum, {text}) => sum + text.split(' ').length, 0),
    hasSlot: [...deciding, ...operative.map(({block}) => block)].some(block =>
      block.marks.some(({kind}) => kind === 'placeholder')
    )
  }
}

function selectOperative(rulings: readonly Ruling[]): readonly Ruling[] {
  const sentences = rulings.filter(({isHeading}) => !isHeading)
  const titled = sentences.filter(({section}) => section === 'decision')
  if (titled.length > 0) return titled
  const first = sentences.filter(({section}) => section === 'opening')
  if (first.length > 0) return first
  return sentences.length > 0 ? sentences : rulings
}

function sumOutcomes(rulings: readonly Ruling[], deciding: readonly Block[]): Decision['outcome'] {
  const outcomes = new Set(rulings.map(({outcome}) => outcome))
  if (outcomes.size === 0) return 'unknown'
  if (outcomes.has('partly') || (outcomes.has('refused') && outcomes.has('granted'))) return 'partly'
  if (outcomes.has('refused')) return 'refused'
  if (outcomes.has('burden')) return 'burden'
  if (!outcomes.has('granted')) return 'open'
  return deciding.some(({text}) => /säger (?:vi )?nej|avslås|avslag/iu.test(text)) ? 'partly' : 'granted'
}
