import { Refusal } from '#shared/contract/error.ts'
import { Agenda, type AgendaItem, WorkshopRules } from '#shared/model/workshop.ts'
import type { Place } from '#main/domain/workshop/turn.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { type CardRow, cardRow } from '#main/mirror/queries/workshop/cards.ts'
import { type SessionRow, sessionRow } from '#main/mirror/queries/workshop/sessions.ts'
import type { WriteContext } from '../handler.ts'

/** @throws Refusal `not_found` */
export function sessionOf(db: Mirror, id: string): SessionRow {
  const found = sessionRow(db, id)
  if (!found) throw new Refusal('not_found', `no session ${id}`, { id })
  return found
}

/** A session that still takes votes and decisions. @throws Refusal `not_found`, `conflict` once it is finished */
export function openSession(db: Mirror, id: string): SessionRow {
  const session = sessionOf(db, id)
  if (session.state === 'finished')
    throw new Refusal('conflict', `session ${session.name} is finished`, {
      name: session.name,
      reason: 'session_finished',
    })
  return session
}

/** A card of this session. @throws Refusal `not_found` */
export function cardOf(db: Mirror, session: string, id: string): CardRow {
  const found = cardRow(db, id)
  if (found?.session_id !== session) throw new Refusal('not_found', `no card ${id} in session ${session}`, { id })
  return found
}

/** Rules as they were kept; what an older version did not know takes its usual value. */
export const rulesOf = (session: SessionRow): WorkshopRules => WorkshopRules.parse(JSON.parse(session.rules))

export const agendaOf = (session: SessionRow): AgendaItem[] => Agenda.parse(JSON.parse(session.agenda))

/** The part of the agenda the room is in; null before the first, or without one. */
export const partOf = (session: SessionRow): AgendaItem | null =>
  session.agenda_at === null ? null : (agendaOf(session)[session.agenda_at] ?? null)

/** Whether the room votes on cards at this moment: not in a break, a talk or a round of dots. */
export const onCards = (session: SessionRow): boolean => (partOf(session)?.kind ?? 'cards') === 'cards'

/** @throws Refusal `conflict` with the reason a phone understands */
export function refuseVote(reason: string): never {
  throw new Refusal('conflict', `no vote: ${reason}`, { reason })
}

export const placeOf = (session: SessionRow): Place => ({
  state: session.state,
  card: session.card_id,
  round: session.round,
  phase: session.phase,
  timerUntil: session.timer_until,
  timerLeft: session.timer_left,
})

/** Writes where the room stands now. @returns how many rows changed */
export function keepPlace({ changes }: WriteContext, session: string, place: Place): number {
  return changes.update('session', session, {
    state: place.state,
    card_id: place.card,
    round: place.round,
    phase: place.phase,
    timer_until: place.timerUntil,
    timer_left: place.timerLeft,
  })
    ? 1
    : 0
}
