import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExchanged, shapes } from '#main/domain/exchange/shape.ts'
import { mergeLines } from '#main/domain/exchange/merge.ts'
import { changeLog, type ChangeWriter } from '#main/mirror/changes.ts'
import { entities, type EntityName } from '#main/mirror/entities.ts'
import { arrive } from '#main/mirror/exchange/arrive.ts'
import { gapBefore, knowsOf, stepsHere, stepsOf, unknownTo } from '#main/mirror/exchange/knows.ts'
import { migrate } from '#main/mirror/migrate.ts'
import { checkIntegrity } from '#main/mirror/queries/workspace.ts'
import { replay, undoState } from '#main/mirror/undo.ts'
import type { Knows } from '#shared/model/exchange.ts'

type Column = { name: string; key: number; coll: string }

test('what merging goes by is what the tables guarantee: every foreign key and every unique index of what is exchanged', () => {
  const db = new Database(':memory:')
  migrate(db)
  const stays = new Set(Object.keys(entities).filter((entity) => !isExchanged(entity)))
  expect([...stays].toSorted()).toEqual(
    [
      'connector',
      'contact',
      'contact_identity',
      'contact_role',
      'conversation',
      'conversation_import',
      'erasure',
      'insight',
      'insight_conversation',
    ]
      .concat('outcome', 'route_step', 'triage')
      .toSorted(),
  )
  for (const [entity, { pointers, uniques, hangsOn }] of Object.entries(shapes)) {
    const keys = db.pragma(`foreign_key_list("${entity}")`) as { table: string; from: string }[]
    const stated = Object.entries(pointers).map(([column, { to }]) => `${column} → ${to}`)
    if (hangsOn !== undefined) stated.push(`id → ${hangsOn}`)
    // A column may point without a foreign key where the row outlives what it names.
    for (const { from, table } of keys)
      expect({ entity, stated }).toMatchObject({ stated: expect.arrayContaining([`${from} → ${table}`]) as unknown })
    const indexes = db.pragma(`index_list("${entity}")`) as { name: string; unique: number; origin: string }[]
    const found = indexes
      .filter(({ unique, origin, name }) => unique === 1 && origin !== 'pk' && !isOnId(db, name))
      .map(({ name }) => columnsOf(db, name))
    expect({ entity, uniques: uniques.map(({ columns }) => columns.join()).toSorted() }).toEqual({
      entity,
      uniques: found.toSorted(),
    })
    for (const { columns, folded = [] } of uniques)
      for (const column of columns)
        expect([entity, column, folded.includes(column)]).toEqual([entity, column, isFolded(db, entity, column)])
  }
})

const infoOf = (db: Database.Database, index: string): Column[] =>
  (db.pragma(`index_xinfo("${index}")`) as Column[]).filter(({ key }) => key === 1)
const isOnId = (db: Database.Database, index: string): boolean => infoOf(db, index).every(({ name }) => name === 'id')
/** Expressions have no name: they are read from the statement. */
function columnsOf(db: Database.Database, index: string): string {
  const sql = (db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(index) as string | null) ?? ''
  if (sql === '')
    return infoOf(db, index)
      .map(({ name }) => name)
      .join()
  const inside = /\((.*?)\)( WHERE|$)/.exec(sql.slice(sql.indexOf(' ON ')))?.[1] ?? ''
  return inside.replaceAll(/coalesce\((\w+), ''\)/g, '$1').replaceAll(' ', '')
}
const isFolded = (db: Database.Database, entity: string, column: string): boolean =>
  (db.pragma(`index_list("${entity}")`) as { name: string; unique: number; origin: string }[])
    .filter(({ unique, origin }) => unique === 1 && origin !== 'pk')
    .some(({ name }) => infoOf(db, name).some((one) => one.name === column && one.coll === 'NOCASE'))

/** An empty workspace as bytes: its tables are made once. */
const empty: Buffer = (() => {
  const db = new Database(':memory:')
  migrate(db)
  return db.serialize()
})()

