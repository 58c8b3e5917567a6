import type { Knows, Line, Step } from '#shared/model/exchange.ts'
import type { ChangeWriter } from '../changes.ts'
import type { Mirror } from '../open.ts'
import { foreignLog } from './foreign-log.ts'
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
  const before = db.prepare('SELECT coalesce(max(seq), 0) FROM batch').pluck().get() as number
  const came = new Map<string, { line: Line; change: number }[]>()
  const touched: Line[] = []
  const log = foreignLog(db, changes, null, (line, change) => {
    const name = `${line.entity} ${line.key}`
    const known = came.get(name)
    if (known) known.push({ line, change })
    else came.set(name, [{ line, change }])
    touched.push(line)
  })
  for (const step of steps) log.add(step)
  log.flush()
  const ids = new Set(steps.map(({ id }) => id))
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
