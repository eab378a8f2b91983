/**
 * What a reporter is handed: everything a person needs to find and understand the findings of a run, so that the document
 * itself can be freed when its findings are out.
 */
import type {Document, Format, Note} from '../document/document.js'
import type {Place} from '../document/place.js'
import type {GrammarMeasures} from '../language/grammar/grammar-measures.js'
import type {Measures} from '../language/measures.js'
import type {Suggestion} from '../lint/finding.js'
import type {Rule} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import type {InterfaceLanguage, Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import type {KlarsprakIndex} from './klarsprak-index.js'
import type {View} from './views.js'

export interface ReportedFinding {
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly data: Readonly<Record<string, string | number>>
  readonly place: Place
  /** The sentence or block that the finding stands in, and which of its characters are meant; empty span for the whole. Personal data is masked. */
  readonly passage: {readonly text: string; readonly span: Span}
  /** Texts of the headings above, outermost first; a heading stands in the section that it opens. */
  readonly headingPath: readonly string[]
  /** Offsets of the suggestions' spans are in `passage.text`. */
  readonly suggestions: readonly Suggestion[]
  /** Whether a person who has not asked for everything meets it. */
  readonly view: View
  /** The words of the other findings of its rule in the paragraph, which it stands for. */
  readonly repeats: readonly string[]
}

/** The measures of the text under one heading. */
export interface SectionMeasures {
  readonly headingPath: readonly string[]
  readonly measures: Measures
  /** Only where asked for. */
  readonly grammar?: GrammarMeasures
  /** Klarspråksindex, 0–100; `null` without sentences or without a table of frequencies. */
  readonly index: number | null
}

export interface FileReport {
  readonly path: string
  readonly format: Format
  /** Sorted by place. Already filtered: suppressed and hidden findings are not here. */
  readonly findings: readonly ReportedFinding[]
  readonly measures: Measures
  /** Only where asked for. */
  readonly grammar?: GrammarMeasures
  /** `null` without sentences or without a table of frequencies. */
  readonly index: KlarsprakIndex | null
  readonly sections: readonly SectionMeasures[]
  readonly notes: readonly Note[]
  /** How many findings the writer's own directives silenced. */
  readonly suppressed: number
}

/** A file that could not be reviewed, and why. */
export interface FailedFile {
  readonly path: string
  readonly reason: Localised
}

/** Counts over a whole run. */
export interface RunSummary {
  readonly files: number
  readonly failed: number
  readonly findings: Readonly<Record<Level, number>>
  readonly words: number
}

/**
 * Writes one format. Called once with `begin`, once a file in the order of paths, and once with `end`; `write` may be called
 * any number of times, so that a run over many files needs memory for one.
 */
export interface Reporter {
  readonly begin: () => void
  /** `document` is let go afterwards: a reporter keeps nothing of it. */
  readonly file: (report: FileReport, document: Document) => void
  readonly failed: (failure: FailedFile) => void
  readonly end: (summary: RunSummary) => void
}

export interface ReporterContext {
  readonly write: (text: string) => void
  readonly language: InterfaceLanguage
  readonly rule: (id: string) => Rule | undefined
  readonly rules: readonly Rule[]
  readonly version: string
  /** The index of each file by path in an earlier run, where one is given. */
  readonly before?: ReadonlyMap<string, number>
}
