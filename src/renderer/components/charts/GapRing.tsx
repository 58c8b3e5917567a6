import { arcPath, pointAt } from './service-gap-shape.ts'
import styles from './service-gap.module.css'

type GapRingProps = {
  /** Counts; together they are one full turn. */
  never: number
  late: number
  publisher: number
  reached: number
  size?: number
}

/** A small horseshoe, exactly to scale: grey published, accent resolved, orange late, empty never reached. */
export function GapRing({ never, late, publisher, reached, size = 56 }: GapRingProps) {
  const needed = never + late + publisher + reached
  const radius = size / 2 - 5
  const half = needed === 0 ? 0 : ((never + late) / needed) * 180
  const per = needed === 0 ? 0 : 360 / needed
  const seam = 360 - half - publisher * per
  const lateFrom = half - late * per
  const arc = (from: number, to: number): string =>
    // A whole turn has no two ends; just short of it looks the same.
    arcPath({ from, to: from - to > 359.9 ? from - 359.9 : to, middle: 0 }, radius)
  const tips = half > 0 && half < 180 ? [-half, half] : []
  return (
    <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden>
      {needed === 0 ? <circle r={radius} className={styles.miniNone} /> : null}
      {publisher > 0 ? <path d={arc(360 - half, seam)} className={styles.miniPublisher} /> : null}
      {reached > 0 ? <path d={arc(seam, half)} className={styles.miniReached} /> : null}
      {late > 0 ? <path d={arc(half, lateFrom)} className={styles.miniLate} /> : null}
      {tips.map((angle) => {
        const [inner, outer] = [pointAt(angle, radius - 5), pointAt(angle, radius + 5)]
        return <line key={angle} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={styles.miniTip} />
      })}
    </svg>
  )
}
