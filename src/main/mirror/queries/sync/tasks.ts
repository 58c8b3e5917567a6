import type { Mirror } from '../../open.ts'

export type TaskState = 'waiting' | 'paused' | 'cancelled' | 'failed'
export type TaskRow = {
  readonly id: string
  readonly connectorId: string
  readonly what: string
  readonly subject: string
  readonly state: TaskState
  readonly cursor: string | null
  readonly tries: number
  readonly notBefore: number
  readonly problem: string | null
  readonly detail: string | null
  readonly lastAt: number | null
  readonly rows: number
}

const COLUMNS = `id, connector_id AS connectorId, what, subject, state, cursor, tries, not_before AS notBefore, problem, detail,
  last_at AS lastAt, rows`

export const taskRows = (db: Mirror): TaskRow[] =>
  db.prepare(`SELECT ${COLUMNS} FROM sync_task ORDER BY not_before, id`).all() as TaskRow[]

/** Streams that wait and may go on at `now`, the longest due first; read one by one, because few of them are ever needed at once. */
export const dueTasks = (db: Mirror, now: number): Iterable<TaskRow> =>
  db
    .prepare(`SELECT ${COLUMNS} FROM sync_task WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, id`)
    .iterate(now) as Iterable<TaskRow>

/** When the next stream behind `now` may go on; null where none waits for a later moment. */
export const nextTaskAt = (db: Mirror, now: number): number | null =>
  db.prepare("SELECT min(not_before) FROM sync_task WHERE state = 'waiting' AND not_before > ?").pluck().get(now) as
    | number
    | null

export const taskRow = (db: Mirror, id: string): TaskRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM sync_task WHERE id = ?`).get(id) as TaskRow | undefined) ?? null

export type NewTask = {
  readonly id: string
  readonly connectorId: string
  readonly what: string
  readonly subject: string
}

/** Adds streams that are new and takes away those that nothing asks for any more. Must be used inside a transaction. */
export function layTasks(db: Mirror, added: readonly NewTask[], gone: readonly string[]): void {
  const add = db.prepare('INSERT OR IGNORE INTO sync_task (id, connector_id, what, subject) VALUES (?, ?, ?, ?)')
  const known = db.prepare('SELECT 1 FROM connector WHERE id = ?')
  const remove = db.prepare('DELETE FROM sync_task WHERE id = ?')
  for (const { id, connectorId, what, subject } of added)
    if (known.get(connectorId)) add.run(id, connectorId, what, subject)
  for (const id of gone) remove.run(id)
}

/**
 * Moves a stream on: where it goes on, when, and how many rows came. Belongs into the transaction that writes the rows.
 * @returns false when the stream is no longer asked for, or stands elsewhere than where the page began: then nothing may be written
 */
export function advanceTask(
  db: Mirror,
  id: string,
  to: { from: string | null; cursor: string | null; notBefore: number; rows: number; at: number },
): boolean {
  return (
    db
      .prepare(
        `UPDATE sync_task SET cursor = @cursor, not_before = @notBefore, rows = rows + @rows, last_at = @at, tries = 0, problem = NULL, detail = NULL
         WHERE id = @id AND cursor IS @from AND state = 'waiting'`,
      )
      .run({ id, ...to }).changes > 0
  )
}

/** Notes that a stream did not get on, and when it may try again. */
export function missTask(
  db: Mirror,
  id: string,
  miss: { state: TaskState; notBefore: number; problem: string; detail: string },
): void {
  db.prepare(
    `UPDATE sync_task SET state = CASE WHEN state = 'waiting' THEN @state ELSE state END, not_before = @notBefore, problem = @problem, detail = @detail,
       tries = tries + 1 WHERE id = @id`,
  ).run({ id, ...miss })
}

const TO: Readonly<Record<'retry' | 'pause' | 'resume' | 'cancel', string>> = {
  retry: "state = 'waiting', not_before = 0, tries = 0",
  pause: "state = CASE WHEN state = 'waiting' THEN 'paused' ELSE state END",
  resume: "state = CASE WHEN state = 'paused' THEN 'waiting' ELSE state END",
  cancel: "state = 'cancelled'",
}

/** @returns how many streams there were */
export function turnTasks(db: Mirror, ids: readonly string[], to: keyof typeof TO): number {
  return db
    .prepare(`UPDATE sync_task SET ${TO[to]} WHERE id IN (SELECT value FROM json_each(?))`)
    .run(JSON.stringify(ids)).changes
}

/** Makes streams due that wait for their hour, or for what is in the way of them. */
export function makeDue(db: Mirror, ids: readonly string[]): number {
  return db
    .prepare(
      "UPDATE sync_task SET not_before = 0, state = 'waiting' WHERE id IN (SELECT value FROM json_each(?)) AND state IN ('waiting', 'failed')",
    )
    .run(JSON.stringify(ids)).changes
}

/** A connector that was changed may ask other places: its streams begin anew. */
export function restartTasks(db: Mirror, connector: string): void {
  db.prepare(
    "UPDATE sync_task SET not_before = 0, tries = 0, problem = NULL, detail = NULL, cursor = NULL, state = CASE WHEN state = 'failed' THEN 'waiting' ELSE state END WHERE connector_id = ?",
  ).run(connector)
  db.prepare('DELETE FROM sync_seen WHERE connector_id = ?').run(connector)
}

/** The newest message of the mirror, and when a source last brought conversations; null where there is none. */
export const conversationsAge = (db: Mirror): { messageAt: number | null; fetchedAt: number | null } => ({
  messageAt: db.prepare('SELECT max(last_at) FROM conversation').pluck().get() as number | null,
  fetchedAt: db
    .prepare("SELECT max(last_at) FROM sync_task WHERE what IN ('mentions', 'tickets', 'conversations', 'entries')")
    .pluck()
    .get() as number | null,
})
