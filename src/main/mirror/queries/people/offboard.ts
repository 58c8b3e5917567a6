import type { Mirror } from '../../open.ts'
import { soleAdmins } from './alone.ts'

/** Accounts whose owner and backup owner are the same person. */
export const ownedTwice = (db: Mirror, person: string): string[] =>
  db.prepare('SELECT id FROM account WHERE owner_id = ? AND backup_owner_id = owner_id').pluck().all(person) as string[]

export type Held = { id: string; owner: number; backup: string | null; backupHere: number }

/** Accounts a person owns or stands in for, with the backup owner and whether they are still here on a day. */
export function heldBy(db: Mirror, person: string, today: string): Held[] {
  return db
    .prepare(
      `SELECT a.id, a.owner_id IS @person AS owner, a.backup_owner_id AS backup,
         coalesce(p.left_on > @today, p.id IS NOT NULL) AND p.id IS NOT @person AS backupHere
       FROM account a LEFT JOIN person p ON p.id = a.backup_owner_id
       WHERE a.merged_into IS NULL AND (a.owner_id = @person OR a.backup_owner_id = @person) ORDER BY a.id`,
    )
    .all({ person, today }) as Held[]
}

/** Accounts of which a person is the only admin known who is still here. `now` in milliseconds. */
export const onlyAdminOf = (db: Mirror, person: string, now: number): Set<string> =>
  new Set(
    db
      .prepare(`SELECT account_id FROM (${soleAdmins(now)}) WHERE person_id = ?`)
      .pluck()
      .all(person) as string[],
  )
