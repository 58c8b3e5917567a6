import type { FoundFacts, FoundKind, Kept } from './account-facts.ts'

/** Rows as the mirror gives them to an audit. Null means "not known"; days are `YYYY-MM-DD`, instants milliseconds. */
export type AccountRecord = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly displayName: string | null
  readonly lifecycle: string
  readonly brandId: string | null
  readonly marketId: string | null
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly backupOwnerId: string | null
  readonly agencyId: string | null
  readonly language: string | null
  readonly website: string | null
  readonly bio: string | null
  readonly verified: number | null
  readonly logoHash: string | null
  readonly openedOn: string | null
  readonly reviewedOn: string | null
  readonly requestedBy: string | null
  readonly approvedBy: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly audience: number | null
  readonly lastPostAt: number | null
  readonly who: string | null
  readonly audienceBefore: number | null
  readonly posts: number | null
  readonly what: string | null
  readonly when: string | null
  readonly where: string | null
  readonly why: string | null
  readonly how: string | null
  readonly extent: string | null
  /** Stages of the journey it serves, with commas; null for none stated. */
  readonly stages: string | null
  /** Ids of its goals with commas between them; null when it has none. */
  readonly goalIds: string | null
  /** 1 when the account has any conversation, however old. */
  readonly hasConversations: number
}

export type AccessRecord = {
  readonly accountId: string
  readonly personId: string | null
  readonly agencyId: string | null
  readonly way: string
  readonly tool: string | null
  readonly twoFactor: number | null
  readonly provenOn: string | null
}

/** A conversation that began in the last 90 days. */
export type ConversationRecord = {
  readonly accountId: string
  readonly startedAt: number
  readonly status: string
  readonly needsHelp: number | null
  readonly firstAnswerAt: number | null
  readonly reachedResolverAt: number | null
  readonly resolvedAt: number | null
}

export type DirectoryRecords = {
  readonly brands: readonly { id: string; name: string; website: string | null; handlePattern: string | null }[]
  readonly people: readonly { id: string; name: string; leftOn: string | null; agencyId: string | null }[]
  readonly agencies: readonly { id: string; name: string; endedOn: string | null }[]
  readonly markets: readonly { id: string; name: string; language: string | null }[]
  /** Open questions of lists, the newest of an account last. */
  readonly questions: readonly { accountId: string; source: string; missingOn: string; askedAt: number }[]
  /** What sources found otherwise than expected. */
  readonly found: readonly ({ accountId: string; kind: FoundKind } & FoundFacts)[]
  /** When the records of accounts were last sealed. */
  readonly seals: readonly { accountId: string; at: number }[]
  readonly goals: readonly { id: string; name: string; metric: string | null }[]
  readonly kept: Kept
}

/** The registers only portfolio rules look at. */
export type PortfolioRecords = {
  readonly brands: readonly { id: string; name: string }[]
  readonly people: readonly { id: string; name: string; leftOn: string | null }[]
  readonly goals: readonly { id: string; name: string; dueOn: string | null; ownerId: string | null }[]
  readonly campaigns: readonly {
    id: string
    name: string
    goalId: string | null
    startsOn: string | null
    endsOn: string | null
    outcome: string | null
  }[]
  readonly evidence: readonly { brandId: string | null; askedOn: string }[]
  readonly markets: readonly { id: string; name: string }[]
  readonly teams: readonly { id: string; name: string; function: string }[]
  readonly required: readonly { brandId: string; marketId: string; stage: string; minimum: number }[]
}

/** What tells how the accounts of a brand are called. */
export type PeerRecord = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly displayName: string | null
  readonly brandId: string | null
  readonly marketId: string | null
}

/** What identifies an account for the duplicate check; every part known. */
export type IdentityRecord = {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly network: string
  readonly brandId: string
  readonly marketId: string
  readonly teamId: string
  readonly language: string
}
