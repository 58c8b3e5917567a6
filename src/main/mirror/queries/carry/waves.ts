import type { Disposition } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION, DISPOSITION_INTO, DISPOSITION_JOIN } from '../disposition.ts'

export type WaveRow = {
  id: string
  position: number
  code: string | null
  name: string
  starts_on: string | null
  due_on: string | null
  accounts: number
  audience: number
  carried: number
  tasks: number
  done: number
  late: number
}

/** Waves of the plan in their order, with what is in them. `today` is a calendar day. */
export function waveRows(db: Mirror, today: string): WaveRow[] {
  return db
    .prepare(
      `SELECT w.id, w.position, w.code, w.name, w.starts_on, w.due_on,
         (SELECT count(*) FROM wave_account x JOIN account a ON a.id = x.account_id AND a.merged_into IS NULL WHERE x.wave_id = w.id) AS accounts,
         (SELECT coalesce(sum(a.audience), 0) FROM wave_account x JOIN account a ON a.id = x.account_id AND a.merged_into IS NULL WHERE x.wave_id = w.id) AS audience,
         (SELECT count(*) FROM wave_account x JOIN decision d ON d.account_id = x.account_id AND d.scenario_id = w.scenario_id AND d.superseded_by IS NULL
           JOIN carried c ON c.decision_id = d.id WHERE x.wave_id = w.id) AS carried,
         (SELECT count(*) FROM task t WHERE t.wave_id = w.id) AS tasks,
         (SELECT count(*) FROM task t WHERE t.wave_id = w.id AND t.done_at IS NOT NULL) AS done,
         (SELECT count(*) FROM task t WHERE t.wave_id = w.id AND t.done_at IS NULL AND t.due_on < ?) AS late
       FROM wave w JOIN scenario s ON s.id = w.scenario_id WHERE s.is_plan = 1 ORDER BY w.position, w.id`,
    )
    .all(today) as WaveRow[]
}

export type MemberRow = {
  id: string
  wave: string
  account: string
  handle: string
  network: string
  disposition: Disposition
  into: string | null
  audience: number | null
  carried: number
  why: string
}

/** Accounts of the plan's waves in the order of wave and place. */
export function memberRows(db: Mirror): MemberRow[] {
  return db
    .prepare(
      `SELECT x.id, x.wave_id AS wave, a.id AS account, a.handle, a.network, ${DISPOSITION} AS disposition,
         (SELECT handle FROM account WHERE id = ${DISPOSITION_INTO}) AS "into", a.audience, x.why,
         EXISTS (SELECT 1 FROM carried c WHERE c.decision_id = plan_decision.id) AS carried
       FROM wave_account x JOIN wave w ON w.id = x.wave_id JOIN account a ON a.id = x.account_id${DISPOSITION_JOIN}
       WHERE x.scenario_id = plan_scenario.id AND a.merged_into IS NULL ORDER BY w.position, w.id, x.position, x.id`,
    )
    .all() as MemberRow[]
}

export type StoredWave = { id: string; position: number; name: string; starts_on: string | null; due_on: string | null }

export const storedWave = (db: Mirror, scenario: string, id: string): StoredWave | null =>
  (db
    .prepare('SELECT id, position, name, starts_on, due_on FROM wave WHERE scenario_id = ? AND id = ?')
    .get(scenario, id) as StoredWave | undefined) ?? null

export const storedWaves = (db: Mirror, scenario: string): StoredWave[] =>
  db
    .prepare('SELECT id, position, name, starts_on, due_on FROM wave WHERE scenario_id = ? ORDER BY position, id')
    .all(scenario) as StoredWave[]

export type StoredMember = { id: string; wave_id: string; account_id: string; position: number }

/** Places of some accounts in waves; of all without a list. */
export const storedMembers = (db: Mirror, scenario: string, accounts?: readonly string[]): StoredMember[] =>
  db
    .prepare(
      `SELECT id, wave_id, account_id, position FROM wave_account WHERE scenario_id = @scenario
       AND (@accounts IS NULL OR account_id IN (SELECT value FROM json_each(@accounts))) ORDER BY wave_id, position`,
    )
    .all({ scenario, accounts: accounts === undefined ? null : JSON.stringify(accounts) }) as StoredMember[]
