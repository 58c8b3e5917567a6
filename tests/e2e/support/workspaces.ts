import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createWorkspace } from '#main/mirror/open.ts'
import { childServiceProcess } from '#main/service/child-process.ts'
import { type ServiceHost, serviceHost, type ServiceProcess } from '#main/service/host.ts'
import type { OpenOptions } from '#main/service/protocol.ts'
import { electronRuntime, root } from './runtime.ts'

/** A service in a process of its own, started by the test: another program that has a workspace open. */
export type Other = { host: ServiceHost; process: ServiceProcess; file: string }

export async function openElsewhere(file: string, create?: OpenOptions['create']): Promise<Other> {
  const process = childServiceProcess(join(root, 'out', 'main', 'service.cjs'), electronRuntime().node)
  const host = serviceHost(process, {
    event: () => undefined,
    crashed: () => undefined,
    printPdf: () => Promise.reject(new Error('no printer in tests')),
  })
  const opened = await host.open({
    file,
    mode: 'write',
    actor: 'Somebody',
    device: 'other',
    keepBackups: 0,
    ...(create ? { create } : {}),
  })
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`)
  return { host, process, file }
}

/** Makes a workspace in `folder` and gives back its path. */
export function makeWorkspace(folder: string, name: string, title = 'Halvorn Group'): string {
  const file = join(folder, name)
  createWorkspace(file, { id: randomUUID(), name: title, at: Date.now() })
  return file
}
