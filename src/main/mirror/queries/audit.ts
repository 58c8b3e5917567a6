import type { Mirror } from '../open.ts'
import { NEEDS_HELP } from './conversations/needs-help.ts'

/** How far back an audit looks at conversations. */
const CONVERSATION_MS = 90 * 86_400_000

/** An account with everything an audit joins to it in one row. */
export type AuditAccountRow = {
  rid: number
  id: string
  network: string
  handle: string
  displayName: string | null
  lifecycle: string
  brandId: string | null
  marketId: string | null
  teamId: string | null
  ownerId: string | null
  backupOwnerId: string | null
  agencyId: string | null
  language: string | null
  website: string | null
  bio: string | null
  verified: number | null
  logoHash: string | null
  openedOn: string | null
  reviewedOn: string | null
  requestedBy: string | null
  approvedBy: string | null
  createdAt: number
  updatedAt: number
  audience: number | null
  lastPostAt: number | null
  who: string | null
  audienceBefore: number | null
  posts: number | null
  what: string | null
  when: string | null
  where: string | null
  why: string | null
  how: string | null
  extent: string | null
  stages: string | null
  goalIds: string | null
  hasConversations: number
}

const COLUMNS = `
SELECT a.rid, a.id, a.network, a.handle, a.agency_id AS agencyId, a.bio, a.display_name AS displayName, a.lifecycle, a.brand_id AS brandId, a.market_id AS marketId,
  a.team_id AS teamId, a.owner_id AS ownerId, a.backup_owner_id AS backupOwnerId, a.language, a.website, a.verified, a.logo_hash AS logoHash,
  a.opened_on AS openedOn, a.reviewed_on AS reviewedOn, a.requested_by AS requestedBy, a.approved_by AS approvedBy,
  a.created_at AS createdAt, a.updated_at AS updatedAt, a.audience, a.last_post_at AS lastPostAt,
  p.who, p.what, p."when", p."where", p.why, p.how, p.extent,
  (SELECT group_concat(g.goal_id) FROM account_goal g WHERE g.account_id = a.id) AS goalIds,
  (SELECT followers FROM snapshot s WHERE s.account_id = a.id AND s.taken_at <= a.snapshot_at - 31536000000 AND followers IS NOT NULL
    ORDER BY s.taken_at DESC LIMIT 1) AS audienceBefore,
  (SELECT posts FROM snapshot s WHERE s.account_id = a.id AND posts IS NOT NULL ORDER BY s.taken_at DESC LIMIT 1) AS posts,
  (SELECT group_concat(stage) FROM account_stage t WHERE t.account_id = a.id) AS stages,
  EXISTS (SELECT 1 FROM conversation c WHERE c.account_id = a.id) AS hasConversations
FROM account a LEFT JOIN purpose p ON p.id = a.id`
const ACCOUNTS = `${COLUMNS}
WHERE a.merged_into IS NULL AND a.rid > ? ORDER BY a.rid LIMIT ?`

/** The next accounts of the inventory in a stable order; an account that was merged into another is none of them. */
export function auditAccounts(db: Mirror, afterRid: number, limit: number): AuditAccountRow[] {
  return db.prepare(ACCOUNTS).all(afterRid, limit) as AuditAccountRow[]
}

