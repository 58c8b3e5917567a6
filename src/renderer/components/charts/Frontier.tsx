import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useSize } from '../table/use-table-view.ts'
import { type FrontierPlace, frontierShape, type FrontierShape, nearestPoint, pointAway } from './frontier-shape.ts'
import styles from './frontier.module.css'

/** Another portfolio on the chart: a scenario, by its letter. */
export type FrontierMark = FrontierPlace & {
  readonly id: string
  readonly letter: string
  readonly label: string
  readonly figure: string
  /** It breaks what it was asked to keep to. */
  readonly broken: boolean
  readonly openLabel: string
}

type FrontierProps = {
  points: readonly FrontierPlace[]
  today: FrontierPlace
  marks: readonly FrontierMark[]
  /** The chosen portfolio, by its place in `points`. */
  chosen: number
  onChoose: (at: number) => void
  /** Enter on the chosen portfolio. */
  onTake: () => void
  onOpen: (id: string) => void
  words: {
    /** Name of the point that is dragged. */
    point: string
    /** The chosen portfolio in a sentence. */
    chosen: string
    axisX: string
    axisY: string
    today: string
    todayFigure: string
    /** Why there is nothing to the left of the smallest portfolio. */
    below: string
  }
  format: { accounts(value: number): string; share(value: number): string }
  /** What stands beside the chosen portfolio. */
  callout: ReactNode
}

/** Room that a callout needs beside its point, its distance from it, and its height, in px. */
const ROOM = 170
const WIDEST = 272
const APART = 22
const TALL = 112
const FAR = 10

/** The staircase of the best portfolios with a point that is moved along it by pointer or arrows. */
export function Frontier(props: FrontierProps) {
  const { points, today, marks, chosen, onChoose, onTake, words, format, callout } = props
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const [dragging, setDragging] = useState(false)
  const shape = frontierShape(points, today, marks, width, height)
  const point = points[chosen] ?? today
  const at = { x: shape.x(point.accounts), y: shape.y(point.kept) }
  const accountsAt = (event: PointerEvent): number => {
    const left = box.current?.getBoundingClientRect().left ?? 0
    const share = (event.clientX - left - shape.left) / Math.max(1, shape.right - shape.left)
    const from = shape.x(0)
    const perAccount = shape.x(1) - from
    return (shape.left + share * (shape.right - shape.left) - from) / perAccount
  }
  const move = (event: PointerEvent): void => onChoose(nearestPoint(points, accountsAt(event)))
  const onKey = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? FAR : 1
    const moves: Record<string, () => void> = {
      ArrowRight: () => onChoose(pointAway(points, chosen, step)),
      ArrowUp: () => onChoose(pointAway(points, chosen, step)),
      ArrowLeft: () => onChoose(pointAway(points, chosen, -step)),
      ArrowDown: () => onChoose(pointAway(points, chosen, -step)),
      PageUp: () => onChoose(pointAway(points, chosen, FAR)),
      PageDown: () => onChoose(pointAway(points, chosen, -FAR)),
      Home: () => onChoose(points.length - 1),
      End: () => onChoose(0),
      Enter: onTake,
    }
    const run = moves[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    <div ref={box} className={styles.frontier} data-dragging={dragging || undefined}>
      {width === 0 || height === 0 ? null : (
        <>
          <svg width={width} height={height} aria-hidden>
            <Axes shape={shape} words={words} format={format} hide={at} />
            <path d={shape.area} className={styles.area} />
            <path d={shape.line} className={styles.line} />
            <g className={styles.guides}>
              <path d={`M${at.x} ${at.y}V${shape.bottom}M${at.x} ${at.y}H${shape.left}`} />
            </g>
            <circle cx={shape.x(today.accounts)} cy={shape.y(today.kept)} r={6} className={styles.today} />
            <text
              x={shape.x(today.accounts) + 6}
              y={shape.y(today.kept) - 11}
              textAnchor="end"
              className={styles.todayText}
            >
              <tspan className={styles.strong}>{words.today}</tspan> {words.todayFigure}
            </text>
            <Pill x={at.x} y={shape.bottom + 14} text={format.accounts(point.accounts)} />
            <Pill x={shape.left - 22} y={at.y} text={format.share(point.kept)} />
          </svg>
          {marks.map((mark) => (
            <button
              key={mark.id}
              type="button"
              className={styles.mark}
              data-broken={mark.broken || undefined}
              style={{ left: shape.x(mark.accounts), top: shape.y(mark.kept) }}
              aria-label={mark.openLabel}
              title={`${mark.label}: ${mark.figure}`}
              onClick={() => props.onOpen(mark.id)}
            >
              {mark.letter}
            </button>
          ))}
          <div
            role="slider"
            tabIndex={0}
            className={styles.point}
            style={{ left: at.x, top: at.y }}
            aria-label={words.point}
            aria-valuemin={points[0]?.accounts ?? 0}
            aria-valuemax={points.at(-1)?.accounts ?? 0}
            aria-valuenow={point.accounts}
            aria-valuetext={words.chosen}
            onKeyDown={onKey}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              event.currentTarget.focus()
              setDragging(true)
            }}
            onPointerMove={(event) => dragging && move(event)}
            onPointerUp={() => setDragging(false)}
            onPointerCancel={() => setDragging(false)}
          >
            <span className={styles.chevron} data-side="left" aria-hidden />
            <span className={styles.chevron} data-side="right" aria-hidden />
          </div>
          <div className={styles.callout} style={besidePoint(at, shape, width)}>
            {callout}
          </div>
        </>
      )}
    </div>
  )
}

