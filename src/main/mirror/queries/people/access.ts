import type { AccessDraft, AccessRecord } from '#shared/model/people.ts'
import type { Row } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

type Stored = Omit<AccessRecord, 'twoFactor'> & { twoFactor: number | null }

/** Every way into an account: those in force first, by holder, then the revoked ones, newest first. */
export function accessRecords(db: Mirror, account: string): AccessRecord[] {
  const rows = db
    .prepare(
      `SELECT x.id, p.name AS person, x.person_id AS personId, g.name AS agency, x.agency_id AS agencyId,
         coalesce(p.left_on, g.ended_on) AS goneOn, x.way, x.tool, x.two_factor AS twoFactor, x.proven_on AS provenOn,
         x.revoked_on AS revokedOn, x.note
       FROM access x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN agency g ON g.id = x.agency_id
       WHERE x.account_id = ?
       ORDER BY x.revoked_on IS NOT NULL, x.revoked_on DESC, coalesce(p.name, g.name, x.tool) COLLATE NOCASE, x.id LIMIT 500`,
    )
    .all(account) as Stored[]
  return rows.map((row) => ({ ...row, twoFactor: row.twoFactor === null ? null : row.twoFactor === 1 }))
}

/** A draft as the columns it writes. */
export const accessRow = (draft: AccessDraft): Row<'access'> => ({
  person_id: draft.personId,
  agency_id: draft.agencyId,
  way: draft.way,
  tool: draft.tool?.trim() || null,
  two_factor: draft.twoFactor === null ? null : Number(draft.twoFactor),
  proven_on: draft.provenOn,
  note: draft.note?.trim() || null,
})

/** Those of some accounts that are in the inventory and lack this way in: same holder, way and tool, not revoked. */
export function accountsWithout(db: Mirror, accounts: readonly string[], draft: AccessDraft): string[] {
  const row = accessRow(draft)
  return db
    .prepare(
      `SELECT a.id FROM account a WHERE a.id IN (SELECT value FROM json_each(@ids)) AND a.merged_into IS NULL AND NOT EXISTS (
         SELECT 1 FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL AND x.person_id IS @person
           AND x.agency_id IS @agency AND x.way = @way AND x.tool IS @tool)`,
    )
    .pluck()
    .all({
      ids: JSON.stringify(accounts),
      person: row.person_id ?? null,
      agency: row.agency_id ?? null,
      way: draft.way,
      tool: row.tool ?? null,
    }) as string[]
}

/** Ways in that are in force, of some accounts. */
export const accessOfAccounts = (db: Mirror, accounts: readonly string[]): string[] =>
  db
    .prepare('SELECT id FROM access WHERE revoked_on IS NULL AND account_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(accounts)) as string[]

/** Ways in of a person that are in force, with the account. */
export const accessOfPerson = (db: Mirror, person: string): { id: string; account: string }[] =>
  db.prepare('SELECT id, account_id AS account FROM access WHERE revoked_on IS NULL AND person_id = ?').all(person) as {
    id: string
    account: string
  }[]

/** The same way in of the same person twice in force on one account, the row to keep first: what a merge of people leaves behind. */
export const accessTwins = (db: Mirror, person: string): { keep: string; drop: string }[] =>
  db
    .prepare(
      `SELECT k.id AS keep, d.id AS "drop" FROM access k JOIN access d ON d.account_id = k.account_id AND d.id <> k.id
         AND d.person_id = k.person_id AND d.agency_id IS k.agency_id AND d.way = k.way AND d.tool IS k.tool
       WHERE k.person_id = ? AND k.revoked_on IS NULL AND d.revoked_on IS NULL
         AND (coalesce(k.proven_on, ''), k.id) > (coalesce(d.proven_on, ''), d.id)`,
    )
    .all(person) as { keep: string; drop: string }[]
