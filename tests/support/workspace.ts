import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import type { Devices } from '#main/capabilities/handler.ts'
import { openService, type Service } from '#main/service/service.ts'

const noPrinter: Devices = {
  printPdf: () => Promise.reject(new Refusal('printer_unavailable', 'no printer in tests')),
}

/** A folder of this test's own, removed when it ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a workspace file through the real service with real threads; closed when the test ends. */
export async function openTestService(
  file: string,
  mode: 'write' | 'read' = 'write',
  devices: Devices = noPrinter,
  live = false,
): Promise<Service> {
  const service = await openService({
    file,
    mode,
    actor: 'Tester',
    device: 'test-device',
    home: dirname(file),
    keepBackups: 0,
    live,
    thread: inject('thread'),
    devices,
  })
  let open = true
  const { close } = service
  service.close = async () => {
    if (open) await close()
    open = false
  }
  onTestFinished(() => service.close())
  return service
}

/** Makes an empty workspace by copying one: its tables are made once a run and not once a test. */
export function emptyWorkspace(file: string, seed: { id: string; name: string; at: number }): void {
  copyFileSync(inject('empty'), file)
  const db = new Database(file)
  const put = db.prepare('UPDATE meta SET value = ? WHERE key = ?')
  db.transaction(() => {
    for (const [key, value] of [
      ['id', seed.id],
      ['name', seed.name],
      ['created_at', String(seed.at)],
    ])
      put.run(value, key)
  })()
  db.close()
}

/** A new empty workspace, opened. */
export async function newTestService(name = 'Test'): Promise<{ service: Service; file: string; folder: string }> {
  const folder = ownFolder()
  const file = join(folder, 'test.muster')
  emptyWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name, at: 1_700_000_000_000 })
  return { service: await openTestService(file), file, folder }
}
