const DAYS = 7

/**
 * The latest moment at or before `now` that is this weekday at this hour, in the computer's own time.
 * @param weekday 1 Monday to 7 Sunday
 */
export function lastDue(now: number, weekday: number, hour: number): number {
  const at = new Date(now)
  const today = ((at.getDay() + 6) % DAYS) + 1
  const due = new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((today - weekday + DAYS) % DAYS), hour)
  if (due.getTime() <= now) return due.getTime()
  return new Date(due.getFullYear(), due.getMonth(), due.getDate() - DAYS, hour).getTime()
}