/** Below the line right of the point, where nothing is drawn; left of it where there is no room. */
function besidePoint(at: { x: number; y: number }, { top, bottom, left }: FrontierShape, width: number): CSSProperties {
  const room = width - at.x - APART
  const under = Math.max(top + 30, Math.min(at.y + 44, bottom - TALL))
  if (room >= ROOM) return { left: at.x + APART, top: under, maxWidth: Math.min(WIDEST, room) }
  return { right: room + 2 * APART, top: under, maxWidth: Math.min(WIDEST, at.x - APART - left) }
}

type AxesProps = Pick<FrontierProps, 'words' | 'format'> & { shape: FrontierShape; hide: { x: number; y: number } }

/** Room of a pill, in which no tick is written. */
const NEAR = 32
const CLOSE = 16

function Axes({ shape, words, format, hide }: AxesProps) {
  const { left, right, top, bottom, x, y, fewest } = shape
  const edge = x(fewest)
  return (
    <>
      <defs>
        <pattern id="frontier-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className={styles.hatchLine} />
        </pattern>
      </defs>
      <text x={left} y={top - 12} className={styles.axisName}>
        {words.axisY}
      </text>
      <text x={right} y={bottom + 36} textAnchor="end" className={styles.axisName}>
        {words.axisX}
      </text>
      {shape.ticksY.map((share) => (
        <g key={share}>
          <path d={`M${left} ${y(share)}H${right}`} className={styles.guide} />
          {Math.abs(y(share) - hide.y) > CLOSE ? (
            <text x={left - 8} y={y(share) + 4} textAnchor="end" className={styles.tick}>
              {format.share(share)}
            </text>
          ) : null}
        </g>
      ))}
      {shape.ticksX
        .filter((tick) => Math.abs(x(tick) - hide.x) > NEAR)
        .map((tick) => (
          <text key={tick} x={x(tick)} y={bottom + 16} textAnchor="middle" className={styles.tick}>
            {format.accounts(tick)}
          </text>
        ))}
      {edge - left > 2 ? (
        <>
          <rect x={left} y={top} width={edge - left} height={bottom - top} fill="url(#frontier-hatch)" />
          <path d={`M${edge} ${top}V${bottom}`} className={styles.edge} />
          <text x={left} y={bottom + 36} className={styles.below}>
            {words.below}
          </text>
        </>
      ) : null}
    </>
  )
}

function Pill({ x, y, text }: { x: number; y: number; text: string }) {
  const width = Math.max(30, text.length * 7 + 12)
  return (
    <g className={styles.pill}>
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={4} />
      <text x={x} y={y + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
