import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Key } from '../marks/Key.tsx'
import styles from './selection-bar.module.css'

export type SelectionVerb = {
  id: string
  label: string
  icon?: ReactNode
  keys?: string
  onRun: () => void
}

type SelectionBarProps = {
  /** "5 selected". */
  count: string
  /** Three or four; the rest is in the palette. */
  verbs: readonly SelectionVerb[]
  onClear: () => void
  clearLabel: string
  /** Name of the bar for screen readers. */
  label: string
}

/**
 * The floating dark bar over a list while rows are selected, inside a positioned parent. In a narrow list the verbs
 * lose their keys, then their words.
 */
export function SelectionBar({ count, verbs, onClear, clearLabel, label }: SelectionBarProps) {
  return (
    <div className={styles.place}>
      <div role="toolbar" aria-label={label} className={styles.bar}>
        <span className={styles.count} role="status">
          {count}
        </span>
        {verbs.map((verb) => (
          <button key={verb.id} type="button" className={styles.verb} title={verb.label} onClick={verb.onRun}>
            {verb.icon}
            <span className={styles.word}>{verb.label}</span>
            {verb.keys === undefined ? null : <Key keys={verb.keys} variant="plain" />}
          </button>
        ))}
        <button type="button" className={styles.verb} aria-label={clearLabel} title={clearLabel} onClick={onClear}>
          <IconX size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
}
