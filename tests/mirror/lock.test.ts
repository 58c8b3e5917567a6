import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeWriterLock } from '#main/mirror/lock.ts'
import { createWorkspace } from '#main/mirror/open.ts'
import { newTestService, openTestService, ownFolder } from '#tests/support/workspace.ts'

const LOCK = new URL('../../src/main/mirror/lock.ts', import.meta.url).href

test('a second writer is refused while the first is open, and a reader is not', async () => {
  const { service, file } = await newTestService()
  await expect(openTestService(file)).rejects.toMatchObject({ code: 'workspace_locked' })
  const reader = await openTestService(file, 'read')
  await service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  expect((await reader.run('directory.list', { kind: 'brand' })).entries).toHaveLength(1)
  await expect(reader.run('directory.add', { kind: 'brand', name: 'Brisavo' })).rejects.toMatchObject({
    code: 'workspace_read_only',
  })
  await reader.close()
  await service.close()
  await (await openTestService(file)).close()
})

test('the place of a program that was killed is free at once', async () => {
  const file = join(ownFolder(), 'w.muster')
  createWorkspace(file, { id: 'w', name: 'W', at: 1 })
  const script = `const { takeWriterLock } = await import(${JSON.stringify(LOCK)}); takeWriterLock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(() => takeWriterLock(file)).toThrow(expect.objectContaining({ code: 'workspace_locked' }))
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  takeWriterLock(file).release()
  expect(existsSync(`${file}-lock`)).toBe(false)
})

test('a workspace marked as read-only can be looked at but not opened for writing', async () => {
  const file = join(ownFolder(), 'w.muster')
  createWorkspace(file, { id: 'w', name: 'W', at: 1 })
  chmodSync(file, 0o444)
  const before = readFileSync(file)
  await expect(openTestService(file)).rejects.toMatchObject({ code: 'workspace_read_only' })
  const reader = await openTestService(file, 'read')
  expect((await reader.run('workspace.info', {})).readOnly).toBe(true)
  await reader.close()
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(`${file}-lock`)).toBe(false)
})
