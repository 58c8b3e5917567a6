import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { rowFrom, type Lines } from './lines.ts'

/** Rows kept drawn above and below the visible ones. */
const OVERSCAN = 10
/** Rows asked for beyond the drawn ones. */
const PREFETCH = 80
/** Height of a group's head in px. */
export const GROUP_HEIGHT = 34

type View = {
  root: RefObject<HTMLDivElement | null>
  lines: Lines
  total: number
  rowHeight: number
  /** Height of the sticky head in px. */
  head: number
  current: number | null
  onRange?: (first: number, last: number) => void
}

/** Which lines are drawn and where; asks for their rows and keeps the current row in sight. */
export function useTableView({ root, lines, total, rowHeight, head, current, onRange }: View) {
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => root.current,
    estimateSize: (line) => (lines.lineAt(line).kind === 'group' ? GROUP_HEIGHT : rowHeight),
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
    initialRect: { width: 800, height: 800 },
  })
  useLayoutEffect(() => virtual.measure(), [virtual, lines, rowHeight, head])

  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (lines.count === 0) return
    const from = rowFrom(lines, first, 1) ?? 0
    const to = rowFrom(lines, last, -1) ?? from
    onRange?.(Math.max(0, from - PREFETCH), Math.min(total - 1, to + PREFETCH))
  }, [onRange, lines, first, last, total])

  // Only a new current row scrolls the list: rows arriving or a new sort must not pull it back.
  const place = useRef(lines)
  useEffect(() => {
    place.current = lines
  })
  useEffect(() => {
    if (current === null) return
    const line = place.current.lineOf(current)
    if (line < place.current.count) virtual.scrollToIndex(line, { align: 'auto' })
  }, [current, virtual])

  return { virtual, items, first, last }
}

/** Width of the content of an element in px, 0 before it is measured. */
export function useWidth(root: RefObject<HTMLElement | null>): number {
  return useSize(root).width
}

/** Width and height of the content of an element in px, 0 before they are measured. */
export function useSize(root: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0)
      const height = Math.floor(entry?.contentRect.height ?? 0)
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return size
}
