/**
 * Applies suggestions to a text, pass after pass until nothing more can be done. The source is never written anew from a tree:
 * each edit replaces the characters that the finding points at. After each pass the result is read again, and an edit after which the
 * document is not the old one with just these words changed is taken back, so that no edit can break markup.
 */
import {sourceSpan} from '../document/anchors.js'
import type {Block, Document} from '../document/document.js'
import type {Finding, Suggestion} from '../lint/finding.js'
import {LEVELS} from '../rule/level.js'
import {lineIndex} from '../text/line-index.js'
import {type BlockEdit, smallestEdits} from './block-edit.js'
import {applyEdits, type Obstacle, type SourceEdit, toSourceEdit} from './source-edit.js'

/** `safe`: only what keeps meaning and grammar without judgement; `unambiguous`: also findings with exactly one suggestion. */
export type FixMode = 'safe' | 'unambiguous'

export interface FixRequest {
  readonly document: Document
  readonly mode: FixMode
  /** Reads a changed source as the document was read. */
  readonly read: (source: string) => Promise<Document>
  /** The findings that may be acted on: those shown, with directives obeyed. */
  readonly find: (document: Document) => Promise<readonly Finding[]>
  /** Whether the encoding of the file has all characters of a text. */
  readonly canHold: (text: string) => boolean
}

/** One suggestion that was applied. */
export interface AppliedFix {
  readonly rule: string
  /** Where it stands, a 1-based line of the source before the pass. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** One suggestion that could not be applied where it stands. */
export interface LeftFix extends AppliedFix {
  readonly obstacle: Obstacle
}

export interface FixResult {
  readonly document: Document
  /** The new source; the old one if nothing was changed. */
  readonly source: string
  readonly applied: readonly AppliedFix[]
  /** What stood in the way in the last pass. */
  readonly left: readonly LeftFix[]
}

/** Rules that undo each other would go on for ever. */
const MAX_PASSES = 10

/** The source of `request.document` with all suggestions of the mode applied. */
export async function fixText({document, mode, read, find, canHold}: FixRequest): Promise<FixResult> {
  const applied: AppliedFix[] = []
  const refused = new Set<string>()
  const seen = new Set([sourceOf(document)])
  let current = document
  let findings = await find(current)
  let left: readonly LeftFix[] = []
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const wishes = chooseWishes(current, findings, mode).filter(wish => !refused.has(keyOf(wish)))
    const outcome = await applyWishes(current, wishes, read, canHold)
    left = outcome.left
    if (outcome.applied.length === 0) break
    const next = await find(outcome.document)
    const futile = outcome.plans.filter(plan => isFutile(plan, outcome, next))
    // An edit after which the same edit is asked for at the same place would be made again for ever.
    for (const {wish} of futile) refused.add(keyOf(wish))
    if (futile.length > 0) continue
    applied.push(...outcome.applied)
    current = outcome.document
    findings = next
    // Rules that undo each other have led back to where we were.
    if (seen.has(sourceOf(current))) break
    seen.add(sourceOf(current))
  }
  return {document: current, source: sourceOf(current), applied, left}
}

function keyOf({block, finding, suggestion: {span, replacement}}: Wish): string {
  return `${finding.rule} ${block.index} ${block.text.slice(span.start, span.end)} ${replacement}`
}

function isFutile({wish, inBlock}: Plan, {document, plans}: PassOutcome, findings: readonly Finding[]): boolean {
  const {block, finding, suggestion} = wish
  const first = inBlock[0]?.start ?? suggestion.span.start
  let shift = 0
  for (const other of plans)
    if (other.wish.block === block)
      for (const edit of other.inBlock)
        if (edit.start < first) shift += edit.replacement.length - (edit.end - edit.start)
  const start = suggestion.span.start + shift
  const end = start + suggestion.replacement.length
  const before = block.text.slice(suggestion.span.start, suggestion.span.end)
  const now = document.blocks[block.index]
  return findings.some(
    other =>
      other.rule === finding.rule &&
      other.block === block.index &&
      other.suggestions.some(
        ({span, replacement}) =>
          replacement === suggestion.replacement &&
          span.start <= end &&
          span.end >= start &&
          now?.text.slice(span.start, span.end) === before
      )
  )
}

function sourceOf(document: Document): string {
  return document.parts.get('') ?? ''
}

