import type { Lifecycle } from '#shared/model/words.ts'
import type { ServingAccount } from '#shared/model/people.ts'
import type { Mirror } from '../../open.ts'
import { activityCase } from '../accounts/from.ts'

const SERVING_SHOWN = 50

/** Accounts that serve a brand in a market on a network and are not closed, the largest audience first. */
export function servingAccounts(
  db: Mirror,
  place: { network: string; brand: string; market: string; except: string | null },
  now: number,
): ServingAccount[] {
  return db
    .prepare(
      `SELECT a.id, a.handle, a.lifecycle, ${activityCase(now)} AS activity, a.audience, o.name AS owner, t.name AS team, t.function AS teamFunction
       FROM account a LEFT JOIN person o ON o.id = a.owner_id LEFT JOIN team t ON t.id = a.team_id
       WHERE a.merged_into IS NULL AND a.brand_id = @brand AND a.market_id = @market AND a.network = @network
         AND a.lifecycle <> 'closed' AND a.id IS NOT @except
       ORDER BY a.audience DESC NULLS LAST, a.handle COLLATE NOCASE LIMIT ${SERVING_SHOWN}`,
    )
    .all(place) as ServingAccount[]
}

export type GateRow = {
  id: string
  handle: string
  network: string
  lifecycle: Lifecycle
  brand: string | null
  market: string | null
  requestedBy: string | null
  decidedBy: string | null
  reason: string | null
}

/** Where some accounts stand in their life, and who brought them there. */
export function gateRows(db: Mirror, ids: readonly string[]): GateRow[] {
  return db
    .prepare(
      `SELECT a.id, a.handle, a.network, a.lifecycle, a.brand_id AS brand, a.market_id AS market, r.name AS requestedBy, d.name AS decidedBy, a.approved_reason AS reason
       FROM account a LEFT JOIN person r ON r.id = a.requested_by LEFT JOIN person d ON d.id = a.approved_by
       WHERE a.merged_into IS NULL AND a.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as GateRow[]
}
