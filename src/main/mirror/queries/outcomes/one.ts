import type { Mirror } from '../../open.ts'
import { settledAsMirrored } from './standing.ts'

export type MirroredOutcome = {
  felt: string | null
  consequence: string | null
  stage: string | null
  settled: number | null
  last_at: number
  rating: string | null
  rating_words: string | null
}
export type StatedOutcome = {
  felt: string | null
  consequence: string | null
  stage: string | null
  influence: string | null
  settled: number | null
  note: string | null
  file: string | null
  judged_by: string
  judged_at: number
}
export type InferredOutcome = {
  felt: string | null
  consequence: string | null
  stage: string | null
  influence: string | null
  settled: number | null
  why: string
  last_at: number
  rules: number
}

/** What was mirrored of a conversation's outcome; null when there is no such conversation. */
export function mirroredOutcome(db: Mirror, id: string, now: number): MirroredOutcome | null {
  const row = db
    .prepare(
      `SELECT nullif(c.felt, 'unknown') AS felt, nullif(c.consequence, 'unknown') AS consequence, c.stage, ${settledAsMirrored(now)} AS settled, c.last_at, c.rating, c.rating_words
       FROM conversation c WHERE c.id = ?`,
    )
    .get(id) as MirroredOutcome | undefined
  return row ?? null
}

/** What people or a file stated of it; null when nobody did. */
export function statedOutcome(db: Mirror, id: string): StatedOutcome | null {
  const row = db
    .prepare(
      'SELECT felt, consequence, stage, influence, settled, note, file, judged_by, judged_at FROM outcome WHERE id = ?',
    )
    .get(id) as StatedOutcome | undefined
  return row ?? null
}

/** What was inferred of it; null before it was read. */
export function inferredOutcome(db: Mirror, id: string): InferredOutcome | null {
  const row = db
    .prepare(
      `SELECT r.felt, r.consequence, r.stage, r.influence, r.settled, r.why, r.last_at, r.rules
       FROM conversation c JOIN outcome_result r ON r.conversation_rid = c.rid WHERE c.id = ?`,
    )
    .get(id) as InferredOutcome | undefined
  return row ?? null
}

export type ShowingMessage = { id: number; text: string | null; at: number; private: number }

/** Messages by number, as long as they belong to the conversation; the text is null once it was deleted on its network. */
export function showingMessages(db: Mirror, id: string, messages: readonly number[]): Map<number, ShowingMessage> {
  const rows = db
    .prepare(
      `SELECT m.rid AS id, CASE WHEN m.deleted_upstream_at IS NULL THEN substr(m.text, 1, 300) END AS text, m.at, m.visibility = 'private' AS private
       FROM json_each(?) j JOIN message m ON m.rid = j.value WHERE m.conversation_id = ?`,
    )
    .all(JSON.stringify(messages), id) as ShowingMessage[]
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Conversations that a file names: by their id, or by the number of one of their messages as its network or helpdesk gives it,
 * with or without the `prefix:` under which it was mirrored.
 */
export function conversationsNamed(
  db: Mirror,
  names: readonly string[],
  prefixes: readonly string[],
): Map<string, Set<string>> {
  const rows = db
    .prepare(
      `SELECT j.value AS name, c.id FROM json_each(@names) j JOIN conversation c ON c.id = j.value
       UNION ALL SELECT j.value, m.conversation_id FROM json_each(@names) j JOIN message m ON m.natural_key = j.value
       UNION ALL SELECT j.value, m.conversation_id FROM json_each(@names) j CROSS JOIN json_each(@prefixes) p
         CROSS JOIN message m ON m.natural_key = p.value || ':' || j.value`,
    )
    .all({ names: JSON.stringify(names), prefixes: JSON.stringify(prefixes) }) as { name: string; id: string }[]
  const found = new Map<string, Set<string>>()
  for (const { name, id } of rows) {
    const ids = found.get(name)
    if (ids) ids.add(id)
    else found.set(name, new Set([id]))
  }
  return found
}
