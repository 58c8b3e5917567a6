import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'

test('status, assignee and route are changed in one step each, and undo takes a step back', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'm.csv')
  writeFileSync(
    file,
    'id,author,inbound,time,text\n1,anna,in,2024-01-01 10:00,help @acme\n2,boris,in,2024-01-02 10:00,help @acme\n',
  )
  await service.run('conversations.import', { file, network: 'x' }, 'en')
  const { id: team } = await service.run('directory.add', { kind: 'team', name: 'Support' }, 'en')
  const { id: person } = await service.run('directory.add', { kind: 'person', name: 'Lena' }, 'en')
  const { conversations } = await service.run('conversations.list', {}, 'en')
  const ids = conversations.map(({ id }) => id)
  const rows = async () => (await service.run('conversations.list', {}, 'en')).conversations

  expect(await service.run('conversations.update', { ids, patch: { assigneeId: person } }, 'en')).toEqual({
    changed: 2,
  })
  expect(await rows()).toMatchObject([
    { priority: null, assignee: 'Lena' },
    { priority: null, assignee: 'Lena' },
  ])
  await service.run('history.undo', {}, 'en')
  expect(await rows()).toMatchObject([
    { priority: null, assignee: null },
    { priority: null, assignee: null },
  ])

  await service.run(
    'conversations.update',
    { ids: [ids[0]!], patch: { status: 'snoozed', snoozedUntil: Date.now() + 3_600_000 } },
    'en',
  )
  expect((await rows()).map(({ status }) => status)).toEqual(['snoozed', 'open'])
  await service.run('conversations.update', { ids: [ids[0]!], patch: { status: 'snoozed', snoozedUntil: 1000 } }, 'en')
  expect((await rows()).map(({ status }) => status)).toEqual(['open', 'open'])

  await service.run('conversations.route', { ids, teamId: team }, 'en')
  const { route, teamId } = await service.run('conversations.get', { id: ids[0]! }, 'en')
  expect(teamId).toBe(team)
  expect(route).toMatchObject([{ team: 'Support', own: true, minutes: null }])
  expect(await service.run('conversations.route', { ids, teamId: team }, 'en')).toEqual({ changed: 0 })
  await service.run('history.undo', {}, 'en')
  expect((await service.run('conversations.get', { id: ids[0]! }, 'en')).route).toEqual([])

  await expect(
    service.run('conversations.update', { ids: ['nobody'], patch: { status: 'open' } }, 'en'),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(service.run('conversations.route', { ids, teamId: 'none' }, 'en')).rejects.toMatchObject({
    code: 'not_found',
  })
})
