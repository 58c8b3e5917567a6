import type { Mirror } from '../open.ts'
import { HEALTH, HEALTH_JOIN } from './health.ts'

/** The row number of an account of the inventory; null for one that is not there or was merged away. */
export function accountRid(db: Mirror, account: string): number | null {
  const rid = db.prepare('SELECT rid FROM account WHERE id = ? AND merged_into IS NULL').pluck().get(account)
  return (rid as number | undefined) ?? null
}

/** The health of an account as the newest audit left it; null when that audit did not see it. */
export function storedHealth(db: Mirror, account: string): number | null {
  const health = db.prepare(`SELECT ${HEALTH} FROM account a ${HEALTH_JOIN} WHERE a.id = ?`).pluck().get(account)
  return (health as number | null | undefined) ?? null
}
