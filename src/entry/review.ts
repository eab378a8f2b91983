/** What both entries share: a document and the rules in force become a report. */
import {TEMPLATE_RULE} from '../config/resolve.js'
import type {Block, Document, Note} from '../document/document.js'
import type {FrequencyTable} from '../language/frequency.js'
import type {GrammarFigures} from '../language/grammar/grammar-measures.js'
import type {LanguageSource, Needs} from '../language/ladder.js'
import {dropOverlaps, keepHeaviest, sortFindings, suppress} from '../lint/after.js'
import {highestNeed, lint, type Outcome, type RuleInForce} from '../lint/engine.js'
import type {Finding} from '../lint/finding.js'
import {buildPhraseIndex} from '../lint/phrase-index.js'
import {type ReviewScope, scopeOf} from '../lint/scope.js'
import {SHARED_WORK, type Stopwatch, timedPhrases, timedRules} from '../lint/timing.js'
import {buildReport} from '../report/build-report.js'
import {concealer} from '../report/conceal.js'
import type {FileReport} from '../report/report.js'
import type {Rule} from '../rule/define-rule.js'
import type {Dictionaries} from '../rule/dictionary.js'
import {isAtLeast, type Level} from '../rule/level.js'

export interface ReviewSettings {
  readonly rules: readonly RuleInForce[]
  readonly dictionaries: Dictionaries
  /** All rules there are, in force or not. */
  readonly allRules: readonly Rule[]
  /** The lightest level that is reported. */
  readonly lowestLevel: Level
  /** Today as `YYYY-MM-DD`. */
  readonly today: string
  /** Which part of each document is reviewed; the whole unless said. */
  readonly scope?: ReviewScope
  /** Whether to work out the figures that need tags and trees of every sentence. */
  readonly grammar?: boolean
  /** Gets the trained parts of the analysis: called once, and only if they are needed. */
  readonly language: LanguageLoader
  /** How common words are; without it no index is given. */
  readonly frequency?: FrequencyTable
  /** Gets the time of each rule and of the work they share. Timing costs time itself. */
  readonly stopwatch?: Stopwatch
}

/** Gets the trained parts of the analysis; the parser may be left out where only tags are needed. */
export type LanguageLoader = (needs: Exclude<Needs, 'tokens'>) => Promise<LanguageSource>

/** Reviews documents with the same settings; word lists are compiled once. */
export interface Reviewer {
  readonly review: (document: Document) => Promise<FileReport>
  /** What `review` reports as it stands in the blocks, and the report itself: for what changes the text or writes in it. */
  readonly inspect: (document: Document) => Promise<Inspection>
}

/** The findings of a document that are shown: silenced, hidden and covered ones are gone. */
export interface Inspection {
  /** In reading order. */
  readonly findings: readonly Finding[]
  readonly report: () => FileReport
  /** The text of a block as it may be shown: with its personal data masked. */
  readonly shownText: (block: Block) => string
}

/** Makes a reviewer. */
export function createReviewer(settings: ReviewSettings): Reviewer {
  const {lowestLevel, stopwatch} = settings
  const rules = stopwatch ? timedRules(settings.rules, stopwatch) : settings.rules
  const index = buildPhraseIndex(
    rules.map(({rule}) => rule),
    settings.dictionaries
  )
  const phrases = stopwatch ? timedPhrases(index, stopwatch) : index
  const timed = <T>(name: string, work: () => T): T => (stopwatch ? stopwatch.time(name, work) : work())
  const known = new Map(settings.allRules.map(rule => [rule.id, rule]))
  const check = {
    today: settings.today,
    inForce: new Set(rules.map(({rule}) => rule.id)),
    known: new Set(known.keys())
  }
  const levels = new Map(rules.map(({rule, level}) => [rule.id, level]))
  const needs = settings.grammar ? 'syntax' : highestNeed(rules)
  let language: Promise<LanguageSource> | undefined
  const inspect = async (document: Document): Promise<Inspection> => {
    if (needs !== 'tokens') language ??= settings.language(needs)
    const source = await language
    const outcome = timed(SHARED_WORK.sentences, () =>
      lint(document, rules, phrases, source, settings.frequency, lowestLevel)
    )
    const english = await reviewEnglishPassages(document, rules)
    const grammar = source && settings.grammar ? await measure(document, outcome, source) : undefined
    const {kept, suppressed, aboutDirectives} = suppress(document, [...outcome.findings, ...english], check)
    const graded = [...kept, ...aboutDirectives].map(finding => {
      const level = levels.get(finding.rule) ?? finding.level
      return level === finding.level ? finding : {...finding, level}
    })
    const scope = settings.scope && scopeOf(document, settings.scope)
    const visible = graded.filter(
      finding => isAtLeast(finding.level, lowestLevel) && (!scope || scope.includes(finding))
    )
    const all = sortFindings(dropOverlaps(visible, id => known.get(id)))
    const findings = keepHeaviest(all, MOST_FINDINGS)
    const isTemplate = levels.get(TEMPLATE_RULE) === null
    const slots = isTemplate ? graded.filter(({rule, level}) => rule === TEMPLATE_RULE && level === 'info').length : 0
    const notes = [
      ...(scope?.notes ?? []),
      ...(slots === 0 ? [] : [treatedAsTemplate(slots)]),
      ...(all === findings ? [] : [notAllReported(all.length)])
    ]
    let conceal: ReturnType<typeof concealer> | undefined
    return {
      findings,
      shownText: block => {
        conceal ??= concealer(document.blocks, outcome.findings)
        return conceal.text(block)
      },
      report: () =>
        timed(SHARED_WORK.report, () =>
          buildReport(document, outcome, findings, id => known.get(id), suppressed, notes, grammar)
        )
    }
  }
  return {inspect, review: async document => (await inspect(document)).report()}
}

/** Tagging and parsing every sentence is much code and much time, both only for those who ask. */
async function measure(document: Document, outcome: Outcome, source: LanguageSource): Promise<GrammarFigures> {
  const {measureGrammar} = await import('../language/grammar/grammar-measures.js')
  return measureGrammar(document.blocks, outcome.sentences, source)
}

/** A letter may be called a template by chance, and must not go out with its slots because nobody was told. */
function treatedAsTemplate(slots: number): Note {
  return {
    code: 'template',
    text: {
      sv: `Filen räknas som en mall, så fält att fylla i får stå kvar (${slots}).`,
      en: `The file counts as a template, so slots to fill in may stay (${slots}).`
    }
  }
}

/** The most findings that are reported of one file: some thousand pages of heavy prose have as many. */
const MOST_FINDINGS = 20_000

function notAllReported(count: number): Note {
  const grouped = (number: number, separator: string) => String(number).replace(/\B(?=(?:\d{3})+$)/gu, separator)
  return {
    code: 'findings-left-off',
    text: {
      sv: `Filen har ${grouped(count, ' ')} anmärkningar. De ${grouped(MOST_FINDINGS, ' ')} viktigaste visas.`,
      en: `The file has ${grouped(count, ',')} findings. The ${grouped(MOST_FINDINGS, ',')} most important are shown.`
    }
  }
}

/** The English rules need unified and retext, which are loaded only for a document that has English in it. */
async function reviewEnglishPassages(document: Document, rules: readonly RuleInForce[]): Promise<readonly Finding[]> {
  if (!document.blocks.some(block => block.language === 'en')) return []
  const {reviewEnglish} = await import('../english/review-english.js')
  return reviewEnglish(document, rules)
}
