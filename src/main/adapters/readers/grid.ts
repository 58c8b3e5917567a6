import type { ListSense } from '#main/domain/intake/list-sense.ts'
import {
  type CellValue,
  cellText,
  excerpt,
  type ListNote,
  type ListRecord,
  type RowReject,
} from '#shared/model/list.ts'
import { chosenRow, columnNames, repeatsHeader, SHOWN_ROWS } from './columns.ts'
import type { ListLimits } from './limits.ts'
import type { TableHeader } from './source.ts'

/** A table that is in memory: a sheet, a table of a page, a block of pasted rows. */
export interface Grid {
  /** Sheet it stands on; null where a file has none. */
  readonly sheet: string | null
  readonly names: readonly string[]
  /** Cells of the header as they stand; empty where there is none. */
  readonly header: readonly string[]
  /** Index of the first row below the header. */
  readonly from: number
  readonly rows: readonly (readonly CellValue[])[]
  /** Number of a row as a person counts it in the file. */
  readonly numberOf: (index: number) => number
  /** Where the column names stand and the rows at the top, for a person to choose another row. */
  readonly top: TableHeader
}

const byPlace = (index: number): number => index + 1

export interface Finding {
  readonly sheet: string | null
  readonly sense: ListSense
  /** What is worth saying about the table is added here. */
  readonly notes: ListNote[]
  readonly numberOf?: Grid['numberOf']
  /** Number of the row of column names that a person chose; 0 for none. */
  readonly chosenHeader?: number | undefined
}

/** Finds the header of a table and what stands below it; null where neither a known column name nor an address is there. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  { sheet, sense, notes, numberOf = byPlace, chosenHeader }: Finding,
): Grid | null {
  const filled = rows
    .map((cells, index) => ({ cells, index }))
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  const found =
    chosenHeader === undefined
      ? sense.findHeader(filled.map(({ cells }) => cells))
      : chosenRow(
          filled.map(({ index }) => numberOf(index)),
          chosenHeader,
        )
  if (!found || (found.row >= 0 && found.known === 0)) return null
  const headerAt = found.row < 0 ? -1 : (filled[found.row]?.index ?? -1)
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const header = headerAt < 0 ? Array.from({ length: width }, () => null) : (rows[headerAt] ?? [])
  const { names, renamed } = columnNames(header)
  if (headerAt < 0) notes.push({ code: 'no_header', sheet })
  else if (found.row > 0) notes.push({ code: 'rows_above_header', sheet, rows: found.row })
  for (const pair of renamed) notes.push({ code: 'duplicate_header', ...pair })
  return {
    sheet,
    names,
    header: headerAt < 0 ? [] : header.map(cellText),
    from: headerAt + 1,
    rows,
    numberOf,
    top: {
      row: headerAt < 0 ? 0 : numberOf(headerAt),
      rows: filled
        .slice(0, SHOWN_ROWS)
        .map(({ cells, index }) => ({ row: numberOf(index), cells: cells.map(cellText) })),
    },
  }
}

/** The columns of all tables by lower-case name, in the order they first appear. */
export type SharedColumns = ReadonlyMap<string, { readonly name: string; readonly at: number }>

export function sharedColumns(grids: readonly Pick<Grid, 'names'>[]): SharedColumns {
  const columns = new Map<string, { name: string; at: number }>()
  for (const { names } of grids) {
    for (const name of names)
      if (!columns.has(name.toLowerCase())) columns.set(name.toLowerCase(), { name, at: columns.size })
  }
  return columns
}

export interface Taking {
  readonly columns: SharedColumns
  readonly sense: ListSense
  readonly limits: ListLimits
}

/** Puts the rows below the header into records, and what is no account into rejects. */
export function takeRows(
  grid: Grid,
  { columns, sense, limits }: Taking,
  records: ListRecord[],
  rejects: RowReject[],
): void {
  const places = grid.names.map((name) => columns.get(name.toLowerCase())?.at ?? 0)
  for (let index = grid.from; index < grid.rows.length; index += 1) {
    const cells = grid.rows[index] ?? []
    if (cells.every((cell) => cellText(cell) === '')) continue
    const row = grid.numberOf(index)
    const reason = cells.some((cell) => cellText(cell).length > limits.cellLength)
      ? 'cell_too_long'
      : sense.isTotalRow(cells)
        ? 'total_row'
        : grid.header.length > 0 && repeatsHeader(cells, grid.header)
          ? 'repeated_header'
          : null
    const values: CellValue[] = Array.from({ length: columns.size }, () => null)
    for (const [at, cell] of cells.entries()) {
      const place = places[at]
      if (place !== undefined) values[place] = cell
    }
    if (reason) {
      rejects.push({ row, sheet: grid.sheet, reason, column: null, value: excerpt(shown(cells)), cells: values })
      continue
    }
    records.push({ row, sheet: grid.sheet, values })
  }
}

function shown(cells: readonly CellValue[]): string {
  return cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' | ')
}
