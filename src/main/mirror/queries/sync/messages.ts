import type { Mirror } from '../../open.ts'

/**
 * Keys of our own messages on an account that a connector brought, that were said in a span of time, both ends included, and
 * were not deleted since. What the source no longer lists of them may have been deleted there.
 */
export function ownMessageKeys(
  db: Mirror,
  account: string,
  span: { from: number; to: number; connector: string },
  limit: number,
): string[] {
  return db
    .prepare(
      `SELECT m.natural_key FROM conversation c JOIN message m ON m.conversation_id = c.id
       WHERE c.account_id = @account AND c.started_at <= @to AND c.last_at >= @from AND m.direction = 'out' AND m.at BETWEEN @from AND @to
         AND m.deleted_upstream_at IS NULL AND m.import_id = @connector ORDER BY m.at DESC LIMIT @limit`,
    )
    .pluck()
    .all({ account, ...span, limit }) as string[]
}

/** What an import put aside for an undo; mirrored messages have none. */
export const clearShelf = (db: Mirror, importId: string): void => {
  db.prepare('DELETE FROM shelf WHERE import_id = ?').run(importId)
}

/** Writes a snapshot unless there is one of that moment. @returns whether it was new */
export function addSnapshot(
  db: Mirror,
  account: string,
  one: {
    takenAt: number
    source: string
    followers: number | null
    following: number | null
    posts: number | null
    lastPostAt: number | null
  },
): boolean {
  return (
    db
      .prepare(
        `INSERT OR IGNORE INTO snapshot (account_id, taken_at, source, followers, following, posts, last_post_at)
         VALUES (@account, @takenAt, @source, @followers, @following, @posts, @lastPostAt)`,
      )
      .run({ account, ...one }).changes > 0
  )
}

/** Keys of the messages of a thread whose keys begin with the thread's own (`zendesk:17/…`). */
export const threadKeys = (db: Mirror, thread: string): string[] =>
  db
    .prepare('SELECT natural_key FROM message WHERE natural_key > ? AND natural_key < ?')
    .pluck()
    .all(`${thread}/`, `${thread}0`) as string[]
