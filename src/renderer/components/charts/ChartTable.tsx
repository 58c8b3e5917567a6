import type { ReactNode } from 'react'
import styles from './charts.module.css'

export type ChartTableData = {
  /** Heads, first one for the row's name. */
  heads: readonly string[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

type ChartTableProps = ChartTableData & { caption: string }

/** A box that scrolls must be reachable by keyboard. */
const scrollable = { role: 'region', tabIndex: 0 } as const

/** The figures of a chart as a plain table. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  return (
    <div className={styles.tableBox} aria-label={caption} {...scrollable}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={heads[0]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
