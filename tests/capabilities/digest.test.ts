import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newTestService } from '../support/workspace.ts'

const html = ['html'] as const

test('a digest of an empty workspace says plainly that there is nothing', async () => {
  const { service, folder } = await newTestService()
  const { files, since, until } = await service.run('reports.digest', { folder, formats: [...html] })
  expect(until - since).toBe(7 * 86_400_000)
  const page = readFileSync(files[0]?.path ?? '', 'utf8')
  for (const words of ['Nothing was changed', 'No audit ran', 'There is no plan yet', 'Nothing is due'])
    expect(page).toContain(words)
  const russian = await service.run('reports.digest', { folder, formats: [...html], language: 'ru' })
  expect(russian.files[0]?.path).not.toBe(files[0]?.path)
  expect(readFileSync(russian.files[0]?.path ?? '', 'utf8')).toContain('Плана пока нет')
})

test('a digest tells what people did, what was found, the plan and what is due; what was undone is no news', async () => {
  const { service, folder } = await newTestService()
  await service.run('workspace.fillSample', { seed: 5 })
  await service.run('audit.run', {})
  await service.run('plan.recommend', {})
  const { rows } = await service.run('accounts.list', { filter: { text: 'owner:none' }, offset: 0, limit: 1 })
  const { entries } = await service.run('directory.list', { kind: 'person' })
  const patch = { ownerId: entries.find(({ leftOn }) => leftOn === null)?.id ?? null }
  await service.run('accounts.update', { ids: [rows[0]?.id ?? ''], patch })
  const today = new Date().toISOString().slice(0, 10)
  await service.run('plan.addWave', { name: 'First <wave>', startsOn: today, dueOn: today })
  const read = async (): Promise<string> => {
    const { files } = await service.run('reports.digest', { folder, formats: [...html] })
    return readFileSync(files[0]?.path ?? '', 'utf8')
  }
  const page = await read()
  expect(page).toContain('Change of an account')
  expect(page).toContain('First &lt;wave&gt; starts on')
  expect(page).not.toContain('<wave>')
  const { total } = await service.run('findings.list', {
    text: 'rule:review-overdue status:open',
    group: 'none',
    offset: 0,
    limit: 1,
  })
  const due = await service.run('reports.due', {})
  expect(due).toMatchObject({ reviews: total, waivers: 0, tasksLate: 0 })
  expect(due.waves.map(({ what }) => what)).toEqual(['starts', 'ends'])
  await service.run('history.undo', {})
  await service.run('history.undo', {})
  expect(await read()).not.toContain('Change of an account')
})

test('a folder that is gone is one refusal, and nothing half is left anywhere', async () => {
  const { service, folder } = await newTestService()
  const gone = join(folder, 'gone')
  await expect(service.run('reports.digest', { folder: gone, formats: [...html] })).rejects.toMatchObject({
    code: 'folder_unwritable',
    details: { file: gone },
  })
  const before = readdirSync(folder).sort()
  expect(readdirSync(folder).sort()).toEqual(before)
})
