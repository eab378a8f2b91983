/**
 * Which part of a page is its text. Elements that never hold prose are cut away first. If the page says where its
 * main content is, that is taken; else everything that does not look like a menu, since lost prose is worse than a menu
 * too many.
 */
import {attribute, type HtmlElement, isElement, isText} from './parse-tree.js'

/** Sums over an element and all that stands in it. Lengths in UTF-16 units. */
export interface ContentMeasures {
  text: number
  linkText: number
  links: number
  headings: number
  paragraphs: number
  tables: number
  headerCells: number
  cells: number
  rows: number
  /** Not a sum: whether the element stands in `main`, `article` or `section`. */
  readonly inSection: boolean
  readonly inLink: boolean
  readonly inHeading: boolean
}

export interface PageContent {
  readonly root: HtmlElement
  /** Whether the page itself says that `root` is its main content. */
  readonly declared: boolean
  /** The elements that may hold prose; what is not here is not read. */
  readonly measures: ReadonlyMap<HtmlElement, ContentMeasures>
}

/** Chooses the content of a page. `page` is its `html` element. */
export function choosePageContent(page: HtmlElement): PageContent {
  const measures = measureContent(page)
  const root = page.childNodes.filter(isElement).find(child => child.tagName === 'body') ?? page
  const prose = proseLength(measures.get(root))
  const declared = largest(measures, isMain)
  if (declared && proseLength(measures.get(declared)) >= Math.min(200, prose * 0.1))
    return {root: declared, declared: true, measures}
  const articles = [...measures.keys()].filter(element => element.tagName === 'article')
  const article = articles.length === 1 ? articles[0] : undefined
  if (article && proseLength(measures.get(article)) >= 0.6 * prose) return {root: article, declared: true, measures}
  const named = largest(measures, isNamedContent)
  if (named && proseLength(measures.get(named)) >= 0.6 * prose) return {root: named, declared: false, measures}
  return {root, declared: false, measures}
}

/** Whether `element` is a menu or another list of links, not text. `declared` as in `PageContent`. */
export function isBoilerplate(element: HtmlElement, measures: ContentMeasures, declared: boolean): boolean {
  const {tagName} = element
  if (!CONTAINERS.has(tagName)) return false
  const linkShare = measures.linkText / Math.max(1, measures.text)
  const name = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (BREADCRUMB_NAME.test(name) && measures.text < 300) return true
  if (COOKIE_NAME.test(name) && measures.text < 2000) return true
  if (MENU_NAME.test(name) && measures.links >= 2 && linkShare > 0.5) return true
  if (declared) return false
  if (!measures.inSection && tagName === 'footer') return true
  if (!measures.inSection && tagName === 'header' && measures.headings === 0) return true
  if (measures.links < 3 || measures.text / measures.links > 80) return false
  return linkShare > 0.75 && measures.headings <= 1
}

function proseLength(measures: ContentMeasures | undefined): number {
  return measures ? measures.text - measures.linkText : 0
}

function largest(
  measures: ReadonlyMap<HtmlElement, ContentMeasures>,
  accepts: (element: HtmlElement) => boolean
): HtmlElement | undefined {
  let best: HtmlElement | undefined
  for (const [element, {text}] of measures)
    if (accepts(element) && text > (best ? (measures.get(best)?.text ?? 0) : 0)) best = element
  return best
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

const CONTENT_NAME =
  /(?:^|\s)(?:main|content|main-?content|page-?content|article-?(?:body|content)|(?:huvud)?inneh(?:å|a)ll|mw-content-text)(?:\s|$)/iu

function isNamedContent(element: HtmlElement): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'section' && element.tagName !== 'td') return false
  return CONTENT_NAME.test(attribute(element, 'id') ?? '') || CONTENT_NAME.test(attribute(element, 'class') ?? '')
}

const CONTAINERS = new Set(
  'div section aside header footer ul ol dl table tbody tr td form figure details p span'.split(' ')
)
const BREADCRUMB_NAME = /breadcrumb|br(?:ö|o)dsmul/iu
const COOKIE_NAME = /(?:^|[\s_-])(?:cookie|cookies|consent|samtycke)(?:[\s_-]|$)/iu
const MENU_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|meny|huvudmeny|sidebar|footer|sidfot|header|sidhuvud|toc|pagination|pager|share|social|skip)(?:[\s_-]|$)/iu

/** Never prose of the page: code, embedded things, controls. A `label` and a `legend` are prose. */
const NEVER_READ = new Set(
  (
    'script style template noscript noframes iframe object embed canvas audio video map select datalist option textarea ' +
    'input meta link base nav progress meter dialog menu rp rt annotation annotation-xml'
  ).split(' ')
)
const NEVER_READ_ROLES = new Set(
  'navigation banner contentinfo search menu menubar toolbar tablist dialog alertdialog'.split(' ')
)

function isNeverRead(element: HtmlElement, inHeading: boolean): boolean {
  const {tagName} = element
  if (NEVER_READ.has(tagName)) return true
  // Headings that fold a section in and out hold a button.
  if (tagName === 'button') return !inHeading
  for (const {name, value} of element.attrs) {
    if (name === 'hidden') return value !== 'until-found'
    if (name === 'aria-hidden' && value === 'true') return true
    if (name === 'role' && NEVER_READ_ROLES.has(value)) return true
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(value)) return true
  }
  return false
}

const HEADING = /^h[1-6]$/u

function measureContent(page: HtmlElement): ReadonlyMap<HtmlElement, ContentMeasures> {
  const measures = new Map<HtmlElement, ContentMeasures>()
  const stack: {readonly element: HtmlElement; readonly parent: ContentMeasures | undefined}[] = [
    {element: page, parent: undefined}
  ]
  /** Own measures with those of the parent, parents before children. */
  const order: [ContentMeasures, ContentMeasures | undefined][] = []
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const {element, parent} = entry
    const {tagName} = element
    const isHeading = HEADING.test(tagName) || attribute(element, 'role') === 'heading'
    const own: ContentMeasures = {
      text: 0,
      linkText: 0,
      links: tagName === 'a' ? 1 : 0,
      headings: isHeading ? 1 : 0,
      paragraphs: tagName === 'p' ? 1 : 0,
      tables: tagName === 'table' ? 1 : 0,
      headerCells: tagName === 'th' || tagName === 'caption' ? 1 : 0,
      cells: tagName === 'td' || tagName === 'th' ? 1 : 0,
      rows: tagName === 'tr' ? 1 : 0,
      inSection: parent?.inSection === true || tagName === 'section' || tagName === 'article' || tagName === 'main',
      inLink: parent?.inLink === true || tagName === 'a',
      inHeading: parent?.inHeading === true || isHeading
    }
    measures.set(element, own)
    order.push([own, parent])
    for (let i = element.childNodes.length - 1; i >= 0; i--) {
      const child = element.childNodes[i]
      if (!child) continue
      if (isText(child)) {
        const length = child.value.trim().length
        own.text += length
        if (own.inLink) own.linkText += length
      } else if (isElement(child) && !isNeverRead(child, own.inHeading)) stack.push({element: child, parent: own})
    }
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const [own, parent] = order[i] ?? []
    if (own && parent) add(parent, own)
  }
  return measures
}

function add(sum: ContentMeasures, own: ContentMeasures): void {
  sum.text += own.text
  sum.linkText += own.linkText
  sum.links += own.links
  sum.headings += own.headings
  sum.paragraphs += own.paragraphs
  sum.tables += own.tables
  sum.headerCells += own.headerCells
  sum.cells += own.cells
  sum.rows += own.rows
}
