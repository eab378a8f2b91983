import {isScalar, parseDocument, type Scalar} from 'yaml'
import type {DocumentAssembler} from './assembler.js'
import {TextBuilder} from './text-builder.js'

export interface FrontMatter {
  /** Where the text of the document begins in the source. */
  readonly end: number
  /** The declared language, or `''`. */
  readonly language: string
}

const NONE: FrontMatter = {end: 0, language: ''}
/** Longer metadata is data, not text; what YAML makes of hostile input is not linear. */
const MAX_LENGTH = 50_000
const REVIEWED = [
  ['title', 'title'],
  ['description', 'description']
] as const

/**
 * Reads YAML front matter (`---`, closed by `---` or `...`): `title` and `description` become blocks, `lang`, `language` or
 * `locale` the declared language. Front matter that is not valid YAML gets a note and is passed over. Two thematic
 * breaks with prose between them are no front matter. TOML (`+++`) is read as far as the same keys go.
 */
export function readFrontMatter(source: string, assembler: DocumentAssembler): FrontMatter {
  const open = /^---[ \t]*\r?\n/u.exec(source)
  if (!open) return readToml(source, assembler)
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gmu
  close.lastIndex = open[0].length
  const closing = close.exec(source)
  if (!closing) return NONE
  const start = open[0].length
  const yaml = source.slice(start, closing.index)
  const end = close.lastIndex
  if (yaml.trim() === '' || yaml.length > MAX_LENGTH) return {end, language: ''}
  if (!/^[ \t]*(?:#|[\p{L}\d_"'.-]+[ \t]*:)/mu.test(yaml)) return NONE
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false, stringKeys: false})
  if (document.errors.length > 0) assembler.addNote(BROKEN)
  for (const [key, kind] of REVIEWED) {
    const node = get(document, key)
    if (node && typeof node.value === 'string')
      assembler.add({kind, region: 'frontMatter', built: buildScalar(node, yaml, start)})
  }
  const language = ['lang', 'language', 'locale'].map(key => get(document, key)?.value).find(v => typeof v === 'string')
  return {end, language: typeof language === 'string' ? language : ''}
}

/**
 * Reads front matter in TOML (`+++`, as Hugo has it): of the top table `title`, `description` and the language, where they are
 * strings on one line. Nothing else of TOML matters here, so nothing is said of what is not valid.
 */
function readToml(source: string, assembler: DocumentAssembler): FrontMatter {
  const open = /^\+\+\+[ \t]*\r?\n/u.exec(source)
  const close = /^\+\+\+[ \t]*(?:\r?\n|$(?![\s\S]))/gmu
  close.lastIndex = open?.[0].length ?? 0
  const closing = open && close.exec(source)
  if (!open || !closing) return NONE
  const start = open[0].length
  const table = source.slice(start, Math.min(closing.index, start + MAX_LENGTH))
  const top = table.slice(0, /^[ \t]*\[/mu.exec(table)?.index)
  const values = new Map<string, {readonly raw: string; readonly at: number}>()
  for (const match of top.matchAll(/^[ \t]*([\w-]+)[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*')/gmu)) {
    const [whole, key = '', raw = ''] = match
    values.set(key, {raw, at: start + match.index + whole.length - raw.length})
  }
  for (const [key, kind] of REVIEWED) {
    const value = values.get(key)
    if (!value) continue
    const builder = new TextBuilder()
    if (value.raw.startsWith('"')) appendDoubleQuoted(builder, value.raw, value.at)
    else builder.append(value.raw.slice(1, -1), value.at + 1)
    assembler.add({kind, region: 'frontMatter', built: builder.finish()})
  }
  const language = ['lang', 'language', 'locale', 'languageCode'].find(key => values.has(key)) ?? ''
  return {end: close.lastIndex, language: values.get(language)?.raw.slice(1, -1) ?? ''}
}

const BROKEN = {
  code: 'front-matter-broken',
  text: {
    sv: 'Metadata överst i filen går inte att läsa som YAML.',
    en: 'The metadata at the top of the file cannot be read as YAML.'
  }
}

function get(document: ReturnType<typeof parseDocument>, key: string): Scalar | null {
  const node = document.has(key) ? document.get(key, true) : null
  return isScalar(node) ? node : null
}

function buildScalar(node: Scalar, yaml: string, offset: number): ReturnType<TextBuilder['finish']> {
  const [start = 0, end = 0] = node.range ?? []
  const builder = new TextBuilder()
  const raw = yaml.slice(start, end)
  if (node.type === 'QUOTE_DOUBLE') appendDoubleQuoted(builder, raw, offset + start)
  else if (node.type === 'QUOTE_SINGLE') appendSingleQuoted(builder, raw, offset + start)
  else if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') appendBlock(builder, raw, offset + start)
  else builder.append(raw, offset + start)
  return builder.finish()
}

function appendSingleQuoted(builder: TextBuilder, raw: string, start: number): void {
  let from = 1
  for (const match of raw.slice(0, -1).matchAll(/(?<!^)''/gu)) {
    builder.append(raw.slice(from, match.index), start + from)
    builder.appendAtom("'", start + match.index, 2)
    from = match.index + 2
  }
  builder.append(raw.slice(from, -1), start + from)
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: ' ',
  r: ' ',
  _: '\u00a0',
  N: '\n',
  L: '\n',
  P: '\n',
  e: '',
  b: '',
  a: '',
  v: '',
  f: '',
  0: ''
}

function appendDoubleQuoted(builder: TextBuilder, raw: string, start: number): void {
  let from = 1
  const sequence =
    /\\(?:x(?<hex>[\da-f]{2})|u(?<short>[\da-f]{4})|U(?<long>[\da-f]{8})|(?<fold>\r?\n[ \t]*)|(?<one>[\s\S]))/giu
  for (const match of raw.slice(0, -1).matchAll(sequence)) {
    builder.append(raw.slice(from, match.index), start + from)
    const {hex, short, long, fold, one = ''} = match.groups ?? {}
    const code = hex ?? short ?? long
    const text = code
      ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
      : fold !== undefined
        ? ''
        : (ESCAPES[one] ?? one)
    builder.appendAtom(text, start + match.index, match[0].length)
    from = match.index + match[0].length
  }
  builder.append(raw.slice(from, -1), start + from)
}

/** After the header line (`>-`), the lines; in a literal block every line end is a forced one. */
function appendBlock(builder: TextBuilder, raw: string, start: number): void {
  const literal = raw.startsWith('|')
  const header = raw.indexOf('\n') + 1
  if (header === 0) return
  for (const match of raw.slice(header).matchAll(/(?<line>[^\n]*)(?<end>\n|$)/gu)) {
    const at = start + header + match.index
    const {line = '', end = ''} = match.groups ?? {}
    builder.append(line, at)
    if (end !== '' && (literal || line.trim() === '')) builder.lineBreak(at + line.length, 1)
    else builder.append(end, at + line.length)
  }
}
