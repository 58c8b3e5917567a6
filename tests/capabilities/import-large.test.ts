import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeList } from '#tests/bench/import-list.ts'
import { checkSearch, contents, state } from '#tests/support/contents.ts'
import { newTestService } from '#tests/support/workspace.ts'

/** Enough rows for indexes and full text to be set aside while they are written. */
const MANY = 6_000

test('a long list keeps indexes, triggers and full text whole, and one undo takes all of it back', async () => {
  const { service, file, folder } = await newTestService()
  await service.run('accounts.add', { address: 'https://x.com/Lumetra' })
  const before = state(file)
  const list = join(folder, 'many.csv')
  writeList(list, MANY)
  const result = await service.run('import.run', { file: list })
  expect([result.rows, result.created + result.merged, result.merged]).toEqual([MANY, MANY, MANY / 100])
  expect(contents(file)['shape']).toEqual(before['shape'])
  checkSearch(file)
  const { total } = await service.run('search.all', { text: 'kornwell_de_', scope: 'accounts' })
  expect(total).toBeGreaterThan(0)
  const after = state(file)
  await service.run('history.undo', {})
  expect(state(file)).toEqual(before)
  checkSearch(file)
  await service.run('history.redo', {})
  expect(state(file)).toEqual(after)
  checkSearch(file)
})

test('an import that is stopped leaves the workspace as it was', async () => {
  const { service, file, folder } = await newTestService()
  await service.run('accounts.add', { address: 'https://x.com/Lumetra' })
  const before = contents(file)
  const list = join(folder, 'many.csv')
  writeList(list, 40_000)
  const ended = Promise.withResolvers<{ state: string; code: string | undefined }>()
  service.on((name, body) => {
    if (name !== 'job' || !('state' in body)) return
    if (body.finishedAt !== null) ended.resolve({ state: body.state, code: body.error?.code })
    else if (body.done > 0) void service.run('jobs.cancel', { id: body.id })
  })
  await service.handle('import.run', { file: list }, 'en')
  expect(await ended.promise).toEqual({ state: 'cancelled', code: 'cancelled' })
  expect(contents(file)).toEqual(before)
  checkSearch(file)
})
