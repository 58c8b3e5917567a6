import type { Mirror } from '../../open.ts'

type Facts = Record<string, string | number | null>

/** Everything mirrored and decided about one account, as its tables hold it, with names beside ids. Null when it is not there. */
export function accountRecord(db: Mirror, account: string): Facts | null {
  const row = db
    .prepare(
      `SELECT a.id, a.network, a.handle, a.kind, a.url, a.external_id, a.display_name, a.lifecycle, b.name AS brand, m.name AS market,
         t.name AS team, o.name AS owner, k.name AS backup_owner, g.name AS agency, a.language, a.website, a.bio, a.verified, a.note,
         a.opened_on, a.reviewed_on, a.created_at, a.updated_at, a.audience, a.last_post_at
       FROM account a LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id
       LEFT JOIN person o ON o.id = a.owner_id LEFT JOIN person k ON k.id = a.backup_owner_id LEFT JOIN agency g ON g.id = a.agency_id
       WHERE a.id = ?`,
    )
    .get(account)
  return (row as Facts | undefined) ?? null
}

const list =
  (sql: string) =>
  (db: Mirror, account: string): Facts[] =>
    db.prepare(sql).all(account) as Facts[]

/** Other names, stages, purpose, access, snapshots, decisions and findings of an account. */
export const recordLists = {
  aliases: list('SELECT network, handle, url, why FROM account_alias WHERE account_id = ? ORDER BY id'),
  stages: list('SELECT stage FROM account_stage WHERE account_id = ? ORDER BY stage'),
  purpose: list('SELECT who, what, "when", "where", why, how, extent FROM purpose WHERE id = ?'),
  access: list(
    `SELECT p.name AS person, g.name AS agency, x.way, x.tool, x.two_factor, x.proven_on, x.revoked_on
     FROM access x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN agency g ON g.id = x.agency_id WHERE x.account_id = ? ORDER BY x.id`,
  ),
  sources: list(
    `SELECT i.file, i.source, i.as_of, i.at, s.row FROM account_source s JOIN import i ON i.id = s.import_id WHERE s.account_id = ? ORDER BY i.at, s.row`,
  ),
  decisions: list(
    `SELECT d.disposition, i.handle AS "into", d.reason, d.decided_by, d.decided_at, d.locked, d.superseded_by IS NOT NULL AS superseded
     FROM decision d LEFT JOIN account i ON i.id = d.into_id WHERE d.account_id = ? ORDER BY d.decided_at, d.id`,
  ),
} as const

/** Snapshots of an account, oldest first. */
export const snapshotRecords = list(
  'SELECT taken_at, source, followers, following, posts, last_post_at FROM snapshot WHERE account_id = ? ORDER BY taken_at, source',
)

/** Public messages in conversations of an account, in the order they were written. Private ones stay where they are. */
export function* messageRecords(db: Mirror, account: string): Generator<Facts> {
  yield* db
    .prepare(
      `SELECT c.id AS conversation, x.natural_key AS message, x.direction, x.at, x.author, x.text, x.language, x.deleted_upstream_at
       FROM conversation c JOIN message x ON x.conversation_id = c.id
       WHERE c.account_id = ? AND x.visibility = 'public' ORDER BY x.at, x.rid`,
    )
    .iterate(account) as IterableIterator<Facts>
}

/** How many private messages an account has. */
export const privateMessages = (db: Mirror, account: string): number =>
  db
    .prepare(
      "SELECT count(*) FROM conversation c JOIN message x ON x.conversation_id = c.id WHERE c.account_id = ? AND x.visibility = 'private'",
    )
    .pluck()
    .get(account) as number

/** Seals with this digest: what a manifest must be when nobody changed it. */
export const sealsWith = (db: Mirror, digest: string): { account: string; handle: string | null; at: number }[] =>
  db
    .prepare(
      'SELECT s.account_id AS account, a.handle, s.at FROM seal s LEFT JOIN account a ON a.id = s.account_id WHERE s.digest = ?',
    )
    .all(digest) as { account: string; handle: string | null; at: number }[]
