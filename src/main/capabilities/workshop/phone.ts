import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { tallyOf } from '#main/domain/workshop/tally.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import { cardRow } from '#main/mirror/queries/workshop/cards.ts'
import { dotOptions, dotRound, dotRows } from '#main/mirror/queries/workshop/dots.ts'
import { helpAsked } from '#main/mirror/queries/workshop/help.ts'
import { phoneAccount } from '#main/mirror/queries/workshop/phone.ts'
import { handRows, seatByHash, seatRow, seatRows, voteRows } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { PhoneView } from '#shared/model/workshop-phone.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { onCards, partOf, rulesOf, sessionOf } from './room.ts'

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

type DotsOf = (seat: string) => PhoneView['dots']

/** The round of dots as one seat sees it: numbers, and its own dots. */
function dotsOf({ db }: ReadContext, session: SessionRow): DotsOf {
  const round = session.dot_round_id === null ? null : dotRound(db, session.dot_round_id)
  if (!round) return () => null
  const options = dotOptions(db, round.id)
  const given = new Map(dotRows(db, round.id).map((row) => [`${row.participant_id} ${row.option_id}`, row.dots]))
  return (seat) => ({
    id: round.id,
    title: round.title,
    budget: round.budget,
    shown: round.shown_at !== null,
    options: options.map(({ id, number }) => ({ id, number, given: given.get(`${seat} ${id}`) ?? 0 })),
  })
}

type Seat = { readonly id: string; readonly name: string; readonly function: PhoneView['seat']['function'] }

/** What is the same for everybody is read once; then a view costs nothing. */
function viewsOf(context: ReadContext, session: SessionRow): (seat: Seat) => PhoneView {
  const { db, now } = context
  const rules = rulesOf(session)
  const votes = session.card_id === null ? [] : voteRows(db, session.card_id, session.round)
  const byId = new Map(votes.map((vote) => [vote.participant_id, vote]))
  const shown = session.phase === 'revealed' && session.card_id !== null
  const part = partOf(session)
  const dots = dotsOf(context, session)
  const same = {
    session: session.name,
    state: session.state,
    card: onCards(session) ? cardOf(context, session.card_id) : null,
    cards: session.cards,
    round: session.round,
    phase: session.phase,
    timeLeft: session.timer_until === null ? session.timer_left : Math.max(0, session.timer_until - now),
    timerRuns: session.timer_until !== null,
    votes: rules.votes,
    part: part === null || part.kind === 'cards' ? null : { kind: part.kind, title: part.title },
    tally: shown ? tallyOf(votes, handRows(db, session.card_id ?? '', session.round), rules) : null,
  }
  return (seat) => {
    const own = byId.get(seat.id)
    return {
      ...same,
      seat: { name: seat.name, function: seat.function },
      dots: dots(seat.id),
      vote: own
        ? { disposition: own.disposition, confidence: own.confidence, reason: own.reason, named: own.named === 1 }
        : null,
    }
  }
}

export const phoneQueries: QueryHandlers<'workshop.phone' | 'workshop.phones' | 'workshop.seatOf'> = {
  'workshop.seatOf': ({ db }, { session, hash }) => {
    const found = seatByHash(db, hash)
    return { id: found !== null && found.session_id === session && found.removed_at === null ? found.id : null }
  },

  /** @throws Refusal `not_found`; `not_allowed` when the seat is not in the room */
  'workshop.phone': (context, { session: id, participant }) => {
    const session = sessionOf(context.db, id)
    const seat = seatRow(context.db, id, participant)
    if (!seat) throw new Refusal('not_allowed', 'this seat was taken out of the room')
    return viewsOf(context, session)({ id: participant, ...seat })
  },

  /** @throws Refusal `not_found` */
  'workshop.phones': (context, { session: id }) => {
    const session = sessionOf(context.db, id)
    const view = viewsOf(context, session)
    return { views: Object.fromEntries(seatRows(context.db, id).map((seat) => [seat.id, view(seat)])) }
  },
}
