/**
 * Results of tools that try one name on many sites.
 *
 * - Sherlock 0.14 to 0.16, text: one address a line, then `Total Websites Username Detected On : N`; and CSV with the
 *   columns username, name, url_main, url_user, exists, http_status, response_time_s
 *   (github.com/sherlock-project/sherlock, sherlock_project/sherlock.py).
 * - Maigret 0.4 to 0.5, text and CSV as Sherlock's without the last column, JSON `simple` (an object of sites) and
 *   `ndjson` (a site a line with its `sitename`) (github.com/soxoj/maigret, maigret/report.py, maigret/result.py).
 *
 * A tool's word that an account exists is all they hold: a hit is a name to look at, not an account of ours.
 */
export type ScanHit = {
  /** Name the tool looked for; empty where the file does not say. */
  readonly username: string
  readonly site: string
  readonly address: string
}

export type ScanResults = {
  readonly hits: readonly ScanHit[]
  /** Entries the tool itself says it did not find, could not ask, or found only similar. */
  readonly notFound: number
}

/** Hits taken from one file: tools know a few thousand sites. */
const MOST = 50_000
const CLAIMED = 'claimed'

/** Rows of a table with a head: Sherlock's and Maigret's CSV. Null when the columns are others. */
export function scanFromTable(rows: readonly (readonly string[])[]): ScanResults | null {
  const head =
    rows[0]?.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^\uFEFF/, ''),
    ) ?? []
  const address = head.indexOf('url_user')
  const exists = head.indexOf(head.includes('exists') ? 'exists' : 'status')
  if (address === -1) return null
  const username = head.indexOf('username')
  const site = head.indexOf(head.includes('name') ? 'name' : 'site_name')
  const hits: ScanHit[] = []
  let notFound = 0
  for (const row of rows.slice(1, MOST + 1)) {
    const found = exists === -1 || (row[exists] ?? '').trim().toLowerCase().replace(/^.*\./, '') === CLAIMED
    const url = (row[address] ?? '').trim()
    if (!found || url === '') notFound++
    else hits.push({ username: (row[username] ?? '').trim(), site: (row[site] ?? '').trim(), address: url })
  }
  return { hits, notFound }
}

/** Addresses line by line, also behind `[+] Site:` as tools print on a screen; lines with `[-]` are misses. */
export function scanFromLines(text: string, username: string): ScanResults {
  const hits: ScanHit[] = []
  let notFound = 0
  for (const line of text.split(/\r?\n/)) {
    if (hits.length >= MOST) break
    const address = /https?:\/\/[^\s"'<>]+/.exec(line)?.[0]
    if (/^\s*\[-\]/.test(line)) notFound++
    else if (address !== undefined) {
      const site = /^\s*\[\+\]\s*([^:]{1,60}):\s*http/.exec(line)?.[1] ?? ''
      hits.push({ username, site, address })
    }
  }
  return { hits, notFound }
}

/** Maigret's JSON, whole or line by line; also a plain list of entries with an address each. */
export function scanFromJson(values: readonly unknown[], username: string): ScanResults {
  const hits: ScanHit[] = []
  let notFound = 0
  const take = (entry: unknown, site: string): void => {
    const read = readEntry(entry, site, username)
    if (read === 'not_found') notFound++
    else if (read !== null && hits.length < MOST) hits.push(read)
  }
  for (const value of values) {
    if (Array.isArray(value)) for (const entry of value as unknown[]) take(entry, '')
    else if (isObject(value) && addressOf(value) !== null) take(value, text(value['sitename']))
    else if (isObject(value))
      for (const [site, entry] of Object.entries(value)) take(isObject(entry) ? entry : null, site)
  }
  return { hits, notFound }
}

function readEntry(entry: unknown, site: string, username: string): ScanHit | 'not_found' | null {
  if (typeof entry === 'string') return /^https?:\/\//.test(entry) ? { username, site, address: entry } : null
  if (!isObject(entry)) return null
  const status = isObject(entry['status']) ? text(entry['status']['status']) : text(entry['exists'] ?? entry['status'])
  if (entry['is_similar'] === true || (status !== '' && status.toLowerCase() !== CLAIMED)) return 'not_found'
  const address = addressOf(entry)
  if (address === null) return null
  return {
    username: text(entry['username']) || username,
    site: site || text(entry['sitename'] ?? entry['name']),
    address,
  }
}

function addressOf(entry: Readonly<Record<string, unknown>>): string | null {
  for (const key of ['url_user', 'url', 'link', 'profile_url', 'uri']) {
    const value = entry[key]
    if (typeof value === 'string' && /^https?:\/\//.test(value)) return value
  }
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
