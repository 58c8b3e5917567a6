import type { Mirror } from '../open.ts'
import { stepHead } from '../exchange/knows.ts'
import type { Line, Step } from '#shared/model/exchange.ts'

const WAITS = "hub IS NULL AND clock <> '' AND id NOT IN (SELECT step FROM hub_refused)"

/** How many steps were not sent yet. */
export const waitingCount = (db: Mirror): number =>
  db.prepare(`SELECT count(*) FROM batch WHERE ${WAITS}`).pluck().get() as number

export type Waiting = { readonly seq: number; readonly lines: number; readonly reverts: string | null }

/** Steps that wait, in the order in which they were made here, with how many lines of the log they have. */
export const waitingSteps = (db: Mirror, after: number, limit: number): Waiting[] =>
  db
    .prepare(
      `SELECT seq, reverts, (SELECT count(*) FROM change c WHERE c.batch = batch.seq) AS lines FROM batch
       WHERE ${WAITS} AND seq > ? ORDER BY seq LIMIT ?`,
    )
    .all(after, limit) as Waiting[]

type LineRow = { id: number; clock: string; entity: string; key: string; before: string | null; after: string | null }
/** Lines read in one go. */
const PORTION = 2_000

/** Reads a step portion by portion, so that whoever waits for this thread is answered in between. */
export async function waitingStep(
  db: Mirror,
  seq: number,
  exchanged: (entity: string) => boolean,
  breathe: () => Promise<void>,
): Promise<Step | null> {
  const head = stepHead(db, seq)
  if (!head) return null
  const read = db.prepare(
    'SELECT id, clock, entity, key, before, after FROM change WHERE batch = ? AND id > ? ORDER BY id LIMIT ?',
  )
  const lines: Step['lines'][number][] = []
  for (let last = 0; ;) {
    const portion = read.all(seq, last, PORTION) as LineRow[]
    for (const { clock, entity, key, before, after } of portion)
      if (exchanged(entity)) lines.push({ clock, entity, key, before: cells(before), after: cells(after) })
    last = portion.at(-1)?.id ?? last
    if (portion.length < PORTION) break
    await breathe()
  }
  return { ...head, lines }
}

const cells = (text: string | null): Line['after'] => (text === null ? null : (JSON.parse(text) as Line['after']))

/** Steps that are in the hub now, and those it does not take. */
export function noteSent(
  db: Mirror,
  sent: readonly string[],
  refused: readonly { step: string; reason: string; detail: string | null }[],
  at: number,
): void {
  const mark = db.prepare('UPDATE batch SET hub = 0 WHERE id = ? AND hub IS NULL')
  for (const id of sent) mark.run(id)
  const keep = db.prepare('INSERT OR REPLACE INTO hub_refused (step, reason, detail, at) VALUES (?, ?, ?, ?)')
  for (const { step, reason, detail } of refused) keep.run(step, reason, detail, at)
}

export type RefusedRow = {
  readonly step: string
  readonly reason: string
  readonly detail: string | null
  readonly at: number
  readonly action: string
  readonly actor: string
  readonly madeAt: number
  readonly lines: number
}
export const refusedSteps = (db: Mirror, limit: number): { total: number; steps: RefusedRow[] } => ({
  total: db.prepare('SELECT count(*) FROM hub_refused').pluck().get() as number,
  steps: db
    .prepare(
      `SELECT r.step, r.reason, r.detail, r.at, b.action, b.actor, b.at AS madeAt, b.count AS lines
       FROM hub_refused r JOIN batch b ON b.id = r.step ORDER BY b.seq DESC LIMIT ?`,
    )
    .all(limit) as RefusedRow[],
})

/** Which refused steps were taken back here, each with the step that did it. */
export const refusedAndUndone = (db: Mirror): { step: string; undo: string }[] =>
  db
    .prepare(
      `SELECT r.step, u.id AS undo FROM hub_refused r JOIN batch u ON u.reverts = r.step AND u.kind = 'undo' AND u.hub IS NULL
       WHERE NOT EXISTS (SELECT 1 FROM batch later WHERE later.reverts = r.step AND later.seq > u.seq)`,
    )
    .all() as { step: string; undo: string }[]

/** The lines of steps count for nothing any more. @returns them */
export function setStepsAside(db: Mirror, steps: readonly string[]): Line[] {
  const lines: Line[] = []
  for (const id of steps) {
    const read = db
      .prepare(
        'SELECT clock, entity, key, before, after FROM change WHERE batch = (SELECT seq FROM batch WHERE id = ?) ORDER BY id',
      )
      .all(id) as Omit<LineRow, 'id'>[]
    for (const line of read) lines.push({ ...line, batch: id, before: cells(line.before), after: cells(line.after) })
    db.prepare('UPDATE batch SET hub = -1 WHERE id = ?').run(id)
    db.prepare('DELETE FROM hub_refused WHERE step = ?').run(id)
  }
  return lines
}
