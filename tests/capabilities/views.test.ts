import { expect, test } from 'vitest'
import { newTestService } from '../support/workspace.ts'

const query = {
  text: 'owner:none',
  sort: 'audience',
  descending: true,
  group: null,
  columns: ['name', 'owner'],
  widths: { owner: 160 },
}

test('a view keeps filter, order, grouping, columns and widths, and undo takes it away again', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('views.save', { page: 'accounts', name: '  Сироты ', query })
  expect(await service.run('views.list', { page: 'accounts' })).toEqual({
    views: [{ id, name: 'Сироты', query }],
    start: null,
  })
  await service.run('history.undo', {})
  expect((await service.run('views.list', { page: 'accounts' })).views).toEqual([])
})

test('a name is taken once, in whatever case, and a view may keep its own', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('views.save', { page: 'accounts', name: 'Сироты', query })
  await expect(service.run('views.save', { page: 'accounts', name: 'СИРОТЫ', query })).rejects.toMatchObject({
    code: 'exists',
    details: { view: id },
  })
  await service.run('views.save', { page: 'accounts', id, name: 'Сироты', query: { ...query, text: 'owner:any' } })
  expect((await service.run('views.list', { page: 'accounts' })).views[0]?.query.text).toBe('owner:any')
})

test('views are arranged, renamed and removed, each in one step', async () => {
  const { service } = await newTestService()
  const ids: string[] = []
  for (const name of ['one', 'two', 'three'])
    ids.push((await service.run('views.save', { page: 'accounts', name, query })).id)
  const names = async (): Promise<string[]> =>
    (await service.run('views.list', { page: 'accounts' })).views.map(({ name }) => name)
  await service.run('views.arrange', { page: 'accounts', ids: ids.toReversed() })
  expect(await names()).toEqual(['three', 'two', 'one'])
  await service.run('views.rename', { id: ids[0] ?? '', name: 'first' })
  expect(await names()).toEqual(['three', 'two', 'first'])
  await service.run('views.remove', { id: ids[1] ?? '' })
  expect(await names()).toEqual(['three', 'first'])
  for (let step = 0; step < 3; step++) await service.run('history.undo', {})
  expect(await names()).toEqual(['one', 'two', 'three'])
})

test('removing the view a page begins with makes it begin as before, and undo brings both back', async () => {
  const { service } = await newTestService()
  const { id } = await service.run('views.save', { page: 'accounts', name: 'start', query })
  expect(await service.run('views.start', { page: 'accounts', view: id })).toEqual({ changed: 1 })
  expect(await service.run('views.start', { page: 'accounts', view: id })).toEqual({ changed: 0 })
  await service.run('views.remove', { id })
  expect((await service.run('views.list', { page: 'accounts' })).start).toBeNull()
  await service.run('history.undo', {})
  expect((await service.run('views.list', { page: 'accounts' })).start).toBe(id)
})
