import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { CheckBox } from './CheckBox.tsx'
import type { Column } from './columns.ts'
import type { RowGroup } from './lines.ts'
import styles from './table.module.css'

type TableRowProps<Row> = {
  id: string
  index: number
  line: number
  row: Row | undefined
  columns: readonly Column<Row>[]
  top: number
  height: number
  selected: boolean
  current: boolean
  /** The cell under the keyboard, by its column. */
  cell: string | null
  /** Name of the row's checkbox; undefined when rows cannot be selected. */
  checkLabel?: string
}

function RowInner<Row>(props: TableRowProps<Row>): ReactNode {
  const { id, index, line, row, columns, top, height, selected, current, cell, checkLabel } = props
  const state = { index, selected, current }
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={checkLabel === undefined ? undefined : selected}
      aria-busy={row === undefined || undefined}
      className={styles.row}
      data-index={index}
      data-selected={selected || undefined}
      data-current={current || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {checkLabel === undefined ? null : (
        <div role="gridcell" className={styles.checkCell} data-check>
          <CheckBox checked={selected} label={checkLabel} tabIndex={-1} />
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          id={cell === column.id ? `${id}-cell` : undefined}
          role="gridcell"
          className={styles.cell}
          data-at={cell === column.id || undefined}
          data-column={column.id}
          data-align={column.align}
          data-tone={column.tone}
        >
          {row === undefined ? (
            <span className={styles.bone} style={{ width: `${at === 0 ? 62 - ((index * 13) % 24) : 46}%` }} />
          ) : (
            column.render(row, state)
          )}
        </div>
      ))}
    </div>
  )
}

/** One row; drawn again only when its data, state or place changed. */
export const TableRow = memo(RowInner) as typeof RowInner

type GroupRowProps = {
  id: string
  group: RowGroup
  current: boolean
  line: number
  top: number
  height: number
  columns: number
}

/** The head of a group: what chooses all of it, fold, mark, label, count, note. */
export const GroupRow = memo(function GroupRow({ id, group, current, line, top, height, columns }: GroupRowProps) {
  const Fold = group.closed ? IconChevronRight : IconChevronDown
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      className={styles.group}
      data-current={current || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colspan={columns} className={styles.groupCell}>
        {group.chosen === undefined ? null : (
          <span
            className={styles.groupCheck}
            data-check-group={group.id}
            data-shown={group.chosen.state === 'none' ? undefined : true}
          >
            <CheckBox
              checked={group.chosen.state === 'all'}
              mixed={group.chosen.state === 'some'}
              label={group.chosen.label}
              tabIndex={-1}
            />
          </span>
        )}
        <button type="button" className={styles.fold} data-group={group.id} aria-expanded={!group.closed}>
          <Fold size={14} color="var(--m-ink3)" aria-hidden />
          {group.mark}
          <span className={styles.groupLabel}>{group.label}</span>
          <span className={styles.groupCount}>{group.countLabel ?? group.count}</span>
        </button>
        {group.note === undefined ? null : <span className={styles.groupNote}>{group.note}</span>}
      </div>
    </div>
  )
})
