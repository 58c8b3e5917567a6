import type { ReactNode } from 'react'
import type { Term } from '#shared/help/topics.ts'

export type Sort = { id: string; direction: 'asc' | 'desc' }

/** What a cell may know about its row. */
export type CellState = { index: number; selected: boolean; current: boolean }

export type Column<Row> = {
  id: string
  /** Head text, short. */
  header: string
  /** Longer head text, read by screen readers and shown as the head's tooltip. */
  headerTitle?: string
  /** The word of the glossary it is named after, with its `?`; by itself the one of its id. */
  term?: Term
  /** Fixed width in px. Give either this or `min`. */
  width?: number
  /** Least width in px of a column that grows; its share of the rest is `flex` (1 unless told). */
  min?: number
  flex?: number
  align?: 'start' | 'end'
  /** Name columns are first ink at 500; quiet ones are third ink at 12. */
  tone?: 'name' | 'plain' | 'small' | 'quiet'
  sortable?: boolean
  /** Direction of the first press; figures usually start at `desc`. */
  sortFirst?: 'asc' | 'desc'
  /** When the table is narrow, the column with the highest number goes first; 0 or none never goes. */
  priority?: number
  /** Neighbours with the same word share one label above their heads. */
  over?: string
  render: (row: Row, state: CellState) => ReactNode
}

const GAP = 10
const SIDES = 30
const CHECK = 14

/** Least room a column needs, in px. */
function leastWidth<Row>(column: Column<Row>): number {
  return column.width ?? column.min ?? 80
}

/** Least width of a row with these columns in px. */
export function leastRow<Row>(columns: readonly Column<Row>[], selectable: boolean): number {
  const wide = columns.reduce((sum, column) => sum + leastWidth(column), 0)
  return wide + Math.max(0, columns.length - 1) * GAP + SIDES + (selectable ? CHECK + GAP : 0)
}

/** The columns that fit into `width` px, dropping the least important ones first; order is kept. */
export function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  width: number,
  selectable: boolean,
): readonly Column<Row>[] {
  if (width <= 0) return columns
  let kept = columns
  while (leastRow(kept, selectable) > width) {
    const first = kept.reduce<Column<Row> | null>((worst, column) => {
      const rank = column.priority ?? 0
      return rank > 0 && rank > (worst?.priority ?? 0) ? column : worst
    }, null)
    if (first === null) break
    kept = kept.filter((column) => column !== first)
  }
  return kept
}

/** CSS grid template of a row. */
export function gridTemplate<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const tracks = columns.map((column) =>
    column.width === undefined ? `minmax(${leastWidth(column)}px, ${column.flex ?? 1}fr)` : `${column.width}px`,
  )
  return [...(selectable ? [`${CHECK}px`] : []), ...tracks].join(' ')
}
