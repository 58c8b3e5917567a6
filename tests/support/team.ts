import { randomUUID } from 'node:crypto'
import type { HubRole } from '#shared/model/hub.ts'
import { type Laptop, laptop } from './laptop.ts'
import type { TestPostgres } from './postgres.ts'

export type Mate = Laptop & { readonly secrets: Map<string, string> }

/** A computer with an empty workspace of its own, and a place for the password of a hub. */
export async function mate(name: string, live = false): Promise<Mate> {
  const secrets = new Map<string, string>()
  return { ...(await laptop(name, { id: randomUUID(), secrets, live })), secrets }
}

let made = 0
/** Lays a hub for the workspace of whoever is its first admin. */
export async function layHub(server: TestPostgres, admin: Mate): Promise<string> {
  const url = await server.makeDatabase(`hub_${++made}`)
  const secret = `secret of ${admin.name}`
  const { secretKey } = await admin.service.run('hub.init', {
    url,
    password: server.password,
    name: admin.name,
    secret,
  })
  admin.secrets.set(secretKey, secret)
  return url
}

/** Invites somebody and lets them join from their own, empty workspace. */
export async function bringIn(
  admin: Mate,
  guest: Mate,
  role: HubRole,
  scope: { brands?: string[]; markets?: string[] } = {},
): Promise<void> {
  const { text } = await admin.service.run('hub.invite', { name: guest.name, role, ...scope })
  const secret = `secret of ${guest.name}`
  const { secretKey } = await guest.service.run('hub.join', { text, secret })
  guest.secrets.set(secretKey, secret)
}
