import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './marks.module.css'

type ChipProps = {
  children: ReactNode
  icon?: ReactNode
  /** Chosen chips carry the accent. */
  chosen?: boolean
  /** Makes the chip a button (a toggle when `chosen` is given). */
  onClick?: () => void
  /** Adds a cross; needs its own name. */
  onRemove?: () => void
  removeLabel?: string
}

/** A 24 px chip: a named piece of state that can be pressed or taken away. */
export function Chip({ children, icon, chosen, onClick, onRemove, removeLabel }: ChipProps) {
  const body = (
    <>
      {icon}
      <span className={styles.clip}>{children}</span>
    </>
  )
  return (
    <span className={styles.chip} data-chosen={chosen || undefined}>
      {onClick === undefined ? (
        <span className={styles.chipBody}>{body}</span>
      ) : (
        <button type="button" className={styles.chipBody} aria-pressed={chosen} onClick={onClick}>
          {body}
        </button>
      )}
      {onRemove === undefined ? null : (
        <button type="button" className={styles.chipRemove} aria-label={removeLabel} onClick={onRemove}>
          <IconX size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
