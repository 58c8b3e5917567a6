import type { DriftState } from '#shared/model/carry-out.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { type CarryFacts, LEAVING } from './facts.ts'

export type Drift = { readonly state: DriftState; readonly day: string | null; readonly to: string | null }

/**
 * Whether what was imported since fits what was decided. Proof that an account is gone: a whole list of its source that had it
 * has it no more, or tells its new address. Proof of the opposite: it stands on a later list, or its newest figures are of
 * later than the day it was carried out.
 */
export function driftOf(account: CarryFacts): Drift {
  const none: Drift = { state: 'none', day: null, to: null }
  const { carried, missingOn } = account
  const leaves = LEAVING.has(account.disposition)
  if (!leaves) return missingOn === null ? none : { state: 'gone-but-stays', day: missingOn, to: account.renamedTo }
  if (carried === null)
    return missingOn === null ? none : { state: 'gone-early', day: missingOn, to: account.renamedTo }
  const posted = account.lastPostAt !== null && account.lastPostAt > carried.at
  if (posted) return { state: 'still-posting', day: calendarDay(account.lastPostAt ?? 0), to: null }
  if (account.disposition === 'archive') {
    const looked = account.snapshotAt !== null && account.snapshotAt > carried.at
    return looked
      ? { state: 'proven', day: calendarDay(account.snapshotAt ?? 0), to: null }
      : missingOn === null
        ? { state: 'waiting', day: null, to: null }
        : { state: 'proven', day: missingOn, to: account.renamedTo }
  }
  if (missingOn !== null) return { state: 'proven', day: missingOn, to: account.renamedTo }
  const day = calendarDay(carried.at)
  const { seen } = account
  if (seen !== null && seen.day >= day && seen.takenAt > carried.at)
    return { state: 'still-found', day: seen.day, to: null }
  if (account.snapshotAt !== null && account.snapshotAt > carried.at)
    return { state: 'still-found', day: calendarDay(account.snapshotAt), to: null }
  return { state: 'waiting', day: null, to: null }
}
