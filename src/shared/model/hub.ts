import { z } from 'zod'
import { Id, Instant } from './words.ts'

/** What a member of a team may do; enforced by the hub's database. */
export const HubRole = z.enum(['viewer', 'auditor', 'lead', 'admin'])
export type HubRole = z.infer<typeof HubRole>

/** How the way to a hub is kept: by TLS, not at all because the address says so, or it does not leave this computer. */
export const HubLine = z.enum(['encrypted', 'plain', 'here'])
export type HubLine = z.infer<typeof HubLine>

const count = z.number().int()
/** Brands or markets somebody is limited to, with their names where they are known here; null is no limit. */
export const HubScope = z.array(z.object({ id: z.string(), name: z.string() })).nullable()
export type HubScope = z.infer<typeof HubScope>

/** What an invitation says before anything is asked of anybody. */
export const HubInvitation = z.object({
  /** The host and port that will be contacted, and the name of the database there. */
  host: z.string(),
  database: z.string(),
  line: HubLine,
  /** Key under which this computer keeps the password. */
  secretKey: z.string(),
  workspace: z.object({ id: z.string(), name: z.string() }),
  /** Who invited, and whom. */
  by: z.string(),
  name: z.string(),
  role: HubRole,
  until: Instant,
  /** The workspace that is open is this one, or has nothing in it yet and becomes it. */
  fits: z.enum(['same', 'empty', 'other']),
})
export type HubInvitation = z.infer<typeof HubInvitation>

/** What the last round brought. */
export const HubCame = z.object({
  at: Instant,
  steps: count,
  changes: count,
  rows: count,
  clashes: count,
  /** Rows of the log that stood between this workspace and the hub, and milliseconds until they were merged. */
  behind: count,
  took: count,
  sent: count,
})
export type HubCame = z.infer<typeof HubCame>

/** What the last round brought of messages and figures. */
export const HubFactsCame = z.object({
  at: Instant,
  messages: count,
  figures: count,
  /** Messages that somebody erased, or whose import somebody took back. */
  erased: count,
  gone: count,
  sent: count,
  /** Milliseconds. */
  took: count,
})
export type HubFactsCame = z.infer<typeof HubFactsCame>

/** How messages and figures stand: how many wait, stay here because they are private, or are not taken. */
export const HubFactsView = z.object({
  waiting: count,
  private: count,
  kept: count,
  sharesPrivate: z.boolean(),
  last: HubFactsCame.nullable(),
})
export type HubFactsView = z.infer<typeof HubFactsView>

export const HubState = z.enum(['off', 'waiting', 'connecting', 'working', 'connected'])
export const HubView = z.object({
  /** Null where this workspace is not joined. */
  joined: z
    .object({
      hub: z.string(),
      host: z.string(),
      database: z.string(),
      line: HubLine,
      secretKey: z.string(),
      member: z.string(),
      name: z.string(),
      role: HubRole,
      brands: HubScope,
      markets: HubScope,
      joinedAt: Instant,
      contactAt: Instant.nullable(),
    })
    .nullable(),
  /** `off`: no password here; `waiting`: no way there now, tried again at `nextAt`. */
  state: HubState,
  problem: z.string().nullable(),
  nextAt: Instant.nullable(),
  /** Own steps that are not there yet, and numbers of the hub that are not here yet (null: not known). */
  waiting: count,
  behind: count.nullable(),
  refused: count,
  clashes: count,
  /** What runs now: how far it is, and milliseconds left by the pace until now. */
  running: z
    .object({
      what: z.enum(['push', 'pull', 'merge', 'push_facts', 'pull_facts']),
      done: count,
      total: count,
      leftMs: z.number().nullable(),
    })
    .nullable(),
  last: HubCame.nullable(),
  /** Null where this workspace is not joined. */
  facts: HubFactsView.nullable(),
})
export type HubView = z.infer<typeof HubView>

export const HubMember = z.object({
  id: z.string(),
  name: z.string(),
  role: HubRole,
  brands: HubScope,
  markets: HubScope,
  invitedAt: Instant.nullable(),
  joinedAt: Instant.nullable(),
  leftAt: Instant.nullable(),
  /** This is oneself. */
  own: z.boolean(),
})
export type HubMember = z.infer<typeof HubMember>

export const HubTrailLine = z.object({
  seq: count,
  at: Instant,
  actor: z.string(),
  what: z.string(),
  detail: z.string().nullable(),
})
export type HubTrailLine = z.infer<typeof HubTrailLine>

export const HubRefused = z.object({
  step: Id,
  at: Instant,
  action: z.string(),
  actor: z.string(),
  lines: count,
  reason: z.string(),
  detail: z.string().nullable(),
})
export type HubRefused = z.infer<typeof HubRefused>

export const HubResult = z.object({
  sent: count,
  refused: count,
  steps: count,
  changes: count,
  clashes: count,
  took: count,
  /** Messages and figures that went and came, and messages that were erased here because they were in the team. */
  factsSent: count,
  messages: count,
  figures: count,
  erased: count,
})
export type HubResult = z.infer<typeof HubResult>
