import { fold, type Folded, lastTold, type Line, type Row, stampOf } from './fold.ts'
import { isExchanged, pointingTo, shapeOf } from './shape.ts'
import type { Work } from './work.ts'
import { canon, takeWithDependents, tell, writeRow } from './write.ts'

/** Columns that change with every edit and are no edit themselves. */
const INCIDENTAL = new Set(['updated_at'])
const isEdit = ({ before, after }: Line): boolean =>
  before !== null && after !== null && Object.keys(after).some((column) => !INCIDENTAL.has(column))

/**
 * Takes away a row that was removed, unless somebody who did not know that it was removed has worked on it since: then it stays, and
 * that it was removed is told as a clash.
 */
export function removeRow(work: Work, entity: string, key: string, folded: Folded, lines: readonly Line[]): void {
  const { store, known } = work
  const { removal } = folded
  if (removal === null) return
  const cameNow = known.came(removal.batch)
  const now = store.row(entity, key)
  if (now === null) {
    if (!cameNow && lines.some((line) => isEdit(line) && known.came(line.batch))) restoreRow(work, entity, key)
    return
  }
  settleDependents(work, entity, key)
  const isEdited = cameNow && lines.some((line) => isEdit(line) && known.unseen(line.batch))
  if (isEdited || isUsed(work, entity, key)) {
    restoreRow(work, entity, key)
    return
  }
  takeWithDependents(work, entity, key)
}

function settleDependents(work: Work, entity: string, key: string): void {
  for (const { entity: other, column } of pointingTo.get(entity) ?? [])
    for (const id of work.store.pointing(other, column, key)) work.settle(other, id)
}

/** A register is used while anything points to it; anything else while somebody hung something on it without knowing. */
function isUsed({ store, known }: Work, entity: string, key: string): boolean {
  const register = shapeOf(entity).register === true
  return (pointingTo.get(entity) ?? []).some(({ entity: other, column, pointer }) =>
    store
      .pointing(other, column, key)
      .some(
        (id) =>
          register || (pointer.needed === true && store.lines(other, id).some((line) => known.unseen(line.batch))),
      ),
  )
}

/**
 * Brings a removed row back as a new line, with everything that was written into it without knowing, and with what was removed in the
 * same step because it hung on it.
 * @returns false when nothing is known of such a row
 */
export function restoreRow(work: Work, entity: string, key: string): boolean {
  const { store, known, clashes } = work
  const lines = store.lines(entity, key)
  const { removal, made, gone } = fold(lines)
  if (removal === null || removal.before === null) return false
  const standing = store.row(entity, key)
  if (made > gone && standing) return true
  const edits = lines.filter(
    (line) => isEdit(line) && (known.came(line.batch) || known.unseen(line.batch) || stampOf(line) > gone),
  )
  const row = edited(standing ?? removal.before, edits, lines)
  const mapped = canon(work, entity, row)
  const whole = { ...row, ...mapped }
  store.log(entity, key, null, whole)
  if (standing && mapped) tell(work, entity, key, {}, mapped)
  writeRow(work, entity, key, whole, '')
  const theirs = known.came(removal.batch)
  clashes.push({
    kind: 'removed',
    entity,
    key,
    column: '',
    mine: theirs ? key : null,
    theirs: theirs ? null : key,
    kept: theirs ? 'mine' : 'theirs',
  })
  restoreDependents(work, entity, key, removal.batch)
  return true
}

/** A row with everything that was written into it, of each column what was told last. */
function edited(row: Row, edits: readonly Line[], lines: readonly Line[]): Row {
  const columns = new Set(edits.flatMap(({ after }) => Object.keys(after ?? {})))
  const told = [...columns].map((column) => [column, lastTold(lines, column)?.after?.[column] ?? null])
  return { ...row, ...(Object.fromEntries(told) as Row) }
}

function restoreDependents(work: Work, entity: string, key: string, batch: string): void {
  const { store } = work
  const hung = (pointingTo.get(entity) ?? []).filter(({ pointer }) => pointer.needed === true)
  for (const line of store.removals(batch)) {
    if (!isExchanged(line.entity) || line.before === null || (line.entity === entity && line.key === key)) continue
    const belongs =
      (shapeOf(line.entity).hangsOn === entity && line.key === key) ||
      hung.some(({ entity: other, column }) => other === line.entity && line.before?.[column] === key)
    if (!belongs || store.row(line.entity, line.key)) continue
    restoreRow(work, line.entity, line.key)
  }
}
