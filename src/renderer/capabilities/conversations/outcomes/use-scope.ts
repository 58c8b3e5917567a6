import { linkTo, useParameters } from '../../../app/navigation.ts'

/** Periods that can be chosen, in days; `0` is everything. */
export const PERIODS = [90, 365, 0] as const
const DAY = 86_400_000

/** The day a period begins; null for the usual one, which the service knows best. */
const dayOf = (period: number): string | null =>
  period === 90 ? null : period === 0 ? '1990-01-01' : new Date(Date.now() - period * DAY).toISOString().slice(0, 10)

/** Which conversations the view is about, as the link says. */
export function useScope() {
  const [parameters, set] = useParameters()
  const period = PERIODS.find((days) => String(days) === parameters.get('period')) ?? 90
  const brand = parameters.get('brand')
  return {
    period,
    brand,
    query: { brand, since: dayOf(period) },
    choosePeriod: (days: string | null) => set({ period: days === '90' ? null : days, account: null }),
    chooseBrand: (id: string | null) => set({ brand: id, account: null }),
  }
}

/** The conversations behind a figure: those of the scope that also meet `text`. */
export const rowsOf = (scope: { brand: string | null; since: string }, text: string): string =>
  linkTo('conversations', {
    filter: [text, `after:${scope.since}`, scope.brand === null ? '' : `brand:${scope.brand}`]
      .filter(Boolean)
      .join(' '),
  })
