import type { AccessEntry, AccountDetail, AccountRow, Purpose, SnapshotPoint } from '#shared/model/account.ts'
import type { JourneyStage } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'

/** What the panel shows beyond the line of the list. */
export type AccountExtras = Omit<AccountDetail, keyof AccountRow>

type Own = {
  backup_owner: string | null
  backup_owner_id: string | null
  language: string | null
  website: string | null
  bio: string | null
  note: string | null
  verified: number | null
  external_id: string | null
  opened_on: string | null
  reviewed_on: string | null
  created_at: number
  updated_at: number
}

const yesNo = (value: number | null): boolean | null => (value === null ? null : value === 1)

/** @returns null when the account is gone */
export function accountExtras(db: Mirror, id: string): AccountExtras | null {
  const own = db
    .prepare(
      `SELECT p.name AS backup_owner, a.backup_owner_id, a.language, a.website, a.bio, a.note, a.verified, a.external_id,
         a.opened_on, a.reviewed_on, a.created_at, a.updated_at
       FROM account a LEFT JOIN person p ON p.id = a.backup_owner_id WHERE a.id = ?`,
    )
    .get(id) as Own | undefined
  if (!own) return null
  const list = <T>(sql: string): T[] => db.prepare(sql).all(id) as T[]
  const words = (sql: string): string[] => db.prepare(sql).pluck().all(id) as string[]
  const talk = db
    .prepare(
      `SELECT count(*) AS conversations, coalesce(sum(status <> 'resolved' AND needs_answer = 1 AND first_answer_at IS NULL), 0) AS waiting
       FROM conversation WHERE account_id = ?`,
    )
    .get(id) as { conversations: number; waiting: number }
  return {
    backupOwner: own.backup_owner,
    backupOwnerId: own.backup_owner_id,
    language: own.language,
    website: own.website,
    bio: own.bio,
    note: own.note,
    verified: yesNo(own.verified),
    externalId: own.external_id,
    openedOn: own.opened_on,
    reviewedOn: own.reviewed_on,
    createdAt: own.created_at,
    updatedAt: own.updated_at,
    purpose: (db.prepare('SELECT who, what, "when", "where", why, how, extent FROM purpose WHERE id = ?').get(id) as
      | Purpose
      | undefined) ?? {
      who: null,
      what: null,
      when: null,
      where: null,
      why: null,
      how: null,
      extent: null,
    },
    stages: words(
      `SELECT stage FROM account_stage WHERE account_id = ? ORDER BY CASE stage WHEN 'before' THEN 1 WHEN 'during' THEN 2 ELSE 3 END`,
    ) as JourneyStage[],
    goals: list(
      'SELECT g.id, g.name FROM account_goal l JOIN goal g ON g.id = l.goal_id WHERE l.account_id = ? ORDER BY g.name',
    ),
    tags: words('SELECT name FROM account_tag WHERE account_id = ? ORDER BY name'),
    access: accessOf(db, id),
    snapshots: list<SnapshotPoint>(
      'SELECT taken_at AS takenAt, followers, posts, last_post_at AS lastPostAt, source FROM snapshot WHERE account_id = ? ORDER BY taken_at',
    ),
    sources: list(
      'SELECT i.file, s.row, i.at FROM account_source s JOIN import i ON i.id = s.import_id WHERE s.account_id = ? ORDER BY i.at DESC, s.row LIMIT 50',
    ),
    aliases: words('SELECT coalesce(url, handle) FROM account_alias WHERE account_id = ? ORDER BY 1'),
    ...talk,
  }
}

type AccessRow = {
  id: string
  person: string | null
  person_id: string | null
  left_on: string | null
  agency: string | null
  way: AccessEntry['way']
  tool: string | null
  two_factor: number | null
  proven_on: string | null
}

function accessOf(db: Mirror, account: string): AccessEntry[] {
  const rows = db
    .prepare(
      `SELECT x.id, p.name AS person, x.person_id, coalesce(p.left_on, g.ended_on) AS left_on, g.name AS agency, x.way, x.tool, x.two_factor, x.proven_on
       FROM access x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN agency g ON g.id = x.agency_id
       WHERE x.account_id = ? AND x.revoked_on IS NULL ORDER BY p.name`,
    )
    .all(account) as AccessRow[]
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    personId: row.person_id,
    personLeftOn: row.left_on,
    agency: row.agency,
    way: row.way,
    tool: row.tool,
    twoFactor: yesNo(row.two_factor),
    provenOn: row.proven_on,
  }))
}
