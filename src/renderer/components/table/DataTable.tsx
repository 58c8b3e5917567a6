import { useId, useImperativeHandle, useMemo, useRef, type CSSProperties, type MouseEvent } from 'react'
import { fittingColumns, gridTemplate } from './columns.ts'
import type { DataTableProps } from './data-table-props.ts'
import { linesOf, type RowGroup, stopFrom } from './lines.ts'
import { isSelected, nothingSelected } from './selection.ts'
import styles from './table.module.css'
import { TableHead } from './TableHead.tsx'
import { GroupRow, TableRow } from './TableRow.tsx'
import { useChoosing } from './use-choosing.ts'
import { useTableKeys } from './use-table-keys.ts'
import { GROUP_HEIGHT, useTableView, useWidth } from './use-table-view.ts'

/** A virtualised grid for any number of rows, fetched by window, driven by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, total, rowAt, getId, columns: all, sort = null, onSelect, groups, words } = props
  const { selection = nothingSelected, current = null, rowHeight = 32, letterKeys = true } = props
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

  const moveTo = (index: number | null) => {
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
      open: withCurrent((index) => props.onOpen?.(index), props.onToggleGroup),
      edit: withCurrent((index) => props.onEdit?.(index, null)),
      fold,
      leave: choosing.clear,
    },
    letterKeys,
  )

  useImperativeHandle(props.handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    scrollToRow: (index) => virtual.scrollToIndex(lines.lineOf(index), { align: 'center' }),
  }))

  // The first press may have opened a panel that moved the columns: what counts is where it began.
  const pressed = useRef<{ index: number; column: string | null } | null>(null)
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    const whole = target.closest('[data-check-group]')?.getAttribute('data-check-group')
    if (whole !== null && whole !== undefined) return props.onSelectGroup?.(whole)
    const group = target.closest('[data-group]')?.getAttribute('data-group')
    if (group !== null && group !== undefined) return props.onToggleGroup?.(group)
    const place = target.closest('[data-index]')?.getAttribute('data-index')
    if (!place) return
    const index = Number(place)
    if (event.detail === 1) pressed.current = { index, column: columnOf(target) }
    if (event.shiftKey && selectable) return void choosing.range(index)
    if (target.closest('[data-check]') !== null || event.ctrlKey || event.metaKey) return choosing.one(index)
    if (target.closest('a, button, input') !== null) return
    props.onCurrent?.(index)
    props.onOpen?.(index)
  }

  const onDoubleClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    if (target.closest('[data-index]') === null || target.closest('[data-check], button, a, input') !== null) return
    if (pressed.current !== null) props.onEdit?.(pressed.current.index, pressed.current.column)
  }

  const currentLine = current === null || current >= total ? -1 : lines.lineOf(current)
  const drawn = currentLine >= view.first && currentLine <= view.last

  return (
    <div
      ref={root}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.count + 1}
      aria-colcount={cells}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={
        drawn ? `${tableId}-${current !== null && closedAt(current) ? `group-${currentLine}` : current}` : undefined
      }
      tabIndex={0}
      className={styles.table}
      data-selecting={choosing.count > 0 || undefined}
      style={{ '--columns': gridTemplate(columns, selectable) } as CSSProperties}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
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
              checkLabel={selectable ? words.selectRow(row, line.index) : undefined}
            />
          )
        })}
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

const columnOf = (target: Element): string | null =>
  target.closest('[data-column]')?.getAttribute('data-column') ?? null
