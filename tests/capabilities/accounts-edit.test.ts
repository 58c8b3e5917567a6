import { expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'

const NOTHING = { who: null, what: null, when: null, where: null, why: null, how: null, extent: null }

test('what people say about an account is stored, shown in its history and taken back step by step', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://www.facebook.com/KornwellDE/?ref=ts' })
  const brand = await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  const goal = await service.run('directory.add', { kind: 'goal', name: 'Fewer returns', detail: 'return rate' })
  await service.run('accounts.update', { ids: [id], patch: { brandId: brand.id, displayName: 'Kornwell Deutschland' } })
  await service.run('accounts.setPurpose', { id, purpose: { ...NOTHING, what: 'Help after purchase' } })
  await service.run('accounts.setStages', { id, stages: ['during', 'after'] })
  await service.run('accounts.setGoals', { id, goals: [goal.id] })
  expect(await service.run('accounts.get', { id })).toMatchObject({
    network: 'facebook',
    handle: 'KornwellDE',
    brand: 'Kornwell',
    displayName: 'Kornwell Deutschland',
    purpose: { ...NOTHING, what: 'Help after purchase' },
    stages: ['during', 'after'],
    goals: [{ id: goal.id, name: 'Fewer returns' }],
  })
  const { entries } = await service.run('accounts.history', { id })
  expect(entries.map((entry) => entry.action)).toContain('accounts.update')
  expect(entries.flatMap((entry) => entry.fields)).toContainEqual({ field: 'brand_id', before: null, after: 'Kornwell' })

  await service.run('history.undo', {})
  await service.run('history.undo', {})
  await service.run('history.undo', {})
  expect(await service.run('accounts.get', { id })).toMatchObject({ purpose: NOTHING, stages: [], goals: [], brand: 'Kornwell' })
})

test('removing an account takes along what hangs on it, and one undo brings all of it back', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: '@KornwellUK', hint: 'twitter' })
  await service.run('accounts.setPurpose', { id, purpose: { ...NOTHING, why: 'Answers in the evening' } })
  await service.run('accounts.setStages', { id, stages: ['before'] })
  expect(await service.run('accounts.remove', { ids: [id] })).toEqual({ removed: 1 })
  await expect(service.run('accounts.get', { id })).rejects.toMatchObject({ code: 'not_found' })
  await service.run('history.undo', {})
  expect(await service.run('accounts.get', { id })).toMatchObject({ handle: 'KornwellUK', stages: ['before'], purpose: { why: 'Answers in the evening' } })
})

test('the same account is refused under another spelling, and what is no account is refused with its reason', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://twitter.com/KornwellUK' })
  await expect(service.run('accounts.add', { address: 'https://mobile.x.com/kornwelluk?s=20' })).rejects.toMatchObject({ code: 'exists', details: { account: id } })
  await expect(service.run('accounts.add', { address: 'https://x.com/search?q=ovens' })).rejects.toMatchObject({ code: 'bad_request' })
})

test('an edit of many accounts is one step and touches only what differs', async () => {
  const { service } = await newTestService()
  const ids: string[] = []
  for (const name of ['One', 'Two', 'Three']) ids.push((await service.run('accounts.add', { address: `https://x.com/Kornwell${name}` })).id)
  const team = await service.run('directory.add', { kind: 'team', name: 'Support DE', teamFunction: 'support' })
  expect(await service.run('accounts.update', { ids, patch: { teamId: team.id } })).toEqual({ changed: 3 })
  expect(await service.run('accounts.update', { ids, patch: { teamId: team.id } })).toEqual({ changed: 0 })
  await service.run('history.undo', {})
  expect((await service.run('accounts.list', { filter: { text: 'team:none' }, offset: 0, limit: 10 })).total).toBe(3)
})

test('unknown fields and wrong types are refused, not ignored', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('accounts.add', { address: 'https://x.com/Kornwell' })
  expect(await service.handle('accounts.update', { ids: [id], patch: { handle: 'other' } }, 'en')).toMatchObject({ ok: false, error: { code: 'bad_request' } })
  expect(await service.handle('accounts.update', { ids: [id], patch: { reviewedOn: 'yesterday' } }, 'en')).toMatchObject({ ok: false, error: { code: 'bad_request' } })
  expect(await service.handle('accounts.drop', {}, 'en')).toMatchObject({ ok: false, error: { code: 'unknown_request' } })
})
