import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './counts.module.css'

type CountsBarProps<Group extends string> = {
  /** Names the group of counts. */
  label: string
  /** Counts as doors. */
  children: ReactNode
  groupLabel: string
  groups: { value: Group; label: string }[]
  group: Group
  onGroup: (group: Group) => void
  /** The grouping goes where there is no room for both; otherwise the words of the counts do. */
  yields?: boolean
}

/** Over a list: what it holds, each count a door, and what it is grouped by. */
export function CountsBar<Group extends string>(props: CountsBarProps<Group>) {
  const { label, children, groupLabel, groups, group, onGroup, yields = false } = props
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <div role="group" aria-label={label} className={styles.counts}>
          {children}
        </div>
        <div className={styles.grouping} data-yields={yields}>
          <span className={styles.by}>{groupLabel}</span>
          <SegmentedControl size="xs" aria-label={groupLabel} value={group} onChange={onGroup} data={groups} />
        </div>
      </div>
    </div>
  )
}
