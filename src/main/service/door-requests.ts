import type { ServiceQueries } from '#main/capabilities/handler.ts'

export type DoorNames = Extract<ServiceQueries, `workshop.${string}`>
const NAMES: ReadonlySet<string> = new Set<DoorNames>([
  'workshop.door',
  'workshop.openDoor',
  'workshop.closeDoor',
  'workshop.lockDoor',
])

/** Requests about the way in for phones: answered by the service itself, which is the only one that can serve a page. */
export const isDoorRequest = (name: string): name is DoorNames => NAMES.has(name)
