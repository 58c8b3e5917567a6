import { nextWaiting } from '#main/mirror/queries/workshop/cards.ts'
import { decisionInForce } from '#main/mirror/queries/plan.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import { dissentIds, voteRows } from '#main/mirror/queries/workshop/seats.ts'
import type { Query } from '#shared/contract/index.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { cardOf, openSession } from './room.ts'

/** Notes who voted for something else, with what they voted and why; by name only with their word. A dissent noted before at this card makes room. */
function noteDissent(
  context: WriteContext,
  { card, dissent, disposition }: Query<'workshop.decide'>,
  round: number,
): void {
  for (const id of dissentIds(context.db, card)) context.changes.remove('dissent', id)
  const votes = new Map(voteRows(context.db, card, round).map((vote) => [vote.participant_id, vote]))
  for (const { participant, named: aloud } of dissent) {
    const vote = votes.get(participant)
    if (vote === undefined || vote.disposition === disposition) continue
    // Their word: said aloud to the facilitator, or given on their own phone.
    const named = aloud || vote.named === 1
    context.changes.insert('dissent', context.newId(), {
      card_id: card,
      participant_id: named ? participant : null,
      disposition: vote.disposition,
      reason: vote.reason,
      named: named ? 1 : 0,
    })
  }
}

/** None of these moves the room on: it is a turn of its own, so that undo can take a decision back whatever was shown since. */
export const cardCommands: CommandHandlers<'workshop.decide' | 'workshop.leave' | 'workshop.note' | 'workshop.settle'> =
  {
    /** @throws Refusal as `plan.decide` does: a merge needs its target, a locked account stays as it is */
    'workshop.decide': (context, query) => {
      const { db, changes, now } = context
      const session = openSession(db, query.session)
      const card = cardOf(db, session.id, query.card)
      context.also('plan.decide', {
        accounts: [card.account_id],
        disposition: query.disposition,
        into: query.into,
        reason: query.reason,
      })
      const scenario = planScenario(db)
      const decision = scenario && decisionInForce(db, scenario.id, card.account_id)
      if (decision) changes.update('decision', decision.id, { session_id: session.id })
      changes.update('session_card', card.id, { state: 'decided', decision_id: decision?.id ?? null, decided_at: now })
      noteDissent(context, query, session.round)
      return { next: nextWaiting(db, session.id, card.id) }
    },

    'workshop.leave': (context, { session: id, card: cardId, parked }) => {
      const { db, changes, now, newId } = context
      const session = openSession(db, id)
      const card = cardOf(db, session.id, cardId)
      if (parked)
        changes.insert('parking', newId(), {
          session_id: session.id,
          card_id: card.id,
          text: parked.text,
          owner_id: parked.ownerId,
          at: now,
        })
      changes.update('session_card', card.id, { state: parked ? 'parked' : 'skipped' })
      return { next: nextWaiting(db, session.id, card.id) }
    },

    'workshop.note': ({ db, changes }, { session, card, note }) => ({
      changed: changes.update('session_card', cardOf(db, session, card).id, { note: note === '' ? null : note })
        ? 1
        : 0,
    }),

    'workshop.settle': ({ changes, now }, { question, done }) => ({
      changed: changes.update('parking', question, { done_at: done ? now : null }) ? 1 : 0,
    }),
  }
