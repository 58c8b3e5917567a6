import type { Format } from './format.ts'
import type { MonthBar } from '../components/charts/SnapshotBars.tsx'

/** The first day of each of the last months, oldest first; UTC, as the posts were counted. */
export function monthStarts(count: number, now: number): number[] {
  const date = new Date(now)
  return Array.from({ length: count }, (_, index) =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (count - 1 - index), 15),
  )
}

/** Posts per month as bars with what each says, and three dates for the axis. */
export function monthBars(
  posts: readonly (number | null)[],
  now: number,
  format: Format,
  says: (month: string, posts: number | null) => string,
): { bars: MonthBar[]; axis: string[] } {
  const starts = monthStarts(posts.length, now)
  const bars = starts.map((at, index) => ({
    id: String(at),
    value: posts[index] ?? null,
    label: says(format.month(at), posts[index] ?? null),
  }))
  const axis = [starts[0], starts[Math.floor(starts.length / 2)], starts.at(-1)].flatMap((at) =>
    at === undefined ? [] : [format.month(at)],
  )
  return { bars, axis }
}
