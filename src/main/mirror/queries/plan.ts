import { Refusal } from '#shared/contract/error.ts'
import type { Disposition } from '#shared/model/words.ts'
import { accountWord, flagField, wordField } from '../filter-fields.ts'
import { type FieldAbout, type FilterFields, filterSql, type SqlPart } from '../filter-sql.ts'
import { type ValueCounts, valueCounts } from '../filter-values.ts'
import type { Mirror } from '../open.ts'
import { accountFields, type NetworkNames } from './accounts/fields.ts'
import { FROM } from './accounts/from.ts'
import { DISPOSITION, DISPOSITION_INTO, dispositionOf, ofScenario, survivorOf, TAKING_OVER_SQL } from './disposition.ts'
import { type Scope, within } from './plan-figures.ts'
import { FINDINGS } from './health.ts'

/** One account of the plan as it stands in the tables; reasons still as codes. */
export type PlanLine = {
  id: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  owner: string | null
  audience: number | null
  findings: number
  suggested: Disposition | null
  suggested_into: string | null
  suggested_into_name: string | null
  why: string | null
  decided: Disposition | null
  decided_into: string | null
  decided_into_name: string | null
  reason: string | null
  transfer_team_id: string | null
  transfer_person_id: string | null
  transfer_to: string | null
  charter: string | null
  decided_by: string | null
  decided_at: number | null
  locked: number
}

const target = dispositionOf('into_account', 'target')
/** 1 where an account would go into one that goes itself or was never decided to stay. */
const STRANDED = `(${DISPOSITION} = 'merge' AND NOT EXISTS (SELECT 1 FROM account into_account ${target.join}
  WHERE into_account.id = ${DISPOSITION_INTO} AND ${target.disposition} IN (${TAKING_OVER_SQL})))`

const SUGGESTED_INTO = survivorOf('plan_suggestion.into_id')

const LINE = `
SELECT a.id, a.handle, a.network, b.name AS brand, m.name AS market, o.name AS owner, a.audience, ${FINDINGS} AS findings,
  plan_suggestion.disposition AS suggested, ${SUGGESTED_INTO} AS suggested_into,
  (SELECT handle FROM account WHERE id = ${SUGGESTED_INTO}) AS suggested_into_name, plan_suggestion.why,
  plan_decision.disposition AS decided, plan_decision.into_id AS decided_into,
  (SELECT handle FROM account WHERE id = plan_decision.into_id) AS decided_into_name,
  plan_decision.reason, plan_decision.transfer_team_id, plan_decision.transfer_person_id,
  coalesce((SELECT name FROM team WHERE id = plan_decision.transfer_team_id), (SELECT name FROM person WHERE id = plan_decision.transfer_person_id),
    plan_decision.transfer_to) AS transfer_to, plan_decision.charter, plan_decision.decided_by, plan_decision.decided_at, coalesce(plan_decision.locked, 0) AS locked
${FROM}`

const SORTS: Record<string, string> = {
  name: 'a.handle COLLATE NOCASE',
  network: 'a.network',
  brand: 'b.name COLLATE NOCASE',
  market: 'm.name COLLATE NOCASE',
  owner: 'o.name COLLATE NOCASE',
  audience: 'a.audience',
  findings: FINDINGS,
  disposition: DISPOSITION,
  decided: 'plan_decision.decided_at',
}

/** What the plan can be narrowed by: what the accounts list can, and what was suggested and decided. */
export function planFields(db: Mirror, now: number, networks: NetworkNames): FilterFields {
  return {
    ...accountFields(db, now, networks),
    decided: flagField('(plan_decision.id IS NOT NULL)'),
    locked: flagField('coalesce(plan_decision.locked, 0)'),
    suggested: wordField("coalesce(plan_suggestion.disposition, 'undecided')", [
      'keep',
      'refocus',
      'merge',
      'transfer',
      'archive',
      'close',
      'undecided',
    ]),
    stranded: flagField(STRANDED),
  }
}

/** How many accounts that pass a filter hold each value of a column. @throws Refusal `bad_filter` */
export function planValueCounts(
  db: Mirror,
  text: string,
  about: FieldAbout,
  now: number,
  networks: NetworkNames,
  scenario: string | null = null,
): ValueCounts {
  const where = planFilter(db, text, now, networks)
  const from = `${FROM} ${about.join ?? ''} WHERE a.merged_into IS NULL AND ${where.sql}`
  return valueCounts(db, about, ofScenario(from, scenario), where.parameters)
}

const planFilter = (db: Mirror, text: string, now: number, networks: NetworkNames): SqlPart =>
  filterSql(text, planFields(db, now, networks), (word) => accountWord(word))

export type PlanPage = { text: string; sort: string; descending: boolean; offset: number; limit: number }

/**
 * A page of the plan. Fields of the filter are those of the accounts list, and `decided`, `locked`, `suggested`, `stranded`.
 * @throws Refusal `bad_filter`, or `bad_request` for a column nothing is sorted by
 */
