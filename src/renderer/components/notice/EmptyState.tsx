import type { ReactNode } from 'react'
import styles from './notice.module.css'

type EmptyStateProps = {
  /** One of the quiet drawings of `EmptyArt`. */
  art: ReactNode
  /** What the page answers, one sentence. */
  title: string
  /** Two lines at most. */
  text: ReactNode
  /** One primary button (size lg). */
  primary?: ReactNode
  /** One quiet button (subtle, size lg). */
  quiet?: ReactNode
  /** What the primary button takes: "CSV, XLSX, JSON, YAML". */
  note?: ReactNode
}

/** An empty page that says what it is for and how to begin. */
export function EmptyState({ art, title, text, primary, quiet, note }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.art} aria-hidden>
        {art}
      </div>
      <div className={styles.emptyText}>
        <h2 className={styles.emptyTitle}>{title}</h2>
        <p className={styles.emptyBody}>{text}</p>
        <div className={styles.emptyActions}>
          {primary}
          {quiet}
        </div>
        {note === undefined ? null : <p className={styles.emptyNote}>{note}</p>}
      </div>
    </div>
  )
}

type NothingFoundProps = { title: string; action?: ReactNode }

/** A list whose filter leaves nothing: one line and the way back, at the top of the list. */
export function NothingFound({ title, action }: NothingFoundProps) {
  return (
    <div className={styles.nothing} role="status">
      <span>{title}</span>
      {action}
    </div>
  )
}
