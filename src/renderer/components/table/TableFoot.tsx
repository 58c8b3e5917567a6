import type { ReactNode } from 'react'
import styles from './table.module.css'

/** One quiet line under a table: what holds for all its rows, for example how old their figures are. */
export function TableFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}
