import type { Database, Statement } from 'better-sqlite3'
import { hybridClock } from './clock.ts'
import { type Cell, type EntityName, entities, type Row } from './entities.ts'
import { rowBuffer, type RowBuffer } from './row-buffer.ts'

/** Who changes what under which name: one batch is one step for undo. */
export type BatchHeader = {
  id: string
  at: number
  actor: string
  action: string
  kind: 'do' | 'undo' | 'redo' | 'quiet'
  reverts?: string
}

/**
 * The one door to state that people make: writes the new state and its log line together.
 * Must be used inside a transaction of the caller.
 */
export type ChangeWriter = {
  readonly batch: string
  /** Adds a row; absent columns take the table's default. */
  readonly insert: <E extends EntityName>(entity: E, id: string, row: Row<E>) => void
  /**
   * `insert` for many rows: a column that a row does not state takes the table's default. `repeated` columns are written with the row
   * but not logged, because they only repeat facts that are kept elsewhere. Nothing else may add rows to the table meanwhile.
   */
  inserter<E extends EntityName>(
    entity: E,
    columns: readonly (keyof Row<E>)[],
    repeated?: readonly string[],
  ): RowInserter<E>
  /** Writes only what differs. @returns whether anything did; false also when the row is gone. */
  readonly update: <E extends EntityName>(entity: E, id: string, patch: Row<E>) => boolean
  /** @returns whether the row was there. Rows that hang on it by cascade must be removed first, or they escape the log. */
  readonly remove: (entity: EntityName, id: string) => boolean
  /** Logs a change that was written without this writer, and counted by `adopt`. @returns the clock it got */
  readonly state: (entity: EntityName, id: string, before: string | null, after: string | null) => string
  /** Counts a change of a row that this writer did not write. @returns the number the batch line will have */
  readonly adopt: (entity: string) => number
  /** Names a table whose rows were changed without this writer, and counts nothing. */
  readonly touch: (entity: string) => void
  /** What is logged from now on is later than this clock of another computer. */
  readonly meet: (clock: string) => void
  /** Rows changed so far in this batch. */
  count(): number
  /** Names of the tables touched so far. */
  touched(): string[]
  /** Writes the batch line with its final count; a batch that changed nothing leaves no trace. */
  finish(): void
}

/** Writes rows a handful at a time: what was given is in the table after `flush`, and at the latest when the batch is finished. */
export type RowInserter<E extends EntityName> = {
  /** @returns the row number the row will have */
  add(id: string, row: Row<E>, repeats?: readonly Cell[]): number
  flush(): void
}

type Prepared = { insert: Map<string, Statement>; update: Map<string, Statement>; select: Statement; remove: Statement }

