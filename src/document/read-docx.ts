/**
 * Reads Word files. The parts are opened with limits (`ooxml/zip`), scanned once with source offsets (`ooxml/xml-scanner`), noted
 * paragraph by paragraph as they read with tracked changes accepted (`ooxml/read-story`), and made into blocks
 * (`ooxml/build-blocks`). A part beside the text that cannot be read gives a note; one without which there is no text, an error.
 */
import {DocumentAssembler} from './assembler.js'
import {parseDirective} from './directive.js'
import type {Document, Region} from './document.js'
import {blocksWithin, type PlacedBlock} from './ooxml/block-spans.js'
import {
  addParagraph,
  type BlockContext,
  formatOf,
  headingLevelOf,
  joinPassages,
  type Paragraph
} from './ooxml/build-blocks.js'
import {DocxFault, docxError} from './ooxml/fault.js'
import {documentLanguage} from './ooxml/languages.js'
import {ListKeeper} from './ooxml/lists.js'
import {readNumbering} from './ooxml/numbering.js'
import {openPackage, type WordPackage} from './ooxml/package.js'
import {enclosing, type Passage, type Story} from './ooxml/passage.js'
import {readStory} from './ooxml/read-story.js'
import {readStyles, type StyleSheet} from './ooxml/styles.js'
import {XmlScanner} from './ooxml/xml-scanner.js'

/**
 * Reads a Word file (`.docx`, also `.docm` and `.dotx`). Anchors and other source spans are offsets in the decoded XML of
 * the parts that hold text, as they stand in `parts`.
 * @param path as the user named it.
 * @throws UserError if the file is no Word file, or a broken, protected or hostile one.
 */
export function readDocx(path: string, bytes: Uint8Array): Document {
  try {
    return new DocxReader(path.replaceAll('\\', '/'), openPackage(bytes)).read()
  } catch (error) {
    throw error instanceof DocxFault ? docxError(path, error) : error
  }
}

/** Faults that make the whole file suspect, wherever they stand. */
const FATAL: readonly string[] = ['bomb', 'doctype', 'tooDeep', 'encrypted']

class DocxReader {
  readonly #path: string
  readonly #package: WordPackage
  readonly #assembler = new DocumentAssembler()
  readonly #parts = new Map<string, string>()
  readonly #lists = new ListKeeper()
  #tables = 0

  constructor(path: string, opened: WordPackage) {
    this.#path = path
    this.#package = opened
  }

  read(): Document {
    const {main} = this.#package
    const body = this.#story(main, ['w:document'])
    if (!body) throw new DocxFault('noDocument')
    const styles = this.#optional('styles', readStyles) ?? readStyles(null, '')
    const markerOf = this.#optional('numbering', readNumbering) ?? readNumbering(null, '')
    const paragraphs = joinPassages(body.passages)
    const language = documentLanguage(...languageFacts(body, styles))
    const context: BlockContext = {
      assembler: this.#assembler,
      styles,
      markerOf,
      lists: this.#lists,
      language,
      // A document whose highest heading is its title begins there; else the title stands above the headings.
      titleIsHeading: !paragraphs.some(paragraph => headingLevelOf(paragraph, styles) === 1)
    }
    // Headers and footers stand outside the flow: before it, so that they come under no heading.
    this.#addMargins(body, context)
    const placed = this.#addStory(body, paragraphs, 'body', context)
    this.#addNotes('footnotes', 'footnote', body.footnotes, context)
    this.#addNotes('endnotes', 'endnote', body.endnotes, context)
    this.#addDirectives(body, placed)
    if (body.hasEmbeddedText) this.#noteEmbeddedText()
    return this.#assembler.finish(this.#path, 'docx', this.#parts, language)
  }

