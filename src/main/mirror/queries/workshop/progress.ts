import type { Mirror } from '../../open.ts'
import { DECIDED, DISPOSITION_JOIN, STAYING_SQL } from '../disposition.ts'

/** Accounts, and those of them that stay by decisions alone: one nobody decided has not gone. */
export const stayingByDecisions = (db: Mirror): { accounts: number; staying: number } =>
  db
    .prepare(
      `SELECT count(*) AS accounts, count(*) FILTER (WHERE ${DECIDED} IN (${STAYING_SQL})) AS staying
       FROM account a${DISPOSITION_JOIN} WHERE a.merged_into IS NULL`,
    )
    .get() as { accounts: number; staying: number }
