import type { Sighting } from '#shared/model/candidate.ts'
import type { Mirror } from '../open.ts'

type Line = {
  network: string
  handle_key: string
  kind: Sighting['kind']
  place: Sighting['place']
  source: string
  site: string
  pages: number
  of_pages: number
  times: number
  samples: string
  address: string
  text: string
  country: string | null
  account_id: string | null
  at: number
}

const COLUMNS =
  'network, handle_key, kind, place, source, site, pages, of_pages, times, samples, address, text, country, account_id, at'

export type SightingWriter = (network: string, handleKey: string, sighting: Sighting) => void

/** Writes where identities were seen; the newest word of a source about one place replaces the one before. */
export function sightingWriter(db: Mirror): SightingWriter {
  const write = db.prepare(
    `INSERT OR REPLACE INTO sighting (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (
    network,
    key,
    { kind, place, source, site, pages, ofPages, times, samples, address, text, country, account, at },
  ) =>
    void write.run(
      network,
      key,
      kind,
      place,
      source,
      site,
      pages,
      ofPages,
      times,
      JSON.stringify(samples),
      address,
      text,
      country,
      account,
      at,
    )
}

function sightingOf(line: Line): Sighting {
  const { kind, place, source, site, pages, times, address, text, country, at } = line
  const samples = JSON.parse(line.samples) as string[]
  return {
    kind,
    place,
    source,
    site,
    pages,
    ofPages: line.of_pages,
    times,
    samples,
    address,
    text,
    country,
    account: line.account_id,
    at,
  }
}

/** Strongest places first: what pages state, what they link to, what profiles name, what tools found. */
const ORDER = `CASE kind WHEN 'same_as' THEN 1 WHEN 'rel_me' THEN 2 WHEN 'meta' THEN 3 WHEN 'link' THEN 4 WHEN 'embed' THEN 5 WHEN 'site' THEN 6 WHEN 'mention' THEN 7 WHEN 'scan' THEN 8 ELSE 9 END, pages DESC, source, site, place`

/** Reads where identities were seen, one after another. */
export function sightingReader(db: Mirror): (network: string, handleKey: string) => Sighting[] {
  const read = db.prepare(`SELECT ${COLUMNS} FROM sighting WHERE network = ? AND handle_key = ? ORDER BY ${ORDER}`)
  return (network, key) => (read.all(network, key) as Line[]).map(sightingOf)
}

/** Where an account of the inventory was seen, under its name and its other names. */
export function sightingsOfAccount(db: Mirror, account: string): Sighting[] {
  const lines = db
    .prepare(
      `WITH own (network, handle_key) AS (
         SELECT network, handle_key FROM account WHERE id = @account
         UNION SELECT network, handle_key FROM account_alias WHERE account_id = @account
       )
       SELECT s.* FROM own o JOIN sighting s ON s.network = o.network AND s.handle_key = o.handle_key ORDER BY ${ORDER} LIMIT 200`,
    )
    .all({ account })
  return (lines as Line[]).map(sightingOf)
}
