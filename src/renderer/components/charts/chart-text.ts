import type { ChartTableData } from './ChartTable.tsx'

/** Rows that are read out; a longer table is there to be opened. */
const READ = 30

/** A table as sentences: "Network: Facebook, Accounts: 41; Network: …". Cells that are no text are left out. */
export function textOf({ heads, rows }: ChartTableData): string {
  const lines = rows
    .slice(0, READ)
    .map(({ cells }) =>
      cells
        .flatMap((cell, at) =>
          typeof cell === 'string' || typeof cell === 'number' ? `${heads[at] ?? ''}: ${cell}` : [],
        )
        .join(', '),
    )
  return `${lines.filter(Boolean).join('; ')}${rows.length > READ ? ' …' : ''}`
}
