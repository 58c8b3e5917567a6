import type { ReactNode } from 'react'
import { TextButton } from '../page/TextButton.tsx'
import styles from './notice.module.css'

type JobLineProps = {
  /** "Audit running: 118 of 186, about 20 s left". */
  text: string
  /** 0 to 1; null while the end is not known (the track stays empty, the text counts). */
  share: number | null
  icon?: ReactNode
  onCancel?: () => void
  cancelLabel?: string
  /** `status` for the status bar (short track after the text), `wide` for a page (track first). */
  place?: 'status' | 'wide'
}

/** Progress of one job in one line: what, how far, how long still, and the way to stop it. */
export function JobLine({ text, share, icon, onCancel, cancelLabel, place = 'status' }: JobLineProps) {
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100)
  const track = (
    <span
      role="progressbar"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles.track}
    >
      <span style={{ width: `${percent ?? 0}%` }} />
    </span>
  )
  const words = (
    <span className={styles.jobText} title={text}>
      {text}
    </span>
  )
  return (
    <div className={styles.job} data-place={place}>
      {icon}
      {place === 'wide' ? track : words}
      {place === 'wide' ? words : track}
      {onCancel === undefined ? null : <TextButton onClick={onCancel}>{cancelLabel}</TextButton>}
    </div>
  )
}
