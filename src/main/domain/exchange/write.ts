import { fold, type Line, type Row, type Stamp } from './fold.ts'
import { pointingTo, shapeOf } from './shape.ts'
import type { Unique } from './shape-types.ts'
import type { Work } from './work.ts'

/** @returns whether a row is there; asked once while nothing goes */
export function isThere({ store, present }: Work, entity: string, key: string): boolean {
  const name = `${entity} ${key}`
  if (present.has(name)) return true
  if (!store.row(entity, key)) return false
  present.add(name)
  return true
}

function take({ store, present }: Work, entity: string, key: string): void {
  present.clear()
  store.take(entity, key)
}

/** Logs a change of a row that is not new. */
export function tell(work: Work, entity: string, key: string, before: Row, after: Row): void {
  work.store.log(entity, key, before, after)
}

/** Ids that turned out to name the same as another are replaced by that other. @returns the columns replaced, or null */
export function canon({ store }: Work, entity: string, row: Row): Row | null {
  let mapped: Record<string, Row[string]> | null = null
  for (const [column, { to }] of Object.entries(shapeOf(entity).pointers)) {
    const id = row[column]
    if (typeof id !== 'string') continue
    let now = id
    for (let steps = 0; steps < 64 && !store.row(to, now); steps++) {
      const into = store.row('twin', now)?.['into_id']
      if (typeof into !== 'string') break
      now = into
    }
    if (now !== id && store.row(to, now)) (mapped ??= {})[column] = now
  }
  return mapped
}

const applies = (unique: Unique, row: Row): boolean =>
  (unique.where === undefined || (row[unique.where.column] ?? null) === unique.where.is) &&
  (unique.nullsMeet === true || unique.columns.every((column) => (row[column] ?? null) !== null))

/**
 * Writes columns of a row, new or not. A row that already holds what only one may hold is settled first; if it still does, the rule
 * of the columns decides and is logged.
 * @param made when the row was made, for what the later one wins
 */
export function writeRow(work: Work, entity: string, key: string, patch: Row, made: Stamp, exact?: Line): void {
  const { store } = work
  const now = store.row(entity, key)
  let next: Row = { ...now, ...patch }
  let plain = exact
  const after: (() => void)[] = []
  for (const unique of shapeOf(entity).uniques) {
    for (let tries = 0; tries < 50 && applies(unique, next); tries++) {
      const other = store.meeting(entity, unique, next, key)
      if (other === null) break
      if (!work.settle(entity, other)) {
        stepAside(work, entity, other, unique)
        break
      }
      if (store.meeting(entity, unique, next, key) !== other) continue
      plain = undefined
      const verdict = decide(work, { entity, key, next, made, unique, other, wasThere: now !== null }, after)
      if (verdict === null) return
      next = verdict
    }
  }
  work.written.push({ entity, key })
  if (entity === 'account' && (next['merged_into'] ?? null) !== null) work.merged.add(key)
  if (now === null) store.place(entity, key, next, plain)
  else {
    const changed = Object.fromEntries(Object.entries(next).filter(([column, value]) => now[column] !== value))
    if (Object.keys(changed).length > 0) store.set(entity, key, changed)
  }
  for (const then of after) then()
}

/** Two rows that swap a name: one takes none of the two until both are settled. */
function stepAside({ store }: Work, entity: string, key: string, unique: Unique): void {
  const free = unique.columns.find((column) => shapeOf(entity).pointers[column] === undefined)
  if (free !== undefined && typeof store.row(entity, key)?.[free] === 'string') store.set(entity, key, { [free]: key })
}

type Meeting = { entity: string; key: string; next: Row; made: Stamp; unique: Unique; other: string; wasThere: boolean }

/** @returns the row as it may be written, or null when it is not written because it is another one */
function decide(work: Work, meeting: Meeting, after: (() => void)[]): Row | null {
  const { store } = work
  const { entity, key, next, unique, other } = meeting
  /** Changes the other row, or the one at hand when it is the one that gives way. */
  const giveWay = (loser: string, patch: Row): Row => {
    const row = loser === key ? next : (store.row(entity, loser) ?? {})
    const before = Object.fromEntries(Object.keys(patch).map((column) => [column, row[column] ?? null]))
    tell(work, entity, loser, before, patch)
    if (loser === key) return { ...next, ...patch }
    store.set(entity, loser, patch)
    return next
  }
  if (unique.rule === 'same') return join(work, meeting, after)
  if (unique.rule === 'latest') {
    const loser = laterOf(work, meeting) === key ? other : key
    disagree(work, meeting, loser)
    return giveWay(loser, { superseded_by: loser === key ? other : key })
  }
  const younger = key > other ? key : other
  if (unique.rule === 'first') {
    work.clashes.push({
      kind: 'plan',
      entity,
      key: younger,
      column: '',
      mine: other,
      theirs: key,
      kept: younger === key ? 'mine' : 'theirs',
    })
    return giveWay(younger, { is_plan: 0 })
  }
  if (unique.rule === 'replaced') return giveWay(younger === key ? other : key, { state: 'replaced' })
  return giveWay(younger, { number: store.highest(entity, 'number') + 1 })
}

function laterOf({ store }: Work, { entity, key, made, other }: Meeting): string {
  const own = made === '' ? fold(store.lines(entity, key)).made : made
  const theirs = fold(store.lines(entity, other)).made
  if (own === theirs) return key > other ? key : other
  return own > theirs ? key : other
}

/** Columns that say what was decided, as opposed to when and by whom. */
const DECIDED = ['disposition', 'into_id', 'transfer_to', 'transfer_team_id', 'transfer_person_id', 'charter']

