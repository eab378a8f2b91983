import type {Localised} from '../text/localised.js'
import {UserError} from '../text/user-error.js'

/** A row of a word list: column name → cell, as in the TSV file. */
export type DictionaryRow = Readonly<Record<string, string>>

/** A word list: the columns of its first line, and the rows after it. */
export interface Dictionary {
  readonly columns: readonly string[]
  readonly rows: readonly DictionaryRow[]
}

/** All word lists, by file name in `dictionaries/` without `.tsv`. */
export type Dictionaries = ReadonlyMap<string, Dictionary>

/**
 * Reads a word list: tab-separated, first line the column names, `;` between alternatives in a cell, empty lines and lines that
 * begin with `#` skipped. Cells are trimmed and in NFC; a cell that a spreadsheet has put in quotation marks is unwrapped.
 * @throws UserError that names file and line, if a row has more cells than there are columns or a column name comes twice.
 */
export function parseDictionary(text: string, file: string): Dictionary {
  const lines = text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/)
  const first = lines.findIndex(isContent)
  const columns = first === -1 ? [] : splitRow(lines[first] ?? '')
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index)
  if (repeated !== undefined)
    throw dictionaryFault(file, first, {
      sv: `kolumnen ”${repeated}” finns två gånger`,
      en: `the column “${repeated}” comes twice`
    })
  const rows: DictionaryRow[] = []
  for (let i = first + 1; i > 0 && i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (!isContent(line)) continue
    const cells = splitRow(line)
    if (cells.length > columns.length && cells.slice(columns.length).some(cell => cell !== ''))
      throw dictionaryFault(file, i, {
        sv: `${cells.length} celler, men listan har ${columns.length} kolumner. Har en tabb kommit med i en cell?`,
        en: `${cells.length} cells, but the list has ${columns.length} columns. Is there a tab inside a cell?`
      })
    const row: Record<string, string> = {}
    columns.forEach((column, index) => {
      row[column] = cells[index] ?? ''
    })
    rows.push(row)
  }
  return {columns, rows}
}

/**
 * Adds an organisation's own words to `base`: the text of a TSV file with at least one of the columns of `base`, the first one
 * among them (`uttryck` in `ordbyten`). Columns that are left out are empty. A row with the same first cell as one of `base`
 * replaces it, so that a list can also mend or (with an empty category) silence a row.
 * @throws UserError that names file and line: no header, a column that `base` lacks, or a row without its first cell.
 */
export function mergeDictionary(base: Dictionary, text: string, file: string): Dictionary {
  const own = parseDictionary(text, file)
  const [key = ''] = base.columns
  const headerLine = 0
  if (!own.columns.includes(key))
    throw dictionaryFault(file, headerLine, {
      sv: `första raden ska ha kolumnnamn, och ”${key}” saknas`,
      en: `the first line must hold column names, and “${key}” is missing`
    })
  const unknown = own.columns.find(column => !base.columns.includes(column))
  if (unknown !== undefined)
    throw dictionaryFault(file, headerLine, {
      sv: `okänd kolumn ”${unknown}”. Kolumnerna heter ${base.columns.join(', ')}`,
      en: `unknown column “${unknown}”. The columns are ${base.columns.join(', ')}`
    })
  const empty = own.rows.findIndex(row => row[key] === '')
  if (empty !== -1)
    throw dictionaryFault(file, lineOfRow(text, empty), {sv: `”${key}” är tom`, en: `“${key}” is empty`})
  const replaced = new Set(own.rows.map(row => row[key]))
  const blank = Object.fromEntries(base.columns.map(column => [column, '']))
  return {
    columns: base.columns,
    rows: [...base.rows.filter(row => !replaced.has(row[key])), ...own.rows.map(row => ({...blank, ...row}))]
  }
}

function isContent(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#')
}

function splitRow(line: string): string[] {
  return line.split('\t').map(cell => {
    const trimmed = cell.trim()
    return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
      ? trimmed.slice(1, -1).replaceAll('""', '"')
      : trimmed
  })
}

/** Index of the line that holds the `row`th row of a list, from 0. */
export function lineOfRow(text: string, row: number): number {
  const lines = text.split(/\r\n|\n|\r/)
  let left = row + 1
  return lines.findIndex(line => isContent(line) && left-- === 0)
}

/** A fault in a word list, with file and line; `lineIndex` from 0. */
export function dictionaryFault(file: string, lineIndex: number, texts: Localised): UserError {
  const line = Math.max(0, lineIndex) + 1
  return new UserError({
    sv: `Ordlistan ${file}, rad ${line}: ${texts.sv}.`,
    en: `Word list ${file}, line ${line}: ${texts.en}.`
  })
}
