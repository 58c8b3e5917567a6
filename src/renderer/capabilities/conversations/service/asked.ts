import { useMemo } from 'react'
import type { QueryInput } from '#shared/contract/index.ts'
import { ServiceFigure, ServiceGrouping } from '#shared/model/service-times.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'

export const DAYS = [30, 90, 365, 36_500] as const
export const GROUPINGS = ['account', 'brand', 'market', 'team', 'person', 'week', 'month'] as const
export const RINGS = ['brand', 'market', 'week', 'month'] as const
export type Grouping = (typeof GROUPINGS)[number]
const DAY = 86_400_000

export type Scope = Pick<QueryInput<'service.figures'>, 'brand' | 'market' | 'since' | 'until' | 'days'>

/** What the view counts, as the link says. */
export function useAsked() {
  const [parameters, set] = useParameters()
  const text = (name: string): string | null => parameters.get(name)
  const [brand, market, from, to] = [text('brand'), text('market'), text('from'), text('to')]
  const days = DAYS.find((one) => String(one) === text('days')) ?? 90
  const own = from !== null || to !== null
  const scope = useMemo((): Scope => {
    const since = from === null ? null : dayStart(from)
    const until = to === null ? null : dayStart(to)
    return {
      brand,
      market,
      ...(own
        ? { ...(since === null ? { days: 36_500 } : { since }), ...(until === null ? {} : { until: until + DAY - 1 }) }
        : { days }),
    }
  }, [brand, market, days, from, to, own])
  const figure = ServiceFigure.safeParse(text('figure'))
  const of = ServiceGrouping.safeParse(text('of'))
  return {
    scope,
    set,
    brand,
    market,
    days,
    from,
    to,
    own,
    by: GROUPINGS.find((one) => one === text('by')) ?? 'team',
    rings: RINGS.find((one) => one === text('rings')) ?? 'brand',
    /** The figure whose conversations are shown; null while the figures are. */
    rows: figure.success
      ? { figure: figure.data, of: of.success ? of.data : 'none', key: text('key'), stop: text('stop') }
      : null,
    /** Leads to the conversations that a figure counts, of one group where that is named. */
    rowsOf: (name: ServiceFigure, group?: { of: Grouping; key: string }, stop?: string): string => {
      const next = Object.fromEntries(parameters)
      const place = { ...next, view: 'service', figure: name, of: group?.of, key: group?.key, stop }
      // An empty key is a group of its own: what is not stated.
      const link = linkTo('conversations', place)
      return `#${link}${group?.key === '' ? '&key=' : ''}${stop === '' ? '&stop=' : ''}`
    },
  }
}
export type Asked = ReturnType<typeof useAsked>
