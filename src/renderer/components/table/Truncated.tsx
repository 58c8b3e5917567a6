import { useState } from 'react'
import styles from './table.module.css'

type TruncatedProps = {
  text: string
  /** Addresses lose their middle, names their end. */
  at?: 'end' | 'middle'
  className?: string
}

/** One line of text that shortens itself and says the whole of it in a tooltip when it had to. */
export function Truncated({ text, at = 'end', className }: TruncatedProps) {
  const [cut, setCut] = useState(false)
  const look = (element: HTMLElement) => setCut(element.scrollWidth > element.clientWidth)
  const classes = className === undefined ? styles.truncated : `${styles.truncated} ${className}`
  if (at === 'end' || text.length < 12) {
    return (
      <span className={classes} title={cut ? text : undefined} onMouseEnter={(event) => look(event.currentTarget)}>
        {text}
      </span>
    )
  }
  const tail = Math.min(10, Math.floor(text.length / 3))
  return (
    <span className={styles.middle} title={text} aria-label={text}>
      <span className={classes} aria-hidden>
        {text.slice(0, -tail)}
      </span>
      <span aria-hidden>{text.slice(-tail)}</span>
    </span>
  )
}

/** An empty value: an en dash in third ink, never a blank. */
export function NoValue({ label }: { label?: string }) {
  return (
    <span className={styles.noValue} aria-label={label}>
      –
    </span>
  )
}
