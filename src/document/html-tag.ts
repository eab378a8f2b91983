/** A tag of HTML or JSX as it is written. */
export interface HtmlTag {
  /** Lower case. */
  readonly name: string
  readonly closing: boolean
  readonly selfClosing: boolean
  /** Names in lower case, values not yet decoded. A name without value has `''`. */
  readonly attributes: ReadonlyMap<string, AttributeValue>
  /** Offset after the tag. */
  readonly end: number
}

export interface AttributeValue {
  readonly value: string
  /** Offset of the value, inside its quotes. */
  readonly start: number
}

/**
 * Reads the tag that begins with the `<` at `start`, or gives `null` where there is none. Linear: quotes that are never closed
 * end the tag at the next `>`.
 */
export function readTag(html: string, start: number): HtmlTag | null {
  const head = /<(?<slash>\/?)(?<name>[A-Za-z][\w:.-]*)/uy
  head.lastIndex = start
  const match = head.exec(html)
  if (!match) return null
  const attributes = new Map<string, AttributeValue>()
  const attribute =
    /[\s/]*(?:(?<close>>)|(?<name>[^\s=>/"'<{]+)(?:\s{0,100}=\s{0,100}(?:"(?<double>[^"]{0,5000})"|'(?<single>[^']{0,5000})'|(?<bare>[^\s"'>]+))?)?|(?<other>[^\s<>]))/uy
  attribute.lastIndex = head.lastIndex
  for (let part = attribute.exec(html); part; part = attribute.exec(html)) {
    const {close, name, double, single, bare} = part.groups ?? {}
    if (close !== undefined) {
      const selfClosing = part[0].trimEnd().endsWith('/>')
      const closing = match.groups?.slash === '/'
      return {
        name: (match.groups?.name ?? '').toLowerCase(),
        closing,
        selfClosing,
        attributes,
        end: attribute.lastIndex
      }
    }
    if (name === undefined || attributes.has(name.toLowerCase())) continue
    const value = double ?? single ?? bare ?? ''
    const quoted = double !== undefined || single !== undefined
    attributes.set(name.toLowerCase(), {value, start: attribute.lastIndex - value.length - (quoted ? 1 : 0)})
  }
  return null
}