/** Both decided, and not the same. */
function disagree({ store, known, clashes }: Work, { entity, key, next, other }: Meeting, loser: string): void {
  const standing = store.row(entity, other)
  if (!standing || DECIDED.every((column) => (standing[column] ?? null) === (next[column] ?? null))) return
  const came = store.lines(entity, key).some(({ batch, before }) => before === null && known.came(batch))
  const [mine, theirs] = came ? [other, key] : [key, other]
  clashes.push({
    kind: 'decision',
    entity,
    key: String(next['account_id']),
    column: '',
    mine,
    theirs,
    kept: loser === mine ? 'theirs' : 'mine',
  })
}

/** What one knows and the other does not. */
const knownOnlyTo = (from: Row, by: Row): Row =>
  Object.fromEntries(
    Object.entries(from).filter(([column, value]) => value !== null && value !== '' && (by[column] ?? null) === null),
  )

/** Two rows that are one thing: the one with the smaller id stays, and gets what only the other knew and what hung on it. */
function join(work: Work, { entity, key, next, other, wasThere }: Meeting, after: (() => void)[]): Row | null {
  const { store, joined } = work
  const standing = store.row(entity, other) ?? {}
  const [stays, goes] = key < other ? [key, other] : [other, key]
  joined.push({ entity, from: goes, into: stays })
  const gained = { ...(stays === key ? knownOnlyTo(standing, next) : knownOnlyTo(next, standing)) }
  for (const column of ['superseded_by', 'merged_into']) delete gained[column]
  const lacked = Object.fromEntries(Object.keys(gained).map((column) => [column, null]))
  const grow = (): void => {
    if (Object.keys(gained).length > 0) tell(work, entity, stays, lacked, gained)
  }
  if (entity === 'account') {
    const point = { merged_into: stays }
    tell(work, entity, goes, { merged_into: null }, point)
    if (goes === key) {
      after.push(() => repoint(work, entity, goes, stays))
      grow()
      if (Object.keys(gained).length > 0) store.set(entity, stays, gained)
      return { ...next, ...point }
    }
    store.set(entity, goes, point)
    grow()
    after.push(() => repoint(work, entity, goes, stays))
    return { ...next, ...gained }
  }
  if (pointingTo.has(entity)) remember(work, entity, goes, stays)
  repoint(work, entity, goes, stays)
  if (goes === key) {
    if (wasThere) take(work, entity, goes)
    store.log(entity, goes, next, null)
    grow()
    if (Object.keys(gained).length > 0) writeRow(work, entity, stays, gained, '')
    return null
  }
  take(work, entity, goes)
  store.log(entity, goes, standing, null)
  grow()
  return { ...next, ...gained }
}

/** Lines that come later and still name the id that went are read as if they named the one that stayed. */
function remember({ store }: Work, entity: string, from: string, into: string): void {
  const row = { entity, into_id: into }
  const known = store.row('twin', from)
  if (known?.['into_id'] === into) return
  if (known) {
    store.log('twin', from, { into_id: known['into_id'] ?? null }, { into_id: into })
    store.set('twin', from, { into_id: into })
    return
  }
  store.log('twin', from, null, row)
  store.place('twin', from, row)
}

/** What points to the one points to the other from now on. */
export function repoint(work: Work, entity: string, from: string, into: string): void {
  const { store } = work
  for (const { entity: other, column, pointer } of pointingTo.get(entity) ?? []) {
    if (entity === 'account' && pointer.along !== true && column !== 'merged_into') continue
    for (const id of store.pointing(other, column, from)) movePointer(work, other, id, column, from, into)
  }
  if (entity === 'account') moveHanging(work, from, into)
}

export function movePointer(work: Work, entity: string, id: string, column: string, from: string, into: string): void {
  if (!work.store.row(entity, id) || (entity === 'account' && id === into)) return
  tell(work, entity, id, { [column]: from }, { [column]: into })
  writeRow(work, entity, id, { [column]: into }, '')
}

/** A charter has its account's id. */
export function moveHanging(work: Work, from: string, into: string): void {
  const { store, written } = work
  written.push({ entity: 'purpose', key: into })
  const row = store.row('purpose', from)
  if (!row) return
  const known = store.row('purpose', into)
  take(work, 'purpose', from)
  store.log('purpose', from, row, null)
  if (!known) {
    store.place('purpose', into, row)
    store.log('purpose', into, null, row)
    return
  }
  const gained = knownOnlyTo(row, known)
  const columns = Object.keys(gained)
  if (columns.length === 0) return
  store.set('purpose', into, gained)
  store.log('purpose', into, Object.fromEntries(columns.map((column) => [column, null])), gained)
}

/** Takes a row away, and before it what cannot be without it, each with its own line. */
export function dropRow(work: Work, entity: string, key: string): void {
  const { store } = work
  const row = store.row(entity, key)
  if (!row) return
  takeWithDependents(work, entity, key)
  store.log(entity, key, row, null)
}

/** As `dropRow`, for a row whose removal is in the log already. */
export function takeWithDependents(work: Work, entity: string, key: string): void {
  const { store } = work
  const pointers = pointingTo.get(entity) ?? []
  const clear = (other: string, id: string, column: string): void => {
    tell(work, other, id, { [column]: key }, { [column]: null })
    writeRow(work, other, id, { [column]: null }, '')
  }
  for (const { entity: other, column, pointer } of pointers)
    for (const id of store.pointing(other, column, key))
      if (pointer.needed === true) dropRow(work, other, id)
      else if (other !== entity) clear(other, id, column)
  if (entity === 'account') dropRow(work, 'purpose', key)
  take(work, entity, key)
  // One of a kind that gave way to the row that went may stand in its place now.
  for (const { entity: other, column } of pointers)
    if (other === entity) for (const id of store.pointing(other, column, key)) clear(other, id, column)
}
