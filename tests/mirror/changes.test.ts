import { expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'

test('an edit is logged, undone and done again, and the log is never rewritten', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  expect((await service.run('directory.list', { kind: 'brand' })).entries.map((e) => e.id)).toEqual([id])
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'directory.add', count: 1 })
  await service.run('history.undo', {})
  expect((await service.run('directory.list', { kind: 'brand' })).entries).toEqual([])
  await service.run('history.redo', {})
  expect((await service.run('directory.list', { kind: 'brand' })).entries.map((e) => e.id)).toEqual([id])
  expect((await service.run('history.feed', {})).entries).toHaveLength(3)
})
