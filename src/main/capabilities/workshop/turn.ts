import { finished, paused, type Place, revealed, running, shown, timed } from '#main/domain/workshop/turn.ts'
import { nextWaiting } from '#main/mirror/queries/workshop/cards.ts'
import { lastRound, voteOf, isSeated } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { cardOf, keepPlace, openSession, placeOf, rulesOf, sessionOf } from './room.ts'

/** Shows a card in the round it was left in, or the next one that waits. */
function showCard(context: WriteContext, session: SessionRow, card: string | null, place: Place): Place {
  const { seconds } = rulesOf(session)
  return shown(place, card, card === null ? 1 : lastRound(context.db, card), seconds, context.now)
}

function started(context: WriteContext, session: SessionRow): Place {
  const place = running(placeOf(session), context.now)
  context.changes.update('session', session.id, { started_at: context.now })
  return place.card === null ? showCard(context, session, nextWaiting(context.db, session.id, null), place) : place
}

function turned(context: WriteContext, session: SessionRow, query: Query<'workshop.turn'>): Place {
  const { db, now } = context
  const place = placeOf(session)
  switch (query.to) {
    case 'run':
      return started(context, session)
    case 'pause':
      return paused(place, now)
    case 'finish':
      context.changes.update('session', session.id, { finished_at: now })
      return finished(place)
    case 'card': {
      const card = query.card === null ? nextWaiting(db, session.id, place.card) : cardOf(db, session.id, query.card).id
      return showCard(context, session, card, place)
    }
    case 'reveal':
      return revealed(place, now)
    case 'again':
      return shown(place, place.card, place.round + 1, rulesOf(session).seconds, now)
    case 'timer':
      return timed(place, query.seconds, query.runs, now)
  }
}

export const turnCommands: CommandHandlers<'workshop.turn' | 'workshop.vote'> = {
  'workshop.turn': (context, query) => {
    // A finished session can be taken up again.
    const session = query.to === 'run' ? sessionOf(context.db, query.session) : openSession(context.db, query.session)
    return { changed: keepPlace(context, session.id, turned(context, session, query)) }
  },

  /**
   * @throws Refusal `conflict` with `reason` `card_moved_on` when another card or round is shown, `votes_shown` when the votes
   * are, `session_rests` while the room does not run; `not_allowed` for a seat that is not in the room
   */
  'workshop.vote': ({ db, changes, newId, now }, vote) => {
    const session = openSession(db, vote.session)
    const refuse = (reason: string): never => {
      throw new Refusal('conflict', `no vote: ${reason}`, { reason })
    }
    if (!isSeated(db, session.id, vote.participant))
      throw new Refusal('not_allowed', 'this seat was taken out of the room')
    if (session.state !== 'running') refuse('session_rests')
    if (session.card_id !== vote.card || session.round !== vote.round) refuse('card_moved_on')
    if (session.phase !== 'voting') refuse('votes_shown')
    const said = {
      disposition: vote.disposition,
      confidence: vote.confidence,
      reason: vote.reason === '' ? null : vote.reason,
      at: now,
    }
    const known = voteOf(db, vote.card, vote.participant, vote.round)
    if (known !== null) {
      changes.update('vote', known, said)
      return { id: known }
    }
    const id = newId()
    changes.insert('vote', id, { card_id: vote.card, participant_id: vote.participant, round: vote.round, ...said })
    return { id }
  },
}
