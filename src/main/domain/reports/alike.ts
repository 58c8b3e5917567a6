import { groupedBy } from './grouping.ts'
import type { DecisionLine } from './report.ts'
import { placeText } from './sections/account-cell.ts'

/** Accounts named in one row: it has to fit on a page. */
const MOST_NAMES = 80

/** Accounts of one network and place of which the same is said. */
export type Alike = { readonly rows: readonly DecisionLine[]; readonly network: string; readonly place: string }

/**
 * Rows that say the same, told once, in the order in which each first came.
 * @param reasonOf what is said of a row
 */
export function alike(rows: readonly DecisionLine[], reasonOf: (row: DecisionLine) => string): Alike[] {
  const networkOf = (row: DecisionLine): string => row.line?.networkName ?? row.network
  const groups = groupedBy(rows, (row) => [networkOf(row), placeText(row.brand, row.market), reasonOf(row)].join('\n'))
  return [...groups.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / MOST_NAMES) }, (_, part) => {
      const own = same.slice(part * MOST_NAMES, (part + 1) * MOST_NAMES)
      return {
        rows: own,
        network: own[0] === undefined ? '' : networkOf(own[0]),
        place: own[0] === undefined ? '' : placeText(own[0].brand, own[0].market),
      }
    }),
  )
}

/** Whether telling alike rows once makes a list shorter by half. */
export const muchAlike = (groups: readonly Alike[]): boolean =>
  groups.length * 2 <= groups.reduce((sum, { rows }) => sum + rows.length, 0)
