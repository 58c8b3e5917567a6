import type { ReactNode } from 'react'
import styles from './cells.module.css'

/** An editor with the one line under it that says why a value was not taken. */
export function CellBox({ wrong, children }: { wrong: string | null; children: ReactNode }) {
  return (
    <div className={styles.box}>
      {children}
      {wrong === null ? null : (
        <div role="alert" className={styles.wrong}>
          {wrong}
        </div>
      )}
    </div>
  )
}
