/** A portfolio on the chart: accounts kept, and the share of the audience that is kept. */
export type FrontierPlace = { readonly accounts: number; readonly kept: number }

export type FrontierShape = {
  readonly x: (accounts: number) => number
  readonly y: (kept: number) => number
  /** The staircase, and the same closed along the lower axis. */
  readonly line: string
  readonly area: string
  readonly ticksX: readonly number[]
  readonly ticksY: readonly number[]
  /** The share at the lower end of the axis. */
  readonly floor: number
  /** Where the smallest portfolio stands: nothing to its left holds. */
  readonly fewest: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LEFT = 46
const RIGHT = 28
const TOP = 42
const BOTTOM = 40
/** How far left of the smallest portfolio the axis begins, as a share of its length. */
const BEFORE = 0.12
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]

/** Where everything stands in a chart of this size. Points run from the fewest accounts up; `others` are drawn beside them. */
export function frontierShape(
  points: readonly FrontierPlace[],
  today: FrontierPlace,
  others: readonly FrontierPlace[],
  width: number,
  height: number,
): FrontierShape {
  const fewest = points[0]?.accounts ?? 0
  const places = [...points, today, ...others]
  const most = Math.max(1, ...places.map(({ accounts }) => accounts))
  const least = Math.min(fewest, ...others.map(({ accounts }) => accounts))
  const from = Math.max(0, Math.floor(least - Math.max(1, (most - least) * BEFORE)))
  const floor = Math.max(0, Math.floor(Math.min(0.9, ...places.map(({ kept }) => kept)) * 10 - 1e-9) / 10)
  const right = Math.max(LEFT + 1, width - RIGHT)
  const bottom = Math.max(TOP + 1, height - BOTTOM)
  const x = (accounts: number): number => LEFT + ((accounts - from) / Math.max(1, most - from)) * (right - LEFT)
  const y = (kept: number): number => bottom - ((kept - floor) / (1 - floor)) * (bottom - TOP)
  const [first] = points
  const steps = points.slice(1).map(({ accounts, kept }) => `H${round(x(accounts))}V${round(y(kept))}`)
  const end = round(x(points.at(-1)?.accounts ?? fewest))
  const line = first ? `M${round(x(first.accounts))} ${round(y(first.kept))}${steps.join('')}` : ''
  return {
    x,
    y,
    line,
    area: first ? `${line}H${end}V${bottom}H${round(x(first.accounts))}Z` : '',
    ticksX: ticksBetween(from, most, Math.max(2, Math.floor((right - LEFT) / 90))),
    ticksY: sharesFrom(floor),
    floor,
    fewest,
    left: LEFT,
    right,
    top: TOP,
    bottom,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Round numbers between two ends, at most `count` of them. */
function ticksBetween(from: number, to: number, count: number): number[] {
  const step = STEPS.find((one) => (to - from) / one <= count) ?? 10_000
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick)
  return ticks
}

/** From the lower end to everything, in at most five steps. */
function sharesFrom(floor: number): number[] {
  const step = 1 - floor > 0.41 ? 0.2 : 0.1
  const steps = Math.floor((1 - floor) / step + 1e-9)
  return Array.from({ length: steps + 1 }, (_, at) => Math.round((1 - (steps - at) * step) * 10) / 10)
}

/** The portfolio of the frontier nearest to a place on its axis. */
export function nearestPoint(points: readonly FrontierPlace[], accounts: number): number {
  let best = 0
  for (const [at, point] of points.entries())
    if (Math.abs(point.accounts - accounts) < Math.abs((points[best]?.accounts ?? 0) - accounts)) best = at
  return best
}

/** The portfolio a step of so many accounts away; the ends hold. At least the next one. */
export function pointAway(points: readonly FrontierPlace[], at: number, step: number): number {
  const here = points[at]?.accounts ?? 0
  const found = nearestPoint(points, here + step)
  return found === at ? Math.min(points.length - 1, Math.max(0, at + Math.sign(step))) : found
}
