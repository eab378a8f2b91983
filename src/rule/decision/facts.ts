/** What stands in the head, the foot or the table of a letter beside a label: its day, its number, whom it is for, who decided. */
import type {Block} from '../../document/document.js'
import type {Span} from '../../text/span.js'
import {findDates, MONTH} from './dates.js'

/** `identity` is an identity number without a label. */
export type FactKind = 'date' | 'case' | 'party' | 'identity' | 'decider' | 'caseworker'

export interface Fact {
  readonly kind: FactKind
  readonly block: Block
  /** Where the value stands, offsets in the block's text. */
  readonly span: Span
  readonly value: string
  /** Whether the value is a slot of a template. */
  readonly slot: boolean
}

const LABELS: readonly (readonly [FactKind, RegExp])[] = [
  [
    'date',
    /^(?:datum(?: för beslut(?:et)?)?|besluts?(?:datum|dag|dagen)|dag för beslut(?:et)?|beslutat den|beslut fattat(?: den)?)$/iu
  ],
  [
    'case',
    /^(?:dnr|d-nr|diarienummer|diarienr|ärende|ärendenummer|ärendenr|ärende-?id|ärende nr|(?:vår|er) beteckning|vår referens|beslut(?:s?nummer| nr)|målnummer)$/iu
  ],
  [
    'party',
    /^(?:beslutet (?:gäller|avser|rör)|gäller|avser|sökande|den sökande|part|parter|meddelas|klient|den enskilde|mottagare|adressat|till|personnummer|barn(?:et)?s? namn)$/iu
  ],
  [
    'decider',
    /^(?:beslut(?:at|ad|et är fattat|et fattat|et har fattats)? av|(?:\p{L}+(?: och |\/))?beslutsfattare|beslutande|fattat av|beslut fattat av|delegat|föredragande)$/iu
  ],
  ['caseworker', /^(?:(?:vår |din |ansvarig )?handläggare|handläggs av|kontaktperson)$/iu]
]

const SIGN = /[:\d«[{<]|^(?:beslutet|meddelas|sökande)/iu

const LABEL_LINE =
  /(?:^|[\n;|]|(?<=[.,]) )\s?([\p{L}][\p{L}-]{1,20}(?: [\p{L}-]{2,20}){0,3})(?:\.?:|(?=\s[\d«[{<]))\s?([^\n;|]{2,120})/gu

const CASE =
  /(?<!\p{L})(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr|ärende nr|ärende)\.?:? {0,2}([\p{Lu}\d][\p{Lu}\d/ .:-]{2,24}\d)/giu
const WRITTEN_ON = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L} ]{1,30},? (?:den )?)?(?:\d{4}-\d\d-\d\d|\d{1,2} ${MONTH},? \d{4})\.?$`,
  'iu'
)
const PARTY_LINE = /^(?:beslutet (?:gäller|avser)|meddelas:?|sökande:?) (\p{Lu}[^\n]{3,100})/iu
const IDENTITY_NUMBER = /(?<![\d-])(?:19|20)?\d{6}[-+]\d{4}(?![\d-])/u

/** The labelled facts in some blocks of a letter, in reading order, in whatever region they stand. */
export function findFacts(blocks: readonly Block[]): readonly Fact[] {
  const facts: Fact[] = []
  const add = (kind: FactKind, block: Block, start: number, value: string) => {
    const trimmed = value.trim().replace(/[.,]$/u, '')
    if (trimmed === '') return
    const at = start + Math.max(0, value.indexOf(trimmed))
    const span = {start: at, end: at + trimmed.length}
    const slot = block.marks.some(mark => mark.kind === 'placeholder' && mark.start < span.end && mark.end > span.start)
    facts.push({kind, block, span, value: trimmed, slot})
  }
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'title' || block.kind === 'description' || block.kind === 'altText') continue
    const {text} = block
    if (block.cell) {
      const kind = kindOfLabel(text)
      const next = blocks[place + 1]
      if (kind && next?.cell && next.cell.table === block.cell.table && next.cell.column > block.cell.column)
        add(kind, next, 0, next.text)
    }
    // Every label that stands in a line is followed by a colon, a figure or a slot, or opens the line.
    if (text.length > 400 || !SIGN.test(text)) continue
    for (const match of text.matchAll(LABEL_LINE)) {
      const kind = kindOfLabel(match[1] ?? '')
      const value = (match[2] ?? '').split(/\.(?: |$)|, (?=datum|dnr)/u)[0] ?? ''
      if (kind) add(kind, block, match.index + match[0].length - (match[2] ?? '').length, value)
    }
    for (const match of text.matchAll(CASE)) {
      const value = match[1] ?? ''
      const start = match.index + match[0].length - value.length
      if (/\d{2}/u.test(value) && !facts.some(fact => fact.block === block && fact.span.start === start))
        add('case', block, start, value)
    }
    const party = PARTY_LINE.exec(text)?.[1]
    if (party) add('party', block, text.length - party.length, party)
    else if (IDENTITY_NUMBER.test(text) && block.kind !== 'listItem') {
      const match = IDENTITY_NUMBER.exec(text)
      if (match) add('identity', block, match.index, match[0])
    }
    for (const date of findDates(text))
      if (
        /(?:datum|besluts?dag(?:en)?)(?: för beslut(?:et)?)?:? ?$/iu.test(
          text.slice(Math.max(0, date.start - 30), date.start)
        )
      )
        add('date', block, date.start, text.slice(date.start, date.end))
    if (text.length < 60 && WRITTEN_ON.test(text)) {
      const [date] = findDates(text)
      if (date) add('date', block, date.start, text.slice(date.start, date.end))
    }
  }
  return facts
}

function kindOfLabel(label: string): FactKind | undefined {
  const text = label.replace(/[.:]{1,2}$/u, '').trim()
  return text.length > 40 ? undefined : LABELS.find(([, pattern]) => pattern.test(text))?.[0]
}
