const two = (value: number): string => String(value).padStart(2, '0')

/** The calendar day here, a number of days after a moment. */
export function dayAfter(at: number, days: number): string {
  const date = new Date(at)
  date.setDate(date.getDate() + days)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
