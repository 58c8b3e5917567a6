import type { Mirror } from '../../open.ts'

const IN_USE = "a.merged_into IS NULL AND a.lifecycle <> 'closed'"
const shown = (archived: boolean): string => (archived ? '' : 'WHERE x.archived_on IS NULL')

export type GoalRow = {
  id: string
  name: string
  objective: string | null
  metric: string | null
  target: string | null
  unit: string | null
  dueOn: string | null
  ownerId: string | null
  owner: string | null
  archivedOn: string | null
  accounts: number
  campaigns: number
}

/** Goals by name with how many accounts in use and campaigns are tied to each; archived ones last and only when asked for. */
export function goalRows(db: Mirror, archived: boolean): GoalRow[] {
  return db
    .prepare(
      `WITH tied AS (SELECT l.goal_id, count(*) AS accounts FROM account_goal l JOIN account a ON a.id = l.account_id AND ${IN_USE} GROUP BY 1),
         run AS (SELECT goal_id, count(*) AS campaigns FROM campaign WHERE goal_id IS NOT NULL AND archived_on IS NULL GROUP BY 1)
       SELECT x.id, x.name, x.objective, x.metric, x.target, x.unit, x.due_on AS dueOn, x.owner_id AS ownerId, p.name AS owner,
         x.archived_on AS archivedOn, coalesce(tied.accounts, 0) AS accounts, coalesce(run.campaigns, 0) AS campaigns
       FROM goal x LEFT JOIN person p ON p.id = x.owner_id LEFT JOIN tied ON tied.goal_id = x.id LEFT JOIN run ON run.goal_id = x.id
       ${shown(archived)} ORDER BY x.archived_on IS NOT NULL, x.name COLLATE NOCASE, x.id`,
    )
    .all() as GoalRow[]
}

/** Accounts in use, and those of them tied to a goal that is not archived. */
export function goalCoverage(db: Mirror): { accounts: number; withGoal: number } {
  return db
    .prepare(
      `SELECT count(*) AS accounts, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM account_goal l JOIN goal g ON g.id = l.goal_id
         WHERE l.account_id = a.id AND g.archived_on IS NULL)) AS withGoal FROM account a WHERE ${IN_USE}`,
    )
    .get() as { accounts: number; withGoal: number }
}

export type CampaignRow = {
  id: string
  name: string
  goalId: string | null
  goal: string | null
  brandId: string | null
  brand: string | null
  startsOn: string | null
  endsOn: string | null
  outcome: string | null
  archivedOn: string | null
  accounts: number
}

/** Campaigns, the latest first; those without a date last. */
export function campaignRows(db: Mirror, archived: boolean): CampaignRow[] {
  return db
    .prepare(
      `WITH tied AS (SELECT l.campaign_id, count(*) AS accounts FROM campaign_account l JOIN account a ON a.id = l.account_id AND ${IN_USE} GROUP BY 1)
       SELECT x.id, x.name, x.goal_id AS goalId, g.name AS goal, x.brand_id AS brandId, b.name AS brand, x.starts_on AS startsOn,
         x.ends_on AS endsOn, x.outcome, x.archived_on AS archivedOn, coalesce(tied.accounts, 0) AS accounts
       FROM campaign x LEFT JOIN goal g ON g.id = x.goal_id LEFT JOIN brand b ON b.id = x.brand_id
         LEFT JOIN tied ON tied.campaign_id = x.id
       ${shown(archived)} ORDER BY x.archived_on IS NOT NULL, x.starts_on IS NULL, x.starts_on DESC, x.name COLLATE NOCASE, x.id`,
    )
    .all() as CampaignRow[]
}

const LINKS = {
  goal: { table: 'account_goal', column: 'goal_id' },
  campaign: { table: 'campaign_account', column: 'campaign_id' },
} as const
export type LinkOf = keyof typeof LINKS

/** Whether a goal or a campaign is there. */
export function isThere(db: Mirror, of: LinkOf | 'person' | 'brand', id: string): boolean {
  return db.prepare(`SELECT 1 FROM ${of} WHERE id = ?`).get(id) !== undefined
}

/** Links of some accounts to a goal or a campaign: the link where there is one, for accounts that are there. */
export function linksOf(
  db: Mirror,
  of: LinkOf,
  id: string,
  accounts: readonly string[],
): { account: string; link: string | null }[] {
  const { table, column } = LINKS[of]
  return db
    .prepare(
      `SELECT a.id AS account, l.id AS link FROM account a LEFT JOIN ${table} l ON l.account_id = a.id AND l.${column} = ?
       WHERE a.merged_into IS NULL AND a.id IN (SELECT value FROM json_each(?))`,
    )
    .all(id, JSON.stringify(accounts)) as { account: string; link: string | null }[]
}

export type MemberRow = { id: string; handle: string; network: string; brand: string | null; market: string | null }

/** Accounts in use tied to a goal or a campaign, by name. */
export function memberRows(db: Mirror, of: LinkOf, id: string, limit: number): { total: number; rows: MemberRow[] } {
  const { table, column } = LINKS[of]
  const from = `FROM ${table} l JOIN account a ON a.id = l.account_id AND ${IN_USE} WHERE l.${column} = ?`
  return {
    total: db.prepare(`SELECT count(*) ${from}`).pluck().get(id) as number,
    rows: db
      .prepare(
        `SELECT a.id, a.handle, a.network, (SELECT name FROM brand WHERE id = a.brand_id) AS brand,
           (SELECT name FROM market WHERE id = a.market_id) AS market ${from} ORDER BY a.handle COLLATE NOCASE, a.rid LIMIT ?`,
      )
      .all(id, limit) as MemberRow[],
  }
}
