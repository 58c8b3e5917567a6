import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreWorkspace } from '#main/capabilities/workspace/restore.ts'
import { backupFolder, listBackups, scheduledBackup } from '#main/mirror/backup.ts'
import { createWorkspace, openWriter } from '#main/mirror/open.ts'
import { newTestService, openTestService, ownFolder } from '#tests/support/workspace.ts'

const DAY = 86_400_000

test('scheduled copies keep the newest and drop the oldest', () => {
  const file = join(ownFolder(), 'w.muster')
  createWorkspace(file, { id: 'w', name: 'W', at: 1 })
  const { db } = openWriter(file, 1)
  for (let day = 1; day <= 5; day++) scheduledBackup(db, file, day * DAY, 3)
  db.close()
  expect(readdirSync(backupFolder(file)).sort()).toEqual(
    [3, 4, 5].map((day) => `1970-01-0${day + 1}T00-00-00-000Z.scheduled.muster`),
  )
})

test('a backup holds what was saved and restores over a changed workspace, which is kept', async () => {
  const { service, file, folder } = await newTestService('Before')
  await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  const target = join(folder, 'copy.muster')
  expect((await service.run('backup.create', { target })).bytes).toBeGreaterThan(1000)
  await service.run('directory.add', { kind: 'brand', name: 'Brisavo' })
  expect(() => restoreWorkspace(file, target, DAY)).toThrow(expect.objectContaining({ code: 'workspace_locked' }))
  await service.close()
  const { kept } = restoreWorkspace(file, target, DAY)
  const restored = await openTestService(file)
  expect((await restored.run('directory.list', { kind: 'brand' })).entries.map((entry) => entry.name)).toEqual([
    'Kornwell',
  ])
  const former = new Database(String(kept), { readonly: true })
  expect(former.prepare('SELECT name FROM brand ORDER BY name').pluck().all()).toEqual(['Brisavo', 'Kornwell'])
  former.close()
  expect(listBackups(file).map((backup) => backup.why)).toContain('before-restore')
})

test('a damaged backup is refused and the workspace stays', async () => {
  const { service, file, folder } = await newTestService()
  for (let at = 0; at < 400; at++)
    await service.run('directory.add', { kind: 'brand', name: `Brand name number ${at}` })
  const target = join(folder, 'copy.muster')
  await service.run('backup.create', { target })
  await service.close()
  const handle = openSync(target, 'r+')
  for (let page = 4; page < 60; page++) writeSync(handle, Buffer.alloc(512, 0xff), 0, 512, page * 4096)
  closeSync(handle)
  expect(() => restoreWorkspace(file, target, DAY)).toThrow(expect.objectContaining({ code: 'workspace_damaged' }))
  expect(existsSync(`${file}.restoring`)).toBe(false)
  const again = await openTestService(file)
  expect((await again.run('directory.list', { kind: 'brand' })).entries).toHaveLength(400)
  expect(await again.run('workspace.verify', {})).toMatchObject({ ok: true, problems: [] })
})
