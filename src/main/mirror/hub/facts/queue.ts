import type { Mirror } from '../../open.ts'
import { queueRows, ROW_KINDS } from './rows.ts'

/** What waits, by kind; those at the beginning are sent first. */
export const QUEUE_KINDS = [
  'erased person',
  'erased thread',
  'erased message',
  'gone message',
  'gone thread',
  ...ROW_KINDS,
  'thread',
  'message',
] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]
export type QueueKey = string | number
/** One line of the queue; its moment tells whether it was written to again since. */
export type Entry = { readonly kind: QueueKind; readonly key: QueueKey; readonly part: string; readonly at: number }
/** Everything that waits of one row. */
export type Waiting = { readonly key: QueueKey; readonly entries: readonly Entry[]; readonly whole: boolean }

const BROUGHT = 'coalesce((SELECT i.at FROM import i WHERE i.id = import_id), 0)'

/** Everything that is here waits, and from now on what is written; once, and where the hub has less than it had. */
export function beginQueue(db: Mirror): void {
  for (const kind of ROW_KINDS) queueRows(db, kind)
  db.exec(`
INSERT OR IGNORE INTO hub_queue (kind, key, part, at) SELECT 'thread', rid, '', ${BROUGHT} FROM conversation WHERE natural_key NOT LIKE 'erased:%';
INSERT OR IGNORE INTO hub_queue (kind, key, part, at) SELECT 'message', rid, '', ${BROUGHT} FROM message WHERE natural_key NOT LIKE 'erased:%';
INSERT OR IGNORE INTO hub_queue (kind, key, part, at) SELECT 'erased thread', substr(natural_key, 8), '', 0 FROM conversation WHERE natural_key LIKE 'erased:%' AND length(natural_key) = 31;
INSERT OR IGNORE INTO hub_queue (kind, key, part, at) SELECT 'erased message', substr(natural_key, 8), '', 0 FROM message WHERE natural_key LIKE 'erased:%' AND length(natural_key) = 31;
UPDATE hub SET tracks = 1`)
}

/** What waits of a kind, row by row, behind a key. What stays here by a reason does not wait. */
export function waitingRows(db: Mirror, kind: QueueKind, after: QueueKey | null, limit: number): Waiting[] {
  const entries = db
    .prepare(
      `SELECT kind, key, part, at FROM hub_queue WHERE kind = @kind AND reason IS NULL ${after === null ? '' : 'AND key > @after'} ORDER BY key, part LIMIT @limit`,
    )
    .all({ kind, limit, ...(after === null ? {} : { after }) }) as Entry[]
  const rows = [...Map.groupBy(entries, ({ key }) => key)]
  // The last one may go on behind the limit.
  if (entries.length === limit && rows.length > 1) rows.pop()
  const kept = db.prepare("SELECT 1 FROM hub_queue WHERE kind = ? AND key = ? AND part = ''")
  return rows.map(([key, some]) => ({
    key,
    entries: some,
    whole: some[0]?.part === '' || kept.get(kind, key) !== undefined,
  }))
}

/** Lines that are done, unless they were written to again meanwhile. */
export function settle(db: Mirror, entries: readonly Entry[]): void {
  const done = db.prepare('DELETE FROM hub_queue WHERE kind = ? AND key = ? AND part = ? AND at = ?')
  for (const { kind, key, part, at } of entries) done.run(kind, key, part, at)
}

/** Rows that stay here, and why. */
export function keepHere(db: Mirror, rows: readonly { kind: QueueKind; key: QueueKey; reason: string }[]): void {
  const keep = db.prepare('UPDATE hub_queue SET reason = ? WHERE kind = ? AND key = ?')
  for (const { kind, key, reason } of rows) keep.run(reason, kind, key)
}

/** A row waits as a whole, as if it had just come. */
export function queueWhole(db: Mirror, kind: QueueKind, key: QueueKey, at: number): void {
  db.prepare(
    "INSERT INTO hub_queue (kind, key, part, at) VALUES (?, ?, '', ?) ON CONFLICT DO UPDATE SET at = excluded.at, reason = NULL",
  ).run(kind, key, at)
}

/** What stayed here for a reason that may hold no more is tried again. */
export function tryAgain(db: Mirror, reason?: string): void {
  db.prepare(`UPDATE hub_queue SET reason = NULL WHERE reason ${reason === undefined ? 'IS NOT NULL' : '= ?'}`).run(
    ...(reason === undefined ? [] : [reason]),
  )
}

/** Conversations that were private alone and got a public message. */
export function openThreads(db: Mirror): void {
  db.prepare(
    `UPDATE hub_queue SET reason = NULL WHERE kind = 'thread' AND reason = 'private' AND EXISTS (
       SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.rid = hub_queue.key AND m.visibility = 'public')`,
  ).run()
}

/** How many rows wait, and how many stay here because they are private or are not taken. */
export function queueCounts(db: Mirror): { waiting: number; kept: number; private: number } {
  const count = db
    .prepare(
      `SELECT count(*) FILTER (WHERE reason IS NULL) AS waiting, count(*) FILTER (WHERE reason <> 'private') AS kept,
         count(*) FILTER (WHERE reason = 'private' AND kind = 'message') AS private FROM hub_queue`,
    )
    .get() as { waiting: number; kept: number; private: number }
  return count
}

/** Whether anything waits. */
export const factsWait = (db: Mirror): boolean =>
  db.prepare('SELECT 1 FROM hub_queue WHERE reason IS NULL LIMIT 1').get() !== undefined
