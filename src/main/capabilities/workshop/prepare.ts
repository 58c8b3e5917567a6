import { inOrder } from '#main/domain/workshop/order.ts'
import { deckRows } from '#main/mirror/queries/workshop/cards.ts'
import { belongings } from '#main/mirror/queries/workshop/seats.ts'
import type { SessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import type { AgendaItem } from '#shared/model/workshop.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { openSession, rulesOf, sessionOf } from './room.ts'
import { addSeat } from './seat.ts'

/** More cards than two days have minutes. */
const MOST_CARDS = 5000

function deckOf(context: WriteContext, { deck, rules }: Query<'workshop.create'>): string[] {
  const wanted =
    deck.accounts ??
    context
      .ask('plan.rows', { text: deck.text, sort: 'name', descending: false, offset: 0, limit: MOST_CARDS })
      .rows.map((row) => row.account)
  const accounts = deckRows(context.db, [...new Set(wanted)]).map((row) => ({ ...row, owner: row.owner === 1 }))
  return inOrder(accounts, rules.order).map(({ id }) => id)
}

/** Another agenda; the part the room is in stays the one it is in, as far as there still is one at that place. */
const changedAgenda = (session: SessionRow, agenda: readonly AgendaItem[]) => ({
  agenda: JSON.stringify(agenda),
  agenda_at: session.agenda_at !== null && session.agenda_at >= agenda.length ? null : session.agenda_at,
})

export const prepareCommands: CommandHandlers<'workshop.create' | 'workshop.change' | 'workshop.remove'> = {
  /** @throws Refusal `bad_filter`; `bad_request` for a deck without cards */
  'workshop.create': (context, query) => {
    const { changes, newId, now } = context
    const deck = deckOf(context, query)
    if (deck.length === 0) throw new Refusal('bad_request', 'a session needs cards', { field: 'deck' })
    const id = newId()
    changes.insert('session', id, {
      name: query.name,
      held_on: query.heldOn,
      goal: query.goal,
      rules: JSON.stringify(query.rules),
      agenda: JSON.stringify(query.agenda),
      deck: query.deck.text === '' ? null : query.deck.text,
      state: 'prepared',
      created_at: now,
    })
    for (const participant of query.participants) addSeat(context, id, participant)
    const cards = changes.inserter('session_card', ['session_id', 'account_id', 'position'])
    for (const [at, account] of deck.entries())
      cards.add(newId(), { session_id: id, account_id: account, position: at + 1 })
    cards.flush()
    return { id, cards: deck.length }
  },

  'workshop.change': (context, { id, rules, name, heldOn, goal, agenda }) => {
    const session = openSession(context.db, id)
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(heldOn === undefined ? {} : { held_on: heldOn }),
      ...(goal === undefined ? {} : { goal }),
      ...(agenda === undefined ? {} : changedAgenda(session, agenda)),
      ...(rules === undefined ? {} : { rules: JSON.stringify({ ...rulesOf(session), ...rules }) }),
    }
    return { changed: context.changes.update('session', id, patch) ? 1 : 0 }
  },

  /** Takes a session away with its cards, seats and votes. What it decided stays in the plan. */
  'workshop.remove': ({ db, changes }, { id }) => {
    sessionOf(db, id)
    for (const { entity, id: key } of belongings(db, id)) changes.remove(entity, key)
    return { changed: changes.remove('session', id) ? 1 : 0 }
  },
}
