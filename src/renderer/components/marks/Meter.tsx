import styles from './marks.module.css'

type MeterProps = {
  value: number
  /** End of the scale. */
  max: number
  /** A dated reference: a thin ink tick, never a coloured target. */
  benchmark?: number
  /** A second position of our own, such as the plan: a hollow ring on the bar. */
  marker?: number
  /** Whole sentence for screen readers. */
  label: string
  height?: number
}

/** A quantity on its track, with an optional dated reference and an optional plan marker. */
export function Meter({ value, max, benchmark, marker, label, height = 5 }: MeterProps) {
  const at = (amount: number) => `${max <= 0 ? 0 : Math.min(100, Math.max(0, (amount / max) * 100))}%`
  return (
    <span className={styles.meter} role="img" aria-label={label} style={{ height }}>
      <span className={styles.meterFill} style={{ width: at(value) }} />
      {benchmark === undefined ? null : <span className={styles.tick} style={{ left: at(benchmark) }} />}
      {marker === undefined ? null : <span className={styles.marker} style={{ left: at(marker) }} />}
    </span>
  )
}
