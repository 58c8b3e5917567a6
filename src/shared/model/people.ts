import { z } from 'zod'
import { DirectoryKind } from './directory.ts'
import { AccessWay, Activity, Day, Id, Lifecycle, TeamFunction } from './words.ts'

/** What a field of a register holds, and how it is edited. `entry` points to another register. */
export type RegisterField =
  | { readonly id: string; readonly holds: 'text' | 'lines' | 'day' | 'function' }
  | { readonly id: string; readonly holds: 'entry'; readonly of: DirectoryKind }

const text = (id: string): RegisterField => ({ id, holds: 'text' })
const lines = (id: string): RegisterField => ({ id, holds: 'lines' })
const day = (id: string): RegisterField => ({ id, holds: 'day' })
const entry = (id: string, of: DirectoryKind): RegisterField => ({ id, holds: 'entry', of })

/** The fields of each register beside the name; `id` is the column. The order is the order of the panel. */
export const REGISTER_FIELDS: Record<DirectoryKind, readonly RegisterField[]> = {
  person: [
    text('title'),
    text('email'),
    entry('team_id', 'team'),
    entry('agency_id', 'agency'),
    day('left_on'),
    text('language'),
    lines('note'),
  ],
  brand: [text('website'), text('handle_pattern'), entry('parent_id', 'brand'), lines('note')],
  market: [text('code'), text('language'), lines('note')],
  team: [{ id: 'function', holds: 'function' }, entry('market_id', 'market'), lines('note')],
  agency: [day('ended_on'), lines('note')],
  goal: [
    lines('objective'),
    text('metric'),
    text('target'),
    text('unit'),
    day('due_on'),
    entry('owner_id', 'person'),
    lines('note'),
  ],
}

/** Which entries of a register are shown: all, those who are here, those who left or ended, those who alone hold an account. */
export const RegisterState = z.enum(['all', 'here', 'left', 'alone'])
export type RegisterState = z.infer<typeof RegisterState>

export const RegisterEntry = z.object({
  id: Id,
  kind: DirectoryKind,
  name: z.string(),
  /** What a filter calls it: its name, or its id where another one has the same name. */
  filterName: z.string(),
  /** Column → value. */
  fields: z.record(z.string(), z.string().nullable()),
  /** Column that points to another register → the name it points to. */
  names: z.record(z.string(), z.string().nullable()),
  /** Accounts owned (person), spoken for (brand, market), run (team, agency) or serving it (goal). */
  accounts: z.number().int(),
  /** Accounts a person stands in for. */
  backup: z.number().int(),
  /** Accounts with a way in that is not revoked. */
  access: z.number().int(),
  /** Accounts a person holds alone: owner without a backup owner, or the only admin known. */
  alone: z.number().int(),
  /** People of a team or an agency. */
  people: z.number().int(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** What hangs on an entry, by where it hangs. */
export const RegisterUse = z.object({ what: z.string(), count: z.number().int(), movable: z.boolean() })

/** An account in the hands of one person alone. */
export const AloneLine = z.object({
  account: Id,
  handle: z.string(),
  network: z.string(),
  networkIcon: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  person: z.string(),
  personId: Id,
  leftOn: Day.nullable(),
  /** Owner without a backup owner. */
  owner: z.boolean(),
  /** Nobody else who is still here is known to have access. */
  admin: z.boolean(),
})
export type AloneLine = z.infer<typeof AloneLine>

/** One way into an account, revoked ones included. */
export const AccessRecord = z.object({
  id: Id,
  person: z.string().nullable(),
  personId: Id.nullable(),
  agency: z.string().nullable(),
  agencyId: Id.nullable(),
  /** Whoever holds it left the company, or the agency's contract ended. */
  goneOn: Day.nullable(),
  way: AccessWay,
  tool: z.string().nullable(),
  twoFactor: z.boolean().nullable(),
  provenOn: Day.nullable(),
  revokedOn: Day.nullable(),
  note: z.string().nullable(),
})
export type AccessRecord = z.infer<typeof AccessRecord>

/** A way in as a person writes it down. Never holds a secret. */
export const AccessDraft = z.strictObject({
  personId: Id.nullable().default(null),
  agencyId: Id.nullable().default(null),
  way: AccessWay,
  tool: z.string().max(200).nullable().default(null),
  twoFactor: z.boolean().nullable().default(null),
  provenOn: Day.nullable().default(null),
  note: z.string().max(2000).nullable().default(null),
})
export type AccessDraft = z.infer<typeof AccessDraft>

/** An account that already serves a brand in a market on a network. */
export const ServingAccount = z.object({
  id: Id,
  handle: z.string(),
  lifecycle: Lifecycle,
  activity: Activity,
  audience: z.number().int().nullable(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  teamFunction: TeamFunction.nullable(),
})
export type ServingAccount = z.infer<typeof ServingAccount>

/** The steps of an account's life, from the request for it to its end: from → where it may go. */
export const LIFE_STEPS: Record<Lifecycle, readonly Lifecycle[]> = {
  proposed: ['approved', 'closed'],
  approved: ['active', 'closed'],
  active: ['closing', 'closed'],
  closing: ['closed', 'active'],
  closed: ['active'],
}
