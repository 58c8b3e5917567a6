import { useId, useImperativeHandle, useMemo, useRef, type CSSProperties, type MouseEvent } from 'react'
import { fittingColumns, gridTemplate } from './columns.ts'
import type { DataTableProps } from './data-table-props.ts'
import { linesOf, rowFrom } from './lines.ts'
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
    moveTo(rowFrom(lines, wanted, by > 0 ? 1 : -1) ?? rowFrom(lines, wanted, by > 0 ? -1 : 1))
  }
  const withCurrent = (action: (index: number) => void) => () => {
    if (current !== null && current < total) action(current)
  }
  const onKeyDown = useTableKeys(
    root,
    {
      step,
      page: (way) => step(way * Math.max(1, Math.floor((root.current?.clientHeight ?? 320) / rowHeight) - 2)),
      edge: (which) => moveTo(which === 'first' ? rowFrom(lines, 0, 1) : rowFrom(lines, lines.count - 1, -1)),
      select: withCurrent(choosing.one),
      selectRange: withCurrent((index) => void choosing.range(index)),
      open: withCurrent((index) => props.onOpen?.(index)),
      leave: choosing.clear,
    },
    letterKeys,
  )

  useImperativeHandle(props.handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    scrollToRow: (index) => virtual.scrollToIndex(lines.lineOf(index), { align: 'center' }),
  }))

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    const group = target.closest('[data-group]')?.getAttribute('data-group')
    if (group) return props.onToggleGroup?.(group)
    const place = target.closest('[data-index]')?.getAttribute('data-index')
    if (!place) return
    const index = Number(place)
    if (event.shiftKey && selectable) return void choosing.range(index)
    if (target.closest('[data-check]') !== null || event.ctrlKey || event.metaKey) return choosing.one(index)
    if (target.closest('a, button, input') !== null) return
    props.onCurrent?.(index)
    props.onOpen?.(index)
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
      aria-activedescendant={drawn ? `${tableId}-${current}` : undefined}
      tabIndex={0}
      className={styles.table}
      data-selecting={choosing.count > 0 || undefined}
      style={{ '--columns': gridTemplate(columns, selectable) } as CSSProperties}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <TableHead
        columns={columns}
        sort={sort}
        onSort={props.onSort}
        all={selectable ? { state: choosing.state, label: words.selectAll, onToggle: choosing.all } : undefined}
      />
      {total === 0 ? props.empty : null}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines.lineAt(item.index)
          const top = item.start - head
          if (line.kind === 'group') {
            return (
              <GroupRow
                key={`group ${line.group.id}`}
                group={line.group}
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
