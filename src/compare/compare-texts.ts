import type {Block, Document} from '../document/document.js'
import {headingsAbove, type Place, placeFinder} from '../document/place.js'
import type {FileReport, ReportedFinding} from '../report/report.js'
import type {Span} from '../text/span.js'
import {checkMeaning, type MeaningChange} from './check-meaning.js'
import type {FactReading} from './collect-facts.js'
import type {FactKind, FactPlace} from './fact.js'

/** A text with what a review said of it. */
export interface ReviewedText {
  readonly document: Document
  readonly report: FileReport
  /** The text of a block as it may be shown. */
  readonly shownText: (block: Block) => string
}

/** Words in one of the texts, where they stand, and the sentence around them. */
export interface ShownPlace {
  readonly place: Place
  readonly headingPath: readonly string[]
  /** `span` is empty where the whole sentence is meant. */
  readonly passage: {readonly text: string; readonly span: Span}
}

export interface ShownChange {
  readonly kind: FactKind
  /** `lost`: only in the old text; `changed`: something else came instead; `new`: only in the new text. */
  readonly status: 'lost' | 'changed' | 'new'
  readonly before: ShownPlace | null
  readonly after: ShownPlace | null
  /** Where nothing stands instead: the sentence of the other text that says most nearly the same. */
  readonly likest: ShownPlace | null
}

export interface RuleChange {
  readonly rule: string
  readonly before: number
  readonly after: number
}

export interface Comparison {
  readonly meaning: readonly ShownChange[]
  /** How many things are lost or changed. */
  readonly lost: number
  /** Rules with findings in either text, those that changed most first. */
  readonly rules: readonly RuleChange[]
  /** Findings of the old text that the new one has not, and the other way round. */
  readonly gone: readonly ReportedFinding[]
  readonly added: readonly ReportedFinding[]
}

/** Compares a text with its rewrite: what it says, and what a review says of it. */
export function compareTexts(before: ReviewedText, after: ReviewedText, reading: FactReading): Comparison {
  const showBefore = placeShower(before)
  const showAfter = placeShower(after)
  const meaning = checkMeaning(before.document, after.document, reading).map(change =>
    shown(change, showBefore, showAfter)
  )
  return {
    meaning,
    lost: meaning.filter(({status}) => status !== 'new').length,
    rules: ruleChanges(before.report.findings, after.report.findings),
    gone: without(before.report.findings, after.report.findings),
    added: without(after.report.findings, before.report.findings)
  }
}

type ShowPlace = (place: FactPlace) => ShownPlace

function placeShower({document, shownText}: ReviewedText): ShowPlace {
  const place = placeFinder(document)
  return ({block: index, span, sentence}) => {
    const block = document.blocks[index]
    return {
      place: place(block, span.end > span.start ? span : sentence, undefined),
      headingPath: block ? headingsAbove(document, block).map(shownText) : [],
      passage: {
        text: block ? shownText(block).slice(sentence.start, sentence.end) : '',
        span: {start: span.start - sentence.start, end: span.end - sentence.start}
      }
    }
  }
}

function shown({kind, before, after, likest}: MeaningChange, showBefore: ShowPlace, showAfter: ShowPlace): ShownChange {
  const showOther = before ? showAfter : showBefore
  return {
    kind,
    status: before ? (after ? 'changed' : 'lost') : 'new',
    before: before && showBefore(before),
    after: after && showAfter(after),
    likest: before && after ? null : likest && showOther(likest)
  }
}

function ruleChanges(before: readonly ReportedFinding[], after: readonly ReportedFinding[]): readonly RuleChange[] {
  const counts = new Map<string, {before: number; after: number}>()
  const countOf = (rule: string) => {
    const known = counts.get(rule) ?? {before: 0, after: 0}
    counts.set(rule, known)
    return known
  }
  for (const {rule} of before) countOf(rule).before++
  for (const {rule} of after) countOf(rule).after++
  return [...counts]
    .map(([rule, count]) => ({rule, ...count}))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.rule < b.rule ? -1 : 1))
}

/** The findings of `from` about words that no finding of the same rule in `other` is about. */
function without(from: readonly ReportedFinding[], other: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const left = new Map<string, number>()
  for (const finding of other) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1)
  return from.filter(finding => {
    const key = keyOf(finding)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

function keyOf({rule, message, passage: {text, span}}: ReportedFinding): string {
  return `${rule} ${message} ${text.slice(span.start, span.end).toLowerCase()}`
}
