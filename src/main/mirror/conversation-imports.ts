import type { Database } from 'better-sqlite3'
import { settleTimes } from './queries/conversations/import.ts'
import { stemmed } from './stems.ts'
import { swapTold } from './told-again.ts'

/** The line of the change log that stands for everything an import of conversations brought. */
export type ImportedRange = {
  readonly id: string
  readonly first_message: number
  readonly last_message: number
  readonly first_conversation: number
  readonly last_conversation: number
}
type Shelved = { place: number; kind: string; row: string }
type Row = Record<string, string | number | null>

/** Takes an import back, or says which of its conversations somebody worked on since. */
export function withdrawUnlessUsed(db: Database, range: ImportedRange, batch: string): string[] {
  const used = workedOn(db, range, batch)
  if (used.length === 0) withdraw(db, range)
  return used
}

function workedOn(db: Database, range: ImportedRange, batch: string): string[] {
  return db
    .prepare(
      `SELECT c.id FROM conversation c WHERE c.rid BETWEEN ? AND ? AND c.import_id = ? AND (
         EXISTS (SELECT 1 FROM change h WHERE h.key = c.id AND h.entity = 'conversation' AND h.batch > (SELECT seq FROM batch WHERE id = ?)
           AND NOT EXISTS (SELECT 1 FROM batch b JOIN batch r ON r.reverts = b.id AND r.kind = 'undo' WHERE b.seq = h.batch)
           AND (SELECT kind FROM batch WHERE seq = h.batch) = 'do')
         OR EXISTS (SELECT 1 FROM route_step s WHERE s.conversation_id = c.id)
         OR EXISTS (SELECT 1 FROM triage t WHERE t.conversation_id = c.id)
         OR EXISTS (SELECT 1 FROM outcome o WHERE o.id = c.id)
         OR EXISTS (SELECT 1 FROM insight_conversation i WHERE i.conversation_id = c.id))`,
    )
    .pluck()
    .all(range.first_conversation, range.last_conversation, range.id, batch) as string[]
}

/** Takes away what an import brought and keeps it for a redo. What other files added to its conversations stays with them. */
function withdraw(db: Database, range: ImportedRange): void {
  const { id } = range
  const mine = [range.first_message, range.last_message, id] as const
  const touched = db
    .prepare(
      `SELECT DISTINCT c.rid FROM message m JOIN conversation c ON c.id = m.conversation_id
       WHERE m.rid BETWEEN ? AND ? AND m.import_id = ?`,
    )
    .pluck()
    .all(...mine) as number[]
  restoreEdits(db, id)
  swapTold(db, id, 'told', 'retold')
  const gone = `SELECT c.id FROM conversation c WHERE c.rid BETWEEN ? AND ? AND c.import_id = ?
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.import_id IS NOT c.import_id)`
  const own = [range.first_conversation, range.last_conversation, id] as const
  const mineToo = 'rid BETWEEN ? AND ? AND import_id = ?'
  shelve(db, id, 'contact', 'import_id = ?', id)
  shelve(db, id, 'contact_identity', 'import_id = ?', id)
  shelve(db, id, 'conversation', `id IN (${gone})`, ...own)
  shelve(db, id, 'handoff', `conversation_id IN (${gone})`, ...own)
  shelve(db, id, 'message', mineToo, ...mine)
  shelve(db, id, 'attachment', `message_rid IN (SELECT rid FROM message WHERE ${mineToo})`, ...mine)
  db.prepare('DELETE FROM message WHERE rid BETWEEN ? AND ? AND import_id = ?').run(...mine)
  db.prepare(`DELETE FROM conversation WHERE id IN (${gone})`).run(...own)
  db.prepare(
    'DELETE FROM contact WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = contact.id)',
  ).run(id)
  db.prepare(
    'DELETE FROM contact_identity WHERE import_id = ? AND contact_id NOT IN (SELECT id FROM contact WHERE import_id = ?)',
  ).run(id, id)
  settleTimes(db, touched)
}

/** Brings back what `withdraw` took away. */
export function bringBack(db: Database, range: ImportedRange): void {
  const { id } = range
  const portion = db.prepare(
    "SELECT place, kind, row FROM shelf WHERE import_id = ? AND place > ? AND kind NOT IN ('edit', 'edited', 'told', 'retold') ORDER BY place LIMIT 1000",
  )
  const statements = new Map<string, ReturnType<Database['prepare']>>()
  const search = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  const touched = new Set<string>()
  const rows = (after: number): Shelved[] => portion.all(id, after) as Shelved[]
  const put = ({ kind, row }: Shelved): void => {
    const values = JSON.parse(row) as Row
    const names = Object.keys(values)
    const statement =
      statements.get(kind) ??
      db.prepare(
        `INSERT OR IGNORE INTO ${kind} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
    statements.set(kind, statement)
    statement.run(...Object.values(values))
    if (kind !== 'message') return
    touched.add(String(values['conversation_id']))
    if (values['deleted_upstream_at'] === null) search.run(values['rid'], stemmed(String(values['text'])))
  }
  for (let some = rows(-1); some.length > 0; some = rows(some.at(-1)?.place ?? 0)) for (const row of some) put(row)
  db.prepare("DELETE FROM shelf WHERE import_id = ? AND kind NOT IN ('edit', 'edited', 'told', 'retold')").run(id)
  swapEdits(db, id, 'edited', 'edit')
  swapTold(db, id, 'retold', 'told')
  const rid = db.prepare('SELECT rid FROM conversation WHERE id = ?').pluck()
  settleTimes(
    db,
    [...touched].map((conversation) => rid.get(conversation) as number),
  )
}

const restoreEdits = (db: Database, id: string): void => swapEdits(db, id, 'edit', 'edited')

/** Puts back what messages said before (or after) an import changed them, and keeps the other version. */
function swapEdits(db: Database, id: string, from: 'edit' | 'edited', to: 'edit' | 'edited'): void {
  const rows = db.prepare('SELECT place, row FROM shelf WHERE import_id = ? AND kind = ?').all(id, from) as {
    place: number
    row: string
  }[]
  const now = db.prepare('SELECT text, deleted_upstream_at AS deleted FROM message WHERE rid = ?')
  const set = db.prepare('UPDATE message SET text = ?, deleted_upstream_at = ? WHERE rid = ?')
  const keep = db.prepare('UPDATE shelf SET kind = ?, row = ? WHERE import_id = ? AND place = ?')
  const forget = db.prepare('DELETE FROM message_search WHERE rowid = ?')
  const remember = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  for (const { place, row } of rows) {
    const before = JSON.parse(row) as { rid: number; text: string; deleted: number | null }
    const current = now.get(before.rid) as { text: string; deleted: number | null } | undefined
    if (!current) continue
    set.run(before.text, before.deleted, before.rid)
    forget.run(before.rid)
    if (before.deleted === null) remember.run(before.rid, stemmed(before.text))
    keep.run(to, JSON.stringify({ rid: before.rid, ...current }), id, place)
  }
}

/** Copies rows to the shelf as they are, without a detour through the program. */
function shelve(db: Database, id: string, table: string, where: string, ...values: (string | number)[]): void {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `'${name}', "${name}"`)
  db.prepare(
    `INSERT INTO shelf (import_id, place, kind, row)
     SELECT ?, (SELECT coalesce(max(place), -1) FROM shelf WHERE import_id = ?) + row_number() OVER (), ?, json_object(${columns.join(', ')})
     FROM ${table} WHERE ${where}`,
  ).run(id, id, table, ...values)
}
