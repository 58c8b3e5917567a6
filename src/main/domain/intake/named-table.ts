import { type CellValue, cellText } from '#shared/model/list.ts'
import { HEADER_SEARCH_ROWS, type HeaderFound } from './header.ts'
import { accountListSense, type ListSense } from './list-sense.ts'

/**
 * How a table is looked at that holds no accounts: its titles are the row with most of the names that are known, else the first;
 * any text may stand in a cell, so that nothing is a line of totals.
 */
export function namedTable(isName: (text: string) => boolean): ListSense {
  const findHeader = (rows: readonly (readonly CellValue[])[]): HeaderFound | null => {
    let best: HeaderFound = { row: 0, known: 0 }
    for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
      const known = cells.filter((cell) => isName(cellText(cell))).length
      if (known > best.known) best = { row, known }
    }
    return rows.length === 0 ? null : best
  }
  return { ...accountListSense, findHeader, isTotalRow: () => false, namesAccounts: (names) => names.some(isName) }
}