/** A writer for the life of the connection; `begin` opens a batch. */
export function changeLog(db: Database, device: string): { begin(header: BatchHeader): ChangeWriter } {
  const last = db.prepare('SELECT max(clock) FROM batch WHERE device = ?').pluck()
  const own = last.get(device)
  const clock = hybridClock(typeof own === 'string' && own !== '' ? own : null)
  for (const other of db.prepare('SELECT DISTINCT device FROM batch WHERE device <> ?').pluck().all(device)) {
    const theirs = last.get(other)
    if (typeof theirs === 'string' && theirs !== '') clock.meet(theirs)
  }
  const lastBatch = db.prepare('SELECT coalesce(max(seq), 0) FROM batch').pluck()
  const addBatch = db.prepare(
    'INSERT INTO batch (seq, id, at, device, actor, action, count, kind, reverts, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const changeRows = rowBuffer(db, 'change', ['clock', 'batch', 'entity', 'key', 'before', 'after'])
  const prepared = new Map<EntityName, Prepared>()

  const of = (entity: EntityName): Prepared => {
    let found = prepared.get(entity)
    if (!found) {
      const columns = entities[entity].map((c) => `"${c}"`).join(', ')
      found = {
        insert: new Map(),
        update: new Map(),
        select: db.prepare(`SELECT ${columns} FROM ${entity} WHERE id = ?`),
        remove: db.prepare(`DELETE FROM ${entity} WHERE id = ?`),
      }
      prepared.set(entity, found)
    }
    return found
  }
  const known = (entity: EntityName, row: object): string[] => {
    const names = Object.keys(row)
    const allowed: readonly string[] = entities[entity]
    for (const name of names) if (!allowed.includes(name)) throw new Error(`${entity} has no column ${name}`)
    return names
  }

  return {
    begin(header) {
      const touched = new Set<string>()
      const inserters: { flush(): void }[] = []
      let seq = 0
      let count = 0
      changeRows.forget()
      let newest = ''
      const begun = (): number => (seq === 0 ? (seq = Number(lastBatch.get()) + 1) : seq)
      const write = (entity: string, id: string, before: string | null, after: string | null): void => {
        newest = clock.tick(header.at)
        changeRows.add([newest, begun(), entity, id, before, after])
        touched.add(entity)
      }
      const log = (entity: string, id: string, before: string | null, after: string | null): void => {
        count++
        write(entity, id, before, after)
      }
      return {
        batch: header.id,
        insert(entity, id, row) {
          const names = known(entity, row)
          const shape = names.join()
          let statement = of(entity).insert.get(shape)
          if (!statement) {
            const columns = ['id', ...names].map((n) => `"${n}"`).join(', ')
            statement = db.prepare(`INSERT INTO ${entity} (${columns}) VALUES (?${', ?'.repeat(names.length)})`)
            of(entity).insert.set(shape, statement)
          }
          statement.run(id, ...Object.values(row))
          log(entity, id, null, JSON.stringify(row))
        },
        inserter(entity, columns, repeated = []) {
          const names = columns as readonly string[]
          const allowed: readonly string[] = entities[entity]
          for (const name of names) if (!allowed.includes(name)) throw new Error(`${entity} has no column ${name}`)
          const buffers = new Map<number, RowBuffer>()
          const bufferOf = (shape: number): RowBuffer => {
            const stated = names.filter((_, at) => Math.floor(shape / 2 ** at) % 2 === 1)
            const made = rowBuffer(db, entity, ['rowid', 'id', ...stated, ...repeated])
            buffers.set(shape, made)
            return made
          }
          const none = repeated.map(() => null)
          let row = db.prepare(`SELECT coalesce(max(rowid), 0) FROM ${entity}`).pluck().get() as number
          const made: RowInserter<typeof entity> = {
            add(id, given, repeats = none) {
              const cells = given as Readonly<Record<string, Cell>>
              const values: Cell[] = [++row, id]
              const after: Record<string, Cell> = {}
              let shape = 0
              for (let at = 0, bit = 1; at < names.length; at += 1, bit *= 2) {
                const name = names[at] ?? ''
                const cell = cells[name] ?? null
                if (cell === null) continue
                values.push(cell)
                after[name] = cell
                shape += bit
              }
              for (const cell of repeats) values.push(cell)
              ;(buffers.get(shape) ?? bufferOf(shape)).add(values)
              log(entity, id, null, JSON.stringify(after))
              return row
            },
            flush() {
              for (const buffer of buffers.values()) buffer.flush()
            },
          }
          inserters.push(made)
          return made
        },
        update(entity, id, patch) {
          known(entity, patch)
          const current = of(entity).select.get(id) as Record<string, Cell> | undefined
          if (!current) return false
          const before: Record<string, Cell> = {}
          const after: Record<string, Cell> = {}
          for (const [name, value] of Object.entries(patch) as [string, Cell][]) {
            if (current[name] === value) continue
            before[name] = current[name] ?? null
            after[name] = value
          }
          const names = Object.keys(after)
          if (names.length === 0) return false
          const shape = names.join()
          let statement = of(entity).update.get(shape)
          if (!statement) {
            statement = db.prepare(`UPDATE ${entity} SET ${names.map((n) => `"${n}" = ?`).join(', ')} WHERE id = ?`)
            of(entity).update.set(shape, statement)
          }
          statement.run(...Object.values(after), id)
          log(entity, id, JSON.stringify(before), JSON.stringify(after))
          return true
        },
        remove(entity, id) {
          const current = of(entity).select.get(id)
          if (!current) return false
          of(entity).remove.run(id)
          log(entity, id, JSON.stringify(current), null)
          return true
        },
        state(entity, id, before, after) {
          write(entity, id, before, after)
          return newest
        },
        adopt(entity) {
          touched.add(entity)
          count++
          return begun()
        },
        touch: (entity) => void touched.add(entity),
        meet: (other) => clock.meet(other),
        count: () => count,
        touched: () => [...touched],
        finish() {
          for (const inserter of inserters) inserter.flush()
          changeRows.flush()
          if (count === 0 && newest === '') return
          const { id, at, actor, action, kind, reverts = null } = header
          addBatch.run(seq, id, at, device, actor, action, count, kind, reverts, newest)
        },
      }
    },
  }
}
