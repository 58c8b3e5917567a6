import type { Cell } from '#shared/model/exchange.ts'
import type { Mirror } from '../open.ts'

export type ClashRow = {
  readonly id: number
  readonly at: number
  readonly kind: 'field' | 'decision' | 'removed' | 'plan'
  readonly entity: string
  readonly key: string
  readonly field: string
  readonly mine: Cell
  readonly theirs: Cell
  readonly kept: 'mine' | 'theirs'
  readonly partner: string
}
type Stored = Omit<ClashRow, 'mine' | 'theirs'> & { mine: string | null; theirs: string | null }

/** Keeps where both said different things, until somebody has looked at it. */
export function keepClashes(
  db: Mirror,
  merge: { batch: string; at: number; partner: string },
  clashes: readonly {
    kind: string
    entity: string
    key: string
    column: string
    mine: Cell
    theirs: Cell
    kept: string
  }[],
): void {
  const put = db.prepare(
    'INSERT INTO exchange_clash (merge, at, kind, entity, key, field, mine, theirs, kept, partner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { kind, entity, key, column, mine, theirs, kept } of clashes)
    put.run(
      merge.batch,
      merge.at,
      kind,
      entity,
      key,
      column,
      JSON.stringify(mine),
      JSON.stringify(theirs),
      kept,
      merge.partner,
    )
}

/** A merge that was taken back leaves nothing to decide. */
const isUndone = (step: string): string =>
  `EXISTS (SELECT 1 FROM batch r WHERE r.seq = (SELECT max(seq) FROM batch WHERE reverts = ${step}) AND r.kind = 'undo')`
const STANDING = `(answer IS NULL OR ${isUndone('answered_in')}) AND NOT ${isUndone('merge')}`

/** Open ones, newest merge first. */
export function openClashes(
  db: Mirror,
  limit: number,
  merge: string | null = null,
): { total: number; clashes: ClashRow[] } {
  const where = `${STANDING} AND (@merge IS NULL OR merge = @merge)`
  const total = db.prepare(`SELECT count(*) FROM exchange_clash WHERE ${where}`).pluck().get({ merge }) as number
  const rows = db
    .prepare(
      `SELECT id, at, kind, entity, key, field, mine, theirs, kept, partner FROM exchange_clash WHERE ${where} ORDER BY at DESC, kind, id LIMIT @limit`,
    )
    .all({ merge, limit }) as Stored[]
  return { total, clashes: rows.map(read) }
}

const value = (text: string | null): Cell => (text === null ? null : (JSON.parse(text) as Cell))
const read = (row: Stored): ClashRow => ({ ...row, mine: value(row.mine), theirs: value(row.theirs) })

export function clashOf(db: Mirror, id: number): ClashRow | null {
  const row = db
    .prepare(
      `SELECT id, at, kind, entity, key, field, mine, theirs, kept, partner FROM exchange_clash WHERE id = ? AND ${STANDING}`,
    )
    .get(id) as Stored | undefined
  return row ? read(row) : null
}

/** @param step the step that made the answer hold: taken back, the clash is open again */
export function answerClash(
  db: Mirror,
  id: number,
  answer: 'mine' | 'theirs' | 'decided',
  step: string,
  at: number,
): void {
  db.prepare('UPDATE exchange_clash SET answer = ?, answered_in = ?, answered_at = ? WHERE id = ?').run(
    answer,
    step,
    at,
    id,
  )
}
