import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { WorkingWeek } from '#shared/model/service-times.ts'
import { isTimeZone } from '#main/domain/service/hours.ts'
import type { ReadContext, WriteContext } from '#main/capabilities/handler.ts'
import { holidayRows, hoursRows, isMarket, isTeam, targetRows } from '#main/mirror/queries/service-rules.ts'

export const listRules = ({ db }: ReadContext): Answer<'service.rules'> => ({
  targets: targetRows(db),
  hours: hoursRows(db).map((row) => ({ ...row, week: WorkingWeek.parse(JSON.parse(row.week)) })),
  holidays: holidayRows(db),
})

function mustBeThere(
  { db }: ReadContext,
  { teamId = null, marketId }: { teamId?: string | null; marketId: string | null },
): void {
  if (teamId !== null && !isTeam(db, teamId)) throw new Refusal('not_found', `no team ${teamId}`, { id: teamId })
  if (marketId !== null && !isMarket(db, marketId))
    throw new Refusal('not_found', `no market ${marketId}`, { id: marketId })
}

/** @throws Refusal `not_found` for a team or market that is not there */
export function setTarget(context: WriteContext, query: Query<'service.setTarget'>): Answer<'service.setTarget'> {
  mustBeThere(context, query)
  const { db, changes, newId } = context
  const { teamId, marketId, role, firstAnswer, resolution } = query
  const known = targetRows(db).find((row) => row.teamId === teamId && row.marketId === marketId && row.role === role)
  const minutes = { first_answer_minutes: firstAnswer, resolution_minutes: resolution }
  if (known && firstAnswer === null && resolution === null) changes.remove('service_target', known.id)
  else if (known) changes.update('service_target', known.id, minutes)
  else if (firstAnswer !== null || resolution !== null)
    changes.insert('service_target', newId(), { team_id: teamId, market_id: marketId, role, ...minutes })
  return { changed: changes.count() }
}

/** @throws Refusal `not_found`, `bad_request` for an unknown time zone or a day that closes before it opens */
export function setHours(
  context: WriteContext,
  { marketId, timeZone, week }: Query<'service.setHours'>,
): Answer<'service.setHours'> {
  mustBeThere(context, { marketId })
  const { db, changes, newId } = context
  const known = hoursRows(db).find((row) => row.marketId === marketId)
  if (week === null) {
    if (known) changes.remove('working_hours', known.id)
    return { changed: changes.count() }
  }
  if (!isTimeZone(timeZone)) throw new Refusal('bad_request', `no time zone ${timeZone}`, { field: 'timeZone' })
  if (week.every((day) => day === null) || week.some((day) => day !== null && day[1] <= day[0]))
    throw new Refusal('bad_request', 'a working day closes after it opens, and there is one', { field: 'week' })
  const hours = { time_zone: timeZone, week: JSON.stringify(week) }
  if (known) changes.update('working_hours', known.id, hours)
  else changes.insert('working_hours', newId(), { market_id: marketId, ...hours })
  return { changed: changes.count() }
}

/** @throws Refusal `not_found` */
export function setHoliday(
  context: WriteContext,
  { marketId, day, name, off }: Query<'service.setHoliday'>,
): Answer<'service.setHoliday'> {
  mustBeThere(context, { marketId })
  const { db, changes, newId } = context
  const known = holidayRows(db).find((row) => row.marketId === marketId && row.day === day)
  if (known && off) changes.update('holiday', known.id, { name })
  else if (known) changes.remove('holiday', known.id)
  else if (off) changes.insert('holiday', newId(), { market_id: marketId, day, name })
  return { changed: changes.count() }
}
