import { HelpPage } from './HelpPage.tsx'
import styles from './help.module.css'

/** The help before any workspace is open: the same page, without the frame. */
export function HelpAlone() {
  return (
    <main className={styles.alone}>
      <HelpPage />
    </main>
  )
}
