/** The ellipse of the journey, in px around its centre. */
export type Ellipse = { readonly rx: number; readonly ry: number }
export type Point = { readonly x: number; readonly y: number }

/** A point of the ellipse; degrees clockwise from the top. */
export function onEllipse({ rx, ry }: Ellipse, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180
  return { x: rx * Math.cos(angle), y: ry * Math.sin(angle) }
}

/** Stations clockwise: before on the left, during on top, after on the right; the way back lies below. */
export const STATIONS = { before: -90, during: 0, after: 90 } as const
export type Station = keyof typeof STATIONS

const round = (value: number): number => Math.round(value * 100) / 100

/** The part of an ellipse between two angles, clockwise. */
export function arc(ellipse: Ellipse, from: number, to: number): string {
  const start = onEllipse(ellipse, from)
  const end = onEllipse(ellipse, to)
  const large = to - from > 180 ? 1 : 0
  return `M ${round(start.x)} ${round(start.y)} A ${ellipse.rx} ${ellipse.ry} 0 ${large} 1 ${round(end.x)} ${round(end.y)}`
}

const SMALLEST = 11
const LARGEST = 34

/** Radius of a station: its area is to scale with how many stand there; the smallest can still be met. */
export const stationRadius = (count: number, most: number): number =>
  count === 0 || most === 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt(count / most))

const THINNEST = 2
const THICKEST = 14

/** Width of a strand of the way back: its square is to scale with the stations; 0 where nobody feeds the decisions of others that way. */
export const strandWidth = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.max(THINNEST, THICKEST * Math.sqrt(count / most))

/** Half a turn around an ellipse's angle that a round station of this radius covers, in degrees: arcs keep clear of it. */
export function coveredBy(ellipse: Ellipse, at: number, radius: number): number {
  const centre = onEllipse(ellipse, at)
  for (let degrees = 1; degrees < 80; degrees += 1) {
    const point = onEllipse(ellipse, at + degrees)
    if (Math.hypot(point.x - centre.x, point.y - centre.y) >= radius) return degrees
  }
  return 80
}

/** An arrow head at an angle, pointing clockwise along the ellipse. */
export function arrowHead(ellipse: Ellipse, at: number, size: number): string {
  const tip = onEllipse(ellipse, at)
  const before = onEllipse(ellipse, at - 2)
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const corner = (turn: number): Point => ({
    x: tip.x - size * Math.cos(angle + turn),
    y: tip.y - size * Math.sin(angle + turn),
  })
  const [one, other] = [corner(0.5), corner(-0.5)]
  return `M ${round(one.x)} ${round(one.y)} L ${round(tip.x)} ${round(tip.y)} L ${round(other.x)} ${round(other.y)}`
}
