import type { AccountDraft } from '../intake/draft.ts'

/** What a decided candidate says of its account: who it is, and whom it speaks for. */
export type DecidedIdentity = Pick<
  AccountDraft,
  'network' | 'handle' | 'handleKey' | 'kind' | 'url' | 'brandName' | 'marketName'
>

/** A candidate in the form in which a row of a list goes into the inventory; everything else it does not say. */
export const draftOf = (row: number, identity: DecidedIdentity): AccountDraft => ({
  row,
  sheet: null,
  confidence: 1,
  warning: null,
  aliases: [],
  networkId: null,
  externalId: null,
  displayName: null,
  language: null,
  teamName: null,
  ownerName: null,
  ownerEmail: null,
  backupOwnerName: null,
  backupOwnerEmail: null,
  agencyName: null,
  followers: null,
  posts: null,
  lastPostAt: null,
  openedOn: null,
  reviewedOn: null,
  verified: null,
  logoHash: null,
  bio: null,
  website: null,
  tags: [],
  note: null,
  lifecycle: null,
  purpose: null,
  goals: [],
  measuredAt: null,
  extra: {},
  ...identity,
})
