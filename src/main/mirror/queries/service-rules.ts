import type { TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'

export type TeamRow = { id: string; name: string; function: TeamFunction | null; marketId: string | null }
export const teamRows = (db: Mirror): TeamRow[] =>
  db.prepare('SELECT id, name, function, market_id AS marketId FROM team ORDER BY name, id').all() as TeamRow[]

export type TargetRecord = {
  id: string
  teamId: string | null
  marketId: string | null
  role: string | null
  firstAnswer: number | null
  resolution: number | null
}
export const targetRows = (db: Mirror): TargetRecord[] =>
  db
    .prepare(
      'SELECT id, team_id AS teamId, market_id AS marketId, role, first_answer_minutes AS firstAnswer, resolution_minutes AS resolution FROM service_target ORDER BY rowid',
    )
    .all() as TargetRecord[]

export type HoursRecord = { id: string; marketId: string | null; timeZone: string; week: string }
export const hoursRows = (db: Mirror): HoursRecord[] =>
  db
    .prepare('SELECT id, market_id AS marketId, time_zone AS timeZone, week FROM working_hours ORDER BY rowid')
    .all() as HoursRecord[]

export type HolidayRecord = { id: string; marketId: string | null; day: string; name: string | null }
export const holidayRows = (db: Mirror): HolidayRecord[] =>
  db.prepare('SELECT id, market_id AS marketId, day, name FROM holiday ORDER BY day, rowid').all() as HolidayRecord[]

/** A value people set for the whole workspace, as JSON; null while nobody did. */
export function settingOf(db: Mirror, id: string): unknown {
  const value = db.prepare('SELECT value FROM setting WHERE id = ?').pluck().get(id) as string | undefined
  return value === undefined ? null : JSON.parse(value)
}

export const isTeam = (db: Mirror, id: string): boolean =>
  db.prepare('SELECT 1 FROM team WHERE id = ?').get(id) !== undefined
export const isMarket = (db: Mirror, id: string): boolean =>
  db.prepare('SELECT 1 FROM market WHERE id = ?').get(id) !== undefined

/** The target that holds for everybody, in minutes; null when nobody set one. */
export function generalTarget(db: Mirror): number | null {
  const minutes = db
    .prepare(
      'SELECT min(first_answer_minutes) FROM service_target WHERE team_id IS NULL AND market_id IS NULL AND role IS NULL',
    )
    .pluck()
    .get() as number | null
  return minutes
}
