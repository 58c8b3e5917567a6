/** Counts of the conversations that needed a resolving team. */
export type GapCounts = {
  neverReached: number
  late: number
  /** From the publishing tip round to the resolving tip. */
  segments: readonly number[]
}

export type Arc = { from: number; to: number; middle: number }

export type GapShape = {
  needed: number
  /** Share of conversations that never reached the resolving team or reached it late, 0 to 1. */
  opening: number
  /** True when the opening is drawn wider than it is, to leave room for its labels. */
  enlarged: boolean
  /** Half of the drawn opening in degrees. */
  half: number
  neverReached: Arc
  late: Arc
  segments: readonly Arc[]
}

const GAP = 0.8
const LEAST_OPENING = 18

function arc(from: number, to: number): Arc {
  return { from, to, middle: (from + to) / 2 }
}

/**
 * The horseshoe drawn to scale: one full turn is every conversation that needed a resolving team. Angles are in degrees
 * clockwise from the top. Segments run counter-clockwise from the publishing tip (left) to the resolving tip (right);
 * an opening under 5 % is drawn 18 degrees wide.
 */
export function gapShape({ neverReached, late, segments }: GapCounts): GapShape {
  const lost = neverReached + late
  const reached = segments.reduce((sum, count) => sum + count, 0)
  const needed = lost + reached
  const opening = needed === 0 ? 0 : lost / needed
  const enlarged = opening < 0.05
  const turn = enlarged ? LEAST_OPENING : opening * 360
  const half = turn / 2
  const lateTurn = lost === 0 ? 0 : (late / lost) * turn
  const perCount = reached === 0 ? 0 : (360 - turn) / reached
  let at = 360 - half
  return {
    needed,
    opening,
    enlarged,
    half,
    neverReached: arc(-half, half - lateTurn),
    late: arc(half - lateTurn, half),
    segments: segments.map((count, index) => {
      const from = at
      at -= count * perCount
      const gap = count === 0 || index === segments.length - 1 ? 0 : Math.min(GAP, (from - at) / 2)
      return arc(from, at + gap)
    }),
  }
}

/** A point `radius` px from the centre. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  const turn = (angle * Math.PI) / 180
  return { x: Math.sin(turn) * radius, y: -Math.cos(turn) * radius }
}

/** SVG path of an arc, in the direction its angles run. */
export function arcPath({ from, to }: Arc, radius: number): string {
  const start = pointAt(from, radius)
  const end = pointAt(to, radius)
  const large = Math.abs(to - from) > 180 ? 1 : 0
  const sweep = to > from ? 1 : 0
  return `M${start.x.toFixed(2)} ${start.y.toFixed(2)}A${radius} ${radius} 0 ${large} ${sweep} ${end.x.toFixed(2)} ${end.y.toFixed(2)}`
}

export type PlacedLabel = { id: string; x: number; y: number; side: 'left' | 'right'; height: number }

/** Moves labels of one side apart so that none covers its neighbour, keeping their order from top to bottom. */
export function spreadLabels(labels: readonly PlacedLabel[], top: number, bottom: number): PlacedLabel[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const sorted = labels.filter((label) => label.side === side).sort((a, b) => a.y - b.y)
    const down: PlacedLabel[] = []
    for (const label of sorted) {
      const above = down.at(-1)
      const least = above === undefined ? top : above.y + above.height + 3
      down.push({ ...label, y: Math.max(label.y, least) })
    }
    let floor = bottom
    return down
      .reverse()
      .map((label) => {
        const y = Math.min(label.y, floor - label.height)
        floor = y - 3
        return { ...label, y }
      })
      .reverse()
  })
}

/** Pushes a label sideways until it is clear of a circle round the centre. */
export function besideRing(label: PlacedLabel, radius: number): PlacedLabel {
  const below = label.y + label.height
  const nearest = label.y <= 0 && below >= 0 ? 0 : Math.min(Math.abs(label.y), Math.abs(below))
  if (nearest >= radius) return label
  const clear = Math.sqrt(radius * radius - nearest * nearest)
  return { ...label, x: label.side === 'left' ? Math.min(label.x, -clear) : Math.max(label.x, clear) }
}
