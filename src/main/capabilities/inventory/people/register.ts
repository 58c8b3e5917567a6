import { networkById } from '#main/domain/networks/index.ts'
import { looksSecret } from '#main/domain/people/secret.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { directoryIdByName } from '#main/mirror/queries/directory.ts'
import { accessTwins } from '#main/mirror/queries/people/access.ts'
import { aloneRows } from '#main/mirror/queries/people/alone.ts'
import { ownedTwice } from '#main/mirror/queries/people/offboard.ts'
import { registerOf, registerRows } from '#main/mirror/queries/people/records.ts'
import { hasEntry, REFERENCES, rowsNaming, usesOf } from '#main/mirror/queries/people/references.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import { REGISTER_FIELDS, type RegisterEntry } from '#shared/model/people.ts'
import { TeamFunction } from '#shared/model/words.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../../handler.ts'

type Queries = 'directory.records' | 'directory.get' | 'people.alone'
type Commands = 'directory.update' | 'directory.merge' | 'directory.remove'

/** @throws Refusal `looks_secret` when a text a person wrote seems to hold a password, a token or a code */
export function refuseSecrets(...texts: readonly (string | null | undefined)[]): void {
  for (const text of texts)
    if (text && looksSecret(text)) throw new Refusal('looks_secret', 'the text looks like a secret')
}

function entryOf(db: Mirror, kind: DirectoryKind, id: string, now: number): RegisterEntry {
  const found = registerOf(db, kind, now).find((entry) => entry.id === id)
  if (!found) throw new Refusal('not_found', `no ${kind} ${id}`, { id })
  return found
}

export const registerQueries: QueryHandlers<Queries> = {
  'directory.records': ({ db, now }, { kind, text, state, sort, descending, offset, limit }) => {
    const { all, rows } = registerRows(db, kind, { text, state, sort, descending }, now)
    return { all, total: rows.length, rows: rows.slice(offset, offset + limit) }
  },
  'directory.get': ({ db, now }, { kind, id }) => ({ entry: entryOf(db, kind, id, now), uses: usesOf(db, kind, id) }),
  'people.alone': ({ db, now }, { person, left, offset, limit }) => {
    const rows = aloneRows(db, now, person, left)
    return {
      total: rows.length,
      rows: rows.slice(offset, offset + limit).map((row) => {
        const network = networkById(row.network)
        return {
          ...row,
          network: network?.name ?? row.network,
          networkIcon: network?.icon ?? 'world',
          owner: row.owner === 1,
          admin: row.admin === 1,
        }
      }),
    }
  },
}

export const registerCommands: CommandHandlers<Commands> = {
  'directory.update': ({ db, changes, now }, { kind, id, name, fields }) => {
    const entry = entryOf(db, kind, id, now)
    if (name !== undefined && kind !== 'person' && kind !== 'goal') {
      const other = directoryIdByName(db, kind, name)
      if (other !== null && other !== id) throw new Refusal('exists', `${kind} ${name} exists`, { value: name })
    }
    refuseSecrets(name, ...Object.values(fields))
    const row: Record<string, string | null> = {}
    for (const [column, value] of Object.entries(fields)) row[column] = checked(db, entry, column, value)
    return {
      changed: changes.update(kind, id, { ...row, ...(name === undefined ? {} : { name }) }) ? 1 : 0,
    }
  },
  'directory.merge': (context, { kind, from, into }) => {
    const { db, changes, now } = context
    if (from === into) throw new Refusal('bad_request', 'an entry cannot be merged with itself')
    const gone = entryOf(db, kind, from, now)
    const kept = entryOf(db, kind, into, now)
    const fixed = usesOf(db, kind, from).filter((use) => !use.movable)
    if (fixed.length > 0) throw inUse(gone.name, fixed)
    const changed = moveAll(context, kind, from, into)
    const filled = Object.entries(gone.fields).filter(
      ([column, value]) => value !== null && kept.fields[column] === null && value !== into,
    )
    // Somebody who is here does not leave by taking over the record of somebody who left.
    const row = Object.fromEntries(filled.filter(([column]) => column !== 'left_on' && column !== 'ended_on'))
    if (filled.length > 0) changes.update(kind, into, row)
    changes.remove(kind, from)
    return { changed }
  },
  'directory.remove': ({ db, changes, now }, { kind, id }) => {
    const uses = usesOf(db, kind, id)
    if (uses.length > 0) throw inUse(entryOf(db, kind, id, now).name, uses)
    return { removed: changes.remove(kind, id) ? 1 : 0 }
  },
}

const inUse = (name: string, uses: readonly { count: number }[]): Refusal => {
  const count = uses.reduce((sum, use) => sum + use.count, 0)
  return new Refusal('in_use', `${name} is named by ${count} rows`, { name, count })
}

/** A value as the column takes it. @throws Refusal `bad_request` for a column, day, function or entry that does not exist */
function checked(db: Mirror, entry: RegisterEntry, column: string, given: string | null): string | null {
  const field = REGISTER_FIELDS[entry.kind].find(({ id }) => id === column)
  const value = given?.trim() || null
  const unfit = (): Refusal =>
    new Refusal('bad_request', `${entry.kind}.${column} cannot be ${value}`, { field: column })
  if (!field) throw unfit()
  if (field.holds === 'function') return TeamFunction.safeParse(value).success ? value : refuse(unfit())
  if (value === null) return null
  if (field.holds === 'day' && dayStart(value) === null) throw unfit()
  if (field.holds === 'entry' && (value === entry.id || !hasEntry(db, field.of, value))) throw unfit()
  return value
}

function refuse(refusal: Refusal): never {
  throw refusal
}

/** Lets everything that names `from` name `into`. @returns rows changed */
function moveAll({ db, changes, now }: WriteContext, kind: DirectoryKind, from: string, into: string): number {
  let changed = 0
  for (const reference of REFERENCES[kind]) {
    const { entity, column } = reference
    if (entity === undefined) continue
    for (const { id, twin } of rowsNaming(db, reference, from, into)) {
      const itself = entity === kind && id === into
      if (twin !== null) changes.remove(entity, id)
      else
        changes.update(entity, id, {
          [column]: itself ? null : into,
          ...(entity === 'account' ? { updated_at: now } : {}),
        })
      changed++
    }
  }
  if (kind !== 'person') return changed
  for (const id of ownedTwice(db, into)) changes.update('account', id, { backup_owner_id: null })
  const dropped = new Set<string>()
  for (const { keep, drop } of accessTwins(db, into)) {
    if (dropped.has(keep) || dropped.has(drop)) continue
    dropped.add(drop)
    changes.remove('access', drop)
  }
  return changed
}
