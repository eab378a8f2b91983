/** A configuration as a tree of plain values with their places, whether it was written as YAML, JSON or code. */
import {isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument} from 'yaml'
import {localise, type Texts} from '../i18n/texts.js'
import {lineIndex} from '../text/line-index.js'
import type {Localised} from '../text/localised.js'
import type {Span} from '../text/span.js'
import {UserError} from '../text/user-error.js'

export interface ConfigSource {
  /** As it is shown to a person. */
  readonly file: string
  /** `null` for a configuration written as code: then no place is known. */
  readonly text: string | null
}

/** Spans are offsets in the source's text; `null` in a configuration written as code. */
export type ConfigNode =
  | {readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly at: Span | null}
  | {readonly kind: 'list'; readonly items: readonly ConfigNode[]; readonly at: Span | null}
  | {readonly kind: 'object'; readonly entries: readonly ConfigEntry[]; readonly at: Span | null}

export interface ConfigEntry {
  readonly key: string
  readonly keyAt: Span | null
  readonly value: ConfigNode
}

/** More than anyone writes, and little enough for aliases within aliases to do no harm. */
const MAX_DEPTH = 20
const MAX_NODES = 100_000

/**
 * Parses YAML or JSON.
 * @throws UserError with file, line and the line's text if it is not well formed.
 */
export function parseConfigText(source: ConfigSource & {readonly text: string}): ConfigNode {
  const document = parseDocument(source.text, {prettyErrors: false, logLevel: 'silent'})
  const fault = document.errors[0]
  if (fault) {
    const at = {start: fault.pos[0], end: Math.max(fault.pos[1], fault.pos[0] + 1)}
    throw configError(source, at, texts =>
      fault.code === 'DUPLICATE_KEY'
        ? texts.config.duplicateKey
        : texts.config.syntax(
            fault.code === 'TAB_AS_INDENT'
              ? texts.config.syntaxHints.tab
              : fault.code === 'BAD_INDENT'
                ? texts.config.syntaxHints.indent
                : texts.config.syntaxHints.other
          )
    )
  }
  let count = 0
  const convert = (node: Node | ParsedNode | null, depth: number): ConfigNode => {
    const at = node?.range ? {start: node.range[0], end: node.range[1]} : null
    if (depth > MAX_DEPTH || ++count > MAX_NODES)
      throw configError(source, at, texts => texts.config.syntax(texts.config.syntaxHints.deep))
    if (isAlias(node)) {
      const target = node.resolve(document)
      return target ? convert(target, depth + 1) : {kind: 'scalar', value: null, at}
    }
    if (isMap(node))
      return {
        kind: 'object',
        at,
        entries: node.items.map(({key, value}) => {
          const keyNode = convert(key as Node | null, depth + 1)
          return {
            key: keyNode.kind === 'scalar' ? String(keyNode.value) : '',
            keyAt: keyNode.at,
            value: convert(value as Node | null, depth + 1)
          }
        })
      }
    if (isSeq(node)) return {kind: 'list', at, items: node.items.map(item => convert(item as Node | null, depth + 1))}
    return {kind: 'scalar', value: isScalar(node) ? scalar(node.value) : null, at}
  }
  return convert(document.contents, 0)
}

/** Makes a tree of a value that code has exported. Functions and the like become empty. */
export function configNodeOf(value: unknown, depth = 0): ConfigNode {
  if (depth <= MAX_DEPTH) {
    if (Array.isArray(value)) return {kind: 'list', items: value.map(item => configNodeOf(item, depth + 1)), at: null}
    if (typeof value === 'object' && value !== null)
      return {
        kind: 'object',
        entries: Object.entries(value).map(([key, entry]) => ({
          key,
          keyAt: null,
          value: configNodeOf(entry, depth + 1)
        })),
        at: null
      }
  }
  return {kind: 'scalar', value: scalar(value), at: null}
}

function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The 1-based line of a place in a configuration, or `null` if it has none. */
export function configLine(source: ConfigSource, at: Span | null): number | null {
  return source.text === null || at === null ? null : lineIndex(source.text)(at.start).line
}

/** A fault in a configuration, with file, line, and the text of the line with the words marked. */
export function configError(
  source: ConfigSource,
  at: Span | null,
  choose: (texts: Texts) => string,
  options?: {readonly cause?: unknown}
): UserError {
  const line = configLine(source, at)
  const excerpt = excerptOf(source, at)
  const say = localise(
    texts =>
      (line === null ? texts.config.in(source.file) : texts.config.at(source.file, line)) + choose(texts) + excerpt
  )
  return new UserError(say satisfies Localised, options)
}

function excerptOf({text}: ConfigSource, at: Span | null): string {
  if (text === null || at === null) return ''
  const {line, column} = lineIndex(text)(at.start)
  const lineText = (text.split(/\r\n|\n|\r/u)[line - 1] ?? '').replace(/\t/gu, ' ')
  if (lineText.length > 200) return ''
  const length = Math.max(1, Math.min(at.end - at.start, lineText.length - column + 1))
  const margin = ' '.repeat(String(line).length)
  return `\n\n  ${line} │ ${lineText}\n  ${margin} │ ${' '.repeat(column - 1)}${'^'.repeat(length)}`
}
