import type { Step } from '#shared/model/exchange.ts'
import type { ChangeWriter } from '../changes.ts'
import { foreignLog } from '../exchange/foreign-log.ts'
import { mergeStore, type Silent } from '../exchange/store.ts'
import type { Mirror } from '../open.ts'

export type Key = { readonly entity: string; readonly key: string; readonly reset?: boolean }
const nameOf = ({ entity, key }: Key): string => `${entity} ${key}`

/** Puts steps that were pulled away until everything is here. */
export function keepPulled(db: Mirror, steps: readonly Step[], seq: number): void {
  const put = db.prepare('INSERT INTO hub_inbox (step) VALUES (?)')
  for (const step of steps) put.run(JSON.stringify(step))
  db.prepare('UPDATE hub SET inbox = ?').run(seq)
}

function* inbox(db: Mirror): Generator<Step> {
  const next = db.prepare('SELECT place, step FROM hub_inbox WHERE place > ? ORDER BY place LIMIT 1')
  for (let place = 0; ;) {
    const row = next.get(place) as { place: number; step: string } | undefined
    if (!row) return
    place = row.place
    yield JSON.parse(row.step) as Step
  }
}

/**
 * Everything pulled enters the log, first what waited. Only the names of rows are held in memory; the lines are read where they are.
 * @param fits what no workspace of this version could have written is left out, for everybody alike
 * @param silent where others decide: gets what merging did without logging it
 */
export function arriveFromHub(
  db: Mirror,
  changes: ChangeWriter,
  steps: readonly Step[],
  fits: (line: Step['lines'][number], step: Step) => boolean,
  silent: ((decided: Silent) => void) | null,
) {
  db.pragma('defer_foreign_keys = ON')
  const touched = new Map<string, Key>()
  const ids = new Set<string>()
  let lines = 0
  const log = foreignLog(db, changes, 1, ({ entity, key, batch }) => {
    lines++
    ids.add(batch)
    const name = `${entity} ${key}`
    if (!touched.has(name)) touched.set(name, { entity, key })
  })
  const took = (step: Step): void => log.add({ ...step, lines: step.lines.filter((line) => fits(line, step)) })
  for (const step of inbox(db)) took(step)
  for (const step of steps) took(step)
  log.flush()
  const again = silent === null ? takeSilent(db) : awaitedBy(db, touched.values())
  for (const one of again) touched.set(nameOf(one), { ...one, reset: true })
  const state = db.prepare('SELECT hub FROM batch WHERE id = ?').pluck()
  const store = mergeStore(db, changes, new Map(), Number.MAX_SAFE_INTEGER, { undoable: false, silent })
  return {
    store,
    touched: [...touched.values()],
    steps: ids.size,
    lines,
    came: (batch: string): boolean => ids.has(batch),
    /** Those who wrote what came had not seen what was not there when they sent it. */
    unseen(batch: string): boolean {
      if (batch === '' || ids.has(batch)) return false
      const stands = state.get(batch) as number | null | undefined
      return stands === null || stands === 0
    },
  }
}

/** Rows that are not what the log says and wait for what comes now, or for anything. They are forgotten: merging finds them again. */
function awaitedBy(db: Mirror, came: Iterable<Key>): Key[] {
  const read = db.prepare('SELECT entity, key FROM hub_silent WHERE awaits = ?')
  const clear = db.prepare('DELETE FROM hub_silent WHERE awaits = ?')
  const found: Key[] = []
  for (const awaits of ['', ...[...came].map(nameOf)]) {
    const rows = read.all(awaits) as Key[]
    if (rows.length === 0) continue
    found.push(...rows)
    clear.run(awaits)
  }
  return found
}

/** Remembers rows that are not what the log says. */
export function keepSilent(db: Mirror, rows: Iterable<Key & { readonly awaits: readonly string[] }>): void {
  const put = db.prepare('INSERT OR IGNORE INTO hub_silent (entity, key, awaits) VALUES (?, ?, ?)')
  for (const { entity, key, awaits } of rows)
    for (const one of awaits.length === 0 ? [''] : awaits) put.run(entity, key, one)
}

/** Takes every row that is not what the log says, because this computer decides now. */
function takeSilent(db: Mirror): Key[] {
  const rows = db.prepare('SELECT DISTINCT entity, key FROM hub_silent').all() as Key[]
  db.prepare('DELETE FROM hub_silent').run()
  return rows
}

/** Everything up to here is merged, and what was sent before is known to all. */
export function noteMerged(db: Mirror, seq: number, at: number, last: string | null): void {
  db.prepare('DELETE FROM hub_inbox').run()
  db.prepare('UPDATE batch SET hub = 1 WHERE hub = 0').run()
  db.prepare(
    'UPDATE hub SET cursor = max(cursor, ?), inbox = max(cursor, ?), contact_at = ?, last = coalesce(?, last)',
  ).run(seq, seq, at, last)
}

/** Who said what came of a row last. */
export function saidBy(db: Mirror, batch: string, entity: string, key: string): string {
  const actor = db
    .prepare(
      `SELECT b.actor FROM change c JOIN batch b ON b.seq = c.batch WHERE c.key = ? AND c.entity = ? AND b.came_with = ?
       ORDER BY c.clock DESC LIMIT 1`,
    )
    .pluck()
    .get(key, entity, batch) as string | undefined
  return actor ?? ''
}
