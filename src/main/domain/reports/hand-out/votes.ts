import type { CardRecord } from '#shared/model/workshop-record.ts'
import type { Disposition, TeamFunction } from '#shared/model/words.ts'
import type { VotesSaid, VoteWay } from '#shared/model/workshop.ts'
import type { Value } from '../table.ts'

/** One vote as it leaves the workspace. What the session does not say of votes is null in every row. */
export type RawVote = {
  readonly card: number
  readonly accountName: string
  readonly network: string
  readonly round: number
  readonly person: string | null
  readonly side: TeamFunction | null
  readonly disposition: Disposition
  readonly confidence: number | null
  readonly reason: string | null
  readonly way: VoteWay | 'hands' | null
  readonly at: number | null
}

/** A vote of the mirror, with the seat behind it. */
export type CastVote = Omit<RawVote, 'person' | 'side' | 'way' | 'at'> & {
  readonly person: string | null
  readonly side: TeamFunction | null
  readonly way: VoteWay | 'hands'
  readonly at: number | null
}

/**
 * Votes without what the session does not say. Where names are not said, nothing that could lead to a person is left: no name, no
 * time, no way, and the rows of a round stand by what was chosen and the words of the reason, not as people sat or voted.
 */
export function saidVotes(votes: readonly CastVote[], said: VotesSaid): RawVote[] {
  if (said === 'names') return [...votes]
  const stripped = votes.map((vote) => ({
    ...vote,
    person: null,
    side: said === 'sides' ? vote.side : null,
    way: null,
    at: null,
  }))
  const text = (vote: RawVote): string =>
    `${vote.disposition} ${vote.side ?? ''} ${vote.confidence ?? ''} ${vote.reason ?? ''}`
  return stripped.toSorted(
    (one, other) => one.card - other.card || one.round - other.round || text(one).localeCompare(text(other)),
  )
}

type VoteColumn = {
  readonly id: string
  readonly kind: 'text' | 'long' | 'code' | 'integer' | 'instant'
  value(row: RawVote): Value
}

/** Columns of the raw votes: stable ids, codes of the glossary. */
export const VOTE_COLUMNS: readonly VoteColumn[] = [
  { id: 'card', kind: 'integer', value: (row) => row.card },
  { id: 'account', kind: 'text', value: (row) => row.accountName },
  { id: 'network', kind: 'text', value: (row) => row.network },
  { id: 'round', kind: 'integer', value: (row) => row.round },
  { id: 'person', kind: 'text', value: (row) => row.person },
  { id: 'side', kind: 'code', value: (row) => row.side },
  { id: 'disposition', kind: 'code', value: (row) => row.disposition },
  { id: 'confidence', kind: 'integer', value: (row) => row.confidence },
  { id: 'reason', kind: 'long', value: (row) => row.reason },
  { id: 'way', kind: 'code', value: (row) => row.way },
  { id: 'at', kind: 'instant', value: (row) => row.at },
]

/** What became of a card, for programs. */
export const cardFacts = (card: CardRecord) => ({
  card: card.position,
  accountId: card.account,
  account: card.name,
  state: card.state,
  disposition: card.disposition,
  into: card.into,
  reason: card.reason,
  decidedBy: card.decidedBy,
  decidedAt: card.decidedAt === null ? null : new Date(card.decidedAt).toISOString(),
  dissent: card.dissent.map(({ person, disposition, reason }) => ({ person, disposition, reason })),
})
