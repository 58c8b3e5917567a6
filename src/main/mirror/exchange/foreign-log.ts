import type { Line, Step } from '#shared/model/exchange.ts'
import type { ChangeWriter } from '../changes.ts'
import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'

const text = (row: Line['after']): string | null => (row === null ? null : JSON.stringify(row))

/**
 * Writes steps of others into the log as they were written there. A step that is here gets the lines it lacks: who sees a part of
 * the workspace may see more of a step later.
 * @param hub how the steps stand there; NULL they wait to be sent
 * @param each is told every line that is new, with its number in the log
 */
export function foreignLog(
  db: Mirror,
  changes: ChangeWriter,
  hub: 1 | null,
  each: (line: Line, change: number) => void,
): { add(step: Step): void; flush(): void } {
  let seq = db.prepare('SELECT coalesce(max(seq), 0) FROM batch').pluck().get() as number
  let change = db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get() as number
  const here = db.prepare('SELECT seq FROM batch WHERE id = ?').pluck()
  const head = db.prepare(
    'INSERT INTO batch (seq, id, at, device, actor, action, count, kind, reverts, clock, came_with, hub) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const grow = db.prepare('UPDATE batch SET count = count + ? WHERE seq = ?')
  // It is in the hub, as somebody brought it there; what others wrote meanwhile is told apart from it until the merge is over.
  const reached = db.prepare('UPDATE batch SET hub = 0 WHERE seq = ? AND hub IS NULL')
  const clocks = db.prepare('SELECT clock FROM change WHERE batch = ?').pluck()
  const rows = rowBuffer(db, 'change', ['id', 'clock', 'batch', 'entity', 'key', 'before', 'after'])
  const put = (batch: string, own: number, lines: Step['lines']): void => {
    for (const part of lines) {
      const line: Line = { ...part, batch }
      each(line, ++change)
      rows.add([change, line.clock, own, line.entity, line.key, text(line.before), text(line.after)])
    }
  }
  return {
    add({ id, at, device, actor, action, kind, reverts, clock, lines }) {
      const known = here.get(id) as number | undefined
      if (known === undefined) {
        const own = ++seq
        const reverted = reverts !== null && here.get(reverts) !== undefined ? reverts : null
        head.run(own, id, at, device, actor, action, lines.length, kind, reverted, clock, changes.batch, hub)
        changes.meet(clock)
        put(id, own, lines)
        return
      }
      rows.flush()
      if (hub !== null) reached.run(known)
      const has = new Set(clocks.all(known))
      const lacking = lines.filter((line) => !has.has(line.clock))
      if (lacking.length > 0) grow.run(lacking.length, known)
      put(id, known, lacking)
    },
    flush: () => rows.flush(),
  }
}
