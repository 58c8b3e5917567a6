import type { ReactNode } from 'react'
import { Figure } from '../page/Figure.tsx'
import styles from './charts.module.css'

export type QuantityRow = {
  id: string
  /** Network icon, severity mark or nothing. */
  mark?: ReactNode
  label: string
  value: number
  /** Formatted value. */
  figure: string
  /** A dated reference in the same unit, drawn as a tick; null says there is no source. */
  benchmark?: number | null
  /** Formatted reference or change, at the right end. */
  aside?: string
  /** Name of the door. */
  openLabel: string
}

type QuantityBarsProps = {
  label: string
  rows: readonly QuantityRow[]
  onOpen: (id: string) => void
  /** `accent` for accounts, `neutral` beside a coloured mark. */
  tone?: 'accent' | 'neutral'
  /** Width of the name column in px. */
  names?: number
  /** Row height in px. */
  height?: number
}

/** Rows of mark, name, bar, figure and reference: accounts by network with their dated benchmark, or findings. */
export function QuantityBars(props: QuantityBarsProps) {
  const { label, rows, onOpen, tone = 'accent', names = 66, height = 19 } = props
  const withMark = rows.some((row) => row.mark !== undefined)
  const withAside = rows.some((row) => row.aside !== undefined)
  const top = rows.reduce((most, row) => Math.max(most, row.value, row.benchmark ?? 0), 0)
  const at = (value: number) => `${top === 0 ? 0 : (value / top) * 100}%`
  return (
    <ul className={styles.quantities} aria-label={label}>
      {rows.map((row) => (
        <li
          key={row.id}
          data-tone={tone}
          style={{
            height,
            gridTemplateColumns: `${withMark ? '14px ' : ''}${names}px minmax(0, 1fr) 42px${withAside ? ' 34px' : ''}`,
          }}
        >
          {withMark ? row.mark : null}
          <span className={styles.quantityName} title={row.label}>
            {row.label}
          </span>
          <span className={styles.quantityTrack} aria-hidden>
            <span style={{ width: at(row.value) }} />
            {row.benchmark === undefined || row.benchmark === null ? null : <i style={{ left: at(row.benchmark) }} />}
          </span>
          <span className={styles.quantityFigure}>
            <Figure value={row.figure} label={row.openLabel} onOpen={() => onOpen(row.id)} />
          </span>
          {withAside ? <span className={styles.quantityAside}>{row.aside ?? '–'}</span> : null}
        </li>
      ))}
    </ul>
  )
}