  /** Reads a part with text and keeps its source; `null` if there is none of that name. */
  #story(part: string, roots: readonly string[]): Story | null {
    const xml = this.#package.text(part)
    if (xml === null) return null
    const relationships = this.#package.relationships(part)
    const story = readStory(part, xml, roots, id => relationships.get(id)?.target ?? '')
    this.#parts.set(part, xml)
    return story
  }

  /** The name of the part that the main part has this relationship to. */
  #related(type: string): string | null {
    for (const relationship of this.#package.relationships(this.#package.main).values())
      if (relationship.type === type && !relationship.isExternal) return relationship.target
    return null
  }

  #optional<T>(type: string, read: (xml: string | null, part: string) => T): T | null {
    const part = this.#related(type)
    return part === null ? null : this.#attempt(part, () => read(this.#package.text(part), part))
  }

  /** What a part gives, or `null` and a note where it is damaged. */
  #attempt<T>(part: string, read: () => T): T | null {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DocxFault) || FATAL.includes(error.code)) throw error
      this.#assembler.addNote({
        code: 'word-part-unreadable',
        text: {
          sv: `Delen ${part} gick inte att läsa och granskades inte.`,
          en: `The part ${part} could not be read and was not reviewed.`
        }
      })
      return null
    }
  }

  #noteEmbeddedText(): void {
    this.#assembler.addNote({
      code: 'word-embedded-text',
      text: {
        sv: 'Dokumentet bäddar in text i ett annat format. Den granskades inte.',
        en: 'The document embeds text in another format, which was not reviewed.'
      }
    })
  }

  #addStory(
    story: Story,
    paragraphs: readonly Paragraph[],
    region: Region,
    context: BlockContext
  ): readonly PlacedBlock[] {
    const placed: PlacedBlock[] = []
    const firstTable = this.#tables
    let container: unknown = null
    for (const paragraph of paragraphs) {
      const enclosure = paragraph[0]?.enclosure ?? null
      const here = enclosing(enclosure, 'cell') ?? enclosing(enclosure, 'textBox') ?? enclosing(enclosure, 'note')
      if (here !== container) this.#lists.clear()
      container = here
      const index = this.#assembler.blockCount
      const built = addParagraph(story, paragraph, region, firstTable, context)
      if (built) placed.push({index, built})
    }
    this.#tables += story.tableCount
    this.#lists.clear()
    return placed
  }

  /** Adds each header and footer that is shown, once where several sections have the same. */
  #addMargins(body: Story, context: BlockContext): void {
    const relationships = this.#package.relationships(this.#package.main)
    const hasEvenPages = this.#optional('settings', readEvenPages) ?? false
    const seen = new Set<string>()
    for (const {kind, use, relationship} of body.margins) {
      const part = relationships.get(relationship)?.target ?? ''
      const isShown = use === 'default' || (use === 'first' ? body.hasTitlePage : hasEvenPages)
      if (part === '' || !isShown || seen.has(part)) continue
      seen.add(part)
      const story = this.#attempt(part, () => this.#story(part, [kind === 'header' ? 'w:hdr' : 'w:ftr']))
      if (!story) continue
      const content = `${kind} ${contentOf(story.passages)}`
      if (seen.has(content)) this.#parts.delete(part)
      else this.#addStory(story, joinPassages(story.passages), kind === 'header' ? 'pageHeader' : 'pageFooter', context)
      seen.add(content)
    }
  }

  /** Adds the notes that the body refers to, in the order in which it does. */
  #addNotes(type: string, region: Region, ids: readonly string[], context: BlockContext): void {
    const part = ids.length === 0 ? null : this.#related(type)
    if (part === null) return
    const story = this.#attempt(part, () => this.#story(part, [`w:${type}`]))
    if (!story) return
    const byNote = new Map<string, Passage[]>()
    for (const passage of story.passages) {
      const id = enclosing(passage.enclosure, 'note')?.id ?? ''
      const passages = byNote.get(id)
      if (passages) passages.push(passage)
      else byNote.set(id, [passage])
    }
    const ordered = [...new Set(ids)].flatMap(id => joinPassages(byNote.get(id) ?? []))
    this.#addStory(story, ordered, region, context)
  }

  /** Comments in the body that ask for silence. */
  #addDirectives(body: Story, placed: readonly PlacedBlock[]): void {
    const part = body.comments.length === 0 ? null : this.#related('comments')
    if (part === null) return
    const comments = this.#attempt(part, () => this.#story(part, ['w:comments']))
    if (!comments) return
    const places = new Map(body.comments.map(place => [place.id, place]))
    const texts = new Map<string, {text: string; start: number; end: number}>()
    for (const {enclosure, start, end, segments} of comments.passages) {
      const id = enclosing(enclosure, 'note')?.id ?? ''
      const text = segments.map(segment => segment.text).join('')
      const known = texts.get(id)
      texts.set(id, known ? {...known, text: `${known.text} ${text}`, end} : {text, start, end})
    }
    for (const [id, {text, start, end}] of texts) {
      const directive = parseDirective(text)
      const place = places.get(id)
      if (directive?.action !== 'skip' || !place) continue
      const source = {part, start, end}
      for (const {index, span} of blocksWithin(placed, place))
        this.#assembler.addDirective({...directive, source, block: index, span})
    }
  }
}

const PAGE_FIELDS: readonly string[] = ['PAGE', 'NUMPAGES', 'SECTIONPAGES']

/** Characters of the body by language, and some of its text. */
function languageFacts(body: Story, styles: StyleSheet): [ReadonlyMap<string, number>, string] {
  const weights = new Map<string, number>()
  let sample = ''
  for (const passage of body.passages) {
    for (const segment of passage.segments) {
      const language = formatOf(segment, passage, styles).language ?? styles.language
      weights.set(language, (weights.get(language) ?? 0) + segment.text.length)
      if (sample.length < 2000) sample += segment.text
    }
    if (sample.length < 2000) sample += '\n'
  }
  return [weights, sample]
}

function readEvenPages(xml: string | null, part: string): boolean {
  if (xml === null) return false
  const scanner = new XmlScanner(xml, part)
  for (let event = scanner.next(); event !== 'done'; event = scanner.next()) {
    if (event !== 'start' || scanner.name !== 'w:evenAndOddHeaders') continue
    const value = scanner.attribute('w:val')
    return value !== '0' && value !== 'false'
  }
  return false
}

/** Text and pictures of a header or footer, to tell whether another is the same whatever its page number. */
function contentOf(passages: readonly Passage[]): string {
  return passages
    .map(({segments, pictures}) => {
      const texts = segments.map(({text, field}) => (field && PAGE_FIELDS.includes(field.field.name) ? '#' : text))
      return [...texts, ...pictures.map(({file, alt}) => `${file} ${alt}`)].join('')
    })
    .join('\n')
    .replaceAll(/\s+/gu, ' ')
}
