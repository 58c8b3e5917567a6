import { fold, isAlive, type Line, type Row } from '#main/domain/exchange/fold.ts'
import { mergeLines } from '#main/domain/exchange/merge.ts'
import { awaiting, type Decided, withoutLines } from '#main/domain/exchange/silent.ts'
import { shapeOf, shapes } from '#main/domain/exchange/shape.ts'
import type { Unique } from '#main/domain/exchange/shape-types.ts'
import type { Merged, Store } from '#main/domain/exchange/store.ts'
import type { Touched } from '#main/domain/exchange/work.ts'
import { hybridClock } from '#main/mirror/clock.ts'

export type Step = {
  readonly id: string
  readonly device: string
  readonly clock: string
  readonly lines: readonly Line[]
}
/** What a computer knows of each computer's steps: they come in order, so the newest clock says it all. */
export type Knows = ReadonlyMap<string, string>
export type Parcel = { readonly from: string; readonly knows: Knows; readonly steps: readonly Step[] }

/** A workspace in memory: rows, log, clock, and the same merging as the real one. */
export class Replica {
  readonly rows = new Map<string, Map<string, Row>>()
  readonly steps = new Map<string, Step>()
  private readonly byKey = new Map<string, Line[]>()
  private readonly heard = new Map<string, Knows>()
  private clock = hybridClock(null)
  private count = 0
  private open: { id: string; lines: Line[] } | null = null
  readonly device: string
  private readonly now: () => number

  constructor(device: string, now: () => number) {
    this.device = device
    this.now = now
  }

  all(entity: string): Map<string, Row> {
    const rows = this.rows.get(entity) ?? new Map<string, Row>()
    this.rows.set(entity, rows)
    return rows
  }

  knows(): Knows {
    const found = new Map<string, string>()
    for (const { device, clock } of this.steps.values()) if ((found.get(device) ?? '') < clock) found.set(device, clock)
    return found
  }

  /** One step of a person: what `work` writes is logged. @returns its lines */
  step(work: () => void): readonly Line[] {
    this.open = { id: `${this.device}${String(++this.count).padStart(5, '0')}`, lines: [] }
    work()
    const { id, lines } = this.open
    this.open = null
    const last = lines.at(-1)
    if (last) this.steps.set(id, { id, device: this.device, clock: last.clock, lines })
    return lines
  }

  log(entity: string, key: string, before: Row | null, after: Row | null): void {
    if (!this.open) throw new Error('no step is open')
    const line = { clock: this.clock.tick(this.now()), batch: this.open.id, entity, key, before, after }
    this.open.lines.push(line)
    this.keep(line)
  }
  private keep(line: Line): void {
    const name = `${line.entity} ${line.key}`
    const lines = this.byKey.get(name)
    if (lines) lines.push(line)
    else this.byKey.set(name, [line])
  }

  insert(entity: string, key: string, row: Row): void {
    this.all(entity).set(key, row)
    this.log(entity, key, null, row)
  }
  update(entity: string, key: string, patch: Row): void {
    const row = this.all(entity).get(key)
    if (!row) throw new Error(`no ${entity} ${key}`)
    const changed = Object.keys(patch).filter((column) => (row[column] ?? null) !== patch[column])
    if (changed.length === 0) return
    const only = (of: Row): Row => Object.fromEntries(changed.map((column) => [column, of[column] ?? null]))
    this.all(entity).set(key, { ...row, ...patch })
    this.log(entity, key, only(row), only(patch))
  }
  remove(entity: string, key: string): void {
    const row = this.all(entity).get(key)
    if (!row) return
    this.all(entity).delete(key)
    this.log(entity, key, row, null)
  }

  /** Everything the other is not known to have. */
  parcelFor(other: string): Parcel {
    const has = this.heard.get(other)
    const steps = [...this.steps.values()].filter(({ device, clock }) => (has?.get(device) ?? '') < clock)
    return { from: this.device, knows: this.knows(), steps }
  }

