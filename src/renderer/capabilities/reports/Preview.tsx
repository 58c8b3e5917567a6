import styles from './reports.module.css'

/** The pages as they will be printed. The frame has no scripts, no origin and no way out. */
export function Preview({
  html,
  title,
  waiting,
  onShown,
}: {
  html: string | null
  title: string
  waiting: string
  onShown: () => void
}) {
  if (html === null) return <p className={styles.waiting}>{waiting}</p>
  return <iframe className={styles.pages} title={title} sandbox="" srcDoc={html} onLoad={onShown} />
}
