const MINUTE = 60_000

/** How long a figure stands that depends on the moment although nothing was written. */
export type Lasts = 'always' | 'day' | 'quarter'

/** Names of `touched` that belong to what a figure is made of: `account.owner_id` a column, `account` its rows, `task*` all of a table. */
function meant(name: string, wanted: string): boolean {
  if (wanted.endsWith('*')) return name === wanted.slice(0, -1) || name.startsWith(`${wanted.slice(0, -1)}.`)
  return name === wanted || (wanted.includes('.') && name === `${wanted.slice(0, wanted.indexOf('.'))}.*`)
}

/**
 * What a figure was made of, as a text that changes exactly when something was written to it or its time is over.
 * @param touched how often each table and column was written to
 * @param version of the code that counts
 */
export function madeOf(
  wanted: readonly string[],
  touched: ReadonlyMap<string, number>,
  lasts: Lasts,
  now: number,
  version: number,
): string {
  const counts = [...touched]
    .filter(([name]) => wanted.some((one) => meant(name, one)))
    .map(([name, times]) => `${name}=${times}`)
    .toSorted()
  const moment = { always: '', day: new Date(now).toDateString(), quarter: String(Math.floor(now / (15 * MINUTE))) }[
    lasts
  ]
  return [version, moment, ...counts].join(' ')
}
