/** A point of the chart in shares of its area: `x` from the smallest to the largest audience, `y` from 0 to 100 % good. */
export type PlacedPoint = { readonly x: number; readonly y: number; readonly radius: number }

export type Placeable = { readonly audience: number; readonly known: number; readonly good: number }

const SMALLEST = 3.5
const LARGEST = 9

/** Powers of ten around the audiences: the ends of the axis and its ticks. */
export function audienceAxis(audiences: readonly number[]): { from: number; to: number; ticks: readonly number[] } {
  const least = Math.max(1, Math.min(...audiences, Number.POSITIVE_INFINITY))
  const most = Math.max(1, ...audiences)
  const first = Number.isFinite(least) ? Math.floor(Math.log10(least)) : 0
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
  return { from: 10 ** first, to: 10 ** last, ticks }
}

/** Where an audience lies on the logarithmic axis, 0 to 1; nobody listening lies at its beginning. */
export function alongAudience(audience: number, { from, to }: { from: number; to: number }): number {
  const at = Math.log(Math.max(audience, from) / from) / Math.log(to / from)
  return Math.min(1, Math.max(0, at))
}

/** The place of an account; its area grows with the number of outcomes that are known. */
export function placeOf(one: Placeable, axis: { from: number; to: number }, mostKnown: number): PlacedPoint {
  const share = mostKnown === 0 ? 0 : Math.sqrt(one.known / mostKnown)
  return {
    x: alongAudience(one.audience, axis),
    y: one.known === 0 ? 0 : one.good / one.known,
    radius: SMALLEST + (LARGEST - SMALLEST) * share,
  }
}

export type Quarter = 'loud_good' | 'loud_poor' | 'quiet_good' | 'quiet_poor'

/** The quarter an account lies in: heard by many or few, with more or less good coming of it than over all. */
export const quarterOf = ({ audience, known, good }: Placeable, middle: { audience: number; share: number }): Quarter =>
  `${audience > middle.audience ? 'loud' : 'quiet'}_${good / Math.max(1, known) >= middle.share ? 'good' : 'poor'}`
