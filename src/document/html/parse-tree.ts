/**
 * The HTML parser is parse5, the core of rehype-parse. It is used without the step to a hast tree, since that step recurses
 * and overflows the stack at some thousands of levels, merges text from places that do not touch, and drops where
 * attributes stand unless asked; the reader needs only source ranges.
 */
import {type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, Token, TokenizerMode} from 'parse5'

export type HtmlNode = DefaultTreeAdapterMap['childNode']
export type HtmlElement = DefaultTreeAdapterMap['element']
export type HtmlText = DefaultTreeAdapterMap['textNode']

/** Parses a page to a tree in which each text node covers one unbroken range of the source. */
export function parseTree(source: string): DefaultTreeAdapterMap['document'] {
  return SourceParser.parse(source, {sourceCodeLocationInfo: true, treeAdapter: TREE_ADAPTER})
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}

/** The value of an attribute, or `undefined` when the element lacks it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value
  return undefined
}

/** Gives every run of characters a text node of its own; `SourceParser` joins those that touch. */
const TREE_ADAPTER: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
  },
  insertTextBefore(parent, text, reference) {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
  }
}

/** No page of a person's making leaves more formatting elements open. */
const MAX_OPEN_FORMATTING = 10

class SourceParser extends Parser<DefaultTreeAdapterMap> {
  override _insertCharacters(token: Token.CharacterToken): void {
    const {location} = token
    const last = this._shouldFosterParentOnInsertion()
      ? undefined
      : this.openElements.currentTmplContentOrNode.childNodes.at(-1)
    if (location && last && isText(last) && last.sourceCodeLocation?.endOffset === location.startOffset) {
      last.value += token.chars
      last.sourceCodeLocation.endOffset = location.endOffset
    } else super._insertCharacters(token)
  }

  /**
   * HTML opens anew, in each block, all formatting elements that were left open. A page that leaves thousands open would
   * grow to thousands of times its size.
   */
  override _reconstructActiveFormattingElements(): void {
    let entry = this.activeFormattingElements.newest
    for (let count = 0; entry; entry = entry.older)
      if (++count > MAX_OPEN_FORMATTING) {
        this.activeFormattingElements.clearToLastMarker()
        break
      }
    super._reconstructActiveFormattingElements()
  }

  /**
   * `<a id="x"/>`, `<p/>` and `<script/>` close themselves, as the writer of XHTML means; HTML would leave them open and let
   * them swallow the text that follows.
   */
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    if (!token.selfClosing || token.ackSelfClosing) return
    this.tokenizer.state = TokenizerMode.DATA
    this.onEndTag({...token, type: Token.TokenType.END_TAG, selfClosing: false, attrs: []})
  }
}
