/**
 * Hides personal data in what is shown. Whoever reports it marks the finding; then no passage, heading, repeat or message of the
 * same file shows the words in full, whatever rule they stand with. The masked text has the length of the real one, so that offsets
 * hold.
 */
import type {Block} from '../document/document.js'
import type {Finding} from '../lint/finding.js'
import type {Span} from '../text/span.js'

export interface Concealer {
  /** The block's text with its personal data masked. */
  readonly text: (block: Block | undefined) => string
  /** The values of a finding's message. */
  readonly data: (finding: Finding) => Finding['data']
  /** Whether the finding's words hold personal data, so that nothing made of them may be shown. */
  readonly hides: (finding: Finding) => boolean
}

/** Makes the concealer of a document from all its findings, those too that are not shown. */
export function concealer(blocks: readonly Block[], findings: readonly Finding[]): Concealer {
  const spans = new Map<number, Span[]>()
  for (const {block, span, conceal} of findings) {
    if (!conceal) continue
    const own = spans.get(block)
    if (own) own.push(span)
    else spans.set(block, [span])
  }
  if (spans.size === 0) return {text: block => block?.text ?? '', data: ({data}) => data, hides: () => false}

  const texts = new Map<number, string>()
  for (const [index, own] of spans) {
    own.sort((a, b) => a.start - b.start)
    texts.set(index, maskSpans(blocks[index]?.text ?? '', own))
  }
  const hides = ({block, span}: Finding) => {
    const own = spans.get(block)
    return own !== undefined && overlapsAny(own, span)
  }
  return {
    text: block => (block && (texts.get(block.index) ?? block.text)) ?? '',
    data: finding =>
      hides(finding)
        ? Object.fromEntries(
            Object.entries(finding.data).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value])
          )
        : finding.data,
    hides
  }
}

function maskSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const {start, end} of spans) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(text.slice(at, from), mask(text.slice(from, end)))
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

/** The first character stays, so that a person who has the text sees which words are meant; one sign for each UTF-16 unit. */
function mask(value: string): string {
  const kept = (value.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  return value.slice(0, kept) + value.slice(kept).replace(/[^\s.,:;@()/+-]/g, '•')
}

/** Whether one of the spans, sorted by start, shares a character with `span`; spans of one block do not overlap one another. */
function overlapsAny(spans: readonly Span[], {start, end}: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const next = spans[low]
  return next !== undefined && next.start < Math.max(end, start + 1)
}
