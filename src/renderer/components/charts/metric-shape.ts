const DAY_MS = 86_400_000
/** A silence longer than this many usual distances is a gap. */
const USUAL = 3
const LEAST_GAP_DAYS = 45

/** One figure at one moment, with who said it. */
export type MetricPoint = { readonly at: number; readonly value: number; readonly source: string }
export type DrawnPoint = MetricPoint & { readonly x: number; readonly y: number }
/** A stretch between two neighbours. A `gap` is time nobody measured: it is drawn, but not as something known. */
export type Stretch = { readonly from: DrawnPoint; readonly to: DrawnPoint; readonly gap: boolean }

/** Distances longer than this, in milliseconds, are gaps: three times the usual distance, at least 45 days. */
export function gapLength(points: readonly MetricPoint[]): number {
  const distances = points
    .slice(1)
    .map(({ at }, index) => at - (points[index]?.at ?? at))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b)
  const usual = distances[Math.floor((distances.length - 1) / 2)] ?? 0
  return Math.max(LEAST_GAP_DAYS * DAY_MS, distances.length < 3 ? 0 : USUAL * usual)
}

/** Places points on a chart of `width` × `height`, to scale in time; the smallest value is at the bottom, not zero. */
export function metricShape(
  points: readonly MetricPoint[],
  width: number,
  height: number,
): { points: DrawnPoint[]; stretches: Stretch[]; least: number; most: number } {
  const first = points[0]?.at ?? 0
  const span = Math.max(1, (points.at(-1)?.at ?? first) - first)
  const values = points.map(({ value }) => value)
  const least = values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
  const most = values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
  const range = most - least
  const drawn = points.map((point) => ({
    ...point,
    x: points.length === 1 ? width / 2 : ((point.at - first) / span) * width,
    y: range === 0 ? height / 2 : height - ((point.value - least) / range) * height,
  }))
  const gap = gapLength(points)
  const stretches = drawn.slice(1).flatMap((to, index) => {
    const from = drawn[index]
    return from ? [{ from, to, gap: to.at - from.at > gap }] : []
  })
  return { points: drawn, stretches, least, most }
}