/** A finding and the suggestion to apply. */
interface Wish {
  readonly block: Block
  readonly finding: Finding
  readonly suggestion: Suggestion
}

/** The suggestions to apply in this pass, in reading order: of those that touch each other the weightiest. */
function chooseWishes(document: Document, findings: readonly Finding[], mode: FixMode): readonly Wish[] {
  const candidates = findings.flatMap((finding): Wish[] => {
    const block = document.blocks[finding.block]
    const suggestion = suggestionOf(finding, mode)
    return block && suggestion && isWithin(block, suggestion) ? [{block, finding, suggestion}] : []
  })
  const ranked = candidates.toSorted(
    (a, b) => LEVELS.indexOf(b.finding.level) - LEVELS.indexOf(a.finding.level) || inReadingOrder(a, b)
  )
  const taken = new Map<number, Wish[]>()
  for (const wish of ranked) {
    const others = taken.get(wish.block.index)
    if (!others) taken.set(wish.block.index, [wish])
    else if (!others.some(other => touches(other.suggestion, wish.suggestion))) others.push(wish)
  }
  return [...taken.values()].flat().sort(inReadingOrder)
}

function suggestionOf({suggestions, source}: Finding, mode: FixMode): Suggestion | undefined {
  if (source) return undefined
  const safe = suggestions.find(suggestion => suggestion.safe)
  if (safe) return safe
  return mode === 'unambiguous' && suggestions.length === 1 ? suggestions[0] : undefined
}

function isWithin({text}: Block, {span}: Suggestion): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= text.length
}

function touches(a: Suggestion, b: Suggestion): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end
}

function inReadingOrder(a: Wish, b: Wish): number {
  return a.block.index - b.block.index || a.suggestion.span.start - b.suggestion.span.start
}

interface PassOutcome {
  readonly document: Document
  /** The plans that were carried out. */
  readonly plans: readonly Plan[]
  readonly applied: readonly AppliedFix[]
  readonly left: readonly LeftFix[]
}

/** A wish with its edits. */
interface Plan {
  readonly wish: Wish
  readonly inBlock: readonly BlockEdit[]
  readonly inSource: readonly SourceEdit[]
}

async function applyWishes(
  document: Document,
  wishes: readonly Wish[],
  read: FixRequest['read'],
  canHold: FixRequest['canHold']
): Promise<PassOutcome> {
  const plans: Plan[] = []
  const left: LeftFix[] = []
  const lineColumn = lineIndex(sourceOf(document))
  const described = ({block, finding, suggestion: {span, replacement}}: Wish): AppliedFix => ({
    rule: finding.rule,
    line: lineColumn(sourceSpan(block.anchors, span).start).line,
    before: block.text.slice(span.start, span.end),
    after: replacement
  })
  for (const wish of wishes) {
    const plan = planOf(document, wish, canHold)
    if (typeof plan === 'string') left.push({...described(wish), obstacle: plan})
    else if (plan.inBlock.length > 0) plans.push(plan)
  }
  const {sound, broken, result} = await sortOut(document, withoutCollisions(plans), read)
  left.push(...broken.map(({wish}) => ({...described(wish), obstacle: 'markup' as const})))
  return {document: result, plans: sound, applied: sound.map(({wish}) => described(wish)), left}
}

/** How often a pass reads the text again to find the edits that break it; what is not known to be sound by then is left. */
const MAX_READINGS = 40

interface Sorted {
  readonly sound: readonly Plan[]
  readonly broken: readonly Plan[]
  /** The document with the sound ones applied. */
  readonly result: Document
}

