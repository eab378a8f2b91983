/** From the findings of a review to the comments of a Word file: which, in what order, and what they say. */
import type {SourceSpan} from '../document/document.js'
import type {Texts} from '../i18n/texts.js'
import type {Finding} from '../lint/finding.js'
import {adviceSentences, repeatsText} from '../report/advice.js'
import {renderMessage} from '../report/message.js'
import {fullPlaceText} from '../report/place-text.js'
import {rankFindings} from '../report/rank.js'
import type {FileReport, ReportedFinding} from '../report/report.js'
import {indexBand, lixBand} from '../report/terminal-summary.js'
import type {Rule} from '../rule/define-rule.js'
import {LEVELS} from '../rule/level.js'
import type {CommentText} from './comments-part.js'
import type {WishedComment} from './write.js'

/** A finding as it stands in the blocks and as it is reported. */
export interface FoundInWord {
  readonly finding: Finding
  readonly reported: ReportedFinding
  /** `null` for what is about the whole document. */
  readonly place: SourceSpan | null
  /** Whether the comment can only stand beside its words and has to quote them. */
  readonly isBeside: boolean
}

export interface CommentPlan {
  readonly comments: readonly WishedComment[]
  /** How many findings no comment speaks of, because of the cap. */
  readonly left: number
}

export interface PlanSettings {
  readonly texts: Texts
  readonly rule: (id: string) => Rule | undefined
  /** The most comments, with the summary. */
  readonly maxComments: number
  /** How many findings have become tracked changes. */
  readonly changes: number
}

/**
 * The comments for `found`, in the order of the document, after a summary of the whole report. Findings of one rule on the same
 * words share a comment; under the cap the weightiest are kept.
 */
export function planComments(report: FileReport, found: readonly FoundInWord[], settings: PlanSettings): CommentPlan {
  const {texts, rule, maxComments, changes} = settings
  const groups = groupAlike(withoutRepeats(found))
  const ranked = rankFindings(
    groups.map(group => ({group, finding: group[0].reported})),
    rule
  )
  const kept = new Set(ranked.slice(0, Math.max(0, maxComments - 1)).map(({group}) => group))
  const left = groups.filter(group => !kept.has(group)).reduce((sum, group) => sum + group.length, 0)
  const summary: WishedComment = {place: null, text: summaryText(report, kept.size, left, changes, settings)}
  const comments = groups
    .filter(group => kept.has(group))
    .map(group => ({place: group[0].place, text: commentText(group, texts, rule)}))
  return {comments: [summary, ...comments], left}
}

/** Of the findings of one rule in a paragraph the one that stands for the others; if that one is mended, the first that is left. */
function withoutRepeats(found: readonly FoundInWord[]): readonly FoundInWord[] {
  const shown = new Set(found.filter(({reported}) => reported.view === 'shown').map(paragraphKey))
  const seen = new Set<string>()
  return found.filter(entry => {
    const {view} = entry.reported
    if (view !== 'repeat') return view === 'shown'
    const key = paragraphKey(entry)
    if (shown.has(key) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function paragraphKey({finding: {rule, block}}: FoundInWord): string {
  return `${block} ${rule}`
}

type Group = readonly [FoundInWord, ...FoundInWord[]]

/** Words longer than this are a passage, and each passage is spoken of by itself. */
const LONGEST_WORDS = 60

function groupAlike(found: readonly FoundInWord[]): readonly Group[] {
  const groups = new Map<string, [FoundInWord, ...FoundInWord[]]>()
  found.forEach((entry, i) => {
    const {passage, rule, message, suggestions} = entry.reported
    const words = passage.text.slice(passage.span.start, passage.span.end).toLowerCase()
    const isAlike = words !== '' && words.length <= LONGEST_WORDS
    const key = isAlike ? JSON.stringify([rule, message, words, suggestions.map(s => s.replacement)]) : String(i)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  })
  return [...groups.values()]
}

/** How many of the places of a repeated word are named. */
const NAMED_PLACES = 5

function commentText(
  [{reported, isBeside}, ...more]: Group,
  texts: Texts,
  ruleOf: (id: string) => Rule | undefined
): CommentText {
  const rule = ruleOf(reported.rule)
  const {language} = texts
  const message = rule ? renderMessage(rule, reported.message, reported.data, language) : reported.message
  const places = [...new Set(more.map(({reported: other}) => fullPlaceText(other, texts)))]
  const named = `${places.slice(0, NAMED_PLACES).join('; ')}${places.length > NAMED_PLACES ? ' …' : ''}`
  const {repeats, place, passage} = reported
  const isElsewhere = place.kind === 'word' && place.region !== 'body' && passage.text !== ''
  const words = passage.text.slice(passage.span.start, passage.span.end || passage.text.length)
  return [
    [{text: rule?.title[language] ?? reported.rule, bold: true}],
    ...(isElsewhere
      ? [[{text: texts.word.elsewhere(texts.report.regions[place.region], shortened(words))}]]
      : isBeside && words !== ''
        ? [[{text: texts.word.beside(shortened(words))}]]
        : []),
    [{text: message}],
    ...(rule ? [[{text: firstSentence(rule.why[language])}]] : []),
    ...adviceSentences(reported, message, texts).map(text => [{text}]),
    ...(repeats.length === 0 ? [] : [[{text: sentence(repeatsText(repeats, texts))}]]),
    ...(more.length === 0 ? [] : [[{text: sentence(texts.report.andMore(more.length, named))}]]),
    [{text: texts.report.readMore(reported.rule)}]
  ]
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_WORDS))} …`
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.…]$/u.test(whole) ? whole : `${whole}.`
}

/** How many kinds of findings are named to begin with. */
const BEGINNINGS = 3

function summaryText(
  report: FileReport,
  written: number,
  left: number,
  changes: number,
  {texts, rule}: PlanSettings
): CommentText {
  const {findings, index, measures} = report
  const counts = LEVELS.toReversed().flatMap(level => {
    const count = findings.filter(finding => finding.level === level).length
    return count === 0 ? [] : [texts.levelCounts[level](count)]
  })
  const costs = index?.costs ?? []
  const lines = [
    findings.length === 0 ? texts.report.none : `${texts.report.findings(findings.length)}: ${counts.join(', ')}.`,
    ...(changes > 0 ? [texts.word.changesProposed(changes)] : []),
    ...(left > 0 ? [texts.word.capped(written, left)] : []),
    ...(index
      ? [
          `${texts.report.index} ${texts.report.indexValue(Math.round(index.value), texts.report.indexScale[indexBand(index.value)])}.`,
          ...(index.uncertain ? [texts.report.indexUncertain] : [])
        ]
      : []),
    measures.lix === null
      ? texts.report.tooShort
      : `${texts.report.lix(texts.format(measures.lix), texts.report.lixScale[lixBand(Math.round(measures.lix))], undefined)}.`
  ]
  const beginnings = costs.slice(0, BEGINNINGS).map(({rule: id, count}, i) => {
    return `${i + 1}. ${rule(id)?.title[texts.language] ?? id} (${texts.report.times(count)})`
  })
  return [
    [{text: texts.word.summary, bold: true}],
    ...lines.map(text => [{text}]),
    ...(beginnings.length === 0
      ? []
      : [[{text: texts.report.beginWith, bold: true}], ...beginnings.map(text => [{text}])])
  ]
}
