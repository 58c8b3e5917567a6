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

type Last = Map<string, Line>

/** The last line of each column, of those here that the sender had not seen and of those that came. */
function sides({ known }: Work, lines: readonly Line[]): { mine: Last; theirs: Last } {
  const found = { mine: new Map<string, Line>(), theirs: new Map<string, Line>() }
  for (const line of lines) {
    const side = known.came(line.batch) ? found.theirs : known.unseen(line.batch) ? found.mine : null
    if (side === null || line.after === null) continue
    for (const column of Object.keys(line.after)) {
      const before = side.get(column)
      if (!before || stampOf(before) < stampOf(line)) side.set(column, line)
    }
  }
  return found
}

/** Columns that both wrote, neither knowing of the other, and not the same. */
export function clashesOf(work: Work, entity: string, key: string, lines: readonly Line[]): void {
  if (lines.length < 2 || entity === 'twin') return
  const { mine, theirs } = sides(work, lines)
  for (const [column, own] of mine) {
    const their = theirs.get(column)
    if (!their || SILENT.has(column)) continue
    const [ours, came] = [own.after?.[column] ?? null, their.after?.[column] ?? null]
    if (ours === came) continue
    const kept = stampOf(own) > stampOf(their) ? 'mine' : 'theirs'
    work.clashes.push({ kind: 'field', entity, key, column, mine: ours, theirs: came, kept })
  }
}
