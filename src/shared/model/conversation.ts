import { z } from 'zod'
import { Id, Instant } from './words.ts'

export const ConversationStatus = z.enum(['open', 'pending', 'snoozed', 'resolved'])
export type ConversationStatus = z.infer<typeof ConversationStatus>

/** 1 is the most urgent. */
export const Priority = z.number().int().min(1).max(4)

/** A thread on an account with one contact, as a list shows it. */
export const ConversationRow = z.object({
  id: Id,
  /** The account's id, or `network:handle` where it is not in the inventory. */
  account: z.string(),
  accountName: z.string(),
  inInventory: z.boolean(),
  network: z.string().nullable(),
  networkIcon: z.string().nullable(),
  contactId: Id.nullable(),
  /** What the contact is called; null where only we speak. */
  contact: z.string().nullable(),
  contactHandle: z.string().nullable(),
  roles: z.array(z.string()),
  subject: z.string().nullable(),
  messages: z.number().int(),
  startedAt: Instant,
  lastAt: Instant,
  /** Their first message after our last word. */
  waitingSince: Instant.nullable(),
  answered: z.boolean(),
  firstResponseMinutes: z.number().nullable(),
  needsAnswer: z.boolean(),
  status: ConversationStatus,
  /** As a person said, or as it came. */
  priority: Priority.nullable(),
  /** As triage reads it; null while no run has, or when nobody waits for us. */
  suggestedPriority: Priority.nullable(),
  team: z.string().nullable(),
  assignee: z.string().nullable(),
  outcome: z.string().nullable(),
  snoozedUntil: Instant.nullable(),
  /** The newest words of the contact, or ours where they never spoke. */
  text: z.string(),
  textDeleted: z.boolean(),
})
export type ConversationRow = z.infer<typeof ConversationRow>

export const ConversationMessage = z.object({
  id: z.number().int(),
  ours: z.boolean(),
  private: z.boolean(),
  at: Instant,
  author: z.string(),
  team: z.string().nullable(),
  /** Null once it was deleted on its network or erased here. */
  text: z.string().nullable(),
  deletedAt: Instant.nullable(),
  erasedAt: Instant.nullable(),
  attachments: z.array(z.object({ kind: z.string(), reference: z.string() })),
})
export type ConversationMessage = z.infer<typeof ConversationMessage>

/** One stop of the way a conversation went. `minutes` is the time spent there; null while it is still there. */
export const RouteStop = z.object({
  team: z.string().nullable(),
  function: z.string().nullable(),
  at: Instant,
  minutes: z.number().nullable(),
  actor: z.string().nullable(),
  /** Decided here and not mirrored from elsewhere. */
  own: z.boolean(),
})
export type RouteStop = z.infer<typeof RouteStop>

export const ContactView = z.object({
  id: Id,
  name: z.string().nullable(),
  crmId: z.string().nullable(),
  roles: z.array(z.object({ role: z.string(), evidence: z.string().nullable() })),
  identities: z.array(
    z.object({
      network: z.string(),
      networkName: z.string(),
      networkIcon: z.string().nullable(),
      handle: z.string(),
      followers: z.number().nullable(),
    }),
  ),
  /** Everything with this person, over all accounts. */
  conversations: z.number().int(),
  answered: z.number().int(),
  since: Instant.nullable(),
  /** The others, newest first, at most 20. */
  others: z.array(
    z.object({
      id: Id,
      accountName: z.string(),
      networkIcon: z.string().nullable(),
      startedAt: Instant,
      answered: z.boolean(),
      outcome: z.string().nullable(),
      text: z.string(),
    }),
  ),
})

export const ConversationDetail = z.object({
  conversation: ConversationRow,
  accountBrand: z.string().nullable(),
  accountMarket: z.string().nullable(),
  accountTeam: z.string().nullable(),
  accountUrl: z.string().nullable(),
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
  resolvedAt: Instant.nullable(),
  reachedResolverAt: Instant.nullable(),
  /** Minutes within which a first answer is owed, and whether the workspace says so or the dated reference does. */
  target: z.object({ minutes: z.number(), own: z.boolean() }),
  messages: z.array(ConversationMessage),
  /** Messages of a very long thread that are not told: the newest 500 are. */
  leftOut: z.number().int(),
  route: z.array(RouteStop),
  contact: ContactView.nullable(),
  /** Who of us answered, how often and how fast at the first time. */
  answers: z.array(
    z.object({
      author: z.string(),
      team: z.string().nullable(),
      messages: z.number().int(),
      minutes: z.number().nullable(),
    }),
  ),
})
export type ConversationDetail = z.infer<typeof ConversationDetail>
