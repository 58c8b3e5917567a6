import type { Answer, Query } from '#shared/contract/index.ts'
import { percentile } from '#main/domain/center/percentile.ts'
import { CARE } from '#main/domain/center/care-references.ts'
import { LATE_HOURS } from '#main/domain/center/reference.ts'
import { gapOf } from '#main/domain/service/gap.ts'
import { timesOf } from '#main/domain/service/response.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { type Measured, measured, periodOf } from './measure.ts'
import { groupOf } from './pick.ts'

/** Times and gap of a period, together and told apart by one thing; groups by size, periods by time. */
export function serviceFigures(context: ReadContext, query: Query<'service.figures'>): Answer<'service.figures'> {
  const all = measured(context, query)
  const groups = new Map<string, { label: string | null; members: Measured[] }>()
  if (query.by !== 'none')
    for (const one of all) {
      const [key, label] = groupOf(one, query.by)
      const group = groups.get(key)
      if (group) group.members.push(one)
      else groups.set(key, { label, members: [one] })
    }
  const bySize = query.by !== 'week' && query.by !== 'month'
  return {
    ...periodOf(context, query),
    ...both(all),
    groups: [...groups]
      .toSorted(([one, { members }], [other, others]) =>
        bySize ? others.members.length - members.length || (one < other ? -1 : 1) : one < other ? -1 : 1,
      )
      .map(([key, { label, members }]) => ({ key, label, ...both(members) })),
    stops: stopsOf(all),
    felt: feltOf(all),
    references: CARE,
  }
}

const both = (all: readonly Measured[]): Pick<Answer<'service.figures'>, 'times' | 'gap'> => ({
  times: timesOf(all.map((one) => one.timed)),
  gap: gapOf(
    all.flatMap((one) => one.call ?? []),
    LATE_HOURS,
  ),
})

function stopsOf(all: readonly Measured[]): Answer<'service.figures'>['stops'] {
  const stays = new Map<string | null, number[]>()
  for (const { team, minutes } of all.flatMap((one) => one.stays)) {
    const list = stays.get(team)
    if (list) list.push(minutes)
    else stays.set(team, [minutes])
  }
  return [...stays]
    .map(([team, list]) => ({ team, stays: list.length, minutesMedian: percentile(list, 0.5) }))
    .toSorted((one, other) => other.stays - one.stays || ((one.team ?? '') < (other.team ?? '') ? -1 : 1))
}

/** How those that were answered felt afterwards, as far as it is known. */
function feltOf(all: readonly Measured[]): Record<string, number> {
  const felt: Record<string, number> = {}
  for (const { row, timed } of all)
    if (row.felt !== null && timed.first !== null) felt[row.felt] = (felt[row.felt] ?? 0) + 1
  return felt
}
