import { networkInterfaces } from 'node:os'
import type { RoomAddress } from '#shared/model/workshop-phone.ts'

/** The IPv4 addresses of this computer, those that phones can reach first. */
export function roomAddresses(): RoomAddress[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
    (entries ?? [])
      .filter((entry) => entry.family === 'IPv4')
      .map(({ address, internal }) => ({ name, address, internal })),
  )
  return found.toSorted((one, other) => Number(one.internal) - Number(other.internal))
}
