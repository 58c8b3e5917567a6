import type { FindingStatus } from '#shared/model/finding.ts'
import type { Mirror } from '../open.ts'
import { aboutOf } from './current-findings.ts'
import { FINDING_STATUS } from './finding-status.ts'

/** Whether any other run had finding `f` of the newest one; run by run, by the number of what it is about. */
const EARLIER = `EXISTS (SELECT 1 FROM finding p WHERE p.run_id <> f.run_id AND p.about IN ${aboutOf('f.identity')} AND p.rule = f.rule)`
const REGRESSED = `(f.is_new = 1 AND ${EARLIER})`
const ENDED = `(s.status = 'accepted' AND s.expires_on <= date('now', 'localtime'))`
const NOT_FIXED = `(s.status = 'fixed' AND s.status_at <= r.started_at)`

/** Its day has passed and nobody settled it. */
export const OVERDUE = `(s.due_on < date('now', 'localtime') AND ${FINDING_STATUS} IN ('open', 'in_progress'))`
/** The risk is accepted, and the day it ends on is within a week. */
export const ENDING = `(s.status = 'accepted' AND s.expires_on > date('now', 'localtime') AND s.expires_on <= date('now', 'localtime', '+7 days'))`

/** Why finding `f` of run `r` with its state `s` asks for work again; null where it does not. */
export const AGAIN = `CASE WHEN ${REGRESSED} THEN 'regressed' WHEN ${ENDED} THEN 'waiver_ended' WHEN ${NOT_FIXED} THEN 'not_fixed' END`

/** How many comments finding `f` has. */
export const COMMENTS = `(SELECT count(*) FROM finding_comment n WHERE n.identity = f.identity)`

/** The words of `is:` and the condition of each. */
export const IS_WORDS: Readonly<Record<string, string>> = {
  new: `(f.is_new = 1 AND NOT ${EARLIER})`,
  regressed: REGRESSED,
  persisting: 'f.is_new = 0',
  'not-fixed': NOT_FIXED,
  'waiver-ended': ENDED,
  'waiver-ending': ENDING,
  overdue: OVERDUE,
  commented: `${COMMENTS} > 0`,
}

/** Gives a finding every word of `is:` that holds for it, so that they can be counted. */
export const IS_JOIN = `JOIN json_each(json_array(${Object.entries(IS_WORDS)
  .map(([word, condition]) => `CASE WHEN ${condition} THEN '${word}' END`)
  .join(', ')})) lived ON lived.value IS NOT NULL`

export type FindingState = {
  /** As it was set; `holds` is what is left of it now. */
  status: FindingStatus
  holds: FindingStatus
}

/** What people said about a finding, as the newest run leaves it; null when nobody said anything. */
export function findingState(db: Mirror, run: string | null, identity: string): FindingState | null {
  const row = db
    .prepare(
      `SELECT s.status, ${FINDING_STATUS} AS holds FROM finding_state s LEFT JOIN audit_run r ON r.id = ? WHERE s.id = ?`,
    )
    .get(run, identity) as FindingState | undefined
  return row ?? null
}

/** Every run from the first that found it on, oldest first, and whether it did. */
export function findingRuns(db: Mirror, identity: string): { at: number; found: boolean }[] {
  const rows = db
    .prepare(
      `SELECT r.started_at AS at, f.rid IS NOT NULL AS found FROM audit_run r
       LEFT JOIN finding f ON f.run_id = r.id AND f.about IN ${aboutOf('@identity')} AND f.identity = @identity ORDER BY r.seq`,
    )
    .all({ identity }) as { at: number; found: number }[]
  const first = rows.findIndex((row) => row.found === 1)
  return first === -1 ? [] : rows.slice(first).map(({ at, found }) => ({ at, found: found === 1 }))
}

export type CommentRow = { id: string; at: number; author: string; text: string }

/** What people wrote about a finding, oldest first. */
export function findingComments(db: Mirror, identity: string): CommentRow[] {
  return db
    .prepare('SELECT id, at, author, text FROM finding_comment WHERE identity = ? ORDER BY at, id')
    .all(identity) as CommentRow[]
}