/** A workspace of one computer, in memory. */
class Workspace {
  readonly db = new Database(empty)
  private readonly log: ReturnType<typeof changeLog>
  private readonly heard = new Map<Workspace, Knows>()
  readonly device: string
  constructor(device: string) {
    this.device = device
    this.db.pragma('foreign_keys = ON')
    this.log = changeLog(this.db, device)
  }
  step(
    at: number,
    action: string,
    work: (changes: ChangeWriter) => void,
    kind: 'do' | 'undo' = 'do',
    reverts?: string,
  ): void {
    const id = `${this.device}-${String(at).padStart(6, '0')}-${action}`
    const changes = this.log.begin({
      id,
      at,
      actor: this.device,
      action,
      kind,
      ...(reverts === undefined ? {} : { reverts }),
    })
    this.db.transaction(() => {
      work(changes)
      changes.finish()
    })()
  }
  pick(sql: string, at: number): string | undefined {
    const all = this.db.prepare(sql).pluck().all() as string[]
    return all.length === 0 ? undefined : all[at % all.length]
  }
  take(from: Workspace, at: number): boolean {
    const all = [...stepsOf(from.db, unknownTo(from.db, from.heard.get(this) ?? {}), isExchanged)]
    const sender = knowsOf(from.db)
    this.heard.set(from, sender)
    const here = stepsHere(
      this.db,
      all.map(({ id }) => id),
    )
    const fresh = all.filter(({ id }) => !here.has(id))
    const gap = gapBefore(this.db, sender, new Map(fresh.map((one) => [one.id, one])))
    if (gap !== null) throw new Error(`a hole in the work of ${gap}`)
    if (fresh.length === 0) return false
    this.step(at, 'merge', (changes) => {
      const arrived = arrive(this.db, changes, fresh, sender)
      mergeLines(arrived.store, arrived, arrived.touched)
      arrived.finish()
    })
    return true
  }
  /** Everything that is exchanged; a source's number and times of this computer included. */
  state(): string {
    return JSON.stringify(
      Object.keys(shapes).map((entity) => [
        entity,
        this.db
          .prepare(
            `SELECT id, ${entities[entity as EntityName].map((c) => `"${c}"`).join()} FROM ${entity} ORDER BY id`,
          )
          .all(),
      ]),
      null,
      1,
    )
  }
}

let id = 0
const newId = (of: Workspace): string => `${String(++id).padStart(7, '0')}-${of.device}`

const ACTS: readonly ((one: Workspace, changes: ChangeWriter, a: number, b: number) => void)[] = [
  (one, changes, a) => {
    const name = ['Acme', 'acme', 'Brisavo'][a % 3] ?? ''
    if (one.db.prepare('SELECT 1 FROM brand WHERE name = ?').get(name) === undefined)
      changes.insert('brand', newId(one), { name })
  },
  (one, changes, a, b) => {
    const key = `h${a % 4}`
    if (one.db.prepare('SELECT 1 FROM account WHERE handle_key = ? AND merged_into IS NULL').get(key) !== undefined)
      return
    const brand = one.pick('SELECT id FROM brand ORDER BY id', b) ?? null
    changes.insert('account', newId(one), {
      network: 'x',
      handle: key,
      handle_key: key,
      brand_id: brand,
      created_at: b,
      updated_at: b,
    })
  },
  (one, changes, a, b) => {
    const account = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a)
    if (account !== undefined) changes.update('account', account, { note: `n${b}`, updated_at: b })
  },
  (one, changes, a, b) => {
    const account = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a)
    const name = ['vip', 'VIP', 'old'][b % 3] ?? ''
    if (account === undefined) return
    if (one.db.prepare('SELECT 1 FROM account_tag WHERE account_id = ? AND name = ?').get(account, name) === undefined)
      changes.insert('account_tag', newId(one), { account_id: account, name })
  },
  (one, changes, a, b) => {
    const account = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a)
    const into = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a + 1 + b)
    if (account === undefined || into === undefined || account === into) return
    for (const former of one.db
      .prepare('SELECT id FROM account WHERE merged_into = ?')
      .pluck()
      .all(account) as string[])
      changes.update('account', former, { merged_into: into })
    changes.update('account', account, { merged_into: into })
  },
  (one, changes, a) => {
    const account = one.pick(
      `SELECT id FROM account a WHERE merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM account WHERE merged_into = a.id)
       AND NOT EXISTS (SELECT 1 FROM decision WHERE account_id = a.id) ORDER BY id`,
      a,
    )
    if (account === undefined) return
    for (const tag of one.db
      .prepare('SELECT id FROM account_tag WHERE account_id = ?')
      .pluck()
      .all(account) as string[])
      changes.remove('account_tag', tag)
    changes.remove('purpose', account)
    changes.remove('account', account)
  },
  (one, changes, a, b) => {
    const account = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a)
    if (account === undefined) return
    const text = { [b % 2 === 0 ? 'who' : 'why']: `p${b}` }
    if (!changes.update('purpose', account, text)) {
      if (one.db.prepare('SELECT 1 FROM purpose WHERE id = ?').get(account) === undefined)
        changes.insert('purpose', account, text)
    }
  },
  (one, changes, a, b) => {
    const account = one.pick('SELECT id FROM account WHERE merged_into IS NULL ORDER BY id', a)
    if (account === undefined) return
    let scenario = one.pick('SELECT id FROM scenario WHERE is_plan = 1', 0)
    if (scenario === undefined) {
      scenario = newId(one)
      changes.insert('scenario', scenario, { name: `Plan`, is_plan: 1, created_at: 1 })
    }
    const key = newId(one)
    const before = one.db
      .prepare('SELECT id FROM decision WHERE scenario_id = ? AND account_id = ? AND superseded_by IS NULL')
      .pluck()
      .get(scenario, account) as string | undefined
    if (before !== undefined) changes.update('decision', before, { superseded_by: key })
    const disposition = ['keep', 'close'][b % 2] ?? ''
    changes.insert('decision', key, {
      scenario_id: scenario,
      account_id: account,
      disposition,
      decided_by: one.device,
      decided_at: b,
    })
  },
]

