import type { Activity } from '#shared/model/words.ts'

type SparklineProps = {
  /** Oldest first; null where nothing is known. Newest values are kept when there are more than fit. */
  values: readonly (number | null)[]
  activity: Activity
  /** Text alternative, such as "posts per month, last in July". */
  label: string
  width?: number
  height?: number
}

/** Posting over time in 62 × 16: solid while active, half tone when dormant, only the base line when silent. */
export function Sparkline({ values, activity, label, width = 62, height = 16 }: SparklineProps) {
  const count = Math.max(1, values.length)
  const step = width / count
  const bar = Math.max(1, step - (step > 2.2 ? 0.9 : 0.4))
  const top = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const silent = top === 0 || activity === 'abandoned'
  const bars = values
    .map((value, index) => {
      if (value === null || value <= 0) return ''
      const tall = Math.max(2, Math.round((value / top) * (height - 1)))
      return `M${(index * step).toFixed(2)} ${height}v${-tall}h${bar.toFixed(2)}v${tall}Z`
    })
    .join('')
  const fill = activity === 'active' ? 'var(--m-accent)' : 'var(--m-dorm)'
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block', flex: 'none' }}>
      <rect y={height - 1} width={width} height={1} fill="var(--m-line2)" />
      {silent ? null : <path d={bars} fill={fill} />}
    </svg>
  )
}
