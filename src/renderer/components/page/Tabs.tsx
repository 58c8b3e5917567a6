import { useEffect, useRef, type KeyboardEvent } from 'react'
import styles from './page.module.css'

export type TabItem = {
  id: string
  label: string
  /** Written after the label, only where it asks for action. */
  count?: number | string
}

type TabsProps = {
  /** Name of the set for screen readers. */
  label: string
  items: readonly TabItem[]
  value: string
  onChange: (id: string) => void
  /** `page` tabs stand in the page head and fill its height, `panel` tabs are 30 px. */
  size?: 'page' | 'panel'
  /** Id of the element the tabs switch. */
  controls?: string
}

/** A row of tabs with the accent line under the chosen one; arrow keys move. */
export function Tabs({ label, items, value, onChange, size = 'panel', controls }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  // Where they do not all fit, the chosen one is in sight.
  useEffect(() => {
    const row = list.current
    const chosen = row?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(value)}"]`)
    if (!row || !chosen || row.scrollWidth <= row.clientWidth) return
    const [around, own] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()]
    row.scrollLeft += own.left + own.width / 2 - around.left - around.width / 2
  }, [value])
  const onKey = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === value)
    const last = items.length - 1
    const moves: Record<string, number> = {
      ArrowRight: at >= last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const target = items[moves[event.key] ?? -1]
    if (target === undefined) return
    event.preventDefault()
    onChange(target.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${target.id}"]`)?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      className={styles.tabs}
      data-size={size}
      onKeyDown={onKey}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          data-tab={item.id}
          className={styles.tab}
          aria-selected={item.id === value}
          aria-controls={controls}
          tabIndex={item.id === value ? 0 : -1}
          onClick={() => onChange(item.id)}
        >
          {item.label}
          {item.count === undefined ? null : <span className={styles.tabCount}>{item.count}</span>}
        </button>
      ))}
    </div>
  )
}
