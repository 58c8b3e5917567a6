import { expect, test } from 'vitest'
import { state } from '#tests/support/contents.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { listOf, only } from './import-lists.ts'

const list = (lines: string, name: string): string => listOf(`Handle,Network,Brand,Owner\n${lines}`, name)

test('past imports are listed newest first, with who made them and what came of them', async () => {
  const { service } = await newTestService()
  await service.run('import.run', { file: list('KornwellDE,X,Kornwell,Jana\n', 'first.csv') })
  const second = await service.run('import.run', {
    file: list('LumetraUS,X,Lumetra,Kenji\nsee Anna,X,,\n', 'second.csv'),
  })
  const { total, imports } = await service.run('import.list', {})
  expect(total).toBe(2)
  expect(imports.map(({ file }) => file)).toEqual(['second.csv', 'first.csv'])
  expect(imports[0]).toMatchObject({
    id: second.import,
    actor: 'Tester',
    counts: { rows: 2, created: 1, rejected: 1 },
    rejects: 1,
    undone: false,
  })
})

test('exactly one import is taken back, later ones stay, and a brand that others use stays with them', async () => {
  const { service } = await newTestService()
  const first = await service.run('import.run', { file: list('KornwellDE,X,Kornwell,Jana\n', 'first.csv') })
  await service.run('import.run', { file: list('KornwellUK,X,Kornwell,Jana\n', 'second.csv') })
  const batch = first.batch ?? ''
  expect(await service.run('import.conflicts', { batch })).toEqual({ total: 0, conflicts: [] })
  await service.run('history.undo', { batch })
  expect(await only(service, '')).toMatchObject({ handle: 'KornwellUK', brand: 'Kornwell', owner: 'Jana' })
  const { imports } = await service.run('import.list', {})
  expect(imports.map(({ undone }) => undone)).toEqual([false, true])
  await service.run('history.redo', {})
  expect(await only(service, 'handle:KornwellDE')).toMatchObject({ brand: 'Kornwell', owner: 'Jana' })
})

test('what was changed since is named, and then nothing is taken back', async () => {
  const { service, file } = await newTestService()
  const first = await service.run('import.run', {
    file: list('KornwellDE,X,Kornwell,Jana\nLumetra,X,Lumetra,Jana\n', 'a.csv'),
  })
  const account = await only(service, 'handle:KornwellDE')
  await service.run('accounts.update', { ids: [account.id], patch: { note: 'ours' } })
  const batch = first.batch ?? ''
  expect(await service.run('import.conflicts', { batch })).toMatchObject({
    total: 1,
    conflicts: [{ name: 'KornwellDE', fields: ['note'] }],
  })
  await service.run('accounts.update', { ids: [account.id], patch: { displayName: 'Kornwell' } })
  await service.run('accounts.setStages', { id: account.id, stages: ['before'] })
  const told = await service.run('import.conflicts', { batch })
  expect(told).toMatchObject({ total: 1, conflicts: [{ name: 'KornwellDE', entity: 'account', account: account.id }] })
  expect(told.conflicts[0]?.fields).toEqual(['note', 'display_name'])
  const standing = state(file)
  await expect(service.run('history.undo', { batch })).rejects.toMatchObject({ code: 'conflict' })
  expect(state(file)).toEqual(standing)
})

test('what hangs on an account of an import is not lost with it', async () => {
  const { service, file } = await newTestService()
  const first = await service.run('import.run', { file: list('KornwellDE,X,Kornwell,Jana\n', 'a.csv') })
  const { id } = await only(service, 'handle:KornwellDE')
  await service.run('accounts.setStages', { id, stages: ['before'] })
  const batch = first.batch ?? ''
  const told = await service.run('import.conflicts', { batch })
  expect(told).toMatchObject({ total: 1, conflicts: [{ name: 'KornwellDE', fields: ['account_stage'] }] })
  const standing = state(file)
  await expect(service.run('history.undo', { batch })).rejects.toMatchObject({ code: 'conflict' })
  expect(state(file)).toEqual(standing)
})
