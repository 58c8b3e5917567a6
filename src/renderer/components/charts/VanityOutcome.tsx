import { useRef } from 'react'
import { useWidth } from '../table/use-table-view.ts'
import { useMarks } from './use-marks.ts'
import { alongAudience, audienceAxis, placeOf, type Quarter } from './vanity-shape.ts'
import styles from './vanity-outcome.module.css'

export type VanityPoint = {
  id: string
  audience: number
  known: number
  good: number
  /** The account and its figures in words. */
  description: string
}

type VanityOutcomeProps = {
  label: string
  points: readonly VanityPoint[]
  middle: { audience: number; share: number }
  /** What an account in each quarter is, with how many there are. */
  quarters: Readonly<Record<Quarter, string>>
  axes: { audience: string; outcome: string }
  tick: (audience: number) => string
  share: (share: number) => string
  chosen: string | null
  onOpen: (id: string) => void
  height?: number
}

const LEFT = 40
const RIGHT = 14
const TOP = 10
const BOTTOM = 38

/** Accounts by vanity against outcome: how many listen, and what came of what was said. */
export function VanityOutcome(props: VanityOutcomeProps) {
  const { label, points, middle, quarters, axes, tick, share, chosen, onOpen, height = 320 } = props
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const mark = useMarks(points.length, (index) => {
    const point = points[index]
    if (point) onOpen(point.id)
  })
  const axis = audienceAxis(points.map(({ audience }) => audience))
  const most = Math.max(0, ...points.map(({ known }) => known))
  const wide = Math.max(40, width - LEFT - RIGHT)
  const high = height - TOP - BOTTOM
  const x = (at: number): number => LEFT + at * wide
  const y = (at: number): number => TOP + (1 - at) * high
  const lineX = x(alongAudience(middle.audience, axis))
  const lineY = y(middle.share)
  return (
    <div ref={box} role="group" aria-label={label} data-marks className={styles.chart}>
      <svg width="100%" height={height}>
        <rect x={LEFT} y={lineY} width={wide} height={TOP + high - lineY} className={styles.poor} />
        {[0, 0.5, 1].map((at) => (
          <g key={at}>
            <line x1={LEFT} x2={LEFT + wide} y1={y(at)} y2={y(at)} className={styles.guide} />
            <text x={LEFT - 6} y={y(at) + 4} textAnchor="end" className={styles.tick}>
              {share(at)}
            </text>
          </g>
        ))}
        {axis.ticks.map((value) => (
          <text
            key={value}
            x={x(alongAudience(value, axis))}
            y={height - 20}
            textAnchor={value === axis.from ? 'start' : value === axis.to ? 'end' : 'middle'}
            className={styles.tick}
          >
            {tick(value)}
          </text>
        ))}
        <text x={LEFT + wide} y={height - 4} textAnchor="end" className={styles.axis}>
          {axes.audience}
        </text>
        <line x1={lineX} x2={lineX} y1={TOP} y2={TOP + high} className={styles.middle} />
        <line x1={LEFT} x2={LEFT + wide} y1={lineY} y2={lineY} className={styles.middle} />
        <text x={LEFT + 6} y={TOP + 16} className={styles.quarter}>
          {quarters.quiet_good}
        </text>
        <text x={LEFT + wide - 6} y={TOP + 16} textAnchor="end" className={styles.quarter}>
          {quarters.loud_good}
        </text>
        <text x={LEFT + 6} y={TOP + high - 8} className={styles.quarter}>
          {quarters.quiet_poor}
        </text>
        <text x={LEFT + wide - 6} y={TOP + high - 8} textAnchor="end" className={styles.quarter}>
          {quarters.loud_poor}
        </text>
        <text x={LEFT} y={height - 4} className={styles.axis}>
          {axes.outcome}
        </text>
        {points.map((point, index) => {
          const place = placeOf(point, axis, most)
          return (
            <circle
              key={point.id}
              {...mark(index)}
              aria-label={point.description}
              cx={x(place.x)}
              cy={y(place.y)}
              r={place.radius}
              className={styles.point}
              data-chosen={point.id === chosen || undefined}
            >
              <title>{point.description}</title>
            </circle>
          )
        })}
      </svg>
    </div>
  )
}
