import { useRef } from 'react'
import { useWidth } from '../table/use-table-view.ts'
import {
  arc,
  arrowHead,
  coveredBy,
  type Ellipse,
  onEllipse,
  type Station,
  stationRadius,
  STATIONS,
  strandWidth,
} from './journey-shape.ts'
import styles from './journey-loop.module.css'
import { useMarks } from './use-marks.ts'

export type LoopPart = {
  id: string
  count: number
  /** Formatted count. */
  figure: string
  label: string
  /** In words, and what opening it shows. */
  description: string
}

type JourneyLoopProps = {
  label: string
  stations: Readonly<Record<Station, LoopPart>>
  /** What feeds the decisions of others: the way back from after to before. */
  strands: Readonly<Record<'recommends' | 'answers' | 'warns', LoopPart>>
  /** In the middle: how many feed the decisions of others, and of how many. */
  centre: { figure: string; note: string }
  onOpen: (id: string) => void
  height?: number
}

const STRANDS = ['recommends', 'answers', 'warns'] as const
/** How far apart the strands lie. */
const APART = 14
/** How far below the ellipse the strands are named. */
const NAMED = 40
const ORDER = ['before', 'during', 'after'] as const

/** The journey as a loop: where people stand, and how the experience of some feeds the decisions of others. */
export function JourneyLoop({ label, stations, strands, centre, onOpen, height = 320 }: JourneyLoopProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const parts = [...ORDER.map((id) => stations[id]), ...STRANDS.map((id) => strands[id])]
  const mark = useMarks(parts.length, (index) => {
    const part = parts[index]
    if (part) onOpen(part.id)
  })
  const ellipse: Ellipse = { rx: Math.max(90, Math.min(230, width / 2 - 96)), ry: height / 2 - 78 }
  const most = Math.max(...ORDER.map((id) => stations[id].count))
  const radius = (id: Station): number => stationRadius(stations[id].count, most)
  const clear = (id: Station): number => coveredBy(ellipse, STATIONS[id], radius(id) + 6)
  return (
    <div ref={box} role="group" aria-label={label} data-marks className={styles.loop}>
      <svg width="100%" height={height}>
        <g transform={`translate(${width / 2} ${height / 2 - 8})`}>
          {(['before', 'during'] as const).map((from) => {
            const to = from === 'before' ? 'during' : 'after'
            const end = STATIONS[to] - clear(to)
            return (
              <g key={from} className={styles.way}>
                <path d={arc(ellipse, STATIONS[from] + clear(from), end)} />
                <path d={arrowHead(ellipse, end, 8)} />
              </g>
            )
          })}
          {STRANDS.map((id, index) => {
            const own: Ellipse = { rx: ellipse.rx + (1 - index) * 4, ry: ellipse.ry + (1 - index) * APART }
            const from = STATIONS.after + clear('after')
            const to = STATIONS.before + 360 - clear('before')
            const strand = strands[id]
            const thick = strandWidth(strand.count, most)
            const nameX = (index - 1) * Math.min(150, ellipse.rx * 0.9)
            return (
              <g key={id} {...mark(3 + index)} className={styles.part} aria-label={`${strand.figure} ${strand.label}`}>
                <title>{strand.description}</title>
                <path d={arc(own, from, to)} className={styles.reach} />
                <path
                  d={arc(own, from, to)}
                  className={styles.strand}
                  data-strand={id}
                  data-none={thick === 0 || undefined}
                  strokeWidth={thick === 0 ? 1 : thick}
                />
                <line
                  x1={nameX - 14}
                  x2={nameX + 14}
                  y1={ellipse.ry + NAMED}
                  y2={ellipse.ry + NAMED}
                  className={styles.strand}
                  data-strand={id}
                  strokeWidth={3}
                />
                <text className={styles.name} textAnchor="middle" x={nameX} y={ellipse.ry + NAMED + 18}>
                  <tspan className={styles.strong} data-strand={id}>
                    {strand.figure}
                  </tspan>{' '}
                  {strand.label}
                </text>
              </g>
            )
          })}
          {ORDER.map((id, index) => {
            const at = onEllipse(ellipse, STATIONS[id])
            const part = stations[id]
            const r = radius(id)
            const inside = r >= 18
            const side = id === 'before' ? -1 : id === 'after' ? 1 : 0
            const labelX = at.x + side * (r + 8)
            const anchor = side < 0 ? 'end' : side > 0 ? 'start' : 'middle'
            return (
              <g key={id} {...mark(index)} className={styles.part} aria-label={`${part.figure} ${part.label}`}>
                <title>{part.description}</title>
                <circle
                  cx={at.x}
                  cy={at.y}
                  r={r}
                  className={styles.station}
                  data-none={part.count === 0 || undefined}
                />
                {inside ? (
                  <text x={at.x} y={at.y + 5} textAnchor="middle" className={styles.inside}>
                    {part.figure}
                  </text>
                ) : null}{' '}
                <text textAnchor={anchor} x={labelX} y={side === 0 ? at.y - r - 8 : at.y + 4} className={styles.name}>
                  {inside ? null : <tspan className={styles.strong}>{part.figure} </tspan>}
                  {part.label}
                </text>
              </g>
            )
          })}
          <text textAnchor="middle" y={-6} className={styles.figure}>
            {centre.figure}
          </text>
          <text textAnchor="middle" y={14} className={styles.note}>
            {centre.note}
          </text>
        </g>
      </svg>
    </div>
  )
}
