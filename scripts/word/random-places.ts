/** Passages of a Word document chosen by a seeded generator, so that a run can be repeated. */
import {sourceSpan} from '../../src/document/anchors.js'
import type {Block, Document, SourceSpan} from '../../src/document/document.js'
import type {Span} from '../../src/text/span.js'

export interface RandomPlace {
  readonly block: Block
  /** In the block's text. */
  readonly span: Span
  readonly source: SourceSpan
}

/** Numbers from 0 up to but not including 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Passages of one to some eight words; blocks with many segments, in cells, lists and outside the body are sought out. */
export function randomPlaces(document: Document, count: number, random: () => number): readonly RandomPlace[] {
  const blocks = document.blocks.filter(({text}) => text.length > 1)
  if (blocks.length === 0) return []
  const odd = blocks.filter(
    ({anchors, cell, list, region, text}) =>
      anchors.segments.length > 16 ||
      cell ||
      list ||
      region !== 'body' ||
      /[^\p{ASCII}\u0080-\u024f\u2010-\u2026]/u.test(text)
  )
  return Array.from({length: count}, (_, i) => {
    const pool = i % 2 === 0 && odd.length > 0 ? odd : blocks
    const block = pool[Math.floor(random() * pool.length)] ?? blocks[0]
    if (!block) throw new Error('No block')
    const span = randomSpan(block.text, random)
    return {block, span, source: sourceSpan(block.anchors, span)}
  })
}

function randomSpan(text: string, random: () => number): Span {
  const words = Array.from(text.matchAll(/\S+/gu), ({index, 0: word}) => ({start: index, end: index + word.length}))
  const choice = random()
  if (choice < 0.1) return {start: 0, end: text.length}
  const first = Math.floor(random() * words.length)
  const last = choice > 0.85 ? words.length - 1 : Math.min(words.length - 1, first + Math.floor(random() * 8))
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? text.length
  // Now and then within a word, as findings about hyphens and endings are.
  if (choice > 0.3 || end - start < 4) return {start, end}
  return {start: start + (isLow(text, start + 1) ? 2 : 1), end: end - (isLow(text, end - 1) ? 2 : 1)}
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
