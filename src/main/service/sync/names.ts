import type { ServiceQueries } from '#main/capabilities/handler.ts'

export type SyncNames = Extract<ServiceQueries, `sync.${string}`>
const NAMES: ReadonlySet<string> = new Set<SyncNames>([
  'sync.kinds',
  'sync.connectors',
  'sync.now',
  'sync.queue',
  'sync.agree',
  'sync.withdraw',
  'sync.wake',
])

/** Requests about sources: answered by the service itself, which knows what this computer agreed to and what runs. */
export const isSyncRequest = (name: string): name is SyncNames => NAMES.has(name)
