import type { Mirror } from '../../open.ts'

/** The two figures of an account that a phone shows. */
export const phoneAccount = (db: Mirror, account: string): { audience: number | null; last_post_at: number | null } =>
  db.prepare('SELECT audience, last_post_at FROM account WHERE id = ?').get(account) as {
    audience: number | null
    last_post_at: number | null
  }
