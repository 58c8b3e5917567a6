import type { Cell } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** A conversation whose messages were not read yet, or not all of them, or by older rules. */
export type DueRow = { rid: number; id: string; last_at: number }

const DUE = `FROM conversation c LEFT JOIN outcome_result r ON r.conversation_rid = c.rid
  WHERE (r.conversation_rid IS NULL OR r.last_at <> c.last_at OR r.rules <> @rules)`

/** Conversations still to be read, by row number: both tables are walked side by side and no further than the page needs. */
export const dueConversations = (db: Mirror, rules: number, after: number, limit: number): DueRow[] =>
  db
    .prepare(`SELECT c.rid, c.id, c.last_at ${DUE} AND c.rid > @after ORDER BY c.rid LIMIT @limit`)
    .all({ rules, after, limit }) as DueRow[]

/** How many are still to be read, and how many there are. */
export function countDue(db: Mirror, rules: number): { due: number; all: number } {
  const all = db.prepare('SELECT count(*) FROM conversation').pluck().get() as number
  const read = db
    .prepare(
      'SELECT count(*) FROM outcome_result r JOIN conversation c ON c.rid = r.conversation_rid WHERE r.last_at = c.last_at AND r.rules = ?',
    )
    .pluck()
    .get(rules) as number
  return { due: all - read, all }
}

export type SaidRow = {
  conversation: string
  id: number
  ours: number
  at: number
  author: string | null
  text: string
}
/** Of one message so much is read. */
const LONGEST = 8000

/** Messages of several conversations, each thread together and oldest first. What was deleted on its network is not read. */
export function saidIn(db: Mirror, ids: readonly string[]): Map<string, SaidRow[]> {
  const rows = db
    .prepare(
      `SELECT m.conversation_id AS conversation, m.rid AS id, m.direction = 'out' AS ours, m.at, m.author, substr(m.text, 1, ${LONGEST}) AS text
       FROM json_each(?) j JOIN message m ON m.conversation_id = j.value
       WHERE m.deleted_upstream_at IS NULL ORDER BY j.key, m.at, m.rid`,
    )
    .all(JSON.stringify(ids)) as SaidRow[]
  const threads = new Map<string, SaidRow[]>()
  for (const row of rows) {
    const thread = threads.get(row.conversation)
    if (thread) thread.push(row)
    else threads.set(row.conversation, [row])
  }
  return threads
}

const COLUMNS = [
  'conversation_rid',
  'last_at',
  'rules',
  'felt',
  'consequence',
  'stage',
  'influence',
  'settled',
  'idea',
  'why',
] as const
export type OutcomeRow = Readonly<Record<(typeof COLUMNS)[number], Cell>>

/** Writes what was inferred in place of what was inferred before. Conversations that went meanwhile are left out. */
export function writeOutcomes(db: Mirror, rows: readonly OutcomeRow[]): void {
  const write = db.prepare(
    `INSERT OR REPLACE INTO outcome_result (${COLUMNS.join(', ')})
     SELECT ${COLUMNS.map((column) => `@${column}`).join(', ')} WHERE EXISTS (SELECT 1 FROM conversation WHERE rid = @conversation_rid)`,
  )
  for (const row of rows) write.run(row)
}
