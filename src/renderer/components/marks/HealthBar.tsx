import styles from './marks.module.css'

type HealthBarProps = {
  /** 0 to 100; null before the first audit. */
  value: number | null
  /** Name of the figure for screen readers. */
  label: string
  /** Length of the track in px. */
  track?: number
}

/** Health as a short track and its number: grey from 70, amber from 40, red below. */
export function HealthBar({ value, label, track = 18 }: HealthBarProps) {
  if (value === null) {
    return (
      <span className={styles.health}>
        <span className={styles.empty} aria-label={label}>
          –
        </span>
      </span>
    )
  }
  const level = value >= 70 ? 'good' : value >= 40 ? 'fair' : 'poor'
  const filled = Math.max(2, (Math.min(100, Math.max(0, value)) / 100) * track)
  return (
    <span className={styles.health}>
      <span className={styles.track} style={{ width: track }} aria-hidden>
        <span className={styles.fill} style={{ width: filled, background: `var(--m-health-${level})` }} />
      </span>
      <span className={styles.healthFigure} aria-label={`${label} ${value}`}>
        {value}
      </span>
    </span>
  )
}
