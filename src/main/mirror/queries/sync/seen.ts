import type { Mirror } from '../../open.ts'

export type SeenRow = { readonly url: string; readonly etag: string | null; readonly modified: string | null }

/** What a server said of an answer it gave before; null where it said nothing. */
export const seenOf = (db: Mirror, connector: string, url: string): SeenRow | null =>
  (db.prepare('SELECT url, etag, modified FROM sync_seen WHERE connector_id = ? AND url = ?').get(connector, url) as
    | SeenRow
    | undefined) ?? null

/** Remembers what servers said. Belongs into the transaction that writes what their answers held. */
export function remember(db: Mirror, connector: string, seen: readonly SeenRow[]): void {
  const put = db.prepare('INSERT OR REPLACE INTO sync_seen (connector_id, url, etag, modified) VALUES (?, ?, ?, ?)')
  for (const { url, etag, modified } of seen)
    if (etag !== null || modified !== null) put.run(connector, url, etag, modified)
}
