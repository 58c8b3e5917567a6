import type { Database, Statement } from 'better-sqlite3'
import { hybridClock } from './clock.ts'
import { type Cell, type EntityName, entities, type Row } from './entities.ts'

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
   * `insert` for many rows of one shape: a column that a row does not state takes the table's default. `repeated` columns are written with the row
   * but not logged, because they only repeat facts that are kept elsewhere.
   * @returns a function that writes one row and answers its row number
   */
  inserter<E extends EntityName>(
    entity: E,
    columns: readonly (keyof Row<E>)[],
    repeated?: readonly string[],
  ): (id: string, row: Row<E>, repeats?: readonly Cell[]) => number
  /** Writes only what differs. @returns whether anything did; false also when the row is gone. */
  readonly update: <E extends EntityName>(entity: E, id: string, patch: Row<E>) => boolean
  /** @returns whether the row was there. Rows that hang on it by cascade must be removed first, or they escape the log. */
  readonly remove: (entity: EntityName, id: string) => boolean
  /** Rows changed so far in this batch. */
  count(): number
  /** Names of the tables touched so far. */
  touched(): string[]
  /** Writes the batch line with its final count; a batch that changed nothing leaves no trace. */
  finish(): void
}

type Prepared = { insert: Map<string, Statement>; update: Map<string, Statement>; select: Statement; remove: Statement }

/** A writer for the life of the connection; `begin` opens a batch. */
export function changeLog(db: Database, device: string): { begin(header: BatchHeader): ChangeWriter } {
  const last = db.prepare('SELECT max(clock) FROM change WHERE device = ?').pluck().get(device)
  const clock = hybridClock(device, typeof last === 'string' ? last : null)
  const addBatch = db.prepare(
    'INSERT INTO batch (id, at, actor, action, count, kind, reverts) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const addChange = db.prepare(
    'INSERT INTO change (clock, device, actor, batch, entity, key, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
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
      let count = 0
      const log = (entity: string, id: string, before: string | null, after: string | null): void => {
        addChange.run(clock.tick(header.at), device, header.actor, header.id, entity, id, before, after)
        touched.add(entity)
        count++
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
          const statements = new Map<number, Statement>()
          const prepare = (shape: number): Statement => {
            const stated = names.filter((_, at) => Math.floor(shape / 2 ** at) % 2 === 1)
            const all = ['id', ...stated, ...repeated].map((n) => `"${n}"`)
            const made = db.prepare(
              `INSERT INTO ${entity} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
            )
            statements.set(shape, made)
            return made
          }
          const none = repeated.map(() => null)
          return (id, row, repeats = none) => {
            const cells = row as Readonly<Record<string, Cell>>
            const values: Cell[] = [id]
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
            values.push(...repeats)
            const { lastInsertRowid } = (statements.get(shape) ?? prepare(shape)).run(values)
            log(entity, id, null, JSON.stringify(after))
            return Number(lastInsertRowid)
          }
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
        count: () => count,
        touched: () => [...touched],
        finish() {
          if (count > 0)
            addBatch.run(header.id, header.at, header.actor, header.action, count, header.kind, header.reverts ?? null)
        },
      }
    },
  }
}
