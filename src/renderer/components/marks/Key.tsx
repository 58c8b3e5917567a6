import styles from './marks.module.css'

type KeyProps = {
  /** As on the key: "Ctrl K", "F", "1…6". */
  keys: string
  /** `plain` drops the box, for use inside buttons and dark bars. */
  variant?: 'box' | 'plain'
}

/** A keyboard hint. */
export function Key({ keys, variant = 'box' }: KeyProps) {
  return <kbd className={variant === 'box' ? styles.key : styles.keyPlain}>{keys}</kbd>
}
