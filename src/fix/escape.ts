import type {Block, Format} from '../document/document.js'

/** Characters that Markdown may take for markup inside a line. What stands at the start of a line is checked by reading again. */
const MARKDOWN = /[\\`*_[\]<~|]|&(?=#?\w+;)/gu

const NAMED: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/**
 * `text` as it is written in the source of `format`: with backslashes in Markdown, with entities in HTML. A character for which
 * `canHold` says no becomes a numeric entity in HTML; elsewhere there is no way to write it, and the answer is `null`.
 */
export function escapeFor(
  format: Format,
  block: Block,
  text: string,
  canHold: (text: string) => boolean
): string | null {
  if (format === 'html') {
    const isAttribute = block.kind === 'altText' || block.kind === 'description'
    const escaped = text.replace(isAttribute ? /[&<>"']/gu : /[&<>]/gu, character => NAMED[character] ?? character)
    return canHold(escaped)
      ? escaped
      : Array.from(escaped, character => (canHold(character) ? character : `&#${character.codePointAt(0)};`)).join('')
  }
  const escaped = format === 'markdown' ? text.replace(MARKDOWN, '\\$&') : text
  return canHold(escaped) ? escaped : null
}
