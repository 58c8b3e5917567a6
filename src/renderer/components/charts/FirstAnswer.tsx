import { useRef } from 'react'
import { useWidth } from '../table/use-table-view.ts'
import styles from './charts.module.css'
import { useMarks } from './use-marks.ts'

export type AnswerRow = {
  id: string
  label: string
  /** Minutes. */
  median: number
  /** Minutes; the 90th percentile. */
  high: number
  /** "74 %" of answers within the target. */
  share: string
  /** The row in words. */
  description: string
}

type FirstAnswerProps = {
  label: string
  rows: readonly AnswerRow[]
  /** Minutes, with its label: "target 90 min". */
  target: { minutes: number; label: string }
  /** Named ticks of the log axis. */
  ticks: readonly { minutes: number; label: string }[]
  /** Ends of the axis in minutes. */
  from?: number
  to?: number
  rowHeight?: number
  names?: number
  onOpen: (id: string) => void
}

/** Median and 90th percentile of the first answer on a log axis; the target is a solid line with a tinted side. */
export function FirstAnswer(props: FirstAnswerProps) {
  const { label, rows, target, ticks, from = 8, to = 4320, rowHeight = 24, names = 70, onOpen } = props
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(0, useWidth(box) - names - 52)
  const mark = useMarks(rows.length, (index) => {
    const row = rows[index]
    if (row !== undefined) onOpen(row.id)
  })
  const x = (minutes: number) => {
    const inside = Math.min(to, Math.max(from, minutes))
    return (Math.log(inside / from) / Math.log(to / from)) * width
  }
  const top = 18
  const plot = rows.length * rowHeight
  const targetX = x(target.minutes)
  return (
    <div ref={box} role="group" aria-label={label} data-marks className={styles.answer}>
      <svg width="100%" height={top + plot + 24}>
        <g transform={`translate(${names} ${top})`}>
          <rect y={2} width={targetX} height={plot - 2} fill="var(--m-accent)" opacity={0.09} />
          {ticks.map((tick) => (
            <g key={tick.minutes}>
              <line x1={x(tick.minutes)} x2={x(tick.minutes)} y1={2} y2={plot} stroke="var(--m-line)" />
              <text x={x(tick.minutes)} y={-6} textAnchor="middle" className={styles.axisText}>
                {tick.label}
              </text>
            </g>
          ))}
          <line x1={targetX} x2={targetX} y1={-1} y2={plot + 5} stroke="var(--m-ink1)" strokeWidth={1.5} />
          <text x={targetX} y={plot + 18} textAnchor="middle" className={styles.axisText} data-strong>
            {target.label}
          </text>
        </g>
        {rows.map((row, index) => {
          const late = row.median > target.minutes
          const y = top + index * rowHeight + rowHeight / 2
          const end = names + x(row.high)
          return (
            <g key={row.id} {...mark(index)} aria-label={`${row.label} ${row.share}`} className={styles.answerRow}>
              <title>{row.description}</title>
              <rect x={0} y={y - rowHeight / 2} width="100%" height={rowHeight} rx={4} />
              <text x={0} y={y + 4} className={styles.answerName}>
                {row.label}
              </text>{' '}
              <line x1={names + x(row.median)} x2={end} y1={y} y2={y} stroke="var(--m-ctl)" strokeWidth={2} />
              <line x1={end} x2={end} y1={y - 4.5} y2={y + 4.5} stroke="var(--m-ink2)" strokeWidth={1.5} />
              <circle
                cx={names + x(row.median)}
                cy={y}
                r={late ? 4.6 : 5.5}
                fill={late ? 'var(--m-canvas)' : 'var(--m-accent)'}
                stroke={late ? 'var(--m-high)' : 'none'}
                strokeWidth={2}
              />
              <text
                x={names + width + 50}
                y={y + 4}
                textAnchor="end"
                className={styles.answerShare}
                data-late={late || undefined}
              >
                {row.share}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
