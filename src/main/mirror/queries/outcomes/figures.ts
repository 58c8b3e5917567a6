import type { SqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { CONSEQUENCE, FELT, INFLUENCE, settledAt, STAGE } from './standing.ts'

export type OutcomeScope = { readonly brand: string | null; readonly market: string | null; readonly since: number }

/** The same condition as the list of conversations has for `after:`, `brand:` and `market:`, so that figures open exactly their rows. */
export function scopeSql({ brand, market, since }: OutcomeScope): SqlPart {
  const parts = ['c.started_at >= ?']
  const parameters: (string | number)[] = [since]
  if (brand !== null) {
    parts.push('a.brand_id = ?')
    parameters.push(brand)
  }
  if (market !== null) {
    parts.push('a.market_id = ?')
    parameters.push(market)
  }
  return { sql: parts.join(' AND '), parameters }
}

export type OutcomeGroup = {
  brand_id: string | null
  brand: string | null
  felt: string | null
  consequence: string | null
  stage: string | null
  influence: string | null
  settled: number | null
  count: number
  /** Of these, rated by the person when a helpdesk asked. */
  rated: number
}

/** Conversations of a scope, counted by everything that is told of them. */
export function outcomeGroups(db: Mirror, scope: OutcomeScope, now: number): OutcomeGroup[] {
  const where = scopeSql(scope)
  return db
    .prepare(
      `SELECT g.*, b.name AS brand FROM (
         SELECT a.brand_id, ${FELT} AS felt, ${CONSEQUENCE} AS consequence, ${STAGE} AS stage, ${INFLUENCE} AS influence,
           ${settledAt(now)} AS settled, count(*) AS count, count(c.rating) AS rated
         FROM conversation c LEFT JOIN account a ON a.id = c.account_id WHERE ${where.sql} GROUP BY 1, 2, 3, 4, 5, 6) g
       LEFT JOIN brand b ON b.id = g.brand_id`,
    )
    .all(...where.parameters) as OutcomeGroup[]
}

export type PlacedRow = {
  id: string
  name: string
  network: string
  brand: string | null
  audience: number | null
  conversations: number
  known: number
  good: number
}

/** Of what is known, how much was good, by measure. */
const MEASURES = {
  resolved: (now: number) => ({ value: settledAt(now), good: '= 1' }),
  felt: () => ({ value: FELT, good: "IN ('loved', 'liked')" }),
  transacted: () => ({ value: CONSEQUENCE, good: "= 'transaction'" }),
} as const

/** Accounts of the inventory with conversations in a scope: audience, conversations, those whose outcome is known, the good ones. */
export function placedRows(db: Mirror, scope: OutcomeScope, measure: keyof typeof MEASURES, now: number): PlacedRow[] {
  const where = scopeSql(scope)
  const { value, good } = MEASURES[measure](now)
  return db
    .prepare(
      `SELECT a.id, coalesce(nullif(a.handle, ''), a.display_name, a.url, '') AS name, a.network, b.name AS brand, a.audience,
         count(*) AS conversations, count(t.value) AS known, coalesce(sum(t.value ${good}), 0) AS good
       FROM (SELECT c.account_id, ${value} AS value FROM conversation c LEFT JOIN account a ON a.id = c.account_id WHERE ${where.sql}) t
       JOIN account a ON a.id = t.account_id LEFT JOIN brand b ON b.id = a.brand_id
       GROUP BY a.id ORDER BY known DESC, a.id`,
    )
    .all(...where.parameters) as PlacedRow[]
}
