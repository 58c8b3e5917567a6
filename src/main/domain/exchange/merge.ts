import { clashesOf } from './clashes.ts'
import { fold, type Folded, isAlive, type Line, type Row } from './fold.ts'
import { followMerges } from './follow.ts'
import { removeRow, restoreRow } from './removals.ts'
import { isExchanged, placeOf, shapeOf } from './shape.ts'
import type { Knowledge, Merged, Store } from './store.ts'
import type { Touched, Work } from './work.ts'
import { canon, dropRow, isThere, takeWithDependents, tell, writeRow } from './write.ts'

type Target = Touched & { readonly unsaid: boolean; state: 'waiting' | 'working' | 'done' }
const nameOf = (entity: string, key: string): string => `${entity} ${key}`

/**
 * Brings rows to what the log says after foreign lines were added to it, so that two workspaces with the same lines hold the same
 * rows. Where the lines together would break what a workspace guarantees (one account for an identity, one decision in force,
 * nothing that points nowhere) it decides by fixed rules and logs what it did: the next workspace reads that instead of deciding again.
 * @param step is told how many rows are done, and may throw to stop
 */
export function mergeLines(
  store: Store,
  known: Knowledge,
  touched: readonly Touched[],
  step: (done: number) => void = () => undefined,
): Merged {
  const targets = new Map<string, Target>()
  const sorted = touched
    .filter(({ entity }) => isExchanged(entity))
    .toSorted((one, two) => placeOf(one.entity) - placeOf(two.entity))
  for (const { entity, key, reset = false } of sorted) {
    const name = nameOf(entity, key)
    const known = targets.get(name)
    if (known) {
      if (reset) targets.set(name, { ...known, reset, unsaid: store.lines(entity, key).length === 0 })
      continue
    }
    // No line says anything of it: it was made here alone, by lines that were taken back or by a merge that did not decide.
    const unsaid = reset && store.lines(entity, key).length === 0
    targets.set(name, { entity, key, unsaid, reset, state: 'waiting' })
  }
  const work: Work = {
    store,
    known,
    clashes: [],
    joined: [],
    written: [],
    merged: new Set(),
    present: new Set(),
    settle(entity, key) {
      const target = targets.get(nameOf(entity, key))
      if (!target || target.state === 'done') return true
      if (target.state === 'working') return false
      bring(work, target)
      return true
    },
  }
  let done = 0
  const removed: Target[] = []
  for (const target of targets.values()) {
    if (target.state === 'waiting') {
      const lines = store.lines(target.entity, target.key)
      const folded = fold(lines)
      // An id that is not said to be another's any more is read as itself from here on; nothing hangs on that.
      const isLater = isGone(folded) || target.unsaid
      if (isLater && target.entity !== 'twin') removed.push(target)
      else bring(work, target, lines, folded)
    }
    step(++done)
  }
  for (const { entity, key } of removed.toReversed()) work.settle(entity, key)
  let mended = 0
  const mendAll = (): void => {
    for (; mended < work.written.length; mended++) {
      const written = work.written[mended]
      if (written) mend(work, written.entity, written.key)
    }
  }
  mendAll()
  followMerges(work, [...targets.values()])
  mendAll()
  return { clashes: work.clashes, joined: work.joined }
}

const isGone = (folded: Folded): boolean => folded.gone !== '' && !isAlive(folded)

/** What the lines say is read at the moment the row is written: bringing other rows may have added some. */
function bring(
  work: Work,
  target: Target,
  lines: readonly Line[] = work.store.lines(target.entity, target.key),
  folded: Folded = fold(lines),
): void {
  target.state = 'working'
  if (target.unsaid) takeWithDependents(work, target.entity, target.key)
  else if (isGone(folded)) removeRow(work, target.entity, target.key, folded, lines)
  else bringAlive(work, target, lines, folded)
  target.state = 'done'
}

function bringAlive(work: Work, { entity, key, reset = false }: Touched, lines: readonly Line[], folded: Folded): void {
  const { store } = work
  const now = store.row(entity, key)
  if (now === null && folded.made === '') return
  const wanted = {
    ...differing(now, folded),
    ...(now !== null && (folded.gone !== '' || reset) ? unsaidIn(work, entity, now, folded) : {}),
  }
  clashesOf(work, entity, key, lines)
  const mapped = canon(work, entity, wanted)
  const [only] = lines
  const exact = now === null && lines.length === 1 && mapped === null ? only : undefined
  if (mapped) tell(work, entity, key, pick(wanted, mapped), mapped)
  if (now === null || Object.keys(wanted).length > 0)
    writeRow(work, entity, key, { ...wanted, ...mapped }, folded.made, exact)
}

const differing = (now: Row | null, { cells }: Folded): Row =>
  Object.fromEntries(
    [...cells]
      .filter(([column, { value }]) => now === null || now[column] !== value)
      .map(([column, { value }]) => [column, value]),
  )

/** Made anew after it was removed: what the new row does not state is not what the old one held. */
function unsaidIn({ store }: Work, entity: string, now: Row, { cells }: Folded): Row {
  const blank = store.blank(entity)
  const unsaid = Object.keys(now).filter((column) => !cells.has(column) && now[column] !== (blank[column] ?? null))
  return Object.fromEntries(unsaid.map((column) => [column, blank[column] ?? null]))
}

const pick = (from: Row, like: Row): Row =>
  Object.fromEntries(Object.keys(like).map((column) => [column, from[column] ?? null]))

/** Nothing may point to a row that is not there: what somebody still uses comes back, else the column is emptied. */
function mend(work: Work, entity: string, key: string): void {
  const { store } = work
  const { pointers, hangsOn } = shapeOf(entity)
  let row = store.row(entity, key)
  if (!row) return
  if (hangsOn !== undefined && !isThere(work, hangsOn, key) && !restoreRow(work, hangsOn, key)) {
    dropRow(work, entity, key)
    return
  }
  for (const [column, { to, needed }] of Object.entries(pointers)) {
    const id = row[column] ?? null
    if (id === null || isThere(work, to, String(id))) continue
    const useful = needed === true || shapeOf(to).register === true
    if (useful && restoreRow(work, to, String(id))) continue
    if (needed === true) {
      dropRow(work, entity, key)
      return
    }
    tell(work, entity, key, { [column]: id }, { [column]: null })
    writeRow(work, entity, key, { [column]: null }, '')
    row = store.row(entity, key)
    if (!row) return
  }
}
