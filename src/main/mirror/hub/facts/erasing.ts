import { ERASED, fingerprinter, isErased } from '../../erase/fingerprint.ts'
import type { Mirror } from '../../open.ts'

/** What an identity is fingerprinted by. */
export const identityKey = (network: string, handleKey: string): string => `${network} ${handleKey}`

/** The team is told that somebody was erased, by fingerprints of the identities they had. Before these go. */
export function noteErasedPerson(db: Mirror, contact: string, at: number): void {
  if (db.prepare('SELECT 1 FROM hub WHERE tracks = 1').get() === undefined) return
  const fingerprint = fingerprinter(db)
  const put = db.prepare(
    "INSERT INTO hub_queue (kind, key, part, at) VALUES ('erased person', ?, '', ?) ON CONFLICT DO UPDATE SET at = excluded.at, reason = NULL",
  )
  const identities = db
    .prepare('SELECT network, handle_key FROM contact_identity WHERE contact_id = ?')
    .raw()
    .all(contact) as [string, string][]
  for (const [network, handle] of identities) put.run(fingerprint(identityKey(network, handle)), at)
}

/** Keys of rows that went before somebody was erased wait as fingerprints: they may be of the person. */
export function forgetWaiting(db: Mirror): void {
  const fingerprint = fingerprinter(db)
  const waiting = db.prepare("SELECT kind, key FROM hub_queue WHERE kind IN ('gone thread', 'gone message')").all() as {
    kind: string
    key: string
  }[]
  const rename = db.prepare('UPDATE OR REPLACE hub_queue SET key = ? WHERE kind = ? AND key = ?')
  for (const { kind, key } of waiting) if (!isErased(key)) rename.run(`${ERASED}${fingerprint(key)}`, kind, key)
}
