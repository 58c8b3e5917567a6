import type { Database } from 'better-sqlite3'

/** What a helpdesk says of a conversation beside its messages. */
export type Told = {
  readonly status: string
  readonly subject: string | null
  readonly priority: number | null
  readonly team_id: string | null
  readonly assignee_id: string | null
  readonly reached_resolver_at: number | null
  readonly resolved_at: number | null
  readonly felt: string | null
  readonly rating: string | null
  readonly rating_words: string | null
}
/** One step from team to team, as it was mirrored. */
export type ToldStep = {
  readonly from: string | null
  readonly to: string | null
  readonly at: number
  readonly actor: string | null
}
type State = { readonly rid: number; readonly told: Told; readonly way: readonly ToldStep[] }

const COLUMNS = [
  'status',
  'subject',
  'priority',
  'team_id',
  'assignee_id',
  'reached_resolver_at',
  'resolved_at',
  'felt',
  'rating',
  'rating_words',
] as const

function stateOf(db: Database, rid: number): State | null {
  const told = db.prepare(`SELECT ${COLUMNS.join(', ')} FROM conversation WHERE rid = ?`).get(rid) as Told | undefined
  if (!told) return null
  const way = db
    .prepare(
      'SELECT h.from_team_id AS "from", h.to_team_id AS "to", h.at, h.actor FROM handoff h JOIN conversation c ON c.id = h.conversation_id WHERE c.rid = ? ORDER BY h.seq',
    )
    .all(rid) as ToldStep[]
  return { rid, told, way }
}

function put(db: Database, { rid, told, way }: State): void {
  db.prepare(`UPDATE conversation SET ${COLUMNS.map((name) => `${name} = @${name}`).join(', ')} WHERE rid = @rid`).run({
    ...told,
    rid,
  })
  const id = db.prepare('SELECT id FROM conversation WHERE rid = ?').pluck().get(rid)
  db.prepare('DELETE FROM handoff WHERE conversation_id = ?').run(id)
  const step = db.prepare(
    'INSERT INTO handoff (conversation_id, seq, from_team_id, to_team_id, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const [seq, { from, to, at, actor }] of way.entries()) step.run(id, seq + 1, from, to, at, actor)
}

/** True where somebody decided something about the conversation here: what they said holds. */
function isHandled(db: Database, rid: number): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM conversation c WHERE c.rid = ? AND (EXISTS (SELECT 1 FROM route_step s WHERE s.conversation_id = c.id)
           OR EXISTS (SELECT 1 FROM change h JOIN batch b ON b.seq = h.batch WHERE h.key = c.id AND h.entity = 'conversation' AND b.kind = 'do'
             AND NOT EXISTS (SELECT 1 FROM batch r WHERE r.reverts = b.id AND r.kind = 'undo')))`,
      )
      .get(rid) !== undefined
  )
}

/**
 * Writes what a file says anew of a conversation that is there; what it said before goes on the shelf of the import.
 * @returns whether anything differed; false also where people decided otherwise
 */
export function tellAgain(
  db: Database,
  shelf: { readonly importId: string; place(): number },
  rid: number,
  told: Partial<Told>,
  way: readonly ToldStep[] | null,
): boolean {
  const before = stateOf(db, rid)
  if (!before) return false
  const after = { rid, told: { ...before.told, ...told }, way: way ?? before.way }
  if (JSON.stringify(after) === JSON.stringify(before) || isHandled(db, rid)) return false
  db.prepare("INSERT INTO shelf (import_id, place, kind, row) VALUES (?, ?, 'told', ?)").run(
    shelf.importId,
    shelf.place(),
    JSON.stringify(before),
  )
  put(db, after)
  return true
}

/** Puts back what was said before (or after) an import told it anew, and keeps the other version. */
export function swapTold(db: Database, importId: string, from: 'told' | 'retold', to: 'told' | 'retold'): void {
  const rows = db
    .prepare('SELECT place, row FROM shelf WHERE import_id = ? AND kind = ? ORDER BY place DESC')
    .all(importId, from) as { place: number; row: string }[]
  const keep = db.prepare('UPDATE shelf SET kind = ?, row = ? WHERE import_id = ? AND place = ?')
  for (const { place, row } of from === 'told' ? rows : rows.toReversed()) {
    const wanted = JSON.parse(row) as State
    const now = stateOf(db, wanted.rid)
    if (!now) continue
    put(db, wanted)
    keep.run(to, JSON.stringify(now), importId, place)
  }
}
