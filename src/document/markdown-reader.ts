/**
 * Reads Markdown with micromark, the parser inside remark-parse. Its events are used as they come, without the tree that
 * remark builds of them: an event says exactly where every character stands (a text node of the tree only holds the decoded
 * text), and leaving out the tree saves a fourth of the time.
 */
import {parse, postprocess, preprocess} from 'micromark'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {mdxExpression} from 'micromark-extension-mdx-expression'
import {mdxJsx} from 'micromark-extension-mdx-jsx'
import {mdxMd} from 'micromark-extension-mdx-md'
import type {Event, Extension} from 'micromark-util-types'
import {DocumentAssembler} from './assembler.js'
import type {Document, Note} from './document.js'
import type {FrontMatter} from './front-matter.js'
import {MarkdownWalk} from './markdown-events.js'
import {findExcess} from './markdown-limits.js'
import {type Dialect, findMasks, type Mask} from './markdown-masks.js'
import {isReadableInParts, SimpleReader} from './markdown-simple.js'
import {makeSkeleton} from './markdown-skeleton.js'
import {noteCode} from './note-code.js'

const GFM = [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem()]
const EXTENSIONS: Readonly<Record<Dialect, Extension[]>> = {
  markdown: GFM,
  mdx: [...GFM, mdxExpression(), mdxJsx(), mdxMd()]
}

export interface MarkdownOptions {
  /** Whether the parser may be spared the inside of plain stretches (the default). The result is the same. */
  readonly shorten?: boolean
}

/** Reads what stands before the text, and puts in the assembler what of it is text too. */
type FrontMatterReader = (source: string, assembler: DocumentAssembler) => FrontMatter

/** As `readMarkdown`, with `readStart` for the front matter. */
export function readMarkdownAfter(
  readStart: FrontMatterReader,
  path: string,
  source: string,
  dialect: Dialect,
  options: MarkdownOptions = {}
): Document {
  const assembler = new DocumentAssembler()
  const frontMatter = readStart(source, assembler)
  const shorten = options.shorten ?? true
  const walk = new MarkdownWalk(source, assembler)
  const from = frontMatter.end
  const excess = findExcess(source, from)
  if (dialect === 'markdown' && shorten && excess.length === 0 && isReadableInParts(source)) {
    readInParts(source, from, walk)
  } else {
    const read = (as: Dialect) => {
      const masks = mergeMasks(excess, findMasks(source, from, as))
      const skeleton = makeSkeleton(source, from, source.length, masks, as, shorten)
      return {skeleton, events: parseEvents(skeleton.text, as)}
    }
    const {skeleton, events} =
      dialect === 'mdx' ? (attempt(() => read('mdx')) ?? readBroken(assembler, read)) : read('markdown')
    if (excess.length > 0) assembler.addNote(TOO_COMPLEX)
    walk.run(skeleton, events)
  }
  noteCode(assembler, walk.codeLetters, walk.textLetters)
  return assembler.finish(path, 'markdown', new Map([['', source]]), frontMatter.language)
}

/** Reads simple blocks here, and hands to the parser what stands between them. */
function readInParts(source: string, from: number, walk: MarkdownWalk): void {
  const masks = findMasks(source, from, 'markdown')
  const simple = new SimpleReader(source, masks)
  let left = from
  let mask = 0
  const parse = (to: number) => {
    if (to <= left) return
    while ((masks[mask]?.end ?? to) <= left) mask++
    let after = mask
    while ((masks[after]?.start ?? to) < to) after++
    const skeleton = makeSkeleton(source, left, to, masks.slice(mask, after), 'markdown', true)
    walk.run(skeleton, parseEvents(skeleton.text, 'markdown'))
    mask = after
  }
  for (let position = from; position < source.length; ) {
    const block = simple.read(position)
    if (block) {
      parse(position)
      walk.follow(block.steps)
      left = block.end
      position = left
    } else position = simple.skip(position)
  }
  parse(source.length)
}

const TOO_COMPLEX: Note = {
  code: 'markdown-too-complex',
  text: {
    sv: 'Någon del av filen har så många nästlade tecken att de lästes som text.',
    en: 'Some part of the file nests so many signs that they were read as text.'
  }
}

function mergeMasks(excess: readonly Mask[], masks: readonly Mask[]): readonly Mask[] {
  if (excess.length === 0) return masks
  const kept = masks.filter(mask => {
    const next = excess[findAfter(excess, mask.start)]
    return !next || next.start >= mask.end
  })
  return [...excess, ...kept].sort((a, b) => a.start - b.start)
}

/** Index of the first of `masks` that ends after `offset`. */
function findAfter(masks: readonly Mask[], offset: number): number {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((masks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function parseEvents(text: string, dialect: Dialect): readonly Event[] {
  return postprocess(
    parse({extensions: EXTENSIONS[dialect]})
      .document()
      .write(preprocess()(text, undefined, true))
  )
}

/** The MDX extensions throw on what is not well formed. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}

function readBroken<T>(assembler: DocumentAssembler, read: (as: Dialect) => T): T {
  assembler.addNote({
    code: 'mdx-broken',
    text: {
      sv: 'Filen är inte giltig MDX och granskades som Markdown.',
      en: 'The file is not valid MDX and was reviewed as Markdown.'
    }
  })
  return read('markdown')
}
