import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { TextButton } from '../page/TextButton.tsx'
import styles from './notice.module.css'

type ErrorNoticeProps = {
  /** What happened and to what. */
  title: string
  /** Why, and what is still safe. */
  text: ReactNode
  retry?: { label: string; onRetry: () => void }
  /** The technical part, copied rather than shown. */
  copy?: { label: string; onCopy: () => void }
}

/** An error in place: what happened, what is safe, try again, copy details. */
export function ErrorNotice({ title, text, retry, copy }: ErrorNoticeProps) {
  return (
    <div role="alert" className={styles.error}>
      <IconAlertTriangle size={16} color="var(--m-high-text)" aria-hidden />
      <div>
        <div className={styles.errorTitle}>{title}</div>
        <div className={styles.errorText}>{text}</div>
        <div className={styles.errorActions}>
          {retry === undefined ? null : <TextButton onClick={retry.onRetry}>{retry.label}</TextButton>}
          {copy === undefined ? null : <TextButton onClick={copy.onCopy}>{copy.label}</TextButton>}
        </div>
      </div>
    </div>
  )
}
