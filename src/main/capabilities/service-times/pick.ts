import type { Query } from '#shared/contract/index.ts'
import type { ServiceFigure, ServiceGrouping } from '#shared/model/service-times.ts'
import { LATE_HOURS } from '#main/domain/center/reference.ts'
import { fateOf } from '#main/domain/service/gap.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { type Measured, measured } from './measure.ts'

const DAY = 86_400_000

/** The group a conversation belongs to, and its name; null where it has none. */
export function groupOf(
  { row, call }: Measured,
  by: Exclude<ServiceGrouping, 'none'>,
): [key: string, label: string | null] {
  const started = new Date(row.started_at).toISOString()
  switch (by) {
    case 'account':
      return [row.account_id, row.account]
    case 'brand':
      return [row.brand_id ?? '', row.brand]
    case 'market':
      return [row.market_id ?? '', row.market]
    case 'team':
      return [row.team_id ?? '', row.team]
    case 'function':
      // What the team does that solved it: the teams of the horseshoe.
      return [call?.resolver?.function ?? '', null]
    case 'person':
      return [row.assignee_id ?? '', row.assignee]
    case 'month':
      return [started.slice(0, 7), started.slice(0, 7)]
    case 'week': {
      // Weeks begin on Monday; 1970-01-05 was one.
      const monday = Math.floor((row.started_at / DAY - 4) / 7) * 7 + 4
      const day = new Date(monday * DAY).toISOString().slice(0, 10)
      return [day, day]
    }
  }
}

/** Whether a figure counts a conversation. */
function counts(one: Measured, figure: ServiceFigure): boolean {
  const { timed, call } = one
  const fate = call === null ? null : fateOf(call, LATE_HOURS)
  const inTime = timed.first !== null && timed.first <= timed.target
  switch (figure) {
    case 'all':
      return true
    case 'needed':
      return timed.needsAnswer
    case 'answered':
      return timed.needsAnswer && timed.first !== null
    case 'unanswered':
      return timed.needsAnswer && timed.first === null
    case 'within':
      return timed.needsAnswer && inTime
    case 'outside':
      return timed.needsAnswer && !inTime
    case 'next':
      return timed.next.length > 0
    case 'resolved':
      return timed.resolution !== null
    case 'waiting':
      return timed.waits !== null
    case 'overdue':
      return timed.waits !== null && timed.waits > timed.target
    case 'help':
      return fate !== null && fate !== 'unknown'
    case 'open':
      return fate === 'never' || fate === 'late'
    case 'reached':
    case 'late':
    case 'publisher':
    case 'never':
    case 'unknown':
      return fate === figure
  }
}

/** The conversations that one figure counts, of one group and one stop where those are named. */
export function picked(
  context: ReadContext,
  { figure, by, key, stop, ...asked }: Omit<Query<'service.rows'>, 'offset' | 'limit'>,
): Measured[] {
  return measured(context, asked).filter(
    (one) =>
      counts(one, figure) &&
      (by === 'none' || key === undefined || groupOf(one, by)[0] === key) &&
      (stop === undefined || one.stays.some(({ team }) => (team ?? '') === stop)),
  )
}
