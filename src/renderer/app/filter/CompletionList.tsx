import { useEffect, useRef } from 'react'
import { useFormat } from '../format.ts'
import type { FilterOption } from './options.ts'
import styles from './filter.module.css'

type CompletionListProps = {
  id: string
  label: string
  options: readonly FilterOption[]
  active: number | null
  /** Where it stands under the line, in characters. */
  at: number
  /** Said when there are more values than are listed. */
  more: string | null
  onTake: (option: FilterOption) => void
}

/** What could be written at the caret, under the line. The focus stays in the line. */
export function CompletionList({ id, label, options, active, at, more, onTake }: CompletionListProps) {
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active !== null) list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])
  return (
    <div className={styles.drop} style={{ insetInlineStart: `min(${Math.max(0, at)}ch, 100% - 340px)` }}>
      <div ref={list} role="listbox" id={id} aria-label={label} className={styles.list}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // The line must not lose the focus before the press counts.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(option)
            }}
          >
            <span className={styles.label} data-part={option.part}>
              {option.label}
            </span>
            <span className={styles.note}>{option.note}</span>
            {option.count === null ? null : <span className={styles.count}>{format.number(option.count)}</span>}
          </div>
        ))}
      </div>
      {more === null ? null : <div className={styles.more}>{more}</div>}
    </div>
  )
}
