/** From a Word file to the same file with comments and tracked changes in it; runs wherever the reviewer runs. */
import {sourceSpan} from '../document/anchors.js'
import type {Document, SourceSpan} from '../document/document.js'
import {DocxFault, docxError} from '../document/ooxml/fault.js'
import {readDocx} from '../document/read-docx.js'
import {localise, textsIn} from '../i18n/texts.js'
import type {Finding} from '../lint/finding.js'
import type {FileReport} from '../report/report.js'
import type {Rule} from '../rule/define-rule.js'
import type {InterfaceLanguage} from '../text/localised.js'
import {UserError} from '../text/user-error.js'
import {type Cleaned, cleanWord as cleanParts} from '../word/clean.js'
import {isCovered, keptComments} from '../word/kept-comments.js'
import {AUTHOR, INITIALS} from '../word/own-marks.js'
import {type FoundInWord, planComments} from '../word/plan-comments.js'
import {type Protection, readProtection} from '../word/protection.js'
import {VerifyError} from '../word/verify.js'
import {WordWriter} from '../word/write.js'
import type {Reviewer} from './review.js'

export interface CommentSettings {
  readonly language: InterfaceLanguage
  readonly rule: (id: string) => Rule | undefined
  /** The most comments, with the summary. */
  readonly maxComments: number
  /** Whether safe suggestions become tracked changes, and whether there are comments beside them. */
  readonly mode: 'comments' | 'commentsAndChanges' | 'changes'
  /** `YYYY-MM-DDThh:mm:ssZ`; Word shows the time as it stands. */
  readonly date: string
  /** Whether a file that is digitally signed may be changed, which breaks the signature. */
  readonly breakSignature: boolean
}

export interface CommentedWord {
  /** `null` if there was nothing to write. */
  readonly bytes: Uint8Array | null
  readonly report: FileReport
  readonly comments: number
  readonly changes: number
  /** How many findings no comment speaks of, because of the cap. */
  readonly left: number
  /** How many of our earlier comments stay because a person has answered them or marked them as done. */
  readonly kept: number
  readonly protection: Protection
}

/**
 * Reviews a Word file and writes the findings into it. What was written into it before is taken out first, but for comments that
 * a person has worked on.
 * @throws UserError if the file cannot be read, is signed, or fails a check of what was written
 */
export async function commentWord(
  path: string,
  bytes: Uint8Array,
  reviewer: Reviewer,
  settings: CommentSettings
): Promise<CommentedWord> {
  try {
    const protection = readProtection(bytes)
    if (protection.isSigned && !settings.breakSignature) throw new UserError(localise(texts => texts.word.signed(path)))
    const cleaned = cleanParts(bytes, true)
    const document = readDocx(path, cleaned.bytes)
    const {findings, report} = await reviewer.inspect(document)
    const full = report()
    const written = write(cleaned.bytes, document, findings, full, keptComments(cleaned.bytes, cleaned.kept), settings)
    return {...written, report: full, kept: cleaned.kept.length, protection}
  } catch (error) {
    if (error instanceof DocxFault) throw docxError(path, error)
    if (error instanceof VerifyError)
      throw new UserError(
        localise(texts => texts.word.checkFailed(path, texts.word.checks[error.check], error.place)),
        {cause: error}
      )
    throw error
  }
}

/**
 * Takes our comments and changes out of a Word file.
 * @param keepDone whether comments that a person has marked as done stay; answered ones always do
 * @param path as the user named it, for the message
 * @throws UserError if the file cannot be read
 */
export function cleanWord(bytes: Uint8Array, keepDone: boolean, path = ''): Cleaned {
  try {
    return cleanParts(bytes, keepDone)
  } catch (error) {
    throw error instanceof DocxFault ? docxError(path, error) : error
  }
}

function write(
  bytes: Uint8Array,
  document: Document,
  findings: readonly Finding[],
  report: FileReport,
  kept: ReturnType<typeof keptComments>,
  settings: CommentSettings
): Pick<CommentedWord, 'bytes' | 'comments' | 'changes' | 'left'> {
  const found = findings.flatMap((finding, i): FoundInWord[] => {
    const reported = report.findings[i]
    const place = placeOf(document, finding)
    return reported && !(place && isCovered(kept, finding.rule, place))
      ? [{finding, reported, place, isBeside: false}]
      : []
  })
  const suggested = settings.mode === 'comments' ? [] : found.flatMap(entry => safeSuggestion(document, entry))
  const places = [...found.flatMap(({place}) => place ?? []), ...suggested.map(({place}) => place)]
  const writer = new WordWriter(bytes, places)
  const changed = new Set(
    suggested
      .filter(({place, original, replacement}) => writer.change(place, original, replacement))
      .map(({entry}) => entry)
  )
  const texts = textsIn(settings.language)
  const plan =
    settings.mode === 'changes'
      ? {comments: [], left: 0}
      : planComments(
          report,
          found
            .filter(entry => !changed.has(entry))
            .map(entry => ({...entry, isBeside: entry.place !== null && !writer.holds(entry.place)})),
          {texts, rule: settings.rule, maxComments: settings.maxComments, changes: changed.size}
        )
  if (changed.size + plan.comments.length === 0) return {bytes: null, comments: 0, changes: 0, left: 0}
  const signature = {author: AUTHOR, initials: INITIALS, date: settings.date}
  const written = writer.write(plan.comments, signature)
  // A document without a paragraph of its own has no place for a comment.
  const isEmpty = written.comments + written.changes === 0
  return {...written, bytes: isEmpty ? null : written.bytes, left: plan.left}
}

function placeOf(document: Document, {block, span, source}: Finding): SourceSpan | null {
  if (source) return source
  const found = document.blocks[block]
  if (!found) return null
  // An empty span in a block means the whole of it.
  return sourceSpan(found.anchors, span.end > span.start ? span : {start: 0, end: found.text.length})
}

interface SafeSuggestion {
  readonly entry: FoundInWord
  readonly place: SourceSpan
  readonly original: string
  readonly replacement: string
}

function safeSuggestion(document: Document, entry: FoundInWord): readonly SafeSuggestion[] {
  const {block, suggestions} = entry.finding
  const found = document.blocks[block]
  const suggestion = suggestions.find(({safe}) => safe)
  if (!found || !suggestion || suggestion.span.end <= suggestion.span.start) return []
  const {span, replacement} = suggestion
  const original = found.text.slice(span.start, span.end)
  return [{entry, place: sourceSpan(found.anchors, span), original, replacement}]
}
