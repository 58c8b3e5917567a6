/** A wait longer than this is not believed: a server that asks for a month has made a mistake. */
const LONGEST_WAIT_MS = 24 * 3_600_000
const USUAL_WAIT_MS = 60_000

type Headers = Readonly<Record<string, string>>

/**
 * How long a server asks to be left alone, in milliseconds from now. A date is measured against the server's own clock
 * (`Date`), so that neither clock has to be right. RFC 9110, 10.2.3; `X-RateLimit-Reset` as Mastodon (a date) and others
 * (seconds from now, or since 1970) write it.
 */
export function askedWait(headers: Headers, now: number): number {
  const asked = headers['retry-after'] ?? headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']
  if (asked === undefined) return USUAL_WAIT_MS
  const wait = readWait(asked.trim(), serverClock(headers) ?? now)
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1000), LONGEST_WAIT_MS) : USUAL_WAIT_MS
}

function readWait(text: string, clock: number): number {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return Date.parse(text) - clock
  const seconds = Number(text)
  return seconds > 1_000_000_000 ? seconds * 1000 - clock : seconds * 1000
}

/** Until when nothing more may be asked although the answer was good: the last request of the window was used up. */
export function usedUp(headers: Headers, now: number): number | null {
  const left = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining']
  if (left === undefined || Number(left) > 0 || headers['x-ratelimit-reset'] === undefined) return null
  return now + askedWait({ ...headers, 'retry-after': headers['x-ratelimit-reset'] }, now)
}

/** What the server's clock says, in milliseconds; null where it does not say. */
export function serverClock(headers: Headers): number | null {
  const said = Date.parse(headers['date'] ?? '')
  return Number.isNaN(said) ? null : said
}

/**
 * When to try again after the n-th failure: doubling from `first` to `most`, each time a random half of it, so that many
 * machines that lost the same server do not come back at the same moment.
 * @param chance a number from 0 to 1
 */
export function backoff(tries: number, chance: number, { first, most }: { first: number; most: number }): number {
  const full = Math.min(most, first * 2 ** Math.max(0, Math.min(tries, 30) - 1))
  return Math.round(full / 2 + (full / 2) * chance)
}
