import { expiringAcceptances } from '#main/mirror/queries/center.ts'
import { EVERYTHING } from '#main/mirror/queries/plan-figures.ts'
import type { Due } from '#shared/contract/reports.ts'
import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'
import type { ReadContext } from '../handler.ts'

/** What is still to be done about a finding. */
const OPEN = 'status:open,in_progress'

/** What is due within so many days, what is overdue already included. */
export function dueWithin(context: ReadContext, days: number): Due {
  const { db, now } = context
  const today = calendarDay(now)
  const until = dayShifted(today, days)
  const count = (text: string): number =>
    context.ask('findings.list', { text, group: 'none', offset: 0, limit: 1 }).total
  const { waves } = context.ask('plan.waves', {})
  return {
    reviews: count(`rule:review-overdue ${OPEN}`),
    waivers: expiringAcceptances(db, EVERYTHING, today, until),
    findings: count(`due:<${dayShifted(until, 1)} ${OPEN}`),
    tasksLate: waves.reduce((sum, wave) => sum + wave.late, 0),
    waves: waves.flatMap(({ id, name, startsOn, dueOn, tasks, tasksDone }) => {
      const soon = (day: string | null): day is string => day !== null && day >= today && day <= until
      const open = tasks === 0 || tasksDone < tasks
      return [
        ...(soon(startsOn) && open ? [{ id, name, what: 'starts' as const, on: startsOn }] : []),
        ...(soon(dueOn) && open ? [{ id, name, what: 'ends' as const, on: dueOn }] : []),
      ]
    }),
  }
}
