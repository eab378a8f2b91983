import type {Document} from '../document/document.js'
import type {TextPlace} from '../document/place.js'
import type {Level} from '../rule/level.js'
import {plainMessage} from './plain-message.js'
import type {ReportedFinding, Reporter, ReporterContext} from './report.js'

const SEVERITIES: Readonly<Record<Level, 'INFO' | 'WARNING' | 'ERROR'>> = {
  info: 'INFO',
  notice: 'INFO',
  warning: 'WARNING',
  error: 'ERROR'
}

/** Writes Reviewdog Diagnostic Format as one JSON object (`rdjson`). Its columns count bytes of UTF-8 from 1. */
export function createRdjsonReporter(context: ReporterContext): Reporter {
  let first = true
  const entry = (content: object) => {
    context.write(`${first ? '' : ','}\n${JSON.stringify(content)}`)
    first = false
  }
  return {
    begin: () => context.write('{\n"source": {"name": "klarsprak"},\n"diagnostics": ['),
    file: ({path, findings}, document) => {
      const columns = byteColumns(document)
      for (const finding of findings) {
        const url = context.rule(finding.rule)?.sources.find(source => source.url)?.url
        const {place} = finding
        entry({
          message: plainMessage(finding, context),
          location: {path, ...(place.kind === 'text' && {range: range(place, columns)})},
          severity: SEVERITIES[finding.level],
          code: {value: finding.rule, ...(url && {url})},
          ...(place.kind === 'text' && ownSuggestions(finding, place, columns))
        })
      }
    },
    failed: ({path, reason}) =>
      entry({message: reason[context.language], location: {path}, severity: 'ERROR', code: {value: 'klarsprak'}}),
    end: () => context.write(`${first ? '' : '\n'}]\n}\n`)
  }
}

type Columns = (position: TextPlace['start']) => {readonly line: number; readonly column: number}

function range(place: TextPlace, columns: Columns): object {
  return {start: columns(place.start), end: columns(place.end)}
}

function ownSuggestions({passage, suggestions}: ReportedFinding, place: TextPlace, columns: Columns): object {
  const {start, end} = passage.span
  const own = start === end ? [] : suggestions.filter(({span}) => span.start === start && span.end === end)
  return own.length === 0
    ? {}
    : {suggestions: own.map(({replacement}) => ({range: range(place, columns), text: replacement}))}
}

/** Counts on from the last position on the same line, so that a long line with many findings is walked about once. */
function byteColumns({parts}: Document): Columns {
  const source = parts.get('') ?? ''
  let last = {lineStart: 0, offset: 0, bytes: 0}
  return ({line, column, offset}) => {
    const lineStart = offset - (column - 1)
    if (last.lineStart !== lineStart || last.offset > offset) last = {lineStart, offset: lineStart, bytes: 0}
    let {bytes} = last
    for (let i = last.offset; i < offset; i++) {
      const code = source.charCodeAt(i)
      // A surrogate is one half of a character of four bytes.
      bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
    }
    last = {lineStart, offset, bytes}
    return {line, column: bytes + 1}
  }
}
