import type {Block} from './document.js'

/** The cells with text of each table of the body, in reading order; at least one a table. */
export function tablesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.kind !== 'tableCell' || !block.cell || block.region !== 'body') continue
    const cells = found.get(block.cell.table)
    if (cells) cells.push(block)
    else found.set(block.cell.table, [block])
  }
  return [...found.values()]
}
