import { useId, useImperativeHandle, useMemo, useRef, type CSSProperties } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { useRowHeight } from './density.ts'
import { fittingColumns, gridTemplate, leastRow } from './columns.ts'
import type { DataTableProps } from './data-table-props.ts'
import { linesOf, type RowGroup, stopFrom } from './lines.ts'
import { isSelected, nothingSelected } from './selection.ts'
import styles from './table.module.css'
import { TableHead } from './TableHead.tsx'
import { GroupRow, TableRow } from './TableRow.tsx'
import { useCells } from './use-cells.ts'
import { useChoosing } from './use-choosing.ts'
import { usePresses } from './use-presses.ts'
import { useTableKeys } from './use-table-keys.ts'
import { GROUP_HEIGHT, useTableView, useWidth } from './use-table-view.ts'

/** A virtualised grid for any number of rows, fetched by window, driven by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, total, rowAt, getId, columns: all, sort = null, onSelect, groups, words } = props
  const { selection = nothingSelected, current = null, letterKeys = true } = props
  const rowHeight = useRowHeight(props.rowHeight ?? 32)
  const root = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const width = useWidth(root)
  const selectable = onSelect !== undefined && words !== undefined
  const columns = useMemo(() => fittingColumns(all, width, selectable), [all, width, selectable])
  const lines = useMemo(() => linesOf(total, groups), [total, groups])
  const head = columns.some((column) => column.over !== undefined) ? 46 : 28
  const cells = columns.length + (selectable ? 1 : 0)
  const view = useTableView({ root, lines, total, rowHeight, head, current, onRange: props.onRange })
  const { virtual, items } = view
  const choosing = useChoosing({
    total,
    rowAt,
    getId,
    selection,
    onSelect,
    idsInRange: props.idsInRange,
    current,
  })

  const inCells = useCells({
    cells: props.cells,
    columns,
    rowAt,
    getId,
    lines,
    current,
    onCurrent: (index) => props.onCurrent?.(index),
    focus: () => root.current?.focus({ preventScroll: true }),
  })

  const moveTo = (index: number | null) => {
    inCells.moved()
    if (index !== null) props.onCurrent?.(Math.min(total - 1, Math.max(0, index)))
  }
  const step = (by: number) => {
    if (total === 0) return
    const top = virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + head)?.index ?? 0
    const from = current === null ? top - Math.sign(by) : lines.lineOf(current)
    const wanted = Math.min(lines.count - 1, Math.max(0, from + by))
    moveTo(stopFrom(lines, wanted, by > 0 ? 1 : -1) ?? stopFrom(lines, wanted, by > 0 ? -1 : 1))
  }
  /** The closed group whose head the keyboard stands on. */
  const closedAt = (index: number): RowGroup | null => {
    const line = lines.lineAt(lines.lineOf(index))
    return line.kind === 'group' ? line.group : null
  }
  const withCurrent = (action: (index: number) => void, onGroup?: (id: string) => void) => () => {
    if (current === null || current >= total) return
    const group = closedAt(current)
    if (group === null) action(current)
    else onGroup?.(group.id)
  }
  const fold = (closed: boolean, all: boolean) => {
    if (!all && current !== null && closedAt(current) === null && inCells.step(closed ? -1 : 1)) return
    if (groups === undefined || props.onFold === undefined) return
    if (all) return props.onFold(null, closed)
    const group = current === null ? undefined : groupOf(groups, current)
    if (group !== undefined) props.onFold(group.id, closed)
  }
  const onKeyDown = useTableKeys(
    root,
    {
      step,
      page: (way) => step(way * Math.max(1, Math.floor((root.current?.clientHeight ?? 320) / rowHeight) - 2)),
      edge: (which) => moveTo(which === 'first' ? stopFrom(lines, 0, 1) : stopFrom(lines, lines.count - 1, -1)),
      select: withCurrent(choosing.one, props.onSelectGroup),
      selectRange: withCurrent((index) => void choosing.range(index)),
      open: withCurrent((index) => inCells.enter(index) || props.onOpen?.(index), props.onToggleGroup),
      edit: withCurrent((index) => inCells.begin(index, null)),
      fold,
      leave: () => inCells.leave() || choosing.clear(),
    },
    letterKeys,
  )

  useImperativeHandle(props.handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    scrollToRow: (index) => {
      // A list at its top stays there: asking the page for its place would lay it out once more.
      if (index > 0 || virtual.scrollOffset !== 0) virtual.scrollToIndex(lines.lineOf(index), { align: 'center' })
    },
  }))

  const { onClick, onDoubleClick } = usePresses({
    selectable,
    waits: props.cells?.waits === true,
    canEdit: inCells.can,
    selectGroup: (id) => props.onSelectGroup?.(id),
    toggleGroup: (id) => props.onToggleGroup?.(id),
    select: choosing.one,
    selectRange: (index) => void choosing.range(index),
    go: moveTo,
    open: (index) => props.onOpen?.(index),
    edit: inCells.begin,
  })

  const currentLine = current === null || current >= total ? -1 : lines.lineOf(current)
  const drawn = currentLine >= view.first && currentLine <= view.last

  const { edit } = inCells
  const editedLine = edit === null ? 0 : lines.lineOf(edit.index)

  return (
    <div className={styles.frame}>
      <div
        ref={root}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.count + 1}
        aria-colcount={cells}
        aria-multiselectable={selectable || undefined}
        aria-activedescendant={
          drawn && current !== null
            ? `${tableId}-${placeName(closedAt(current), currentLine, current, inCells.at)}`
            : undefined
        }
        tabIndex={0}
        className={styles.table}
        data-selecting={choosing.count > 0 || undefined}
        style={
          {
            '--columns': gridTemplate(columns, selectable),
            '--least': `${leastRow(columns, selectable)}px`,
          } as CSSProperties
        }
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
        // Neither a range nor a second press marks text; in a cell that is edited it does.
        onMouseDown={(event) => {
          if ((event.shiftKey || event.detail > 1) && !(event.target instanceof HTMLInputElement))
            event.preventDefault()
        }}
      >
        <TableHead
          columns={columns}
          sort={sort}
          onSort={props.onSort}
          onResize={props.onResize}
          all={selectable ? { state: choosing.state, label: words.selectAll, onToggle: choosing.all } : undefined}
        />
        {total === 0 && props.empty ? (
          <div role="rowgroup">
            <div role="row">
              <div role="gridcell" aria-colspan={cells}>
                {props.empty}
              </div>
            </div>
          </div>
        ) : null}
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const line = lines.lineAt(item.index)
            const top = item.start - head
            if (line.kind === 'group') {
              return (
                <GroupRow
                  key={`group ${line.group.id}`}
                  id={`${tableId}-group-${item.index}`}
                  group={line.group}
                  current={item.index === currentLine}
                  line={item.index}
                  top={top}
                  height={GROUP_HEIGHT}
                  columns={cells}
                />
              )
            }
            const row = rowAt(line.index)
            return (
              <TableRow
                key={line.index}
                id={`${tableId}-${line.index}`}
                index={line.index}
                line={item.index}
                row={row}
                columns={columns}
                top={top}
                height={rowHeight}
                selected={row !== undefined && selectable && isSelected(selection, getId(row))}
                current={current === line.index}
                cell={current === line.index && edit === null ? inCells.at : null}
                checkLabel={selectable ? words.selectRow(row, line.index) : undefined}
              />
            )
          })}
          {edit === null || props.cells === undefined ? null : (
            <CellEditor
              key={`${edit.id} ${edit.column}`}
              edit={edit}
              end={inCells.end}
              cells={props.cells}
              columns={columns}
              selectable={selectable}
              line={editedLine}
              top={(virtual.measurementsCache[editedLine]?.start ?? head) - head}
              height={rowHeight}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** The group a row belongs to, closed or open. */
function groupOf(groups: readonly RowGroup[], index: number): RowGroup | undefined {
  let first = 0
  for (const group of groups) {
    if (index < first + group.count) return group
    first += group.count
  }
  return undefined
}

/** What the place of the keyboard is called: the head of a closed group, a row, or its cell. */
function placeName(closed: RowGroup | null, line: number, index: number, cell: string | null): string {
  if (closed !== null) return `group-${line}`
  return cell === null ? String(index) : `${index}-cell`
}
