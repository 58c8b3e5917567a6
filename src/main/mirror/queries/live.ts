import type { Severity } from '#shared/model/words.ts'
import { entities, isEntity } from '../entities.ts'
import type { Mirror } from '../open.ts'
import { aboutOf } from './current-findings.ts'

/** Tables whose rows state something of one account. */
const OF_ACCOUNTS = [
  'account_alias',
  'account_tag',
  'account_stage',
  'account_goal',
  'account_field',
  'campaign_account',
  'access',
  'seal',
]
const HANGING = ['account', 'purpose', ...OF_ACCOUNTS].map((entity) => `'${entity}'`).join(', ')

/** A line of the change log as the live audit reads it. */
export type LoggedChange = { id: number; entity: string; key: string; before: string | null; after: string | null }

/** The last change that the live state of a run knows; null while there is none. */
export function liveMark(db: Mirror, run: string): number | null {
  return (
    (db.prepare('SELECT change_id FROM live_audit WHERE run_id = ?').pluck().get(run) as number | undefined) ?? null
  )
}

/** The last change made before a moment, for a run of a version that kept no mark. */
export function lastChangeBefore(db: Mirror, at: number): number {
  const sql =
    'SELECT coalesce(max(id), 0) FROM change WHERE batch <= (SELECT max(seq) FROM batch WHERE at <= ? AND came_with IS NULL)'
  return (db.prepare(sql).pluck().get(at) as number | null) ?? 0
}

/** How many accounts the log says something of after a change; decisions about findings and plans are no change of them. */
export const accountsChangedAfter = (db: Mirror, mark: number): number =>
  db
    .prepare(
      `SELECT count(DISTINCT iif(entity IN ('account', 'purpose'), key, coalesce(after ->> 'account_id', before ->> 'account_id')))
       FROM change WHERE id > ? AND entity IN (${HANGING})`,
    )
    .pluck()
    .get(mark) as number
/** When a run was made. */
export const runStart = (db: Mirror, run: string): number =>
  db.prepare('SELECT started_at FROM audit_run WHERE id = ?').pluck().get(run) as number

/** Notes how far the live state of a run has come. */
export function setLiveMark(db: Mirror, run: string, change: number): void {
  db.prepare('INSERT OR REPLACE INTO live_audit (run_id, change_id) VALUES (?, ?)').run(run, change)
}

/** Forgets what edits made of an older run; the newest one is as it was found. */
export function clearLive(db: Mirror, run: string): void {
  db.exec('DELETE FROM live_finding; DELETE FROM live_account; DELETE FROM live_audit')
  setLiveMark(db, run, db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get() as number)
}

/** Changes looked at in one go; a large import makes far more. */
const MOST_CHANGES = 20_000

/** Whether anything was changed after a mark. */
export const hasChangesAfter = (db: Mirror, mark: number): boolean =>
  db.prepare('SELECT 1 FROM change WHERE id > ? LIMIT 1').get(mark) !== undefined

/** The first changes after a mark, oldest first. */
export function changesAfter(db: Mirror, mark: number): LoggedChange[] {
  return db
    .prepare('SELECT id, entity, "key", before, after FROM change WHERE id > ? ORDER BY id LIMIT ?')
    .all(mark, MOST_CHANGES) as LoggedChange[]
}

const ACCOUNTS_OF: Readonly<Record<string, string>> = {
  brand: 'SELECT id FROM account WHERE brand_id = @key',
  market: 'SELECT id FROM account WHERE market_id = @key',
  team: 'SELECT id FROM account WHERE team_id = @key',
  person: `SELECT id FROM account WHERE owner_id = @key OR backup_owner_id = @key
    UNION SELECT account_id FROM access WHERE person_id = @key`,
  agency: `SELECT id FROM account WHERE agency_id = @key UNION SELECT account_id FROM access WHERE agency_id = @key
    UNION SELECT x.account_id FROM access x JOIN person p ON p.id = x.person_id WHERE p.agency_id = @key`,
  goal: 'SELECT account_id FROM account_goal WHERE goal_id = @key',
  campaign: 'SELECT account_id FROM campaign_account WHERE campaign_id = @key',
}

/** Accounts that speak of an entry of a register; none for everything that is no register. */
export function accountsOf(db: Mirror, entity: string, key: string): string[] {
  const sql = Object.hasOwn(ACCOUNTS_OF, entity) ? ACCOUNTS_OF[entity] : undefined
  return sql === undefined ? [] : (db.prepare(sql).pluck().all({ key }) as string[])
}

/** The account a row hangs on; null when its table has none or the row is gone. */
export function accountOfRow(db: Mirror, entity: string, key: string): string | null {
  if (!isEntity(entity) || !(entities[entity] as readonly string[]).includes('account_id')) return null
  const row = db.prepare(`SELECT account_id FROM ${entity} WHERE id = ?`).pluck().get(key)
  return (row as string | null | undefined) ?? null
}

