import { finished, paused, type Place, revealed, running, shown, timed } from '#main/domain/workshop/turn.ts'
import { nextWaiting } from '#main/mirror/queries/workshop/cards.ts'
import { lastRound } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { castVote, takingVotes } from './cast.ts'
import { beginDots } from './dots.ts'
import { agendaOf, cardOf, keepPlace, openSession, placeOf, rulesOf, sessionOf } from './room.ts'

/** Shows a card in the round it was left in, or the next one that waits. */
function showCard(context: WriteContext, session: SessionRow, card: string | null, place: Place): Place {
  const { seconds } = rulesOf(session)
  return shown(place, card, card === null ? 1 : lastRound(context.db, card), seconds, context.now)
}

function started(context: WriteContext, session: SessionRow): Place {
  const place = running(placeOf(session), context.now)
  if (session.started_at === null) context.changes.update('session', session.id, { started_at: context.now })
  const withCard =
    place.card === null ? showCard(context, session, nextWaiting(context.db, session.id, null), place) : place
  const begins = session.agenda_at === null && session.state === 'prepared' && agendaOf(session).length > 0
  return begins ? intoPart(context, session, 0, withCard) : withCard
}

/** The room goes to a part of its agenda, or (`null`) out of it and on with its cards. The card that was shown stays the one. */
function intoPart(context: WriteContext, session: SessionRow, item: number | null, place: Place): Place {
  const { now, changes } = context
  const part = item === null ? null : agendaOf(session)[item]
  if (part === undefined) throw new Refusal('not_found', `the agenda has no part ${item}`, { id: String(item) })
  changes.update('session', session.id, {
    agenda_at: item,
    dot_round_id: part?.kind === 'dots' ? beginDots(context, session, part) : null,
  })
  if (part !== null && part.kind !== 'cards') return timed(place, part.minutes * 60, place.state === 'running', now)
  return place.phase === 'voting'
    ? shown(place, place.card, place.round, rulesOf(session).seconds, now)
    : timed(place, 0, true, now)
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
    case 'agenda':
      return intoPart(context, session, query.item, place)
    case 'showDots':
      if (session.dot_round_id !== null) context.changes.update('dot_round', session.dot_round_id, { shown_at: now })
      return timed(place, 0, true, now)
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

  /** @throws Refusal `conflict` with the reason where it does not count now, `not_allowed` for a seat that is not in the room */
  'workshop.vote': (context, vote) => {
    takingVotes(context, vote)
    return { id: castVote(context, vote) }
  },
}
