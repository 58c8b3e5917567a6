import type { ContactRole, FeltOutcome, TeamFunction } from '#shared/model/words.ts'

/** One message of a thread, as triage reads it. */
export type ThreadMessage = { readonly ours: boolean; readonly at: number; readonly text: string }

/** What the mirror knows of a conversation when it is triaged. */
export type ConversationFacts = {
  readonly id: string
  /** Oldest first. */
  readonly messages: readonly ThreadMessage[]
  readonly network: string | null
  readonly brand: string | null
  readonly market: string | null
  readonly account: {
    readonly teamId: string | null
    readonly marketId: string | null
    readonly function: TeamFunction | null
  }
  readonly roles: readonly { readonly role: ContactRole; readonly evidence: string | null }[]
  /** Followers of the largest identity; null when none is known. */
  readonly followers: number | null
  /** Other conversations with this person, on any account. */
  readonly earlier: {
    readonly conversations: number
    readonly unanswered: number
    readonly lastFelt: FeltOutcome | null
  }
  /** Whether the person stands in the customer records. */
  readonly inRecords: boolean
  /** Minutes within which a first answer is owed, and what says so. */
  readonly target: { readonly minutes: number; readonly of: 'workspace' | 'team' | 'market' | 'role' | 'reference' }
  /** Working minutes from a moment until now. */
  readonly worked: (since: number) => number
}
