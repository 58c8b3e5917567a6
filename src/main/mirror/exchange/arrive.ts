import type { Knows, Line, Step } from '#shared/model/exchange.ts'
import type { ChangeWriter } from '../changes.ts'
import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'
import { mergeStore } from './store.ts'

/** A merge that has begun: the steps that came are in the log, and the rows are as they were. */
export type Arrived = {
  readonly store: ReturnType<typeof mergeStore>
  readonly touched: readonly Line[]
  came(batch: string): boolean
  unseen(batch: string): boolean
  /** Writes the last effects and, where there were any, counts them as this step. */
  finish(): void
}

/** Writes steps of others into the log as they were written there. @param sender what the sender knew when they left */
export function arrive(db: Mirror, changes: ChangeWriter, steps: readonly Step[], sender: Knows): Arrived {
  db.pragma('defer_foreign_keys = ON')
  let seq = db.prepare('SELECT coalesce(max(seq), 0) FROM batch').pluck().get() as number
  let change = db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get() as number
  const here = db.prepare('SELECT 1 FROM batch WHERE id = ?')
  const head = db.prepare(
    'INSERT INTO batch (seq, id, at, device, actor, action, count, kind, reverts, clock, came_with) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const rows = rowBuffer(db, 'change', ['id', 'clock', 'batch', 'entity', 'key', 'before', 'after'])
  const came = new Map<string, { line: Line; change: number }[]>()
  const ids = new Set<string>()
  const touched: Line[] = []
  const before = seq
  for (const { id, at, device, actor, action, kind, reverts, clock, lines } of steps) {
    const own = ++seq
    ids.add(id)
    const reverted = reverts !== null && (ids.has(reverts) || here.get(reverts) !== undefined) ? reverts : null
    head.run(own, id, at, device, actor, action, lines.length, kind, reverted, clock, changes.batch)
    changes.meet(clock)
    for (const part of lines) {
      const line: Line = { ...part, batch: id }
      const number = ++change
      const name = `${line.entity} ${line.key}`
      const known = came.get(name)
      if (known) known.push({ line, change: number })
      else came.set(name, [{ line, change: number }])
      touched.push(line)
      rows.add([number, line.clock, own, line.entity, line.key, text(line.before), text(line.after)])
    }
  }
  rows.flush()
  const device = db.prepare('SELECT device, clock FROM batch WHERE id = ?')
  const store = mergeStore(db, changes, came, before)
  return {
    store,
    touched,
    came: (batch) => ids.has(batch),
    unseen(batch) {
      if (batch === '' || ids.has(batch)) return false
      const own = device.get(batch) as { device: string; clock: string } | undefined
      return own !== undefined && (sender[own.device]?.clock ?? '') < own.clock
    },
    finish: () => store.finish(),
  }
}

const text = (row: Line['after']): string | null => (row === null ? null : JSON.stringify(row))
