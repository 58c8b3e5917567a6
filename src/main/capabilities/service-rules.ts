import type { WorkingHours } from '#main/domain/service/hours.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  holidayRows,
  hoursRows,
  type TargetRecord,
  targetRows,
  type TeamRow,
  teamRows,
} from '#main/mirror/queries/service-rules.ts'

/** Everything the service is held to: teams, targets, and the hours of a market. */
export type ServiceRules = {
  readonly teams: readonly TeamRow[]
  readonly targets: readonly TargetRecord[]
  /** Null where nobody stated hours: then every minute counts. */
  readonly hoursOf: (marketId: string | null) => WorkingHours | null
}

export function serviceRules(db: Mirror): ServiceRules {
  const hours = new Map(hoursRows(db).map((row) => [row.marketId, row]))
  const days = holidayRows(db)
  const made = new Map<string | null, WorkingHours | null>()
  const hoursOf = (marketId: string | null): WorkingHours | null => {
    const known = made.get(marketId)
    if (known !== undefined) return known
    const row = hours.get(marketId) ?? hours.get(null)
    const off = days.filter((one) => one.marketId === null || one.marketId === marketId).map((one) => one.day)
    const found = row
      ? { timeZone: row.timeZone, week: JSON.parse(row.week) as WorkingHours['week'], holidays: new Set(off) }
      : null
    made.set(marketId, found)
    return found
  }
  return { teams: teamRows(db), targets: targetRows(db), hoursOf }
}
