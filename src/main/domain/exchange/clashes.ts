import { type Line, stampOf } from './fold.ts'
import type { Work } from './work.ts'

/** Bookkeeping, and what the rules of merging decide by themselves. */
const SILENT = new Set([
  'updated_at',
  'created_at',
  'superseded_by',
  'handle_key',
  'position',
  'timer_until',
  'timer_left',
])

/** Columns that both wrote, neither knowing of the other, and not the same. */
export function clashesOf(work: Work, entity: string, key: string, lines: readonly Line[]): void {
  if (lines.length < 2 || entity === 'twin') return
  const { known, clashes } = work
  const mine = new Map<string, Line>()
  const theirs = new Map<string, Line>()
  for (const line of lines) {
    const side = known.came(line.batch) ? theirs : known.unseen(line.batch) ? mine : null
    if (side === null || line.after === null) continue
    for (const column of Object.keys(line.after)) {
      const before = side.get(column)
      if (!before || stampOf(before) < stampOf(line)) side.set(column, line)
    }
  }
  if (mine.size === 0) return
  for (const [column, their] of theirs) {
    const own = mine.get(column)
    if (!own || SILENT.has(column)) continue
    const [ours, came] = [own.after?.[column] ?? null, their.after?.[column] ?? null]
    if (ours === came) continue
    clashes.push({
      kind: 'field',
      entity,
      key,
      column,
      mine: ours,
      theirs: came,
      kept: stampOf(own) > stampOf(their) ? 'mine' : 'theirs',
    })
  }
}
