import type { ReactNode } from 'react'
import styles from './edit.module.css'

/** A column of fields: name at the left, value at the right. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}

export function FieldLine({ label, help, children }: { label: string; help?: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className={styles.label}>
        <span aria-hidden>{label}</span>
        {help}
      </span>
      <div className={styles.value}>{children}</div>
    </>
  )
}
