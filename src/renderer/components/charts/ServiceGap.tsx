import { useRef } from 'react'
import { useWidth } from '../table/use-table-view.ts'
import {
  arcPath,
  besideRing,
  gapShape,
  pointAt,
  spreadLabels,
  type Arc,
  type PlacedLabel,
} from './service-gap-shape.ts'
import styles from './service-gap.module.css'
import { useMarks } from './use-marks.ts'

export type GapPart = {
  id: string
  count: number
  label: string
  /** After the label or below it: "262 · 21 %". */
  figure: string
  /** The part in words, and what opening it shows. */
  description: string
}

type ServiceGapProps = {
  label: string
  /** Answered by the team that publishes. */
  publishing: GapPart
  /** Resolving teams that were reached in time, in the order they follow the ring (the largest last). */
  resolving: readonly GapPart[]
  neverReached: GapPart
  late: GapPart
  tips: { publishing: { label: string; note: string }; resolving: { label: string; note: string } }
  /** In the centre: "31 %" and "387 of 1,248"; for an empty workspace the question the chart answers. */
  centre: { figure: string; note: string }
  /** Said when the opening is drawn wider than it is. */
  enlargedNote: string
  height?: number
  onOpen: (id: string) => void
}

const RADIUS = 84
const LIST_FROM = 0.8
/** Round a narrow opening the names of the tips and the late part keep away from the label on top, in degrees. */
const TIPS_FROM = 38
const LATE_FROM = 22

/** The horseshoe: a ring to scale whose open top is the service gap. */
export function ServiceGap(props: ServiceGapProps) {
  const { label, publishing, resolving, neverReached, late, centre, enlargedNote, height = 250, onOpen } = props
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const segments = [publishing, ...resolving]
  const shape = gapShape({
    neverReached: neverReached.count,
    late: late.count,
    segments: segments.map((segment) => segment.count),
  })
  const parts = [neverReached, late, ...segments]
  const mark = useMarks(parts.length, (index) => {
    const part = parts[index]
    if (part !== undefined) onOpen(part.id)
  })
  if (shape.needed === 0) return <EmptyRing label={label} centre={centre} height={height} />
  const asList = shape.opening > LIST_FROM
  const places = labelPlaces(props, shape.segments, shape.late, shape.half, height)
  return (
    <div ref={box} role="group" aria-label={label} data-marks className={styles.gap}>
      <svg width={asList ? 240 : '100%'} height={height} data-list={asList || undefined}>
        <g transform={`translate(${asList ? 120 : width / 2} ${centreY(height)})`}>
          <path d={arcPath({ ...shape.neverReached, to: shape.half }, RADIUS + 17)} className={styles.span} />
          {[-shape.half, shape.half, shape.late.from].map((angle, index) => (
            <Tick key={['publishing', 'resolving', 'late'][index]} angle={angle} />
          ))}
          <g {...mark(0)} className={styles.part} aria-label={`${neverReached.figure} ${neverReached.label}`}>
            <title>{neverReached.description}</title>
            <path d={arcPath(shape.neverReached, RADIUS)} className={styles.hole} />
            {asList ? null : <TopLabel part={neverReached} arc={shape.neverReached} />}
          </g>
          <g {...mark(1)} className={styles.part} aria-label={`${late.figure} ${late.label}`}>
            <title>{late.description}</title>
            <path d={arcPath(shape.late, RADIUS)} className={styles.hole} />
            <path
              d={arcPath({ ...shape.late, from: shape.late.to, to: shape.late.from }, RADIUS)}
              className={styles.late}
            />
            {asList || late.count === 0 ? null : <PartLabel part={late} place={places.get(late.id)} tone="late" />}
          </g>
          {segments.map((segment, index) => (
            <g
              key={segment.id}
              {...mark(index + 2)}
              className={styles.part}
              aria-label={`${segment.label} ${segment.figure}`}
            >
              <title>{segment.description}</title>
              <path
                d={arcPath(shape.segments[index] ?? { from: 0, to: 0, middle: 0 }, RADIUS)}
                className={styles.segment}
                stroke={index === 0 ? 'var(--m-series4)' : 'var(--m-accent)'}
                strokeOpacity={index === 0 ? 1 : opacityOf(index, resolving.length)}
              />
              {asList || segment.count === 0 ? null : <PartLabel part={segment} place={places.get(segment.id)} />}
            </g>
          ))}
          {asList ? null : (
            <>
              <TipLabel tip={props.tips.publishing} place={places.get('tip publishing')} />
              <TipLabel tip={props.tips.resolving} place={places.get('tip resolving')} />
            </>
          )}
          <text className={styles.figure} textAnchor="middle" y={4}>
            {centre.figure}
          </text>
          <text className={styles.note} textAnchor="middle" y={26}>
            {centre.note}
          </text>
          {shape.enlarged ? (
            <text className={styles.note} textAnchor="middle" y={42}>
              {enlargedNote}
            </text>
          ) : null}
        </g>
      </svg>
      {asList ? <PartList parts={parts} /> : null}
    </div>
  )
}

function centreY(height: number): number {
  return Math.round(height / 2) + 10
}