export function planLines(
  db: Mirror,
  page: PlanPage,
  now: number,
  networks: NetworkNames,
  scenario: string | null = null,
): { total: number; lines: PlanLine[] } {
  const column = SORTS[page.sort]
  if (!column) throw new Refusal('bad_request', `cannot sort by ${page.sort}`, { sort: page.sort })
  const where = planFilter(db, page.text, now, networks)
  const total = db
    .prepare(ofScenario(`SELECT count(*) ${FROM} WHERE a.merged_into IS NULL AND ${where.sql}`, scenario))
    .pluck()
    .get(...where.parameters) as number
  const lines = db
    .prepare(
      ofScenario(
        `${LINE} WHERE a.merged_into IS NULL AND ${where.sql}
       ORDER BY ${column} ${page.descending ? 'DESC' : 'ASC'} NULLS LAST, a.handle COLLATE NOCASE, a.rid LIMIT ? OFFSET ?`,
        scenario,
      ),
    )
    .all(...where.parameters, page.limit, page.offset) as PlanLine[]
  return { total, lines }
}

/** The plan's line of one account; null when there is no such account. */
export function planLine(db: Mirror, account: string, scenario: string | null = null): PlanLine | null {
  const line = db.prepare(ofScenario(`${LINE} WHERE a.merged_into IS NULL AND a.id = ?`, scenario)).get(account)
  return (line as PlanLine | undefined) ?? null
}

/** Accounts whose successor does not stay. */
export function strandedMerges(db: Mirror, scope: Scope): number {
  const where = within(scope)
  return db
    .prepare(`SELECT count(*) ${FROM} WHERE ${where.sql} AND ${STRANDED}`)
    .pluck()
    .get(...where.values) as number
}

export type InForce = {
  id: string
  disposition: Disposition
  into_id: string | null
  reason: string | null
  locked: number
  transfer_team_id: string | null
  transfer_person_id: string | null
  transfer_to: string | null
  charter: string | null
}

/** The decision of the scenario that nothing supersedes, `undecided` ones included. */
export function decisionInForce(db: Mirror, scenario: string, account: string): InForce | null {
  const row = db
    .prepare(
      'SELECT id, disposition, into_id, reason, locked, transfer_team_id, transfer_person_id, transfer_to, charter FROM decision WHERE scenario_id = ? AND account_id = ? AND superseded_by IS NULL',
    )
    .get(scenario, account)
  return (row as InForce | undefined) ?? null
}

/** The team or person a decision gives the account to; both null where somebody outside takes it. */
export function receiverOf(db: Mirror, decision: string): { team: string | null; person: string | null } {
  const row = db
    .prepare('SELECT transfer_team_id AS team, transfer_person_id AS person FROM decision WHERE id = ?')
    .get(decision) as { team: string | null; person: string | null } | undefined
  return row ?? { team: null, person: null }
}

export type Standing = {
  id: string
  handle: string
  network: string
  disposition: Disposition
  suggested: Disposition | null
  suggested_into: string | null
}

/** What holds for one account; null when there is no such account. */
export function standingOf(db: Mirror, account: string, scenario: string | null = null): Standing | null {
  const row = db
    .prepare(
      ofScenario(
        `SELECT a.id, a.handle, a.network, ${DISPOSITION} AS disposition, plan_suggestion.disposition AS suggested, ${SUGGESTED_INTO} AS suggested_into
       ${FROM} WHERE a.merged_into IS NULL AND a.id = ?`,
        scenario,
      ),
    )
    .get(account)
  return (row as Standing | undefined) ?? null
}

/** Handles of accounts that people decided to merge into this one. */
export function decidedInto(db: Mirror, scenario: string, account: string): { id: string; handle: string }[] {
  return db
    .prepare(
      `SELECT a.id, a.handle FROM decision d JOIN account a ON a.id = d.account_id
       WHERE d.into_id = ? AND d.scenario_id = ? AND d.superseded_by IS NULL AND d.disposition = 'merge' ORDER BY a.handle`,
    )
    .all(account, scenario) as { id: string; handle: string }[]
}

export type SuggestionRow = { account: string; disposition: Disposition; into: string | null; why: string }

/** Replaces what was suggested before, and notes when and under which limits. Must run inside a transaction. */
export function replaceSuggestions(
  db: Mirror,
  scenario: string,
  rows: Iterable<SuggestionRow>,
  at: number,
  limits: string,
): void {
  db.prepare('DELETE FROM suggestion WHERE scenario_id = ?').run(scenario)
  const insert = db.prepare(
    'INSERT INTO suggestion (scenario_id, account_id, disposition, into_id, why) VALUES (?, ?, ?, ?, ?)',
  )
  for (const row of rows) insert.run(scenario, row.account, row.disposition, row.into, row.why)
  db.prepare('UPDATE scenario SET suggested_at = ?, limits = ? WHERE id = ?').run(at, limits, scenario)
}
