import type { ServiceQueries } from '#main/capabilities/handler.ts'

/** Requests that only the service itself can answer, because they ask the hub or say how that stands. */
export type HubNames = Extract<ServiceQueries, `hub.${string}`>
const NAMES: ReadonlySet<string> = new Set<HubNames>([
  'hub.view',
  'hub.join',
  'hub.init',
  'hub.members',
  'hub.invite',
  'hub.change',
  'hub.remove',
  'hub.sharePrivate',
  'hub.trail',
])

export const isHubRequest = (name: string): name is HubNames => NAMES.has(name)
