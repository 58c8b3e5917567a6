import { networkById } from '#main/domain/networks/index.ts'
import { broughtFirst, MOST_OPTIONS, wrongWith } from '#main/domain/workshop/dots.ts'
import { cardRows } from '#main/mirror/queries/workshop/cards.ts'
import { dotOptions, dotRound, dotRows, openCards } from '#main/mirror/queries/workshop/dots.ts'
import { isSeated } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { AgendaItem, DotRound } from '#shared/model/workshop.ts'
import type { CommandHandlers, ReadContext, WriteContext } from '../handler.ts'
import { openSession, refuseVote } from './room.ts'

/** A round of dots about the cards that are not decided, the first of them; they keep their numbers however the deck moves. @returns its id */
export function beginDots({ db, changes, newId, now }: WriteContext, session: SessionRow, part: AgendaItem): string {
  const cards = openCards(db, session.id, MOST_OPTIONS)
  if (cards.length === 0) throw new Refusal('conflict', 'every card is decided', { reason: 'nothing_to_choose' })
  const id = newId()
  changes.insert('dot_round', id, { session_id: session.id, title: part.title, budget: part.dots, begun_at: now })
  for (const [at, card] of cards.entries())
    changes.insert('dot_option', newId(), { round_id: id, card_id: card.id, number: at + 1 })
  return id
}

/** The round of dots the room is in, as the room may see it: sums only once they are shown. */
export function dotsNow({ db }: ReadContext, session: SessionRow): DotRound | null {
  const round = session.dot_round_id === null ? null : dotRound(db, session.dot_round_id)
  if (!round) return null
  const shown = round.shown_at !== null
  return {
    id: round.id,
    title: round.title,
    budget: round.budget,
    voted: round.voted,
    shown,
    options: dotOptions(db, round.id).map((option) => ({
      id: option.id,
      number: option.number,
      card: option.card_id,
      name: option.handle,
      networkIcon: networkById(option.network)?.icon ?? 'world',
      networkName: networkById(option.network)?.name ?? option.network,
      dots: shown ? option.dots : null,
    })),
  }
}

export const dotCommands: CommandHandlers<'workshop.dots' | 'workshop.bringFirst'> = {
  /**
   * @throws Refusal `conflict` with `reason` `card_moved_on` when another round is on, `votes_shown`, `session_rests`, `over_budget`;
   * `bad_request` for an option the round does not have; `not_allowed` for a seat that is not in the room
   */
  'workshop.dots': ({ db, changes, newId, now }, { session: id, participant, round: roundId, given }) => {
    const session = openSession(db, id)
    if (!isSeated(db, id, participant)) throw new Refusal('not_allowed', 'this seat was taken out of the room')
    if (session.state !== 'running') refuseVote('session_rests')
    const round = dotRound(db, roundId)
    if (!round || session.dot_round_id !== roundId) return refuseVote('card_moved_on')
    if (round.shown_at !== null) refuseVote('votes_shown')
    const options = new Set(dotOptions(db, roundId).map((option) => option.id))
    const wrong = wrongWith(given, options, round.budget)
    if (wrong === 'over_budget') refuseVote(wrong)
    if (wrong !== null) throw new Refusal('bad_request', `no dots: ${wrong}`, { field: 'given' })
    const before = new Map(dotRows(db, roundId, participant).map((row) => [row.option_id, row]))
    const wanted = new Map(given.map(({ option, dots }) => [option, dots]))
    for (const option of options) {
      const known = before.get(option)
      const dots = wanted.get(option) ?? 0
      if (known === undefined) {
        if (dots > 0)
          changes.insert('dot', newId(), {
            round_id: roundId,
            option_id: option,
            participant_id: participant,
            dots,
            at: now,
          })
      } else if (dots === 0) changes.remove('dot', known.id)
      else if (dots !== known.dots) changes.update('dot', known.id, { dots, at: now })
    }
    return { changed: changes.count() }
  },

  /** @throws Refusal `not_found`; `conflict` while the dots are not shown */
  'workshop.bringFirst': ({ db, changes }, { session: id, round: roundId }) => {
    openSession(db, id)
    const round = dotRound(db, roundId)
    if (round?.session_id !== id)
      throw new Refusal('not_found', `no round ${roundId} in session ${id}`, { id: roundId })
    if (round.shown_at === null) throw new Refusal('conflict', 'the dots are not shown yet', { reason: 'dots_hidden' })
    const dots = new Map(dotOptions(db, roundId).map((option) => [option.card_id, option.dots]))
    const open = cardRows(db, id).filter((card) => card.state !== 'decided')
    const places = open.map((card) => card.position)
    for (const [at, card] of broughtFirst(
      open.map((one) => one.id),
      dots,
    ).entries()) {
      const chosen = (dots.get(card) ?? 0) > 0
      changes.update('session_card', card, { position: places[at] ?? 0, ...(chosen ? { state: 'waiting' } : {}) })
    }
    return { changed: changes.count() }
  },
}
