import { expect, test } from 'vitest'
import { seedAccount, seededService } from './plan-seed.ts'

const seeded = () =>
  seededService((db, now) => {
    seedAccount(db, now, { id: 'one', brand: 'kornwell' })
    seedAccount(db, now, { id: 'two', brand: 'brisavo' })
    seedAccount(db, now, { id: 'three', brand: 'brisavo', owner: null, network: 'x' })
  })

test('comparing says what accounts have in common and how many a patch would change', async () => {
  const { service } = await seeded()
  const all = await service.run('accounts.compare', { ids: ['one', 'two', 'three'] })
  expect(all.changes).toBe(0)
  expect(all.common['brandId']).toEqual({ value: null, different: 2 })
  expect(all.common['marketId']).toEqual({ value: 'de', different: 1 })
  expect(all.common['ownerId']).toEqual({ value: null, different: 2 })
  expect(all.common['network']).toEqual({ value: null, different: 2 })
  expect(
    (await service.run('accounts.compare', { ids: ['one', 'two', 'three'], patch: { brandId: 'brisavo' } })).changes,
  ).toBe(1)
  expect((await service.run('accounts.compare', { ids: ['two', 'three'], patch: { ownerId: null } })).changes).toBe(1)
  const { rows } = await service.run('accounts.compare', {
    ids: ['two', 'three'],
    patch: { ownerId: null, reviewedOn: '2026-01-02' },
  })
  expect(rows.map(({ id, cells }) => [id, cells.map(({ field, before, after }) => [field, before, after])])).toEqual([
    [
      'two',
      [
        ['ownerId', 'Ann Lee', null],
        ['reviewedOn', null, '2026-01-02'],
      ],
    ],
    ['three', [['reviewedOn', null, '2026-01-02']]],
  ])
})

test('many accounts change in one step, each with one line in the log, and those that fit already have none', async () => {
  const { service } = await seeded()
  expect(
    await service.run('accounts.update', {
      ids: ['one', 'two', 'three'],
      patch: { brandId: 'brisavo', note: 'checked' },
    }),
  ).toEqual({ changed: 3 })
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'accounts.update', count: 3 })
  const [entry, ...others] = (await service.run('accounts.history', { id: 'one' })).entries
  expect(others).toEqual([])
  expect(entry?.fields).toEqual([
    { field: 'brand_id', before: 'Kornwell', after: 'Brisavo' },
    { field: 'note', before: null, after: 'checked' },
  ])
  expect(await service.run('accounts.update', { ids: ['one', 'two'], patch: { brandId: 'brisavo' } })).toEqual({
    changed: 0,
  })
  await service.run('history.undo', {})
  expect((await service.run('accounts.get', { id: 'one' })).brand).toBe('Kornwell')
  expect((await service.run('accounts.history', { id: 'one' })).entries.map((line) => line.undone)).toEqual([
    false,
    true,
  ])
})

test('an account is added by its address once, and the second time the existing one is named', async () => {
  const { service } = await seeded()
  const { id } = await service.run('accounts.add', { address: 'https://www.instagram.com/kornwell/' })
  expect(await service.run('accounts.get', { id })).toMatchObject({ network: 'instagram', handle: 'kornwell' })
  await expect(service.run('accounts.add', { address: 'instagram.com/Kornwell' })).rejects.toMatchObject({
    code: 'exists',
    details: { account: id },
  })
  await expect(service.run('accounts.add', { address: 'no address at all' })).rejects.toMatchObject({
    code: 'bad_request',
  })
})

test('removed accounts come back with their purpose and decision', async () => {
  const { service } = await seeded()
  const purpose = { who: 'Owners', what: null, when: null, where: null, why: 'Fewer calls', how: null, extent: null }
  await service.run('accounts.setPurpose', { id: 'one', purpose })
  await service.run('plan.decide', { accounts: ['one'], disposition: 'keep' })
  expect(await service.run('accounts.remove', { ids: ['one', 'two'] })).toEqual({ removed: 2 })
  expect(await service.run('accounts.count', { texts: [''] })).toEqual({ counts: [1] })
  await service.run('history.undo', {})
  expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({
    purpose,
    disposition: 'keep',
    audience: 1000,
  })
})

test('a person who left shows on every account they answer for, and the step can be taken back', async () => {
  const { service } = await seeded()
  await service.run('directory.setLeft', { person: 'ann', leftOn: '2026-01-31' })
  expect(await service.run('accounts.count', { texts: ['owner_left:yes'] })).toEqual({ counts: [2] })
  await service.run('history.undo', {})
  expect(await service.run('accounts.count', { texts: ['owner_left:yes'] })).toEqual({ counts: [0] })
})

test('a person whose last day is still to come has not left any account', async () => {
  const { service } = await seeded()
  const rows = async () =>
    (await service.run('accounts.list', { filter: { text: '' }, offset: 0, limit: 10 })).rows.map(
      (row) => row.ownerLeft,
    )
  await service.run('directory.setLeft', { person: 'ann', leftOn: '2199-01-31' })
  expect(await service.run('accounts.count', { texts: ['owner_left:yes', 'owner_left:no'] })).toEqual({
    counts: [0, 3],
  })
  expect(await rows()).not.toContain(true)
  await service.run('directory.setLeft', { person: 'ann', leftOn: '2026-01-31' })
  expect(await rows()).toContain(true)
})

test('journey stages and goals become exactly what was asked for', async () => {
  const { service } = await seeded()
  const { id: goal } = await service.run('directory.add', {
    kind: 'goal',
    name: 'Resolve in a day',
    detail: 'median hours',
  })
  await service.run('accounts.setStages', { id: 'one', stages: ['after', 'before'] })
  await service.run('accounts.setGoals', { id: 'one', goals: [goal] })
  expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({
    stages: ['before', 'after'],
    goals: [{ id: goal, name: 'Resolve in a day' }],
  })
  expect(await service.run('accounts.setStages', { id: 'one', stages: ['after', 'before'] })).toEqual({ changed: 0 })
  expect(await service.run('accounts.setStages', { id: 'one', stages: ['during'] })).toEqual({ changed: 3 })
})