test('the real workspace merges as the rules say: random work on three computers ends in the same rows, whole, and undo works', () => {
  const act = fc.tuple(fc.nat(2), fc.nat(ACTS.length - 1), fc.nat(30), fc.nat(30), fc.nat(8))
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }), (story) => {
      const all = ['a', 'b', 'c'].map((device) => new Workspace(device))
      let now = 1_000
      for (const [who, what, a, b, whom] of story) {
        const me = all[who]
        const other = all[whom]
        if (!me) continue
        me.step(++now, 'act', (changes) => ACTS[what]?.(me, changes, a, b))
        const last = undoState(me.db).undo
        if (b % 9 === 0 && last?.action === 'act')
          me.step(++now, 'undo', (changes) => replay(me.db, last.id, true, changes), 'undo', last.id)
        if (other && other !== me) me.take(other, ++now)
      }
      let rounds = 0
      for (let news = true; news && rounds < 10; rounds++) {
        news = false
        for (const from of all) for (const to of all) if (from !== to && to.take(from, ++now)) news = true
      }
      expect(rounds).toBeLessThan(10)
      const [first, ...others] = all
      for (const one of all) expect(checkIntegrity(one.db).problems).toEqual([])
      for (const other of others) expect(other.state()).toBe(first?.state())
      for (const one of all) one.db.close()
    }),
    { numRuns: 60 },
  )
})

test('taking a merge back and bringing it again leaves what was there before, and what the merge made', () => {
  const [one, two] = [new Workspace('a'), new Workspace('b')]
  const plain = (at: number, on: Workspace, what: number, a: number, b: number): void =>
    on.step(at, 'act', (changes) => ACTS[what]?.(on, changes, a, b))
  for (const on of [one, two]) {
    plain(1, on, 0, 0, 0)
    for (let at = 2; at < 6; at++) plain(at, on, 1, at, 0)
    plain(7, on, 3, 1, 0)
    plain(8, on, 6, 2, on === one ? 0 : 1)
    plain(9, on, 7, 1, on === one ? 0 : 1)
  }
  const before = one.state()
  one.take(two, 20)
  const merged = one.state()
  expect(merged).not.toBe(before)
  const step = undoState(one.db).undo
  expect(step?.action).toBe('merge')
  one.step(30, 'undo', (changes) => replay(one.db, step?.id ?? '', true, changes), 'undo', step?.id)
  expect(one.state()).toBe(before)
  expect(checkIntegrity(one.db).problems).toEqual([])
  const again = undoState(one.db).redo
  one.step(31, 'redo', (changes) => replay(one.db, again?.id ?? '', false, changes))
  expect(one.state()).toBe(merged)
})
