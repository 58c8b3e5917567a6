import { type CellValue, cellText } from '#shared/model/list.ts'
import { HEADER_SEARCH_ROWS, type HeaderFound } from '#main/domain/intake/header.ts'
import { accountListSense, type ListSense } from '#main/domain/intake/list-sense.ts'
import { fieldOfName } from './columns.ts'

/** The row with the most names of message columns among the first ones, else the first row. */
function findHeader(rows: readonly (readonly CellValue[])[]): HeaderFound | null {
  let best: HeaderFound = { row: 0, known: 0 }
  for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const known = new Set(cells.map((cell) => fieldOfName(cellText(cell))).filter((field) => field !== null)).size
    if (known > best.known) best = { row, known }
  }
  return rows.length === 0 ? null : best
}

/** How a table of messages is looked at: any text may stand in a cell, so that nothing is a line of totals. */
export const messageTableSense: ListSense = {
  ...accountListSense,
  findHeader,
  isTotalRow: () => false,
  namesAccounts: (names) => names.some((name) => fieldOfName(name) !== null),
}