/** Every account of the inventory. */
export const allAccountIds = (db: Mirror): string[] =>
  db.prepare('SELECT id FROM account WHERE merged_into IS NULL').pluck().all() as string[]

/** A finding as a run or the live state keeps it. */
export type KeptFinding = {
  identity: string
  rule: string
  ruleVersion: number
  accountId: string | null
  severity: Severity
  facts: string
  since: number
  isNew: number
  subject: string | null
  brandId: string | null
  marketId: string | null
  accounts: string | null
}
const KEPT = `identity, rule, rule_version AS ruleVersion, account_id AS accountId, severity, facts, since, is_new AS isNew, subject,
  brand_id AS brandId, market_id AS marketId, accounts`

/** What a rule found on accounts, in a run and since. */
export const findingsOfRule = (db: Mirror, run: string, rule: string): { accountId: string; facts: string }[] =>
  db
    .prepare(
      `SELECT account_id AS accountId, facts FROM finding WHERE run_id = @run AND rule = @rule AND account_id IS NOT NULL
       UNION ALL SELECT account_id, facts FROM live_finding WHERE rule = @rule AND account_id IS NOT NULL`,
    )
    .all({ run, rule }) as { accountId: string; facts: string }[]

/** The findings of a run that are about parts of the portfolio. */
export const portfolioFindings = (db: Mirror, run: string): string[] =>
  db.prepare('SELECT identity FROM finding WHERE account_id IS NULL AND run_id = ?').pluck().all(run) as string[]

/** What is kept of accounts: reads what a run says of them, and writes what has become of it. */
export function liveTables(db: Mirror) {
  const ofAccount = db.prepare(`SELECT ${KEPT} FROM finding WHERE account_id = ? AND run_id = ?`)
  const ofIdentity = db.prepare(
    `SELECT ${KEPT} FROM finding WHERE run_id = @run AND about IN ${aboutOf('@identity')} AND identity = @identity`,
  )
  const audited = db.prepare(
    'SELECT health, findings, worst, unknown FROM audit_account WHERE run_id = ? AND account_id = ?',
  )
  const liveOf = db.prepare('SELECT identity FROM live_finding WHERE account_id = ?').pluck()
  const drop = db.prepare('DELETE FROM live_finding WHERE identity = ?')
  const put = db.prepare(`
INSERT INTO live_finding (identity, gone, rule, rule_version, account_id, severity, facts, since, is_new, subject, brand_id, market_id, accounts)
VALUES (@identity, @gone, @rule, @ruleVersion, @accountId, @severity, @facts, @since, @isNew, @subject, @brandId, @marketId, @accounts)
ON CONFLICT (identity) DO UPDATE SET gone = excluded.gone, rule_version = excluded.rule_version, severity = excluded.severity,
  facts = excluded.facts, subject = excluded.subject, brand_id = excluded.brand_id, market_id = excluded.market_id, accounts = excluded.accounts
WHERE gone <> excluded.gone OR severity <> excluded.severity OR facts <> excluded.facts OR accounts IS NOT excluded.accounts`)
  const dropAccount = db.prepare('DELETE FROM live_account WHERE account_id = ?')
  const putAccount = db.prepare(`
INSERT INTO live_account (account_id, health, findings, worst, unknown) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (account_id) DO UPDATE SET health = excluded.health, findings = excluded.findings, worst = excluded.worst, unknown = excluded.unknown
WHERE health <> excluded.health OR findings <> excluded.findings OR worst IS NOT excluded.worst OR unknown <> excluded.unknown`)
  const waived = db
    .prepare(
      `SELECT 1 FROM finding_state WHERE id = ? AND (status = 'false_positive' OR (status = 'accepted' AND (expires_on IS NULL OR expires_on > ?)))`,
    )
    .pluck()
  return {
    runFindings: (account: string, run: string) => ofAccount.all(account, run) as KeptFinding[],
    runFinding: (identity: string, run: string) => ofIdentity.get({ run, identity }) as KeptFinding | undefined,
    runAccount: (account: string, run: string) =>
      audited.get(run, account) as
        | { health: number; findings: number; worst: Severity | null; unknown: number }
        | undefined,
    liveIdentities: (account: string) => liveOf.all(account) as string[],
    /** @returns whether anything changed */
    put: (finding: KeptFinding, gone: boolean): boolean => put.run({ ...finding, gone: gone ? 1 : 0 }).changes > 0,
    drop: (identity: string): boolean => drop.run(identity).changes > 0,
    putAccount: (id: string, health: number, findings: number, worst: Severity | null, unknown: number): boolean =>
      putAccount.run(id, health, findings, worst, unknown).changes > 0,
    dropAccount: (id: string): boolean => dropAccount.run(id).changes > 0,
    isWaived: (identity: string, day: string): boolean => waived.get(identity, day) !== undefined,
  }
}