/** Some accounts of the inventory by id, in no order; those that were merged or are gone are left out. */
export function auditAccountsById(db: Mirror, ids: readonly string[]): AuditAccountRow[] {
  return db
    .prepare(`${COLUMNS}\nWHERE a.merged_into IS NULL AND a.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as AuditAccountRow[]
}

/** How many accounts an audit will look at. */
export function countAuditAccounts(db: Mirror): number {
  return db.prepare('SELECT count(*) FROM account WHERE merged_into IS NULL').pluck().get() as number
}

export type AuditAccessRow = {
  accountId: string
  personId: string | null
  agencyId: string | null
  way: string
  tool: string | null
  twoFactor: number | null
  provenOn: string | null
}

/** Accounts whose rows are read: those with `rid` in a range, or a handful by id, which may lie anywhere. */
export type AuditedPart = { readonly from: number; readonly to: number } | { readonly ids: readonly string[] }

const partSql = (part: AuditedPart): string =>
  'ids' in part ? 'a.id IN (SELECT value FROM json_each(@ids))' : 'a.rid BETWEEN @from AND @to'
const partOf = (part: AuditedPart): Record<string, string | number> =>
  'ids' in part ? { ids: JSON.stringify(part.ids) } : { from: part.from, to: part.to }

/** Access entries in force on a day, by account. */
export function auditAccess(db: Mirror, part: AuditedPart, day: string): Map<string, AuditAccessRow[]> {
  const rows = db.prepare(`
SELECT x.account_id AS accountId, x.person_id AS personId, x.agency_id AS agencyId, x.way, x.tool, x.two_factor AS twoFactor, x.proven_on AS provenOn
FROM account a JOIN access x ON x.account_id = a.id
WHERE ${partSql(part)} AND (x.revoked_on IS NULL OR x.revoked_on > @day) ORDER BY a.rid, x.id`)
  return byAccount(rows.all({ ...partOf(part), day }) as AuditAccessRow[])
}

type AuditFoundRow = {
  accountId: string
  kind: 'profile' | 'address' | 'website' | 'link_back'
  state: 'gone' | 'renamed' | 'moved' | 'redirected' | 'absent'
  detail: string | null
  since: number
  times: number
}

export type AuditConversationRow = {
  accountId: string
  startedAt: number
  status: string
  needsHelp: number | null
  firstAnswerAt: number | null
  reachedResolverAt: number | null
  resolvedAt: number | null
}

/** Conversations that began after the instant 90 days before `at`, by account. */
export function auditConversations(db: Mirror, part: AuditedPart, at: number): Map<string, AuditConversationRow[]> {
  const rows = db.prepare(`
SELECT c.account_id AS accountId, c.started_at AS startedAt, c.status, ${NEEDS_HELP} AS needsHelp, c.first_answer_at AS firstAnswerAt,
  c.reached_resolver_at AS reachedResolverAt, c.resolved_at AS resolvedAt
FROM account a JOIN conversation c ON c.account_id = a.id
WHERE ${partSql(part)} AND c.started_at >= @since`)
  return byAccount(rows.all({ ...partOf(part), since: at - CONVERSATION_MS }) as AuditConversationRow[])
}

function byAccount<R extends { accountId: string }>(rows: Iterable<R>): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const list = found.get(row.accountId)
    if (list) list.push(row)
    else found.set(row.accountId, [row])
  }
  return found
}

/** The small registers an audit reads whole. */
export function auditDirectories(db: Mirror) {
  return {
    brands: db.prepare('SELECT id, name, website, handle_pattern AS handlePattern FROM brand ORDER BY name').all() as {
      id: string
      name: string
      website: string | null
      handlePattern: string | null
    }[],
    people: db.prepare('SELECT id, name, left_on AS leftOn, agency_id AS agencyId FROM person').all() as {
      id: string
      name: string
      leftOn: string | null
      agencyId: string | null
    }[],
    agencies: db.prepare('SELECT id, name, ended_on AS endedOn FROM agency').all() as {
      id: string
      name: string
      endedOn: string | null
    }[],
    markets: db.prepare('SELECT id, name, language FROM market').all() as {
      id: string
      name: string
      language: string | null
    }[],
    found: db
      .prepare("SELECT account_id AS accountId, kind, state, detail, since, times FROM standing WHERE state <> 'there'")
      .all() as AuditFoundRow[],
    questions: db
      .prepare(
        `SELECT account_id AS accountId, source, missing_on AS missingOn, asked_at AS askedAt FROM question
WHERE answer IS NULL ORDER BY asked_at, id`,
      )
      .all() as { accountId: string; source: string; missingOn: string; askedAt: number }[],
    seals: db.prepare('SELECT account_id AS accountId, max(at) AS at FROM seal GROUP BY account_id').all() as {
      accountId: string
      at: number
    }[],
    goals: db.prepare('SELECT id, name, metric FROM goal').all() as {
      id: string
      name: string
      metric: string | null
    }[],
    kept: keptEntries(db),
  }
}

/** What the inventory records at all; stops at the first account that has such an entry. */
function keptEntries(db: Mirror): Record<'owners' | 'teams' | 'purposes' | 'goals' | 'approvals' | 'seals', boolean> {
  const any = (sql: string): boolean => db.prepare(`SELECT EXISTS (${sql})`).pluck().get() === 1
  return {
    owners: any('SELECT 1 FROM account WHERE owner_id IS NOT NULL'),
    teams: any('SELECT 1 FROM account WHERE team_id IS NOT NULL'),
    purposes: any('SELECT 1 FROM purpose'),
    goals: any('SELECT 1 FROM account_goal'),
    seals: any('SELECT 1 FROM seal'),
    approvals: any('SELECT 1 FROM account WHERE coalesce(requested_by, approved_by) IS NOT NULL'),
  }
}

/** The registers only the rules over the whole portfolio look at. Required cells are those of the plan in force. */
export function portfolioDirectories(db: Mirror) {
  const all = <R>(sql: string): R[] => db.prepare(sql).all() as R[]
  return {
    brands: all<{ id: string; name: string }>('SELECT id, name FROM brand'),
    markets: all<{ id: string; name: string }>('SELECT id, name FROM market'),
    teams: all<{ id: string; name: string; function: string }>('SELECT id, name, function FROM team'),
    people: all<{ id: string; name: string; leftOn: string | null }>('SELECT id, name, left_on AS leftOn FROM person'),
    goals: all<{ id: string; name: string; dueOn: string | null; ownerId: string | null }>(
      'SELECT id, name, due_on AS dueOn, owner_id AS ownerId FROM goal',
    ),
    campaigns: all<{
      id: string
      name: string
      goalId: string | null
      startsOn: string | null
      endsOn: string | null
      outcome: string | null
    }>('SELECT id, name, goal_id AS goalId, starts_on AS startsOn, ends_on AS endsOn, outcome FROM campaign'),
    evidence: all<{ brandId: string | null; askedOn: string }>(
      'SELECT brand_id AS brandId, asked_on AS askedOn FROM expectation_evidence',
    ),
    required: all<{ brandId: string; marketId: string; stage: string; minimum: number }>(
      `SELECT brand_id AS brandId, market_id AS marketId, stage, max(minimum) AS minimum FROM required_cell
WHERE scenario_id IS NULL OR scenario_id = (SELECT id FROM scenario WHERE is_plan = 1) GROUP BY 1, 2, 3`,
    ),
  }
}

/** How an account is called, and what it stands for: what others are compared with. */
export type AuditNameRow = {
  rid: number
  id: string
  network: string
  handle: string
  displayName: string | null
  brandId: string | null
  marketId: string | null
  teamId: string | null
  language: string | null
  lifecycle: string
}

/** The names of the next accounts, in the order of `auditAccounts`. */
export function auditNames(db: Mirror, afterRid: number, limit: number): AuditNameRow[] {
  return db
    .prepare(
      `SELECT rid, id, network, handle, display_name AS displayName, brand_id AS brandId, market_id AS marketId, team_id AS teamId, language, lifecycle
FROM account WHERE merged_into IS NULL AND rid > ? ORDER BY rid LIMIT ?`,
    )
    .all(afterRid, limit) as AuditNameRow[]
}

/** Pairs of accounts that people declared to be different. */
export function notSamePairs(db: Mirror): [string, string][] {
  return db.prepare('SELECT account_id, other_id FROM not_same').raw().all() as [string, string][]
}
