import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeLog } from '#main/mirror/changes.ts'
import { hybridClock } from '#main/mirror/clock.ts'
import { migrate } from '#main/mirror/migrate.ts'
import { replay, undoState } from '#main/mirror/undo.ts'
import { newTestService } from '#tests/support/workspace.ts'

function mirror(): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  return db
}

test('an edit is logged, undone and done again, and the log only grows', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  const brands = async (): Promise<string[]> =>
    (await service.run('directory.list', { kind: 'brand' })).entries.map((entry) => entry.id)
  expect(await brands()).toEqual([id])
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'directory.add', count: 1 })
  await service.run('history.undo', {})
  expect(await brands()).toEqual([])
  expect(await service.run('history.state', {})).toMatchObject({ undo: null, redo: { action: 'directory.add' } })
  await service.run('history.redo', {})
  expect(await brands()).toEqual([id])
  expect((await service.run('history.feed', {})).entries.map((entry) => entry.action)).toEqual([
    'redo',
    'undo',
    'directory.add',
  ])
})

test('a new change empties the redo side', async () => {
  const { service } = await newTestService()
  await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  await service.run('history.undo', {})
  await service.run('directory.add', { kind: 'brand', name: 'Brisavo' })
  expect((await service.run('history.state', {})).redo).toBeNull()
  await expect(service.run('history.redo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' })
})

test('undoing an older step is refused when the same rows changed since, and changes nothing', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://x.com/KornwellDE' })
  await service.run('accounts.update', { ids: [id], patch: { displayName: 'One' } })
  const first = (await service.run('history.feed', {})).entries[0]?.batch ?? ''
  await service.run('accounts.update', { ids: [id], patch: { displayName: 'Two' } })
  await expect(service.run('history.undo', { batch: first })).rejects.toMatchObject({ code: 'conflict' })
  expect((await service.run('accounts.get', { id })).displayName).toBe('Two')
})

test('a decision that another took the place of stays, until that one is taken back', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://x.com/KornwellDE' })
  const decided = async (): Promise<string | null | undefined> =>
    (await service.run('plan.row', { account: id }))?.decided
  await service.run('plan.decide', { accounts: [id], disposition: 'archive' })
  const { undo: first } = await service.run('history.state', {})
  await service.run('plan.decide', { accounts: [id], disposition: 'keep' })
  await expect(service.run('history.undo', { batch: first?.batch })).rejects.toMatchObject({ code: 'conflict' })
  expect(await decided()).toBe('keep')
  await service.run('history.undo', {})
  expect(await decided()).toBe('archive')
  await service.run('history.undo', { batch: first?.batch })
  expect(await decided()).not.toBe('archive')
})

test('an account taken out of the inventory keeps its snapshots and gets them back with undo', async () => {
  const db = mirror()
  const log = changeLog(db, 'd')
  const step = (
    name: string,
    kind: 'do' | 'undo',
    work: (changes: ReturnType<typeof log.begin>) => void,
    reverts?: string,
  ): void => {
    const changes = log.begin({ id: name, at: 1, actor: 'a', action: name, kind, ...(reverts ? { reverts } : {}) })
    db.transaction(() => {
      work(changes)
      changes.finish()
    })()
  }
  step('add', 'do', (changes) =>
    changes.insert('account', 'a', {
      network: 'x',
      handle: 'Kornwell',
      handle_key: 'kornwell',
      created_at: 1,
      updated_at: 1,
    }),
  )
  db.prepare(
    "INSERT INTO snapshot (account_id, taken_at, source, followers, last_post_at) VALUES ('a', 5, 's', 900, 4)",
  ).run()
  step('remove', 'do', (changes) => changes.remove('account', 'a'))
  expect(db.prepare('SELECT count(*) FROM account').pluck().get()).toBe(0)
  expect(db.prepare('SELECT count(*) FROM snapshot').pluck().get()).toBe(1)
  step('back', 'undo', (changes) => replay(db, 'remove', true, changes), 'remove')
  expect(db.prepare('SELECT audience, last_post_at FROM account').get()).toEqual({ audience: 900, last_post_at: 4 })
  expect(undoState(db).undo?.id).toBe('add')
  db.close()
})

test('the log, snapshots and findings refuse to be rewritten', () => {
  const db = mirror()
  const changes = changeLog(db, 'd').begin({ id: 'b', at: 1, actor: 'a', action: 'test', kind: 'do' })
  changes.insert('brand', 'x', { name: 'Kornwell' })
  changes.finish()
  db.exec("INSERT INTO snapshot (account_id, taken_at, source) VALUES ('a', 1, 's')")
  expect(() => db.exec("UPDATE change SET after = '{}'")).toThrow(/append-only/)
  expect(() => db.exec('DELETE FROM change')).toThrow(/append-only/)
  expect(() => db.exec('UPDATE snapshot SET followers = 1')).toThrow(/append-only/)
  db.close()
})

test('a column that is not on the list never reaches a statement', () => {
  const db = mirror()
  const changes = changeLog(db, 'd').begin({ id: 'b', at: 1, actor: 'a', action: 'test', kind: 'do' })
  const row = { name: 'Kornwell', 'note" = 1; --': 'x' }
  expect(() => changes.insert('brand', 'x', row)).toThrow(/has no column/)
  db.close()
})

test('clocks of one device rise strictly, whatever the wall clock does', () => {
  const rises = fc.property(
    fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { minLength: 2, maxLength: 60 }),
    (times) => {
      const clock = hybridClock(null)
      const ticks = times.map((time) => clock.tick(time))
      return ticks.every((tick, at) => at === 0 || String(ticks[at - 1]) < tick)
    },
  )
  expect(fc.check(rises).failed).toBe(false)
})
