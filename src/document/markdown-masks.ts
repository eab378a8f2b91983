/**
 * What stands in a Markdown file but is neither Markdown nor prose: shortcodes of site generators, formulas, containers,
 * attribute lists. Found before parsing, because a parser would read their `_`, `*` and `<` as markup.
 */

/**
 * - `drop`: not there for the reader
 * - `shortcode`, `math`: stands for something in the sentence
 * - `slot`: a placeholder in the text, to be shown as it is
 */
export type MaskKind = 'drop' | 'shortcode' | 'math' | 'slot'

export interface Mask {
  readonly start: number
  readonly end: number
  readonly kind: MaskKind
  /** What the parser sees instead. */
  readonly replacement: string
}

export type Dialect = 'markdown' | 'mdx'

/** Shortcodes whose content up to the end tag is code or a comment. */
const VERBATIM = /^(?:highlight|comment|code|codeblock|mermaid|katex|math|chart|gist|script|style)$/u
const CODE_SPAN_LIMIT = 1000
const FORMULA_LIMIT = 5000

const CANDIDATE = {
  markdown:
    /\\[\s\S]|^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?<fence>`{3,}(?=[^`\n]*$)|~{3,})|`+|<[!?](?:--)?|^[ \t]*>[ \t>]*(?<alert>\[!\p{L}{1,20}\][-+]?)|\{\{[<%]?|\{%|\{@|\{[#.:]|(?<=[)\]])\{|^(?<toc>\[(?:\[?_{0,2}(?:TOC|toc)_{0,2}\]?|[A-Z]{3,20} [a-z]{2,20}=[^\]\n]{0,300})\])(?=[ \t\r]*$)|\$\$?|^[ \t>]*(?<colons>:{2,})(?=[^\n]*$)/gmu,
  mdx: /\\[\s\S]|^(?<esm>import|export)(?=[\s{*"'])|^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?<fence>`{3,}(?=[^`\n]*$)|~{3,})|`+|<[!?](?:--)?|^[ \t]*>[ \t>]*(?<alert>\[!\p{L}{1,20}\][-+]?)|\$\$?|^[ \t>]*(?<colons>:{2,})(?=[^\n]*$)/gmu
}
const HAS_CANDIDATE =
  /^(?:import|export)\b|[)\]]\{|^\[(?:\[?_*(?:toc|TOC)|[A-Z]{3,20} )|\{[{%@#.:]|\$|^[ \t>]*::|>[ \t]*\[!|<[!?]/mu

/** The masks of `source` from `from` on, sorted and not overlapping. */
export function findMasks(source: string, from: number, dialect: Dialect): readonly Mask[] {
  if (!HAS_CANDIDATE.test(source)) return []
  const finder = new MaskFinder(source, from)
  const candidate = new RegExp(CANDIDATE[dialect])
  candidate.lastIndex = from
  for (let match = candidate.exec(source); match; match = candidate.exec(source)) {
    candidate.lastIndex = finder.take(match)
  }
  return blankWholeLines(source, finder.masks)
}

class MaskFinder {
  readonly masks: Mask[] = []
  readonly #source: string
  /** Terminators that do not occur any more, so that nobody looks for them again. */
  readonly #exhausted = new Set<string>()
  #nextBlank = -1

  readonly #from: number

  constructor(source: string, from: number) {
    this.#source = source
    this.#from = from
  }

  /** Deals with one candidate and gives the offset to go on from. */
  take(match: RegExpExecArray): number {
    const [text] = match
    const start = match.index
    const end = start + text.length
    const {fence, colons, alert, esm, toc} = match.groups ?? {}
    if (text.startsWith('\\')) return end
    if (fence !== undefined) return this.#afterFence(fence, end)
    if (esm !== undefined) return this.#module(start, end)
    if (toc !== undefined) return this.#add(start, end, 'shortcode', 'x')
    if (alert !== undefined) return this.#add(end - alert.length, end, 'drop', '')
    if (colons !== undefined) return this.#container(end - colons.length, colons)
    if (text.startsWith('`')) return this.#afterCode(text, end)
    if (text.startsWith('<')) return this.#declaration(start, end, text)
    if (text === '$$') return this.#displayMath(start)
    if (text === '$') return this.#inlineMath(start)
    if (text === '{@') return this.#inlineTag(start)
    if (/^\{[#.:]?$/u.test(text)) return this.#attributes(start)
    return this.#shortcode(start, text)
  }

  #add(start: number, end: number, kind: MaskKind, replacement: string): number {
    this.masks.push({start, end, kind, replacement})
    return end
  }

  /** The offset after the next `terminator`, if it comes within `limit` characters. */
  #find(terminator: string, from: number, limit: number): number | null {
    if (this.#exhausted.has(terminator)) return null
    const at = this.#source.indexOf(terminator, from)
    if (at < 0) this.#exhausted.add(terminator)
    return at < 0 || at - from > limit ? null : at + terminator.length
  }

  /** `import` and `export` of MDX: to the first blank line where every bracket is closed again. */
  #module(start: number, from: number): number {
    const source = this.#source
    if (start > this.#from && !/\n[ \t\r]*\n$/u.test(source.slice(Math.max(0, start - 20), start))) return from
    let depth = 0
    let end = from
    for (; end < source.length; end++) {
      const character = source.charAt(end)
      if ('{[('.includes(character)) depth++
      else if ('}])'.includes(character)) depth--
      else if (character === '\n' && depth <= 0 && /^[ \t\r]*(?:\n|$)/u.test(source.slice(end + 1, end + 20))) break
      if (end - from > FORMULA_LIMIT) return from
    }
    const statement = source.slice(start, end)
    if (
      !/^import[\s\S]*["']|^export\s+(?:const|let|var|function|async|class|default)\b|^export\s*[{*]/u.test(statement)
    )
      return from
    return this.#add(start, end, 'drop', '')
  }

  #afterFence(fence: string, from: number): number {
    const closing = new RegExp(`^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gmu')
    closing.lastIndex = from
    return closing.exec(this.#source) ? closing.lastIndex : this.#source.length
  }

  #afterCode(run: string, from: number): number {
    const ahead = this.#source.slice(from, from + CODE_SPAN_LIMIT)
    const paragraph = ahead.slice(0, endOfParagraph(ahead))
    for (const match of paragraph.matchAll(/`+/gu)) {
      if (match[0].length === run.length) return from + match.index + run.length
    }
    return from
  }

  /**
   * Comments, instructions and declarations of HTML: nothing in them counts. In the middle of a paragraph the parser looks for
   * the end of each to the end of the paragraph, so one that is not closed there is masked.
   */
  #declaration(start: number, from: number, open: string): number {
    const close = open === '<!--' ? '-->' : open === '<?' ? '?>' : '>'
    const end = this.#find(close, from, Number.POSITIVE_INFINITY)
    const inLine = /[^\s>]/u.test(this.#source.charAt(start - 1))
    const afterText = inLine || this.#hasTextBefore(start)
    if (afterText && (end === null || end > this.#paragraphEnd(from))) return this.#add(start, start + 1, 'slot', 'x')
    return end ?? from
  }

  #hasTextBefore(start: number): boolean {
    for (let i = start - 1; i >= 0 && i > start - 100; i--) {
      const character = this.#source.charAt(i)
      if (character === '\n') return false
      if (/[^\s>]/u.test(character)) return true
    }
    return start > 100
  }

  /** The offset of the next blank line. */
  #paragraphEnd(from: number): number {
    if (this.#nextBlank < from) {
      const blank = /\n[ \t\r]*\n/gu
      blank.lastIndex = from
      this.#nextBlank = blank.exec(this.#source)?.index ?? this.#source.length
    }
    return this.#nextBlank
  }

  #displayMath(start: number): number {
    const end = this.#find('$$', start + 2, FORMULA_LIMIT)
    if (end === null || end === start + 4 || /\n[ \t]*\n/u.test(this.#source.slice(start, end))) return start + 2
    return this.#add(start, end, 'math', 'x')
  }

  /** One `$` is a currency more often than a formula, so the content must look like one. */
  #inlineMath(start: number): number {
    const formula = /\$(?<inside>[^\s$`](?:[^$\n`]{0,300}[^\s$`\\])?)\$(?![\p{L}\d])/uy
    formula.lastIndex = start
    const inside = formula.exec(this.#source)?.groups?.inside
    if (inside === undefined || !/[\\^_={}<>]|^.{1,2}$/u.test(inside)) return start + 1
    return this.#add(start, formula.lastIndex, 'math', 'x')
  }

  /** `{@link target text}`: the text is prose. */
  #inlineTag(start: number): number {
    const tag = /\{@[a-z]{1,30}[ \t]+[^\s{}|]{1,300}(?<text>[ \t|]+(?=[^\s{}])[^{}\n]{1,300})?\}/uy
    tag.lastIndex = start
    const match = tag.exec(this.#source)
    if (!match) return start + 2
    const end = start + match[0].length
    const text = match.groups?.text
    if (text === undefined) return this.#add(start, end, 'shortcode', 'x')
    const textStart = end - 1 - text.replace(/^[ \t|]+/u, '').length
    this.#add(start, textStart, 'drop', '')
    return this.#add(end - 1, end, 'drop', '')
  }

  /** `{#id .class}` after a heading, `{: .class}` of kramdown, `{ width=50% }` after a picture. */
  #attributes(start: number): number {
    const list = /\{(?:[#.][\p{L}\d_-]|:|[ \t]?[\p{L}-]{1,30}=|[ \t][#.:])[^{}\n]{0,300}\}/uy
    list.lastIndex = start
    return list.exec(this.#source) ? this.#add(start, list.lastIndex, 'drop', '') : start + 1
  }

  #shortcode(start: number, open: string): number {
    const close = {'{{<': '>}}', '{{%': '%}}', '{%': '%}'}[open] ?? '}}'
    const end = this.#find(close, start + open.length, FORMULA_LIMIT)
    if (end === null) return start + open.length
    const inside = this.#source.slice(start + open.length, end - close.length)
    if (/\n[ \t]*\n/u.test(inside)) return start + open.length
    if (open === '{%' && /^\s*(?:[#.]|[\w-]+=)/u.test(inside)) return this.#add(start, end, 'drop', '')
    if (open === '{{' && /^ ?[\p{L}\d_][\p{L}\d_ -]*$/u.test(inside)) return this.#add(start, end, 'slot', 'x')
    const name = /^[-\s]*(?<name>[\p{L}\d_-]+)/u.exec(inside)?.groups?.name
    const after = name !== undefined && open !== '{{' && VERBATIM.test(name) ? this.#afterEndTag(open, name, end) : null
    return after === null ? this.#add(start, end, 'shortcode', 'x') : this.#add(start, after, 'drop', '')
  }

  #afterEndTag(open: string, name: string, from: number): number | null {
    const ending = new RegExp(
      `${open.replace(/[{]/gu, '\\{')}[-\\s]*(?:/|end)\\s*${name}\\b[^{}\\n]{0,100}\\}\\}?`,
      'gu'
    )
    if (this.#exhausted.has(ending.source)) return null
    ending.lastIndex = from
    if (ending.exec(this.#source)) return ending.lastIndex
    this.#exhausted.add(ending.source)
    return null
  }

  /** `:::name[label]{…}`, `::: name Label`, `::name[label]`, `:::`: the label is prose, on a line of its own. */
  #container(start: number, colons: string): number {
    const newline = this.#source.indexOf('\n', start)
    const lineEnd = newline < 0 ? this.#source.length : newline
    const line = this.#source.slice(start, Math.min(lineEnd, start + 2000)).replace(/\r$/u, '')
    const end = start + line.length
    const shape =
      colons.length > 2
        ? /^:+[ \t]*(?:\{[^{}]*\}|[\p{L}\d_-]+)?(?:(?<bracket>\[)[^\]]*\]|[ \t]+(?=[^\s{[]))?/u
        : /^::[A-Za-z][\p{L}\d_-]*(?:(?<bracket>\[)[^\]]*\])?(?=\{[^{}]*\}[ \t]*$|[ \t]*$)/u
    const head = shape.exec(line)
    if (!head) return start + colons.length
    const bracketed = head.groups?.bracket !== undefined
    const labelStart = bracketed ? line.indexOf('[') + 1 : head[0].length
    const labelEnd = bracketed ? head[0].length - 1 : line.search(/[ \t]*(?:\{[^{}]*\})?[ \t]*:*$/u)
    if (labelEnd <= labelStart) return this.#add(start, end, 'drop', '')
    this.#add(start, start + labelStart, 'drop', '')
    this.#add(start + labelEnd, end, 'drop', '\n')
    return end
  }
}

function endOfParagraph(text: string): number {
  const blank = text.search(/\n[ \t]*\n/u)
  return blank < 0 ? text.length : blank
}

/** A line of nothing but masks is no line of the text: a blank one for the parser. */
function blankWholeLines(source: string, masks: readonly Mask[]): readonly Mask[] {
  const result: Mask[] = []
  for (let i = 0; i < masks.length; ) {
    let last = i
    while (last + 1 < masks.length && isBlank(source, masks[last]?.end ?? 0, masks[last + 1]?.start ?? 0)) last++
    const group = masks.slice(i, last + 1)
    const whole = group.every(mask => mask.kind !== 'slot') && isWholeLine(source, group)
    result.push(...group.map(mask => (whole ? {...mask, kind: 'drop' as const, replacement: ''} : mask)))
    i = last + 1
  }
  return result
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (source[i] !== ' ' && source[i] !== '\t') return false
  return true
}

function isWholeLine(source: string, group: readonly Mask[]): boolean {
  let start = (group[0]?.start ?? 0) - 1
  while (start >= 0 && /[ \t>]/u.test(source.charAt(start))) start--
  let end = group.at(-1)?.end ?? 0
  while (end < source.length && /[ \t\r]/u.test(source.charAt(end))) end++
  return (start < 0 || source[start] === '\n') && (end >= source.length || source[end] === '\n')
}
