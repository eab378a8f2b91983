import type {Block, Document, Note} from '../document/document.js'
import {headingsAbove, placeFinder} from '../document/place.js'
import type {GrammarFigures} from '../language/grammar/grammar-measures.js'
import type {Measures} from '../language/measures.js'
import type {Sentence} from '../language/token.js'
import type {Outcome} from '../lint/engine.js'
import type {Finding} from '../lint/finding.js'
import type {Rule} from '../rule/define-rule.js'
import {impactOf} from '../rule/impact.js'
import type {Span} from '../text/span.js'
import {type Concealer, concealer} from './conceal.js'
import {type KlarsprakIndex, klarsprakIndex} from './klarsprak-index.js'
import type {FileReport, ReportedFinding, SectionMeasures} from './report.js'
import {assignViews} from './views.js'

/** How much of a passage is shown on either side of the words that are meant, in characters. */
const CONTEXT = 300

/** Makes what reporters are handed from a document and its finished findings (silenced, sorted). */
export function buildReport(
  document: Document,
  outcome: Outcome,
  findings: readonly Finding[],
  rules: (id: string) => Rule | undefined,
  suppressed: number,
  notes: readonly Note[] = [],
  grammar?: GrammarFigures
): FileReport {
  const place = placeFinder(document)
  const conceal = concealer(document.blocks, outcome.findings)
  const views = assignViews(
    findings,
    index => sentencesOf(document, outcome, index),
    ({rule, level}) => impactOf(rules(rule), level)
  )
  const bySection = new Map<number, Finding[]>()
  for (const finding of findings) {
    const block = document.blocks[finding.block]
    if (!block) continue
    const heading = block.kind === 'heading' ? block.index : block.heading
    const own = bySection.get(heading)
    if (own) own.push(finding)
    else bySection.set(heading, [finding])
  }
  const repeats = new Map<string, string[]>()
  findings.forEach((finding, i) => {
    if (views[i] !== 'repeat') return
    const key = paragraphKey(finding)
    const words = conceal.text(document.blocks[finding.block]).slice(finding.span.start, finding.span.end)
    const others = repeats.get(key)
    if (others) others.push(words)
    else repeats.set(key, [words])
  })
  return {
    path: document.path,
    format: document.format,
    findings: findings.map((finding, i) => {
      const block = document.blocks[finding.block]
      return {
        rule: finding.rule,
        level: finding.level,
        message: finding.message,
        data: conceal.data(finding),
        place: place(block, finding.span, finding.source),
        ...passageOf(document, outcome, conceal, block, finding),
        headingPath: sectionPath(document, conceal, block),
        view: views[i] ?? 'shown',
        repeats: views[i] === 'repeat' ? [] : (repeats.get(paragraphKey(finding)) ?? [])
      }
    }),
    measures: outcome.measures(),
    ...(grammar && {grammar: grammar.document}),
    index: indexOf(outcome, outcome.measures(), findings, rules),
    sections: outcome.sections().map(({heading, measures}) => {
      const index = indexOf(outcome, measures, bySection.get(heading) ?? [], rules)
      return {
        headingPath: sectionPath(document, conceal, document.blocks[heading]),
        measures,
        ...sectionGrammar(grammar, heading),
        index: index?.value ?? null
      }
    }),
    // A note of the reader, such as that all is code, says why there is no text.
    notes: [...document.notes, ...notes, ...(hasText(document) || document.notes.length > 0 ? [] : [NO_TEXT])],
    suppressed
  }
}

function sectionGrammar(figures: GrammarFigures | undefined, heading: number): Pick<SectionMeasures, 'grammar'> {
  const grammar = figures?.sections.get(heading)
  return grammar ? {grammar} : {}
}

function indexOf(
  {frequency}: Outcome,
  {words, sentences, uncommonWords}: Measures,
  findings: readonly Finding[],
  rules: (id: string) => Rule | undefined
): KlarsprakIndex | null {
  if (!frequency || uncommonWords === null) return null
  return klarsprakIndex({
    words,
    sentences,
    uncommonWordShare: uncommonWords / Math.max(1, words),
    findings: findings.map(({rule, level}) => ({rule, impact: impactOf(rules(rule), level)}))
  })
}

function paragraphKey({rule, block}: Finding): string {
  return `${block} ${rule}`
}

function sentencesOf({blocks}: Document, outcome: Outcome, index: number): readonly Sentence[] {
  const block = blocks[index]
  return block ? outcome.sentences(block) : []
}

function hasText({blocks}: Document): boolean {
  return blocks.some(({text}) => text.trim() !== '')
}

const NO_TEXT: Note = {
  code: 'no-text',
  text: {sv: 'Här finns ingen text att granska.', en: 'There is no text to review here.'}
}

/** The headings above a block; a heading belongs to its own section. */
function sectionPath(document: Document, conceal: Concealer, block: Block | undefined): readonly string[] {
  if (!block) return []
  const above = headingsAbove(document, block).map(conceal.text)
  return block.kind === 'heading' ? [...above, conceal.text(block)] : above
}

/** The sentences that the finding touches, or the raw source where no text of a block is meant. */
function passageOf(
  document: Document,
  outcome: Outcome,
  conceal: Concealer,
  block: Block | undefined,
  finding: Finding
): Pick<ReportedFinding, 'passage' | 'suggestions'> {
  const {span, source} = finding
  // A suggestion is made of the words that it replaces.
  const suggestions = conceal.hides(finding) ? [] : finding.suggestions
  if (source) {
    const raw = (document.parts.get(source.part) ?? '').slice(
      source.start,
      Math.min(source.end, source.start + CONTEXT)
    )
    return {passage: {text: raw, span: {start: 0, end: raw.length}}, suggestions}
  }
  if (!block) return {passage: {text: '', span: {start: 0, end: 0}}, suggestions: []}
  const window = clip(block.text, sentenceWindow(outcome, block, span), span)
  const shift = ({start, end}: Span) => ({
    start: Math.max(0, start - window.start),
    end: Math.min(end, window.end) - window.start
  })
  return {
    passage: {text: conceal.text(block).slice(window.start, window.end), span: shift(span)},
    suggestions: suggestions
      .filter(suggestion => suggestion.span.start >= window.start && suggestion.span.end <= window.end)
      .map(suggestion => ({...suggestion, span: shift(suggestion.span)}))
  }
}

function sentenceWindow(outcome: Outcome, block: Block, span: Span): Span {
  const sentences = outcome.sentences(block)
  const end = Math.max(span.end, span.start + 1)
  const from = firstEndingAfter(sentences, span.start)
  const first = sentences[from]
  if (!first || first.start >= end) return {start: 0, end: block.text.length}
  let last = first
  for (let i = from + 1; i < sentences.length; i++) {
    const sentence = sentences[i]
    if (!sentence || sentence.start >= end) break
    last = sentence
  }
  return {start: Math.min(first.start, span.start), end: Math.max(last.end, span.end)}
}

/** Index of the first sentence that ends after `offset`; a search by halves, since a block may hold 100,000 sentences. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Cuts the window at spaces so that it shows at most CONTEXT characters on either side of the words. */
function clip(text: string, window: Span, span: Span): Span {
  let {start, end} = window
  if (span.start - start > CONTEXT) start = Math.min(span.start, text.indexOf(' ', span.start - CONTEXT) + 1)
  const limit = Math.max(span.start + CONTEXT, Math.min(span.end, span.start + 4 * CONTEXT))
  if (end - limit > CONTEXT) end = Math.max(limit, text.lastIndexOf(' ', limit + CONTEXT))
  return {start, end}
}
