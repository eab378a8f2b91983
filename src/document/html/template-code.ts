/**
 * Pages are often kept as templates: PHP, ERB, Jinja, Liquid, Handlebars, Angular, Thymeleaf. Their code may hold `<`, `>` and
 * quotes and would derail an HTML parser, so it is masked first, character for character: what only controls becomes spaces,
 * what stands for text becomes a run of a private character that the reader turns into an opaque stretch.
 */
import type {Span} from '../../text/span.js'

export interface MaskedSource {
  /** As long as the source, offset for offset. */
  readonly masked: string
  /** Code that stands for text; sorted, not overlapping. */
  readonly outputs: readonly Span[]
}

/** A character that HTML treats as an ordinary letter and no page contains. */
const STAND_IN = '\ue000'

/** An opening mark, its closing mark and how many characters may stand between; PHP and ERB blocks may be of any length. */
const DELIMITERS: Readonly<Record<string, {readonly close: string; readonly limit: number}>> = {
  '<?': {close: '?>', limit: Number.POSITIVE_INFINITY},
  '<%': {close: '%>', limit: Number.POSITIVE_INFINITY},
  '{{': {close: '}}', limit: 400},
  '{%': {close: '%}', limit: 1000},
  '{#': {close: '#}', limit: 1000},
  '${': {close: '}', limit: 200}
}

const OPENING = /<\?|<%|\{\{|\{%|\{#(?=\s)|\$\{/gu
/** Code whose result is written into the page; all other code only controls. */
const OUTPUT = /^(?:<\?=|<\?(?:php)?\s+(?:echo|print)\b|<%[=-]|\$\{|\{\{)/u
/** Blocks, partials and comments in the mustache family, Go templates among them. */
const CONTROL =
  /^\{\{\{?[-~]?\s*(?:[#/^!>%]|(?:else|end|if|range|with|define|block|template|partial|include|extends)\b)/u

/** Masks the template code of an HTML source that begins at `start`, after any front matter, and all before that. */
export function maskTemplateCode(source: string, start: number): MaskedSource {
  const pieces: string[] = [blank(source.slice(0, start))]
  const outputs: Span[] = []
  let from = start
  OPENING.lastIndex = from
  /** Where no closing mark follows any more, so that each is looked for once only. */
  const exhausted = new Set<string>()
  for (let match = OPENING.exec(source); match; match = OPENING.exec(source)) {
    const opening = match.index
    const end = codeEnd(source, opening, match[0], exhausted)
    if (end < 0) continue
    const code = source.slice(opening, end)
    const isOutput = OUTPUT.test(code) && !CONTROL.test(code)
    if (isOutput) outputs.push({start: opening, end})
    pieces.push(source.slice(from, opening), isOutput ? STAND_IN.repeat(end - opening) : blank(code))
    from = end
    OPENING.lastIndex = end
  }
  pieces.push(source.slice(from))
  return {masked: pieces.join(''), outputs}
}

function blank(code: string): string {
  return code.replace(/[^\r\n]/gu, ' ')
}

function codeEnd(source: string, start: number, opening: string, exhausted: Set<string>): number {
  const delimiter = DELIMITERS[opening]
  if (!delimiter || exhausted.has(opening)) return -1
  const {close, limit} = delimiter
  if (limit !== Number.POSITIVE_INFINITY) {
    const inside = source.slice(start + 2, start + 2 + limit)
    const at = inside.indexOf(close)
    if (at < 0) return -1
    // A brace pair that spans markup is style or script, not a template.
    if (opening !== '{%' && opening !== '{#' && /[<\n]/u.test(inside.slice(0, at))) return -1
    const end = start + 2 + at + close.length
    return opening === '{{' && source[end] === '}' && source[start + 2] === '{' ? end + 1 : end
  }
  const at = source.indexOf(close, start + 2)
  if (at >= 0) return at + close.length
  exhausted.add(opening)
  // A PHP file may leave its last block open.
  return /^<\?(?:php|=)/u.test(source.slice(start, start + 5)) ? source.length : -1
}
