import type { Mirror } from '../open.ts'

/** What people did between two moments, by kind of step; steps that stand undone are left out. Most rows first. */
export function stepsBetween(
  db: Mirror,
  since: number,
  until: number,
): { action: string; steps: number; rows: number }[] {
  return db
    .prepare(
      `SELECT action, count(*) AS steps, sum(count) AS rows FROM batch b
       WHERE kind = 'do' AND count > 0 AND at >= ? AND at < ?
         AND coalesce((SELECT r.kind = 'undo' FROM batch r WHERE r.reverts = b.id ORDER BY r.seq DESC LIMIT 1), 0) = 0
       GROUP BY action ORDER BY rows DESC, action`,
    )
    .all(since, until) as { action: string; steps: number; rows: number }[]
}

/** Accounts, those recorded between two moments, and those nobody owns. */
export function accountsBetween(
  db: Mirror,
  since: number,
  until: number,
): { total: number; added: number; withoutOwner: number } {
  return db
    .prepare(
      `SELECT count(*) AS total, coalesce(sum(created_at >= ? AND created_at < ?), 0) AS added,
         coalesce(sum(owner_id IS NULL), 0) AS withoutOwner
       FROM account WHERE merged_into IS NULL`,
    )
    .get(since, until) as { total: number; added: number; withoutOwner: number }
}
