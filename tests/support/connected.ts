import { join } from 'node:path'
import type { Service } from '#main/service/service.ts'
import type { ConnectorType } from '#shared/model/sync.ts'
import { agreeAll, syncService } from './sync.ts'
import { emptyWorkspace, ownFolder } from './workspace.ts'

export type Connected = { service: Service; file: string; id: string; accounts: readonly string[] }

/** A workspace with some accounts and one connector that everything was agreed to. */
export async function connected(
  type: ConnectorType,
  settings: Readonly<Record<string, string>>,
  { accounts = [], secret }: { accounts?: readonly (readonly [address: string, hint: string])[]; secret?: string } = {},
): Promise<Connected> {
  const folder = ownFolder()
  const file = join(folder, 'w.muster')
  emptyWorkspace(file, { id: 'w', name: 'W', at: 1 })
  const service = await syncService(file, join(folder, 'machine'), secret ? { secrets: { '*': secret } } : {})
  const ids: string[] = []
  for (const [address, hint] of accounts) ids.push((await service.run('accounts.add', { address, hint })).id)
  const { id } = await service.run('sync.add', { type, name: type, settings: { inside: 'yes', ...settings } })
  await agreeAll(service, id)
  return { service, file, id, accounts: ids }
}
