import type {Block} from '../document/document.js'

export interface WrongSum {
  readonly cell: Block
  /** What the rows above make, as it would be written. */
  readonly sum: string
  /** What stands in the cell. */
  readonly total: string
}

const SUM_LABEL =
  /^(?:summa|totalt|total|totalsumma|sammanlagt|att betala|att få)(?: (?:att betala|kostnad(?:er)?|inkomst(?:er)?|kvar|belopp|bistånd))?:?$/iu
const AMOUNT = /^([-–−]?) ?(\d[\d ]{0,12}(?:,\d{1,2})?) ?(?:kr|kronor|:-|euro|mkr|tkr|st|h|timmar|procent|%)?$/iu
/** Shares add up with rounding, and are often parts of something else. */
const SHARE = /%|procent/iu
const MOST_ROWS = 200
const MOST_CELLS = 3000

/**
 * Cells of a row "Summa" or "Totalt" that agree with no way of adding the rows above: all, those since some row, or with some
 * taken away. A column that holds words, shares or a gap is left alone, and so is a difference that rounding explains.
 */
export function findWrongSums(blocks: readonly Block[]): readonly WrongSum[] {
  const tables = new Map<number, Block[]>()
  for (const block of blocks) {
    if (!block.cell) continue
    const cells = tables.get(block.cell.table)
    if (cells) cells.push(block)
    else tables.set(block.cell.table, [block])
  }
  const wrong: WrongSum[] = []
  for (const cells of tables.values()) {
    if (cells.length > MOST_CELLS) continue
    const labels = cells.filter(({cell, text}) => cell?.column === 0 && SUM_LABEL.test(text))
    const [label] = labels
    if (labels.length !== 1 || !label?.cell) continue
    const {row} = label.cell
    if (row > MOST_ROWS) continue
    for (const total of cells.filter(({cell}) => cell?.row === row && cell.column > 0)) {
      const above = cells.filter(
        ({cell}) => cell && total.cell && cell.column === total.cell.column && cell.row < row && !cell.header
      )
      const found = checkColumn(above, total)
      if (found) wrong.push(found)
    }
  }
  return wrong
}

function checkColumn(above: readonly Block[], total: Block): WrongSum | undefined {
  const sum = amountOf(total.text)
  const rows = above.map(({text}) => amountOf(text))
  // The first row may be a heading that is not marked as one.
  const values = rows[0] === undefined ? rows.slice(1) : rows
  if (sum === undefined || values.length < 2 || SHARE.test(total.text)) return undefined
  const amounts: number[] = []
  for (const value of values) {
    if (value === undefined) return undefined
    amounts.push(value)
  }
  const slack = Number.isInteger(sum) && amounts.every(Number.isInteger) ? 0 : 0.01 * amounts.length
  const agrees = (value: number) => Math.abs(Math.abs(value) - Math.abs(sum)) <= slack
  let suffix = 0
  for (let i = amounts.length - 1; i >= 0; i--) {
    suffix += amounts[i] ?? 0
    if (agrees(suffix)) return undefined
  }
  const [first = 0, ...rest] = amounts
  if (agrees(first - rest.reduce((a, b) => a + b, 0)) || isMixOf(amounts, sum, slack)) return undefined
  return {cell: total, sum: write(suffix), total: total.text}
}

/** Whether some choice of signs, or of rows left out, gives the sum: subtotals, deductions. Only for short columns. */
function isMixOf(amounts: readonly number[], sum: number, slack: number): boolean {
  if (amounts.length > 8) return true
  let reached = [0]
  for (const amount of amounts) reached = [...reached, ...reached.map(r => r + amount), ...reached.map(r => r - amount)]
  return reached.slice(1).some(value => Math.abs(value - sum) <= slack)
}

function amountOf(text: string): number | undefined {
  const [, sign, digits] = AMOUNT.exec(text.trim()) ?? []
  return digits === undefined ? undefined : (sign ? -1 : 1) * Number(digits.replace(/ /gu, '').replace(',', '.'))
}

function write(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.')
  return whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ' ') + (part ? `,${part}` : '')
}
