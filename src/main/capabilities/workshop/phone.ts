import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { tallyOf } from '#main/domain/workshop/tally.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import { cardRow } from '#main/mirror/queries/workshop/cards.ts'
import { helpAsked } from '#main/mirror/queries/workshop/help.ts'
import { phoneAccount } from '#main/mirror/queries/workshop/phone.ts'
import { seatByHash, seatRow, voteRows } from '#main/mirror/queries/workshop/seats.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { PhoneView } from '#shared/model/workshop-phone.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { rulesOf, sessionOf } from './room.ts'

/** Facts of the card that a phone shows. */
function cardOf({ db, now }: ReadContext, id: string | null): PhoneView['card'] {
  const row = id === null ? null : cardRow(db, id)
  if (!row) return null
  const { audience, last_post_at: lastPostAt } = phoneAccount(db, row.account_id)
  const { asked, without } = helpAsked(db, row.account_id, servicePeriod(db, now, SERVICE_DAYS))
  return {
    id: row.id,
    name: row.handle,
    network: networkById(row.network)?.name ?? row.network,
    brand: row.brand,
    market: row.market,
    position: row.position,
    followers: audience,
    lastPostAt,
    askedForHelp: asked,
    withoutHelp: without,
  }
}

export const phoneQueries: QueryHandlers<'workshop.phone' | 'workshop.seatOf'> = {
  'workshop.seatOf': ({ db }, { session, hash }) => {
    const found = seatByHash(db, hash)
    return { id: found !== null && found.session_id === session && found.removed_at === null ? found.id : null }
  },

  /** @throws Refusal `not_found`; `not_allowed` when the seat is not in the room */
  'workshop.phone': (context, { session: id, participant }) => {
    const { db, now } = context
    const session = sessionOf(db, id)
    const seat = seatRow(db, id, participant)
    if (!seat) throw new Refusal('not_allowed', 'this seat was taken out of the room')
    const votes = session.card_id === null ? [] : voteRows(db, session.card_id, session.round)
    const own = votes.find((vote) => vote.participant_id === participant)
    return {
      session: session.name,
      state: session.state,
      seat: { name: seat.name, function: seat.function },
      card: cardOf(context, session.card_id),
      cards: session.cards,
      round: session.round,
      phase: session.phase,
      timeLeft: session.timer_until === null ? session.timer_left : Math.max(0, session.timer_until - now),
      timerRuns: session.timer_until !== null,
      vote: own ? { disposition: own.disposition, confidence: own.confidence, reason: own.reason } : null,
      tally: session.phase === 'revealed' ? tallyOf(votes, rulesOf(session).decision) : null,
    }
  },
}
