import type { Disposition } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { DISPOSITION, DISPOSITION_INTO, DISPOSITION_JOIN } from './disposition.ts'

export type PlanNowRow = {
  id: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  disposition: Disposition
  into_id: string | null
  into_name: string | null
  decided: number
  decided_by: string | null
  decided_at: number | null
  locked: number
  reason: string | null
}

/** What holds for every account of the workspace, and who decided it. */
export function planNow(db: Mirror): PlanNowRow[] {
  return db
    .prepare(
      `SELECT a.id, a.handle, a.network, b.name AS brand, m.name AS market, ${DISPOSITION} AS disposition, ${DISPOSITION_INTO} AS into_id,
         (SELECT handle FROM account WHERE id = ${DISPOSITION_INTO}) AS into_name, (plan_decision.id IS NOT NULL) AS decided,
         plan_decision.decided_by, plan_decision.decided_at, coalesce(plan_decision.locked, 0) AS locked, plan_decision.reason
       FROM account a LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id${DISPOSITION_JOIN}
       WHERE a.merged_into IS NULL`,
    )
    .all() as PlanNowRow[]
}
