import type {Block, Document} from './document.js'

/** A list whose items are one block each, so that the items can be compared. */
export interface SimpleList {
  /** At least two, in reading order. */
  readonly items: readonly Block[]
  /** The paragraph or heading right before the list. */
  readonly introduction: Block | undefined
}

/**
 * The outermost Swedish lists of running text, in reading order. Left out are lists with items of several paragraphs or with
 * lists in them, definition lists, and lists of nothing but links, which are menus.
 */
export function simpleLists({blocks}: Document): readonly SimpleList[] {
  const lists = new Map<number, Block[]>()
  const mixed = new Set<number>()
  let outer = -1
  for (const block of blocks) {
    const {list} = block
    if (!list || block.kind !== 'listItem' || block.region !== 'body' || block.cell) continue
    if (list.depth > 1) {
      mixed.add(outer)
      continue
    }
    outer = list.list
    const items = lists.get(outer)
    if (!items) lists.set(outer, [block])
    else {
      if (items.at(-1)?.list?.item === list.item) mixed.add(outer)
      items.push(block)
    }
  }
  return [...lists].flatMap(([number, items]) => {
    const first = items[0]
    if (!first || items.length < 2 || mixed.has(number) || !items.every(isSwedishText)) return []
    const before = blocks[first.index - 1]
    const introduces = before?.kind === 'paragraph' || before?.kind === 'heading'
    return [{items, introduction: introduces ? before : undefined}]
  })
}

function isSwedishText({language, text, marks}: Block): boolean {
  if (language !== 'sv') return false
  return !marks.some(mark => mark.kind === 'link' && mark.start === 0 && mark.end >= text.length - 1)
}
