import type { ReactNode } from 'react'
import styles from './coverage.module.css'
import { useMarks } from './use-marks.ts'

/** Of one journey stage: an active account, dormant ones only, needed but none, not needed. */
export type CoverageState = 'covered' | 'dormant' | 'gap' | 'free'

type CoverageMatrixProps = {
  label: string
  /** What the row heads are, for screen readers: "Brand". */
  corner: string
  rows: readonly { id: string; label: string }[]
  columns: readonly { id: string; label: string; title?: string }[]
  /** The three stages of a cell: before, during, after. */
  cell: (row: string, column: string) => readonly [CoverageState, CoverageState, CoverageState]
  /** A cell in words: "Kornwell, US: before covered, during covered, after missing". */
  describe: (row: string, column: string) => string
  onOpen: (row: string, column: string) => void
}

/** Brand × market; every cell holds the three journey stages. Arrow keys move over the cells. */
export function CoverageMatrix({
  label,
  corner,
  rows,
  columns,
  cell,
  describe,
  onOpen,
}: CoverageMatrixProps): ReactNode {
  const place = (index: number) => [rows[Math.floor(index / columns.length)], columns[index % columns.length]] as const
  const mark = useMarks(
    rows.length * columns.length,
    (index) => {
      const [row, column] = place(index)
      if (row !== undefined && column !== undefined) onOpen(row.id, column.id)
    },
    columns.length,
  )
  return (
    <table className={styles.matrix} aria-label={label} data-marks>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{corner}</span>
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" title={column.title}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowAt) => (
          <tr key={row.id}>
            <th scope="row" title={row.label}>
              {row.label}
            </th>
            {columns.map((column, columnAt) => {
              const name = describe(row.id, column.id)
              return (
                <td key={column.id}>
                  <span
                    {...mark(rowAt * columns.length + columnAt)}
                    className={styles.cell}
                    aria-label={name}
                    title={name}
                  >
                    <CoverageCell states={cell(row.id, column.id)} />
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PLACES = [0, 11, 22] as const

/** Three 9 px squares; full, half, crossed, or a dot. */
export function CoverageCell({ states }: { states: readonly CoverageState[] }) {
  return (
    <svg width={states.length * 11 - 2} height="9" viewBox={`0 0 ${states.length * 11 - 2} 9`} aria-hidden>
      {states.map((state, index) => (
        <CoverageSquare key={PLACES[index]} state={state} x={PLACES[index] ?? 0} />
      ))}
    </svg>
  )
}

function CoverageSquare({ state, x }: { state: CoverageState; x: number }) {
  if (state === 'free') return <circle cx={x + 4.5} cy={4.5} r={0.9} fill="var(--m-ink4)" />
  if (state === 'covered') return <rect x={x} width={9} height={9} rx={1.5} fill="var(--m-accent)" />
  if (state === 'dormant') {
    return (
      <>
        <rect
          x={x + 0.6}
          y={0.6}
          width={7.8}
          height={7.8}
          rx={1.2}
          fill="none"
          stroke="var(--m-accent)"
          strokeWidth={1.2}
        />
        <path d={`M${x + 0.6} 4.5h7.8v2.7a1.2 1.2 0 0 1-1.2 1.2h-5.4a1.2 1.2 0 0 1-1.2-1.2Z`} fill="var(--m-accent)" />
      </>
    )
  }
  return (
    <>
      <rect
        x={x + 0.6}
        y={0.6}
        width={7.8}
        height={7.8}
        rx={1.2}
        fill="none"
        stroke="var(--m-high)"
        strokeWidth={1.2}
      />
      <path
        d={`M${x + 2.7} 2.7l3.6 3.6m0-3.6-3.6 3.6`}
        stroke="var(--m-high)"
        strokeWidth={1.2}
        strokeLinecap="round"
      />
    </>
  )
}

type CoverageLegendProps = { items: readonly { state: CoverageState; label: ReactNode }[]; note?: string }

/** The key of the matrix: marks repeat in a grid, so it has one. */
export function CoverageLegend({ items, note }: CoverageLegendProps) {
  return (
    <div className={styles.legend}>
      {items.map((item) => (
        <span key={item.state}>
          <CoverageCell states={[item.state]} />
          {item.label}
        </span>
      ))}
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </div>
  )
}
