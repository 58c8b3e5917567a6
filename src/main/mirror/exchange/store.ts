import type { Statement } from 'better-sqlite3'
import type { Cell, Line, Row } from '#shared/model/exchange.ts'
import type { ChangeWriter } from '../changes.ts'
import { entities, type EntityName, isEntity } from '../entities.ts'
import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'

/** Columns that no two rows may share, as the merge asks for them. */
type Asked = {
  readonly columns: readonly string[]
  readonly folded?: readonly string[]
  readonly where?: { readonly column: string; readonly is: string | number | null }
}
type Came = { readonly line: Line; readonly change: number }

/** What a merge did to a row without logging it. */
export type Silent = {
  readonly entity: string
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}
export type Manner = {
  /** Effects are noted for undo. */
  readonly undoable: boolean
  /** Where somebody else decides, what merging decided is not logged: it is told to this instead. */
  readonly silent: ((decided: Silent) => void) | null
}

const quoted = (name: string): string => `"${name}"`
const parsed = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row))

/**
 * Rows and log of a workspace as merging asks for them. Everything written is noted as an effect of the merge, so that undo takes
 * back exactly that.
 * @param came the lines that came, by entity and key, with their numbers in the log
 * @param last the number of the last step before those that came
 * @param manner how it writes; a bundle is merged as one step that can be undone, and decides
 */
