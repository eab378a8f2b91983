import type {CellPlace} from '../document.js'

/** HTML caps `colspan` at 1,000; so do we, for the whole row. */
const MAX_COLUMNS = 1000

/** Follows the rows and cells of one table. */
export interface TableCells {
  nextRow(): void
  /** The place of the next cell of the row, past cells that reach down from rows above. */
  nextCell(header: boolean, columnSpan: number, rowSpan: number): CellPlace
}

/** Starts to follow table number `table` of the document. */
export function startTable(table: number): TableCells {
  let row = -1
  let column = 0
  /** For each column, the last row that a cell from above reaches. */
  const reach: number[] = []
  return {
    nextRow() {
      row++
      column = 0
    },
    nextCell(header, columnSpan, rowSpan) {
      if (row < 0) row = 0
      while (column < MAX_COLUMNS && (reach[column] ?? -1) >= row) column++
      const place: CellPlace = {table, row, column, header}
      const end = Math.min(MAX_COLUMNS, column + Math.max(1, columnSpan))
      if (rowSpan > 1) for (let i = column; i < end; i++) reach[i] = row + rowSpan - 1
      column = Math.max(column + 1, end)
      return place
    }
  }
}
