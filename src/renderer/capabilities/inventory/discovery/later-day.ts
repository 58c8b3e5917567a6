import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'

/** The calendar day here, a number of days after a moment. */
export const dayAfter = (at: number, days: number): string => dayShifted(calendarDay(at), days)
