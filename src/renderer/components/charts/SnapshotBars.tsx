import type { Activity } from '#shared/model/words.ts'
import styles from './charts.module.css'
import { useMarks } from './use-marks.ts'

export type MonthBar = {
  id: string
  /** Null where no snapshot tells. */
  value: number | null
  /** "Nov 2025: 12 posts". */
  label: string
}

type SnapshotBarsProps = {
  label: string
  /** Oldest first. */
  months: readonly MonthBar[]
  activity: Activity
  /** Below the bars: first, middle, last date. */
  axis: readonly string[]
  height?: number
  onOpenMonth?: (id: string) => void
}

/** Posts per month of one account, drawn in the same grammar as the activity strip. */
export function SnapshotBars({ label, months, activity, axis, height = 52, onOpenMonth }: SnapshotBarsProps) {
  const mark = useMarks(months.length, (index) => {
    const month = months[index]
    if (month !== undefined) onOpenMonth?.(month.id)
  })
  const top = months.reduce((most, month) => Math.max(most, month.value ?? 0), 0)
  return (
    <div className={styles.months} role="group" aria-label={label} data-marks>
      <div className={styles.monthBars} style={{ height }}>
        {months.map((month, index) => (
          <span key={month.id} {...mark(index)} className={styles.month} aria-label={month.label} title={month.label}>
            <span
              data-activity={activity}
              data-unknown={month.value === null || undefined}
              style={{ height: top === 0 || !month.value ? 0 : `max(2px, ${(month.value / top) * 100}%)` }}
            />
          </span>
        ))}
      </div>
      <div className={styles.axis}>
        {axis.map((date) => (
          <span key={date}>{date}</span>
        ))}
      </div>
    </div>
  )
}