export function mergeStore(
  db: Mirror,
  changes: ChangeWriter,
  came: ReadonlyMap<string, readonly Came[]>,
  last: number,
  manner: Manner = { undoable: true, silent: null },
) {
  const statements = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const checked = (entity: string): EntityName => {
    if (!isEntity(entity)) throw new Error(`no entity ${entity}`)
    return entity
  }
  const column = (entity: string, name: string): string => {
    const allowed: readonly string[] = entities[checked(entity)]
    if (name !== 'id' && !allowed.includes(name)) throw new Error(`${entity} has no column ${name}`)
    return quoted(name)
  }

  const selects = new Map<string, Statement>()
  const selectOf = (entity: string): Statement => {
    const known = selects.get(entity)
    if (known) return known
    const columns = entities[checked(entity)].map(quoted).join(', ')
    const made = db.prepare(`SELECT ${columns} FROM ${entity} WHERE id = ?`)
    selects.set(entity, made)
    return made
  }
  const row = (entity: string, key: string): Row | null => (selectOf(entity).get(key) as Row | undefined) ?? null

  const here = prepare(
    'SELECT c.clock, b.id AS batch, c.before, c.after FROM change c JOIN batch b ON b.seq = c.batch WHERE c.key = ? AND c.entity = ? AND c.batch <= ? AND b.hub IS NOT -1',
  )
  const told = new Map<string, Line[]>()
  const effects = rowBuffer(db, 'exchange_effect', ['merge', 'place', 'change', 'entity', 'key', 'before', 'after'])
  let place = 0
  const tally = new Map<string, 'added' | 'changed' | 'removed'>()
  const count = (entity: string, key: string, what: 'added' | 'changed' | 'removed'): void => {
    const name = `${entity} ${key}`
    const before = tally.get(name)
    if (before === undefined) tally.set(name, what)
    else if (before === 'added' && what === 'removed') tally.delete(name)
    else if (before === 'removed' && what === 'added') tally.set(name, 'changed')
    else if (before === 'changed' && what === 'removed') tally.set(name, what)
  }
  let silently = 0
  const effect = (entity: string, key: string, before: Row | null, after: Row | null): void => {
    if (!manner.undoable) return changes.touch(entity)
    const text = (value: Row | null): string | null => (value === null ? null : JSON.stringify(value))
    effects.add([changes.adopt(entity), ++place, null, entity, key, text(before), text(after)])
  }
  const blanks = new Map<string, Row>()
  const places = new Map<string, Statement>()

  return {
    row,
    lines(entity: string, key: string): Line[] {
      const name = `${entity} ${key}`
      const lines = (came.get(name) ?? []).map(({ line }) => line)
      for (const { clock, batch, before, after } of here.all(key, entity, last) as (Omit<Line, 'before' | 'after'> & {
        before: string | null
        after: string | null
      })[])
        lines.push({ clock, batch, entity, key, before: parsed(before), after: parsed(after) })
      lines.push(...(told.get(name) ?? []))
      return lines
    },
    removals(batch: string): Line[] {
      const lines = prepare(
        'SELECT c.clock, c.entity, c.key, c.before FROM change c WHERE c.batch = (SELECT seq FROM batch WHERE id = ?) AND c.after IS NULL',
      ).all(batch) as { clock: string; entity: string; key: string; before: string }[]
      return lines.map((line) => ({ ...line, batch, before: parsed(line.before), after: null }))
    },
    meeting(entity: string, { columns, folded = [], where }: Asked, given: Row, but: string): string | null {
      const same = columns.map(
        (name) => `${column(entity, name)} IS ?${folded.includes(name) ? ' COLLATE NOCASE' : ''}`,
      )
      const only = where ? ` AND ${column(entity, where.column)} IS ${literal(where.is)}` : ''
      const found = prepare(`SELECT id FROM ${entity} WHERE ${same.join(' AND ')}${only} AND id <> ? LIMIT 1`)
        .pluck()
        .get(...columns.map((name) => given[name] ?? null), but)
      return (found as string | undefined) ?? null
    },
    pointing(entity: string, name: string, key: string): string[] {
      return prepare(`SELECT id FROM ${checked(entity)} WHERE ${column(entity, name)} = ? ORDER BY id`)
        .pluck()
        .all(key) as string[]
    },
    highest(entity: string, name: string): number {
      return prepare(`SELECT coalesce(max(${column(entity, name)}), 0) FROM ${entity}`)
        .pluck()
        .get() as number
    },
    blank(entity: string): Row {
      const known = blanks.get(entity)
      if (known) return known
      const columns = db.pragma(`table_info("${checked(entity)}")`) as { name: string; dflt_value: string | null }[]
      const made = Object.fromEntries(
        columns.map(({ name, dflt_value: text }) => [
          name,
          text === null ? null : (db.prepare(`SELECT ${text}`).pluck().get() as Cell),
        ]),
      )
      blanks.set(entity, made)
      return made
    },
    place(entity: string, key: string, given: Row, line?: Line): void {
      const names = Object.keys(given)
      const shape = `${entity} ${names.join()}`
      let insert = places.get(shape)
      if (!insert) {
        const columns = ['id', ...names].map((name) => column(entity, name)).join(', ')
        insert = db.prepare(`INSERT INTO ${checked(entity)} (${columns}) VALUES (?${', ?'.repeat(names.length)})`)
        places.set(shape, insert)
      }
      insert.run(key, ...Object.values(given))
      count(entity, key, 'added')
      if (!manner.undoable) return changes.touch(entity)
      const change = line && came.get(`${entity} ${key}`)?.find((one) => one.line === line)?.change
      if (change === undefined) effect(entity, key, null, given)
      else effects.add([changes.adopt(entity), ++place, change, null, null, null, null])
    },
    set(entity: string, key: string, patch: Row): void {
      const now = row(entity, key) ?? {}
      const names = Object.keys(patch)
      const sets = names.map((name) => `${column(entity, name)} = ?`).join(', ')
      prepare(`UPDATE ${checked(entity)} SET ${sets} WHERE id = ?`).run(...Object.values(patch), key)
      count(entity, key, 'changed')
      if (entity === 'source_list' && 'number' in patch) renumber(db, Number(now['number']), Number(patch['number']))
      effect(entity, key, Object.fromEntries(names.map((name) => [name, now[name] ?? null])), patch)
    },
    take(entity: string, key: string): void {
      const now = row(entity, key)
      if (!now) return
      prepare(`DELETE FROM ${checked(entity)} WHERE id = ?`).run(key)
      count(entity, key, 'removed')
      effect(entity, key, now, null)
    },
    log(entity: string, key: string, before: Row | null, after: Row | null): void {
      const text = (value: Row | null): string | null => (value === null ? null : JSON.stringify(value))
      const name = `${entity} ${key}`
      let clock = ''
      if (manner.silent === null) {
        clock = changes.state(checked(entity), key, text(before), text(after))
        if (!manner.undoable) changes.adopt(entity)
      } else {
        // Later than every clock: it holds until this merge is over, and is forgotten then.
        clock = `g${String(++silently).padStart(12, '0')}`
        manner.silent({ entity, key, before, after })
      }
      told.set(name, [...(told.get(name) ?? []), { clock, batch: changes.batch, entity, key, before, after }])
    },
    /** How many rows of which table came, changed and went so far. */
    counts(): Record<'added' | 'changed' | 'removed', Record<string, number>> {
      const found = { added: {}, changed: {}, removed: {} } as Record<
        'added' | 'changed' | 'removed',
        Record<string, number>
      >
      for (const [name, what] of tally) {
        const entity = name.slice(0, name.indexOf(' '))
        if (entity !== 'twin') found[what][entity] = (found[what][entity] ?? 0) + 1
      }
      return found
    },
    /** Writes what is waiting. */
    finish(): void {
      effects.flush()
    },
  }
}

const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`

/** What stood on a list follows the list to its new number. */
function renumber(db: Mirror, from: number, to: number): void {
  db.prepare('UPDATE OR IGNORE list_entry SET list = ? WHERE list = ?').run(to, from)
}
