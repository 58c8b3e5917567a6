import { lastNumber } from '#main/mirror/queries/workshop/paper.ts'
import { isSeated, seatByHash } from '#main/mirror/queries/workshop/seats.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ParticipantWish } from '#shared/model/workshop.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { openSession } from './room.ts'

const columns = (wish: ParticipantWish) => ({
  name: wish.name,
  function: wish.function,
  team_id: wish.teamId,
  role: wish.role,
})

/** A new seat with a number of its own, by which it can be voted for from the keyboard. @returns its id */
export function addSeat({ db, changes, newId }: WriteContext, session: string, wish: ParticipantWish): string {
  const id = newId()
  changes.insert('session_participant', id, {
    session_id: session,
    number: lastNumber(db, session) + 1,
    ...columns(wish),
  })
  return id
}

function seated({ db }: WriteContext, session: string, id: string): void {
  if (!isSeated(db, session, id)) throw new Refusal('not_found', `no seat ${id} in session ${session}`, { id })
}

export const seatCommands: CommandHandlers<'workshop.seat' | 'workshop.join'> = {
  /** @throws Refusal `bad_request` for nobody at all, `not_found` for a seat that is not in the room */
  'workshop.seat': (context, { session, id, participant }) => {
    openSession(context.db, session)
    if (id === null) {
      if (participant === null) throw new Refusal('bad_request', 'a seat needs somebody', { field: 'participant' })
      return { id: addSeat(context, session, participant) }
    }
    seated(context, session, id)
    // The token stays with a seat that is taken out: whoever holds it cannot come back in by it.
    const patch = participant === null ? { removed_at: context.now } : columns(participant)
    context.changes.update('session_participant', id, patch)
    return { id }
  },

  /**
   * A token that holds a seat keeps it, whatever name it comes with.
   * @throws Refusal `not_allowed` when the seat was taken out of the room
   */
  'workshop.join': (context, { session, hash, participant, language, device }) => {
    openSession(context.db, session)
    const known = seatByHash(context.db, hash)
    if (known !== null) {
      if (known.removed_at !== null || known.session_id !== session)
        throw new Refusal('not_allowed', 'this seat was taken out of the room')
      context.changes.update('session_participant', known.id, { language, device })
      return { id: known.id }
    }
    const id = addSeat(context, session, participant)
    context.changes.update('session_participant', id, { seat_hash: hash, language, device, joined_at: context.now })
    return { id }
  },
}