/** Tries all plans at once, and halves of them where the document does not come out as wanted. */
async function sortOut(document: Document, plans: readonly Plan[], read: FixRequest['read']): Promise<Sorted> {
  const source = sourceOf(document)
  let readings = 0
  const attempt = (tried: readonly Plan[]) => {
    readings++
    return read(
      applyEdits(
        source,
        tried.flatMap(plan => plan.inSource)
      )
    )
  }
  const sound: Plan[] = []
  const broken: Plan[] = []
  const waiting: (readonly Plan[])[] = plans.length > 0 ? [plans] : []
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (readings === MAX_READINGS) {
      broken.push(...group)
      continue
    }
    const result = await attempt(group)
    const faulty = faultyPlans(document, result, group)
    if (faulty.size === 0) {
      if (group === plans) return {sound: plans, broken, result}
      sound.push(...group)
    } else if (faulty.size < group.length) {
      broken.push(...faulty)
      waiting.push(group.filter(plan => !faulty.has(plan)))
    } else if (group.length === 1) broken.push(...group)
    else {
      const middle = group.length >> 1
      waiting.push(group.slice(0, middle), group.slice(middle))
    }
  }
  const together = sound.toSorted((a, b) => (a.inSource[0]?.start ?? 0) - (b.inSource[0]?.start ?? 0))
  if (together.length > 0) {
    const result = await attempt(together)
    if (faultyPlans(document, result, together).size === 0) return {sound: together, broken, result}
  }
  return {sound: [], broken: plans, result: document}
}

function planOf(document: Document, wish: Wish, canHold: FixRequest['canHold']): Plan | Obstacle {
  const {block, suggestion} = wish
  const inBlock = smallestEdits(block, suggestion.span, suggestion.replacement)
  const inSource: SourceEdit[] = []
  for (const edit of inBlock) {
    const made = toSourceEdit(document, edit, canHold)
    if (typeof made === 'string') return made
    inSource.push(made)
  }
  return {wish, inBlock, inSource}
}

/** Blocks may share a stretch of the source (a link and its text), and a moved line end widens an edit. */
function withoutCollisions(plans: readonly Plan[]): readonly Plan[] {
  const sorted = plans.toSorted((a, b) => (a.inSource[0]?.start ?? 0) - (b.inSource[0]?.start ?? 0))
  let end = -1
  return sorted.filter(({inSource}) => {
    const first = inSource[0]?.start ?? 0
    const isOrdered = inSource.every((edit, i) => i === 0 || edit.start >= (inSource[i - 1]?.end ?? 0))
    if (first <= end || !isOrdered) return false
    end = inSource.at(-1)?.end ?? end
    return true
  })
}

/**
 * The plans after which the document is not what it should be: those in the blocks that differ from what was wanted; all of them if
 * the blocks are no longer the same ones, or one that nobody meant to change was hit.
 */
function faultyPlans(before: Document, after: Document, plans: readonly Plan[]): ReadonlySet<Plan> {
  if (!hasSameShape(before, after)) return new Set(plans)
  const wanted = new Map<number, BlockEdit[]>()
  for (const {wish, inBlock} of plans) {
    const list = wanted.get(wish.block.index)
    if (list) list.push(...inBlock)
    else wanted.set(wish.block.index, [...inBlock])
  }
  const differing = new Set<number>()
  before.blocks.forEach((block, i) => {
    const now = after.blocks[i]
    if (!now || !isAsWanted(block, now, wanted.get(i) ?? [])) differing.add(i)
  })
  const isForeign = [...differing].some(index => !wanted.has(index))
  return new Set(isForeign ? plans : plans.filter(({wish}) => differing.has(wish.block.index)))
}

function hasSameShape(before: Document, after: Document): boolean {
  return (
    before.blocks.length === after.blocks.length &&
    before.directives.length === after.directives.length &&
    before.images.length === after.images.length &&
    before.blocks.every((block, i) => {
      const now = after.blocks[i]
      return now?.kind === block.kind && now.level === block.level && now.list?.item === block.list?.item
    })
  )
}

function isAsWanted(before: Block, after: Block, edits: readonly BlockEdit[]): boolean {
  const wanted = edits.length === 0 ? before.text : applyEdits(before.text, edits)
  return plainSpaces(wanted) === plainSpaces(after.text) && marksOf(before) === marksOf(after)
}

function plainSpaces(text: string): string {
  return text.replace(/[ \u00a0\u202f\u2007]+/gu, ' ').trim()
}

/** What marks there are, and what stands in those that are no prose. Quotation marks are made from the text itself. */
function marksOf({marks, text}: Block): string {
  return marks
    .filter(({kind}) => kind !== 'quotation')
    .map(mark => {
      if (mark.kind === 'link') return `link ${mark.target}`
      if (mark.kind === 'strong' || mark.kind === 'emphasis' || mark.kind === 'underline') return mark.kind
      return `${mark.kind} ${text.slice(mark.start, mark.end)}`
    })
    .join('\n')
}
