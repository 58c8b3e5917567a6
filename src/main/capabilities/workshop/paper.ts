import { randomBytes } from 'node:crypto'
import { oneEach, paperSecret, readSlip } from '#main/domain/workshop/paper.ts'
import { lastNumber, type PaperSeat, paperSeats } from '#main/mirror/queries/workshop/paper.ts'
import { handRows, wayOf } from '#main/mirror/queries/workshop/seats.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { castVote, takingVotes } from './cast.ts'
import { openSession } from './room.ts'

/** Every seat with a secret and a number for its ballots; those that have theirs keep it, so that what is printed stays good. */
function withBallots({ db, changes }: WriteContext, session: string): PaperSeat[] {
  let last = lastNumber(db, session)
  for (const { id, paper, number } of paperSeats(db, session))
    if (paper === null)
      changes.update('session_participant', id, { paper: paperSecret(randomBytes(10)), number: number ?? ++last })
  return paperSeats(db, session)
}

export const paperCommands: CommandHandlers<'workshop.makeBallots' | 'workshop.paper' | 'workshop.hands'> = {
  'workshop.makeBallots': (context, { session }) => {
    openSession(context.db, session)
    return { seats: withBallots(context, session).length }
  },

  /** @throws Refusal as `workshop.vote` does */
  'workshop.paper': (context, { session: id, card, round, codes, numbers }) => {
    const { db } = context
    const session = takingVotes(context, { session: id, card, round })
    const seats = paperSeats(db, session.id)
    const slips = [...new Set(codes)].map(readSlip)
    const said = [
      ...slips.map((slip) => ({ seat: seats.find(({ paper }) => slip !== null && paper === slip.paper), slip })),
      ...numbers.map((slip) => ({ seat: seats.find(({ number }) => number === slip.number), slip })),
    ]
    const read = said.flatMap(({ seat, slip }) =>
      seat === undefined || slip === null ? [] : [{ seat: seat.id, disposition: slip.disposition }],
    )
    const { votes, doubled } = oneEach(read)
    const nameOf = (seat: string): string => seats.find((one) => one.id === seat)?.name ?? ''
    const kept: string[] = []
    let counted = 0
    for (const [participant, disposition] of votes) {
      // What somebody said on their own phone is not overruled by a slip that lies about.
      if (wayOf(db, card, participant, round) === 'phone') {
        kept.push(nameOf(participant))
        continue
      }
      castVote(context, {
        session: session.id,
        participant,
        card,
        round,
        disposition,
        confidence: null,
        reason: null,
        way: 'paper',
        named: false,
      })
      counted++
    }
    return { counted, unknown: said.length - read.length, doubled: [...doubled].map(nameOf), kept }
  },

  /** @throws Refusal as `workshop.vote` does */
  'workshop.hands': (context, { session, card, round, counts }) => {
    takingVotes(context, { session, card, round })
    const { db, changes, newId, now } = context
    const before = handRows(db, card, round)
    for (const { id } of before) changes.remove('hands', id)
    for (const { disposition, count } of counts)
      if (count > 0) changes.insert('hands', newId(), { card_id: card, round, disposition, count, at: now })
    return { changed: changes.count() > 0 ? 1 : 0 }
  },
}
