import { isSeated, voteOf } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { WriteContext } from '../handler.ts'
import { onCards, openSession, refuseVote } from './room.ts'

type Shown = { readonly session: string; readonly card: string; readonly round: number }

/**
 * The session, if a vote on this card counts at this moment.
 * @throws Refusal `conflict` with `reason` `card_moved_on` when another card or round is shown, `votes_shown` when the votes
 * are, `session_rests` while the room does not run or is in another part of its agenda
 */
export function takingVotes({ db }: WriteContext, { session: id, card, round }: Shown): SessionRow {
  const session = openSession(db, id)
  if (session.state !== 'running' || !onCards(session)) refuseVote('session_rests')
  if (session.card_id !== card || session.round !== round) refuseVote('card_moved_on')
  if (session.phase !== 'voting') refuseVote('votes_shown')
  return session
}

/** One vote of one seat, in the place of the one it cast before in this round. @throws Refusal `not_allowed` for a seat that is not in the room */
export function castVote({ db, changes, newId, now }: WriteContext, vote: Query<'workshop.vote'>): string {
  if (!isSeated(db, vote.session, vote.participant))
    throw new Refusal('not_allowed', 'this seat was taken out of the room')
  const said = {
    disposition: vote.disposition,
    confidence: vote.confidence,
    reason: vote.reason === '' ? null : vote.reason,
    at: now,
    way: vote.way,
    named: vote.named ? 1 : 0,
  }
  const known = voteOf(db, vote.card, vote.participant, vote.round)
  if (known !== null) {
    changes.update('vote', known, said)
    return known
  }
  const id = newId()
  changes.insert('vote', id, { card_id: vote.card, participant_id: vote.participant, round: vote.round, ...said })
  return id
}
