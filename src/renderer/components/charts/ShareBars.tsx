import { Figure } from '../page/Figure.tsx'
import styles from './charts.module.css'

export type ShareRow = {
  id: string
  label: string
  /** 0 to 1. */
  share: number
  /** Formatted share and count; the count is the door. */
  shareText: string
  figure: string
  /** A dated share of others, 0 to 1, drawn as a tick; null where there is none. */
  reference: number | null
  referenceText: string
  /** Where the rows are, and the name of the door. */
  href: string
  openLabel: string
}

/** Shares of one whole on tracks of the same length, each beside a dated reference. */
export function ShareBars({ label, rows, height = 30 }: { label: string; rows: readonly ShareRow[]; height?: number }) {
  const at = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`
  return (
    <ul className={styles.quantities} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.shareRow} style={{ height }}>
          <span className={styles.quantityName} title={row.label}>
            {row.label}
          </span>
          <span className={styles.shareTrack} aria-hidden>
            <span style={{ width: at(row.share) }} />
            {row.reference === null ? null : <i style={{ left: at(row.reference) }} />}
          </span>
          <span className={styles.quantityFigure}>
            <Figure value={row.figure} href={row.href} label={row.openLabel} />
          </span>
          <b className={styles.shareOwn}>{row.shareText}</b>
          <span className={styles.quantityAside}>{row.referenceText}</span>
        </li>
      ))}
    </ul>
  )
}
