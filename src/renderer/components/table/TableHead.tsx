import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef } from 'react'
import { termNamed } from '#shared/help/topics.ts'
import { TermHelp } from '../help/TermHelp.tsx'
import { CheckBox } from './CheckBox.tsx'
import type { Column, Sort } from './columns.ts'
import styles from './table.module.css'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort?: (sort: Sort) => void
  /** Heads can be dragged wider and narrower by their right edge. */
  onResize?: (column: string, width: number) => void
  /** Undefined when rows cannot be selected. */
  all?: { state: 'none' | 'some' | 'all'; label: string; onToggle: () => void }
}

/** Runs of columns that share a label above their heads. */
function overRuns<Row>(columns: readonly Column<Row>[]): { word: string; from: number; to: number }[] {
  const runs: { word: string; from: number; to: number }[] = []
  columns.forEach((column, index) => {
    const last = runs[runs.length - 1]
    if (column.over === undefined) return
    if (last !== undefined && last.word === column.over && last.to === index) last.to = index + 1
    else runs.push({ word: column.over, from: index, to: index + 1 })
  })
  return runs
}

function nextSort<Row>(column: Column<Row>, sort: Sort | null): Sort {
  const first = column.sortFirst ?? 'asc'
  if (sort?.id !== column.id) return { id: column.id, direction: first }
  return { id: column.id, direction: sort.direction === 'asc' ? 'desc' : 'asc' }
}

/** The sticky head: select all, column names, the sorted one with its arrow. */
export function TableHead<Row>({ columns, sort, onSort, onResize, all }: TableHeadProps<Row>) {
  const shift = all === undefined ? 1 : 2
  const runs = overRuns(columns)
  return (
    <div role="rowgroup" className={styles.head}>
      {runs.length === 0 ? null : (
        <div className={styles.over} aria-hidden>
          {runs.map((run) => (
            <span key={run.from} style={{ gridColumn: `${run.from + shift} / ${run.to + shift}` }}>
              {run.word}
            </span>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {all === undefined ? null : (
          <div role="columnheader" className={styles.checkCell} data-shown={all.state === 'none' ? undefined : true}>
            <CheckBox
              checked={all.state === 'all'}
              mixed={all.state === 'some'}
              label={all.label}
              onChange={all.onToggle}
            />
          </div>
        )}
        {columns.map((column) => {
          const sorted = sort?.id === column.id ? sort.direction : undefined
          const name = column.headerTitle ?? column.header
          const title = column.over === undefined ? name : `${column.over}: ${name}`
          const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp
          const term = column.term ?? termNamed(column.id)
          const arrow = sorted === undefined ? null : <Arrow size={13} aria-hidden />
          const content = (
            <>
              <span className={styles.truncated}>{column.header}</span>
              {arrow}
            </>
          )
          return (
            <div
              key={column.id}
              role="columnheader"
              className={styles.headCell}
              data-align={column.align}
              data-sorted={sorted === undefined ? undefined : true}
              aria-sort={sorted === undefined ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
              title={title === column.header ? undefined : title}
            >
              {column.sortable === true && onSort !== undefined ? (
                <button type="button" className={styles.sort} onClick={() => onSort(nextSort(column, sort))}>
                  {content}
                </button>
              ) : (
                content
              )}
              {term === undefined || column.header === '' ? null : <TermHelp term={term} quiet />}
              {onResize === undefined ? null : <Grip onResize={(width) => onResize(column.id, width)} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const LEAST = 28

/** The right edge of a head; the chooser does the same by keyboard. */
function Grip({ onResize }: { onResize: (width: number) => void }) {
  const from = useRef<{ x: number; width: number } | null>(null)
  return (
    <span
      className={styles.grip}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? LEAST }
      }}
      onPointerMove={(event) => {
        if (from.current === null) return
        onResize(Math.max(LEAST, Math.round(from.current.width + event.clientX - from.current.x)))
      }}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    />
  )
}
