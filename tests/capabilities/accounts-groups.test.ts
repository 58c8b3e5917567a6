import { expect, test } from 'vitest'
import { seedAccount, seededService } from './plan-seed.ts'

const seeded = () =>
  seededService((db, now) => {
    seedAccount(db, now, { id: 'one', brand: 'kornwell' })
    seedAccount(db, now, { id: 'two', brand: 'brisavo' })
    seedAccount(db, now, { id: 'three', brand: 'brisavo', owner: null, network: 'x' })
    db.prepare("UPDATE account SET brand_id = NULL WHERE id = 'one'").run()
    db.prepare("UPDATE account SET audience = 1000 WHERE id = 'two'").run()
    db.prepare("UPDATE account SET audience = NULL WHERE id <> 'two'").run()
  })

const list = { text: '', sort: 'name', descending: false }

test('groups stand by name with those without a value last, and their counts run through the list as its rows do', async () => {
  const { service } = await seeded()
  const filter = { ...list, group: 'brand' } as const
  const { groups } = await service.run('accounts.groups', { filter })
  expect(groups).toEqual([
    expect.objectContaining({ key: 'brisavo', value: 'Brisavo', count: 2, audience: 1000, unowned: 1, health: null }),
    expect.objectContaining({ key: '', value: 'none', count: 1, audience: null, unowned: 0 }),
  ])
  const { rows } = await service.run('accounts.list', { filter, offset: 0, limit: 10 })
  expect(rows.map(({ brandId }) => brandId)).toEqual(['brisavo', 'brisavo', null])
})

test('the order inside a group is the order of the list', async () => {
  const { service } = await seeded()
  const filter = { ...list, sort: 'audience', descending: true, group: 'brand' } as const
  const { ids } = await service.run('accounts.ids', { filter })
  expect(ids).toEqual(['two', 'three', 'one'])
})

test('networks and lifecycles are groups by what they are called; without grouping there are none', async () => {
  const { service } = await seeded()
  const networks = await service.run('accounts.groups', { filter: { ...list, group: 'network' } })
  expect(networks.groups.find(({ key }) => key === 'x')).toMatchObject({ label: 'X', value: 'x', count: 1 })
  const lives = await service.run('accounts.groups', { filter: { ...list, group: 'lifecycle' } })
  expect(lives.groups.map(({ value, count }) => [value, count])).toEqual([['active', 3]])
  expect(await service.run('accounts.groups', { filter: list })).toEqual({ groups: [] })
})

test('of some accounts it is known how many a filter shows', async () => {
  const { service } = await seeded()
  expect(await service.run('accounts.among', { text: 'brand:Brisavo', ids: ['one', 'two', 'gone'] })).toEqual({
    shown: 1,
  })
})

test('a row tells the columns it is asked for, and no others', async () => {
  const { service } = await seeded()
  await service.run('accounts.update', {
    ids: ['two'],
    patch: { note: 'seen', backupOwnerId: null, openedOn: '2020-02-29' },
  })
  const { rows } = await service.run('accounts.list', {
    filter: { ...list, text: 'id:two' },
    offset: 0,
    limit: 1,
    columns: ['note', 'openedOn', 'tags', 'field:none'],
  })
  expect(rows[0]?.more).toEqual({ note: 'seen', openedOn: '2020-02-29', tags: null, 'field:none': null })
  const plain = await service.run('accounts.list', { filter: list, offset: 0, limit: 1 })
  expect(plain.rows[0]).not.toHaveProperty('more')
})
