/**
 * What happens to findings after the rules: the writer's own wishes silence some, one passage keeps the weightiest of two word
 * findings, and the rest are sorted.
 */
import type {Directive, Document} from '../document/document.js'
import type {Rule} from '../rule/define-rule.js'
import {LEVELS} from '../rule/level.js'
import type {Finding} from './finding.js'

/** The rule id under which unused, expired and misspelt directives are reported. */
const DIRECTIVE_RULE = 'undantag'

export interface DirectiveCheck {
  /** Today as `YYYY-MM-DD`; a directive whose last day is earlier has expired. */
  readonly today: string
  /** Rules that were run: only for them can a directive be called unused. */
  readonly inForce: ReadonlySet<string>
  /** All rules there are: a directive that names another is misspelt. */
  readonly known: ReadonlySet<string>
}

export interface SuppressionResult {
  readonly kept: readonly Finding[]
  readonly suppressed: number
  /** About the directives themselves; rule `DIRECTIVE_RULE`. */
  readonly aboutDirectives: readonly Finding[]
}

/**
 * Silences the findings that a directive of the document covers. `disable` covers the blocks up to the matching `enable`,
 * `skip` the next block or, in Word, the commented passage. A finding about the whole document is covered by any `disable`
 * that names its rule.
 */
export function suppress(document: Document, findings: readonly Finding[], check: DirectiveCheck): SuppressionResult {
  if (document.directives.length === 0) return {kept: findings, suppressed: 0, aboutDirectives: []}
  const scopes = directiveScopes(document).map(scope => ({...scope, used: false}))
  const live = scopes.filter(({directive}) => !hasExpired(directive, check.today))
  const kept = findings.filter(finding => {
    const covering = live.filter(scope => covers(scope, finding))
    for (const scope of covering) scope.used = true
    return covering.length === 0
  })
  return {
    kept,
    suppressed: findings.length - kept.length,
    aboutDirectives: check.inForce.has(DIRECTIVE_RULE)
      ? asWished(scopes).flatMap(({directive, used}) => judge(document, directive, used, check))
      : []
  }
}

interface Scope {
  readonly directive: Directive
  /** Blocks from `first` up to but not including `end`. */
  readonly first: number
  readonly end: number
}

/** A Word comment on several paragraphs gives a directive for each; together they are one wish, and used if one of them is. */
function asWished<S extends Scope & {readonly used: boolean}>(scopes: readonly S[]): S[] {
  const wishes = new Map<string | number, S>()
  for (const scope of scopes) {
    const {source, span} = scope.directive
    const key = span ? `${source.part} ${source.start}` : wishes.size
    const first = wishes.get(key)
    if (!first || (scope.used && !first.used)) wishes.set(key, scope)
  }
  return [...wishes.values()]
}

function directiveScopes({directives, blocks}: Document): Scope[] {
  return directives.flatMap((directive, i) => {
    if (directive.action === 'enable') return []
    if (directive.action === 'skip') return [{directive, first: directive.block, end: directive.block + 1}]
    const until = directives.slice(i + 1).find(other => other.action === 'enable' && undoes(other, directive))
    return [{directive, first: directive.block, end: until?.block ?? blocks.length}]
  })
}

function undoes(enable: Directive, disable: Directive): boolean {
  return enable.rules.length === 0 || disable.rules.some(rule => enable.rules.includes(rule))
}

function covers({directive, first, end}: Scope, finding: Finding): boolean {
  if (directive.rules.length > 0 && !directive.rules.includes(finding.rule)) return false
  if (finding.block === -1 && !finding.source) return directive.action === 'disable' && directive.rules.length > 0
  if (finding.block < first || finding.block >= end) return false
  const {span} = directive
  return !span || (finding.span.start < span.end && finding.span.end > span.start)
}

function hasExpired({until}: Directive, today: string): boolean {
  return until !== '' && until < today
}

function judge(document: Document, directive: Directive, used: boolean, check: DirectiveCheck): Finding[] {
  const block = document.blocks[Math.min(directive.block, document.blocks.length - 1)]
  const about = (message: string, data: Finding['data']): Finding => ({
    rule: DIRECTIVE_RULE,
    level: 'notice',
    message,
    data,
    block: block?.index ?? -1,
    span: directive.span ?? {start: 0, end: 0},
    suggestions: [],
    source: directive.source
  })
  const unknown = directive.rules.filter(rule => !check.known.has(rule))
  if (unknown.length > 0) return unknown.map(rule => about('unknown', {rule}))
  if (hasExpired(directive, check.today)) return [about('expired', {until: directive.until})]
  const judged = directive.rules.length === 0 || directive.rules.every(rule => check.inForce.has(rule))
  return judged && !used ? [about('unused', {})] : []
}

/**
 * Of two findings about words where one lies within the other, keeps the wider, then the weightier, then the first by
 * rule id: one passage is not advised about twice. A finding about the sentence that lies within one about words (the passive
 * in `det kan konstateras att`) goes too: the change of words takes it away.
 */
export function dropOverlaps(findings: readonly Finding[], rule: (id: string) => Rule | undefined): readonly Finding[] {
  const isAboutWords = (finding: Finding) => rule(finding.rule)?.category === 'ord'
  const candidates = findings.filter(
    finding => finding.block >= 0 && (isAboutWords(finding) || rule(finding.rule)?.category === 'mening')
  )
  const byPlace = candidates.toSorted(
    (a, b) =>
      a.block - b.block ||
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      Number(isAboutWords(b)) - Number(isAboutWords(a)) ||
      LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
      compareRules(a, b)
  )
  const dropped = new Set<Finding>()
  let widest: Finding | undefined
  for (const finding of byPlace) {
    if (widest && widest.block === finding.block && finding.span.end <= widest.span.end) dropped.add(finding)
    else if (isAboutWords(finding)) widest = finding
  }
  return dropped.size === 0 ? findings : findings.filter(finding => !dropped.has(finding))
}

/** In reading order; what is about the whole document comes first. Findings at one place are sorted by rule and message. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      a.block - b.block ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.source?.start ?? 0) - (b.source?.start ?? 0) ||
      compareRules(a, b)
  )
}

function compareRules(a: Finding, b: Finding): number {
  return compare(a.rule, b.rule) || compare(a.message, b.message)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * At most `most` of `findings`, the heaviest levels first and of one level the first in the text; in the order given. A file with more has
 * something other than its language wrong with it, and a report on it would fill memory and screen.
 */
export function keepHeaviest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings
  const kept = new Set<Finding>()
  for (const level of LEVELS.toReversed())
    for (const finding of findings) if (finding.level === level && kept.size < most) kept.add(finding)
  return findings.filter(finding => kept.has(finding))
}
