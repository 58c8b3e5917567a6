/** Midnight of a calendar day here, in milliseconds. */
export const dayStart = (day: string): number => new Date(`${day}T00:00:00`).getTime()

const two = (value: number): string => String(value).padStart(2, '0')
/** The calendar day of a moment here. */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The calendar day a number of days after a moment. */
export function daysLater(at: number, days: number): string {
  const date = new Date(at)
  date.setDate(date.getDate() + days)
  return dayOf(date.getTime())
}

/** A due day that has passed. */
export const isOverdue = (day: string, now: number): boolean => day < dayOf(now)
