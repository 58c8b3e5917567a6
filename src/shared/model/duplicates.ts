import { z } from 'zod'
import { Id, Instant } from './words.ts'

/** `same`, `renamed`, `predecessor` may be merged; `lookalike` may be an impostor; the others belong together without being the same. */
export const DuplicateKind = z.enum([
  'same',
  'renamed',
  'predecessor',
  'lookalike',
  'language',
  'region',
  'personal',
  'handle',
])
export type DuplicateKind = z.infer<typeof DuplicateKind>

export const DuplicateClass = z.enum(['duplicate', 'lookalike', 'family'])
export type DuplicateClass = z.infer<typeof DuplicateClass>

/** Members named in a group; `accounts` has them all. */
export const NAMED_MEMBERS = 12

export const DuplicateGroup = z.object({
  /** Stays the same as long as the group does. */
  key: z.string(),
  kind: DuplicateKind,
  class: DuplicateClass,
  /** 0 to 1. */
  score: z.number(),
  accounts: z.array(Id),
  /** The account under suspicion: the look-alike, the personal account. */
  suspect: Id.nullable(),
  /** In words, with the values they rest on. */
  reasons: z.array(z.string()),
  members: z.array(
    z.object({
      id: Id,
      network: z.string(),
      networkName: z.string(),
      networkIcon: z.string(),
      handle: z.string(),
      displayName: z.string().nullable(),
    }),
  ),
})
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

/** What a merge takes from one account as a whole. */
export const MergeField = z.enum([
  'identity',
  'displayName',
  'brandId',
  'marketId',
  'teamId',
  'ownerId',
  'backupOwnerId',
  'agencyId',
  'language',
  'website',
  'bio',
  'note',
  'verified',
  'lifecycle',
  'openedOn',
  'reviewedOn',
  'purpose',
])
export type MergeField = z.infer<typeof MergeField>

/** What a merge joins. */
export const MergeList = z.enum(['tags', 'goals', 'stages', 'access', 'campaigns', 'fields'])
export type MergeList = z.infer<typeof MergeList>

export const MergedAccount = z.object({
  id: Id,
  network: z.string(),
  networkName: z.string(),
  networkIcon: z.string(),
  handle: z.string(),
  displayName: z.string().nullable(),
  url: z.string().nullable(),
  audience: z.number().int().nullable(),
  lastPostAt: Instant.nullable(),
  snapshots: z.number().int(),
  conversations: z.number().int(),
  findings: z.number().int(),
  sources: z.number().int(),
})
export type MergedAccount = z.infer<typeof MergedAccount>