  /** @returns what the merge did, or null when nothing in it was new */
  take(parcel: Parcel): Merged | null {
    this.heard.set(parcel.from, parcel.knows)
    const fresh = parcel.steps.filter(({ id }) => !this.steps.has(id))
    if (fresh.length === 0) return null
    for (const step of fresh) {
      this.steps.set(step.id, step)
      for (const line of step.lines) {
        this.keep(line)
        this.clock.meet(line.clock)
      }
    }
    const came = new Set(fresh.map(({ id }) => id))
    const device = new Map([...this.steps.values()].map((step) => [step.id, step]))
    let merged: Merged | null = null
    this.step(() => {
      merged = mergeLines(
        this.store(),
        {
          came: (batch) => came.has(batch),
          unseen: (batch) => {
            const step = device.get(batch)
            return step !== undefined && !came.has(batch) && (parcel.knows.get(step.device) ?? '') < step.clock
          },
        },
        fresh.flatMap(({ lines }) => lines),
      )
    })
    return merged
  }

  /** Rows that are not what the log says, and what they wait for. */
  private readonly silent = new Map<string, Touched & { awaits: readonly string[] }>()

  /** Whether this computer decides what lines together amount to; else it leaves that to those who see everything. */
  decides = true

  /**
   * What came through a hub: steps as far as this computer may see them, again when it may see more of them.
   * @param waiting steps here that the others had not seen
   */
  pull(steps: readonly Step[], waiting: ReadonlySet<string>): Merged | null {
    const touched = new Map<string, Touched>()
    const came = new Set<string>()
    for (const step of steps) {
      const known = this.steps.get(step.id)
      const has = new Set(known?.lines.map(({ clock }) => clock))
      const fresh = step.lines.filter(({ clock }) => !has.has(clock))
      if (known && fresh.length === 0) continue
      this.steps.set(step.id, { ...step, lines: [...(known?.lines ?? []), ...fresh] })
      came.add(step.id)
      for (const line of fresh) {
        this.keep(line)
        this.clock.meet(line.clock)
        touched.set(`${line.entity} ${line.key}`, line)
      }
    }
    const awaited = new Set(['', ...touched.keys()])
    for (const [name, row] of this.silent)
      if (this.decides || row.awaits.length === 0 || row.awaits.some((one) => awaited.has(one))) {
        touched.set(name, { ...row, reset: true })
        this.silent.delete(name)
      }
    if (touched.size === 0) return null
    return this.settle([...touched.values()], came, (batch) => waiting.has(batch))
  }

  /** Takes steps back that nobody else ever gets. */
  setAside(ids: readonly string[]): void {
    const lines = ids.flatMap((id) => [...(this.steps.get(id)?.lines ?? [])])
    for (const id of ids) this.steps.delete(id)
    for (const { entity, key, batch } of lines) {
      const name = `${entity} ${key}`
      this.byKey.set(
        name,
        (this.byKey.get(name) ?? []).filter((line) => line.batch !== batch),
      )
    }
    this.step(() => withoutLines(this.store(), { came: () => false, unseen: () => false }, lines))
  }

  private settle(touched: readonly Touched[], came: ReadonlySet<string>, unseen: (batch: string) => boolean): Merged {
    const decided: Decided[] = []
    const told = new Map<string, Line[]>()
    const plain = this.store()
    let count = 0
    const store: Store = this.decides
      ? plain
      : {
          ...plain,
          lines: (entity, key) => [...plain.lines(entity, key), ...(told.get(`${entity} ${key}`) ?? [])],
          log(entity, key, before, after) {
            const name = `${entity} ${key}`
            const clock = `g${String(++count).padStart(12, '0')}`
            told.set(name, [...(told.get(name) ?? []), { clock, batch: '', entity, key, before, after }])
            decided.push({ entity, key, before, after })
          },
        }
    let merged: Merged = { clashes: [], joined: [] }
    this.step(() => {
      merged = mergeLines(
        store,
        { came: (batch) => came.has(batch), unseen: (batch) => !came.has(batch) && unseen(batch) },
        touched,
      )
    })
    for (const row of awaiting(plain, decided)) this.silent.set(`${row.entity} ${row.key}`, row)
    return merged
  }

