import { z } from 'zod'
import { HubInvitation, HubMember, HubRefused, HubResult, HubRole, HubTrailLine, HubView } from '../model/hub.ts'
import { Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

const count = z.number().int()
const text = z.string().trim().min(1).max(20_000)
const url = z.string().trim().min(1).max(2000)
const secret = z.string().min(8).max(400)
const name = z.string().trim().min(1).max(120)
const ids = z.array(Id).min(1).max(500).nullable().default(null)
const joined = z.object({ secretKey: z.string(), role: HubRole, workspace: z.string() })

export const hub = {
  /** How this workspace stands with the hub of its team. Asks nobody. */
  'hub.view': query(z.strictObject({}), HubView),
  /** What a pasted invitation says. Asks nobody. @throws Refusal `hub_invitation` */
  'hub.invitation': query(z.strictObject({ text }), HubInvitation),
  /** Joins by an invitation: this computer gets a password of its own, which `secret` is. */
  'hub.join': query(z.strictObject({ text, secret }), joined),
  /** Lays the hub into an empty database, or brings it up to date, and makes oneself its first admin with the password `secret`. */
  'hub.init': query(
    z.strictObject({ url, password: z.string().max(400), ca: text.nullable().default(null), name, secret }),
    joined,
  ),
  /** Forgets the hub on this computer; what came stays, and so does membership. */
  'hub.leave': command(z.strictObject({}), z.object({ waiting: count })),
  /** Sends what waits and merges what came, until both have the same. */
  'hub.sync': job(z.strictObject({}), HubResult),
  'hub.members': query(z.strictObject({}), z.object({ members: z.array(HubMember) })),
  /** @returns the invitation as one line of text, which is shown once */
  'hub.invite': query(
    z.strictObject({ name, role: HubRole, brands: ids, markets: ids }),
    z.object({ id: z.string(), text: z.string(), until: z.number() }),
  ),
  'hub.change': query(
    z.strictObject({ id: z.string().min(1).max(64), role: HubRole, brands: ids, markets: ids }),
    z.object({ changed: z.boolean() }),
  ),
  /** Takes somebody out: they cannot sign in any more, and what is open is closed. */
  'hub.remove': query(z.strictObject({ id: z.string().min(1).max(64) }), z.object({ removed: z.boolean() })),
  /** Whether private messages are shared with the team too. They are not until an admin says so. */
  'hub.sharePrivate': query(z.strictObject({ shared: z.boolean() }), z.object({ shared: z.boolean() })),
  'hub.trail': query(
    z.strictObject({ limit: count.min(1).max(500).default(100) }),
    z.object({ lines: z.array(HubTrailLine) }),
  ),
  /** Own steps that the hub does not take, and why. */
  'hub.refused': query(
    z.strictObject({ limit: count.min(1).max(500).default(100) }),
    z.object({ total: count, steps: z.array(HubRefused) }),
  ),
  /** Takes refused steps back: rows become what everybody has. */
  'hub.takeBack': command(z.strictObject({ steps: z.array(Id).min(1).max(500) }), z.object({ rows: count })),
} as const
