const FACTOR: Record<string, number> = { '': 1, k: 1000, m: 1_000_000 }
const DAYS: Record<string, number> = { d: 1, w: 7, mo: 30, y: 365 }

/** A number such as `10k`, `1.5M` or `250`; null when it is none. */
export function amountOf(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(text.trim())
  if (!found) return null
  return Number(found[1]) * (FACTOR[(found[2] ?? '').toLowerCase()] ?? 1)
}

/** A span such as `180d`, `3w`, `6mo` or `2y` in days (a month is 30, a year 365); null when it is none. */
export function spanDays(text: string): number | null {
  const found = /^(\d+)(d|w|mo|y)$/i.exec(text.trim())
  if (!found) return null
  return Number(found[1]) * (DAYS[(found[2] ?? '').toLowerCase()] ?? 1)
}

/** A calendar day `YYYY-MM-DD` that exists, in milliseconds at its beginning in UTC; null when it is none. */
export function dayStart(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? null : at
}
