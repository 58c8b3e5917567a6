import { z } from 'zod'

/** Languages the interface, the command line and every export speak. */
export const Language = z.enum(['en', 'ru'])
export type Language = z.infer<typeof Language>

/** What a page on a network is. The list is the one `muster resolve` prints. */
export const Kind = z.enum(['profile', 'page', 'group', 'channel', 'post', 'site', 'app', 'invite'])
export type Kind = z.infer<typeof Kind>

/** The function that runs an account. */
export const TeamFunction = z.enum(['marketing', 'support', 'sales', 'pr', 'hr', 'product', 'legal', 'other'])
export type TeamFunction = z.infer<typeof TeamFunction>

export const JourneyStage = z.enum(['before', 'during', 'after'])
export type JourneyStage = z.infer<typeof JourneyStage>

/** Where an account stands in its own life, from the request for it to its end. */
export const Lifecycle = z.enum(['proposed', 'approved', 'active', 'closing', 'closed'])
export type Lifecycle = z.infer<typeof Lifecycle>

/** Silence since the last post: active up to 30 days, dormant up to 180, abandoned beyond, unknown without a date. */
export const Activity = z.enum(['active', 'dormant', 'abandoned', 'unknown'])
export type Activity = z.infer<typeof Activity>

/** Days without a post after which an account counts as dormant, and as abandoned. */
export const ACTIVITY_DAYS = { dormant: 30, abandoned: 180 } as const

/** Days after which figures and messages of the mirror count as old. */
export const OLD_DAYS = 30

export const Severity = z.enum(['critical', 'high', 'medium', 'low'])
export type Severity = z.infer<typeof Severity>

/** In the order of the keys 1 to 6; `undecided` has no key. */
export const Disposition = z.enum(['keep', 'refocus', 'merge', 'transfer', 'archive', 'close', 'undecided'])
export type Disposition = z.infer<typeof Disposition>

export const ContactRole = z.enum(['customer', 'prospect', 'advocate', 'critic', 'co-creator', 'employee'])
export type ContactRole = z.infer<typeof ContactRole>

export const FeltOutcome = z.enum(['loved', 'liked', 'neutral', 'disliked', 'hated', 'unknown'])
export type FeltOutcome = z.infer<typeof FeltOutcome>

/** What a contact did after the answer. */
export const Consequence = z.enum(['action', 'reaction', 'transaction', 'none', 'unknown'])
export type Consequence = z.infer<typeof Consequence>

/** How a person gets into an account. */
export const AccessWay = z.enum(['own_login', 'shared_login', 'business_manager', 'smms', 'agency', 'recovery'])
export type AccessWay = z.infer<typeof AccessWay>

/** UUIDv7 text: made by people, sortable by the time it was made. */
export const Id = z.string().min(1).max(64)
/** Milliseconds since 1970, UTC. */
export const Instant = z.number().int()
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
