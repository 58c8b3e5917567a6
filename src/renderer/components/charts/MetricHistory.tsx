import { useRef, useState } from 'react'
import { useWidth } from '../table/use-table-view.ts'
import styles from './metric-history.module.css'
import { type MetricPoint, metricShape } from './metric-shape.ts'
import { useMarks } from './use-marks.ts'

type MetricHistoryProps = {
  label: string
  /** Oldest first. */
  points: readonly MetricPoint[]
  /** A point in words: its day, value and source. */
  describe: (point: MetricPoint) => string
  /** Ends of both axes, already formatted. */
  axis: { least: (value: number) => string; day: (at: number) => string }
  height?: number
}

const SIDE = 5
/** From so many points on they are drawn small, so that the line stays readable. */
const MANY = 40

/** One figure over time as a line of measured points; where nobody measured for long the line is dotted. */
export function MetricHistory({ label, points, describe, axis, height = 84 }: MetricHistoryProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [at, setAt] = useState<number | null>(null)
  const shape = metricShape(points, Math.max(0, width - 2 * SIDE), height - 2 * SIDE)
  const mark = useMarks(points.length, setAt)
  const shown = (at === null ? undefined : points[at]) ?? points.at(-1)
  const radius = points.length > MANY ? 1.6 : 3
  return (
    <div ref={box} className={styles.chart} role="group" aria-label={label} data-marks>
      <div className={styles.ends}>
        <span>{axis.least(shape.most)}</span>
      </div>
      <svg width={width} height={height} className={styles.plot} onMouseLeave={() => setAt(null)}>
        <g transform={`translate(${SIDE} ${SIDE})`}>
          {shape.stretches.map(({ from, to, gap }) => (
            <line
              key={`${from.at} ${from.source} ${to.at} ${to.source}`}
              className={styles.stretch}
              data-gap={gap || undefined}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          ))}
          {shape.points.map((point, index) => {
            const text = describe(point)
            const marked = mark(index)
            return (
              <g
                key={`${point.at} ${point.source}`}
                {...marked}
                className={styles.point}
                aria-label={text}
                onMouseEnter={() => setAt(index)}
                onFocus={() => {
                  marked.onFocus()
                  setAt(index)
                }}
              >
                <circle className={styles.reach} cx={point.x} cy={point.y} r={7} />
                <circle className={styles.dot} cx={point.x} cy={point.y} r={radius} />
              </g>
            )
          })}
        </g>
      </svg>
      <div className={styles.ends}>
        <span>{axis.least(shape.least)}</span>
      </div>
      <div className={styles.axis}>
        <span>{points[0] ? axis.day(points[0].at) : ''}</span>
        <span>{points.length > 1 ? axis.day(points.at(-1)?.at ?? 0) : ''}</span>
      </div>
      <p className={styles.said}>{shown ? describe(shown) : ''}</p>
    </div>
  )
}
