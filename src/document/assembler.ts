/**
 * What all readers share: blocks in reading order become a document with its heading tree, placeholders and languages. A
 * reader only decides what is a block and where its text comes from.
 */
import {detectLanguage} from '../text/detect-language.js'
import type {
  Block,
  BlockKind,
  BlockLanguage,
  CellPlace,
  Directive,
  Document,
  Format,
  Image,
  ListPlace,
  Mark,
  Note,
  Region
} from './document.js'
import {findPlaceholders} from './placeholders.js'
import type {BuiltText} from './text-builder.js'

export interface BlockDraft {
  readonly kind: BlockKind
  readonly built: BuiltText
  /** `body` unless said. */
  readonly region?: Region
  /** 1–9 for a heading. */
  readonly level?: number
  readonly list?: ListPlace
  readonly cell?: CellPlace
  readonly style?: string
  /** The language that the markup declares for the block (`lang`), if any; BCP 47. */
  readonly declaredLanguage?: string
}

export class DocumentAssembler {
  readonly #drafts: BlockDraft[] = []
  readonly #images: Image[] = []
  readonly #directives: Directive[] = []
  readonly #notes: Note[] = []

  /** How many blocks there are: the index of the next one. */
  get blockCount(): number {
    return this.#drafts.length
  }

  /** Adds a block; one without text is dropped. */
  add(draft: BlockDraft): void {
    if (draft.built.text !== '') this.#drafts.push(draft)
  }

  /** Adds an image at the current place. */
  addImage(image: Omit<Image, 'block'>): void {
    this.#images.push({...image, block: this.#drafts.length - 1})
  }

  /** Adds a wish to silence rules; `block` is the next block unless given. */
  addDirective(directive: Omit<Directive, 'block'> & {readonly block?: number}): void {
    this.#directives.push({block: this.#drafts.length, ...directive})
  }

  addNote(note: Note): void {
    this.#notes.push(note)
  }

  /** Makes the document. `declaredLanguage` is that of the whole document, BCP 47 or `''`. */
  finish(path: string, format: Format, parts: ReadonlyMap<string, string>, declaredLanguage: string): Document {
    return {
      path,
      format,
      parts,
      blocks: assembleBlocks(this.#drafts, declaredLanguage.toLowerCase()),
      images: this.#images,
      directives: this.#directives,
      notes: this.#notes,
      declaredLanguage: declaredLanguage.toLowerCase()
    }
  }
}

function assembleBlocks(drafts: readonly BlockDraft[], declaredLanguage: string): Block[] {
  const languages = assignLanguages(drafts, declaredLanguage)
  const headings: {readonly index: number; readonly level: number}[] = []
  return drafts.map((draft, index) => {
    const {kind, built, list, cell, declaredLanguage: declared} = draft
    const level = kind === 'heading' ? (draft.level ?? 1) : 0
    if (kind === 'heading') while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
    const heading = headings.at(-1)?.index ?? -1
    if (kind === 'heading') headings.push({index, level})
    return {
      index,
      kind,
      region: draft.region ?? 'body',
      text: built.text,
      anchors: built.anchors,
      heading,
      level,
      marks: isUnderSection(kind, drafts[heading])
        ? [statute(built), ...withPlaceholders(built)]
        : withPlaceholders(built),
      noBreakSpaces: built.noBreakSpaces,
      language: languages[index] ?? 'sv',
      ...(declared && {declaredLanguage: declared.toLowerCase()}),
      ...(list && {list}),
      ...(cell && {cell}),
      ...(draft.style && {style: draft.style})
    }
  })
}

/** Whether the heading is the number of a section and nothing else: "1 §", "12 kap. 1 a §". Minutes have "§ 12" and a title. */
function isUnderSection(kind: BlockKind, heading: BlockDraft | undefined): boolean {
  if (kind !== 'paragraph' && kind !== 'listItem') return false
  return (
    heading !== undefined &&
    heading.built.text.length < 30 &&
    /^(?:\d+ kap\. ?)?\d+(?: ?[a-z])? ?§$/u.test(heading.built.text)
  )
}

function statute({text}: BuiltText): Mark {
  return {kind: 'statute', start: 0, end: text.length}
}

/** Adds placeholders that show in the text to those the reader knew of, where no opaque mark stands already. */
function withPlaceholders(built: BuiltText): readonly Mark[] {
  const found = findPlaceholders(built.text).filter(
    span => !built.marks.some(mark => isOpaque(mark) && mark.start < span.end && mark.end > span.start)
  )
  if (found.length === 0) return built.marks
  const added = found.map(span => ({kind: 'placeholder', ...span, source: 'pattern'}) as const)
  return [...built.marks, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

function isOpaque({kind}: Mark): boolean {
  return kind === 'code' || kind === 'math' || kind === 'placeholder' || kind === 'shortcode'
}

/**
 * The markup's word counts first. Else a block's own text decides where it is long enough to tell, and a short block goes
 * with the declared language of the document, or the language that most of its text is in.
 */
function assignLanguages(drafts: readonly BlockDraft[], declaredLanguage: string): BlockLanguage[] {
  const own = drafts.map(({built, declaredLanguage: declared}) =>
    declared ? classify(declared) : detectLanguage(built.text)
  )
  const weight = {sv: 0, en: 0, other: 0}
  own.forEach((language, i) => {
    if (language) weight[language] += drafts[i]?.built.text.length ?? 0
  })
  const common = weight.en > weight.sv ? 'en' : weight.other > weight.sv ? 'other' : 'sv'
  const declared = declaredLanguage === '' ? common : classify(declaredLanguage)
  // Templates often declare English for a Swedish page: text that speaks clearly against it weighs more.
  const fallback = weight[common] > 3 * weight[declared] ? common : declared
  return own.map(language => language ?? fallback)
}

function classify(tag: string): BlockLanguage {
  const primary = tag.toLowerCase().split(/[-_]/u)[0]
  return primary === 'sv' || primary === 'en' ? primary : 'other'
}
