import Database from 'better-sqlite3'
import { inject, onTestFinished } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import type { Connector, SyncResult } from '#shared/model/sync.ts'
import { openService, type Service } from '#main/service/service.ts'

/** A service that may ask sources. `live` goes on by itself, like the window; otherwise only runs fetch, like the command line. */
export async function syncService(
  file: string,
  machine: string,
  more: { live?: boolean; secrets?: Readonly<Record<string, string>> } = {},
): Promise<Service> {
  const service = await openService({
    file,
    mode: 'write',
    actor: 'Tester',
    device: 'sync-device',
    keepBackups: 0,
    live: more.live === true,
    home: machine,
    thread: inject('thread'),
    secret: async (connector) => more.secrets?.[connector] ?? more.secrets?.['*'] ?? null,
    devices: { printPdf: () => Promise.reject(new Refusal('printer_unavailable', 'no printer in tests')) },
  })
  onTestFinished(() => service.close())
  return service
}

export async function connectorOf(service: Service, id: string): Promise<Connector> {
  const { connectors } = await service.run('sync.connectors', {})
  const found = connectors.find((one) => one.id === id)
  if (!found) throw new Error(`no connector ${id}`)
  return found
}

/** Agrees to everything a connector would ask. */
export async function agreeAll(service: Service, id: string): Promise<void> {
  const { hosts } = await connectorOf(service, id)
  if (hosts.length > 0) await service.run('sync.agree', { id, hosts: hosts.map(({ host }) => host) })
}

export const runAll = (service: Service, patience = 0): Promise<SyncResult> => service.run('sync.run', { patience })

/** Rows of a workspace, read beside the service. */
export function rowsOf<T>(file: string, sql: string, ...values: (string | number)[]): T[] {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(sql).all(...values) as T[]
  } finally {
    db.close()
  }
}
