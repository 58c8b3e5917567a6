import { IconClockExclamation } from '@tabler/icons-react'
import { Figure } from '../page/Figure.tsx'
import { Truncated } from '../table/Truncated.tsx'
import styles from './charts.module.css'

export type WaveBar = {
  id: string
  name: string
  done: number
  all: number
  /** "22/37". */
  figure: string
  /** The day it ends. */
  due: string
  /** Says that something of it is past its day; null while nothing is. */
  late: string | null
  href: string
  openLabel: string
}

/** Waves of a plan in time, each with how much of it is done. */
export function WaveBars({ label, rows }: { label: string; rows: readonly WaveBar[] }) {
  return (
    <ol className={styles.waves} aria-label={label}>
      {rows.map((row, at) => (
        <li key={row.id} data-late={row.late === null ? undefined : true} title={row.late ?? undefined}>
          <span>{at + 1}</span>
          <Truncated text={row.name} />
          <span className={styles.shareTrack} aria-hidden>
            <span style={{ width: `${row.all === 0 ? 0 : (row.done / row.all) * 100}%` }} />
          </span>
          <span className={styles.quantityFigure}>
            <Figure value={row.figure} href={row.href} label={row.openLabel} />
          </span>
          <span>
            {row.late === null ? null : <IconClockExclamation size={13} role="img" aria-label={row.late} />}
            {row.due}
          </span>
        </li>
      ))}
    </ol>
  )
}
