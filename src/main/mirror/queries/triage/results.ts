import { type RowBuffer, rowBuffer } from '../../row-buffer.ts'
import type { Cell } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

const COLUMNS = [
  'conversation_id',
  'computed_at',
  'last_at',
  'language',
  'sentiment',
  'intent',
  'needs_answer',
  'needs_help',
  'relationship',
  'reach',
  'urgency',
  'priority',
  'points',
  'team_id',
  'function',
  'role',
  'respond_within',
  'waiting_since',
  'why',
  'path',
] as const
export type ResultRow = Readonly<Record<(typeof COLUMNS)[number], Cell>>

/** Writes what was computed for conversations in place of what was computed before. */
export function resultWriter(db: Mirror): { add(row: ResultRow): void; flush(): void } {
  const remove = db.prepare('DELETE FROM triage_result WHERE conversation_id = ?')
  const buffer: RowBuffer = rowBuffer(db, 'triage_result', COLUMNS)
  return {
    add(row) {
      remove.run(row.conversation_id)
      buffer.add(COLUMNS.map((column) => row[column]))
    },
    flush: () => buffer.flush(),
  }
}