  private store(): Store {
    const same = (unique: Unique, one: Row, two: Row): boolean =>
      unique.columns.every((column) => {
        const [a, b] = [one[column] ?? null, two[column] ?? null]
        if (unique.folded?.includes(column)) return String(a).toLowerCase() === String(b).toLowerCase()
        return a === b
      })
    return {
      row: (entity, key) => this.all(entity).get(key) ?? null,
      lines: (entity, key) => this.byKey.get(`${entity} ${key}`) ?? [],
      removals: (batch) =>
        (this.open?.id === batch ? this.open.lines : (this.steps.get(batch)?.lines ?? [])).filter(
          ({ after }) => after === null,
        ),
      meeting: (entity, unique, row, but) => {
        for (const [key, other] of this.all(entity)) {
          if (key === but || !same(unique, row, other)) continue
          if (unique.where && (other[unique.where.column] ?? null) !== unique.where.is) continue
          return key
        }
        return null
      },
      pointing: (entity, column, key) =>
        [...this.all(entity)].filter(([, row]) => row[column] === key).map(([id]) => id),
      blank: () => ({}),
      highest: (entity, column) =>
        Math.max(0, ...[...this.all(entity).values()].map((row) => Number(row[column] ?? 0))),
      place: (entity, key, row) => void this.all(entity).set(key, row),
      set: (entity, key, patch) => {
        const row = this.all(entity).get(key)
        if (!row) throw new Error(`no ${entity} ${key} to set`)
        this.all(entity).set(key, { ...row, ...patch })
      },
      take: (entity, key) => void this.all(entity).delete(key),
      log: (entity, key, before, after) => this.log(entity, key, before, after),
    }
  }

  /** The rows, comparable: a missing value is a null, and both are left out. */
  state(): Record<string, Record<string, Row>> {
    const found: Record<string, Record<string, Row>> = {}
    for (const entity of Object.keys(shapes)) {
      const rows = [...this.all(entity)].toSorted(([one], [two]) => (one < two ? -1 : 1))
      if (rows.length > 0)
        found[entity] = Object.fromEntries(
          rows.map(([key, row]) => [
            key,
            Object.fromEntries(
              Object.entries(row)
                .filter(([, value]) => value !== null)
                .toSorted(([one], [two]) => (one < two ? -1 : 1)),
            ),
          ]),
        )
    }
    return found
  }

  /** What is wrong with the rows: what a real workspace would refuse, and what the log does not say. */
  problems(): string[] {
    const rows = Object.keys(shapes).flatMap((entity) =>
      [...this.all(entity)].flatMap(([key, row]) => [
        ...this.dangling(entity, key, row),
        ...this.doubled(entity, key, row),
      ]),
    )
    return [...rows, ...this.unlogged()]
  }
  private dangling(entity: string, key: string, row: Row): string[] {
    const { pointers, hangsOn } = shapeOf(entity)
    const wrong = Object.entries(pointers)
      .filter(([column, { to }]) => (row[column] ?? null) !== null && !this.all(to).has(String(row[column])))
      .map(([column]) => `${entity} ${key}.${column} ${row[column]}`)
    if (hangsOn && !this.all(hangsOn).has(key)) wrong.push(`${entity} ${key} hangs on nothing`)
    return wrong
  }
  private doubled(entity: string, key: string, row: Row): string[] {
    const store = this.store()
    return shapeOf(entity)
      .uniques.filter(
        ({ where, nullsMeet, columns }) =>
          (where === undefined || (row[where.column] ?? null) === where.is) &&
          (nullsMeet === true || columns.every((column) => (row[column] ?? null) !== null)),
      )
      .filter((unique) => store.meeting(entity, unique, row, key) !== null)
      .map(() => `${entity} ${key} is there twice`)
  }
  private unlogged(): string[] {
    const wrong: string[] = []
    for (const [name, lines] of this.byKey) {
      const [entity = '', key = ''] = name.split(' ')
      const folded = fold(lines)
      const row = this.all(entity).get(key)
      if (isAlive(folded) !== (row !== undefined))
        wrong.push(`${name}: the log says ${isAlive(folded) ? 'here' : 'gone'}`)
      for (const [column, { value }] of row ? folded.cells : [])
        if ((row?.[column] ?? null) !== value)
          wrong.push(`${name}.${column} is ${row?.[column]}, the log says ${value}`)
    }
    return wrong
  }
}