/** Resolving teams from half to full accent in the order of the ring. */
function opacityOf(index: number, count: number): number {
  return count <= 1 ? 1 : 0.5 + (0.5 * (index - 1)) / (count - 1)
}

function labelPlaces(
  props: ServiceGapProps,
  segments: readonly Arc[],
  late: Arc,
  half: number,
  height: number,
): Map<string, PlacedLabel> {
  const counts = new Map([props.late, props.publishing, ...props.resolving].map((part) => [part.id, part.count]))
  const place = (id: string, angle: number, radius: number, lines: 1 | 2): PlacedLabel => {
    const point = pointAt(angle, radius)
    const tall = lines * 15
    return { id, x: point.x, y: point.y - tall / 2, side: point.x < 0 ? 'left' : 'right', height: tall }
  }
  const labels = [
    place('tip publishing', -Math.max(half, TIPS_FROM), RADIUS + 30, 2),
    place('tip resolving', Math.max(half, TIPS_FROM), RADIUS + 30, 2),
    place(props.late.id, Math.max(late.middle, LATE_FROM), RADIUS + 34, 1),
    ...[props.publishing, ...props.resolving].map((part, index) => {
      const middle = segments[index]?.middle ?? 180
      const low = pointAt(middle, 1).y > 0.75
      return place(part.id, middle, RADIUS + (low ? 20 : 22), low ? 1 : 2)
    }),
  ].filter((label) => counts.get(label.id) !== 0)
  const above = -centreY(height) + 2
  const spread = spreadLabels(labels, above, height + above - 2)
  return new Map(spread.map((label) => [label.id, besideRing(label, RADIUS + 19)]))
}

function Tick({ angle }: { angle: number }) {
  const inner = pointAt(angle, RADIUS + 14)
  const outer = pointAt(angle, RADIUS + 20)
  return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={styles.span} />
}

/** "237" over "never reached", above its part of the arc. */
function TopLabel({ part, arc }: { part: GapPart; arc: Arc }) {
  if (part.count === 0) return null
  const point = pointAt(arc.middle, RADIUS + 26)
  const lean = point.x / (RADIUS + 26)
  const anchor = lean < -0.55 ? 'end' : lean > 0.55 ? 'start' : 'middle'
  return (
    <text textAnchor={anchor} className={styles.label}>
      <tspan x={point.x} y={point.y - 14} className={styles.strong}>
        {part.figure}
      </tspan>{' '}
      <tspan x={point.x} y={point.y}>
        {part.label}
      </tspan>
    </text>
  )
}

type PartLabelProps = { part: GapPart; place: PlacedLabel | undefined; tone?: 'late' }

function PartLabel({ part, place, tone }: PartLabelProps) {
  if (place === undefined) return null
  const anchor = place.side === 'left' ? 'end' : 'start'
  if (tone === 'late') {
    return (
      <text x={place.x} y={place.y + 11} textAnchor={anchor} className={styles.label}>
        <tspan className={styles.lateFigure}>{part.figure}</tspan> {part.label}
      </text>
    )
  }
  if (place.height < 20) {
    return (
      <text x={place.x} y={place.y + 11} textAnchor={anchor} className={styles.label}>
        <tspan className={styles.strong}>{part.label}</tspan> {part.figure}
      </text>
    )
  }
  return (
    <text textAnchor={anchor} className={styles.label}>
      <tspan x={place.x} y={place.y + 11} className={styles.strong}>
        {part.label}
      </tspan>{' '}
      <tspan x={place.x} y={place.y + 26}>
        {part.figure}
      </tspan>
    </text>
  )
}

function TipLabel({ tip, place }: { tip: { label: string; note: string }; place: PlacedLabel | undefined }) {
  if (place === undefined) return null
  return (
    <text textAnchor={place.side === 'left' ? 'end' : 'start'} className={styles.label}>
      <tspan x={place.x} y={place.y + 11} className={styles.strong}>
        {tip.label}
      </tspan>
      <tspan x={place.x} y={place.y + 26}>
        {tip.note}
      </tspan>
    </text>
  )
}

/** Above 80 % there is no room around the ring. */
function PartList({ parts }: { parts: readonly GapPart[] }) {
  return (
    <ul className={styles.list} aria-hidden>
      {parts.map((part) => (
        <li key={part.id}>
          <b>{part.figure}</b> {part.label}
        </li>
      ))}
    </ul>
  )
}

function EmptyRing({ label, centre, height }: { label: string; centre: ServiceGapProps['centre']; height: number }) {
  return (
    <div className={styles.gap} role="img" aria-label={label}>
      <svg width="100%" height={height} viewBox={`-120 ${-centreY(height)} 240 ${height}`}>
        <path d={arcPath({ from: 315, to: 45, middle: 180 }, RADIUS)} className={styles.ring} />
        <path d={arcPath({ from: -40, to: 40, middle: 0 }, RADIUS + 17)} className={styles.dots} />
        <text className={styles.label} textAnchor="middle" y={-2}>
          <tspan x={0}>{centre.figure}</tspan>
          <tspan x={0} y={16}>
            {centre.note}
          </tspan>
        </text>
      </svg>
    </div>
  )
}
